#include "analysis/report/ascii.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace plenary::analysis {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array<Spelling, 21> kSpellings = {{
    {"–", "-"},  {"—", "-"},      {"−", "-"},   {"‑", "-"},  {"×", "x"},  {"·", "|"},  {"…", "..."},
    {"≥", ">="}, {"≤", "<="},     {"±", "+/-"}, {"“", "\""}, {"”", "\""}, {"„", "\""}, {"‘", "'"},
    {"’", "'"},  {"\u00a0", " "}, {"│", "|"},   {"┊", ":"},  {"━", "="},  {"●", "o"},  {"→", "->"},
}};

/// The letters U+00C0 to U+00FF without their accents.
constexpr std::string_view kLetters =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

bool continues(char byte) { return (byte & 0xC0) == 0x80; }

std::string spelled(std::string_view sign) {
  if (sign.size() == 1) return std::string(sign);
  for (const auto& [from, to] : kSpellings)
    if (from == sign) return std::string(to);
  if (sign.size() == 2 && static_cast<unsigned char>(sign[0]) == 0xC3)
    return std::string(1, kLetters[static_cast<unsigned char>(sign[1]) & 0x3F]);
  return "?";
}

}  // namespace

std::string in_ascii(const std::string& text) {
  std::string result;
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    for (next = at + 1; next < text.size() && continues(text[next]);) ++next;
    result += spelled(std::string_view(text).substr(at, next - at));
  }
  return result;
}

}  // namespace plenary::analysis
