#include "results/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace plenary::results {
namespace {

/// Levenshtein distance.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, replaced}));
    }
  }
  return row.back();
}

std::string all_of(const std::vector<std::string>& names) {
  std::string text = names.empty() ? "it has none" : "it has";
  for (const auto& name : names) text += (text == "it has" ? " " : ", ") + name;
  return text;
}

}  // namespace

std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& names) {
  const auto nearest =
      std::min_element(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
        return distance(wanted, a) < distance(wanted, b);
      });
  if (nearest != names.end() && distance(wanted, *nearest) <= 1 + wanted.size() / 3)
    return "did you mean " + *nearest + "?";
  return all_of(names);
}

}  // namespace plenary::results
