#include "web/model/resolved.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "sim/scenario/toml_text.hpp"
#include "web/model/toml_value.hpp"

namespace plenary::page {
namespace {

const std::string kParameters = "parameters.";
const std::string kExposure = "world.criticism_exposure";

models::LeverValue sessions_of(const std::string& toml) {
  models::LeverValue value;
  value.every = toml == "\"every\"";
  if (toml.front() == '[')
    for (const double session : numbers_of(toml))
      value.sessions.push_back(static_cast<int>(session));
  return value;
}

models::LeverValue value_of(const models::Lever& lever, const std::string& toml) {
  switch (lever.card().kind) {
    case models::LeverKind::yes_no:
      return {.number = toml == "true" ? 1.0 : 0.0};
    case models::LeverKind::choice:
      return models::choose(lever, word_of(toml));
    case models::LeverKind::sessions:
      return sessions_of(toml);
    default:
      return {.number = number_of(toml)};
  }
}

int number_of_state(const models::StateTable& states, const std::string& code) {
  const auto found = std::find(states.iso3.begin(), states.iso3.end(), code);
  return found == states.iso3.end() ? -1 : static_cast<int>(found - states.iso3.begin());
}

std::vector<std::uint8_t> members_of(const models::StateTable& states, const std::string& toml) {
  const std::string group = word_of(toml);
  if (toml.front() != '[' && group == "all") return std::vector<std::uint8_t>(states.size(), 1);
  if (toml.front() != '[') return states.groups.at(group);
  std::vector<std::uint8_t> member(states.size(), 0);
  for (const auto& code : words_of(toml))
    member.at(static_cast<std::size_t>(number_of_state(states, code))) = 1;
  return member;
}

std::vector<models::HostilePair> pairs_of(const models::StateTable& states,
                                          const std::string& toml) {
  const auto codes = words_of(toml);
  const auto values = numbers_after(toml, "value = ");
  std::vector<models::HostilePair> pairs;
  for (std::size_t p = 0; p < values.size(); ++p)
    pairs.push_back({static_cast<std::size_t>(number_of_state(states, codes.at(2 * p))),
                     static_cast<std::size_t>(number_of_state(states, codes.at(2 * p + 1))),
                     values[p]});
  return pairs;
}

}  // namespace

Resolved::Resolved(const std::string& text) {
  std::istringstream stream(text);
  std::string group, line;
  while (std::getline(stream, line)) {
    if (line.empty()) continue;
    if (line.front() == '[') {
      group = line.substr(1, line.size() - 2);
      continue;
    }
    const std::size_t equals = line.find(" = ");
    at_[(group.empty() ? "" : group + ".") + line.substr(0, equals)] = lines_.size();
    lines_.push_back({group, line.substr(0, equals), line.substr(equals + 3)});
  }
  held_ = words_of((*this)["run.held"]);
}

const std::string& Resolved::operator[](const std::string& path) const {
  static const std::string nothing;
  const auto found = at_.find(path);
  return found == at_.end() ? nothing : lines_[found->second].value;
}

void Resolved::set(const std::string& path, const std::string& toml) {
  lines_.at(at_.at(path)).value = toml;
  if (path.rfind(kParameters, 0) != 0) return;
  const std::string name = path.substr(kParameters.size());
  const auto place = std::lower_bound(held_.begin(), held_.end(), name);
  if (place == held_.end() || *place != name) held_.insert(place, name);
  lines_.at(at_.at("run.held")).value = sim::toml_text(held_);
}

std::string Resolved::text() const {
  std::string text, group;
  for (const Line& line : lines_) {
    if (line.group != group) text += "\n[" + line.group + "]\n";
    group = line.group;
    text += line.key + " = " + line.value + "\n";
  }
  return text;
}

models::Arm Resolved::arm(const std::string& name, const models::StateTable& states) const {
  models::Arm arm;
  arm.name = name;
  for (const auto& lever : models::levers())
    arm.settings.set(lever, value_of(lever, lines_.at(at_.at(lever.card().path)).value));
  for (const auto& parameter : models::parameters())
    arm.parameters.set(
        parameter, std::span<const double>(
                       numbers_of(lines_.at(at_.at(kParameters + parameter.card().name)).value)));
  arm.member = members_of(states, (*this)["process.members"]);
  return arm;
}

models::WorldTables Resolved::world(models::StateTable states) const {
  models::WorldTables world;
  world.stakeholders = static_cast<std::size_t>(number_of((*this)["world.stakeholders"]));
  world.objection_leader = number_of_state(states, word_of((*this)["world.objection_leader"]));
  world.hostile_pairs = pairs_of(states, (*this)["world.hostile_pairs"]);
  world.criticism_exposure.assign(states.size(), number_of((*this)[kExposure + ".others"]));
  for (const Line& line : lines_)
    if (line.group == kExposure && line.key != "others")
      world.criticism_exposure.at(static_cast<std::size_t>(number_of_state(states, line.key))) =
          number_of(line.value);
  world.states = std::move(states);
  return world;
}

std::string Resolved::checksums() const {
  std::string text;
  for (const std::string key : {"world.states", "run.accepted_draws"})
    text += word_of((*this)[key + "_sha256"]) + "  " + key + "\n";
  return text;
}

}  // namespace plenary::page
