#include "web/model/tables.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <utility>

namespace plenary::page {
namespace {

using Row = std::vector<std::string>;

Row cells_of(const std::string& line) {
  Row cells(1);
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"')
      quoted = !quoted;
    else if (letter == ',' && !quoted)
      cells.emplace_back();
    else if (letter != '\r')
      cells.back() += letter;
  }
  return cells;
}

std::vector<Row> rows_of(const std::string& csv) {
  std::istringstream stream(csv);
  std::vector<Row> rows;
  for (std::string line; std::getline(stream, line);)
    if (!line.empty() && line.front() != '#') rows.push_back(cells_of(line));
  return rows;
}

std::size_t column_of(const Row& header, const std::string& name) {
  return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

double number_of(const std::string& cell) {
  return cell.empty() ? std::numeric_limits<double>::quiet_NaN()
                      : std::strtod(cell.c_str(), nullptr);
}

using Numbers = std::vector<double> models::StateTable::*;
const std::array<std::pair<const char*, Numbers>, 8> kNumbers = {{
    {"ideal_point", &models::StateTable::ideal_point},
    {"cyber_axis", &models::StateTable::cyber_axis},
    {"cinc", &models::StateTable::cinc},
    {"gdp_usd", &models::StateTable::gdp_usd},
    {"gci_2020", &models::StateTable::gci},
    {"ngo_freedom_2022", &models::StateTable::ngo_freedom},
    {"support_western_texts", &models::StateTable::support_western_texts},
    {"poa_sponsor_2020", &models::StateTable::poa_sponsor},
}};

/// Columns of nothing but 0 and 1 are groups of states.
void add_group(models::StateTable& states, const std::string& name, const std::vector<Row>& rows,
               std::size_t column) {
  std::vector<std::uint8_t> members;
  for (const Row& row : rows) {
    if (row[column] != "0" && row[column] != "1") return;
    members.push_back(row[column] == "1");
  }
  states.groups[name] = members;
}

}  // namespace

models::StateTable states_of(const std::string& csv) {
  auto rows = rows_of(csv);
  const Row header = rows.front();
  rows.erase(rows.begin());
  const std::size_t code = column_of(header, "iso3"), region = column_of(header, "region_group");
  std::sort(rows.begin(), rows.end(),
            [&](const Row& a, const Row& b) { return a[code] < b[code]; });
  models::StateTable states;
  const auto& regions = models::region_names;
  for (const Row& row : rows) {
    states.iso3.push_back(row[code]);
    states.name.push_back(row[column_of(header, "name")]);
    states.region.push_back(static_cast<std::uint8_t>(
        std::find(regions.begin(), regions.end(), row[region]) - regions.begin()));
  }
  for (const auto& [name, numbers] : kNumbers)
    for (const Row& row : rows)
      (states.*numbers).push_back(number_of(row[column_of(header, name)]));
  for (std::size_t column = 0; column < header.size(); ++column)
    add_group(states, header[column], rows, column);
  return states;
}

std::vector<sim::StoredDraw> draws_of(const std::string& csv) {
  const auto rows = rows_of(csv);
  std::vector<sim::StoredDraw> draws;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    sim::StoredDraw& draw = draws.emplace_back();
    for (std::size_t c = 0; c < rows[r].size(); ++c)
      if (rows[0][c] == "draw")
        draw.id = static_cast<std::uint32_t>(number_of(rows[r][c]));
      else
        draw.values[rows[0][c]] = number_of(rows[r][c]);
  }
  return draws;
}

}  // namespace plenary::page
