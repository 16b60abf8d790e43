#include <fmt/format.h>

#include <sstream>

#include "analysis/report/screen.hpp"

namespace plenary::analysis {
namespace {

std::string in_ascii(std::string text) {
  const std::pair<std::string, std::string> spelled[] = {{"·", "|"}, {"×", "x"}};
  for (const auto& [sign, plain] : spelled)
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at))
      text.replace(at, sign.size(), plain);
  return text;
}

}  // namespace

std::string heading_lines(const Comparison& comparison, const Heading& heading, Charset charset) {
  const Basis& basis = comparison.basis;
  std::string text = fmt::format(
      "{} · {} states · {} organisations · {} sessions\n"
      "{} accepted draws × {} replicates, {} at baseline · seed {}",
      heading.title, basis.reference.states, basis.organisations, basis.reference.sessions,
      basis.draws, basis.replicates, basis.baseline_replicates, basis.origin.seed);
  if (heading.seconds) text += fmt::format(" · {:.0f} s", *heading.seconds);
  return (charset == Charset::unicode ? text : in_ascii(text)) + "\n";
}

std::string stamped(const std::string& text, const Basis& basis) {
  if (!basis.quick) return text;
  std::istringstream lines(text);
  std::string line, result;
  while (std::getline(lines, line)) {
    const bool rule = line.rfind("|-", 0) == 0;
    const bool cell = line.rfind("| ", 0) == 0;
    const std::string rest = line.empty() ? "QUICK" : "QUICK  " + line;
    result += (rule ? line : cell ? "| QUICK " + line.substr(2) : rest) + "\n";
  }
  return result;
}

}  // namespace plenary::analysis
