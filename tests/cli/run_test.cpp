#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace plenary::cli_tests {
namespace {

using testing::HasSubstr;

const std::string kFive = scenario("base/five-states.toml");

class Run : public Program {
 protected:
  /// A run in several shards, so that there is soon one on disk and much left to do.
  std::vector<std::string> long_run() const {
    return {"run",     kFive, "--replicates", std::to_string(replicates_), "--threads", "1",
            "--batch", "4",   "--quiet"};
  }
  fs::path parts() const { return here() / "results/runs/five-states.h5.parts"; }
  bool has_shard() const {
    if (!fs::is_directory(parts())) return false;
    for (const auto& file : fs::directory_iterator(parts()))
      if (file.path().extension() == ".h5" && file.path().filename().string()[0] != '.')
        return true;
    return false;
  }
  /// Stops a run after its first shard. Where the signal came too late, because the machine had
  /// other things to do than to send it, a run of twice the length is tried.
  Ended stopped_by(int signal) {
    for (replicates_ = 2000;; replicates_ *= 2) {
      const auto stopped = interrupted(long_run(), signal, [this] { return has_shard(); });
      if (stopped.code != 0 || replicates_ >= 64000) return stopped;
      fs::remove_all(here() / "results");
    }
  }
  /// The number before " of <all> cells are safe".
  int cells_safe(const std::string& message) const {
    const auto end = message.find(" of " + std::to_string(replicates_) + " cells are safe");
    const auto begin = message.rfind(' ', end - 1) + 1;
    return end == message.npos ? -1 : std::stoi(message.substr(begin, end - begin));
  }
  int replicates_ = 0;
};

TEST_F(Run, WritesAFileAndSaysWhere) {
  const auto ended = call({"run", kFive});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "20 cells in results/runs/five-states.h5\n");
  EXPECT_TRUE(fs::exists(here() / "results/runs/five-states.h5"));
}

TEST_F(Run, QuietPrintsNothing) {
  const auto ended = call({"run", kFive, "--quiet", "--output", "a.h5"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out + ended.err, "");
  EXPECT_TRUE(fs::exists(here() / "a.h5"));
}

TEST_F(Run, DryRunWritesNothing) {
  const auto ended = call({"run", kFive, "--dry-run"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(first_line(ended.out),
            "would simulate 20 cells: 1 draw (with the baseline) × 1 arm × 20 replicates, seed 1");
  EXPECT_TRUE(nothing_written());
}

TEST_F(Run, ReplacesAFileOnlyWhenForced) {
  const std::vector<std::string> words = {"run", kFive, "--output", "a.h5", "--replicates", "3"};
  ASSERT_EQ(call(words).code, 0);
  const auto before = content(here() / "a.h5");
  auto other = words;
  other.insert(other.end(), {"--seed", "2"});
  const auto refused = call(other);
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("a.h5: exists already"));
  EXPECT_EQ(content(here() / "a.h5"), before);
  other.push_back("--force");
  EXPECT_EQ(call(other).code, 0);
  EXPECT_NE(content(here() / "a.h5"), before);
}

TEST_F(Run, SaysThatAFileHoldsThisVeryRun) {
  const std::vector<std::string> words = {"run", kFive, "--replicates", "3"};
  ASSERT_EQ(call(words).code, 0);
  const auto again = call(words);
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.err, HasSubstr("exists already and holds this very run"));
}

TEST_F(Run, WritesNothingOnBadInput) {
  for (const auto& extra : std::vector<std::vector<std::string>>{{"--draws", "70000"},
                                                                 {"--draws", "-1"},
                                                                 {"--replicates", "0"},
                                                                 {"--threads", "0"},
                                                                 {"--seed", "one"},
                                                                 {"--sed", "1"},
                                                                 {"nowhere.toml"},
                                                                 {kFive}}) {
    std::vector<std::string> words = {"run", kFive};
    words.insert(words.end(), extra.begin(), extra.end());
    const auto ended = call(words);
    EXPECT_EQ(ended.code, 2) << extra.front();
    EXPECT_NE(ended.err, "") << extra.front();
  }
  EXPECT_TRUE(nothing_written());
}

TEST_F(Run, RefusesArmsOfDifferentSeeds) {
  write("other.toml",
        "schema = 1\ntitle = \"Other\"\nextends = \"" + kFive + "\"\n[run]\nseed = 2\n");
  const auto ended = call({"run", kFive, "other.toml", "--dry-run"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err,
            "plenary: " + kFive + " and other.toml have different seeds; give one with --seed\n");
  EXPECT_EQ(call({"run", kFive, "other.toml", "--dry-run", "--seed", "2"}).code, 0);
}

TEST_F(Run, FailureIsNotBadInput) {
  write("a.h5.parts", "a file where a folder should be");
  EXPECT_EQ(call({"run", kFive, "--output", "a.h5"}).code, 1);
}

TEST_F(Run, GoesOnAfterCtrlCToTheSameBytes) {
  const auto stopped = stopped_by(SIGINT);
  ASSERT_EQ(stopped.code, 130) << stopped.err;
  EXPECT_EQ(stopped.err.rfind("Interrupted. ", 0), 0u) << stopped.err;
  EXPECT_THAT(stopped.err, HasSubstr("cells are safe in results/runs/five-states.h5.parts"));
  EXPECT_GT(cells_safe(stopped.err), 0) << stopped.err;
  EXPECT_LT(cells_safe(stopped.err), replicates_) << stopped.err;
  EXPECT_TRUE(has_shard());
  EXPECT_FALSE(fs::exists(here() / "results/runs/five-states.h5"));
  ASSERT_EQ(call(long_run()).code, 0);
  auto anew = long_run();
  anew.insert(anew.end(), {"--output", "anew.h5"});
  ASSERT_EQ(call(anew).code, 0);
  EXPECT_TRUE(content(here() / "anew.h5") == content(here() / "results/runs/five-states.h5"));
}

TEST_F(Run, StopsResumableWhenAskedTo) {
  const auto stopped = stopped_by(SIGTERM);
  EXPECT_EQ(stopped.code, 75);
  EXPECT_EQ(stopped.err.rfind("Stopped early, as asked. ", 0), 0u) << stopped.err;
}

}  // namespace
}  // namespace plenary::cli_tests
