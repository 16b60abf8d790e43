#include "analysis/report/findings.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/report/numbers.hpp"
#include "analysis/report/unit.hpp"
#include "analysis/report/wording.hpp"

namespace plenary::analysis {
namespace {

/// One row with all that its sentence needs.
struct Told {
  const Row& row;
  Unit unit;
  std::string arm;
  const Basis& basis;
  Charset charset;
};

std::string text(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const auto part : parts) whole += part;
  return whole;
}

bool counted(const Told& told) { return told.row.measure.counts != Counts::nothing; }

std::string span(const Told& told) {
  return text({" (", span_text(told.unit.of(told.row.span), told.unit.decimals, told.charset),
               wording::kOverAssumptions, ")"});
}

/// As many decimals as it takes to tell the number from zero.
std::string visible(double size, int decimals, Charset charset) {
  const int needed = size > 0 ? std::min(6, decimals_for_step(size)) : 0;
  return plain(size, std::max(decimals, needed), charset);
}

std::string movement(const Told& told) {
  const double change = told.unit.of(told.row.baseline.difference);
  const std::string size = visible(std::abs(change), told.unit.decimals, told.charset);
  const std::string label = short_label(told.row.measure);
  if (counted(told) && told.unit.factor != 1)
    return text(
        {wording::kBringsAbout, size, change > 0 ? wording::kMore : wording::kFewer, label});
  return text({change > 0 ? wording::kRaises : wording::kLowers, label, wording::kBy, size});
}

/// The wiring belongs into the sentence that says that a text does not move.
std::string wiring(const Row& row) {
  if (!row.measure.wired_to.empty()) return text({wording::kPartly, row.measure.wired_to});
  return row.measure.name == "ambition" ? text({wording::kPartly, wording::kTextWiring}) : "";
}

std::string closing(const Told& told, std::string_view held, double share) {
  return text({held, percent(share, told.charset), wording::kOf,
               std::to_string(told.row.draws.size()),
               told.basis.same_draws ? wording::kDraws : wording::kPairsOfDraws,
               wording::kSaysNothing, wording::open_question(told.row.measure.name), "."});
}

std::string moved(const Told& told) {
  const bool perhaps = told.row.verdict == Verdict::differs_perhaps;
  return text({wording::kInThisModel, told.arm, movement(told), span(told),
               perhaps ? wording::kPerhaps : ""}) +
         closing(told, wording::kSignHeld, told.row.same_sign);
}

double share_below(const Row& row) {
  const auto below = std::count_if(row.draws.begin(), row.draws.end(), [&](double effect) {
    return std::abs(effect) < row.measure.smallest_effect;
  });
  return static_cast<double>(below) / static_cast<double>(row.draws.size());
}

std::string not_moved(const Told& told) {
  const double smallest = told.row.measure.smallest_effect;
  const std::string size = plain(told.unit.of(smallest), told.unit.decimals, told.charset);
  return text({wording::kInThisModel, told.arm, wording::kDoesNotMove,
               short_label(told.row.measure), wording::kByLessThan, size, wording::kSmallest,
               span(told), wiring(told.row)}) +
         closing(told, wording::kStayedBelow, share_below(told.row));
}

bool makes_a_finding(const Row& row) {
  if (row.measure.standing != Standing::primary || row.measure.is_part() || !row.verdict)
    return false;
  if (row.verdict == Verdict::no_relevant_difference) return row.measure.smallest_effect > 0;
  return row.verdict != Verdict::cannot_tell;
}

/// What stands still stands in the table; of the text people ask, and its wiring has to be told.
bool is_headline(const Row& row) {
  return row.verdict != Verdict::no_relevant_difference || row.measure.name == "ambition";
}

}  // namespace

std::vector<std::string> findings(const ArmComparison& arm, const Basis& basis, Charset charset,
                                  Show show) {
  std::vector<std::string> sentences;
  if (!arm.differs_in_rules_only()) return sentences;
  for (const Row& row : arm.rows) {
    if (!makes_a_finding(row) || (show == Show::findings && !is_headline(row))) continue;
    const Told told{row, unit_of(row, arm.arm, basis), "\"" + arm.arm.title + "\"", basis, charset};
    const bool still = row.verdict == Verdict::no_relevant_difference;
    sentences.push_back(still ? not_moved(told) : moved(told));
  }
  return sentences;
}

}  // namespace plenary::analysis
