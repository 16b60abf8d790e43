#include <algorithm>
#include <cmath>

#include "models/numeric/elementary.hpp"
#include "models/world/population.hpp"

namespace plenary::models {
namespace {

const Purpose type("type"), seat_region("sreg"), home("home"), eco("eco"), bud("bud"), prom("prom"),
    access("access"), lasting("attp"), bias("bias"), type_bias("bcom"), crit("crit");

const Parameter type_share({
    .name = "stakeholders.type_share",
    .symbol = "type",
    .meaning = "Shares of industry, civil society, academia and technical community.",
    .baseline = {0.38, 0.28, 0.24, 0.10},
    .per = Per::type,
    .allowed = {0, 1},
    .source = "participants of Paris Call Working Group 3, 2021 (50 non-state bodies)",
    .identified = Identified::weakly,
});
const Parameter ecosoc_share({
    .name = "stakeholders.ecosoc_share",
    .symbol = "ecosoc",
    .meaning = "Share of organisations with ECOSOC consultative status.",
    .baseline = {0.165},
    .allowed = {0, 1},
    .source = "OEWG II, June 2022: 17 of 103 organisations",
    .identified = Identified::yes,
});
const Parameter industry_budget({
    .name = "stakeholders.industry_budget",
    .symbol = "b: .8",
    .meaning = "How much larger industry's budgets are.",
    .unit = "log",
    .baseline = {0.8},
    .allowed = {-10, 10},
});
const Parameter budget_ratio({
    .name = "stakeholders.budget_ratio",
    .symbol = "b: ln 4",
    .meaning = "Factor by which budgets of WEOG organisations exceed those of others.",
    .unit = "factor",
    .baseline = {4},
    .allowed = {1e-3, 1e3},
});
const Parameter prominence_shape({
    .name = "stakeholders.prominence_shape",
    .symbol = "prom: 1.5",
    .meaning = "Pareto exponent of prominence; lower = fewer, better known.",
    .baseline = {1.5},
    .allowed = {0.1, 100},
});
const Parameter prominence_cap({
    .name = "stakeholders.prominence_cap",
    .symbol = "prom: 4",
    .meaning = "Largest prominence counted.",
    .baseline = {4},
    .allowed = {0, 1000},
});
const Parameter access_median({
    .name = "applications.value_median",
    .symbol = "B median",
    .meaning = "Median value of access to an organisation, against the cost of applying.",
    .baseline = {1.2},
    .allowed = {1e-6, 1e6},
    .source = "calibrated: 18 applicants behind a closed gate in 2019, 113 when it opened",
    .identified = Identified::weakly,
});
const Parameter access_spread({
    .name = "applications.value_spread",
    .symbol = "B sd",
    .meaning = "Standard deviation of the logarithm of the value of access.",
    .baseline = {0.9},
    .allowed = {0, 10},
    .source = "calibrated: 18 applicants behind a closed gate in 2019, 113 when it opened",
    .identified = Identified::weakly,
});
const Parameter bias_all({
    .name = "inputs.bias_all",
    .symbol = "bias_all",
    .meaning = "Bias shared by all organisations: + = they all ask for more than would work.",
    .baseline = {0},
    .allowed = {-1, 1},
    .range = Interval{-0.25, 0.25},
    .source = "assumption: the adversarial parameter",
});
const Parameter bias_common({
    .name = "inputs.bias_common",
    .symbol = "bias common sd",
    .meaning = "Standard deviation of the bias that organisations of one type share on an item.",
    .baseline = {0.08, 0.05, 0.03, 0.02},
    .per = Per::type,
    .allowed = {0, 1},
});
const Parameter bias_own({
    .name = "inputs.bias_own",
    .symbol = "bias own sd",
    .meaning = "Standard deviation of an organisation's own bias on an item, by type.",
    .baseline = {0.10, 0.06, 0.05, 0.05},
    .per = Per::type,
    .allowed = {0, 1},
});
const Parameter criticism({
    .name = "stakeholders.criticism",
    .symbol = "cp",
    .meaning = "Chance that an organisation criticises a fully exposed state, by type.",
    .baseline = {0.35, 0.55, 0.40, 0.20},
    .per = Per::type,
    .allowed = {0, 1},
});
const Parameter expertise({
    .name = "inputs.expertise",
    .symbol = "X",
    .meaning = "Expertise by type (rows: industry, civil society, academia, technical) and item.",
    .baseline = {4, 1, 1, 2, 3, 1, 2, 3, 2, 2, 3, 1, 2, 2, 4, 2, 2, 1, 4, 2, 1, 3, 3, 1},
    .per = Per::type_by_item,
    .allowed = {0, 1e6},
});
const Parameter signal_precision({
    .name = "inputs.signal_precision",
    .symbol = "τ_sig",
    .meaning = "Precision that states attach to an input of mean expertise.",
    .unit = "1/variance",
    .baseline = {8},
    .allowed = {0, 1e12},
});
const Parameter mean_expertise({
    .name = "inputs.mean_expertise",
    .symbol = "τ: 2.5",
    .meaning = "Expertise that carries exactly that precision.",
    .baseline = {2.5},
    .allowed = {1e-6, 1e6},
});
const Parameter affected_capacity({
    .name = "stakeholders.affected_capacity",
    .symbol = "affected: .5",
    .meaning = "Cyber capacity of the home state below which an organisation speaks for the "
               "affected.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter trust_base({
    .name = "trust.base",
    .symbol = "c0: .55",
    .meaning = "First trust of a state in an organisation from a country like its own.",
    .baseline = {0.55},
    .allowed = {0, 1},
});
const Parameter trust_distance({
    .name = "trust.distance",
    .symbol = "c0: .35",
    .meaning = "Trust lost over the full distance in alignment.",
    .baseline = {0.35},
    .allowed = {-1, 1},
});
const Parameter trust_hostility({
    .name = "trust.hostility",
    .symbol = "c0: .2",
    .meaning = "Trust lost to an organisation from a hostile country.",
    .baseline = {0.2},
    .allowed = {-1, 1},
});
const Parameter trust_floor({
    .name = "trust.floor",
    .symbol = "c0: .05",
    .meaning = "Lowest first trust.",
    .baseline = {0.05},
    .allowed = {0, 1},
});
const Parameter trust_ceiling({
    .name = "trust.ceiling",
    .symbol = "c0: .95",
    .meaning = "Highest first trust.",
    .baseline = {0.95},
    .allowed = {0, 1},
});

/// Inverse CDF over shares that need not sum to exactly 1.
template <class Cumulated>
std::size_t pick(const Cumulated& cumulated, double u) {
  std::size_t index = 0;
  while (index + 1 < cumulated.size() && !(u < cumulated[index])) ++index;
  return index;
}

std::array<double, kTypes> cumulated_types(const ParameterSet& p) {
  std::array<double, kTypes> cumulated{};
  double total = 0;
  for (std::size_t g = 0; g < kTypes; ++g) cumulated[g] = total += p.at(type_share, g);
  for (double& share : cumulated) share /= total;
  return cumulated;
}

void draw_identity(const World& world, const ParameterSet& p, const Draws& draws,
                   const std::array<double, kTypes>& types, std::size_t s, PoolDraws& out) {
  out.type[s] = static_cast<std::uint8_t>(pick(types, draws.uniform(type, 0, {id(s), 0})));
  out.region[s] = static_cast<std::uint8_t>(
      pick(world.region_cumulated, draws.uniform(seat_region, 0, {id(s), 0})));
  if (s < world.tables->organisations.size()) {
    const NamedOrganisation& named = world.tables->organisations[s];
    if (named.type >= 0) out.type[s] = static_cast<std::uint8_t>(named.type);
    if (named.region >= 0) out.region[s] = static_cast<std::uint8_t>(named.region);
  }
  const World::Homes& homes = world.homes[out.region[s]];
  out.home[s] = static_cast<std::uint16_t>(
      homes.state[pick(homes.cumulated, draws.uniform(home, 0, {id(s), 0}))]);
  out.ecosoc[s] = draws.uniform(eco, 0, {id(s), 0}) < p[ecosoc_share];
  if (s < world.tables->organisations.size()) {
    const NamedOrganisation& named = world.tables->organisations[s];
    if (named.home >= 0) {
      out.home[s] = static_cast<std::uint16_t>(named.home);
      out.region[s] = world.tables->states.region[out.home[s]];
    }
    if (named.ecosoc >= 0) out.ecosoc[s] = named.ecosoc == 1;
  }
  out.affected[s] = world.capacity[out.home[s]] < p[affected_capacity];
}

void draw_means(const ParameterSet& p, const Draws& draws, std::size_t s, PoolDraws& out) {
  const auto row = static_cast<Eigen::Index>(s);
  double budget = draws.normal(bud, 0, {id(s), 0});
  if (out.type[s] == kIndustry) budget += p[industry_budget];
  if (out.region[s] != kWeog) budget -= logarithm(p[budget_ratio]);
  out.budget[row] = budget;
  // Pareto with minimum 1 by inverse CDF: (1 − u)^(−1/shape).
  const double pareto = power(1 - draws.uniform(prom, 0, {id(s), 0}), -1 / p[prominence_shape]);
  out.prominence[row] = std::min(p[prominence_cap], pareto - 1);
  out.access_value[row] =
      p[access_median] * exponential(p[access_spread] * draws.normal(access, 0, {id(s), 0}));
  out.trait[row] = draws.normal(lasting, 0, {id(s), 0});
}

/// What organisations of one type have in common, by type and column.
using TypeNoise = std::array<std::array<double, kAmbitionItems>, kTypes>;

TypeNoise draw_type_noise(const World& world, const Draws& draws) {
  const auto items = std::span(world.item_of).first(kAmbitionItems);
  TypeNoise noise;
  for (std::size_t g = 0; g < kTypes; ++g)
    draws.normals(type_bias, 0, id(g), items, noise[g].data());
  return noise;
}

void draw_bias(const World& world, const ParameterSet& p, const Draws& draws,
               const TypeNoise& shared, std::size_t s, PoolDraws& out) {
  const auto row = static_cast<Eigen::Index>(s);
  const std::size_t g = out.type[s];
  const auto items = std::span(world.item_of).first(kAmbitionItems);
  std::array<double, kAmbitionItems> own;
  draws.normals(bias, 0, id(s), items, own.data());
  for (std::size_t column = 0; column < kAmbitionItems; ++column) {
    const std::uint32_t item = world.item_of[column];
    const auto k = static_cast<Eigen::Index>(column);
    out.bias(row, k) =
        p[bias_all] + p.at(bias_common, g) * shared[g][column] + p.at(bias_own, g) * own[column];
    const double x = p.at(expertise, g * kAmbitionItems + item);
    out.expertise(row, k) = x;
    out.signal_precision(row, k) = p[signal_precision] * x / p[mean_expertise];
  }
}

void draw_pairs(const World& world, const ParameterSet& p, const Draws& draws, std::size_t state,
                PoolDraws& out) {
  const auto i = static_cast<Eigen::Index>(state);
  const double exposure = world.tables->criticism_exposure[state];
  const std::span<const double> by_type = p.all(criticism);
  const double base = p[trust_base], per_distance = p[trust_distance];
  const double per_hostility = p[trust_hostility];
  const double floor = p[trust_floor], ceiling = p[trust_ceiling];
  const double* hostility = &world.hostility(i, 0);
  double* distances = &out.distance(i, 0);
  double* hostilities = &out.hostility(i, 0);
  double* trusts = &out.prior_trust(i, 0);
  draws.uniforms(crit, 0, id(state), out.numbers, out.chances.data());
  for (std::size_t s = 0; s < out.size; ++s) {
    const std::size_t seat = out.home[s];
    const double gap = world.alignment[i] - world.alignment[static_cast<Eigen::Index>(seat)];
    const double d = std::abs(gap) / 2;
    const double h = hostility[seat];
    distances[s] = d;
    hostilities[s] = h;
    trusts[s] = clip(base - per_distance * d - per_hostility * h, floor, ceiling);
    const bool critical = out.chances[s] < by_type[out.type[s]] * exposure;
    out.critical(i, static_cast<Eigen::Index>(s)) = critical & (seat != state);
  }
}

}  // namespace

void draw_pool(const World& world, const ParameterSet& p, const Draws& draws, PoolDraws& out) {
  const std::size_t size = world.tables->stakeholders;
  const auto n = static_cast<Eigen::Index>(world.states);
  const auto count = static_cast<Eigen::Index>(size);
  out.size = size;
  for (Mask* mask : {&out.type, &out.region, &out.ecosoc, &out.affected}) mask->assign(size, 0);
  out.home.assign(size, 0);
  for (Vector* v : {&out.budget, &out.prominence, &out.access_value, &out.trait}) v->resize(count);
  for (ByItem* b : {&out.bias, &out.expertise, &out.signal_precision})
    b->setZero(count, kItemLanes);
  for (ByPair* m : {&out.distance, &out.hostility, &out.prior_trust}) m->resize(n, count);
  out.critical.resize(n, count);
  out.chances.resize(size);
  out.numbers.resize(size);
  for (std::size_t s = 0; s < size; ++s) out.numbers[s] = id(s);
  const auto types = cumulated_types(p);
  const TypeNoise type_noise = draw_type_noise(world, draws);
  for (std::size_t s = 0; s < size; ++s) {
    draw_identity(world, p, draws, types, s, out);
    draw_means(p, draws, s, out);
    draw_bias(world, p, draws, type_noise, s, out);
  }
  for (std::size_t i = 0; i < world.states; ++i) draw_pairs(world, p, draws, i, out);
}

void Population::draw(const World& world, const ParameterSet& parameters, const Draws& draws) {
  draw_states(world, parameters, draws, states);
  draw_pool(world, parameters, draws, pool);
}

}  // namespace plenary::models
