#include "sim/scenario/csv_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "sim/scenario/keys.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::optional<double> parse_number(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

double number_cell(const CsvCell& cell, const std::string& column, const models::Interval& allowed,
                   Problems& problems) {
  const auto number = parse_number(cell.text);
  if (number && *number >= allowed.low && *number <= allowed.high) return *number;
  problems.add(cell.place, column,
               cell.text.empty() ? "the cell is empty"
               : number          ? fmt::format("{} is out of range", cell.text)
                                 : fmt::format("\"{}\" is not a number", cell.text),
               allowed_numbers(allowed, false));
  return kUnknown;
}

int name_cell(const CsvCell& cell, const std::string& column, const std::vector<std::string>& names,
              Problems& problems) {
  const auto found = std::find(names.begin(), names.end(), cell.text);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  problems.add(cell.place, column, fmt::format("\"{}\" is not known", cell.text), one_of(names),
               nearest(cell.text, names));
  return -1;
}

bool has_columns(const CsvTable& csv, const std::vector<std::string>& needed,
                 const std::string& file, Problems& problems) {
  bool all = true;
  const auto names = csv.names();
  for (const auto& name : needed) {
    if (csv.column(name)) continue;
    all = false;
    problems.add({file, 1, 1}, name, "the column is missing", "a header with this name",
                 nearest(name, names));
  }
  return all;
}

}  // namespace plenary::sim
