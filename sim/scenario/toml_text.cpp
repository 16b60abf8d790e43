#include "sim/scenario/toml_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace plenary::sim {
namespace {

std::string escaped(char letter) {
  if (letter == '"' || letter == '\\') return std::string{'\\', letter};
  const auto code = static_cast<unsigned char>(letter);
  if (code < 0x20 || code == 0x7F) return fmt::format("\\u{:04X}", code);
  return {letter};
}

std::string sessions_text(const models::LeverValue& value) {
  if (value.every) return "\"every\"";
  if (value.sessions.empty()) return "\"none\"";
  return fmt::format("[{}]", fmt::join(value.sessions, ", "));
}

}  // namespace

std::string toml_text(double number) {
  return std::isnan(number) ? "nan" : fmt::format("{}", number);
}

std::string toml_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char letter : text) quoted += escaped(letter);
  return quoted + '"';
}

std::string toml_text(const std::vector<std::string>& list) {
  std::vector<std::string> items;
  for (const auto& item : list) items.push_back(toml_text(item));
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string toml_text(std::span<const double> values) {
  if (values.size() == 1) return toml_text(values[0]);
  std::vector<std::string> items;
  for (const double value : values) items.push_back(toml_text(value));
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string toml_text(const models::LeverValue& value, models::LeverKind kind) {
  switch (kind) {
    case models::LeverKind::yes_no:
      return value.number != 0 ? "true" : "false";
    case models::LeverKind::choice:
      return toml_text(value.word);
    case models::LeverKind::sessions:
      return sessions_text(value);
    default:
      return toml_text(value.number);
  }
}

std::string toml_key(const std::string& key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](unsigned char letter) {
    return std::isalnum(letter) || letter == '_' || letter == '-';
  });
  return bare ? key : toml_text(key);
}

}  // namespace plenary::sim
