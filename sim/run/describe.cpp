#include "sim/run/describe.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "sim/run/parameter_tables.hpp"
#include "sim/run/world_checksum.hpp"
#include "sim/scenario/toml_text.hpp"
#include "sim/version.hpp"

namespace plenary::sim {
namespace {

using results::Attributes;
using results::Axis;
using results::Table;

[[noreturn]] void refuse(const std::string& problem) {
  throw std::invalid_argument("plan: " + problem);
}

void check_arm(const Plan& plan, const models::Arm& arm) {
  if (arm.name.empty() || arm.name.find('/') != std::string::npos)
    refuse("the arm \"" + arm.name + "\" needs a name without a slash");
  if (arm.member.size() != plan.world.states.size())
    refuse("the members of " + arm.name + " are not those of the world");
}

void check(const Plan& plan) {
  if (plan.arms.empty() || plan.draws.empty() || plan.replicates == 0)
    refuse("no arm, no draw or no replicate");
  for (const auto& arm : plan.arms) check_arm(plan, arm);
  for (const auto& draw : plan.draws)
    if (draw.per_arm.size() != plan.arms.size())
      refuse("draw " + std::to_string(draw.id) + " has no parameters for some arm");
}

std::vector<std::int64_t> count_from(std::int64_t first, std::size_t size) {
  std::vector<std::int64_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

template <std::size_t Size>
std::vector<std::string> words(const std::array<std::string, Size>& names) {
  return {names.begin(), names.end()};
}

/// Columns of items follow the world's order of the agenda.
std::vector<std::string> item_words(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto item : plan.world.item_order) names.push_back(models::item_names[item]);
  return names;
}

std::vector<Axis> axes(const Plan& plan) {
  Axis draw{.name = "draw", .long_name = "parameter draw, 0 = baseline"};
  for (const auto& planned : plan.draws) draw.numbers.push_back(planned.id);
  Axis arm{.name = "arm", .long_name = "set of rules"};
  for (const auto& one : plan.arms) arm.words.push_back(one.name);
  const auto sessions = static_cast<std::size_t>(longest(plan.arms));
  return {draw,
          arm,
          {.name = "replicate",
           .long_name = "simulated negotiation",
           .numbers = count_from(0, plan.replicates)},
          {.name = "session", .long_name = "formal session", .numbers = count_from(1, sessions)},
          {.name = "item", .long_name = "item of the agenda", .words = item_words(plan)},
          {.name = "region", .long_name = "regional group", .words = words(models::region_names)},
          {.name = "type", .long_name = "kind of organisation", .words = words(models::type_names)},
          {.name = "member", .long_name = "member state", .words = plan.world.states.iso3}};
}

std::vector<std::string> further_axes(const models::ColumnCard& card) {
  std::vector<std::string> names;
  if (card.over == models::Over::session) names.push_back("session");
  switch (card.along) {
    case models::Along::item:
      names.push_back("item");
      break;
    case models::Along::region:
      names.push_back("region");
      break;
    case models::Along::type:
      names.push_back("type");
      break;
    case models::Along::member:
      names.push_back("member");
      break;
    case models::Along::nothing:
      break;
  }
  return names;
}

std::string name_of(models::Standing standing) {
  switch (standing) {
    case models::Standing::primary:
      return "primary";
    case models::Standing::secondary:
      return "secondary";
    case models::Standing::by_definition:
      return "by_definition";
    case models::Standing::context:
      break;
  }
  return "context";
}

Attributes card_attributes(const models::ColumnCard& card, const Plan& plan) {
  Attributes attributes = {{"long_name", card.long_name}, {"units", card.unit},
                           {"label", card.label},         {"standing", name_of(card.standing)},
                           {"wired_to", card.wired_to},   {"undefined_when", card.undefined_when}};
  if (card.standing == models::Standing::primary)
    attributes.emplace_back(
        "smallest_effect",
        card.smallest_effect *
            (card.share_of_pool ? static_cast<double>(plan.world.stakeholders) : 1.0));
  return attributes;
}

std::vector<results::Variable> variables(const Plan& plan) {
  std::vector<results::Variable> all;
  for (const auto& column : plan.columns)
    all.push_back({column.card().name, further_axes(column.card()),
                   results::Precision::single_float, card_attributes(column.card(), plan)});
  return all;
}

/// Shape of the arms: contrasts are allowed only between arms of equal shape.
std::vector<Table> arm_tables(const Plan& plan) {
  Table sessions{"arms/sessions", {"arm"}, {}, {{"long_name", "number of sessions"}}};
  Table reports{"arms/report", {"arm", "session"}, {}, {{"long_name", "1 = a report is due"}}};
  Table members{"arms/member", {"arm", "member"}, {}, {{"long_name", "1 = member of the body"}}};
  const auto* due = models::find_lever("process.reports");
  if (!due) throw std::logic_error("the model has no lever process.reports");
  for (const auto& arm : plan.arms) {
    const int own = longest({arm});
    sessions.values.push_back(own);
    for (int t = 1; t <= longest(plan.arms); ++t)
      reports.values.push_back(t <= own && arm.settings[*due].has(t) ? 1 : 0);
    for (const auto member : arm.member) members.values.push_back(member);
  }
  return {sessions, reports, members};
}

std::string levers_text(const models::Arm& arm) {
  std::string text;
  for (const auto& lever : models::levers())
    text += lever.card().path + " = " + toml_text(arm.settings[lever], lever.card().kind) + "\n";
  return text;
}

std::string draw_labels(const Plan& plan) {
  std::string text;
  for (const auto& draw : plan.draws) text += std::to_string(draw.id) + " " + draw.label + "\n";
  return text;
}

}  // namespace

results::Description describe(const Plan& plan) {
  check(plan);
  results::Description description{axes(plan), variables(plan), parameter_tables(plan), {}, {}};
  const auto arms = arm_tables(plan);
  description.tables.insert(description.tables.end(), arms.begin(), arms.end());
  for (const auto& arm : plan.arms)
    description.texts.emplace_back("levers/" + arm.name, levers_text(arm));
  description.texts.emplace_back("draws/labels", draw_labels(plan));
  description.texts.insert(description.texts.end(), plan.texts.begin(), plan.texts.end());
  description.attributes = {{"plenary_version", version()},
                            {"seed", static_cast<std::int64_t>(plan.seed)},
                            {"organisations", static_cast<std::int64_t>(plan.world.stakeholders)},
                            {"world", world_checksum(plan.world)}};
  description.attributes.insert(description.attributes.end(), plan.attributes.begin(),
                                plan.attributes.end());
  results::check(description);
  return description;
}

}  // namespace plenary::sim
