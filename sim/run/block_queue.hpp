#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "results/blocks.hpp"

namespace plenary::sim {

/// A block whose tasks are being simulated, with room for their records.
struct BlockInFlight {
  results::Block block;
  std::vector<double> records;  ///< task by task, in the block's own order
  std::size_t claimed = 0;
  std::size_t finished = 0;
};

/// Hands out the tasks of a list of blocks in order, to any number of threads. Invariant: no more
/// than `limit` blocks are in flight, so that memory does not grow with the size of a run; a thread
/// that would begin one more waits until another block is released.
class BlockQueue {
 public:
  struct Claim {
    BlockInFlight* flight;
    std::size_t task;  ///< number within the block

    std::size_t draw() const { return flight->block.draw(task); }
    std::size_t replicate() const { return flight->block.replicate(task); }
  };

  /// `task_size` doubles are the records of one task.
  BlockQueue(std::vector<results::Block> blocks, std::size_t task_size, std::size_t limit);

  /// The next task, or nothing once all are handed out or the queue is closed.
  std::optional<Claim> claim();
  std::span<double> records(const Claim& claim) const;

  /// Says that the records of a task are written. True for the last of its block: the caller then
  /// owns the block until it releases it.
  bool finish(const Claim& claim);
  void release(BlockInFlight* flight);

  /// No further task is handed out. Any thread may close.
  void close();

 private:
  bool must_wait() const;
  void begin_next_block();

  std::vector<results::Block> blocks_;
  std::size_t task_size_;
  std::size_t limit_;
  std::size_t next_block_ = 0;
  std::size_t in_flight_ = 0;
  bool closed_ = false;
  BlockInFlight* current_ = nullptr;  ///< has tasks to hand out
  std::vector<std::unique_ptr<BlockInFlight>> flights_;
  std::vector<BlockInFlight*> idle_;
  std::mutex mutex_;
  std::condition_variable room_;
};

}  // namespace plenary::sim
