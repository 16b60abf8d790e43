#include "sim/run/stop_signals.hpp"

namespace plenary::sim {
namespace {

// A signal handler may write nothing else.
volatile sig_atomic_t first_signal = 0;

extern "C" void note_signal(int number) {
  if (first_signal == 0) first_signal = number;
}

}  // namespace

StopSignals::StopSignals() {
  first_signal = 0;
  struct sigaction action {};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    // After the first Ctrl-C the default is back; writes that are under way go on (SA_RESTART).
    action.sa_flags = SA_RESTART | (kSignals[i] == SIGINT ? static_cast<int>(SA_RESETHAND) : 0);
    sigaction(kSignals[i], &action, &before_[i]);
  }
}

StopSignals::~StopSignals() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
}

int StopSignals::received() const { return first_signal; }

}  // namespace plenary::sim
