#include "analysis/report/remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "analysis/report/numbers.hpp"
#include "analysis/report/unit.hpp"

namespace plenary::analysis {
namespace {

std::string listed(const std::vector<std::string>& words, const std::string& between = ", ") {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += (i ? between : "") + words[i];
  return text;
}

std::vector<std::string> labels_of(const ArmComparison& arm, Standing standing) {
  std::vector<std::string> labels;
  for (const Row& row : arm.rows)
    if (row.measure.standing == standing && !row.measure.is_part())
      labels.push_back(short_label(row.measure));
  return labels;
}

bool has_sign_in_worlds(const Row& row, const ArmComparison& arm, const Basis& basis) {
  return row.measure.standing == Standing::primary && !row.measure.is_part() &&
         !row.worlds.empty() && !reads_as_zero(row, unit_of(row, arm.arm, basis));
}

/// " (zero in 2)": worlds that neither hold nor turn the sign.
std::string without_effect(const Row& row) {
  const std::size_t none = worlds_of_no_effect(row);
  return none > 0 ? fmt::format(" (zero in {})", none) : "";
}

std::string count_word(std::size_t count) {
  static const std::array<std::string, 10> words = {"No",   "One", "Two",   "Three", "Four",
                                                    "Five", "Six", "Seven", "Eight", "Nine"};
  return count < words.size() ? words[count] : std::to_string(count);
}

/// Finite gains of the primary measures, ascending, with their correlations.
std::vector<PairingGain> gains(const ArmComparison& arm) {
  std::vector<PairingGain> found;
  for (const Row& row : arm.rows)
    if (row.compared() && row.measure.standing == Standing::primary && !row.measure.is_part() &&
        std::isfinite(row.pairing.ratio) && std::isfinite(row.pairing.correlation))
      found.push_back(row.pairing);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.ratio < b.ratio; });
  return found;
}

/// Replicates that unpaired arms need for the precision of `paired` ones.
std::string unpaired_replicates(double ratio, std::size_t paired) {
  return fmt::format("{:.0f}", std::ceil(ratio * static_cast<double>(paired) - 1e-6));
}

/// "0.62 to 0.99", or "0.99" where both ends print alike.
std::string from_to(const std::string& first, const std::string& last) {
  return first == last ? first : first + " to " + last;
}

bool differs(const Row& row) {
  return row.measure.standing == Standing::secondary && !row.measure.is_part() &&
         row.verdict == Verdict::differs_perhaps;
}

/// The label of the column to which an element "column[element]" belongs.
std::string column_label(const Measure& measure) {
  const std::size_t bracket = measure.name.find('[');
  if (bracket == measure.name.npos) return short_label(measure);
  // The label ends in ": element", as many characters as "[element]".
  return measure.label.substr(0, measure.label.size() - (measure.name.size() - bracket));
}

/// Labels of what differs; elements of one column share a label and are counted behind it.
std::vector<std::string> differing_secondary(const ArmComparison& arm) {
  std::vector<std::pair<std::string, int>> counted;
  for (const Row& row : arm.rows) {
    if (!differs(row)) continue;
    const std::string label = column_label(row.measure);
    if (counted.empty() || counted.back().first != label) counted.emplace_back(label, 0);
    ++counted.back().second;
  }
  std::vector<std::string> labels;
  for (const auto& [label, count] : counted)
    labels.push_back(count > 1 ? fmt::format("{} ({})", label, count) : label);
  return labels;
}

}  // namespace

std::string worlds_remark(const ArmComparison& arm, const Basis& basis) {
  std::string text;
  for (const Row& row : arm.rows) {
    if (!has_sign_in_worlds(row, arm, basis)) continue;
    const std::size_t held = worlds_of_same_sign(row), all = row.worlds.size();
    text += text.empty() ? fmt::format(
                               "{} worlds of shared bias and prior belief: sign of \"{}\" holds in "
                               "{} of {}",
                               count_word(all), short_label(row.measure), held, all)
                         : fmt::format(", of \"{}\" in {}", short_label(row.measure), held);
    text += without_effect(row);
  }
  return text.empty() ? text : text + ".";
}

std::string pairing_remark(const ArmComparison& arm, const Basis& basis) {
  const auto found = gains(arm);
  if (!basis.paired() || found.empty()) return {};
  const auto [low, high] = std::minmax_element(
      found.begin(), found.end(),
      [](const auto& a, const auto& b) { return a.correlation < b.correlation; });
  return fmt::format(
      "Pairing: {} instead of {} replicates for the same precision (correlation between the arms "
      "{}).",
      basis.baseline_replicates,
      from_to(unpaired_replicates(found.front().ratio, basis.baseline_replicates),
              unpaired_replicates(found.back().ratio, basis.baseline_replicates)),
      from_to(plain(low->correlation, 2), plain(high->correlation, 2)));
}

std::string secondary_remark(const ArmComparison& arm) {
  const std::size_t all = labels_of(arm, Standing::secondary).size();
  if (all == 0 || !arm.differs_in_rules_only()) return {};
  const auto differing = differing_secondary(arm);
  const std::string text = fmt::format(
      "Secondary measures that differ after Holm's correction: {} of {} (--all shows "
      "them)",
      std::count_if(arm.rows.begin(), arm.rows.end(), differs), all);
  return text + (differing.empty() ? "." : ": " + listed(differing, "; ") + ".");
}

std::string definition_remark(const ArmComparison& arm) {
  const auto labels = labels_of(arm, Standing::by_definition);
  if (labels.empty()) return {};
  return "True by definition, not findings (--all shows them): " + listed(labels) + ".";
}

std::string assumptions_remark(const ArmComparison& arm) {
  if (arm.other_assumptions.empty()) return {};
  return "\"" + arm.arm.title +
         "\" also differs in assumptions: " + listed(arm.other_assumptions, "; ") +
         ". No verdict is given.";
}

std::string replication_remark(const ArmComparison& arm, const Basis& basis) {
  if (!arm.case_replication) return {};
  return fmt::format(
      "Case replication: {} and {} differ in sessions, reports or members, so "
      "their difference cannot be put down to the rules.",
      arm.arm.title, basis.reference.title);
}

}  // namespace plenary::analysis
