#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace plenary::cli_tests {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kFive = scenario("base/five-states.toml");

class Compare : public Program {
 protected:
  /// A reference that names three accepted draws, and one arm.
  void plant() const {
    write("draws.csv", "draw,objections.distance,inputs.bias_all\n1,2.5,0.1\n2,3.5,-0.1\n7,3,0\n");
    write("was.toml", "schema = 1\ntitle = \"As it was\"\nextends = \"" + kFive +
                          "\"\n[run]\naccepted_draws = \"draws.csv\"\n");
    write("open.toml",
          "schema = 1\ntitle = \"Open door\"\nextends = \"was.toml\"\n"
          "[modality.accreditation]\nrule = \"open_registration\"\n");
  }
  std::vector<std::string> quick(std::vector<std::string> extra = {}) const {
    std::vector<std::string> words = {"compare",    "was.toml", "open.toml",    "--quick",
                                      "--draws",    "3",        "--replicates", "4",
                                      "--baseline", "6",        "--quiet"};
    words.insert(words.end(), extra.begin(), extra.end());
    return words;
  }
  void run(const std::string& output, const std::vector<std::string>& extra) const {
    std::vector<std::string> words = {"run", "--replicates", "4", "--quiet", "--output", output};
    words.insert(words.end(), extra.begin(), extra.end());
    const auto ended = call(words);
    ASSERT_EQ(ended.code, 0) << ended.err;
  }
};

TEST_F(Compare, QuickStandsOnEveryLineAndGivesNoVerdict) {
  plant();
  const auto ended = call(quick());
  ASSERT_EQ(ended.code, 0) << ended.err;
  std::istringstream lines(ended.out);
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(line.rfind("QUICK", 0), 0u) << line;
  EXPECT_THAT(ended.out, HasSubstr("Open door"));
  EXPECT_THAT(ended.out, Not(HasSubstr("no relevant difference")));
}

TEST_F(Compare, WritesExportsOnceUnlessForced) {
  plant();
  const auto words = quick({"--csv", "a.csv", "--json", "a.json", "--svg", "figures"});
  const auto first = call(words);
  ASSERT_EQ(first.code, 0) << first.err;
  for (const char* name : {"a.csv", "a.json", "figures/effects.svg", "figures/trajectories.svg"})
    EXPECT_GT(content(here() / name).size(), 100u) << name;
  const auto again = call(words);
  EXPECT_EQ(again.code, 2);
  EXPECT_EQ(again.err, "plenary: a.csv: cannot be written: it exists; --force replaces it\n");
  auto forced = words;
  forced.push_back("--force");
  EXPECT_EQ(call(forced).code, 0);
}

TEST_F(Compare, SaysBeforeSimulatingThatAnExportCannotBeWritten) {
  plant();
  const auto ended = call(quick({"--csv", "nowhere/a.csv"}));
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("there is no folder nowhere"));
  EXPECT_EQ(call(quick({"--csv", "a", "--json", "a"})).code, 2);
  EXPECT_FALSE(fs::exists(here() / "results"));
}

TEST_F(Compare, RefusesSizesOutOfRange) {
  plant();
  for (const auto& size : std::vector<std::vector<std::string>>{{"--draws", "65536"},
                                                                {"--baseline", "1"},
                                                                {"--replicates", "0"},
                                                                {"--threads", "0"},
                                                                {"--seed", "-1"}}) {
    const auto ended = call({"compare", "was.toml", "open.toml", size[0], size[1]});
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.err, HasSubstr(size[0] + ": Value " + size[1] + " not in range"));
  }
  EXPECT_FALSE(fs::exists(here() / "results"));
}

TEST_F(Compare, NeedsAcceptedDraws) {
  plant();
  const auto ended = call({"compare", kFive, "open.toml", "--quick"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("rests on accepted parameter draws"));
}

TEST_F(Compare, ReadsWhatRunWrote) {
  plant();
  run("both.h5", {"was.toml", "open.toml", "--draws", "3"});
  const auto digest = call({"digest", "both.h5"});
  EXPECT_EQ(digest.code, 0);
  EXPECT_EQ(digest.out.find("  both.h5\n"), 64u) << digest.out;
  const auto ended = call({"compare", "both.h5"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(first_line(ended.out), HasSubstr("As it was · 5 states · 8 organisations"));
  EXPECT_THAT(ended.out, HasSubstr("Open door"));
}

TEST_F(Compare, HoldsArmsAgainstTheReferenceByItsNameWhereThatIsAReform) {
  plant();
  write("vote.toml",
        "schema = 1\ntitle = \"A vote\"\nextends = \"open.toml\"\n"
        "[modality.decision]\nrule = \"two_thirds\"\n");
  run("three.h5", {"open.toml", "vote.toml", "was.toml", "--draws", "2"});
  const auto reform = call({"compare", "three.h5", "--markdown", "a.md"});
  ASSERT_EQ(reform.code, 0) << reform.err;
  for (const auto& told : {reform.out, content(here() / "a.md")}) {
    EXPECT_THAT(told, HasSubstr("A vote, against Open door"));
    EXPECT_THAT(told, HasSubstr("As it was, against Open door"));
    EXPECT_THAT(told, Not(HasSubstr("the rules as they were")));
  }
  run("two.h5", {"was.toml", "vote.toml", "--draws", "2"});
  const auto process = call({"compare", "two.h5"});
  EXPECT_THAT(process.out, HasSubstr("A vote, against the rules as they were"));
}

TEST_F(Compare, TakesTwoFilesOfOneSeedButNotOfTwo) {
  plant();
  run("was.h5", {"was.toml", "--draws", "3"});
  run("open.h5", {"open.toml", "--draws", "3"});
  run("other.h5", {"open.toml", "--draws", "3", "--seed", "2"});
  EXPECT_EQ(call({"compare", "was.h5", "open.h5"}).code, 0);
  const auto refused = call({"compare", "was.h5", "other.h5"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--unpaired compares them all the same"));
  EXPECT_EQ(call({"compare", "was.h5", "other.h5", "--unpaired"}).code, 0);
}

TEST_F(Compare, DoesNotOfferUnpairedWhereItCannotHelp) {
  plant();
  run("was.h5", {"was.toml", "--draws", "3"});
  run("fewer.h5", {"open.toml", "--draws", "2"});
  const auto ended = call({"compare", "was.h5", "fewer.h5"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("run them with the same --draws"));
  EXPECT_THAT(ended.err, Not(HasSubstr("--unpaired")));
}

TEST_F(Compare, HasNothingToCompareOneArmWith) {
  plant();
  run("was.h5", {"was.toml"});
  const auto ended = call({"compare", "was.h5"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("nothing to compare it with"));
}

TEST_F(Compare, LabelsArmsOfAnotherShape) {
  const auto ended = call({"compare", scenario("processes/oewg-2021-2025.toml"),
                           scenario("processes/ahc-cybercrime.toml"), "--quick", "--draws", "2",
                           "--replicates", "2", "--baseline", "2", "--quiet"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, testing::ContainsRegex("[Cc]ase replication"));
}

TEST_F(Compare, FilesThatHoldNoResultsAreBadInput) {
  write("text.h5", "no results\n");
  for (const char* command : {"digest", "compare"})
    for (const char* file : {"nope.h5", "text.h5"})
      EXPECT_EQ(call({command, file}).code, 2) << command << ' ' << file;
}

TEST_F(Compare, CalibrateFindsItsTargetsFromAnywhere) {
  const auto ended = call({"calibrate", "--replicates", "2", "--prior", "2", "--prior-replicates",
                           "2", "--quiet", "--csv", "report.csv", "--accepted", "draws.csv"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(first_line(ended.out), "2 replicates at baseline, seed 1");
  EXPECT_THAT(ended.out, HasSubstr(" of 2 prior draws meet every target; stored in draws.csv\n"));
  const auto draws = content(here() / "draws.csv");
  EXPECT_THAT(draws, testing::StartsWith("# Parameter draws that meet every target: plenary "
                                         "calibrate --prior 2 --prior-replicates 2 --seed 1\n"));
  EXPECT_THAT(draws, HasSubstr(" of 2 prior draws; program "));
  EXPECT_THAT(draws, HasSubstr("\n# targets: "));
  EXPECT_THAT(draws, HasSubstr("\n# ranges: "));
  EXPECT_THAT(draws, HasSubstr("\ndraw,"));
  EXPECT_GT(content(here() / "report.csv").size(), 100u);
}

TEST_F(Compare, DoubtsDrawsThatWereAcceptedForOtherTargetsOrRanges) {
  plant();
  const std::string data = scenario("data/");
  const auto shipped = content(data + "accepted-draws.csv");
  const auto targets = shipped.find("# targets: ") + 11, ranges = shipped.find("# ranges: ") + 10;
  const auto as = [&](const std::string& a, const std::string& b) {
    write("draws.csv", "# targets: " + a + "  " + data + "targets.csv\n# ranges: " + b +
                           "\ndraw,inputs.bias_all\n1,0.1\n2,0\n3,-0.1\n");
    const auto ended = call(quick());
    EXPECT_EQ(ended.code, 0);
    return ended.err;
  };
  const auto met = shipped.substr(targets, 64), drawn = shipped.substr(ranges, 64);
  EXPECT_EQ(as(met, drawn), "");
  const std::string other(64, '0');
  EXPECT_THAT(as(other, drawn), testing::MatchesRegex("The draws in draws.csv were accepted for "
                                                      "other targets than those now in .*\n"));
  EXPECT_THAT(as(met, other),
              HasSubstr("were drawn from other ranges than those now on the cards"));
  EXPECT_THAT(as(other, other), HasSubstr("targets.csv, and drawn from other ranges"));
}

TEST_F(Compare, CalibrateRefusesBeforeItSimulates) {
  write("draws.csv", "mine\n");
  EXPECT_EQ(call({"calibrate", "--prior", "2", "--accepted", "draws.csv"}).code, 2);
  EXPECT_EQ(call({"calibrate", "--prior", "65536"}).code, 2);
  EXPECT_EQ(call({"calibrate", "--targets", "nowhere.csv"}).code, 2);
  EXPECT_EQ(content(here() / "draws.csv"), "mine\n");
  EXPECT_FALSE(fs::exists(here() / "results"));
}

}  // namespace
}  // namespace plenary::cli_tests
