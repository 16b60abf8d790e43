#include "sim/cli/target_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "models/measures/column.hpp"
#include "results/sha256.hpp"
#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/suggestion.hpp"
#include "sim/scenario/text_file.hpp"

namespace plenary::sim {
namespace {

const std::vector<std::string> kColumns = {"name", "label",         "process",   "measure",
                                           "over", "share_at_most", "low",       "high",
                                           "tag",  "recorded",      "pass_rate", "source"};

/// One row of the file by name of the column.
class Row {
 public:
  Row(const CsvTable& table, const std::vector<CsvCell>& cells, Problems& problems)
      : table_(table), cells_(cells), problems_(problems) {}

  const CsvCell& cell(const std::string& column) const { return cells_[*table_.column(column)]; }
  const std::string& text(const std::string& column) const { return cell(column).text; }

  std::optional<double> number(const std::string& column) const {
    const std::string& written = text(column);
    if (written.empty()) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(written.c_str(), &end);
    if (end == written.c_str() + written.size()) return value;
    problem(column, fmt::format("\"{}\" is no number", written), "a number, or nothing");
    return std::nullopt;
  }

  void problem(const std::string& column, const std::string& what, const std::string& allowed,
               const std::string& suggestion = {}) const {
    problems_.add(cell(column).place, column, what, allowed, suggestion);
  }

 private:
  const CsvTable& table_;
  const std::vector<CsvCell>& cells_;
  Problems& problems_;
};

void check_measure(const Row& row, const std::string& column) {
  if (row.text(column).empty() || models::find_column(row.text(column))) return;
  std::vector<std::string> known;
  for (const auto& measure : models::columns()) known.push_back(measure.card().name);
  row.problem(column, fmt::format("\"{}\" is no measure", row.text(column)),
              "the name of a recorded column", nearest(row.text(column), known));
}

analysis::Target target_of(const Row& row) {
  analysis::Target target;
  target.name = row.text("name");
  target.label = row.text("label");
  target.process = std::filesystem::path(row.text("process")).stem().string();
  target.measure = row.text("measure");
  target.over = row.text("over");
  target.share_at_most = row.number("share_at_most");
  target.low = row.number("low").value_or(target.low);
  target.high = row.number("high").value_or(target.high);
  target.recorded = row.number("recorded");
  check_measure(row, "measure");
  check_measure(row, "over");
  try {
    target.tag = analysis::tag_of(row.text("tag"));
  } catch (const std::invalid_argument& unknown) {
    row.problem("tag", fmt::format("\"{}\" is no tag", row.text("tag")),
                "built in, nearly built in, fitted, could have failed");
  }
  return target;
}

bool has_every_column(const CsvTable& table, const std::filesystem::path& file,
                      Problems& problems) {
  bool all = true;
  for (const auto& name : kColumns) {
    if (table.column(name)) continue;
    problems.add({file.generic_string(), 1, 1}, name, "the column is missing",
                 fmt::format("columns {}", fmt::join(kColumns, ", ")));
    all = false;
  }
  return all;
}

}  // namespace

TargetFile read_targets(const std::filesystem::path& file) {
  const auto text = read_text_file(file);
  if (!text)
    throw BadInput(fmt::format("{}: not a readable file of targets", file.generic_string()));
  Problems problems;
  const CsvTable table = parse_csv(*text, file.generic_string(), problems);
  TargetFile result;
  if (has_every_column(table, file, problems))
    for (const auto& cells : table.rows) {
      const Row row(table, cells, problems);
      result.targets.push_back(target_of(row));
      result.pass_rates.push_back(row.number("pass_rate"));
      const auto scenario =
          (file.parent_path() / row.text("process")).lexically_normal().generic_string();
      if (std::find(result.scenarios.begin(), result.scenarios.end(), scenario) ==
          result.scenarios.end())
        result.scenarios.push_back(scenario);
    }
  problems.throw_if_any();
  return result;
}

std::string identity(const std::vector<analysis::Target>& targets) {
  results::Sha256 sum;
  for (const analysis::Target& target : targets) {
    sum.update(fmt::format("{},{},{},", target.process, target.measure, target.over));
    if (target.share_at_most) sum.update(fmt::format("{:a}", *target.share_at_most));
    sum.update(fmt::format(",{:a},{:a}\n", target.low, target.high));
  }
  return sum.finish();
}

}  // namespace plenary::sim
