#include "sim/scenario/world_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/data_file.hpp"
#include "sim/scenario/keys.hpp"
#include "sim/scenario/organisation_file.hpp"
#include "sim/scenario/position_file.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

using models::WorldTables;

constexpr models::Interval kShare{0, 1};
constexpr std::int64_t kMostStakeholders = 65535;
/// Reads [world] key by key into the tables.
class WorldReader {
 public:
  WorldReader(const Value& world, WorldSection& section, Problems& problems)
      : world_(world), section_(section), tables_(section.tables), problems_(problems) {}

  void read() {
    refuse_unknown(world_, "world", world_keys(), problems_);
    states();
    const StateIndex index(tables_.states);
    stakeholders();
    leader(index);
    hostile_pairs(index);
    exposure(index);
    positions(index);
    organisations(index);
  }

 private:
  std::optional<CsvTable> table(const std::string& key) {
    auto loaded = read_data_file(world_, "world", key, problems_);
    if (!loaded) return std::nullopt;
    section_.files.push_back(loaded->file);
    return std::move(loaded->table);
  }

  std::string last_file() const { return section_.files.back().path.generic_string(); }

  void states() {
    if (const auto csv = table("states"))
      tables_.states = read_states(*csv, last_file(), problems_);
  }

  void positions(const StateIndex& index) {
    if (const auto csv = table("positions"))
      tables_.coded_positions = read_positions(*csv, last_file(), index, problems_);
  }

  void organisations(const StateIndex& index) {
    const auto csv = table("organisations");
    if (!csv) return;
    tables_.organisations = read_organisations(*csv, last_file(), tables_.states, index, problems_);
    if (tables_.organisations.size() > tables_.stakeholders)
      problems_.add({last_file(), 1, 1}, "world.organisations",
                    fmt::format("there are {} named organisations in a pool of {}",
                                tables_.organisations.size(), tables_.stakeholders),
                    "at most as many as world.stakeholders");
  }

  void stakeholders() {
    const Entry* entry = world_.find("stakeholders");
    if (!entry) return;
    const auto count =
        read_whole(entry->value, "world.stakeholders", 1, kMostStakeholders, problems_);
    if (count) tables_.stakeholders = static_cast<std::size_t>(*count);
  }

  void leader(const StateIndex& index) {
    const std::string key = "world.objection_leader";
    const Entry* entry = world_.find("objection_leader");
    if (!entry) return;
    const auto code =
        read_text(entry->value, key, "an ISO3 code of the table, or \"none\"", problems_);
    if (code && *code != "none")
      tables_.objection_leader = index.find(*code, entry->value.place, key, problems_);
  }

  void hostile_pairs(const StateIndex& index) {
    const Entry* entry = world_.find("hostile_pairs");
    if (!entry) return;
    if (!entry->value.is(Value::Kind::list)) {
      problems_.add(entry->value.place, "world.hostile_pairs",
                    describe(entry->value) + " is not a list", kPairWanted);
      return;
    }
    for (const auto& item : entry->value.items) hostile_pair(item, index);
  }

  void hostile_pair(const Value& item, const StateIndex& index) {
    const std::string key = "world.hostile_pairs";
    const Entry* pair = item.find("pair");
    const Entry* value = item.find("value");
    if (!pair || !value || !is_pair(pair->value)) {
      problems_.add(item.place, key, "the item does not name two states and a value", kPairWanted);
      return;
    }
    refuse_unknown(item, key, {"pair", "value"}, problems_);
    const Value &a = pair->value.items[0], &b = pair->value.items[1];
    const int first = index.find(a.text, a.place, key, problems_);
    const int second = index.find(b.text, b.place, key, problems_);
    const auto share = read_number(value->value, key + ".value", kShare, problems_);
    if (first >= 0 && second >= 0 && share) add_pair(*pair, first, second, *share);
  }

  static bool is_pair(const Value& value) {
    return value.items.size() == 2 && value.items[0].is(Value::Kind::text) &&
           value.items[1].is(Value::Kind::text);
  }

  void add_pair(const Entry& pair, int a, int b, double value) {
    const std::string key = "world.hostile_pairs";
    const auto low = static_cast<std::size_t>(std::min(a, b));
    const auto high = static_cast<std::size_t>(std::max(a, b));
    if (low == high)
      problems_.add(pair.place, key, "a state cannot be hostile to itself", "two different states");
    else if (!pairs_.insert({low, high}).second)
      problems_.add(pair.place, key, "the pair is listed twice", "each pair once, in either order");
    else
      tables_.hostile_pairs.push_back({low, high, value});
  }

  void exposure(const StateIndex& index) {
    const std::string key = "world.criticism_exposure";
    tables_.criticism_exposure.assign(tables_.states.size(), 0);
    const Value* table = find_table(world_, "world", "criticism_exposure", problems_);
    if (!table) return;
    if (const Entry* others = table->find("others"))
      if (const auto share = read_number(others->value, key + ".others", kShare, problems_))
        tables_.criticism_exposure.assign(tables_.states.size(), *share);
    for (const auto& entry : table->entries) {
      if (entry.key == "others") continue;
      const int state = index.find(entry.key, entry.place, joined(key, entry.key), problems_);
      const auto share = read_number(entry.value, joined(key, entry.key), kShare, problems_);
      if (state >= 0 && share) tables_.criticism_exposure[static_cast<std::size_t>(state)] = *share;
    }
  }

  static constexpr auto kPairWanted = "items such as {pair = [\"AAA\", \"BBB\"], value = 0.5}";

  const Value& world_;
  WorldSection& section_;
  WorldTables& tables_;
  Problems& problems_;
  std::set<std::pair<std::size_t, std::size_t>> pairs_;
};

bool is_order_of_items(const std::vector<std::string>& items) {
  if (items.size() != models::kItems) return false;
  return std::is_permutation(items.begin(), items.end(), models::item_names.begin()) &&
         items.back() == models::item_names[models::kDirection];
}

/// Items may stand in any order, save that the direction of the text comes last.
void read_agenda(const Value& agenda, WorldTables& tables, Problems& problems) {
  refuse_unknown(agenda, "agenda", agenda_keys(), problems);
  const Entry* entry = agenda.find("items");
  if (!entry) return;
  const std::vector<std::string> known(models::item_names.begin(), models::item_names.end());
  std::vector<std::string> items;
  std::string meant;
  for (const auto& item : entry->value.items) {
    items.push_back(item.text);
    const bool is_known = std::find(known.begin(), known.end(), item.text) != known.end();
    if (!is_known && meant.empty()) meant = nearest(item.text, known);
  }
  if (is_order_of_items(items)) {
    for (std::size_t column = 0; column < items.size(); ++column)
      tables.item_order[column] = static_cast<std::uint8_t>(
          std::find(known.begin(), known.end(), items[column]) - known.begin());
  } else {
    problems.add(entry->value.place, "agenda.items",
                 "the list is not the seven items of the agenda",
                 fmt::format("each once, \"direction\" last: {}", one_of(known).substr(7)), meant);
  }
}

}  // namespace

const std::vector<std::string>& world_keys() {
  static const std::vector<std::string> keys = {
      "states",        "states_sha256",     "organisations", "organisations_sha256",
      "positions",     "positions_sha256",  "stakeholders",  "objection_leader",
      "hostile_pairs", "criticism_exposure"};
  return keys;
}

const std::vector<std::string>& agenda_keys() {
  static const std::vector<std::string> keys = {"items"};
  return keys;
}

WorldSection read_world(const InheritedDocument& document, Problems& problems) {
  WorldSection section;
  const Value* world = find_table(document.root, "", "world", problems);
  if (world) WorldReader(*world, section, problems).read();
  const bool has_states = world && world->find("states");
  if (!has_states && document.complete)
    problems.add({document.root.place.file, 1, 1}, "world.states", "the key is missing",
                 "the path of a CSV file of states");
  if (const Value* agenda = find_table(document.root, "", "agenda", problems))
    read_agenda(*agenda, section.tables, problems);
  return section;
}

std::vector<std::uint8_t> read_members(const Value& process, const models::StateTable& states,
                                       Problems& problems) {
  constexpr auto kWanted = "\"all\", a 0/1 column of the table of states, or a list of ISO3 codes";
  const std::string key = "process.members";
  std::vector<std::uint8_t> everybody(states.size(), 1), members(states.size(), 0);
  const Entry* entry = process.find("members");
  if (!entry || states.size() == 0) return everybody;
  const Value& value = entry->value;
  if (value.is(Value::Kind::text)) {
    if (value.text == "all") return everybody;
    if (const auto group = states.groups.find(value.text); group != states.groups.end())
      return group->second;
    std::vector<std::string> known = {"all"};
    for (const auto& [name, column] : states.groups) known.push_back(name);
    problems.add(value.place, key, describe(value) + " is no group of states", kWanted,
                 nearest(value.text, known));
  } else if (value.is(Value::Kind::list) && !value.items.empty()) {
    const StateIndex index(states);
    for (const auto& item : value.items) {
      const int state = index.find(item.text, item.place, key, problems);
      if (state >= 0) members[static_cast<std::size_t>(state)] = 1;
    }
  } else {
    problems.add(value.place, key, describe(value) + " names no members", kWanted);
  }
  return members;
}

}  // namespace plenary::sim
