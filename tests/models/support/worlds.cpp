#include "tests/models/support/worlds.hpp"

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <stdexcept>

namespace plenary::models::testing {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"')
      quoted = !quoted;
    else if (letter == ',' && !quoted)
      out.emplace_back();
    else if (letter != '\r')
      out.back() += letter;
  }
  return out;
}

std::vector<Row> rows(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> names = cells(line);
  std::vector<Row> out;
  while (std::getline(file, line)) {
    const std::vector<std::string> values = cells(line);
    Row row;
    for (std::size_t c = 0; c < names.size(); ++c) row[names[c]] = values.at(c);
    out.push_back(row);
  }
  std::sort(out.begin(), out.end(),
            [](const Row& a, const Row& b) { return a.at("iso3") < b.at("iso3"); });
  return out;
}

double number(const Row& row, const std::string& column) {
  const std::string& text = row.at(column);
  return text.empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(text);
}

std::uint8_t region_of(const std::string& name) {
  const auto found = std::find(region_names.begin(), region_names.end(), name);
  if (found == region_names.end()) throw std::runtime_error("no region " + name);
  return static_cast<std::uint8_t>(found - region_names.begin());
}

StateTable states_of(const std::vector<Row>& rows) {
  StateTable table;
  for (const Row& row : rows) {
    table.iso3.push_back(row.at("iso3"));
    table.name.push_back(row.at("name"));
    table.region.push_back(region_of(row.at("region_group")));
    table.ideal_point.push_back(number(row, "ideal_point"));
    table.cyber_axis.push_back(number(row, "cyber_axis"));
    table.cinc.push_back(number(row, "cinc"));
    table.gdp_usd.push_back(number(row, "gdp_usd"));
    table.gci.push_back(number(row, "gci_2020"));
    table.ngo_freedom.push_back(number(row, "ngo_freedom_2022"));
    table.support_western_texts.push_back(number(row, "support_western_texts"));
    table.poa_sponsor.push_back(number(row, "poa_sponsor_2020"));
    if (row.count("gge_2019"))
      table.groups["gge_2019"].push_back(row.at("gge_2019") == "1" ? 1 : 0);
  }
  return table;
}

WorldTables load_un_world() {
  WorldTables world;
  world.states =
      states_of(rows(std::string(PLENARY_SOURCE_DIR) + "/scenarios/data/un-members.csv"));
  const auto pair = [&](const char* a, const char* b, double value) {
    world.hostile_pairs.push_back({state_of(world, a), state_of(world, b), value});
  };
  pair("RUS", "UKR", 1.0);
  pair("IND", "PAK", 0.6);
  pair("ARM", "AZE", 0.6);
  pair("IRN", "ISR", 0.6);
  pair("PRK", "KOR", 0.6);
  pair("IRN", "USA", 0.5);
  pair("RUS", "USA", 0.4);
  pair("CHN", "USA", 0.4);
  world.criticism_exposure.assign(world.states.size(), 0.01);
  const std::map<std::string, double> exposed = {{"RUS", 0.9}, {"CHN", 0.8},  {"IRN", 0.6},
                                                 {"PRK", 0.6}, {"USA", 0.35}, {"ISR", 0.3}};
  for (const auto& [iso3, value] : exposed) world.criticism_exposure[state_of(world, iso3)] = value;
  world.objection_leader = static_cast<int>(state_of(world, "RUS"));
  return world;
}

}  // namespace

const WorldTables& un_world() {
  static const WorldTables world = load_un_world();
  return world;
}

WorldTables small_world() {
  WorldTables world;
  world.states =
      states_of(rows(std::string(PLENARY_SOURCE_DIR) + "/scenarios/base/five-states.csv"));
  world.hostile_pairs = {{0, 1, 0.8}};
  world.criticism_exposure = {0.3, 0.8, 0.05, 0.05, 0.05};
  world.objection_leader = 1;
  world.stakeholders = 8;
  return world;
}

WorldTables alike_world(std::size_t count, std::size_t stakeholders) {
  WorldTables world;
  StateTable& table = world.states;
  for (std::size_t i = 0; i < count; ++i) {
    table.iso3.push_back(std::string(1, static_cast<char>('A' + i / 26)) +
                         static_cast<char>('A' + i % 26) + "X");
    table.name.push_back("State " + table.iso3.back());
  }
  table.region.assign(count, 0);
  table.ideal_point.assign(count, 0);
  table.cyber_axis.assign(count, 0);
  table.cinc.assign(count, 1.0 / 64);
  table.gdp_usd.assign(count, 1e11);
  table.gci.assign(count, 60);
  table.ngo_freedom.assign(count, 2);
  table.support_western_texts.assign(count, 0.5);
  table.poa_sponsor.assign(count, 0);
  world.criticism_exposure.assign(count, 0);
  world.stakeholders = stakeholders;
  return world;
}

std::size_t state_of(const WorldTables& tables, const std::string& iso3) {
  const auto& codes = tables.states.iso3;
  const auto found = std::find(codes.begin(), codes.end(), iso3);
  if (found == codes.end()) throw std::runtime_error("no state " + iso3);
  return static_cast<std::size_t>(found - codes.begin());
}

std::vector<std::uint8_t> everyone(const WorldTables& tables) {
  return std::vector<std::uint8_t>(tables.states.size(), 1);
}

}  // namespace plenary::models::testing
