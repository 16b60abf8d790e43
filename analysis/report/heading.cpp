#include <fmt/format.h>

#include <sstream>

#include "analysis/report/screen.hpp"

namespace plenary::analysis {
namespace {

/// One line of Markdown stamped where it stays what it is: heading, bullet, table row, paragraph.
std::string stamped_markdown_line(const std::string& line) {
  const bool rule = line.rfind("|-", 0) == 0;
  if (line.empty() || rule) return line;
  if (line[0] == '#') {
    const std::size_t text = line.find(' ') + 1;
    return line.substr(0, text) + "QUICK · " + line.substr(text);
  }
  if (line.rfind("| ", 0) == 0 || line.rfind("- ", 0) == 0)
    return line.substr(0, 2) + "QUICK · " + line.substr(2);
  return "QUICK · " + line;
}

}  // namespace

std::string heading_lines(const Comparison& comparison, const Heading& heading) {
  const Basis& basis = comparison.basis;
  std::string text = fmt::format(
      "{} · {} states · {} organisations · {} sessions\n"
      "{} × {} replicates, {} at baseline · seed {}",
      heading.title, basis.reference.states, basis.organisations, basis.reference.sessions,
      words(basis.origin.draw_kind, basis.draws), basis.replicates, basis.baseline_replicates,
      basis.origin.seed);
  if (heading.seconds) text += fmt::format(" · {:.0f} s", *heading.seconds);
  return text + "\n";
}

std::string reference_words(const Basis& basis) {
  const Arm& reference = basis.reference;
  return reference.rules == Rules::as_they_were ? "the rules as they were" : reference.title;
}

std::string beside_reference(const ArmComparison& arm, const Basis& basis) {
  if (arm.case_replication) return ", beside " + basis.reference.title + " (case replication)";
  return ", against " + reference_words(basis);
}

std::string stamped(const std::string& text, const Basis& basis) {
  if (!basis.quick) return text;
  std::istringstream lines(text);
  std::string line, result;
  while (std::getline(lines, line)) result += (line.empty() ? "QUICK" : "QUICK  " + line) + "\n";
  return result;
}

std::string stamped_markdown(const std::string& text, const Basis& basis) {
  if (!basis.quick) return text;
  std::istringstream lines(text);
  std::string line, result;
  while (std::getline(lines, line)) result += stamped_markdown_line(line) + "\n";
  return result;
}

}  // namespace plenary::analysis
