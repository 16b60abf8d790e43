#include "sim/scenario/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace plenary::sim {
namespace {

bool before(const Problem& a, const Problem& b) {
  return std::tie(a.file, a.line, a.column, a.key, a.what) <
         std::tie(b.file, b.line, b.column, b.key, b.what);
}

bool same(const Problem& a, const Problem& b) { return !before(a, b) && !before(b, a); }

}  // namespace

std::string Problem::text() const {
  std::string line_text = file;
  if (line > 0) line_text += fmt::format(":{}:{}", line, column);
  line_text += fmt::format(": {}: {}", key, what);
  if (!allowed.empty()) line_text += "; " + allowed;
  if (!suggestion.empty()) line_text += fmt::format("; did you mean \"{}\"?", suggestion);
  return line_text;
}

InvalidScenario::InvalidScenario(std::vector<Problem> problems) : problems_(std::move(problems)) {
  std::sort(problems_.begin(), problems_.end(), before);
  problems_.erase(std::unique(problems_.begin(), problems_.end(), same), problems_.end());
  for (const auto& problem : problems_) {
    if (!text_.empty()) text_ += '\n';
    text_ += problem.text();
  }
}

void Problems::add(const Place& place, std::string key, std::string what, std::string allowed,
                   std::string suggestion) {
  found_.push_back({place.file, place.line, place.column, std::move(key), std::move(what),
                    std::move(allowed), std::move(suggestion)});
}

void Problems::throw_if_any() const {
  if (!empty()) throw InvalidScenario(found_);
}

}  // namespace plenary::sim
