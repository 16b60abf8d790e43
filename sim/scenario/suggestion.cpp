#include "sim/scenario/suggestion.hpp"

#include <algorithm>
#include <cctype>

namespace plenary::sim {
namespace {

std::string small_letters(std::string_view word) {
  std::string small(word);
  for (char& letter : small)
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return small;
}

/// How many letters may be wrong before a suggestion would be a guess.
std::size_t tolerance(std::size_t letters) {
  return letters <= 3 ? 1 : std::max<std::size_t>(2, letters / 3);
}

}  // namespace

std::size_t edit_distance(std::string_view first, std::string_view second) {
  const std::string a = small_letters(first), b = small_letters(second);
  std::vector<std::size_t> two_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_above.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t best_distance = tolerance(word.size()) + 1;
  for (const auto& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string any_of(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : "\" or \"") + word;
  return text;
}

}  // namespace plenary::sim
