#include "sim/scenario/catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "models/measures/column.hpp"
#include "sim/scenario/lever_section.hpp"
#include "sim/scenario/parameter_section.hpp"
#include "sim/scenario/run_section.hpp"
#include "sim/scenario/suggestion.hpp"
#include "sim/scenario/toml_text.hpp"
#include "sim/scenario/world_section.hpp"

namespace plenary::sim {
namespace {

std::string range_text(const models::ParameterCard& card) {
  if (card.range) return fmt::format("{} to {}", card.range->low, card.range->high);
  if (!card.levels.empty()) return fmt::format("one of {}", fmt::join(card.levels, ", "));
  return "never varied";
}

std::string identified_text(models::Identified identified) {
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

std::string standing_text(models::Standing standing) {
  switch (standing) {
    case models::Standing::primary:
      return "primary measure";
    case models::Standing::secondary:
      return "secondary measure";
    case models::Standing::by_definition:
      return "follows from an assumption, never a finding";
    case models::Standing::context:
      break;
  }
  return "recorded, not compared";
}

CatalogueEntry entry_of(const models::LeverCard& card) {
  CatalogueEntry entry;
  entry.kind = "lever";
  entry.path = card.path;
  entry.value = toml_text(card.baseline, card.kind);
  entry.unit = card.unit;
  entry.meaning = card.meaning;
  entry.allowed = allowed_text(card);
  entry.source = card.source;
  if (card.kind == models::LeverKind::choice)
    for (const auto& option : card.options())
      entry.options.push_back({option.name, option.meaning});
  return entry;
}

CatalogueEntry entry_of(const models::ParameterCard& card) {
  CatalogueEntry entry;
  entry.kind = "parameter";
  entry.path = "parameters." + card.name;
  entry.value = toml_text(card.baseline);
  entry.unit = card.unit == "1" ? "" : card.unit;
  entry.meaning = card.meaning;
  entry.allowed = allowed_text(card);
  entry.range = range_text(card);
  entry.symbol = card.symbol;
  entry.source = card.source;
  entry.identified = identified_text(card.identified);
  entry.wired_to = card.wired_to;
  return entry;
}

CatalogueEntry entry_of(const models::ColumnCard& card) {
  CatalogueEntry entry;
  entry.kind = "column";
  entry.path = "record." + card.name;
  entry.unit = card.unit == "1" ? "" : card.unit;
  entry.meaning = card.long_name;
  entry.allowed = standing_text(card.standing);
  entry.wired_to = card.wired_to;
  return entry;
}

/// A group of a scenario file whose keys are neither levers nor parameters nor columns.
struct Section {
  std::string name;
  std::string meaning;
  std::vector<std::string> keys;
};

std::vector<Section> sections() {
  return {{"world", "states, organisations and hostilities a process meets with", world_keys()},
          {"agenda", "the items of the text in their order", agenda_keys()},
          {"run", "how often a scenario is simulated, from which seed and draws", run_keys()}};
}

/// What a section, or a key of one, is; "" if the name is neither.
std::string about_section(const std::string& name) {
  for (const auto& [section, meaning, keys] : sections()) {
    if (name == section)
      return fmt::format(
          "[{}] is a section of scenario files that holds no levers: {}. Its keys, {}, are "
          "explained in scenarios/README.md",
          section, meaning, fmt::join(keys, ", "));
    for (const auto& key : keys)
      if (name == section + "." + key)
        return fmt::format(
            "\"{}\" is a key of scenario files, but no lever; "
            "scenarios/README.md explains it",
            name);
  }
  return "";
}

bool is_below(const std::string& path, const std::string& name) {
  return path == name || path.rfind(name + ".", 0) == 0;
}

/// Every word a reader may name: paths, groups, both without "parameters.", sections, their keys.
std::vector<std::string> known_names() {
  const std::string prefix = "parameters.";
  std::set<std::string> names;
  for (const auto& entry : catalogue()) {
    for (std::size_t dot = entry.path.find('.'); dot != std::string::npos;
         dot = entry.path.find('.', dot + 1))
      names.insert(entry.path.substr(0, dot));
    names.insert(entry.path);
    if (entry.path.rfind(prefix, 0) == 0) names.insert(entry.path.substr(prefix.size()));
  }
  for (const auto& section : sections()) {
    names.insert(section.name);
    for (const auto& key : section.keys) names.insert(section.name + "." + key);
  }
  return {names.begin(), names.end()};
}

/// The name a reader may have meant: people remember the last part of a path.
std::string meant_name(const std::string& name) {
  std::map<std::string, std::string> path_of;
  std::vector<std::string> last_parts;
  const auto known = known_names();
  for (const auto& path : known)
    if (path_of.emplace(path.substr(path.rfind('.') + 1), path).second)
      last_parts.push_back(path.substr(path.rfind('.') + 1));
  if (path_of.contains(name)) return path_of[name];
  const auto whole = nearest(name, known);
  return whole.empty() ? path_of[nearest(name, last_parts)] : whole;
}

std::string unknown_text(const std::string& name) {
  if (const auto about = about_section(name); !about.empty()) return about;
  const auto text = fmt::format("there is no lever, parameter or column \"{}\"", name);
  const auto meant = meant_name(name);
  return meant.empty() ? text : fmt::format("{}; did you mean \"{}\"?", text, meant);
}

}  // namespace

std::vector<CatalogueEntry> catalogue() {
  std::vector<CatalogueEntry> entries;
  for (const auto& lever : models::levers()) entries.push_back(entry_of(lever.card()));
  for (const auto& parameter : models::parameters()) entries.push_back(entry_of(parameter.card()));
  for (const auto& column : models::columns()) entries.push_back(entry_of(column.card()));
  return entries;
}

std::vector<CatalogueEntry> catalogue_below(const std::string& name) {
  auto entries = catalogue();
  std::erase_if(entries, [&](const CatalogueEntry& entry) {
    return !is_below(entry.path, name) && !is_below(entry.path, "parameters." + name);
  });
  if (entries.empty()) throw BadInput(unknown_text(name));
  return entries;
}

CatalogueEntry catalogue_entry(const std::string& path) {
  for (auto& entry : catalogue())
    if (entry.path == path) return entry;
  return {};
}

}  // namespace plenary::sim
