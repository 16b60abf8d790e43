#include <algorithm>

#include "sim/scenario/cross_checks.hpp"
#include "sim/scenario/inheritance.hpp"
#include "sim/scenario/keys.hpp"
#include "sim/scenario/lever_section.hpp"
#include "sim/scenario/parameter_section.hpp"
#include "sim/scenario/resolve.hpp"
#include "sim/scenario/run_section.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/suggestion.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/toml_text.hpp"
#include "sim/scenario/world_section.hpp"

namespace plenary::sim {
namespace {

const std::vector<std::string> kGroups = {"schema",     "title",    "extends", "world",
                                          "agenda",     "modality", "process", "mechanisms",
                                          "parameters", "record",   "run"};

/// process.members in one spelling: a word as written, a list in order of code.
std::string members_text(const Value& process) {
  const Entry* entry = process.find("members");
  if (!entry) return toml_text(std::string("all"));
  if (entry->value.is(Value::Kind::text)) return toml_text(entry->value.text);
  std::set<std::string> codes;
  for (const auto& item : entry->value.items) codes.insert(item.text);
  return toml_text(std::vector(codes.begin(), codes.end()));
}

/// A key at the top that is no group may be a lever whose author left its groups out.
void refuse_unknown_groups(const Value& root, Problems& problems) {
  for (const auto& entry : root.entries) {
    if (std::find(kGroups.begin(), kGroups.end(), entry.key) != kGroups.end()) continue;
    const auto group = nearest(entry.key, kGroups);
    const auto lever = meant_lever(entry.key, entry.value);
    const bool named = lever.find("." + entry.key) != std::string::npos;
    problems.add(entry.place, entry.key, "there is no such key", one_of(kGroups),
                 group.empty() || named ? lever : group);
  }
}

const Value& process_of(const Value& root) {
  static const Value nothing;
  const Entry* process = root.find("process");
  return process ? process->value : nothing;
}

/// Rules and members of an arm, held against those of the process it takes place in.
Rules rules_of(const models::Arm& arm, const InheritedDocument& document,
               const models::StateTable& states) {
  if (!document.process) return Rules::changed;
  // What is wrong with a file below may have been mended above it, and was told where it was not.
  Problems told;
  const bool same = read_levers(*document.process, told).settings == arm.settings &&
                    read_members(process_of(*document.process), states, told) == arm.member;
  return same ? Rules::as_they_were : Rules::changed;
}

/// Hostile pairs are a set: in order of the states, the first state first.
void put_in_order(models::WorldTables& world) {
  std::sort(world.hostile_pairs.begin(), world.hostile_pairs.end(),
            [](const auto& a, const auto& b) {
              return std::pair(a.first, a.second) < std::pair(b.first, b.second);
            });
}

Scenario assemble(const InheritedDocument& document, const std::filesystem::path& path,
                  Problems& problems) {
  const Value& root = document.root;
  refuse_unknown_groups(root, problems);
  auto world = read_world(document, problems);
  auto levers = read_levers(root, problems);
  auto parameters = read_parameters(root, problems);
  auto run = read_run(root, problems);
  const auto record = read_record(root, problems);
  auto members = read_members(process_of(root), world.tables.states, problems);
  cross_check(levers, parameters, {path.generic_string(), 1, 1}, problems);
  problems.throw_if_any();

  put_in_order(world.tables);
  ScenarioContent content;
  content.name = path.stem().string();
  content.title = root.find("title")->value.text;
  content.file = path;
  content.arm = {content.name, std::move(levers.settings), std::move(parameters.values),
                 std::move(members)};
  content.rules = rules_of(content.arm, document, world.tables.states);
  content.world = std::move(world.tables);
  content.run = run.settings;
  content.columns = record.columns;
  content.held = run.held.value_or(parameters.named);
  content.data_files = std::move(world.files);
  if (run.accepted_draws) content.data_files.push_back(*run.accepted_draws);
  content.settings = resolve(content, members_text(process_of(root)), record);
  return Scenario(std::move(content));
}

}  // namespace

Scenario parse_scenario(std::string_view text, const std::filesystem::path& path) {
  Problems problems;
  const auto document = read_inherited(text, path, problems);
  return assemble(document, path, problems);
}

Scenario load_scenario(const std::filesystem::path& path) {
  if (const auto text = read_text_file(path)) return parse_scenario(*text, path);
  throw InvalidScenario({{path.generic_string(), 0, 0, "file", "it cannot be read",
                          "the path of a scenario file, such as scenarios/reforms/NAME.toml"}});
}

}  // namespace plenary::sim
