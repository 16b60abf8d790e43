#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

#include "results/dataset.hpp"
#include "results/error.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

/// No file may grow beyond this many bytes while it lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(std::size_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &before_); }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
};

template <class Act>
bool complains(Act act) {
  try {
    act();
  } catch (const ResultsError&) {
    return true;
  }
  return false;
}

TEST(AFileThatCannotGrow, EndsAsAnErrorWithoutOutputWhereverItStops) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 1);
  const fs::path output = directory / "out.h5";
  merge(description, shards, output, Overwrite::refuse);
  const std::size_t size = fs::file_size(output);
  fs::remove(output);
  for (std::size_t step = 0; step < 60; ++step) {
    const FileSizeLimit limit(size * step / 60);
    EXPECT_TRUE(complains([&] { merge(description, shards, output, Overwrite::refuse); })) << step;
    EXPECT_FALSE(fs::exists(output)) << step;
    EXPECT_FALSE(fs::exists(directory / ".out.h5.tmp")) << step;
  }
  merge(description, shards, output, Overwrite::refuse);
  EXPECT_EQ(Dataset(output).description(), description);
}

TEST(AShardThatCannotGrow, EndsAsAnErrorAndLeavesNothing) {
  const TemporaryDirectory directory;
  for (const std::size_t limit : {1000u, 5000u, 15000u, 30000u}) {
    const FileSizeLimit small(limit);
    EXPECT_TRUE(complains([&] { write_shards(study(), directory.path(), all_blocks(study()), 1); }))
        << limit;
    EXPECT_TRUE(fs::is_empty(directory.path())) << limit;
  }
}

/// A disk of a few pages, seen by this process only.
bool mount_small_disk(const fs::path& where, std::size_t bytes) {
  return unshare(CLONE_NEWNS) == 0 &&
         mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("tmpfs", where.c_str(), "tmpfs", 0, ("size=" + std::to_string(bytes)).c_str()) == 0;
}

TEST(AFullDisk, EndsAsAnErrorAndOtherFilesGoOn) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 1);
  const fs::path small = directory / "small";
  fs::create_directory(small);
  if (!mount_small_disk(small, 32768)) GTEST_SKIP() << "may not mount a file system";
  EXPECT_TRUE(complains([&] { merge(description, shards, small / "out.h5", Overwrite::refuse); }));
  EXPECT_TRUE(fs::is_empty(small));
  EXPECT_TRUE(complains([&] { write_shards(description, small, all_blocks(description), 1); }));
  EXPECT_TRUE(fs::is_empty(small));
  // A file that could not be closed may still be open there.
  umount2(small.c_str(), MNT_DETACH);
  EXPECT_NO_THROW(merge(description, shards, directory / "out.h5", Overwrite::refuse));
}

TEST(ADirectoryThatIsNotThere, IsNamed) {
  EXPECT_THROW(Shard(study(), "/nowhere/at/all", "run", 0), ResultsError);
}

}  // namespace
}  // namespace plenary::results::test
