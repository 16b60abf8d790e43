#include "sim/scenario/state_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/scenario/csv_cells.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

using models::StateTable;

/// A column of numbers and what its cells may hold.
struct NumberColumn {
  const char* name;
  std::vector<double> StateTable::*column;
  models::Interval allowed;
  bool may_be_unknown;  ///< the model says what to do then
  bool yes_no = false;  ///< 0 or 1 and nothing between
};

constexpr double kMost = std::numeric_limits<double>::infinity();

const std::array<NumberColumn, 8> kNumberColumns = {{
    {"ideal_point", &StateTable::ideal_point, {-10, 10}, false},
    {"cyber_axis", &StateTable::cyber_axis, {-1, 1}, true},
    {"cinc", &StateTable::cinc, {0, 1}, false},
    {"gdp_usd", &StateTable::gdp_usd, {1, kMost}, true},
    {"gci_2020", &StateTable::gci, {0, 100}, true},
    {"ngo_freedom_2022", &StateTable::ngo_freedom, {0, 4}, false},
    {"support_western_texts", &StateTable::support_western_texts, {-1, 1}, true},
    {"poa_sponsor_2020", &StateTable::poa_sponsor, {0, 1}, false, true},
}};

std::vector<std::string> needed_columns() {
  std::vector<std::string> names = {"iso3", "name", "region_group"};
  for (const auto& column : kNumberColumns) names.emplace_back(column.name);
  return names;
}

bool is_code(const std::string& text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

/// Rows with a usable code of their own, in order of code.
std::vector<std::size_t> usable_rows(const CsvTable& csv, std::size_t column, Problems& problems) {
  std::map<std::string, std::size_t> row_of;
  for (std::size_t row = 0; row < csv.rows.size(); ++row) {
    const CsvCell& cell = csv.rows[row][column];
    if (!is_code(cell.text)) {
      problems.add(cell.place, "iso3", fmt::format("\"{}\" is not a state's code", cell.text),
                   "three capital letters");
    } else if (const auto [seen, added] = row_of.emplace(cell.text, row); !added) {
      problems.add(cell.place, "iso3",
                   fmt::format("{} stands already in line {}", cell.text,
                               csv.rows[seen->second][column].place.line),
                   "one row per state");
    }
  }
  std::vector<std::size_t> rows;
  for (const auto& [code, row] : row_of) rows.push_back(row);
  return rows;
}

double read_cell(const NumberColumn& column, const CsvCell& cell, Problems& problems) {
  if (cell.text.empty() && column.may_be_unknown) return std::numeric_limits<double>::quiet_NaN();
  if (column.yes_no) return name_cell(cell, column.name, {"0", "1"}, problems);
  return number_cell(cell, column.name, column.allowed, problems);
}

void read_numbers(const CsvTable& csv, const std::vector<std::size_t>& rows, StateTable& states,
                  Problems& problems) {
  for (const auto& column : kNumberColumns) {
    const std::size_t at = *csv.column(column.name);
    auto& values = states.*column.column;
    for (const std::size_t row : rows)
      values.push_back(read_cell(column, csv.rows[row][at], problems));
    const bool known = std::any_of(
        rows.begin(), rows.end(), [&](std::size_t row) { return !csv.rows[row][at].text.empty(); });
    if (!known && column.may_be_unknown)
      problems.add(csv.header[at].place, column.name, "the column is empty",
                   "a value for at least one state");
  }
}

void read_groups(const CsvTable& csv, const std::vector<std::size_t>& rows, StateTable& states) {
  for (std::size_t column = 0; column < csv.header.size(); ++column) {
    std::vector<std::uint8_t> members;
    for (const std::size_t row : rows) {
      const std::string& text = csv.rows[row][column].text;
      if (text != "0" && text != "1") break;
      members.push_back(text == "1");
    }
    if (members.size() == rows.size()) states.groups[csv.header[column].text] = members;
  }
}

}  // namespace

StateTable read_states(const CsvTable& csv, const std::string& file, Problems& problems) {
  StateTable states;
  if (!has_columns(csv, needed_columns(), file, problems)) return states;
  if (csv.rows.empty())
    problems.add({file, 1, 1}, "iso3", "there is no state", "one row per state");
  const std::vector<std::string> regions(models::region_names.begin(), models::region_names.end());
  const std::size_t iso3 = *csv.column("iso3"), name = *csv.column("name");
  const std::size_t region = *csv.column("region_group");
  const auto rows = usable_rows(csv, iso3, problems);
  for (const std::size_t row : rows) {
    states.iso3.push_back(csv.rows[row][iso3].text);
    states.name.push_back(csv.rows[row][name].text);
    const int number = name_cell(csv.rows[row][region], "region_group", regions, problems);
    states.region.push_back(static_cast<std::uint8_t>(std::max(number, 0)));
  }
  if (rows.empty()) return states;
  read_numbers(csv, rows, states, problems);
  read_groups(csv, rows, states);
  return states;
}

StateIndex::StateIndex(const StateTable& states) {
  for (std::size_t i = 0; i < states.size(); ++i) numbers_[states.iso3[i]] = static_cast<int>(i);
}

int StateIndex::find(const std::string& iso3, const Place& place, const std::string& key,
                     Problems& problems) const {
  const auto found = numbers_.find(iso3);
  if (found != numbers_.end()) return found->second;
  if (empty()) return -1;
  std::vector<std::string> codes;
  for (const auto& [code, number] : numbers_) codes.push_back(code);
  problems.add(place, key, fmt::format("\"{}\" is not in the table of states", iso3),
               "an ISO3 code of the table", nearest(iso3, codes));
  return -1;
}

}  // namespace plenary::sim
