#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

#include "results/merge.hpp"
#include "sim/run/progress.hpp"

namespace plenary::sim {

/// Which block is simulated first. It changes no result.
enum class BlockOrder { forward, backward };

/// How a run is carried out. Nothing here changes a byte of the file.
struct RunOptions {
  std::filesystem::path output;
  results::Overwrite overwrite = results::Overwrite::refuse;
  std::size_t threads = 0;  ///< 0 = available_threads()
  std::size_t blocks_per_shard = 16;
  std::chrono::seconds longest_open_shard{30};  ///< after this time a shard is closed anyway
  ProgressDisplay progress = ProgressDisplay::standard_error;
  BlockOrder order = BlockOrder::forward;
};

}  // namespace plenary::sim
