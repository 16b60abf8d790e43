#pragma once

#include <cstddef>
#include <functional>

namespace plenary::sim {

/// Calls work(0) … work(workers−1), at the same time as far as the machine allows, and returns when
/// all are done. `work` must not throw and must not wait for a worker that has not begun.
void in_parallel(std::size_t workers, const std::function<void(std::size_t)>& work);

}  // namespace plenary::sim
