#include "models/accreditation/list_share.hpp"

#include <cmath>
#include <vector>

#include "models/accreditation/objections.hpp"
#include "models/numeric/elementary.hpp"
#include "models/world/population.hpp"

namespace plenary::models {
namespace {

const Parameter list_share({
    .name = "objections.list_share",
    .symbol = "list_share",
    .meaning = "Share of non-ECOSOC organisations on the leader's list; given instead of "
               "objections.base, which then follows from it. Not set: objections.base counts.",
    .baseline = {std::nan("")},
    .allowed = {0.0001, 0.9999},
    .source = "OEWG II, June 2022: .33 corresponds to the baseline of objections.base",
    .identified = Identified::yes,
});

constexpr std::uint32_t kPopulations = 12;
constexpr int kSteps = 40;

/// Log-odds, less the base, of each organisation that is far enough away to be listed.
struct Candidates {
  std::vector<double> logit;
  std::size_t organisations = 0;
};

Candidates candidates(const World& world, const ParameterSet& p, std::uint64_t seed,
                      std::uint32_t draw) {
  ParameterSet without_base = p;
  without_base.set(listing_base, 0.0);
  // The share was observed under the baseline's rules, so their cost of objecting counts here.
  const ObjectionPhase phase(Settings{}, without_base);
  const double initial = p[initial_politicisation];
  const int leader = world.tables->objection_leader;
  Candidates all;
  PoolDraws pool;
  for (std::uint32_t replicate = 0; replicate < kPopulations; ++replicate) {
    draw_pool(world, p, Draws(seed, draw, replicate), pool);
    for (std::size_t s = 0; s < pool.size; ++s) {
      if (pool.ecosoc[s]) continue;
      ++all.organisations;
      const double d = pool.distance(leader, row(s));
      if (d > phase.minimum_distance())
        all.logit.push_back(phase.leader_logit(d, pool.critical(leader, row(s)),
                                               pool.prominence[row(s)], initial, phase.cost(0)));
    }
  }
  return all;
}

}  // namespace

ParameterSet with_list_share(const World& world, const ParameterSet& p, std::uint64_t seed,
                             std::uint32_t draw) {
  if (std::isnan(p[list_share]) || world.tables->objection_leader < 0) return p;
  const Candidates all = candidates(world, p, seed, draw);
  if (all.organisations == 0) return p;  // nobody can be listed
  double low = -15, high = 5;
  for (int step = 0; step < kSteps; ++step) {
    const double middle = (low + high) / 2;
    double expected = 0;
    for (const double logit : all.logit) expected += logistic(middle + logit);
    const bool too_few = expected / static_cast<double>(all.organisations) < p[list_share];
    (too_few ? low : high) = middle;
  }
  ParameterSet solved = p;
  solved.set(listing_base, (low + high) / 2);
  return solved;
}

}  // namespace plenary::models
