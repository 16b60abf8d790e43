#include <algorithm>
#include <cmath>

#include "models/numeric/elementary.hpp"
#include "sim/story/layout.hpp"
#include "sim/story/scene.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

using models::row;

/// Between which chances the accredited come: the logistic of their inclination.
std::string chances(const models::Negotiation& n) {
  double least = 1, most = 0;
  for (const std::size_t s : marked(n.pool().accredited)) {
    const double chance = models::logistic(n.pool().inclination[row(s)]);
    least = std::min(least, chance);
    most = std::max(most, chance);
  }
  return percent(least) + " to " + percent(most);
}

double knowledge_error(const models::Negotiation& n, const models::ByItem& belief) {
  double total = 0;
  for (const std::size_t i : n.members())
    for (std::size_t k = 0; k < models::kAmbitionItems; ++k)
      total += std::abs(models::clip(belief(row(i), row(k))) - n.population().states.truth[k]);
  return total / static_cast<double>(n.members().size() * models::kAmbitionItems);
}

std::string item_name(const models::Negotiation& n, std::size_t column) {
  return spoken(models::item_names[n.world().item_of[column]]);
}

/// What was said that reached somebody, item by item.
std::string topics(const models::Negotiation& n) {
  std::vector<std::string> parts;
  for (std::size_t k = 0; k < models::kAmbitionItems; ++k) {
    std::size_t count = 0;
    double asked = 0;
    for (const std::size_t s : marked(n.pool().audible)) {
      if (n.pool().focus[s] != k) continue;
      ++count;
      asked += n.pool().signal[row(s)];
    }
    if (count > 0)
      parts.push_back(std::to_string(count) + " on " + item_name(n, k) + " (asking for " +
                      decimal(asked / static_cast<double>(count)) + ")");
  }
  return listed(parts);
}

/// The state and item on which a belief moved most.
std::string largest_shift(const Scene& scene) {
  const auto& n = scene.negotiation;
  std::size_t state = 0, item = 0;
  double shift = -1;
  for (const std::size_t i : n.members())
    for (std::size_t k = 0; k < models::kAmbitionItems; ++k) {
      const double moved =
          std::abs(n.states().belief(row(i), row(k)) - scene.before.belief(row(i), row(k)));
      if (moved > shift) shift = moved, state = i, item = k;
    }
  return "The largest change of mind is that of " + scene.cast.state(state) + " on " +
         item_name(n, item) + ", from " + decimal(scene.before.belief(row(state), row(item))) +
         " to " + decimal(n.states().belief(row(state), row(item))) + ", where " +
         decimal(n.population().states.truth[item]) + " would be right.";
}

}  // namespace

std::string tell_outside(const Scene& scene) {
  const auto& facts = scene.negotiation.facts();
  std::string text = facts.incidents == 0
                         ? "No severe incident"
                         : counted(static_cast<std::size_t>(facts.incidents), "severe incident");
  if (facts.incidents > 0)
    text += ", " + (facts.attributed == 0 ? "none" : std::to_string(facts.attributed)) +
            " of them attributed to a state";
  return paragraph("Outside", text + ". " + std::to_string(facts.present) + " of " +
                                  counted(scene.negotiation.members().size(), "member state") +
                                  " are in the room.");
}

std::string tell_room(const Scene& scene) {
  const auto& n = scene.negotiation;
  const auto came = marked(n.pool().attending), spoke = marked(n.pool().speaking);
  if (n.facts().accredited == 0) return paragraph("In the room", "No organisation is accredited.");
  std::string text = "Of the accredited, with chances of about " + chances(n) + ", " +
                     scene.cast.organisations(came, scene.most()) +
                     (came.size() <= 1 ? " comes" : " come");
  if (came.empty()) return paragraph("In the room", text + ".");
  text += spoke.empty() ? "; nobody of them speaks."
                        : "; the floor goes to " + scene.cast.organisations(spoke, scene.most()) +
                              ", " + percent(n.facts().voice) + " of the session.";
  return paragraph("In the room", text);
}

std::string tell_heard(const Scene& scene) {
  const auto& n = scene.negotiation;
  const auto& facts = n.facts();
  std::string text;
  if (facts.consulted > 0)
    text = counted(static_cast<std::size_t>(facts.consulted), "organisation") +
           (facts.consulted == 1 ? " takes" : " take") + " part in the informal consultations. ";
  const std::string said = topics(n);
  text += said.empty() ? "No input reaches a state. " : "Inputs that reach a state: " + said + ". ";
  text += "An input is taken in " + counted(static_cast<std::size_t>(facts.heard), "time") +
          ", on average " + decimal(facts.heard / static_cast<double>(n.members().size()), 1) +
          " by each member. What states get wrong goes from " +
          decimal(knowledge_error(n, scene.before.belief), 4) + " to " +
          decimal(knowledge_error(n, n.states().belief), 4) + ". " + largest_shift(scene);
  return paragraph("Heard", text);
}

}  // namespace plenary::sim
