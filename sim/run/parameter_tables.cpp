#include "sim/run/parameter_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plenary::sim {
namespace {

using models::Parameter;
using models::ParameterSet;
using models::Per;

std::vector<std::string> own_axes(Per per) {
  switch (per) {
    case Per::item:
      return {"item"};
    case Per::type:
      return {"type"};
    case Per::region:
      return {"region"};
    case Per::type_by_item:
      return {"type", "item"};
    case Per::whole:
      break;
  }
  return {};
}

/// Values along the own axes, items in the order of the file's axis. Expertise has no value for the
/// direction, which nobody learns about.
void append_values(const Plan& plan, const ParameterSet& set, const Parameter& parameter,
                   std::vector<double>& values) {
  const auto all = set.all(parameter);
  const Per per = parameter.card().per;
  if (per != Per::item && per != Per::type_by_item) {
    values.insert(values.end(), all.begin(), all.end());
    return;
  }
  const std::size_t items = per == Per::item ? models::kItems : models::kAmbitionItems;
  for (std::size_t row = 0; row < all.size() / items; ++row)
    for (const std::size_t item : plan.world.item_order)
      values.push_back(item < items ? all[row * items + item]
                                    : std::numeric_limits<double>::quiet_NaN());
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool differs(const Plan& plan, const Parameter& parameter) {
  const auto first = plan.draws[0].per_arm[0].all(parameter);
  for (const auto& draw : plan.draws)
    for (const auto& set : draw.per_arm)
      if (!std::equal(first.begin(), first.end(), set.all(parameter).begin(), same)) return true;
  return false;
}

std::string name_of(models::Identified identified) {
  switch (identified) {
    case models::Identified::yes:
      return "yes";
    case models::Identified::weakly:
      return "weakly";
    case models::Identified::no:
      break;
  }
  return "no";
}

results::Attributes card_attributes(const models::ParameterCard& card) {
  results::Attributes attributes = {{"long_name", card.meaning},
                                    {"units", card.unit},
                                    {"symbol", card.symbol},
                                    {"source", card.source},
                                    {"identified", name_of(card.identified)}};
  if (!card.wired_to.empty()) attributes.emplace_back("wired_to", card.wired_to);
  if (card.range) {
    attributes.emplace_back("range_low", card.range->low);
    attributes.emplace_back("range_high", card.range->high);
  }
  return attributes;
}

results::Table table(const Plan& plan, const Parameter& parameter) {
  const auto& card = parameter.card();
  results::Table table{"parameters/" + card.name, own_axes(card.per), {}, card_attributes(card)};
  if (!differs(plan, parameter)) {
    append_values(plan, plan.draws[0].per_arm[0], parameter, table.values);
    return table;
  }
  table.axes.insert(table.axes.begin(), {"draw", "arm"});
  for (const auto& draw : plan.draws)
    for (const auto& set : draw.per_arm) append_values(plan, set, parameter, table.values);
  return table;
}

}  // namespace

std::vector<results::Table> parameter_tables(const Plan& plan) {
  std::vector<results::Table> tables;
  for (const auto& parameter : models::parameters()) tables.push_back(table(plan, parameter));
  return tables;
}

}  // namespace plenary::sim
