#include "sim/run/run.hpp"

#include "sim/run/describe.hpp"
#include "sim/run/ensembles.hpp"
#include "sim/run/execute.hpp"

namespace plenary::sim {

RunReport run(const Plan& plan, const RunOptions& options) {
  const auto description = describe(plan);
  Ensembles ensembles(plan);
  return execute(description, ensembles, options);
}

}  // namespace plenary::sim
