#include <algorithm>

#include "sim/story/layout.hpp"
#include "sim/story/parameter.hpp"
#include "sim/story/reading.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

using models::row;

std::string fate(const ItemReading& item) {
  if (item.cuts == 0) return "as drafted";
  return (item.cuts == 1 ? "cut once" : "cut " + std::to_string(item.cuts) + " times") +
         (item.reverted ? ", then dropped" : "");
}

/// What those in the room would have the item say: the least and the most.
std::pair<double, double> asked_between(const models::Negotiation& n, std::size_t k) {
  double least = 1, most = 0;
  for (const std::size_t i : n.states().in_room) {
    least = std::min(least, n.states().preferred(row(i), row(k)));
    most = std::max(most, n.states().preferred(row(i), row(k)));
  }
  return {least, most};
}

std::string items(const Scene& scene, const Reading& reading) {
  const auto& n = scene.negotiation;
  std::vector<std::vector<std::string>> rows = {{"item", "states want", "agreed", "draft",
                                                 "objections", "read", "in the end",
                                                 "the reading"}};
  for (std::size_t k = 0; k < models::kItems; ++k) {
    const ItemReading& item = reading.items[k];
    const auto [least, most] = asked_between(n, k);
    rows.push_back({spoken(models::item_names[n.world().item_of[k]]),
                    decimal(least, 2) + " to " + decimal(most, 2), decimal(item.agreed),
                    decimal(item.draft), std::to_string(item.first_objections), decimal(item.read),
                    decimal(n.body().text[k]), fate(item)});
  }
  return table(rows);
}

std::string obstacles(const Scene& scene, const Reading& reading) {
  std::vector<std::size_t> states;
  for (const ItemReading& item : reading.items)
    for (const std::size_t i : item.last_objectors)
      if (std::find(states.begin(), states.end(), i) == states.end()) states.push_back(i);
  std::sort(states.begin(), states.end());
  if (states.empty()) return "No item meets more objections than the rule can bear.";
  return "The last to object to what was cut: " + scene.cast.states(states) + ".";
}

std::string rule(const Scene& scene, const Reading& reading) {
  const auto& word = value_of(scene.arm.settings, "modality.decision.rule").word;
  return "Under the rule \"" + spoken(word) + "\" a text survives " +
         counted(static_cast<std::size_t>(reading.tolerated), "objection") + " among " +
         std::to_string(scene.negotiation.facts().present) + " present.";
}

std::string reading_text(const Scene& scene, const Reading& reading) {
  return rule(scene, reading) + " The Chair's draft goes through " +
         counted(static_cast<std::size_t>(reading.rounds), "round") + " of reading, of " +
         std::to_string(reading.most_rounds) + " there is time for. " + obstacles(scene, reading);
}

std::string who(const Scene& scene, const Reading& reading) {
  if (reading.unhappy.empty()) return "Nobody would rather have no report.";
  const std::string unhappy = scene.cast.states(reading.unhappy) + " would rather have no report";
  if (reading.objectors.empty()) return unhappy + ", but nobody stands in the way.";
  if (reading.objectors == reading.unhappy)
    return unhappy + " and " + (reading.objectors.size() == 1 ? "says" : "say") + " so.";
  return unhappy + "; in the way: " + scene.cast.states(reading.objectors) + ".";
}

std::string ending(const Scene& scene, const Reading& reading) {
  const auto& facts = scene.negotiation.facts();
  const std::string margin = decimal(facts.margin, 4);
  switch (facts.report) {
    case models::Report::substantive:
      return "Adopted, by a margin of " + margin + ". " + who(scene, reading);
    case models::Report::procedural:
      return "The text fails by " + decimal(-reading.margin, 4) + ". " + who(scene, reading) +
             " A procedural report, which only restates what was agreed, is adopted by a margin "
             "of " +
             margin + ".";
    default:
      return "Failed: the text by " + decimal(-reading.margin, 4) +
             ", and a procedural report, too, by " + decimal(-facts.margin, 4) + ". " +
             who(scene, reading);
  }
}

/// Where the mechanism is another one than the reading by paragraph, only the outcome is told.
bool read_by_paragraph(const Scene& scene) {
  return value_of(scene.arm.settings, "mechanisms.bargaining").word == "paragraph_reading";
}

}  // namespace

std::string tell_text(const Scene& scene) {
  const auto& facts = scene.negotiation.facts();
  if (!scene.negotiation.modality().reports.has(facts.session)) return "";
  if (facts.present == 0) return paragraph("The text", "Nobody is in the room: no report.");
  if (!read_by_paragraph(scene))
    return paragraph("The text", facts.report == models::Report::failed ? "No report is adopted."
                                                                        : "A report is adopted.");
  const Reading reading = retell_reading(scene);
  return paragraph("The text", reading_text(scene, reading)) + items(scene, reading) +
         paragraph("The report", ending(scene, reading));
}

}  // namespace plenary::sim
