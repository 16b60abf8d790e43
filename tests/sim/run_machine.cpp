#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>

#include <cmath>
#include <future>

#include "sim/run/available_threads.hpp"
#include "sim/run/block_queue.hpp"
#include "sim/run/progress.hpp"
#include "tests/results/study.hpp"

namespace plenary::sim::test {
namespace {

using results::test::TemporaryDirectory;
namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

TEST(AProcessorQuota, OfVersion2IsTheTightestOfAllGroupsAbove) {
  const TemporaryDirectory root;
  write(root / "self", "0::/a/b\n");
  write(root / "fs/cpu.max", "max 100000\n");
  write(root / "fs/a/cpu.max", "150000 100000\n");
  write(root / "fs/a/b/cpu.max", "400000 100000\n");
  EXPECT_EQ(processor_quota(root / "self", root / "fs"), 1.5);
}

TEST(AProcessorQuota, OfVersion1StandsInTwoFiles) {
  const TemporaryDirectory root;
  write(root / "self", "9:memory:/x\n3:cpu,cpuacct:/job\n0::/\n");
  write(root / "fs/cpu,cpuacct/cpu.cfs_quota_us", "-1\n");
  write(root / "fs/cpu,cpuacct/job/cpu.cfs_quota_us", "300000\n");
  write(root / "fs/cpu,cpuacct/job/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(processor_quota(root / "self", root / "fs"), 3);
}

TEST(AProcessorQuota, IsFoundInAContainerThatSeesOnlyItsOwnGroup) {
  const TemporaryDirectory root;
  write(root / "self", "0::/docker/0123\n");
  write(root / "fs/cpu.max", "50000 100000\n");
  EXPECT_EQ(processor_quota(root / "self", root / "fs"), .5);
}

TEST(AProcessorQuota, IsInfiniteWithoutGroups) {
  EXPECT_TRUE(std::isinf(processor_quota("/nowhere", "/nowhere")));
}

TEST(AvailableThreads, AreNoMoreThanTheProcessorsTheProcessIsBoundTo) {
  cpu_set_t before, one;
  ASSERT_EQ(sched_getaffinity(0, sizeof before, &before), 0);
  CPU_ZERO(&one);
  for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu)
    if (CPU_ISSET(cpu, &before)) CPU_SET(cpu, &one);
  ASSERT_EQ(sched_setaffinity(0, sizeof one, &one), 0);
  EXPECT_EQ(available_threads(), 1u);
  sched_setaffinity(0, sizeof before, &before);
  EXPECT_GE(available_threads(), 1u);
}

std::vector<results::Block> two_blocks() { return {{0, 0, 1, 0, 2}, {1, 1, 1, 0, 2}}; }

TEST(ABlockQueue, HandsOutTasksInOrder) {
  BlockQueue queue(two_blocks(), 3, 2);
  std::vector<std::pair<std::size_t, std::size_t>> tasks;
  while (const auto claim = queue.claim()) {
    EXPECT_EQ(queue.records(*claim).size(), 3u);
    tasks.emplace_back(claim->draw(), claim->replicate());
  }
  EXPECT_THAT(tasks, testing::ElementsAre(std::pair(0, 0), std::pair(0, 1), std::pair(1, 0),
                                          std::pair(1, 1)));
}

TEST(ABlockQueue, LetsTheDrawsOfABlockTakeTurnsAndMissesNone) {
  BlockQueue queue({{0, 4, 3, 0, 2}}, 1, 1);
  std::vector<std::pair<std::size_t, std::size_t>> tasks;
  while (const auto claim = queue.claim()) tasks.emplace_back(claim->draw(), claim->replicate());
  EXPECT_THAT(tasks, testing::ElementsAre(std::pair(4, 0), std::pair(5, 0), std::pair(6, 0),
                                          std::pair(4, 1), std::pair(5, 1), std::pair(6, 1)));
}

TEST(ABlockQueue, SaysWhichTaskWasTheLastOfItsBlock) {
  BlockQueue queue(two_blocks(), 1, 2);
  const auto first = queue.claim(), second = queue.claim();
  EXPECT_FALSE(queue.finish(*second));
  EXPECT_TRUE(queue.finish(*first));
}

TEST(ABlockQueue, KeepsNoMoreBlocksInFlightThanAllowed) {
  BlockQueue queue(two_blocks(), 1, 1);
  const auto first = queue.claim(), second = queue.claim();
  auto third = std::async(std::launch::async, [&] { return queue.claim(); });
  EXPECT_EQ(third.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
  queue.finish(*first);
  queue.finish(*second);
  queue.release(first->flight);
  EXPECT_EQ(third.get()->draw(), 1u);
}

TEST(ABlockQueue, WakesThoseWhoWaitWhenItIsClosed) {
  BlockQueue queue(two_blocks(), 1, 1);
  queue.claim(), queue.claim();
  auto third = std::async(std::launch::async, [&] { return queue.claim(); });
  queue.close();
  EXPECT_FALSE(third.get());
}

TEST(Progress, TellsShareRateAndTimeLeft) {
  EXPECT_EQ(progress_text(0, 250, 1000, 2.5), " 25 %  100 cells/s  8 s left");
  EXPECT_EQ(progress_text(0, 1000, 100000, 10), "  1 %  100 cells/s  16 min 30 s left");
  EXPECT_EQ(progress_text(0, 1, 10000, 1), "  0 %  1 cells/s  2 h 46 min left");
}

TEST(Progress, OfAResumedRunCountsOnlyWhatIsNewForTheRate) {
  EXPECT_EQ(progress_text(500, 600, 1000, 10), " 60 %  10 cells/s  40 s left");
  EXPECT_EQ(progress_text(500, 500, 1000, 10), " 50 %  0 cells/s  ");
}

TEST(Progress, ShowsNothingInTheFirstTwoSeconds) {
  ProgressPace pace(Screen::terminal, 0, 100);
  EXPECT_FALSE(pace.show(50, 1.9));
  EXPECT_EQ(pace.wipe(), "");
  EXPECT_TRUE(pace.show(60, 2.0));
}

TEST(Progress, RewritesItsLineOnATerminal) {
  ProgressPace pace(Screen::terminal, 0, 100);
  EXPECT_THAT(*pace.show(60, 3), testing::StartsWith("\r"));
  EXPECT_FALSE(pace.show(61, 3.1));
  EXPECT_THAT(*pace.show(62, 3.3), testing::Not(testing::EndsWith("\n")));
  EXPECT_THAT(pace.wipe(), testing::StartsWith("\r"));
}

TEST(Progress, WritesALineEveryTenSecondsElsewhere) {
  ProgressPace pace(Screen::lines, 0, 100);
  EXPECT_THAT(*pace.show(10, 2), testing::EndsWith("left\n"));
  EXPECT_FALSE(pace.show(50, 11.9));
  EXPECT_TRUE(pace.show(50, 12));
  EXPECT_EQ(pace.wipe(), "");
}

}  // namespace
}  // namespace plenary::sim::test
