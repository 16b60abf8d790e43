#include "models/catalogue/parameter.hpp"

#include <algorithm>
#include <cstring>
#include <list>
#include <stdexcept>
#include <utility>

#include "models/world/world_tables.hpp"

namespace plenary::models {
namespace {

struct Registry {
  std::list<ParameterCard> cards;  // a list, so that a card never moves
  std::vector<Parameter> handles;
  std::size_t slots = 0;
  bool sorted = false;
};

Registry& registry() {
  static Registry instance;
  return instance;
}

}  // namespace

std::size_t length_of(Per per) {
  switch (per) {
    case Per::item:
      return kItems;
    case Per::type:
      return kTypes;
    case Per::region:
      return kRegions;
    case Per::type_by_item:
      return kTypes * kAmbitionItems;
    case Per::whole:
      break;
  }
  return 1;
}

Parameter::Parameter(ParameterCard card) {
  if (card.baseline.size() != length_of(card.per))
    throw std::logic_error("card of " + card.name + ": wrong number of baseline values");
  Registry& all = registry();
  all.cards.push_back(std::move(card));
  card_ = &all.cards.back();
  offset_ = all.slots;
  all.slots += card_->baseline.size();
  all.handles.push_back(*this);
  all.sorted = false;
}

const std::vector<Parameter>& parameters() {
  Registry& all = registry();
  if (!all.sorted) {
    std::sort(all.handles.begin(), all.handles.end(),
              [](const Parameter& a, const Parameter& b) { return a.card().name < b.card().name; });
    all.sorted = true;
  }
  return all.handles;
}

const Parameter* find_parameter(const std::string& name) {
  for (const Parameter& parameter : parameters())
    if (parameter.card().name == name) return &parameter;
  return nullptr;
}

ParameterSet::ParameterSet() : values_(registry().slots) {
  for (const Parameter& parameter : parameters()) set(parameter, parameter.card().baseline);
}

void ParameterSet::set(const Parameter& parameter, double value) {
  const auto first = values_.begin() + static_cast<std::ptrdiff_t>(parameter.offset());
  std::fill_n(first, parameter.length(), value);
}

void ParameterSet::set(const Parameter& parameter, std::span<const double> values) {
  if (values.size() != parameter.length())
    throw std::invalid_argument(parameter.card().name + ": wrong number of values");
  std::copy(values.begin(), values.end(),
            values_.begin() + static_cast<std::ptrdiff_t>(parameter.offset()));
}

bool operator==(const ParameterSet& a, const ParameterSet& b) {
  // Bits, not values: an unset parameter is NaN, and two unset ones are equal.
  return a.values_.size() == b.values_.size() &&
         std::memcmp(a.values_.data(), b.values_.data(), a.values_.size() * sizeof(double)) == 0;
}

}  // namespace plenary::models
