// Exact checks of what is drawn, against closed sums over the table of states typed from the
// specification: a swapped pair of shares would pass any check that only looks at replicates.
#include <gtest/gtest.h>

#include <cmath>

#include "models/numeric/elementary.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

const std::array<double, kRegions> kRegionShare = {0.09, 0.13, 0.12, 0.11, 0.55};
const std::array<double, kTypes> kTypeShare = {0.38, 0.28, 0.24, 0.10};

const World& world() {
  static const World built(un_world(), {});
  return built;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

double gdp(std::size_t state) {
  std::vector<double> known;
  for (const double value : un_world().states.gdp_usd)
    if (!std::isnan(value)) known.push_back(value);
  const double value = un_world().states.gdp_usd[state];
  return std::isnan(value) ? median(known) : value;
}

/// Chance that an organisation is seated in each state.
const std::vector<double>& seats() {
  static const std::vector<double> chances = [] {
    std::array<double, kRegions> total{};
    std::vector<double> out(193);
    for (std::size_t i = 0; i < 193; ++i) total[un_world().states.region[i]] += std::sqrt(gdp(i));
    for (std::size_t i = 0; i < 193; ++i) {
      const auto region = un_world().states.region[i];
      out[i] = kRegionShare[region] * std::sqrt(gdp(i)) / total[region];
    }
    return out;
  }();
  return chances;
}

/// Alignment, typed anew: .6 axis + .4 clip(ideal/2).
double alignment(std::size_t i) {
  const StateTable& t = un_world().states;
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (std::size_t j = 0; j < 193; ++j) {
    if (std::isnan(t.cyber_axis[j]) || std::isnan(t.ideal_point[j])) continue;
    n += 1, x += t.ideal_point[j], y += t.cyber_axis[j];
    xx += t.ideal_point[j] * t.ideal_point[j], xy += t.ideal_point[j] * t.cyber_axis[j];
  }
  const double slope = (n * xy - x * y) / (n * xx - x * x), level = (y - slope * x) / n;
  const double axis = std::isnan(t.cyber_axis[i])
                          ? std::clamp(level + slope * t.ideal_point[i], -1.0, 1.0)
                          : t.cyber_axis[i];
  return 0.6 * axis + 0.4 * std::clamp(t.ideal_point[i] / 2, -1.0, 1.0);
}

double hostility(std::size_t i, std::size_t j) {
  if (i == j) return 0;
  for (const HostilePair& pair : un_world().hostile_pairs)
    if ((pair.first == i && pair.second == j) || (pair.first == j && pair.second == i))
      return pair.value;
  return std::clamp(0.5 * (std::abs(alignment(i) - alignment(j)) - 0.8), 0.0, 0.3);
}

TEST(TheTable, HasTheGroupsOfTheSpecification) {
  int low_openness = 0, champions = 0;
  for (std::size_t i = 0; i < 193; ++i) {
    low_openness += world().low_openness[i];
    champions += world().champion[i];
  }
  EXPECT_EQ(low_openness, 9);
  EXPECT_EQ(champions, 42);
  EXPECT_EQ(world().co_signers.size(), 8U);
}

TEST(CoSigners, StandInOrderOfCapabilityWithoutTheLeader) {
  const auto& signers = world().co_signers;
  for (std::size_t n = 0; n < signers.size(); ++n) {
    EXPECT_TRUE(world().low_openness[signers[n]]);
    EXPECT_NE(static_cast<int>(signers[n]), un_world().objection_leader);
    if (n == 0) continue;
    EXPECT_GE(world().capability[row(signers[n - 1])], world().capability[row(signers[n])]);
  }
  EXPECT_EQ(un_world().states.iso3[signers[0]], "CHN");
}

TEST(Alignment, IsThatOfTheSpecification) {
  for (std::size_t i = 0; i < 193; ++i)
    EXPECT_NEAR(world().alignment[row(i)], alignment(i), 1e-12) << un_world().states.iso3[i];
}

TEST(Hostility, IsThatOfTheSpecificationAndSymmetric) {
  for (std::size_t i = 0; i < 193; i += 3)
    for (std::size_t j = 0; j < 193; ++j) {
      ASSERT_NEAR(world().hostility(row(i), row(j)), hostility(i, j), 1e-12);
      ASSERT_EQ(world().hostility(row(i), row(j)), world().hostility(row(j), row(i)));
    }
}

TEST(HostilePairs, MayStandInAnyOrder) {
  WorldTables turned = un_world();
  std::reverse(turned.hostile_pairs.begin(), turned.hostile_pairs.end());
  for (HostilePair& pair : turned.hostile_pairs) std::swap(pair.first, pair.second);
  const World other(turned, {});
  EXPECT_TRUE(same_bits(values_of(world().hostility), values_of(other.hostility)));
}

TEST(Capacity, IsTheIndexOrTheMedianOfTheRegion) {
  const StateTable& t = un_world().states;
  int missing = 0;
  for (std::size_t i = 0; i < 193; ++i) {
    std::vector<double> region;
    for (std::size_t j = 0; j < 193; ++j)
      if (t.region[j] == t.region[i] && !std::isnan(t.gci[j])) region.push_back(t.gci[j]);
    missing += std::isnan(t.gci[i]);
    const double gci = std::isnan(t.gci[i]) ? median(region) : t.gci[i];
    EXPECT_NEAR(world().capacity[row(i)], gci / 100, 1e-15);
  }
  EXPECT_GT(missing, 0) << "no gap: nothing was tested";
}

TEST(Weights, ArePowersOfCapability) {
  for (const double gamma : {0.0, 0.5, 1.0}) {
    const World scaled(un_world(), assume({{"states.gamma", gamma}}));
    for (std::size_t i = 0; i < 193; ++i)
      EXPECT_NEAR(scaled.weight[row(i)], std::pow(std::max(un_world().states.cinc[i], 1e-6), gamma),
                  1e-15);
  }
}

TEST(CumulatedRegionShares, AreExact) {
  double below = 0;
  for (std::size_t r = 0; r < kRegions; ++r)
    EXPECT_NEAR(world().region_cumulated[r], below += kRegionShare[r], 1e-15);
}

TEST(CumulatedHomeShares, AreExact) {
  for (std::size_t r = 0; r < kRegions; ++r) {
    double below = 0;
    const World::Homes& homes = world().homes[r];
    for (std::size_t n = 0; n < homes.state.size(); ++n) {
      below += seats()[homes.state[n]] / kRegionShare[r];
      EXPECT_NEAR(homes.cumulated[n], below, 1e-12);
      EXPECT_TRUE(n == 0 || homes.state[n - 1] < homes.state[n]) << "not in table order";
    }
  }
}

TEST(RegionsWithoutStates, HostNobodyAndTheOthersShareTheirShare) {
  WorldTables two = un_world();
  for (auto& region : two.states.region) region = region == 4 ? 4 : 1;
  const World narrow(two, {});
  EXPECT_EQ(narrow.region_cumulated[0], 0);
  EXPECT_NEAR(narrow.region_cumulated[1], 0.13 / 0.68, 1e-15);
  EXPECT_NEAR(narrow.region_cumulated[3], 0.13 / 0.68, 1e-15);
  EXPECT_EQ(narrow.region_cumulated[4], 1);
}

/// Closed sum over states and seats of first trust.
double expected_first_trust() {
  double total = 0;
  for (std::size_t i = 0; i < 193; ++i)
    for (std::size_t j = 0; j < 193; ++j) {
      const double d = std::abs(alignment(i) - alignment(j)) / 2;
      total += seats()[j] * std::clamp(0.55 - 0.35 * d - 0.2 * hostility(i, j), 0.05, 0.95);
    }
  return total / 193;
}

TEST(FirstTrust, IsExpectedAsTheSpecificationSays) {
  EXPECT_NEAR(expected_first_trust(), 0.42707, 5e-6);
}

/// Sums over many pools, each with the number of organisations it takes for an average.
struct Pools {
  static constexpr std::uint32_t kCount = 300;
  std::vector<double> trust;
  std::array<double, kTypes> by_type{};
  std::array<double, kRegions> by_region{};
  std::vector<double> by_home = std::vector<double>(193);
  std::vector<double> critics = std::vector<double>(193);
  double ecosoc = 0, affected = 0, organisations = 0;
};
const Pools& pools() {
  static const Pools all = [] {
    Pools out;
    PoolDraws pool;
    for (std::uint32_t replicate = 0; replicate < Pools::kCount; ++replicate) {
      draw_pool(world(), {}, Draws(1, 0, replicate), pool);
      out.trust.push_back(pool.prior_trust.mean());
      out.organisations += static_cast<double>(pool.size);
      for (std::size_t s = 0; s < pool.size; ++s) {
        ++out.by_type[pool.type[s]];
        ++out.by_region[pool.region[s]];
        ++out.by_home[pool.home[s]];
        out.ecosoc += pool.ecosoc[s];
        out.affected += pool.affected[s];
        for (std::size_t i = 0; i < 193; ++i) out.critics[i] += pool.critical(row(i), row(s));
      }
    }
    return out;
  }();
  return all;
}

/// A count of `total` trials lies within 4 standard errors of its expectation.
void expect_share(double count, double total, double share, const std::string& what) {
  EXPECT_NEAR(count / total, share, 4 * std::sqrt(share * (1 - share) / total)) << what;
}

TEST(FirstTrust, AveragesToItsExpectation) {
  double mean = 0, square = 0;
  for (const double value : pools().trust) mean += value, square += value * value;
  mean /= Pools::kCount;
  const double sd = std::sqrt(square / Pools::kCount - mean * mean);
  EXPECT_NEAR(mean, expected_first_trust(), 4 * sd / std::sqrt(double{Pools::kCount}));
}

TEST(Organisations, HaveTheTypesRegionsAndStatusOfTheSpecification) {
  const Pools& all = pools();
  for (std::size_t g = 0; g < kTypes; ++g)
    expect_share(all.by_type[g], all.organisations, kTypeShare[g], type_names[g]);
  for (std::size_t r = 0; r < kRegions; ++r)
    expect_share(all.by_region[r], all.organisations, kRegionShare[r], region_names[r]);
  expect_share(all.ecosoc, all.organisations, 0.165, "ECOSOC");
}

TEST(Organisations, SitWhereTheEconomyIs) {
  double affected = 0;
  for (std::size_t i = 0; i < 193; ++i) {
    expect_share(pools().by_home[i], pools().organisations, seats()[i], un_world().states.iso3[i]);
    if (world().capacity[row(i)] < 0.5) affected += seats()[i];
  }
  expect_share(pools().affected, pools().organisations, affected, "affected");
}

TEST(Criticism, FallsOnStatesAsExposedAsTheSpecificationSays) {
  const double by_type = 0.38 * 0.35 + 0.28 * 0.55 + 0.24 * 0.40 + 0.10 * 0.20;
  for (std::size_t i = 0; i < 193; ++i)
    expect_share(pools().critics[i], pools().organisations,
                 by_type * un_world().criticism_exposure[i] * (1 - seats()[i]),
                 un_world().states.iso3[i]);
}

TEST(Criticism, NeverFallsOnTheOwnGovernment) {
  PoolDraws pool;
  for (std::uint32_t replicate = 0; replicate < 50; ++replicate) {
    draw_pool(world(), {}, Draws(1, 0, replicate), pool);
    for (std::size_t s = 0; s < pool.size; ++s) EXPECT_FALSE(pool.critical(pool.home[s], row(s)));
  }
}

// Means and standard deviations of what is drawn for organisations, from the specification.
TEST(Organisations, HaveTheMeansOfTheSpecification) {
  double budget = 0, expected = 0, log_access = 0, prominence = 0, trait = 0, n = 0;
  PoolDraws pool;
  for (std::uint32_t replicate = 0; replicate < 200; ++replicate) {
    draw_pool(world(), {}, Draws(1, 0, replicate), pool);
    for (std::size_t s = 0; s < pool.size; ++s, ++n) {
      budget += pool.budget[row(s)];
      expected += 0.8 * (pool.type[s] == 0) - std::log(4.0) * (pool.region[s] != 4);
      log_access += std::log(pool.access_value[row(s)]);
      prominence += pool.prominence[row(s)];
      trait += pool.trait[row(s)];
    }
  }
  EXPECT_NEAR(budget / n, expected / n, 4 / std::sqrt(n));
  EXPECT_NEAR(log_access / n, std::log(1.2), 4 * 0.9 / std::sqrt(n));
  EXPECT_NEAR(trait / n, 0, 4 / std::sqrt(n));
  // E min(4, Pareto(1.5) − 1) = ∫ over 1…5 of x^−1.5 = 2 (1 − 1/√5).
  EXPECT_NEAR(prominence / n, 2 * (1 - 1 / std::sqrt(5.0)), 4 * 1.3 / std::sqrt(n));
}

TEST(States, HaveTheMeansOfTheSpecification) {
  StateDraws drawn;
  double delegates = 0, expected = 0, salience = 0, instruction = 0, truth = 0, n = 0;
  for (std::uint32_t replicate = 0; replicate < 100; ++replicate) {
    draw_states(world(), {}, Draws(1, 0, replicate), drawn);
    for (std::size_t k = 0; k < kAmbitionItems; ++k) truth += drawn.truth[k] / 600;
    EXPECT_EQ(drawn.truth[kDirection], 0.5);
    for (std::size_t i = 0; i < 193; ++i, ++n) {
      delegates += drawn.delegates[row(i)];
      expected += 1 + 1.1 + 14 * std::sqrt(un_world().states.cinc[i]);
      salience += std::abs(drawn.salience.row(row(i)).sum() - 1);
      instruction += drawn.instruction[row(i)];
    }
  }
  EXPECT_NEAR(delegates / n, expected / n, 4 * std::sqrt(expected / n / n));
  EXPECT_LT(salience / n, 1e-15);
  EXPECT_NEAR(instruction / n, 0, 4 * 0.005 / std::sqrt(n));
  EXPECT_NEAR(truth, 0.6, 4 * 0.4 / std::sqrt(12.0) / std::sqrt(600.0));
}

TEST(Positions, AverageOnTheLogitScaleToTheirEquation) {
  const double a[] = {-.5, -1.0, -1.1, -.8, .2, -.6, 0}, b[] = {.6, 2.0, 2.2, 1.0, -.2, .9, -2.5},
               d[] = {.4, .4, .3, .3, -1.2, 0, 0};
  StateDraws drawn;
  std::array<double, kItems> residual{};
  for (std::uint32_t replicate = 0; replicate < 50; ++replicate) {
    draw_states(world(), {}, Draws(1, 0, replicate), drawn);
    for (std::size_t i = 0; i < 193; ++i)
      for (std::size_t k = 0; k < kItems; ++k) {
        const double y = drawn.ideal(row(i), row(k));
        residual[k] += std::log(y / (1 - y)) - a[k] - b[k] * alignment(i) -
                       d[k] * (world().capacity[row(i)] - 0.5);
      }
  }
  const double n = 50 * 193;
  for (std::size_t k = 0; k < kItems; ++k)
    EXPECT_NEAR(residual[k] / n, 0, 4 * 0.45 / std::sqrt(n)) << item_names[k];
}

TEST(Beliefs, StartAroundTheTruthAndMoreSharplyWhereCapacityIsHigh) {
  StateDraws drawn;
  draw_states(world(), assume({{"beliefs.prior_spread", 0}, {"beliefs.prior_bias", 0.1}}),
              Draws(1, 0, 0), drawn);
  for (std::size_t i = 0; i < 193; ++i)
    for (std::size_t k = 0; k < kItems; ++k) {
      EXPECT_NEAR(drawn.belief(row(i), row(k)), drawn.truth[k] + 0.1, 1e-15);
      EXPECT_NEAR(drawn.precision(row(i), row(k)), 20 + 30 * world().capacity[row(i)], 1e-12);
    }
}

TEST(BeliefInStakeholders, StartsAsTheGroupsSay) {
  StateDraws drawn;
  draw_states(world(), {}, Draws(1, 0, 0), drawn);
  for (std::size_t i = 0; i < 193; ++i) {
    const double v =
        0.35 + 0.2 * world().champion[i] - 0.2 * world().low_openness[i] + 0.1 * alignment(i);
    EXPECT_NEAR(drawn.value_belief[row(i)], std::clamp(v, 0.05, 0.95), 1e-15);
  }
}

TEST(CodedPositions, ReplaceTheEquationAndNothingElse) {
  WorldTables coded = un_world();
  coded.coded_positions = {{7, 2, 0.9}, {7, 6, 0.1}};
  const World with(coded, {});
  StateDraws plain, replaced;
  draw_states(world(), {}, Draws(1, 0, 0), plain);
  draw_states(with, {}, Draws(1, 0, 0), replaced);
  EXPECT_EQ(replaced.ideal(7, 2), 0.9);
  EXPECT_EQ(replaced.ideal(7, 6), 0.1);
  replaced.ideal(7, 2) = plain.ideal(7, 2);
  replaced.ideal(7, 6) = plain.ideal(7, 6);
  EXPECT_TRUE(same_bits(values_of(plain.ideal), values_of(replaced.ideal)));
  EXPECT_TRUE(same_bits(values_of(plain.salience), values_of(replaced.salience)));
}

TEST(NamedOrganisations, KeepWhatIsKnownOfThemAndLeaveTheOthersAlone) {
  WorldTables named = un_world();
  const std::size_t seat = state_of(named, "KEN");
  named.organisations = {{"First", 2, -1, static_cast<int>(seat), 1}, {"Second", -1, 3, -1, 0}};
  PoolDraws plain, with;
  draw_pool(world(), {}, Draws(1, 0, 0), plain);
  draw_pool(World(named, {}), {}, Draws(1, 0, 0), with);
  EXPECT_EQ(with.type[0], 2);
  EXPECT_EQ(with.home[0], seat);
  EXPECT_EQ(with.region[0], 0);
  EXPECT_EQ(with.ecosoc[0], 1);
  EXPECT_EQ(with.region[1], 3);
  EXPECT_EQ(un_world().states.region[with.home[1]], 3);
  for (std::size_t s = 2; s < plain.size; ++s) {
    EXPECT_EQ(plain.home[s], with.home[s]);
    EXPECT_EQ(plain.budget[row(s)], with.budget[row(s)]);
  }
}

TEST(ALargerPool, BeginsWithTheSmallerOne) {
  WorldTables large = un_world();
  large.stakeholders = 300;
  PoolDraws small_pool, large_pool;
  draw_pool(world(), {}, Draws(1, 0, 0), small_pool);
  draw_pool(World(large, {}), {}, Draws(1, 0, 0), large_pool);
  for (std::size_t s = 0; s < 120; ++s) {
    EXPECT_EQ(small_pool.home[s], large_pool.home[s]);
    EXPECT_EQ(small_pool.access_value[row(s)], large_pool.access_value[row(s)]);
    for (Eigen::Index i = 0; i < 193; ++i)
      ASSERT_EQ(small_pool.critical(i, row(s)), large_pool.critical(i, row(s)));
  }
}

}  // namespace
}  // namespace plenary::models
