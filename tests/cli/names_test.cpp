#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace plenary::cli_tests {
namespace {

using testing::HasSubstr;

/// Whoever installed the program need not know where its scenarios lie.
class Names : public Program {};

TEST_F(Names, OfScenariosThatCameWithTheProgramStandForTheirFiles) {
  const auto ended = call({"show", "majority-override", "--diff", "oewg-2021-2025"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out), "# Majority override of objections");
}

TEST_F(Names, MayBeThePathsOfTheDocumentation) {
  const auto ended = call({"check", "scenarios/base/five-states.toml"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("Five invented states (5 of 5 states, 8 organisations)\n"));
}

TEST_F(Names, OfFilesHereGoFirst) {
  write("five-states.toml",
        "schema = 1\ntitle = \"Mine\"\nextends = \"" + scenario("base/five-states.toml") + "\"\n");
  const auto ended = call({"check", "five-states"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("five-states.toml: ok: Mine ("));
}

TEST_F(Names, ThatAreMistypedGetASuggestion) {
  const auto ended = call({"run", "oewg-2021-2025", "majorty-override"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err,
            "plenary: there is no scenario \"majorty-override\"; did you mean "
            "\"majority-override\"?\n");
  EXPECT_TRUE(nothing_written());
}

TEST_F(Names, ThatMeanNothingGetTheWholeList) {
  const auto ended = call({"check", "qqqq"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("give a file, or one of: ahc-cybercrime, "));
  EXPECT_THAT(ended.err, HasSubstr(", oewg-2021-2025, "));
}

}  // namespace
}  // namespace plenary::cli_tests
