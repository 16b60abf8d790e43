#include <algorithm>
#include <array>

#include "models/numeric/sums.hpp"
#include "sim/story/layout.hpp"
#include "sim/story/parameter.hpp"
#include "sim/story/preface.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

using models::row;

std::string universe(const models::Cell& cell) {
  return "replicate " + std::to_string(cell.replicate) + " of parameter draw " +
         std::to_string(cell.draw) + (cell.draw == 0 ? " (the baseline)" : "") + ", seed " +
         std::to_string(cell.seed);
}

std::string reports(const models::LeverValue& lever, int sessions) {
  std::vector<std::string> when;
  for (int session = 1; session <= sessions; ++session)
    if (lever.has(session)) when.push_back(std::to_string(session));
  if (when.empty()) return "no report is due";
  return (when.size() == 1 ? "a report is due in session " : "reports are due in sessions ") +
         listed(when);
}

std::string process(const models::Negotiation& n) {
  const auto& pool = n.population().pool;
  std::array<std::size_t, models::kTypes> types{};
  for (const auto type : pool.type) ++types[type];
  std::vector<std::string> parts;
  for (std::size_t g = 0; g < models::kTypes; ++g)
    if (types[g] > 0)
      parts.push_back(std::to_string(types[g]) + " " + spoken(models::type_names[g]));
  const auto sessions = static_cast<std::size_t>(n.modality().sessions);
  return counted(n.members().size(), "member state") + ", " + counted(pool.size, "organisation") +
         " that may want to take part (" + listed(parts) + "), " + counted(sessions, "session") +
         "; " + reports(n.modality().reports, n.modality().sessions) + ".";
}

std::string rules(const models::Settings& settings) {
  const auto word = [&](const char* path) { return spoken(value_of(settings, path).word); };
  const auto needed = value_of(settings, "modality.accreditation.objections_needed").number;
  return "Accreditation: " + word("modality.accreditation.rule") + ", objections needed " +
         decimal(needed, 0) + ", objectors known: " + word("modality.accreditation.naming") +
         ", disputes: " + word("modality.accreditation.dispute") +
         ", validity: " + word("modality.accreditation.validity") +
         ". Format: " + word("modality.access.format") +
         ". Speaking: " + word("modality.voice.speaking") +
         ". Decisions: " + word("modality.decision.rule") + ", room " +
         word("modality.decision.room") + ".";
}

std::string positions(const models::Negotiation& n) {
  const auto& first = n.population().states;
  std::vector<std::vector<std::string>> rows = {{"item", "least", "mean", "most", "would work"}};
  for (std::size_t k = 0; k < models::kItems; ++k) {
    double least = 1, most = 0, total = 0;
    for (const std::size_t i : n.members()) {
      const double y = first.ideal(row(i), row(k));
      least = std::min(least, y);
      most = std::max(most, y);
      total += y;
    }
    rows.push_back({spoken(models::item_names[n.world().item_of[k]]), decimal(least),
                    decimal(total / static_cast<double>(n.members().size())), decimal(most),
                    n.world().item_of[k] == models::kDirection ? "" : decimal(first.truth[k])});
  }
  return table(rows);
}

std::string first_trust(const models::Negotiation& n) {
  const auto& pool = n.population().pool;
  double least = 1, most = 0, total = 0;
  for (const std::size_t i : n.members()) {
    for (std::size_t s = 0; s < pool.size; ++s) {
      least = std::min(least, pool.prior_trust(row(i), row(s)));
      most = std::max(most, pool.prior_trust(row(i), row(s)));
    }
    total += models::sum(&pool.prior_trust(row(i), 0), pool.size);
  }
  const double pairs = static_cast<double>(n.members().size() * pool.size);
  return "First trust of a state in an organisation lies between " + decimal(least) + " and " +
         decimal(most) + ", " + decimal(total / pairs) + " on average. Politicisation begins at " +
         decimal(n.population().states.politicisation, 4) + ".";
}

}  // namespace

std::string tell_beginning(const Scenario& scenario, const models::Cell& cell,
                           const models::Negotiation& negotiation) {
  return scenario.title() + "\n" + "One negotiation of the model: " + universe(cell) + ".\n\n" +
         "Before the first session\n" + paragraph("Who", process(negotiation)) +
         paragraph("Rules", rules(scenario.arm().settings)) +
         paragraph("Wishes",
                   "What states want each item to say, by interest alone, before anything they "
                   "believe about what would work (0 nothing, 1 fullest commitment; direction: 0 "
                   "carry out existing norms, 1 a new treaty):") +
         positions(negotiation) + paragraph("Trust", first_trust(negotiation));
}

}  // namespace plenary::sim
