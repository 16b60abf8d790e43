#include "sim/draws/prior.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "models/random/draws.hpp"

namespace plenary::sim {
namespace {

// Draw 0 and replicate 0 of the seed; populations use other purposes.
constexpr std::uint32_t kOrder = 1, kPlace = 2;

/// Position of every draw in (0,1) for one parameter.
std::vector<double> positions(const models::Draws& random, const models::Purpose& purpose,
                              std::uint32_t draws) {
  std::vector<double> key(draws);
  for (std::uint32_t d = 0; d < draws; ++d) key[d] = random.uniform(purpose, kOrder, {d, 0});
  std::vector<std::uint32_t> order(draws);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
  std::vector<double> position(draws);
  for (std::uint32_t part = 0; part < draws; ++part)
    position[order[part]] =
        (part + random.uniform(purpose, kPlace, {order[part], 0})) / static_cast<double>(draws);
  return position;
}

double value_at(const models::ParameterCard& card, double position) {
  if (card.levels.empty()) return card.range->low + position * (card.range->high - card.range->low);
  const auto count = static_cast<double>(card.levels.size());
  const auto level = static_cast<std::size_t>(std::floor(position * count));
  return card.levels[std::min(level, card.levels.size() - 1)];
}

/// One purpose a parameter, named after it; declared once, since a purpose enters a catalogue.
const std::map<std::string, models::Purpose>& purposes_of_priors() {
  static const std::map<std::string, models::Purpose> purposes = [] {
    std::map<std::string, models::Purpose> all;
    for (const auto& parameter : models::parameters())
      if (parameter.card().varies())
        all.emplace(parameter.card().name, models::Purpose("prior " + parameter.card().name));
    return all;
  }();
  return purposes;
}

}  // namespace

std::vector<DrawnValues> latin_hypercube(std::uint64_t seed, std::uint32_t draws) {
  if (draws > 65535) throw std::invalid_argument("at most 65535 parameter draws");
  const models::Draws random(seed, 0, 0);
  std::vector<DrawnValues> all(draws);
  for (const auto& [name, purpose] : purposes_of_priors()) {
    const auto& card = models::find_parameter(name)->card();
    const auto position = positions(random, purpose, draws);
    for (std::uint32_t d = 0; d < draws; ++d) all[d][name] = value_at(card, position[d]);
  }
  return all;
}

models::ParameterSet with_values(const models::ParameterSet& base, const DrawnValues& values,
                                 const std::set<std::string>& held) {
  models::ParameterSet drawn = base;
  for (const auto& [name, value] : values)
    if (held.count(name) == 0) drawn.set(*models::find_parameter(name), value);
  return drawn;
}

}  // namespace plenary::sim
