#include "sim/run/execute.hpp"

#include <algorithm>
#include <exception>
#include <mutex>

#include "results/dataset.hpp"
#include "results/encode.hpp"
#include "results/error.hpp"
#include "results/layout.hpp"
#include "sim/run/available_threads.hpp"
#include "sim/run/block_queue.hpp"
#include "sim/run/parallel.hpp"
#include "sim/run/parts.hpp"
#include "sim/run/shard_writer.hpp"
#include "sim/run/stop_signals.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

/// Blocks that may be in flight: one being filled, one being compressed, and more only where many
/// threads finish blocks faster than one of them compresses.
std::size_t blocks_in_flight(std::size_t workers) { return 2 + workers / 8; }

std::vector<results::Block> pending(const results::BlockGrid& grid, const Parts& parts,
                                    BlockOrder order) {
  std::vector<results::Block> blocks;
  for (std::size_t i = 0; i < grid.count(); ++i)
    if (!parts.done().contains(i)) blocks.push_back(grid[i]);
  if (order == BlockOrder::backward) std::reverse(blocks.begin(), blocks.end());
  return blocks;
}

/// The first exception of any worker.
class FirstError {
 public:
  void keep(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
  }
  const std::exception_ptr& get() const { return error_; }

 private:
  std::exception_ptr error_;
  std::mutex mutex_;
};

std::string what(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception& known) {
    return known.what();
  } catch (...) {
    return "an error of unknown kind";
  }
}

/// One attempt at a study: all the parts that work together, and the loop of a worker.
class Execution {
 public:
  Execution(const results::Description& description, TaskSource& source, const RunOptions& options)
      : description_(description),
        source_(source),
        options_(options),
        encoder_(description),
        parts_(description, options.output, options.overwrite),
        workers_(options.threads ? options.threads : available_threads()),
        blocks_(pending(encoder_.grid(), parts_, options.order)),
        queue_(blocks_, encoder_.task_size(), blocks_in_flight(workers_)),
        writer_(description, parts_.directory(), parts_.next_number(), options.blocks_per_shard,
                options.longest_open_shard),
        cells_done_before_(cells_of(parts_.done())),
        progress_(options.progress, cells_done_before_, all_cells()) {}

  RunReport run() {
    source_.prepare(blocks_, workers_);
    in_parallel(workers_, [this](std::size_t worker) { guarded([&] { work(worker); }); });
    guarded([&] { writer_.finish(); });
    if (parts_.shards().empty()) parts_.remove();
    if (!error_.get() && complete()) guarded([&] { merge(); });
    if (error_.get()) fail();
    return report();
  }

 private:
  template <class Act>
  void guarded(Act act) {
    try {
      act();
    } catch (...) {
      error_.keep(std::current_exception());
      queue_.close();
    }
  }

  void work(std::size_t worker) {
    while (const auto claim = queue_.claim()) {
      source_.simulate(claim->draw(), claim->replicate(), worker, queue_.records(*claim));
      progress_.advance(encoder_.grid().arms());
      if (queue_.finish(*claim)) store(claim->flight);
      if (signals_.received()) queue_.close();
    }
  }

  void store(BlockInFlight* flight) {
    writer_.append(encoder_.encode(flight->block.index, flight->records));
    const std::lock_guard lock(mutex_);
    stored_.insert(flight->block.index);
    queue_.release(flight);
  }

  bool complete() const { return parts_.done().size() + stored_.size() == encoder_.grid().count(); }

  void merge() {
    results::merge(description_, parts_.shards(), options_.output, options_.overwrite);
    parts_.remove();
  }

  std::size_t all_cells() const {
    return axis(description_, "draw").size() * axis(description_, "replicate").size() *
           encoder_.grid().arms();
  }

  std::size_t cells_of(const std::set<std::size_t>& blocks) const {
    std::size_t tasks = 0;
    for (const std::size_t block : blocks) tasks += encoder_.grid()[block].tasks();
    return tasks * encoder_.grid().arms();
  }

  Ending ending() const {
    if (complete()) return Ending::finished;
    return signals_.received() == SIGINT ? Ending::interrupted : Ending::stopped;
  }

  RunReport report() const {
    RunReport report;
    report.ending = ending();
    report.output = options_.output;
    report.parts = parts_.directory();
    report.cells = all_cells();
    report.cells_simulated = cells_of(stored_);
    report.cells_safe = cells_done_before_ + cells_of(stored_);
    report.damaged_shards = parts_.damaged();
    report.seconds = progress_.seconds();
    return report;
  }

  [[noreturn]] void fail() {
    RunReport state = report();
    // Blocks in the shard that was open when it failed may be lost: count what is really there.
    state.cells_safe = cells_of(blocks_on_disk());
    try {
      std::rethrow_exception(error_.get());
    } catch (...) {
      std::throw_with_nested(RunFailed(what(error_.get()), state));
    }
  }

  std::set<std::size_t> blocks_on_disk() const {
    std::set<std::size_t> blocks;
    for (const auto& shard : parts_.shards()) try {
        for (const std::size_t block : results::ShardReader(description_, shard).blocks())
          blocks.insert(block);
      } catch (const results::ResultsError&) {
        // What cannot be read is not safe.
      }
    return blocks;
  }

  const results::Description& description_;
  TaskSource& source_;
  const RunOptions& options_;
  StopSignals signals_;
  results::Encoder encoder_;
  Parts parts_;
  std::size_t workers_;
  std::vector<results::Block> blocks_;
  BlockQueue queue_;
  ShardWriter writer_;
  std::size_t cells_done_before_;
  Progress progress_;
  FirstError error_;
  std::set<std::size_t> stored_;
  std::mutex mutex_;
};

/// The output is there already; if it holds this very run, that is worth knowing.
void check_output(const results::Description& description, const RunOptions& options) {
  if (options.overwrite == results::Overwrite::replace || !fs::exists(options.output)) return;
  std::string plan;
  try {
    plan = results::Dataset(options.output).plan();
  } catch (const results::ResultsError&) {
    // Whatever it is, it is not ours to replace.
  }
  if (plan == results::identity(description))
    throw results::WrongFile(options.output, "exists already and holds this very run",
                             "use it, or replace it with --force");
  results::check_output(options.output, options.overwrite);
}

}  // namespace

RunReport execute(const results::Description& description, TaskSource& source,
                  const RunOptions& options) {
  check(description);
  check_output(description, options);
  return Execution(description, source, options).run();
}

}  // namespace plenary::sim
