#include "analysis/report/effect_table.hpp"
#include "analysis/report/findings.hpp"
#include "analysis/report/remarks.hpp"
#include "analysis/report/screen.hpp"

namespace plenary::analysis {
namespace {

std::string table(Standing standing, const ArmComparison& arm, const Basis& basis) {
  const auto rows = rows_of(arm, standing);
  if (rows.empty()) return {};
  return as_markdown(effect_table(rows, arm, basis, Charset::unicode, 0)) + "\n";
}

std::string bullets(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts)
    if (!text.empty()) all += "- " + text + "\n";
  return all.empty() ? all : all + "\n";
}

std::string section(const ArmComparison& arm, const Basis& basis, Show show) {
  std::string text = "## " + arm.arm.title + beside_reference(arm, basis) + "\n\n" +
                     table(Standing::primary, arm, basis);
  if (show == Show::all) {
    const auto block = [&](const std::string& title, Standing standing) {
      const std::string rows = table(standing, arm, basis);
      if (!rows.empty()) text += "### " + title + "\n\n" + rows;
    };
    block("Secondary measures", Standing::secondary);
    block("True by definition, not findings", Standing::by_definition);
  }
  const bool all = show == Show::all;
  return text + bullets(findings(arm, basis)) +
         bullets({replication_remark(arm, basis), assumptions_remark(arm),
                  worlds_remark(arm, basis), pairing_remark(arm, basis),
                  all ? "" : secondary_remark(arm), all ? "" : definition_remark(arm)});
}

}  // namespace

std::string markdown(const Comparison& comparison, const Heading& heading, Show show) {
  const Basis& basis = comparison.basis;
  std::string text =
      "# " + heading.title + "\n\n" + heading_lines(comparison, {heading.title, {}}) + "\n";
  const std::string careful = caution(basis);
  if (!careful.empty()) text += careful + "\n\n";
  for (const ArmComparison& arm : comparison.arms) text += section(arm, basis, show);
  while (text.size() > 1 && text[text.size() - 2] == '\n') text.pop_back();
  return stamped_markdown(text, basis);
}

}  // namespace plenary::analysis
