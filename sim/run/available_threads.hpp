#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>

namespace plenary::sim {

/// Processors this process may keep busy: those it is bound to, and no more than the quota of its
/// control group. At least 1.
std::size_t available_threads();

/// Processors a control group allows, e.g. 1.5; infinity without a quota. Both versions of control
/// groups are understood, and a quota of any group above counts. `processes` is a file like
/// /proc/self/cgroup, `mounted` the directory the groups appear in.
double processor_quota(const std::filesystem::path& processes,
                       const std::filesystem::path& mounted);

}  // namespace plenary::sim
