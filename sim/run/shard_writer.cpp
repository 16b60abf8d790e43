#include "sim/run/shard_writer.hpp"

#include "sim/run/parts.hpp"

namespace plenary::sim {

using Clock = std::chrono::steady_clock;

ShardWriter::ShardWriter(const results::Description& description, std::filesystem::path directory,
                         std::size_t first_number, std::size_t blocks_per_shard,
                         std::chrono::seconds longest_open)
    : description_(description),
      directory_(std::move(directory)),
      number_(first_number),
      blocks_per_shard_(blocks_per_shard),
      longest_open_(longest_open) {}

void ShardWriter::append(const results::EncodedBlock& block) {
  const std::lock_guard lock(mutex_);
  try {
    add(block);
  } catch (...) {
    // Half a block may be in the file: it must not become a shard.
    shard_.reset();
    throw;
  }
}

void ShardWriter::add(const results::EncodedBlock& block) {
  if (!shard_) {
    shard_.emplace(description_, directory_, kShardName, number_++);
    opened_ = Clock::now();
  }
  shard_->write(block);
  if (shard_->blocks() >= blocks_per_shard_ || Clock::now() - opened_ >= longest_open_)
    close_shard();
}

void ShardWriter::finish() {
  const std::lock_guard lock(mutex_);
  if (shard_) close_shard();
}

void ShardWriter::close_shard() {
  const std::size_t blocks = shard_->blocks();
  shard_->finish();
  shard_.reset();
  safe_ += blocks;
}

}  // namespace plenary::sim
