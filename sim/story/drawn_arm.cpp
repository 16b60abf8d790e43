#include "sim/story/drawn_arm.hpp"

#include "sim/draws/draw_file.hpp"
#include "sim/draws/prior.hpp"

namespace plenary::sim {
namespace {

DrawnValues stored_values(const std::filesystem::path& file, std::uint32_t draw) {
  for (const StoredDraw& stored : read_draws(file))
    if (stored.id == draw) return stored.values;
  throw BadInput(file.generic_string() + " holds no draw " + std::to_string(draw));
}

DrawnValues prior_values(std::uint32_t draws, std::uint32_t draw, std::uint64_t seed) {
  if (draw > draws)
    throw BadInput("there is no draw " + std::to_string(draw) + "; the scenario names " +
                   std::to_string(draws) + " beside the baseline (run.draws)");
  return latin_hypercube(seed, draws)[draw - 1];
}

}  // namespace

models::Arm drawn_arm(const Scenario& scenario, std::uint32_t draw, std::uint64_t seed) {
  models::Arm arm = scenario.arm();
  if (draw == 0) return arm;
  const auto& run = scenario.run();
  const DrawnValues values = run.accepted_draws.empty() ? prior_values(run.draws, draw, seed)
                                                        : stored_values(run.accepted_draws, draw);
  arm.parameters = with_values(arm.parameters, values, scenario.set_parameters());
  return arm;
}

}  // namespace plenary::sim
