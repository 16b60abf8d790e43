#include "models/negotiation/negotiation.hpp"

#include <algorithm>
#include <array>

#include "models/numeric/elementary.hpp"
#include "models/text/draft.hpp"

// One negotiation. A session is twelve phases in a fixed order (see phases()), and each sees what
// those before it in the same session left:
//   environment (incidents, salience, who is present) → accreditation (applications, objections,
//   disputes, decisions) → time lost → attendance → inputs (speakers, channels, signals) →
//   attention and learning → peers → preferences → text, in sessions with a report → politics →
//   implementation → tally, for those who record.
// Within a phase every agent reads the values from before that phase. Politicisation, fatigue and
// experience with votes move in the politics phase only, so every phase before it sees those of
// the session before. Non-members are in no list of members and enter no sum. Nothing here
// depends on the order of states in a file: they are sorted by ISO3 code, and draws are keyed.
// The negotiation ends after the last session; implementation then ticks on to a common horizon.

namespace plenary::models {

Negotiation::Negotiation(const World& world, const Modality& modality, const Population& population,
                         const Draws& draws, NegotiationColumns& columns)
    : world_(world),
      modality_(modality),
      population_(population),
      draws_(draws),
      columns_(columns),
      states_(columns.states),
      pool_(columns.pool),
      body_(columns.body),
      facts_(columns.facts),
      tally_(columns.tally),
      objections_(columns.objections) {
  begin_states();
  begin_pool();
  begin_body();
}

std::span<const Negotiation::Phase> Negotiation::phases() {
  static constexpr std::array<Phase, 12> kPhases = {{
      {"environment", &Negotiation::environment},
      {"accreditation", &Negotiation::accreditation},
      {"time lost", &Negotiation::modality_time},
      {"attendance", &Negotiation::attendance},
      {"inputs", &Negotiation::inputs},
      {"attention and learning", &Negotiation::attention_and_learning},
      {"peers", &Negotiation::peers},
      {"preferences", &Negotiation::preferences},
      {"text", &Negotiation::text},
      {"politics", &Negotiation::politics},
      {"implementation", &Negotiation::implementation},
      {"tally", &Negotiation::keep_tally},
  }};
  return kPhases;
}

void Negotiation::open_session(int session) {
  facts_ = SessionFacts{};
  facts_.session = session;
}

void Negotiation::hold_session(int session) {
  open_session(session);
  for (const Phase& phase : phases()) (this->*phase.hold)();
}

void Negotiation::close() {
  for (int tick = modality_.sessions + 1; tick <= modality_.implementation.horizon(); ++tick)
    implementation();
}

void Negotiation::begin_states() {
  const StateDraws& drawn = population_.states;
  const auto n = row(world_.states);
  states_.ideal = drawn.ideal;
  states_.belief = drawn.belief;
  states_.precision = drawn.precision;
  states_.salience = drawn.salience;
  states_.preferred.setZero(n, kItemLanes);
  states_.value_belief = drawn.value_belief;
  states_.correlation.setConstant(n, modality_.first_correlation);
  states_.implementation.setZero(n);
  states_.heard_trust.setZero(n);
  states_.heard.assign(world_.states, 0);
  states_.present.assign(world_.states, 0);
  states_.loses.assign(world_.states, 0);
  states_.in_room.reserve(world_.states);
  columns_.bargaining.gains.reserve(world_.states);
  columns_.bargaining.willingness.reserve(world_.states);
}

void Negotiation::begin_pool() {
  const PoolDraws& drawn = population_.pool;
  const std::size_t size = drawn.size;
  const auto n = row(world_.states);
  const auto count = row(size);
  for (Mask* mask : {&pool_.accredited, &pool_.ever_accredited, &pool_.applied, &pool_.refused,
                     &pool_.attending, &pool_.speaking, &pool_.focus, &pool_.audible})
    mask->assign(size, 0);
  for (Vector* column :
       {&pool_.expectation, &pool_.fatigue, &pool_.inclination, &pool_.disposition, &pool_.signal})
    column->setZero(count);
  pool_.objections.assign(size, 0);
  pool_.sessions_attended.assign(size, 0);
  pool_.availability.resize(n, count);
  pool_.alpha = modality_.trust_mass * drawn.prior_trust;
  pool_.beta = modality_.trust_mass * (1 - drawn.prior_trust);
  pool_.trust = pool_.alpha / (pool_.alpha + pool_.beta);
  pool_.queue.reserve(size);
  for (auto* list : {&pool_.consulted, &pool_.listed}) list->reserve(size);
  for (auto* list : {&pool_.priority, &pool_.weight, &pool_.chances}) list->resize(size);
  modality_.applications.expect(*modality_.rule, drawn, pool_);
}

void Negotiation::begin_body() {
  body_ = BodyColumns{};
  body_.text = body_.first_text = modality_.first_text;
  body_.politicisation = population_.states.politicisation;
  body_.incident_rate = modality_.environment->first_rate();
  std::vector<int> by_state = std::move(tally_.objections_by_state);
  std::vector<int> first_by_state = std::move(tally_.first_objections_by_state);
  tally_ = Tally{};
  by_state.assign(world_.states, 0);
  first_by_state.assign(world_.states, 0);
  tally_.objections_by_state = std::move(by_state);
  tally_.first_objections_by_state = std::move(first_by_state);
  objections_.forget(world_.states, population_.pool.size);
}

void Negotiation::environment() {
  const Incidents incidents =
      modality_.environment->strike(draws_, facts_.session, body_.incident_rate);
  facts_.incidents = incidents.count;
  facts_.attributed = incidents.attributed;
  body_.incident_rate = modality_.environment->next_rate(incidents);
  // News moves attention to threats for this session only.
  const Eigen::Index threats = world_.column_of[0];
  const double factor = 1 + modality_.salience_per_incident * incidents.count;
  for (const std::size_t i : members()) {
    double total = 0;
    for (Eigen::Index k = 0; k < Eigen::Index{kItems}; ++k) {
      const double base = population_.states.salience(row(i), k);
      states_.salience(row(i), k) = k == threats ? base * factor : base;
      total += states_.salience(row(i), k);
    }
    for (Eigen::Index k = 0; k < Eigen::Index{kItems}; ++k) states_.salience(row(i), k) /= total;
  }
  modality_.presence.fill(draws_, facts_.session, world_, population_.states, modality_.member,
                          states_);
  facts_.present = static_cast<int>(states_.in_room.size());
}

void Negotiation::accreditation() {
  facts_.applicants = modality_.applications.collect(*modality_.rule, *modality_.validity,
                                                     facts_.session, population_.pool, pool_);
  std::fill(pool_.objections.begin(), pool_.objections.end(), std::uint16_t{0});
  if (modality_.rule->hears_objections()) {
    modality_.objections.file(
        {draws_, facts_.session, world_, population_.pool, modality_.member, states_.present,
         states_.in_room, pool_.applied, body_.politicisation, body_.override_experience},
        objections_);
    count_objections();
    settle_disputes();
  }
  modality_.applications.decide(pool_);
  count_accredited();
}

void Negotiation::settle_disputes() {
  const DisputeView view{draws_,          facts_.session,       world_,       population_.pool,
                         states_.in_room, states_.value_belief, body_.fatigue};
  pool_.objections = objections_.against;
  for (std::size_t s = 0; s < population_.pool.size; ++s) {
    facts_.contested += pool_.objections[s] > 0;
    if (static_cast<int>(pool_.objections[s]) < modality_.objections_needed) continue;
    ++facts_.blocked;
    pool_.refused[s] = 1;
    if (!modality_.dispute->exists()) continue;
    const Ruling ruling = modality_.dispute->settle(view, s);
    facts_.yes += ruling.yes;
    facts_.no += ruling.no;
    facts_.lifted += ruling.lifted;
    pool_.refused[s] = !ruling.lifted;
  }
  if (modality_.dispute->votes()) facts_.disputed = facts_.blocked;
}

void Negotiation::count_objections() {
  facts_.same_camp_objections = objections_.same_camp;
  for (std::size_t i = 0; i < world_.states; ++i) {
    const int filed = objections_.by_state[i];
    facts_.objections += filed;
    facts_.objectors += filed > 0;
    facts_.top_objector = std::max(facts_.top_objector, filed);
    tally_.objections_by_state[i] += filed;
    if (facts_.session == 1) tally_.first_objections_by_state[i] = filed;
  }
}

void Negotiation::count_accredited() {
  const PoolDraws& drawn = population_.pool;
  for (std::size_t s = 0; s < drawn.size; ++s) {
    facts_.refused += pool_.refused[s];
    facts_.accredited += pool_.accredited[s];
    facts_.accredited_by_region[drawn.region[s]] += pool_.accredited[s];
    pool_.ever_accredited[s] |= pool_.accredited[s];
    facts_.seekers += pool_.applied[s] || (pool_.accredited[s] && !drawn.ecosoc[s]);
  }
}

void Negotiation::modality_time() {
  facts_.vote_load = modality_.time.vote_load(facts_.disputed);
  facts_.time_lost = modality_.time.lost(facts_.session, facts_.contested, facts_.refused,
                                         facts_.vote_load, body_.fatigue);
}

void Negotiation::attendance() {
  const PoolDraws& drawn = population_.pool;
  modality_.attendance.incline(drawn, modality_.validity->lapses(), pool_);
  modality_.attendance.attend(draws_, facts_.session, drawn, pool_);
  for (std::size_t s = 0; s < drawn.size; ++s) {
    if (!pool_.attending[s]) continue;
    ++facts_.attending;
    ++facts_.attending_by_type[drawn.type[s]];
    ++facts_.attending_by_region[drawn.region[s]];
    facts_.attending_affected += drawn.affected[s];
  }
}

void Negotiation::inputs() {
  facts_.speakers =
      modality_.speakers.choose_speakers(draws_, facts_.session, facts_.time_lost, pool_);
  facts_.voice = modality_.speakers.voice(facts_.speakers);
  pool_.availability.setZero();
  pool_.consulted.clear();
  const ChannelView view{draws_,           facts_.session, world_,          population_.pool,
                         modality_.member, members(),      states_.in_room, states_.value_belief};
  for (const auto& channel : modality_.channels) channel->carry(view, pool_);
  facts_.consulted = static_cast<int>(pool_.consulted.size());
  find_audible();
  modality_.signals.speak(draws_, facts_.session, world_, population_.states, population_.pool,
                          pool_);
}

void Negotiation::find_audible() {
  std::vector<double>& best = pool_.chances;
  std::fill(best.begin(), best.end(), 0.0);
  for (const std::size_t i : members()) {
    const double* available = &pool_.availability(row(i), 0);
    for (std::size_t s = 0; s < best.size(); ++s) best[s] = std::max(best[s], available[s]);
  }
  for (std::size_t s = 0; s < best.size(); ++s) pool_.audible[s] = best[s] > 0;
}

void Negotiation::attention_and_learning() {
  facts_.heard = modality_.learning->learn({draws_, facts_.session, world_, population_.states,
                                            population_.pool, members(), facts_.time_lost},
                                           pool_, states_);
}

void Negotiation::peers() {
  modality_.peers->influence(modality_.peer_weights, population_.states.ideal, body_.politicisation,
                             states_, columns_.peers);
}

void Negotiation::preferences() {
  for (const std::size_t i : members())
    for (std::size_t k = 0; k < kItems; ++k) {
      const double share = modality_.expert_share[k];
      states_.preferred(row(i), row(k)) =
          share * states_.belief(row(i), row(k)) + (1 - share) * states_.ideal(row(i), row(k));
    }
}

void Negotiation::text() {
  if (!modality_.reports.has(facts_.session)) return;
  modality_.bargaining->negotiate(
      {draws_, facts_.session, world_, population_.states, states_, body_.text,
       body_.politicisation, *modality_.decision, facts_.time_lost, facts_.voice},
      columns_.bargaining, body_, states_.loses, facts_);
}

void Negotiation::politics() {
  if (modality_.rule->hears_objections() && modality_.dispute->votes())
    body_.override_experience =
        modality_.politics.experience(body_.override_experience, facts_.disputed, facts_.lifted);
  modality_.politics.settle(facts_, body_);
  modality_.politics.tire(pool_);
}

double Negotiation::legitimacy() const {
  std::array<double, kTypes> counts;
  for (std::size_t g = 0; g < kTypes; ++g) counts[g] = facts_.attending_by_type[g];
  const double accredited = facts_.accredited / static_cast<double>(population_.pool.size);
  return (evenness(counts.data(), kTypes) + accredited) / 2;
}

void Negotiation::implementation() {
  modality_.implementation.tick(world_, members(), body_, legitimacy(), states_);
}

double evenness(const double* counts, std::size_t groups) {
  double total = 0;
  for (std::size_t g = 0; g < groups; ++g) total += counts[g];
  if (!(total > 0) || groups < 2) return 0;
  double entropy = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    const double share = counts[g] / total;
    if (share > 0) entropy -= share * logarithm(share);
  }
  return entropy / logarithm(static_cast<double>(groups));
}

}  // namespace plenary::models
