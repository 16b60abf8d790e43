#include "models/numeric/elementary.hpp"
#include "models/world/population.hpp"

namespace plenary::models {
namespace {

const Purpose pos("pos"), sal("sal"), bel("bel"), deleg("deleg"), delta("delta"), theta("theta"),
    first_politicisation("P0");

const Parameter intercept({
    .name = "positions.intercept",
    .symbol = "a",
    .meaning = "Log-odds of ambition of a neutral state of middling capacity, by item.",
    .unit = "logit",
    .baseline = {-0.5, -1.0, -1.1, -0.8, 0.2, -0.6, 0},
    .per = Per::item,
    .allowed = {-20, 20},
});
const Parameter alignment_slope({
    .name = "positions.alignment",
    .symbol = "b",
    .meaning = "Log-odds of ambition gained per unit of alignment, by item.",
    .unit = "logit",
    .baseline = {0.6, 2.0, 2.2, 1.0, -0.2, 0.9, -2.5},
    .per = Per::item,
    .allowed = {-20, 20},
    .source = "assumption; norms and law calibrated on the low ambition of the reports",
    .identified = Identified::weakly,
});
const Parameter capacity_slope({
    .name = "positions.capacity",
    .symbol = "d",
    .meaning = "Log-odds of ambition gained per unit of cyber capacity, by item.",
    .unit = "logit",
    .baseline = {0.4, 0.4, 0.3, 0.3, -1.2, 0, 0},
    .per = Per::item,
    .allowed = {-20, 20},
});
const Parameter spread({
    .name = "positions.spread",
    .symbol = "σ_y",
    .meaning = "Standard deviation of what alignment and capacity do not explain in a position.",
    .unit = "logit",
    .baseline = {0.45},
    .allowed = {0, 5},
    .range = Interval{0.3, 0.7},
});
const Parameter salience_base({
    .name = "salience.base",
    .symbol = "salience base",
    .meaning = "Relative importance of an item to a typical state.",
    .baseline = {1, 1.2, 1.2, 0.8, 1.2, 0.8, 1.2},
    .per = Per::item,
    .allowed = {0, 100},
});
const Parameter salience_spread({
    .name = "salience.spread",
    .symbol = "s: .4",
    .meaning = "Standard deviation of the logarithm of importance among states.",
    .baseline = {0.4},
    .allowed = {0, 5},
});
const Parameter capacity_ceiling({
    .name = "salience.capacity_ceiling",
    .symbol = "s: 1.5",
    .meaning = "Importance of capacity building is this number less the state's own capacity.",
    .baseline = {1.5},
    .allowed = {1, 100},
});
const Parameter direction_floor({
    .name = "salience.direction_floor",
    .symbol = "s: .3",
    .meaning = "Importance of the direction to a state of neutral alignment.",
    .baseline = {0.3},
    .allowed = {0, 100},
});
const Parameter truth_low({
    .name = "beliefs.truth_low",
    .symbol = "θ low",
    .meaning = "Lower end of the level that would work best, by item.",
    .baseline = {0.4},
    .allowed = {0, 1},
});
const Parameter truth_high({
    .name = "beliefs.truth_high",
    .symbol = "θ high",
    .meaning = "Upper end of the level that would work best, by item.",
    .baseline = {0.8},
    .allowed = {0, 1},
});
const Parameter truth_direction({
    .name = "beliefs.truth_direction",
    .symbol = "θ_6",
    .meaning = "Best level of the direction, which nobody learns.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter prior_bias({
    .name = "beliefs.prior_bias",
    .symbol = "β_bel",
    .meaning = "How far states start out believing too much (+) or too little (−) would work.",
    .baseline = {0},
    .allowed = {-1, 1},
    .range = Interval{-0.12, 0.12},
});
const Parameter prior_spread({
    .name = "beliefs.prior_spread",
    .symbol = "θ̂: .15",
    .meaning = "Standard deviation of first beliefs, before capacity narrows it.",
    .baseline = {0.15},
    .allowed = {0, 5},
});
const Parameter prior_spread_top({
    .name = "beliefs.prior_spread_top",
    .symbol = "θ̂: 1.3",
    .meaning = "Factor on the spread of first beliefs for a state without capacity.",
    .baseline = {1.3},
    .allowed = {0, 10},
});
const Parameter prior_spread_capacity({
    .name = "beliefs.prior_spread_capacity",
    .symbol = "θ̂: .6",
    .meaning = "How much of that factor full capacity takes away.",
    .baseline = {0.6},
    .allowed = {0, 10},
});
const Parameter precision_base({
    .name = "beliefs.precision",
    .symbol = "τ0",
    .meaning = "Precision of first beliefs of a state without capacity.",
    .unit = "1/variance",
    .baseline = {20},
    .allowed = {1e-6, 1e9},
});
const Parameter precision_capacity({
    .name = "beliefs.precision_capacity",
    .symbol = "τ_g",
    .meaning = "Precision of first beliefs that full capacity adds.",
    .unit = "1/variance",
    .baseline = {30},
    .allowed = {0, 1e9},
});
const Parameter delegates_base({
    .name = "delegations.base",
    .symbol = "d: 1.1",
    .meaning = "Mean number of delegates beyond the first of a state without capability.",
    .unit = "persons",
    .baseline = {1.1},
    .allowed = {0, 100},
});
const Parameter delegates_capability({
    .name = "delegations.capability",
    .symbol = "d: 14",
    .meaning = "Further delegates per square root of the share of world capability.",
    .unit = "persons",
    .baseline = {14},
    .allowed = {0, 1000},
});
const Parameter attention_base({
    .name = "attention.base",
    .symbol = "A0",
    .meaning = "Inputs a delegation can follow in a session whatever its size.",
    .unit = "inputs",
    .baseline = {6},
    .allowed = {0, 1e12},
});
const Parameter attention_gain({
    .name = "attention.gain",
    .symbol = "A1",
    .meaning = "Further inputs a large delegation can follow in a session.",
    .unit = "inputs",
    .baseline = {20},
    .allowed = {0, 1e12},
});
const Parameter attention_delegates({
    .name = "attention.delegates",
    .symbol = "A: 6",
    .meaning = "Delegates after which the gain of attention levels off.",
    .unit = "persons",
    .baseline = {6},
    .allowed = {0.01, 1000},
});
const Parameter value_base({
    .name = "value.base",
    .symbol = "v: .35",
    .meaning = "First belief of a neutral state that stakeholders are worth hearing.",
    .baseline = {0.35},
    .allowed = {0, 1},
});
const Parameter value_champion({
    .name = "value.champion",
    .symbol = "v: +.2",
    .meaning = "What champions of the Programme of Action add to it.",
    .baseline = {0.2},
    .allowed = {-1, 1},
});
const Parameter value_low_openness({
    .name = "value.low_openness",
    .symbol = "v: −.2",
    .meaning = "What the low-openness group takes from it.",
    .baseline = {0.2},
    .allowed = {-1, 1},
});
const Parameter value_alignment({
    .name = "value.alignment",
    .symbol = "v: .1x",
    .meaning = "What a unit of alignment adds to it.",
    .baseline = {0.1},
    .allowed = {-1, 1},
});
const Parameter value_margin({
    .name = "value.first_margin",
    .symbol = "v: .05",
    .meaning = "First beliefs stay this far from 0 and 1.",
    .baseline = {0.05},
    .allowed = {0, 0.5},
});
const Parameter instruction_spread({
    .name = "adoption.instruction_spread",
    .symbol = "δ_i sd",
    .meaning = "Standard deviation of standing instructions to agree.",
    .unit = "utility",
    .baseline = {0.005},
    .allowed = {0, 1},
});
const Parameter politicisation_spread({
    .name = "politics.initial_spread",
    .symbol = "P(0) sd",
    .meaning = "Standard deviation of politicisation at the start.",
    .baseline = {0.12},
    .allowed = {0, 1},
});

void draw_truth(const World& world, const ParameterSet& p, const Draws& draws, StateDraws& out) {
  for (std::size_t column = 0; column < kItems; ++column) {
    const std::uint32_t item = world.item_of[column];
    out.truth[column] = item == kDirection ? p[truth_direction]
                                           : p[truth_low] + (p[truth_high] - p[truth_low]) *
                                                                draws.uniform(theta, 0, {item, 0});
  }
}

void draw_ideal(const World& world, const ParameterSet& p, const Draws& draws, std::size_t state,
                StateDraws& out) {
  const auto i = static_cast<Eigen::Index>(state);
  std::array<double, kItems> noise;
  draws.normals(pos, 0, id(state), world.item_of, noise.data());
  for (std::size_t column = 0; column < kItems; ++column) {
    const std::uint32_t item = world.item_of[column];
    out.ideal(i, static_cast<Eigen::Index>(column)) = logistic(
        p.at(intercept, item) + p.at(alignment_slope, item) * world.alignment[i] +
        p.at(capacity_slope, item) * (world.capacity[i] - 0.5) + p[spread] * noise[column]);
  }
}

void draw_salience(const World& world, const ParameterSet& p, const Draws& draws, std::size_t state,
                   StateDraws& out) {
  const auto i = static_cast<Eigen::Index>(state);
  std::array<double, kItems> noise;
  draws.normals(sal, 0, id(state), world.item_of, noise.data());
  double total = 0;
  for (std::size_t column = 0; column < kItems; ++column) {
    const std::uint32_t item = world.item_of[column];
    double s = p.at(salience_base, item) * exponential(p[salience_spread] * noise[column]);
    if (item == kCapacity) s *= p[capacity_ceiling] - world.capacity[i];
    if (item == kDirection) {
      const double x = world.alignment[i];
      s *= p[direction_floor] + (x < 0 ? -x : x);
    }
    out.salience(i, static_cast<Eigen::Index>(column)) = s;
    total += s;
  }
  for (Eigen::Index k = 0; k < Eigen::Index{kItems}; ++k) out.salience(i, k) /= total;
}

void draw_belief(const World& world, const ParameterSet& p, const Draws& draws, std::size_t state,
                 StateDraws& out) {
  const auto i = static_cast<Eigen::Index>(state);
  const double g = world.capacity[i];
  const double sd = p[prior_spread] * (p[prior_spread_top] - p[prior_spread_capacity] * g);
  std::array<double, kItems> noise;
  draws.normals(bel, 0, id(state), world.item_of, noise.data());
  for (std::size_t column = 0; column < kItems; ++column) {
    const auto k = static_cast<Eigen::Index>(column);
    out.belief(i, k) = clip(out.truth[column] + p[prior_bias] + sd * noise[column]);
    out.precision(i, k) = p[precision_base] + p[precision_capacity] * g;
  }
}

void draw_delegation(const World& world, const ParameterSet& p, const Draws& draws,
                     std::size_t state, StateDraws& out) {
  const auto i = static_cast<Eigen::Index>(state);
  const double mean =
      p[delegates_base] + p[delegates_capability] * square_root(world.capability[i]);
  const double d = 1 + poisson_quantile(mean, draws.uniform(deleg, 0, {id(state), 0}));
  out.delegates[i] = d;
  out.attention[i] =
      p[attention_base] + p[attention_gain] * (1 - exponential(-d / p[attention_delegates]));
}

double first_value_belief(const World& world, const ParameterSet& p, std::size_t state) {
  double v = p[value_base] + p[value_alignment] * world.alignment[static_cast<Eigen::Index>(state)];
  if (world.champion[state]) v += p[value_champion];
  if (world.low_openness[state]) v -= p[value_low_openness];
  return clip(v, p[value_margin], 1 - p[value_margin]);
}

void replace_coded_positions(const World& world, StateDraws& out) {
  for (const CodedPosition& coded : world.tables->coded_positions)
    out.ideal(static_cast<Eigen::Index>(coded.state), world.column_of[coded.item]) = coded.value;
}

}  // namespace

const Parameter initial_politicisation({
    .name = "politics.initial",
    .symbol = "P_init",
    .meaning = "Politicisation of the process before it starts, and the level it returns to.",
    .baseline = {0.30},
    .allowed = {0, 1},
});
void draw_states(const World& world, const ParameterSet& p, const Draws& draws, StateDraws& out) {
  const auto n = static_cast<Eigen::Index>(world.states);
  for (ByItem* columns : {&out.ideal, &out.salience, &out.belief, &out.precision})
    columns->setZero(n, kItemLanes);
  for (Vector* column : {&out.delegates, &out.attention, &out.value_belief, &out.instruction})
    column->resize(n);
  draw_truth(world, p, draws, out);
  for (std::size_t i = 0; i < world.states; ++i) {
    draw_ideal(world, p, draws, i, out);
    draw_salience(world, p, draws, i, out);
    draw_belief(world, p, draws, i, out);
    draw_delegation(world, p, draws, i, out);
    const auto row = static_cast<Eigen::Index>(i);
    out.value_belief[row] = first_value_belief(world, p, i);
    out.instruction[row] = p[instruction_spread] * draws.normal(delta, 0, {id(i), 0});
  }
  replace_coded_positions(world, out);
  out.politicisation = clip(p[initial_politicisation] +
                            p[politicisation_spread] * draws.normal(first_politicisation, 0));
}

}  // namespace plenary::models
