#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>

namespace plenary::sim {

/// Where progress is shown: on stderr, or nowhere.
enum class ProgressDisplay { standard_error, none };

/// A terminal can rewrite its line; a file or a pipe gets a new one.
enum class Screen { terminal, lines };

/// "42 %  3410 cells/s  1 min 20 s left" after `seconds` in which the count rose from `first`.
std::string progress_text(std::size_t first, std::size_t done, std::size_t total, double seconds);

/// Decides when something is to be shown: never in the first two seconds, then often on a terminal
/// and at most every ten seconds elsewhere.
class ProgressPace {
 public:
  ProgressPace(Screen screen, std::size_t first, std::size_t total)
      : screen_(screen), first_(first), total_(total) {}

  /// What to write `seconds` after the start, if anything.
  std::optional<std::string> show(std::size_t done, double seconds);
  /// What to write at the end: wipes the line if there is one.
  std::string wipe() const;

 private:
  Screen screen_;
  std::size_t first_;
  std::size_t total_;
  double next_ = 2;
  bool shown_ = false;
};

/// Shows the progress of a run while it lives. Any thread may advance it.
class Progress {
 public:
  Progress(ProgressDisplay display, std::size_t first, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::size_t cells);
  double seconds() const;

 private:
  bool silent_;
  std::size_t done_;
  ProgressPace pace_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
};

}  // namespace plenary::sim
