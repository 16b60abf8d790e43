#include <cmath>
#include <limits>

#include "models/measures/column.hpp"
#include "models/measures/share.hpp"
#include "models/negotiation/negotiation.hpp"
#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

double active_bodies_of(const Negotiation& n) {
  double active = 0;
  for (const int attended : n.pool().sessions_attended)
    active += 3 * attended >= 2 * n.tally().sessions;
  return active;
}

double ever_accredited(const Negotiation& n) {
  double ever = 0;
  for (const auto accredited : n.pool().ever_accredited) ever += accredited;
  return ever;
}

double knowledge_error_of(const Negotiation& n) {
  double total = 0;
  for (const std::size_t i : n.members())
    for (std::size_t k = 0; k < kAmbitionItems; ++k)
      total += std::abs(clip(n.states().belief(row(i), row(k))) - n.population().states.truth[k]);
  return total / (static_cast<double>(n.members().size()) * kAmbitionItems);
}

double ambition_of(const Negotiation& n) {
  double total = 0;
  for (std::size_t k = 0; k < kAmbitionItems; ++k)
    total += n.body().text[k] - n.body().first_text[k];
  return total / kAmbitionItems;
}

const Column access({
    .name = "access",
    .label = "organisations in the room",
    .long_name = "Share of the pool of organisations that is accredited, mean over sessions",
    .unit = "share of organisations",
    .standing = Standing::primary,
    .smallest_effect = 0.05,
    .read =
        [](const Negotiation& n, double* out) {
          *out = share(n.tally().accredited, n.tally().sessions) /
                 static_cast<double>(n.population().pool.size);
        },
});
const Column active_share({
    .name = "active_share",
    .label = "active share of the accredited",
    .long_name = "Organisations that came to at least two thirds of the sessions, as a share of "
                 "those ever accredited",
    .unit = "share of accredited organisations",
    .standing = Standing::primary,
    .smallest_effect = 0.03,
    .undefined_when = "no organisation was ever accredited",
    .read = [](const Negotiation& n,
               double* out) { *out = share(active_bodies_of(n), ever_accredited(n)); },
});
const Column active_bodies({
    .name = "active_bodies",
    .label = "bodies active to the end",
    .long_name = "Organisations that came to at least two thirds of the sessions",
    .unit = "organisations",
    .standing = Standing::primary,
    .smallest_effect = 0.03,
    .share_of_pool = true,
    .read = [](const Negotiation& n, double* out) { *out = active_bodies_of(n); },
});
const Column agreement({
    .name = "agreement",
    .label = "reports adopted",
    .long_name = "Share of the reports that were adopted, procedural ones included",
    .unit = "share of reports",
    .standing = Standing::primary,
    .smallest_effect = 0.05,
    .undefined_when = "the process has no report",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().adopted, n.tally().reports); },
});
const Column ambition({
    .name = "ambition",
    .label = "ambition of the text, 0 to 1",
    .long_name = "How far the agreed text moved from what stood before, mean over the six items "
                 "of ambition, whether or not reports were adopted",
    .unit = "level of commitment, 0 to 1",
    .standing = Standing::primary,
    .smallest_effect = 0.01,
    .read = [](const Negotiation& n, double* out) { *out = ambition_of(n); },
});
const Column knowledge_error({
    .name = "knowledge_error",
    .label = "what states get wrong, 0 to 1",
    .long_name = "Mean distance between what member states believe would work and what would, "
                 "over the six items of ambition",
    .unit = "level of commitment, 0 to 1",
    .standing = Standing::primary,
    .smallest_effect = 0.005,
    .read = [](const Negotiation& n, double* out) { *out = knowledge_error_of(n); },
});

}  // namespace
}  // namespace plenary::models
