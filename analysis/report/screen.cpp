#include "analysis/report/screen.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include "analysis/report/ascii.hpp"
#include "analysis/report/effect_table.hpp"
#include "analysis/report/findings.hpp"
#include "analysis/report/remarks.hpp"

namespace plenary::analysis {
namespace {

constexpr std::size_t kNarrowestBar = 13;
constexpr std::size_t kWidestBar = 33;
constexpr std::size_t kBarBelow = 25;
constexpr std::size_t kShortestLabel = 12;

/// Everything the parts of one screen share.
struct Page {
  const Comparison& comparison;
  const Heading& heading;
  const Style& style;

  const Basis& basis() const { return comparison.basis; }
};

/// Room left for a bar beside a table of this width: odd, or 0 when there is too little.
std::size_t bar_width(std::size_t table, std::size_t width) {
  const std::size_t room = width > table + 2 ? width - table - 2 : 0;
  const std::size_t bar = std::min(kWidestBar, room);
  return bar < kNarrowestBar ? 0 : bar - (bar + 1) % 2;
}

/// Cuts the labels so that the columns that stay on the first line fit.
void fit_labels(TextTable& table, std::size_t folded, const Style& style) {
  const std::size_t wide = table_width(table, folded), label = column_width(table, 0);
  if (wide <= style.width) return;
  const std::size_t room = std::max(kShortestLabel, label - std::min(label, wide - style.width));
  for (TableLine& line : table.lines)
    line.cells[0].text = shortened(line.cells[0].text, room, style.charset);
}

/// On a narrow terminal bar and verdict go below each row; the bar only if both have room.
std::string folded(const std::vector<const Row*>& rows, const ArmComparison& arm,
                   const Page& page) {
  const Style& style = page.style;
  TextTable table = effect_table(rows, arm, page.basis(), style.charset, 0);
  const std::size_t verdict = column_width(table, table.columns.size() - 1) + 4;
  const std::size_t bar = std::min(kBarBelow, bar_width(verdict, style.width));
  if (bar > 0) table = effect_table(rows, arm, page.basis(), style.charset, bar);
  const std::size_t below = bar > 0 ? 2 : 1;
  fit_labels(table, below, style);
  return as_text(table, {style.colour, style.width, below});
}

/// The table with its bars before the verdicts where both fit on the line.
std::string laid_out(const std::vector<const Row*>& rows, const ArmComparison& arm,
                     const Page& page) {
  const Style& style = page.style;
  const TextTable bare = effect_table(rows, arm, page.basis(), style.charset, 0);
  const std::size_t bar = bar_width(table_width(bare), style.width);
  if (bar == 0) return folded(rows, arm, page);
  return as_text(effect_table(rows, arm, page.basis(), style.charset, bar),
                 {style.colour, style.width});
}

std::string title_line(const ArmComparison& arm, const Page& page) {
  return painted(arm.arm.title, Ink::strong, page.style.colour) +
         beside_reference(arm, page.basis()) + "\n";
}

std::string block(const std::string& title, Standing standing, const ArmComparison& arm,
                  const Page& page) {
  const auto rows = rows_of(arm, standing);
  if (rows.empty()) return {};
  return "\n" + title + "\n" + laid_out(rows, arm, page);
}

std::string paragraphs(const std::vector<std::string>& texts, std::size_t width) {
  std::string all;
  for (const auto& text : texts)
    if (!text.empty()) all += wrapped(text, width);
  return all;
}

std::string closing(const ArmComparison& arm, const Page& page) {
  const bool all = page.style.show == Show::all;
  std::vector<std::string> texts = findings(arm, page.basis(), page.style.charset, page.style.show);
  texts.insert(texts.end(), {replication_remark(arm, page.basis()), assumptions_remark(arm),
                             worlds_remark(arm, page.basis()), pairing_remark(arm, page.basis()),
                             all ? "" : secondary_remark(arm), all ? "" : definition_remark(arm)});
  return "\n" + paragraphs(texts, page.style.width);
}

std::string arm_section(const ArmComparison& arm, const Page& page) {
  std::string text = title_line(arm, page) + laid_out(rows_of(arm, Standing::primary), arm, page);
  if (page.style.show == Show::all) {
    text += block("Secondary measures", Standing::secondary, arm, page);
    text += block("True by definition, not findings", Standing::by_definition, arm, page);
  }
  return text + closing(arm, page);
}

}  // namespace

std::string screen(const Comparison& comparison, const Heading& heading, const Style& style) {
  const Page page{comparison, heading, style};
  std::string text;
  std::istringstream lines(heading_lines(comparison, heading));
  for (std::string line; std::getline(lines, line);) text += wrapped(line, style.width);
  const std::string careful = caution(comparison.basis);
  if (!careful.empty()) text += wrapped(careful, style.width);
  for (const ArmComparison& arm : comparison.arms) text += "\n" + arm_section(arm, page);
  if (style.charset == Charset::ascii) text = in_ascii(text);
  return stamped(text, comparison.basis);
}

}  // namespace plenary::analysis
