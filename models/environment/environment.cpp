#include "models/environment/environment.hpp"

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose shock("shock"), attribution("attr");

const Parameter attributed_share({
    .name = "incidents.attributed_share",
    .symbol = "shocks attributed",
    .meaning = "Share of major incidents that are publicly attributed to a state.",
    .baseline = {0.4},
    .allowed = {0, 1},
});

}  // namespace

const Lever environment_choice({
    .path = "mechanisms.environment",
    .meaning = "How major cyber incidents arise between sessions.",
    .kind = LeverKind::choice,
    .baseline = {.word = "self_exciting"},
    .options = variant_options<Environment>,
});

Environment::Environment(const ParameterSet& p) : attributed_share_(p[attributed_share]) {}

Incidents Environment::strike(const Draws& draws, int session, double rate) const {
  Incidents incidents;
  const auto event = static_cast<std::uint32_t>(session);
  incidents.count = rate > 0 ? poisson_quantile(rate, draws.uniform(shock, event)) : 0;
  for (int n = 0; n < incidents.count; ++n) {
    const auto number = static_cast<std::uint32_t>(n);
    if (draws.uniform(attribution, event, {number, 0}) < attributed_share_) ++incidents.attributed;
  }
  return incidents;
}

}  // namespace plenary::models
