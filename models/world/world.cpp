#include "models/world/world.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Parameter axis_weight({
    .name = "states.axis_weight",
    .symbol = "x: .6",
    .meaning = "Weight of votes on cyber texts in a state's alignment.",
    .baseline = {0.6},
    .allowed = {-10, 10},
});
const Parameter ideal_weight({
    .name = "states.ideal_weight",
    .symbol = "x: .4",
    .meaning = "Weight of the general voting line in a state's alignment.",
    .baseline = {0.4},
    .allowed = {-10, 10},
});
const Parameter ideal_scale({
    .name = "states.ideal_scale",
    .symbol = "x: 2",
    .meaning = "Ideal point that counts as fully aligned.",
    .unit = "ideal point",
    .baseline = {2},
    .allowed = {0.01, 100},
});
const Parameter gamma({
    .name = "states.gamma",
    .symbol = "γ",
    .meaning = "How far capability turns into weight: 0 = one state one voice, 1 = in proportion.",
    .baseline = {0.5},
    .allowed = {0, 2},
    .levels = {0, 0.5, 1},
});
const Parameter capability_floor({
    .name = "states.capability_floor",
    .symbol = "c: 1e-6",
    .meaning = "Smallest capability counted.",
    .unit = "share of the world",
    .baseline = {1e-6},
    .allowed = {1e-12, 1},
});
const Parameter weight_scale({
    .name = "states.weight_scale",
    .symbol = "c scale",
    .meaning = "Common factor on all weights; changes nothing, and a test holds it to that.",
    .baseline = {1},
    .allowed = {1e-9, 1e9},
});
const Parameter hostility_slope({
    .name = "states.hostility_slope",
    .symbol = "H: .5",
    .meaning = "Hostility gained per unit of distance in alignment beyond the onset.",
    .baseline = {0.5},
    .allowed = {0, 10},
});
const Parameter hostility_onset({
    .name = "states.hostility_onset",
    .symbol = "H: .8",
    .meaning = "Distance in alignment at which hostility begins.",
    .baseline = {0.8},
    .allowed = {0, 2},
});
const Parameter hostility_cap({
    .name = "states.hostility_cap",
    .symbol = "H: .3",
    .meaning = "Most hostility that distance alone explains.",
    .baseline = {0.3},
    .allowed = {0, 1},
});
const Parameter low_openness_threshold({
    .name = "states.low_openness_threshold",
    .symbol = "O: −.5",
    .meaning = "Support for Western cyber texts at or below which a state is in the low-openness "
               "group.",
    .baseline = {-0.5},
    .allowed = {-2, 2},
    .source = "UNGA roll calls 2018–2023: nine states",
    .identified = Identified::yes,
});
const Parameter region_share({
    .name = "stakeholders.region_share",
    .symbol = "region",
    .meaning = "Shares of the organisations by region of their seat.",
    .baseline = {0.09, 0.13, 0.12, 0.11, 0.55},
    .per = Per::region,
    .allowed = {0, 1},
});

/// Value at the middle of the known ones (mean of the middle two); 0 when none is known.
double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

std::vector<double> known(const std::vector<double>& column) {
  std::vector<double> values;
  for (const double value : column)
    if (!std::isnan(value)) values.push_back(value);
  return values;
}

/// Least-squares line of the known cyber axes on the ideal points.
struct Line {
  double intercept = 0;
  double slope = 0;
};
Line axis_on_ideal(const StateTable& table) {
  double n = 0, sum_x = 0, sum_y = 0;
  const auto usable = [&](std::size_t i) {
    return !std::isnan(table.cyber_axis[i]) && !std::isnan(table.ideal_point[i]);
  };
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!usable(i)) continue;
    n += 1;
    sum_x += table.ideal_point[i];
    sum_y += table.cyber_axis[i];
  }
  if (n == 0) return {};
  const double mean_x = sum_x / n, mean_y = sum_y / n;
  double covariance = 0, variance = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!usable(i)) continue;
    const double x = table.ideal_point[i] - mean_x;
    covariance += x * (table.cyber_axis[i] - mean_y);
    variance += x * x;
  }
  const double slope = variance > 0 ? covariance / variance : 0;
  return {mean_y - slope * mean_x, slope};
}

/// An unknown ideal point counts as the middle of the known ones.
std::vector<double> filled(const std::vector<double>& column) {
  const double middle = median(known(column));
  std::vector<double> values = column;
  for (double& value : values)
    if (std::isnan(value)) value = middle;
  return values;
}

Vector alignments(const StateTable& table, const ParameterSet& p) {
  const Line line = axis_on_ideal(table);
  const std::vector<double> ideal = filled(table.ideal_point);
  Vector x(static_cast<Eigen::Index>(table.size()));
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double axis = std::isnan(table.cyber_axis[i])
                            ? clip(line.intercept + line.slope * ideal[i], -1, 1)
                            : table.cyber_axis[i];
    x[static_cast<Eigen::Index>(i)] =
        p[axis_weight] * axis + p[ideal_weight] * clip(ideal[i] / p[ideal_scale], -1, 1);
  }
  return x;
}

Vector capacities(const StateTable& table) {
  std::array<std::vector<double>, kRegions> by_region;
  for (std::size_t i = 0; i < table.size(); ++i)
    if (!std::isnan(table.gci[i])) by_region[table.region[i]].push_back(table.gci[i]);
  Vector g(static_cast<Eigen::Index>(table.size()));
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double gci = std::isnan(table.gci[i]) ? median(by_region[table.region[i]]) : table.gci[i];
    g[static_cast<Eigen::Index>(i)] = gci / 100;
  }
  return g;
}

ByPair hostilities(const WorldTables& tables, const Vector& x, const ParameterSet& p) {
  const Eigen::Index n = x.size();
  ByPair h(n, n);
  for (Eigen::Index i = 0; i < n; ++i)
    for (Eigen::Index j = 0; j < n; ++j)
      h(i, j) = clip(p[hostility_slope] * (std::abs(x[i] - x[j]) - p[hostility_onset]), 0,
                     p[hostility_cap]);
  for (const HostilePair& pair : tables.hostile_pairs) {
    const auto i = static_cast<Eigen::Index>(pair.first);
    const auto j = static_cast<Eigen::Index>(pair.second);
    h(i, j) = h(j, i) = pair.value;
  }
  h.matrix().diagonal().setZero();
  return h;
}

/// Home within a region ∝ √GDP, states in table order.
std::array<World::Homes, kRegions> homes_by_region(const StateTable& table) {
  const std::vector<double> gdp = filled(table.gdp_usd);
  std::array<World::Homes, kRegions> homes;
  for (std::size_t i = 0; i < table.size(); ++i) {
    World::Homes& region = homes[table.region[i]];
    const double before = region.cumulated.empty() ? 0 : region.cumulated.back();
    region.state.push_back(i);
    region.cumulated.push_back(before + square_root(gdp[i]));
  }
  for (World::Homes& region : homes)
    for (double& share : region.cumulated) share /= region.cumulated.back();
  return homes;
}

std::array<double, kRegions> cumulated_regions(const std::array<World::Homes, kRegions>& homes,
                                               const ParameterSet& p) {
  std::array<double, kRegions> cumulated{};
  double total = 0;
  for (std::size_t r = 0; r < kRegions; ++r) {
    if (!homes[r].state.empty()) total += p.at(region_share, r);
    cumulated[r] = total;
  }
  for (double& share : cumulated) share = total > 0 ? share / total : 1;
  return cumulated;
}

}  // namespace

World::World(const WorldTables& world_tables, const ParameterSet& p)
    : tables(&world_tables),
      states(world_tables.states.size()),
      alignment(alignments(world_tables.states, p)),
      capacity(capacities(world_tables.states)),
      weight(static_cast<Eigen::Index>(states)),
      openness(static_cast<Eigen::Index>(states)),
      capability(static_cast<Eigen::Index>(states)),
      hostility(hostilities(world_tables, alignment, p)),
      most_hostility(hostility.rowwise().maxCoeff()),
      low_openness(states),
      champion(states),
      homes(homes_by_region(world_tables.states)),
      region_cumulated(cumulated_regions(homes, p)) {
  const StateTable& table = world_tables.states;
  const std::vector<double> cinc = filled(table.cinc);
  const std::vector<double> freedom = filled(table.ngo_freedom);
  for (std::size_t i = 0; i < states; ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    capability[row] = cinc[i];
    weight[row] = p[weight_scale] * power(std::max(cinc[i], p[capability_floor]), p[gamma]);
    openness[row] = freedom[i] / 4;
    low_openness[i] = table.support_western_texts[i] <= p[low_openness_threshold];
    champion[i] = table.poa_sponsor[i] == 1;
  }
  for (std::size_t i = 0; i < states; ++i)
    if (low_openness[i] && static_cast<int>(i) != tables->objection_leader) co_signers.push_back(i);
  std::stable_sort(co_signers.begin(), co_signers.end(),
                   [&](std::size_t a, std::size_t b) { return cinc[a] > cinc[b]; });
  for (std::size_t column = 0; column < kItems; ++column) {
    item_of[column] = world_tables.item_order[column];
    column_of[item_of[column]] = static_cast<std::uint8_t>(column);
  }
}

}  // namespace plenary::models
