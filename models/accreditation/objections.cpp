#include "models/accreditation/objections.hpp"

#include <algorithm>

#include "models/accreditation/disputes/dispute.hpp"
#include "models/accreditation/rule.hpp"
#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose lasting("obj"), fresh("objt"), mixture("objmix");

const std::string kFacts =
    "calibrated on OEWG II, June 2022: 32 of 86 applicants refused by two states, one of them 27 "
    "times";

const Parameter distance({
    .name = "objections.distance",
    .symbol = "o_d",
    .meaning = "Log-odds of being listed per unit of distance in alignment (counted twice).",
    .unit = "logit",
    .baseline = {3.0},
    .allowed = {-50, 50},
    .range = Interval{2, 4},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter criticism({
    .name = "objections.criticism",
    .symbol = "o_c",
    .meaning = "Log-odds of being listed by a state that the organisation criticises.",
    .unit = "logit",
    .baseline = {1.6},
    .allowed = {-50, 50},
    .range = Interval{0.8, 2.4},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter prominence({
    .name = "objections.prominence",
    .symbol = "o_p",
    .meaning = "Log-odds of being listed per unit of prominence.",
    .unit = "logit",
    .baseline = {0.5},
    .allowed = {-50, 50},
});
const Parameter politicisation({
    .name = "objections.politicisation",
    .symbol = "o_P",
    .meaning = "Log-odds of any objection per unit of politicisation.",
    .unit = "logit",
    .baseline = {1.0},
    .allowed = {-50, 50},
});
const Parameter visible_cost({
    .name = "objections.visible_cost",
    .symbol = "o_vis",
    .meaning = "Half the log-odds lost when the objector is named in public.",
    .unit = "logit",
    .baseline = {0.8},
    .allowed = {-50, 50},
    .range = Interval{0, 1.5},
    .source = "assumption; nothing observed shows that being named deters",
});
const Parameter reason_cost({
    .name = "objections.reason_cost",
    .symbol = "o_rea",
    .meaning = "Log-odds lost when reasons have to be given.",
    .unit = "logit",
    .baseline = {0.6},
    .allowed = {-50, 50},
});
const Parameter override_cost({
    .name = "objections.override_cost",
    .symbol = "o_ov",
    .meaning = "Log-odds lost when an objection can be overturned.",
    .unit = "logit",
    .baseline = {1.0},
    .allowed = {-50, 50},
});
const Parameter futility_cost({
    .name = "objections.futility_cost",
    .symbol = "o_fut",
    .meaning = "Log-odds lost when all earlier objections were voted down.",
    .unit = "logit",
    .baseline = {2.0},
    .allowed = {-50, 50},
});
const Parameter second({
    .name = "objections.second",
    .symbol = "o_sec",
    .meaning = "Chance, relative to the leader's, that another low-openness state objects by "
               "itself.",
    .baseline = {0},
    .allowed = {0, 1},
    .range = Interval{0, 0.02},
    .source = kFacts,
    .identified = Identified::yes,
});
const Parameter together({
    .name = "objections.together",
    .symbol = "κ_O",
    .meaning = "Chance that a low-openness state signs the leader's objection when several are "
               "needed; decides everything where more than one objection is needed.",
    .baseline = {0.8},
    .allowed = {0, 1},
    .range = Interval{0, 1},
    .source = "assumption; not identified by anything observed",
});
const Parameter other_base({
    .name = "objections.other_base",
    .symbol = "n0",
    .meaning = "Log-odds that a state outside the low-openness group objects.",
    .unit = "logit",
    .baseline = {-12.5},
    .allowed = {-50, 50},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter other_hostility({
    .name = "objections.other_hostility",
    .symbol = "n_H",
    .meaning = "Log-odds of its objection per unit of hostility to the organisation's country.",
    .unit = "logit",
    .baseline = {13.5},
    .allowed = {-50, 50},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter other_criticism({
    .name = "objections.other_criticism",
    .symbol = "n: crit",
    .meaning = "Log-odds of its objection when the organisation criticises it.",
    .unit = "logit",
    .baseline = {1},
    .allowed = {-50, 50},
});
const Parameter other_cost({
    .name = "objections.other_cost",
    .symbol = "n: .3",
    .meaning = "Share of the leader's cost of objecting that it feels.",
    .baseline = {0.3},
    .allowed = {-50, 50},
});
const Parameter listing_distance({
    .name = "objections.minimum_distance",
    .symbol = "d > .25",
    .meaning = "Organisations from countries closer than this are not listed.",
    .baseline = {0.25},
    .allowed = {0, 1},
    .source = "no named objection of 2022 hit a body from the objector's own camp",
    .identified = Identified::weakly,
});
const Parameter same_camp({
    .name = "objections.same_camp",
    .symbol = "d < .15",
    .meaning = "Distance below which an organisation counts as from the objector's own camp.",
    .baseline = {0.15},
    .allowed = {0, 1},
});
const Parameter persistence({
    .name = "objections.persistence",
    .symbol = "obj mix: .9",
    .meaning = "Chance that this session's grudge of a state against an organisation is the "
               "lasting one.",
    .baseline = {0.9},
    .allowed = {0, 1},
});

}  // namespace

const Parameter listing_base({
    .name = "objections.base",
    .symbol = "o0",
    .meaning = "Log-odds that the leader of the objection list lists an unremarkable organisation.",
    .unit = "logit",
    .baseline = {-5.8},
    .allowed = {-50, 50},
    .range = Interval{-6.6, -5.0},
    .source = kFacts,
    .identified = Identified::yes,
});
const Lever naming({
    .path = "modality.accreditation.naming",
    .meaning = "Whether it becomes known who objected.",
    .kind = LeverKind::choice,
    .baseline = {.word = "on_request"},
    .options =
        [] {
          return std::vector<Option>{
              {"anonymous", 0, "Nobody learns who objected."},
              {"on_request", 0.5, "A member state may ask the Chair who objected."},
              {"public", 1, "Objectors are named in public."}};
        },
    .source = "OEWG II modalities of 22 April 2022",
});
const Lever reasons({
    .path = "modality.accreditation.reasons",
    .meaning = "Whether an objector has to give reasons.",
    .kind = LeverKind::yes_no,
    .baseline = {.number = 0},
    .source = "OEWG II modalities of 22 April 2022: reasons are voluntary",
});

ObjectionPhase::ObjectionPhase(const Settings& settings, const ParameterSet& p, Search search)
    : search_(search),
      needed_(static_cast<int>(settings[objections_needed].number)),
      fixed_cost_(2 * p[visible_cost] * settings[naming].number +
                  p[reason_cost] * settings[reasons].number +
                  p[override_cost] * (settings[dispute_choice].word == "none" ? 0.0 : 1.0)),
      future_cost_(p[futility_cost]),
      base_(p[listing_base]),
      distance_(p[distance]),
      criticism_(p[criticism]),
      prominence_(p[prominence]),
      politicisation_(p[politicisation]),
      second_(p[second]),
      together_(p[together]),
      other_base_(p[other_base]),
      other_hostility_(p[other_hostility]),
      other_criticism_(p[other_criticism]),
      other_cost_(p[other_cost]),
      minimum_distance_(p[listing_distance]),
      same_camp_(p[same_camp]),
      persistence_(p[persistence]) {}

double ObjectionPhase::cost(double override_experience) const {
  return fixed_cost_ + future_cost_ * override_experience;
}

double ObjectionPhase::leader_logit(double d, bool critical, double prom, double p,
                                    double cost) const {
  return base_ + 2 * distance_ * d + criticism_ * critical + prominence_ * prom +
         politicisation_ * p - cost;
}

double ObjectionPhase::other_logit(double hostility, bool critical, double p, double cost) const {
  return other_base_ + other_hostility_ * hostility + other_criticism_ * critical +
         politicisation_ * p - other_cost_ * cost;
}

double ObjectionPhase::dyad_draw(const ObjectionView& view, std::size_t state,
                                 std::size_t s) const {
  const auto event = static_cast<std::uint32_t>(view.session);
  const Agents pair{id(state), id(s)};
  return view.draws.uniform(mixture, event, pair) < persistence_
             ? view.draws.uniform(lasting, 0, pair)
             : view.draws.uniform(fresh, event, pair);
}

void ObjectionPhase::file_one(const ObjectionView& view, std::size_t state, std::size_t s,
                              Objections& out) const {
  ++out.against[s];
  ++out.by_state[state];
  if (view.pool.distance(row(state), row(s)) < same_camp_) ++out.same_camp;
}

double ObjectionPhase::signer_chance(const ObjectionView& view, std::size_t state, std::size_t s,
                                     double cost) const {
  const Eigen::Index i = row(state), column = row(s);
  return logistic(leader_logit(view.pool.distance(i, column), view.pool.critical(i, column),
                               view.pool.prominence[column], view.politicisation, cost));
}

void ObjectionPhase::leader_list(const ObjectionView& view, double cost, Objections& out) const {
  const int leader = view.world.tables->objection_leader;
  if (leader < 0) return;
  const auto state = static_cast<std::size_t>(leader);
  if (!view.present[state]) return;
  for (const std::uint32_t s : out.applicants) {
    if (view.pool.home[s] == state || !(view.pool.distance(leader, s) > minimum_distance_))
      continue;
    if (!(dyad_draw(view, state, s) < signer_chance(view, state, s, cost))) continue;
    out.listed[s] = 1;
    file_one(view, state, s, out);
  }
}

bool ObjectionPhase::co_signs(const ObjectionView& view, std::size_t state, int place,
                              std::size_t s, double cost, const Objections& out) const {
  if (view.pool.home[s] == state) return false;
  const bool asked = place <= needed_ - 1 && out.listed[s];
  const bool distant = view.pool.distance(row(state), row(s)) > minimum_distance_;
  if (!asked && !(distant && second_ > 0)) return false;
  const double u = dyad_draw(view, state, s);
  return (asked && u < together_) || (distant && u < second_ * signer_chance(view, state, s, cost));
}

void ObjectionPhase::co_signers(const ObjectionView& view, double cost, Objections& out) const {
  int place = 0;
  for (const std::size_t state : view.world.co_signers) {
    if (!view.member[state]) continue;
    ++place;  // an absent one keeps its place
    if (!view.present[state]) continue;
    if (second_ == 0 && place > needed_ - 1) break;
    for (const std::uint32_t s : out.applicants)
      if (co_signs(view, state, place, s, cost, out)) file_one(view, state, s, out);
  }
}

double ObjectionPhase::other_bound(const ObjectionView& view, std::size_t state,
                                   double cost) const {
  const double extreme =
      other_hostility_ > 0 ? view.world.most_hostility[row(state)] : 0;  // H is never below 0
  return logistic(other_logit(extreme, other_criticism_ > 0, view.politicisation, cost));
}

void ObjectionPhase::others_of(const ObjectionView& view, std::size_t state, double cost,
                               Objections& out) const {
  const auto event = static_cast<std::uint32_t>(view.session);
  const bool leads = static_cast<int>(state) == view.world.tables->objection_leader;
  double bound = 2;  // above every draw
  if (search_ == Search::bounded) {
    bound = other_bound(view, state, cost);
    if (!out.lasting_drawn[state]) {
      view.draws.uniforms(lasting, 0, id(state), out.everybody, &out.lasting_draws(row(state), 0));
      out.lasting_drawn[state] = 1;
    }
    view.draws.uniforms(fresh, event, id(state), out.applicants, out.fresh_draws.data());
  }
  for (std::size_t n = 0; n < out.applicants.size(); ++n) {
    // Exact: the draw is one of the two, and neither is below the largest chance there can be.
    if (search_ == Search::bounded && !(out.lasting_draws(row(state), out.applicants[n]) < bound) &&
        !(out.fresh_draws[n] < bound))
      continue;
    const std::size_t s = out.applicants[n];
    if (view.pool.home[s] == state || (leads && out.listed[s])) continue;
    const double chance =
        logistic(other_logit(view.pool.hostility(row(state), row(s)),
                             view.pool.critical(row(state), row(s)), view.politicisation, cost));
    if (dyad_draw(view, state, s) < chance) file_one(view, state, s, out);
  }
}

void ObjectionPhase::others(const ObjectionView& view, double cost, Objections& out) const {
  for (const std::size_t state : view.in_room)
    if (!view.world.low_openness[state]) others_of(view, state, cost, out);
}

void Objections::forget(std::size_t states, std::size_t stakeholders) {
  everybody.resize(stakeholders);
  for (std::size_t s = 0; s < stakeholders; ++s) everybody[s] = id(s);
  applicants.reserve(stakeholders);
  lasting_draws.resize(row(states), row(stakeholders));
  lasting_drawn.assign(states, 0);
}

void ObjectionPhase::file(const ObjectionView& view, Objections& out) const {
  if (out.lasting_drawn.size() != view.world.states || out.everybody.size() != view.pool.size)
    out.forget(view.world.states, view.pool.size);
  out.against.assign(view.pool.size, 0);
  out.by_state.assign(view.world.states, 0);
  out.listed.assign(view.pool.size, 0);
  out.same_camp = 0;
  out.applicants.clear();
  for (std::size_t s = 0; s < view.pool.size; ++s)
    if (view.applied[s]) out.applicants.push_back(id(s));
  out.fresh_draws.resize(view.pool.size);
  const double price = cost(view.override_experience);
  leader_list(view, price, out);
  co_signers(view, price, out);
  others(view, price, out);
}

}  // namespace plenary::models
