#include "sim/story/cast.hpp"

#include <array>

#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

enum Group : std::size_t { kLowOpenness, kChampions, kOthers, kGroups };

Group group_of(const models::World& world, std::size_t state) {
  if (world.low_openness[state]) return kLowOpenness;
  return world.champion[state] ? kChampions : kOthers;
}

std::string group_text(Group group, int count) {
  switch (group) {
    case kLowOpenness:
      return counted(static_cast<std::size_t>(count), "state") + " of the low-openness group";
    case kChampions:
      return counted(static_cast<std::size_t>(count), "champion of openness",
                     "champions of openness");
    default:
      return counted(static_cast<std::size_t>(count), "other state");
  }
}

}  // namespace

std::string Cast::organisation(std::size_t s) const {
  const auto& pool = negotiation_.population().pool;
  const auto& given = negotiation_.world().tables->organisations;
  const std::string number = std::to_string(s + 1);
  const bool named = naming_ == Naming::names && s < given.size() && !given[s].name.empty();
  return (named ? given[s].name : "organisation " + number) + " (" +
         spoken(models::type_names[pool.type[s]]) + ", " + models::region_names[pool.region[s]] +
         (pool.ecosoc[s] ? ", ECOSOC status)" : ")");
}

std::string Cast::by_type(const std::vector<std::size_t>& bodies) const {
  std::array<std::size_t, models::kTypes> counts{};
  for (const std::size_t s : bodies) ++counts[negotiation_.population().pool.type[s]];
  std::vector<std::string> parts;
  for (std::size_t g = 0; g < models::kTypes; ++g)
    if (counts[g] > 0)
      parts.push_back(std::to_string(counts[g]) + " " + spoken(models::type_names[g]));
  return listed(parts);
}

std::string Cast::organisations(const std::vector<std::size_t>& bodies, std::size_t most) const {
  if (bodies.size() > most)
    return counted(bodies.size(), "organisation") + " (" + by_type(bodies) + ")";
  if (bodies.empty()) return "no organisation";
  std::vector<std::string> numbers;
  for (const std::size_t s : bodies) numbers.push_back(std::to_string(s + 1));
  return (bodies.size() == 1 ? "organisation " : "organisations ") + listed(numbers);
}

std::string Cast::names_of(const std::vector<std::size_t>& states) const {
  std::vector<std::string> names;
  for (const std::size_t i : states) names.push_back(negotiation_.world().tables->states.name[i]);
  return listed(names);
}

std::string Cast::states(const std::vector<std::size_t>& states) const {
  std::array<int, kGroups> counts{};
  for (const std::size_t i : states) ++counts[group_of(negotiation_.world(), i)];
  std::vector<std::string> parts;
  for (std::size_t g = 0; g < kGroups; ++g)
    if (counts[g] > 0) parts.push_back(group_text(static_cast<Group>(g), counts[g]));
  if (parts.empty()) return "no state";
  return listed(parts) + (naming_ == Naming::names ? " (" + names_of(states) + ")" : "");
}

std::string Cast::state(std::size_t i) const {
  if (naming_ == Naming::names) return negotiation_.world().tables->states.name[i];
  switch (group_of(negotiation_.world(), i)) {
    case kLowOpenness:
      return "a state of the low-openness group";
    case kChampions:
      return "a champion of openness";
    default:
      return "another state";
  }
}

}  // namespace plenary::sim
