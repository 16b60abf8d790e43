#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace plenary::sim {

/// How a run ended, if it did not fail.
enum class Ending {
  finished,    ///< the output is there
  stopped,     ///< SIGTERM or SIGUSR1: resumable, exit code 75
  interrupted  ///< Ctrl-C: resumable, exit code 130
};

/// What became of a run.
struct RunReport {
  Ending ending = Ending::finished;
  std::filesystem::path output;
  std::filesystem::path parts;      ///< where the shards of an unfinished run lie
  std::size_t cells = 0;            ///< of the whole run
  std::size_t cells_simulated = 0;  ///< this time
  std::size_t cells_safe = 0;       ///< on disk, also from earlier times
  std::size_t damaged_shards = 0;   ///< left by an earlier run, removed, computed anew
  double seconds = 0;
};

/// What is safe on disk and how to go on, in one or two sentences; empty for a finished run without
/// anything to tell.
std::string text(const RunReport& report);

/// A cell could not be simulated.
class CellError : public std::runtime_error {
 public:
  CellError(std::uint32_t draw, std::string arm, std::uint32_t replicate, const std::string& what);

  std::uint32_t draw() const { return draw_; }
  const std::string& arm() const { return arm_; }
  std::uint32_t replicate() const { return replicate_; }

 private:
  std::uint32_t draw_;
  std::string arm_;
  std::uint32_t replicate_;
};

/// A run failed: why, what is safe on disk, and how to go on. The first cause is nested in it.
class RunFailed : public std::runtime_error {
 public:
  RunFailed(const std::string& why, RunReport report);
  const RunReport& report() const { return report_; }

 private:
  RunReport report_;
};

}  // namespace plenary::sim
