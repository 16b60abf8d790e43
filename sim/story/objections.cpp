#include "sim/story/objections.hpp"

#include <algorithm>
#include <stdexcept>

#include "models/numeric/elementary.hpp"
#include "sim/story/parameter.hpp"

namespace plenary::sim {
namespace {

using models::row;

/// All that the states of one session know when they consider one organisation.
struct Question {
  const Scene& scene;
  models::Mask applied;
  double cost;

  explicit Question(const Scene& asked)
      : scene(asked),
        applied(asked.negotiation.population().pool.size, 0),
        cost(asked.negotiation.modality().objections.cost(asked.before.body.override_experience)) {}

  models::ObjectionView view() const {
    const auto& n = scene.negotiation;
    return {scene.draws,
            scene.session(),
            n.world(),
            n.population().pool,
            n.modality().member,
            n.states().present,
            n.states().in_room,
            applied,
            scene.before.body.politicisation,
            scene.before.body.override_experience};
  }
};

/// Place of a co-signer on the list, from 1; 0 for a state that is none.
int place_of(const models::Negotiation& n, std::size_t state) {
  int place = 0;
  for (const std::size_t signer : n.world().co_signers) {
    place += n.modality().member[signer];
    if (signer == state) return place;
  }
  return 0;
}

double leader_chance(const Question& ask, std::size_t state, std::size_t s) {
  const auto& pool = ask.scene.negotiation.population().pool;
  const auto& rules = ask.scene.negotiation.modality().objections;
  const double d = pool.distance(row(state), row(s));
  if (!(d > rules.minimum_distance())) return 0;
  return models::logistic(rules.leader_logit(d, pool.critical(row(state), row(s)),
                                             pool.prominence[row(s)],
                                             ask.scene.before.body.politicisation, ask.cost));
}

double outsider_chance(const Question& ask, std::size_t state, std::size_t s) {
  const auto& pool = ask.scene.negotiation.population().pool;
  return models::logistic(ask.scene.negotiation.modality().objections.other_logit(
      pool.hostility(row(state), row(s)), pool.critical(row(state), row(s)),
      ask.scene.before.body.politicisation, ask.cost));
}

double signer_chance(const Question& ask, std::size_t state, std::size_t s, bool listed) {
  const auto& n = ask.scene.negotiation;
  const bool asked = listed && place_of(n, state) <= n.modality().objections_needed - 1;
  const auto& parameters = ask.scene.arm.parameters;
  const double alone = value_of(parameters, "objections.second") * leader_chance(ask, state, s);
  return std::max(asked ? value_of(parameters, "objections.together") : 0.0, alone);
}

/// One draw decides over every ground a state may have, so the best ground is the chance.
double chance_of(const Question& ask, std::size_t state, std::size_t s, bool listed) {
  const auto& world = ask.scene.negotiation.world();
  const double outside = world.low_openness[state] ? 0 : outsider_chance(ask, state, s);
  if (static_cast<int>(state) == world.tables->objection_leader)
    return std::max(outside, leader_chance(ask, state, s));
  return world.low_openness[state] ? signer_chance(ask, state, s, listed) : outside;
}

std::vector<Filing> filings_against(Question& ask, std::size_t s, models::Objections& answer) {
  ask.applied[s] = 1;
  ask.scene.negotiation.modality().objections.file(ask.view(), answer);
  ask.applied[s] = 0;
  std::vector<Filing> filings;
  for (std::size_t i = 0; i < answer.by_state.size(); ++i)
    if (answer.by_state[i] > 0) filings.push_back({i, chance_of(ask, i, s, answer.listed[s])});
  if (filings.size() != ask.scene.negotiation.pool().objections[s])
    throw std::logic_error("the story tells other objections than the negotiation had");
  return filings;
}

models::Ruling ruling_on(const Scene& scene, std::size_t s) {
  const auto& n = scene.negotiation;
  return n.modality().dispute->settle(
      {scene.draws, scene.session(), n.world(), n.population().pool, n.states().in_room,
       scene.before.value_belief, scene.before.body.fatigue},
      s);
}

void compare_with_votes(const Scene& scene, const std::vector<Case>& cases) {
  int yes = 0, no = 0, lifted = 0;
  for (const Case& told : cases) {
    yes += told.ruling.yes;
    no += told.ruling.no;
    lifted += told.ruling.lifted;
  }
  const auto& facts = scene.negotiation.facts();
  if (yes != facts.yes || no != facts.no || lifted != facts.lifted)
    throw std::logic_error("the story tells other votes than the negotiation had");
}

}  // namespace

std::vector<Case> retell_objections(const Scene& scene) {
  const auto& n = scene.negotiation;
  std::vector<Case> cases;
  if (n.facts().contested == 0) return cases;
  Question ask(scene);
  models::Objections answer;
  answer.forget(n.world().states, n.population().pool.size);
  for (std::size_t s = 0; s < n.population().pool.size; ++s) {
    if (n.pool().objections[s] == 0) continue;
    Case told{.body = s, .filings = filings_against(ask, s, answer), .ruling = {}};
    told.blocked = static_cast<int>(told.filings.size()) >= n.modality().objections_needed;
    if (told.blocked && n.modality().dispute->exists()) told.ruling = ruling_on(scene, s);
    told.refused = n.pool().refused[s];
    cases.push_back(std::move(told));
  }
  compare_with_votes(scene, cases);
  return cases;
}

}  // namespace plenary::sim
