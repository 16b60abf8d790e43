#pragma once

#include <signal.h>

#include <array>

namespace plenary::sim {

/// While it lives, Ctrl-C (SIGINT), SIGTERM and SIGUSR1 are wishes to stop instead of sudden death.
/// A second Ctrl-C kills at once. One at a time in a program.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// The signal that came first, 0 if none has.
  int received() const;

 private:
  static constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGUSR1};
  std::array<struct sigaction, kSignals.size()> before_{};
};

}  // namespace plenary::sim
