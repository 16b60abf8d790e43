#include "sim/run/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace plenary::sim {
namespace {

std::string duration_text(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

Screen screen_of(int descriptor) { return isatty(descriptor) ? Screen::terminal : Screen::lines; }

constexpr const char* kWipe = "\r\x1b[K";

}  // namespace

std::string progress_text(std::size_t first, std::size_t done, std::size_t total, double seconds) {
  const double rate = static_cast<double>(done - first) / seconds;
  const std::string left =
      done > first ? duration_text(static_cast<double>(total - done) / rate) + " left" : "";
  return fmt::format("{:3d} %  {:.0f} cells/s  {}", 100 * done / total, rate, left);
}

std::optional<std::string> ProgressPace::show(std::size_t done, double seconds) {
  if (seconds < next_) return {};
  const bool terminal = screen_ == Screen::terminal;
  next_ = seconds + (terminal ? .2 : 10);
  shown_ = true;
  const std::string text = progress_text(first_, done, total_, seconds);
  return terminal ? kWipe + text : text + "\n";
}

std::string ProgressPace::wipe() const {
  return shown_ && screen_ == Screen::terminal ? kWipe : "";
}

Progress::Progress(ProgressDisplay display, std::size_t first, std::size_t total)
    : silent_(display == ProgressDisplay::none),
      done_(first),
      pace_(screen_of(STDERR_FILENO), first, total) {}

Progress::~Progress() {
  if (!silent_) std::fputs(pace_.wipe().c_str(), stderr);
}

void Progress::advance(std::size_t cells) {
  const std::lock_guard lock(mutex_);
  done_ += cells;
  if (silent_) return;
  if (const auto text = pace_.show(done_, seconds())) {
    std::fputs(text->c_str(), stderr);
    std::fflush(stderr);
  }
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace plenary::sim
