#pragma once

#include <ctime>

namespace plenary::bench {

/// Seconds this thread has computed. What other programs on the machine take does not count.
inline double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace plenary::bench
