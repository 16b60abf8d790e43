#include "models/negotiation/modality.hpp"

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Parameter trust_mass({
    .name = "trust.mass",
    .symbol = "trust mass 6",
    .meaning = "Number of experiences that first trust is worth.",
    .unit = "experiences",
    .baseline = {6},
    .allowed = {0.01, 1e9},
});
const Parameter expert_share({
    .name = "positions.expert_share",
    .symbol = "φ",
    .meaning = "Share of what a state asks for that follows from what it believes would work, by "
               "item; the rest is what it wants.",
    .baseline = {0.50, 0.25, 0.15, 0.30, 0.50, 0.10, 0},
    .per = Per::item,
    .allowed = {0, 1},
});
const Parameter expert_scale({
    .name = "positions.expert_scale",
    .symbol = "φ ×",
    .meaning = "Common factor on these shares.",
    .baseline = {1},
    .allowed = {0, 2},
    .range = Interval{0, 1.8},
});
const Parameter salience_per_incident({
    .name = "incidents.salience",
    .symbol = "threats ×(1 + .15 n)",
    .meaning = "How much more important threats become for a session with each major incident.",
    .baseline = {0.15},
    .allowed = {0, 10},
});
const Parameter first_text({
    .name = "text.first",
    .symbol = "q(0)",
    .meaning = "What is agreed before session 1, by item.",
    .baseline = {0, 0, 0, 0, 0, 0, 0.5},
    .per = Per::item,
    .allowed = {0, 1},
});

std::vector<std::unique_ptr<Channel>> all_channels(const Settings& settings,
                                                   const ParameterSet& p) {
  std::vector<std::unique_ptr<Channel>> channels;
  for (const auto& card : variants<Channel>()) channels.push_back(card.make(settings, p));
  return channels;
}

}  // namespace

const Lever sessions_lever({
    .path = "process.sessions",
    .meaning = "Number of formal sessions.",
    .unit = "sessions",
    .kind = LeverKind::whole_number,
    .baseline = {.number = 11},
    .allowed = {1, 1000},
    .source = "OEWG II: eleven substantive sessions, December 2021 to July 2025",
});
const Lever reports_lever({
    .path = "process.reports",
    .meaning = "Sessions that end with a report to adopt.",
    .kind = LeverKind::sessions,
    .baseline = {.sessions = {3, 5, 8, 11}},
    .source = "OEWG II: reports of July 2022, 2023, 2024 and 2025",
});

Modality::Modality(const World& world, const Settings& settings, const ParameterSet& p,
                   const Mask& members)
    : member(members),
      sessions(static_cast<int>(settings[sessions_lever].number)),
      reports(settings[reports_lever]),
      environment(make_variant<Environment>(environment_choice, settings, p)),
      presence(p),
      rule(make_variant<AccreditationRule>(rule_choice, settings, p)),
      validity(make_variant<Validity>(validity_choice, settings, p)),
      applications(p),
      objections(settings, p),
      objections_needed(static_cast<int>(settings[models::objections_needed].number)),
      dispute(make_variant<Dispute>(dispute_choice, settings, p)),
      time(settings, p),
      attendance(settings, p),
      speakers(settings, p),
      channels(all_channels(settings, p)),
      signals(p),
      learning(make_variant<Learning>(learning_choice, settings, p)),
      peer_weights(world, members, p),
      peers(make_variant<Peers>(peers_choice, settings, p)),
      bargaining(make_variant<Bargaining>(bargaining_choice, settings, p)),
      decision(make_variant<DecisionRule>(decision_choice, settings, p)),
      politics(settings, p),
      implementation(settings, p),
      tally(p),
      trust_mass(p[models::trust_mass]),
      first_correlation(models::first_correlation(p)),
      salience_per_incident(p[models::salience_per_incident]) {
  for (std::size_t column = 0; column < kItems; ++column) {
    const std::size_t item = world.item_of[column];
    expert_share[column] = clip(p[expert_scale] * p.at(models::expert_share, item));
    first_text[column] = p.at(models::first_text, item);
  }
}

}  // namespace plenary::models
