#include "analysis/dataset_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "results/error.hpp"

namespace plenary::analysis {
namespace {

using results::Dataset;
using results::Range;

std::string word(const results::Attributes& attributes, const std::string& name) {
  const results::Value* value = results::find(attributes, name);
  if (!value) return {};
  if (const auto* text = std::get_if<std::string>(value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(value)) return std::to_string(*whole);
  return fmt::format("{}", std::get<double>(*value));
}

double number(const results::Attributes& attributes, const std::string& name) {
  const results::Value* value = results::find(attributes, name);
  if (!value) return 0;
  if (const auto* whole = std::get_if<std::int64_t>(value)) return static_cast<double>(*whole);
  return std::holds_alternative<double>(*value) ? std::get<double>(*value) : 0;
}

Standing standing_of(const std::string& text) {
  if (text == "primary") return Standing::primary;
  if (text == "secondary") return Standing::secondary;
  return text == "by_definition" ? Standing::by_definition : Standing::context;
}

/// Two shares are read as counts; everything else keeps its unit.
Counts counts_of(const std::string& measure) {
  if (measure == "access") return Counts::organisations;
  return measure == "agreement" ? Counts::reports : Counts::nothing;
}

Measure measure_of(const results::Variable& variable) {
  const auto& about = variable.attributes;
  Measure measure{variable.name, word(about, "label"), word(about, "long_name")};
  if (measure.label.empty()) measure.label = variable.name;
  measure.unit = word(about, "units");
  measure.standing = standing_of(word(about, "standing"));
  measure.smallest_effect = number(about, "smallest_effect");
  measure.undefined_when = word(about, "undefined_when");
  measure.wired_to = word(about, "wired_to");
  measure.counts = counts_of(variable.name);
  return measure;
}

Axis axis_of(const results::Axis& axis) {
  Axis result{axis.name, axis.words};
  for (const auto value : axis.numbers) result.labels.push_back(std::to_string(value));
  return result;
}

Column column_of(const Dataset& data, const results::Variable& variable, Range draws,
                 Range replicates) {
  Column column{measure_of(variable), {}, data.values(variable.name, draws, replicates).values};
  for (const auto& name : variable.further_axes) column.axes.push_back(axis_of(data.axis(name)));
  return column;
}

const results::Table* find_table(const Dataset& data, const std::string& name) {
  for (const auto& table : data.description().tables)
    if (table.name == name) return &table;
  return nullptr;
}

std::string find_text(const Dataset& data, const std::string& name) {
  for (const auto& [key, text] : data.description().texts)
    if (key == name) return text;
  return {};
}

/// The number a table over arms gives this arm. Throws if the file has no such table.
double of_arm(const Dataset& data, const std::string& name, std::size_t arm) {
  const results::Table* table = find_table(data, name);
  if (!table || arm >= table->values.size())
    throw results::ResultsError(data.path(), "it has no table " + name,
                                "It was not written by `plenary run`, or by another version.");
  return table->values[arm];
}

/// The row of this arm in a table over arm and one further axis. Throws if there is none.
std::vector<double> row_of(const Dataset& data, const std::string& name, std::size_t arm) {
  const results::Table* table = find_table(data, name);
  const std::size_t width = table ? table->values.size() / data.axis("arm").size() : 0;
  if (width == 0)
    throw results::ResultsError(data.path(), "it has no table " + name,
                                "It was not written by `plenary run`, or by another version.");
  const auto first = table->values.begin() + static_cast<std::ptrdiff_t>(arm * width);
  return {first, first + static_cast<std::ptrdiff_t>(width)};
}

/// Sessions after which a report is due: those marked in the row of the arm.
std::vector<int> reports_of(const Dataset& data, std::size_t arm) {
  std::vector<int> due;
  int session = 0;
  for (const double marked : row_of(data, "arms/report", arm)) {
    ++session;
    if (marked > 0) due.push_back(session);
  }
  return due;
}

Arm arm_of(const Dataset& data, std::size_t number) {
  Arm arm;
  arm.name = data.axis("arm").words.at(number);
  arm.title = find_text(data, "title/" + arm.name);
  if (arm.title.empty()) arm.title = arm.name;
  arm.sessions = static_cast<int>(of_arm(data, "arms/sessions", number));
  arm.reports = reports_of(data, number);
  for (const double member : row_of(data, "arms/member", number)) {
    arm.members += member > 0 ? '1' : '0';
    arm.states += member > 0;
  }
  return arm;
}

Origin origin_of(const Dataset& data) {
  const auto& about = data.attributes();
  const results::Value* seed = results::find(about, "seed");
  const auto* whole = seed ? std::get_if<std::int64_t>(seed) : nullptr;
  return {whole ? static_cast<std::uint64_t>(*whole) : 0, word(about, "world"),
          word(about, "plenary_version"), word(about, "draw_set")};
}

/// The two parameters whose worlds are told apart by value.
constexpr std::array<const char*, 2> kWorldParameters = {"parameters/inputs.bias_all",
                                                         "parameters/beliefs.prior_bias"};

std::string label_of_draw(const Dataset& data, std::size_t draw) {
  const results::Axis& axis = data.axis("draw");
  if (!axis.words.empty()) return axis.words[draw];
  std::string label;
  for (const char* name : kWorldParameters) {
    const results::Table* table = find_table(data, name);
    if (!table || table->axes.empty() || table->axes.front() != "draw") continue;
    const double value = table->values[draw * (table->values.size() / axis.size())];
    label += fmt::format("{}{} {:+.2f}", label.empty() ? "" : ", ",
                         std::string(name).substr(std::string("parameters/").size()), value);
  }
  return label.empty() ? "draw " + std::to_string(axis.numbers[draw]) : label;
}

}  // namespace

Study study_of(const Dataset& data) {
  return study_of(data, {0, data.axis("draw").size()}, {0, data.axis("replicate").size()});
}

Study study_of(const Dataset& data, Range draws, Range replicates) {
  Study study;
  study.origin = origin_of(data);
  study.draws = draws.count;
  study.replicates = replicates.count;
  study.organisations = static_cast<std::size_t>(number(data.attributes(), "organisations"));
  for (std::size_t a = 0; a < data.axis("arm").size(); ++a) study.arms.push_back(arm_of(data, a));
  for (std::size_t d = 0; d < draws.count; ++d)
    study.draw_labels.push_back(label_of_draw(data, draws.first + d));
  for (const auto& variable : data.variables())
    study.columns.push_back(column_of(data, variable, draws, replicates));
  return study;
}

}  // namespace plenary::analysis
