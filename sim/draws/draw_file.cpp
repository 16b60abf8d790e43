#include "sim/draws/draw_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "results/sha256.hpp"
#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/suggestion.hpp"
#include "sim/scenario/text_file.hpp"

namespace plenary::sim {
namespace {

const std::string kId = "draw";

std::vector<std::string> names_of_priors() {
  std::vector<std::string> names = {kId};
  for (const auto& parameter : models::parameters())
    if (parameter.card().varies()) names.push_back(parameter.card().name);
  return names;
}

void check_header(const CsvTable& table, Problems& problems) {
  const auto known = names_of_priors();
  for (const CsvCell& cell : table.header)
    if (std::find(known.begin(), known.end(), cell.text) == known.end())
      problems.add(cell.place, cell.text, "no parameter of that name is ever drawn",
                   "draw, or a parameter whose card has a range", nearest(cell.text, known));
  if (!table.column(kId) && !table.header.empty())
    problems.add(table.header.front().place, kId, "the column is missing", "one number a row");
}

/// A whole cell as a number; nothing if it is none.
std::optional<double> number(const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || end != text.c_str() + text.size()) return std::nullopt;
  return value;
}

void read_cell(const std::string& name, const CsvCell& cell, StoredDraw& draw, Problems& problems) {
  const auto value = number(cell.text);
  const bool is_id = name == kId;
  const auto* parameter = models::find_parameter(name);
  const models::Interval allowed = is_id ? models::Interval{0, 65535} : parameter->card().allowed;
  if (!value || !(*value >= allowed.low && *value <= allowed.high))
    problems.add(cell.place, name, fmt::format("\"{}\" is not allowed", cell.text),
                 fmt::format("a number from {} to {}", allowed.low, allowed.high));
  else if (is_id)
    draw.id = static_cast<std::uint32_t>(*value);
  else
    draw.values[name] = *value;
}

const std::string kTargets = "# targets: ", kRanges = "# ranges: ";

CsvTable table_of(const std::filesystem::path& file, Problems& problems) {
  const auto text = read_text_file(file);
  if (!text)
    throw BadInput(
        fmt::format("{}: not a readable file of parameter draws; plenary calibrate "
                    "writes one",
                    file.generic_string()));
  return parse_csv(*text, file.generic_string(), problems);
}

}  // namespace

std::string identity_of_ranges() {
  results::Sha256 sum;
  for (const auto& parameter : models::parameters()) {
    const auto& card = parameter.card();
    if (!card.varies()) continue;
    sum.update(card.name);
    if (card.range)
      sum.update(fmt::format(" from {:a} to {:a}", card.range->low, card.range->high));
    for (const double level : card.levels) sum.update(fmt::format(" {:a}", level));
    sum.update("\n");
  }
  return sum.finish();
}

DrawOrigin read_origin(const std::filesystem::path& file) {
  Problems untold;
  DrawOrigin origin;
  for (const std::string& line : table_of(file, untold).comments) {
    if (line.rfind(kRanges, 0) == 0) origin.ranges = line.substr(kRanges.size());
    if (line.rfind(kTargets, 0) != 0) continue;
    const auto both = line.substr(kTargets.size());
    const auto gap = both.find("  ");
    origin.targets = both.substr(0, gap);
    if (gap != both.npos) origin.targets_file = both.substr(gap + 2);
  }
  return origin;
}

std::string origin_text(const std::vector<std::string>& how, const DrawOrigin& origin) {
  std::string text;
  for (const std::string& line : how) text += "# " + line + "\n";
  return text + kTargets + origin.targets + "  " + origin.targets_file + "\n" + kRanges +
         origin.ranges + "\n";
}

std::vector<StoredDraw> read_draws(const std::filesystem::path& file) {
  Problems problems;
  const CsvTable table = table_of(file, problems);
  check_header(table, problems);
  problems.throw_if_any();
  std::vector<StoredDraw> draws;
  for (const auto& cells : table.rows) {
    StoredDraw& draw = draws.emplace_back();
    for (std::size_t c = 0; c < cells.size(); ++c)
      read_cell(table.header[c].text, cells[c], draw, problems);
  }
  problems.throw_if_any();
  return draws;
}

std::string draws_csv(const std::vector<StoredDraw>& draws) {
  const auto names = names_of_priors();
  std::string text = fmt::format("{}\n", fmt::join(names, ","));
  for (const StoredDraw& draw : draws) {
    text += std::to_string(draw.id);
    for (std::size_t n = 1; n < names.size(); ++n)
      text += fmt::format(",{:.17g}", draw.values.at(names[n]));
    text += '\n';
  }
  return text;
}

}  // namespace plenary::sim
