// peak_memory REPLICATES…: runs the OEWG of 2021–2025 with so many replicates, each number in a
// process of its own, and prints the most memory that process ever held. It must not grow with
// the number of replicates.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "bench/oewg.hpp"
#include "sim/run/run.hpp"

namespace {

void run(std::uint32_t replicates) {
  plenary::sim::RunOptions options;
  const auto folder = std::filesystem::temp_directory_path();
  options.output = folder / ("plenary-memory-" + std::to_string(getpid()) + ".h5");
  options.progress = plenary::sim::ProgressDisplay::none;
  plenary::sim::run(plenary::bench::oewg_plan(replicates), options);
  std::filesystem::remove(options.output);
}

/// Peak resident memory in MB of a child that does the run; negative if it failed.
double peak_of(std::uint32_t replicates) {
  const pid_t child = fork();
  if (child == 0) {
    run(replicates);
    std::_Exit(0);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0) return -1;
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int count, char** words) {
  for (int i = 1; i < count; ++i) {
    const auto replicates = static_cast<std::uint32_t>(std::strtoul(words[i], nullptr, 10));
    const double peak = peak_of(replicates);
    if (peak < 0) return 1;
    std::printf("peak memory at %u replicates: %.0f MB\n", replicates, peak);
    std::fflush(stdout);
  }
  return 0;
}
