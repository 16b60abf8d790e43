#include <gtest/gtest.h>

#include "sim/draws/draw_file.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

const auto kAccepted = source_folder() / "scenarios/data/accepted-draws.csv";

TEST(AcceptedDraws, AreThoseOfTheHypercubeThatTheirFileNames) {
  const auto first = content_of(kAccepted).substr(0, 500);
  EXPECT_NE(first.find("calibrate --prior 1600 --prior-replicates 30 --seed 1"), first.npos);
  EXPECT_NE(first.find("52 of 1600 prior draws"), first.npos);
  const auto tried = latin_hypercube(1, 1600);
  const auto accepted = read_draws(kAccepted);
  EXPECT_EQ(accepted.size(), 52u);
  for (const StoredDraw& draw : accepted) EXPECT_EQ(draw.values, tried[draw.id - 1]) << draw.id;
}

TEST(AcceptedDraws, AreFromTheRangesOnTheCards) {
  EXPECT_EQ(read_origin(kAccepted).ranges, identity_of_ranges());
  EXPECT_EQ(read_origin(kAccepted).targets_file, "targets.csv");
}

TEST(OriginOfDraws, ReadsBackAsItWasWritten) {
  const ScratchFolder folder;
  const auto text = origin_text({"made by hand", "in a test"}, {"abc", "../my targets.csv", "def"});
  EXPECT_EQ(text.substr(0, 27), "# made by hand\n# in a test\n");
  const auto file = folder.write("draws.csv", text + draws_csv(read_draws(kAccepted)));
  EXPECT_EQ(read_origin(file).targets, "abc");
  EXPECT_EQ(read_origin(file).targets_file, "../my targets.csv");
  EXPECT_EQ(read_origin(file).ranges, "def");
  EXPECT_EQ(read_draws(file).size(), 52u);
}

TEST(OriginOfDraws, IsUnknownWhereTheFileDoesNotSay) {
  const ScratchFolder folder;
  const auto file = folder.write("draws.csv", "draw,inputs.bias_all\n1,0\n");
  EXPECT_EQ(read_origin(file).targets + read_origin(file).ranges, "");
}

}  // namespace
}  // namespace plenary::sim
