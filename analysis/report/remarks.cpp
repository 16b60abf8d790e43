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

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += (i ? ", " : "") + words[i];
  return text;
}

std::vector<std::string> labels_of(const ArmComparison& arm, Standing standing) {
  std::vector<std::string> labels;
  for (const Row& row : arm.rows)
    if (row.measure.standing == standing) labels.push_back(short_label(row.measure));
  return labels;
}

bool has_sign_in_worlds(const Row& row) {
  return row.measure.standing == Standing::primary && !row.worlds.empty() &&
         row.baseline.difference != 0;
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
    if (row.compared() && row.measure.standing == Standing::primary &&
        std::isfinite(row.pairing.ratio) && std::isfinite(row.pairing.correlation))
      found.push_back(row.pairing);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.ratio < b.ratio; });
  return found;
}

/// "0.62 to 0.99", or "0.99" where both ends print alike.
std::string from_to(double low, double high, int decimals) {
  const std::string first = plain(low, decimals), last = plain(high, decimals);
  return first == last ? first : first + " to " + last;
}

bool differs(const Row& row) {
  return row.measure.standing == Standing::secondary && row.verdict == Verdict::differs_perhaps;
}

/// Labels of what differs; elements of one column share a label and are counted behind it.
std::vector<std::string> differing_secondary(const ArmComparison& arm) {
  std::vector<std::pair<std::string, int>> counted;
  for (const Row& row : arm.rows) {
    if (!differs(row)) continue;
    const std::string label = short_label(row.measure);
    if (counted.empty() || counted.back().first != label) counted.emplace_back(label, 0);
    ++counted.back().second;
  }
  std::vector<std::string> labels;
  for (const auto& [label, count] : counted)
    labels.push_back(count > 1 ? fmt::format("{} ({})", label, count) : label);
  return labels;
}

}  // namespace

std::string caution(const Basis& basis) {
  std::string text;
  if (!basis.paired())
    text += "Compared unpaired (Welch): the files differ in " + listed(basis.mismatches) + ". ";
  if (!basis.same_draws)
    text += "Spans set every draw of one file against every draw of the other. ";
  if (!basis.enough_draws())
    text += fmt::format("Only {} accepted draws, {} are needed: no verdict is given. ", basis.draws,
                        kFewestDraws);
  if (!text.empty()) text.pop_back();
  return text;
}

std::string worlds_remark(const ArmComparison& arm) {
  std::string text;
  for (const Row& row : arm.rows) {
    if (!has_sign_in_worlds(row)) continue;
    const std::size_t held = worlds_of_same_sign(row), all = row.worlds.size();
    text += text.empty() ? fmt::format(
                               "{} worlds of shared bias and prior belief: sign of \"{}\" holds in "
                               "{} of {}",
                               count_word(all), short_label(row.measure), held, all)
                         : fmt::format(", of \"{}\" in {}", short_label(row.measure), held);
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
      "Shared draws: correlation between the arms {}; without pairing the same precision takes {} "
      "times the replicates (up to {:.0f} more).",
      from_to(low->correlation, high->correlation, 2),
      from_to(found.front().ratio, found.back().ratio, 1),
      std::max(0., std::ceil(found.back().saved)));
}

std::string secondary_remark(const ArmComparison& arm) {
  const std::size_t all = labels_of(arm, Standing::secondary).size();
  if (all == 0 || arm.case_replication) return {};
  const auto differing = differing_secondary(arm);
  const std::string text = fmt::format(
      "Secondary measures that differ after Holm's correction: {} of {} (--all shows "
      "them)",
      std::count_if(arm.rows.begin(), arm.rows.end(), differs), all);
  return text + (differing.empty() ? "." : ": " + listed(differing) + ".");
}

std::string definition_remark(const ArmComparison& arm) {
  const auto labels = labels_of(arm, Standing::by_definition);
  if (labels.empty()) return {};
  return "True by definition, not findings (--all shows them): " + listed(labels) + ".";
}

std::string replication_remark(const ArmComparison& arm, const Basis& basis) {
  if (!arm.case_replication) return {};
  return fmt::format(
      "Case replication: {} and {} differ in sessions, reports or members, so "
      "their difference cannot be put down to the rules.",
      arm.arm.title, basis.reference.title);
}

}  // namespace plenary::analysis
