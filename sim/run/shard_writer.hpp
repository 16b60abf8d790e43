#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>

#include "results/description.hpp"
#include "results/encode.hpp"
#include "results/shard.hpp"

namespace plenary::sim {

/// Appends encoded blocks to shards, one after another. A shard is closed, and with it its blocks
/// are safe, when it holds enough blocks or has been open for long enough. Any thread may append.
class ShardWriter {
 public:
  ShardWriter(const results::Description& description, std::filesystem::path directory,
              std::size_t first_number, std::size_t blocks_per_shard,
              std::chrono::seconds longest_open);

  void append(const results::EncodedBlock& block);
  /// Closes the shard that is open.
  void finish();
  /// Blocks in closed shards.
  std::size_t safe() const { return safe_; }

 private:
  void add(const results::EncodedBlock& block);
  void close_shard();

  const results::Description& description_;
  std::filesystem::path directory_;
  std::size_t number_;
  std::size_t blocks_per_shard_;
  std::chrono::seconds longest_open_;
  std::chrono::steady_clock::time_point opened_;
  std::size_t safe_ = 0;
  std::optional<results::Shard> shard_;
  std::mutex mutex_;
};

}  // namespace plenary::sim
