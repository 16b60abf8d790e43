#include "sim/run/block_queue.hpp"

#include <utility>

namespace plenary::sim {
namespace {

/// The n-th task to begin: the draws of a block take turns, so that threads build the ensembles of
/// different draws at the same time instead of waiting for one.
std::size_t nth_task(const results::Block& block, std::size_t n) {
  return n % block.draws * block.replicates + n / block.draws;
}

}  // namespace

BlockQueue::BlockQueue(std::vector<results::Block> blocks, std::size_t task_size, std::size_t limit)
    : blocks_(std::move(blocks)), task_size_(task_size), limit_(limit) {}

std::optional<BlockQueue::Claim> BlockQueue::claim() {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return !must_wait(); });
  if (closed_ || (!current_ && next_block_ == blocks_.size())) return {};
  if (!current_) begin_next_block();
  const Claim claim{current_, nth_task(current_->block, current_->claimed++)};
  if (current_->claimed == current_->block.tasks()) current_ = nullptr;
  return claim;
}

bool BlockQueue::must_wait() const {
  return !closed_ && !current_ && next_block_ < blocks_.size() && in_flight_ == limit_;
}

void BlockQueue::begin_next_block() {
  if (idle_.empty())
    idle_.push_back(flights_.emplace_back(std::make_unique<BlockInFlight>()).get());
  current_ = idle_.back();
  idle_.pop_back();
  ++in_flight_;
  current_->block = blocks_[next_block_++];
  current_->records.resize(current_->block.tasks() * task_size_);
  current_->claimed = current_->finished = 0;
}

std::span<double> BlockQueue::records(const Claim& claim) const {
  return std::span(claim.flight->records).subspan(claim.task * task_size_, task_size_);
}

bool BlockQueue::finish(const Claim& claim) {
  const std::lock_guard lock(mutex_);
  return ++claim.flight->finished == claim.flight->block.tasks();
}

void BlockQueue::release(BlockInFlight* flight) {
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(flight);
    --in_flight_;
  }
  room_.notify_all();
}

void BlockQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  room_.notify_all();
}

}  // namespace plenary::sim
