#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include "sim/run/execute.hpp"
#include "tests/results/study.hpp"

namespace plenary::sim::test {

using results::test::bytes_of;
using results::test::study;
using results::test::TemporaryDirectory;
namespace fs = std::filesystem;

/// Stands for the model: every value tells which cell it belongs to. `before` is called before each
/// task with its draw and replicate.
class ToldSource : public TaskSource {
 public:
  using Before = std::function<void(std::size_t draw, std::size_t replicate)>;

  explicit ToldSource(const results::Description& description, Before before = {})
      : encoder_(description), before_(std::move(before)) {}

  void prepare(const std::vector<results::Block>& blocks, std::size_t workers) override {
    workers_ = workers;
    for (const auto& block : blocks) expected += block.tasks();
  }

  void simulate(std::size_t draw, std::size_t replicate, std::size_t worker,
                std::span<double> records) override {
    if (before_) before_(draw, replicate);
    if (worker >= workers_) throw std::logic_error("no such worker");
    for (std::size_t i = 0; i < records.size(); ++i)
      records[i] = results::test::value_at(draw, replicate, i / encoder_.record_size(),
                                           i % encoder_.record_size());
    ++simulated;
  }

  std::atomic<std::size_t> simulated = 0;
  std::size_t expected = 0;

 private:
  results::Encoder encoder_;
  Before before_;
  std::size_t workers_ = 0;
};

inline RunOptions quiet_options(const fs::path& output, std::size_t threads = 2,
                                std::size_t blocks_per_shard = 1) {
  return {.output = output,
          .threads = threads,
          .blocks_per_shard = blocks_per_shard,
          .progress = ProgressDisplay::none};
}

}  // namespace plenary::sim::test
