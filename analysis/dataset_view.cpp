#include "analysis/dataset_view.hpp"

#include <fmt/format.h>

#include <map>
#include <span>
#include <sstream>

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

/// The row of a table over arms that belongs to this arm. Throws if the file has no such table.
std::span<const double> of_arm(const Dataset& data, const std::string& name, std::size_t arm) {
  const std::size_t arms = data.axis("arm").size();
  const results::Table* table = find_table(data, name);
  if (!table || table->values.size() < arms)
    throw results::ResultsError(data.path(), "it has no table " + name,
                                "It was not written by `plenary run`, or by another version.");
  const std::size_t width = table->values.size() / arms;
  return std::span(table->values).subspan(arm * width, width);
}

/// Sessions after which a report is due: those marked in the row of the arm.
std::vector<int> reports_of(const Dataset& data, std::size_t arm) {
  std::vector<int> due;
  const auto marks = of_arm(data, "arms/report", arm);
  for (std::size_t t = 0; t < marks.size(); ++t)
    if (marks[t] > 0) due.push_back(static_cast<int>(t + 1));
  return due;
}

/// The names of the members, which are the identity of the list.
std::vector<std::string> members_of(const Dataset& data, std::size_t arm) {
  std::vector<std::string> names;
  const auto marks = of_arm(data, "arms/member", arm);
  const auto& states = data.axis("member").words;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i] > 0) names.push_back(states.at(i));
  return names;
}

/// Parameters that the author of an arm fixed: lines of "name = value".
std::map<std::string, std::string> assumptions_of(const Dataset& data, const std::string& arm) {
  std::map<std::string, std::string> fixed;
  std::istringstream lines(find_text(data, "assumptions/" + arm));
  for (std::string line; std::getline(lines, line);)
    if (const auto at = line.find(" = "); at != line.npos)
      fixed[line.substr(0, at)] = line.substr(at + 3);
  return fixed;
}

Rules rules_of(const Dataset& data, const std::string& arm) {
  std::istringstream names(word(data.attributes(), "as_they_were"));
  for (std::string name; std::getline(names, name);)
    if (name == arm) return Rules::as_they_were;
  return Rules::changed;
}

Arm arm_of(const Dataset& data, std::size_t number) {
  Arm arm;
  arm.name = data.axis("arm").words.at(number);
  arm.title = find_text(data, "title/" + arm.name);
  if (arm.title.empty()) arm.title = arm.name;
  arm.sessions = static_cast<int>(of_arm(data, "arms/sessions", number)[0]);
  arm.reports = reports_of(data, number);
  const auto members = members_of(data, number);
  arm.states = members.size();
  for (const std::string& name : members) arm.members += name + " ";
  arm.assumptions = assumptions_of(data, arm.name);
  arm.rules = rules_of(data, arm.name);
  return arm;
}

DrawKind draw_kind_of(const std::string& text) {
  if (text == "accepted") return DrawKind::accepted;
  if (text == "baseline") return DrawKind::baseline;
  if (text == "worlds") return DrawKind::worlds;
  return text == "wires cut" ? DrawKind::wires_cut : DrawKind::prior;
}

Origin origin_of(const Dataset& data) {
  const auto& about = data.attributes();
  const results::Value* seed = results::find(about, "seed");
  const auto* whole = seed ? std::get_if<std::int64_t>(seed) : nullptr;
  return {whole ? static_cast<std::uint64_t>(*whole) : 0, word(about, "world"),
          word(about, "plenary_version"), word(about, "draw_set"),
          draw_kind_of(word(about, "draw_kind"))};
}

/// Words for the draws by their number: lines of "number words".
std::map<std::int64_t, std::string> draw_labels(const Dataset& data) {
  std::map<std::int64_t, std::string> labels;
  std::istringstream lines(find_text(data, "draws/labels"));
  std::int64_t number = 0;
  for (std::string rest; lines >> number && std::getline(lines, rest);)
    if (rest.size() > 1) labels[number] = rest.substr(1);
  return labels;
}

std::vector<std::string> labels_of(const Dataset& data, Range draws) {
  const auto known = draw_labels(data);
  const auto& numbers = data.axis("draw").numbers;
  std::vector<std::string> labels;
  for (std::size_t d = draws.first; d < draws.first + draws.count; ++d) {
    const auto label = known.find(numbers.at(d));
    labels.push_back(label == known.end() ? "draw " + std::to_string(numbers[d]) : label->second);
  }
  return labels;
}

std::vector<std::int64_t> numbers_of(const Dataset& data, Range draws) {
  const auto& all = data.axis("draw").numbers;
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(draws.first);
  return {first, first + static_cast<std::ptrdiff_t>(draws.count)};
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
  study.draw_labels = labels_of(data, draws);
  study.draw_numbers = numbers_of(data, draws);
  for (const auto& variable : data.variables())
    study.columns.push_back(column_of(data, variable, draws, replicates));
  return study;
}

}  // namespace plenary::analysis
