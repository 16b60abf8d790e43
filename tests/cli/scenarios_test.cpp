#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace plenary::cli_tests {
namespace {

using testing::HasSubstr;

const std::string kFive = scenario("base/five-states.toml");

class Scenarios : public Program {};

TEST_F(Scenarios, HelpNamesEveryCommand) {
  const auto help = call({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const std::string name :
       {"calibrate", "check", "compare", "digest", "levers", "new", "run", "show", "trace"})
    EXPECT_THAT(help.out, HasSubstr("\n  " + name + " "));
}

TEST_F(Scenarios, UnknownCommandsGetASuggestion) {
  const auto ended = call({"comapre"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "plenary: there is no command \"comapre\"; did you mean \"compare\"?\n");
}

TEST_F(Scenarios, CheckSaysWhatARightFileHolds) {
  const auto ended = call({"check", kFive});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out),
            kFive + ": ok: Five invented states (5 of 5 states, 8 organisations)");
}

TEST_F(Scenarios, CheckNotesRegionsOfWhichNoCapacityIsKnown) {
  const auto five = call({"check", kFive});
  EXPECT_EQ(five.code, 0);
  EXPECT_THAT(five.out,
              HasSubstr("\n" + kFive + ": note: gci_2020 is known of no state in the region "));
  const auto real = call({"check", scenario("processes/oewg-2021-2025.toml")});
  EXPECT_EQ(real.out.find("note"), real.out.npos) << real.out;
}

TEST_F(Scenarios, CheckNamesThePlaceOfAMistake) {
  write("mine.toml",
        "schema = 1\ntitle = \"Mine\"\nextends = \"" + kFive + "\"\n[process]\nsesions = 3\n");
  const auto ended = call({"check", "mine.toml"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("mine.toml:5:1: process.sesions: there is no such key"));
  EXPECT_THAT(ended.err, HasSubstr("did you mean \"sessions\"?"));
}

TEST_F(Scenarios, ShowTellsWhatDiffers) {
  const auto ended = call({"show", scenario("reforms/majority-override.toml"), "--diff",
                           scenario("processes/oewg-2021-2025.toml")});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out), "# Majority override of objections");
  EXPECT_THAT(ended.out, HasSubstr("\nmodality.accreditation.dispute = \"majority\"   # was"));
}

TEST_F(Scenarios, LeversListsWhatAGroupHolds) {
  const auto ended = call({"levers", "modality.accreditation"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out), "[modality.accreditation]");
}

TEST_F(Scenarios, NewWritesAFileThatCheckAccepts) {
  const std::vector<std::string> words = {
      "new", "mine", "--from", kFive, "--set", "modality.accreditation.dispute=majority"};
  const auto made = call(words);
  EXPECT_EQ(made.code, 0);
  EXPECT_EQ(made.out, "mine.toml is written. See what it changes: plenary show mine.toml --diff " +
                          kFive + "\n");
  EXPECT_EQ(call({"check", "mine.toml"}).code, 0);
  const auto again = call(words);
  EXPECT_EQ(again.code, 2);
  EXPECT_EQ(again.err, "plenary: mine.toml exists already; it was left as it is\n");
}

TEST_F(Scenarios, NewWritesNothingForAWrongValue) {
  EXPECT_EQ(call({"new", "mine", "--from", kFive, "--set", "process.sessions=none"}).code, 2);
  EXPECT_TRUE(nothing_written());
}

TEST_F(Scenarios, TraceBeginsWithTheTitle) {
  const auto ended = call({"trace", kFive, "--replicate", "3"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out), "Five invented states");
}

}  // namespace
}  // namespace plenary::cli_tests
