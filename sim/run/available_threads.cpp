#include "sim/run/available_threads.hpp"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

constexpr double kNoQuota = std::numeric_limits<double>::infinity();

/// `cpu.max` of version 2: "max 100000" or "150000 100000".
double quota_v2(const fs::path& group) {
  std::ifstream file(group / "cpu.max");
  std::string allowed;
  double period = 0;
  if (!(file >> allowed >> period) || allowed == "max" || period <= 0) return kNoQuota;
  return std::stod(allowed) / period;
}

/// Version 1 has two files; a quota of −1 is none.
double quota_v1(const fs::path& group) {
  double allowed = -1;
  double period = 0;
  std::ifstream(group / "cpu.cfs_quota_us") >> allowed;
  std::ifstream(group / "cpu.cfs_period_us") >> period;
  return allowed > 0 && period > 0 ? allowed / period : kNoQuota;
}

/// The tightest quota of a group and those above it. In a container the path may lie outside of
/// what is mounted; then the mounted root is the group.
template <class Quota>
double tightest(const fs::path& root, fs::path group, Quota quota) {
  double least = quota(root);
  for (; group.has_relative_path(); group = group.parent_path())
    least = std::min(least, quota(root / group.relative_path()));
  return least;
}

bool lists_cpu(const std::string& controllers) {
  std::istringstream words(controllers);
  for (std::string word; std::getline(words, word, ',');)
    if (word == "cpu") return true;
  return false;
}

std::size_t bound_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0)
    return std::max(1u, std::thread::hardware_concurrency());
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
}

}  // namespace

double processor_quota(const fs::path& processes, const fs::path& mounted) {
  double least = kNoQuota;
  std::ifstream file(processes);
  // Lines are "id:controllers:path"; version 2 has no controllers.
  for (std::string id, controllers, path; std::getline(file, id, ':') &&
                                          std::getline(file, controllers, ':') &&
                                          std::getline(file, path);) {
    if (controllers.empty())
      least = std::min(least, tightest(mounted, path, quota_v2));
    else if (lists_cpu(controllers))
      for (const std::string& name : {controllers, std::string("cpu")})
        least = std::min(least, tightest(mounted / name, path, quota_v1));
  }
  return least;
}

std::size_t available_threads() {
  const double quota = processor_quota("/proc/self/cgroup", "/sys/fs/cgroup");
  const std::size_t bound = bound_processors();
  if (quota >= static_cast<double>(bound)) return bound;
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(quota)));
}

}  // namespace plenary::sim
