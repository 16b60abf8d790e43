#include <algorithm>

#include "models/catalogue/parameter.hpp"
#include "models/measures/column.hpp"
#include "models/negotiation/negotiation.hpp"
#include "models/numeric/sums.hpp"

namespace plenary::models {
namespace {

/// Four parts of the index of input legitimacy: types, regions, access, the affected.
std::array<double, 4> legitimacy_parts(const Negotiation& n) {
  const Tally& tally = n.tally();
  const PoolDraws& pool = n.population().pool;
  double affected = 0;
  for (const auto is_affected : pool.affected) affected += is_affected;
  const double in_pool = affected / static_cast<double>(pool.size);
  const double coming = tally.attending > 0 ? tally.affected_attending / tally.attending : 0;
  return {evenness(tally.by_type.data(), kTypes), evenness(tally.by_region.data(), kRegions),
          tally.accredited / tally.sessions / static_cast<double>(pool.size),
          in_pool > 0 ? std::min(1.0, coming / in_pool) : 0};
}

double mean_trust(const Negotiation& n) {
  double total = 0;
  const ByPair& trust = n.pool().trust;
  for (const std::size_t i : n.members()) total += sum(&trust(row(i), 0), n.population().pool.size);
  return total /
         (static_cast<double>(n.members().size()) * static_cast<double>(n.population().pool.size));
}

double mean_over_members(const Negotiation& n, const Vector& column) {
  double total = 0;
  for (const std::size_t i : n.members()) total += column[row(i)];
  return total / static_cast<double>(n.members().size());
}

const Column legitimacy({
    .name = "legitimacy",
    .label = "legitimacy index",
    .long_name = "Index of input legitimacy: mean of the evenness of types, the evenness of "
                 "regions, access, and the presence of the affected",
    .unit = "index, 0 to 1",
    .standing = Standing::by_definition,
    .wired_to = "counts access and attendance by definition",
    .read =
        [](const Negotiation& n, double* out) {
          const auto parts = legitimacy_parts(n);
          *out = (parts[0] + parts[1] + parts[2] + parts[3]) / 4;
        },
});
const Column time_on_modalities({
    .name = "time_on_modalities",
    .label = "time lost to the rules",
    .long_name = "Share of a session lost to the rules of participation, mean over sessions",
    .unit = "share of a session",
    .standing = Standing::by_definition,
    .smallest_effect = 0.02,
    .wired_to = "time.objection, time.vote, time.protest, process.opening_quarrel",
    .read = [](const Negotiation& n,
               double* out) { *out = n.tally().time_lost / n.tally().sessions; },
});
const Column trust({
    .name = "trust",
    .label = "trust of states in organisations",
    .long_name = "Mean trust of a member state in an organisation after the last session",
    .unit = "0 to 1",
    .standing = Standing::by_definition,
    .wired_to = "trust.memory, trust.experience",
    .read = [](const Negotiation& n, double* out) { *out = mean_trust(n); },
});
const Column politicisation({
    .name = "politicisation",
    .label = "politicisation",
    .long_name = "Politicisation of the process after the last session",
    .unit = "0 to 1",
    .standing = Standing::by_definition,
    .wired_to = "politics.objections, politics.votes",
    .read = [](const Negotiation& n, double* out) { *out = n.body().politicisation; },
});
const Column implementation({
    .name = "implementation",
    .label = "implementation",
    .long_name = "Mean implementation of what was agreed at the common horizon",
    .unit = "0 to 1",
    .standing = Standing::by_definition,
    .wired_to = "implementation.contact, implementation.legitimacy",
    .read = [](const Negotiation& n,
               double* out) { *out = mean_over_members(n, n.states().implementation); },
});

}  // namespace
}  // namespace plenary::models
