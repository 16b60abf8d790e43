#include "models/numeric/sums.hpp"
#include "sim/story/layout.hpp"
#include "sim/story/scene.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

using models::row;

double mean(const models::Negotiation& n, const models::Vector& by_state) {
  double total = 0;
  for (const std::size_t i : n.members()) total += by_state[row(i)];
  return total / static_cast<double>(n.members().size());
}

std::string moved(double before, double after, int decimals = 4) {
  return "from " + decimal(before, decimals) + " to " + decimal(after, decimals);
}

}  // namespace

std::string tell_aftermath(const Scene& scene) {
  const auto& n = scene.negotiation;
  const auto& before = scene.before;
  return paragraph(
      "Afterwards",
      "Politicisation goes " + moved(before.body.politicisation, n.body().politicisation) +
          ", tiredness of the quarrel " + moved(before.body.fatigue, n.body().fatigue) +
          ", states' belief that organisations are worth hearing " +
          moved(mean(n, before.value_belief), mean(n, n.states().value_belief)) +
          ". States carry out " + percent(mean(n, n.states().implementation)) +
          " of what is agreed.");
}

}  // namespace plenary::sim
