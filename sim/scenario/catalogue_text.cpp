#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/scenario/catalogue.hpp"

namespace plenary::sim {
namespace {

std::string group_of(const CatalogueEntry& entry) {
  return entry.path.substr(0, entry.path.rfind('.'));
}

std::string key_of(const CatalogueEntry& entry) {
  return entry.path.substr(entry.path.rfind('.') + 1);
}

/// A parameter names the measure it decides, a measure the assumption it follows from.
std::string wire(const CatalogueEntry& entry) {
  return entry.kind == "column" ? "Follows by definition from" : "Decides by definition";
}

std::string first_line(const CatalogueEntry& entry) {
  std::string line = "  " + key_of(entry);
  if (!entry.value.empty()) line += " = " + entry.value;
  if (!entry.unit.empty()) line += " " + entry.unit;
  const bool varies = !entry.range.empty() && entry.range != "never varied";
  if (varies) return line + fmt::format("   (draws: {})", entry.range);
  return entry.allowed.empty() ? line : line + fmt::format("   ({})", entry.allowed);
}

std::string second_line(const CatalogueEntry& entry) {
  std::string line = "      " + entry.meaning;
  if (line.back() != '.') line += '.';
  if (!entry.source.empty()) line += fmt::format(" Source: {}.", entry.source);
  if (!entry.identified.empty())
    line += fmt::format(" Pinned down by facts: {}.", entry.identified);
  if (!entry.wired_to.empty()) line += fmt::format(" {}: {}.", wire(entry), entry.wired_to);
  return line;
}

void add_fact(std::string& text, const std::string& label, const std::string& fact) {
  if (!fact.empty()) text += fmt::format("  {:<28}{}\n", label, fact);
}

nlohmann::ordered_json json_of(const CatalogueEntry& entry) {
  nlohmann::ordered_json json = {{"kind", entry.kind}, {"path", entry.path}};
  // TOML values of a card are JSON, too, save nan, which becomes null.
  if (!entry.value.empty()) {
    auto value = nlohmann::ordered_json::parse(entry.value, nullptr, false);
    json["baseline"] = value.is_discarded() ? nlohmann::ordered_json() : value;
  }
  const std::pair<const char*, const std::string&> facts[] = {{"unit", entry.unit},
                                                              {"meaning", entry.meaning},
                                                              {"allowed", entry.allowed},
                                                              {"range", entry.range},
                                                              {"symbol", entry.symbol},
                                                              {"source", entry.source},
                                                              {"identified", entry.identified},
                                                              {"wired_to", entry.wired_to}};
  for (const auto& [label, fact] : facts)
    if (!fact.empty()) json[label] = fact;
  for (const auto& option : entry.options)
    json["options"].push_back({{"name", option.name}, {"meaning", option.meaning}});
  return json;
}

}  // namespace

std::string list_text(const std::vector<CatalogueEntry>& entries) {
  std::string text, group;
  for (const auto& entry : entries) {
    if (group_of(entry) != group) {
      group = group_of(entry);
      text += fmt::format("{}[{}]\n", text.empty() ? "" : "\n", group);
    }
    text += first_line(entry) + '\n' + second_line(entry) + '\n';
  }
  return text;
}

std::string card_text(const CatalogueEntry& entry) {
  std::string text = fmt::format("{} ({})\n  {}\n", entry.path, entry.kind, entry.meaning);
  add_fact(text, "Symbol", entry.symbol);
  add_fact(text, "Baseline", entry.value);
  add_fact(text, "Unit", entry.unit);
  add_fact(text, entry.kind == "column" ? "Standing" : "Allowed", entry.allowed);
  for (const auto& option : entry.options)
    add_fact(text, fmt::format("  {}", option.name), option.meaning);
  add_fact(text, "Parameter draws", entry.range);
  add_fact(text, "Source", entry.source);
  add_fact(text, "Pinned down by facts", entry.identified);
  add_fact(text, wire(entry), entry.wired_to);
  return text;
}

std::string json_text(const std::vector<CatalogueEntry>& entries) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& entry : entries) list.push_back(json_of(entry));
  return list.dump(2) + '\n';
}

}  // namespace plenary::sim
