#include "analysis/calibration/calibration_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/ascii.hpp"
#include "analysis/report/numbers.hpp"
#include "analysis/report/text_table.hpp"

namespace plenary::analysis {
namespace {

/// Targets are counts or shares; both read well with this many decimals.
int decimals(const Target& target) {
  const double size = std::isfinite(target.high) ? target.high : target.low;
  return std::abs(size) > 2 ? 1 : 3;
}

std::string interval_text(const Evaluation& evaluation, Charset charset) {
  if (!evaluation.interval.known()) return plain(NAN, 0, charset);
  const int digits = decimals(evaluation.target);
  return plain(evaluation.interval.low, digits, charset) +
         (charset == Charset::unicode ? " … " : " .. ") +
         plain(evaluation.interval.high, digits, charset);
}

std::string recorded_text(const Evaluation& evaluation, Charset charset) {
  const auto& recorded = evaluation.target.recorded;
  if (!recorded || !evaluation.interval.known()) return "";
  if (!evaluation.moved()) return "as recorded";
  return "moved from " + plain(*recorded, decimals(evaluation.target), charset);
}

Ink ink_of(const Evaluation& evaluation) {
  if (!evaluation.why_not.empty()) return Ink::faint;
  return evaluation.passed() ? Ink::up : Ink::down;
}

TableLine line_of(const Evaluation& evaluation, Charset charset) {
  const Target& target = evaluation.target;
  TableLine line{{{target.label}, {target.process}}};
  if (!evaluation.why_not.empty()) {
    line.note = "not evaluated: " + evaluation.why_not;
    line.cells.resize(9);
    return line;
  }
  const double rate = evaluation.pass_rate.value_or(NAN);
  line.cells.insert(line.cells.end(),
                    {{bounds_text(target, charset)},
                     {plain(evaluation.point, decimals(target), charset), Ink::strong},
                     {interval_text(evaluation, charset)},
                     {outcome(evaluation), ink_of(evaluation)},
                     {words(target.tag)},
                     {percent(rate, charset)},
                     {recorded_text(evaluation, charset), Ink::faint}});
  return line;
}

TextTable table_of(const std::vector<Evaluation>& evaluations, Charset charset) {
  TextTable table;
  table.columns = {
      {"target", Align::left}, {"process", Align::left}, {"bounds"},           {"found"},
      {"95 % interval"},       {"", Align::left},        {"tag", Align::left}, {"prior draws pass"},
      {"", Align::left}};
  for (const auto& evaluation : evaluations) table.lines.push_back(line_of(evaluation, charset));
  return table;
}

std::string summary(const std::vector<Evaluation>& evaluations) {
  const auto passed = std::count_if(evaluations.begin(), evaluations.end(),
                                    [](const Evaluation& e) { return e.passed(); });
  const auto predictions = std::count_if(
      evaluations.begin(), evaluations.end(),
      [](const Evaluation& e) { return e.passed() && e.target.tag == Tag::could_have_failed; });
  return fmt::format("{} of {} targets passed; {} of those could have failed.\n", passed,
                     evaluations.size(), predictions);
}

}  // namespace

std::string outcome(const Evaluation& evaluation) {
  if (!evaluation.why_not.empty()) return "not evaluated";
  return evaluation.passed() ? "passed" : "missed";
}

std::string bounds_text(const Target& target, Charset charset) {
  const bool unicode = charset == Charset::unicode;
  if (!std::isfinite(target.low)) return (unicode ? "≤ " : "<= ") + exact(target.high);
  if (!std::isfinite(target.high)) return (unicode ? "≥ " : ">= ") + exact(target.low);
  return exact(target.low) + (unicode ? " … " : " .. ") + exact(target.high);
}

std::string calibration_text(const std::vector<Evaluation>& evaluations, const Style& style) {
  const TextTable table = table_of(evaluations, style.charset);
  const std::size_t folded = table_width(table) > style.width ? 4 : 0;
  const std::string text =
      as_text(table, {style.colour, style.width, folded}) + "\n" + summary(evaluations);
  return style.charset == Charset::ascii ? in_ascii(text) : text;
}

std::string calibration_markdown(const std::vector<Evaluation>& evaluations) {
  return as_markdown(table_of(evaluations, Charset::unicode)) + "\n" + summary(evaluations);
}

}  // namespace plenary::analysis
