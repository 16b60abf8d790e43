#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace plenary::bench {

/// Shows the median of each benchmark and keeps its counters for the summary at the end.
class MedianReporter : public benchmark::ConsoleReporter {
 public:
  MedianReporter() : ConsoleReporter(OO_None) {}

  void ReportRuns(const std::vector<Run>& runs) override;

  /// In plain words: a replicate, its phases, the share of output, one thread against two.
  void summarise() const;

 private:
  using Counters = std::map<std::string, double>;

  const Counters* of(const std::string& benchmark) const;
  void tell_replicate() const;
  void tell_phases() const;
  void tell_run() const;

  std::map<std::string, Counters> medians_;
};

}  // namespace plenary::bench
