#include "models/catalogue/lever.hpp"

#include <algorithm>
#include <list>
#include <stdexcept>
#include <utility>

namespace plenary::models {
namespace {

struct Registry {
  std::list<LeverCard> cards;  // a list, so that a card never moves
  std::vector<Lever> handles;
  bool sorted = false;
};

Registry& registry() {
  static Registry instance;
  return instance;
}

LeverValue baseline_of(const Lever& lever) {
  const LeverCard& card = lever.card();
  // Options come from registries that other files fill, so a choice is resolved here, after all
  // of them exist, and not when the card is registered.
  return card.kind == LeverKind::choice ? choose(lever, card.baseline.word) : card.baseline;
}

}  // namespace

bool LeverValue::has(int session) const {
  return every || std::find(sessions.begin(), sessions.end(), session) != sessions.end();
}

Lever::Lever(LeverCard card) {
  Registry& all = registry();
  all.cards.push_back(std::move(card));
  card_ = &all.cards.back();
  slot_ = all.handles.size();
  all.handles.push_back(*this);
  all.sorted = false;
}

const std::vector<Lever>& levers() {
  Registry& all = registry();
  if (!all.sorted) {
    std::sort(all.handles.begin(), all.handles.end(),
              [](const Lever& a, const Lever& b) { return a.card().path < b.card().path; });
    all.sorted = true;
  }
  return all.handles;
}

const Lever* find_lever(const std::string& path) {
  for (const Lever& lever : levers())
    if (lever.card().path == path) return &lever;
  return nullptr;
}

Settings::Settings() : values_(levers().size()) {
  for (const Lever& lever : levers()) set(lever, baseline_of(lever));
}

LeverValue choose(const Lever& lever, const std::string& option) {
  for (const Option& candidate : lever.card().options())
    if (candidate.name == option) return {.number = candidate.value, .word = option};
  throw std::out_of_range(lever.card().path + ": no option named " + option);
}

}  // namespace plenary::models
