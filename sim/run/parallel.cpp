#include "sim/run/parallel.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace plenary::sim {

void in_parallel(std::size_t workers, const std::function<void(std::size_t)>& work) {
  if (workers == 1) return work(0);
  // Without it oneTBB never uses more threads than there are processors, whatever is asked for.
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, workers);
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute(
      [&] { tbb::parallel_for(std::size_t{0}, workers, work, tbb::simple_partitioner()); });
}

}  // namespace plenary::sim
