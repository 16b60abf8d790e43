#include "sim/run/parts.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "results/error.hpp"
#include "results/shard.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

fs::path made_directory(const fs::path& output) {
  const fs::path directory = output.string() + ".parts";
  std::error_code error;
  fs::create_directories(directory, error);
  if (!fs::is_directory(directory))
    throw results::ResultsError(
        output, "cannot be written: " + directory.string() + ": " + error.message());
  return directory;
}

/// Reads every block, so that damage shows now and not at the very end.
std::vector<std::size_t> whole_blocks(const results::ShardReader& shard) {
  const auto blocks = shard.blocks();
  for (const std::size_t block : blocks) shard.read(block);
  return blocks;
}

}  // namespace

/// Some network file systems know no locks; there two runs at once are left to the user.
DirectoryLock::DirectoryLock(const fs::path& directory, const fs::path& output)
    : descriptor_(::open((directory / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return;
  ::close(descriptor_);
  throw results::ResultsError(output, "is being written by another run",
                              "wait for it, or name another output");
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Parts::Parts(const results::Description& description, const fs::path& output,
             results::Overwrite overwrite)
    : directory_(made_directory(output)), lock_(directory_, output) {
  remove_temporaries();
  for (const auto& shard : shards()) take_over(description, shard, overwrite);
}

std::vector<fs::path> Parts::shards() const { return results::find_shards(directory_, kShardName); }

std::size_t Parts::next_number() const {
  return results::next_shard_number(directory_, kShardName);
}

void Parts::remove() {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

void Parts::remove_temporaries() const {
  for (const auto& entry : fs::directory_iterator(directory_))
    if (entry.path().extension() == ".tmp") fs::remove(entry.path());
}

void Parts::take_over(const results::Description& description, const fs::path& shard,
                      results::Overwrite overwrite) {
  try {
    for (const std::size_t block : whole_blocks(results::ShardReader(description, shard)))
      done_.insert(block);
  } catch (const results::ForeignShard&) {
    if (overwrite == results::Overwrite::refuse) throw;
    fs::remove(shard);
  } catch (const results::ResultsError&) {
    fs::remove(shard);
    ++damaged_;
  }
}

}  // namespace plenary::sim
