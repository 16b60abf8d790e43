#include "bench/median_reporter.hpp"

#include <cstdio>

namespace plenary::bench {

void MedianReporter::ReportRuns(const std::vector<Run>& runs) {
  std::vector<Run> shown;
  for (const Run& run : runs) {
    if (run.aggregate_name != "median") continue;
    Counters& kept = medians_[run.run_name.function_name];
    for (const auto& [name, counter] : run.counters) kept[name] = counter.value;
    shown.push_back(run);
    shown.back().counters.clear();
  }
  ConsoleReporter::ReportRuns(shown);
}

void MedianReporter::summarise() const {
  std::printf("\n");
  tell_replicate();
  tell_phases();
  tell_run();
}

const MedianReporter::Counters* MedianReporter::of(const std::string& benchmark) const {
  const auto found = medians_.find(benchmark);
  return found == medians_.end() ? nullptr : &found->second;
}

void MedianReporter::tell_replicate() const {
  if (const Counters* simulate = of("simulate"))
    std::printf("one replicate, all recorded  %6.2f ms  = %.3f calibration loops\n",
                simulate->at("ms_per_replicate"), simulate->at("per_calibration"));
}

void MedianReporter::tell_phases() const {
  const Counters* phases = of("phases");
  if (!phases) return;
  const double whole = phases->at("ms_per_replicate");
  for (const auto& [name, milliseconds] : *phases)
    if (name != "ms_per_replicate" && name != "per_calibration")
      std::printf("  %-26s %6.2f ms  %4.1f %%\n", name.c_str(), milliseconds,
                  100 * milliseconds / whole);
}

void MedianReporter::tell_run() const {
  const Counters* one = of("run_one_thread");
  const Counters* two = of("run_two_threads");
  if (one) std::printf("output                       %6.1f %% of a run\n", 100 * one->at("output"));
  if (one && two)
    std::printf("two threads                  %6.2f times as fast as one\n",
                one->at("ms_per_replicate") / two->at("ms_per_replicate"));
}

}  // namespace plenary::bench
