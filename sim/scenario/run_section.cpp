#include "sim/scenario/run_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "sim/scenario/data_file.hpp"
#include "sim/scenario/keys.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

constexpr std::int64_t kMostCells = 1'000'000'000;
constexpr std::int64_t kMostSeed = std::numeric_limits<std::int64_t>::max();

template <class Number>
void read_count(const Value& run, const std::string& key, std::int64_t low, std::int64_t high,
                Number& number, Problems& problems) {
  const Entry* entry = run.find(key);
  if (!entry) return;
  if (const auto read = read_whole(entry->value, "run." + key, low, high, problems))
    number = static_cast<Number>(*read);
}

std::set<std::string> read_held(const Value& value, Problems& problems) {
  std::set<std::string> held;
  std::vector<std::string> known;
  for (const auto& parameter : models::parameters()) known.push_back(parameter.card().name);
  if (!value.is(Value::Kind::list))
    problems.add(value.place, "run.held", describe(value) + " is not a list",
                 "a list of names of parameters");
  for (const auto& item : value.items) {
    if (models::find_parameter(item.text))
      held.insert(item.text);
    else
      problems.add(item.place, "run.held", describe(item) + " is not a parameter",
                   "the names that \"plenary levers parameters\" lists", nearest(item.text, known));
  }
  return held;
}

std::vector<models::Column> columns_where(bool all) {
  std::vector<models::Column> chosen;
  for (const auto& column : models::columns())
    if (all || column.card().by_default) chosen.push_back(column);
  return chosen;
}

std::vector<std::string> column_names() {
  std::vector<std::string> names;
  for (const auto& column : models::columns()) names.push_back(column.card().name);
  return names;
}

std::vector<models::Column> listed_columns(const Value& list, Problems& problems) {
  std::set<std::string> named;
  for (const auto& item : list.items) {
    if (!models::find_column(item.text))
      problems.add(item.place, "record.columns", describe(item) + " is not a column",
                   "the names that \"plenary levers record\" lists",
                   nearest(item.text, column_names()));
    else if (!named.insert(item.text).second)
      problems.add(item.place, "record.columns", describe(item) + " is listed twice",
                   "each column once");
  }
  std::vector<models::Column> columns;
  for (const auto& name : named) columns.push_back(*models::find_column(name));
  return columns;
}

}  // namespace

const std::vector<std::string>& run_keys() {
  static const std::vector<std::string> keys = {"draws", "replicates",     "seed",
                                                "held",  "accepted_draws", "accepted_draws_sha256"};
  return keys;
}

RunSection read_run(const Value& root, Problems& problems) {
  RunSection section;
  const Value* run = find_table(root, "", "run", problems);
  if (!run) return section;
  refuse_unknown(*run, "run", run_keys(), problems);
  read_count(*run, "draws", 0, kMostCells, section.settings.draws, problems);
  read_count(*run, "replicates", 1, kMostCells, section.settings.replicates, problems);
  read_count(*run, "seed", 0, kMostSeed, section.settings.seed, problems);
  if (const Entry* held = run->find("held")) section.held = read_held(held->value, problems);
  if (const auto loaded = read_data_file(*run, "run", "accepted_draws", problems)) {
    section.accepted_draws = loaded->file;
    section.settings.accepted_draws = loaded->file.path;
  }
  return section;
}

RecordSection read_record(const Value& root, Problems& problems) {
  RecordSection section{"default", columns_where(false)};
  const Value* record = find_table(root, "", "record", problems);
  if (!record) return section;
  refuse_unknown(*record, "record", {"columns"}, problems);
  const Entry* entry = record->find("columns");
  if (!entry || entry->value.text == "default") return section;
  if (entry->value.text == "all") return {"all", columns_where(true)};
  if (entry->value.is(Value::Kind::list) && !entry->value.items.empty())
    return {"", listed_columns(entry->value, problems)};
  problems.add(entry->value.place, "record.columns", describe(entry->value) + " names no columns",
               "\"default\", \"all\" or a list of names of columns",
               nearest(entry->value.text, {"default", "all"}));
  return section;
}

}  // namespace plenary::sim
