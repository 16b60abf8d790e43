#include <cmath>

#include "models/negotiation/negotiation.hpp"
#include "models/text/draft.hpp"

namespace plenary::models {
namespace {

const Parameter state_statements({
    .name = "measures.state_statements",
    .symbol = "1.5 n",
    .meaning = "Statements a member state in the room makes in a session, when the share of "
               "speakers who are organisations is counted.",
    .unit = "statements",
    .baseline = {1.5},
    .allowed = {0.01, 1000},
});
const Parameter undecided({
    .name = "measures.undecided",
    .symbol = "|t_6 − .5| < .1",
    .meaning = "Distance from the middle within which the direction counts as unresolved.",
    .baseline = {0.1},
    .allowed = {0, 1},
});

}  // namespace

void Negotiation::keep_tally() {
  ++tally_.sessions;
  tally_.accredited += facts_.accredited;
  tally_.refused += facts_.refused;
  tally_.voice += facts_.voice;
  tally_.time_lost += facts_.time_lost;
  tally_.attending += facts_.attending;
  tally_.affected_attending += facts_.attending_affected;
  tally_.yes += facts_.yes;
  tally_.no += facts_.no;
  for (std::size_t g = 0; g < kTypes; ++g) tally_.by_type[g] += facts_.attending_by_type[g];
  for (std::size_t g = 0; g < kRegions; ++g) {
    tally_.by_region[g] += facts_.attending_by_region[g];
    tally_.accredited_by_region[g] += facts_.accredited_by_region[g];
  }
  const double floor = facts_.speakers + modality_.tally.state_statements * facts_.present;
  if (floor > 0) tally_.speakers_share += facts_.speakers / floor;
  if (facts_.session == 1) tally_.first = facts_;
  if (facts_.report != Report::none) tally_report();
  tally_.ambition_sum += body_.mean_ambition();
  tally_.seekers += facts_.seekers;
}

void Negotiation::tally_report() {
  ++tally_.reports;
  for (std::size_t k = 0; k < kItems; ++k)
    tally_.ideal[k] = weighted_position(world_, states_, members(), k);
  if (facts_.report == Report::failed) return;
  ++tally_.adopted;
  tally_.procedural += facts_.report == Report::procedural;
  tally_.unresolved += std::abs(facts_.direction - 0.5) < modality_.tally.undecided;
  if (facts_.advanced && tally_.first_advance == 0) tally_.first_advance = facts_.session;
}

double BodyColumns::mean_ambition() const {
  double total = 0;
  for (std::size_t k = 0; k < kAmbitionItems; ++k) total += text[k];
  return total / kAmbitionItems;
}

TallyRules::TallyRules(const ParameterSet& p)
    : state_statements(p[models::state_statements]), undecided(p[models::undecided]) {}

}  // namespace plenary::models
