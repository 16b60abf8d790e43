#include "models/text/draft.hpp"

#include <algorithm>

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose chair("chair");

const Parameter misreading({
    .name = "text.misreading",
    .symbol = "σ_χ",
    .meaning = "Standard deviation of the Chair's error about what the room would take.",
    .baseline = {0.03},
    .allowed = {0, 10},
});

}  // namespace

Draft::Draft(const ParameterSet& p) : misreading_(p[misreading]) {}

double weighted_position(const World& world, const MemberColumns& states,
                         const std::vector<std::size_t>& who, std::size_t item) {
  const Eigen::Index k = row(item);
  double weighted = 0, weight = 0;
  for (const std::size_t i : who) {
    const double w = world.weight[row(i)] * states.salience(row(i), k);
    weighted += w * states.preferred(row(i), k);
    weight += w;
  }
  return weight > 0 ? weighted / weight : 0;
}

std::array<double, kItems> Draft::write(const Draws& draws, int session, const World& world,
                                        const MemberColumns& states,
                                        const std::array<double, kItems>& agreed) const {
  std::array<double, kItems> text;
  for (std::size_t k = 0; k < kItems; ++k) {
    double error = 0;
    if (misreading_ > 0)
      error = misreading_ *
              draws.normal(chair, static_cast<std::uint32_t>(session), {world.item_of[k], 0});
    text[k] = clip(weighted_position(world, states, states.in_room, k) + error);
    if (k < kAmbitionItems) text[k] = std::max(text[k], agreed[k]);
  }
  return text;
}

}  // namespace plenary::models
