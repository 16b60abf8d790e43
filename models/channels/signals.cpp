#include "models/channels/signals.hpp"

namespace plenary::models {
namespace {

const Purpose focus("foc"), signal_noise("sig");

const Parameter noise({
    .name = "inputs.noise",
    .symbol = "noise .15",
    .meaning = "Standard deviation of the error of one input.",
    .baseline = {0.15},
    .allowed = {0, 10},
});

}  // namespace

Signals::Signals(const ParameterSet& p) : noise_(p[noise]) {}

std::size_t Signals::focus_item(const World& world, const PoolDraws& pool, std::size_t s,
                                double u) {
  double total = 0;
  for (std::size_t item = 0; item < kAmbitionItems; ++item)
    total += pool.expertise(row(s), world.column_of[item]);
  double below = 0;
  std::size_t item = 0;
  for (; item + 1 < kAmbitionItems; ++item) {
    below += pool.expertise(row(s), world.column_of[item]);
    if (u * total < below) break;
  }
  return item;
}

void Signals::speak(const Draws& draws, int session, const World& world, const StateDraws& states,
                    const PoolDraws& pool, PoolColumns& out) const {
  const auto event = static_cast<std::uint32_t>(session);
  for (std::size_t s = 0; s < pool.size; ++s) {
    if (!out.audible[s]) continue;
    const Agents body{static_cast<std::uint32_t>(s), 0};
    const std::size_t item = focus_item(world, pool, s, draws.uniform(focus, event, body));
    const std::uint8_t column = world.column_of[item];
    out.focus[s] = column;
    out.signal[row(s)] = states.truth[column] + pool.bias(row(s), column) +
                         noise_ * draws.normal(signal_noise, event, body);
  }
}

}  // namespace plenary::models
