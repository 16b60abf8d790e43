#include "sim/story/layout.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

constexpr std::size_t kMargin = 14;
constexpr std::size_t kWidth = 96;

/// Breaks text after `first`, later lines begin with `indent` spaces.
std::string broken(const std::string& first, std::size_t indent, const std::string& text) {
  std::istringstream words(text);
  std::string word, line = first, all;
  bool fresh = true;
  while (words >> word) {
    if (!fresh && line.size() + 1 + word.size() > kWidth) {
      all += line + "\n";
      line = std::string(indent, ' ');
      fresh = true;
    }
    line += (fresh ? "" : " ") + word;
    fresh = false;
  }
  all += line + "\n";
  std::replace(all.begin(), all.end(), kTie, ' ');
  return all;
}

std::string padded(const std::string& text, std::size_t width, bool left) {
  const std::string space(width > text.size() ? width - text.size() : 0, ' ');
  return left ? text + space : space + text;
}

/// A column of words stands left; the head does not count.
bool of_words(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
  return std::any_of(rows.begin() + 1, rows.end(), [column](const auto& row) {
    return std::isalpha(static_cast<unsigned char>(row[column][0])) != 0;
  });
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string paragraph(const std::string& heading, const std::string& text) {
  return broken(padded("  " + heading, kMargin, true), kMargin, text);
}

std::string point(const std::string& text) {
  return broken(std::string(kMargin, ' ') + "- ", kMargin + 2, text);
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  std::string text;
  for (const auto& row : rows) {
    std::string line(kMargin, ' ');
    for (std::size_t c = 0; c < row.size(); ++c)
      line += (c == 0 ? "" : "  ") + padded(row[c], widths[c], of_words(rows, c));
    text += trimmed(line);
  }
  return text;
}

}  // namespace plenary::sim
