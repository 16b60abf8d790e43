#include "sim/scenario/position_file.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/scenario/csv_cells.hpp"

namespace plenary::sim {

std::vector<models::CodedPosition> read_positions(const CsvTable& csv, const std::string& file,
                                                  const StateIndex& states, Problems& problems) {
  std::vector<models::CodedPosition> positions;
  if (!has_columns(csv, {"iso3", "item", "position"}, file, problems)) return positions;
  const std::vector<std::string> items(models::item_names.begin(), models::item_names.end());
  std::set<std::pair<int, int>> seen;
  for (const auto& row : csv.rows) {
    const CsvCell& code = row[*csv.column("iso3")];
    const int state = states.find(code.text, code.place, "iso3", problems);
    const int item = name_cell(row[*csv.column("item")], "item", items, problems);
    const double value = number_cell(row[*csv.column("position")], "position", {0, 1}, problems);
    if (state < 0 || item < 0 || std::isnan(value)) continue;
    if (seen.insert({state, item}).second)
      positions.push_back({static_cast<std::size_t>(state), static_cast<std::size_t>(item), value});
    else
      problems.add(code.place, "iso3", "the state has two positions on this item", "one");
  }
  // The order of rows never matters.
  std::sort(positions.begin(), positions.end(), [](const auto& a, const auto& b) {
    return std::pair(a.state, a.item) < std::pair(b.state, b.item);
  });
  return positions;
}

}  // namespace plenary::sim
