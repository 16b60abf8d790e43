#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <vector>

#include "results/description.hpp"
#include "results/merge.hpp"

namespace plenary::sim {

/// Shards are `<output>.parts/run.0000.shard.h5` and so on.
inline constexpr const char* kShardName = "run";

/// Keeps other runs away from a directory while it lives.
class DirectoryLock {
 public:
  /// Throws ResultsError about `output` if another process, or another part of this one, has it.
  DirectoryLock(const std::filesystem::path& directory, const std::filesystem::path& output);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

/// The directory `<output>.parts`, in which the shards of a run lie until it is finished. While it
/// lives no other run can write the same output.
class Parts {
 public:
  /// Makes the directory or takes over what an earlier run left: whole blocks of the same plan
  /// count as done, damaged shards are removed. Throws ResultsError if another run is at work here,
  /// or if shards of another plan lie here, unless they may be replaced.
  Parts(const results::Description& description, const std::filesystem::path& output,
        results::Overwrite overwrite);
  const std::filesystem::path& directory() const { return directory_; }
  const std::set<std::size_t>& done() const { return done_; }  ///< blocks found whole
  std::size_t damaged() const { return damaged_; }             ///< shards removed for damage

  std::vector<std::filesystem::path> shards() const;
  std::size_t next_number() const;
  /// Removes the directory with everything in it.
  void remove();

 private:
  void remove_temporaries() const;
  void take_over(const results::Description& description, const std::filesystem::path& shard,
                 results::Overwrite overwrite);

  std::filesystem::path directory_;
  DirectoryLock lock_;
  std::set<std::size_t> done_;
  std::size_t damaged_ = 0;
};

}  // namespace plenary::sim
