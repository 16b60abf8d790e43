#include "sim/story/words.hpp"

#include <algorithm>
#include <cmath>

namespace plenary::sim {

std::string decimal(double value, int decimals) {
  if (std::isnan(value)) return "undefined";
  long long scale = 1;
  for (int digit = 0; digit < decimals; ++digit) scale *= 10;
  const long long units = std::llround(value * static_cast<double>(scale));
  const long long size = units < 0 ? -units : units;
  std::string text = (units < 0 ? "-" : "") + std::to_string(size / scale);
  if (decimals == 0) return text;
  const std::string fraction = std::to_string(size % scale);
  return text + "." + std::string(static_cast<std::size_t>(decimals) - fraction.size(), '0') +
         fraction;
}

std::string percent(double share) {
  return std::isnan(share) ? "undefined" : decimal(100 * share, 1) + kTie + "%";
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  const std::string plural = many.empty() ? one + "s" : many;
  if (count == 0) return "no " + plural;
  return std::to_string(count) + " " + (count == 1 ? one : plural);
}

std::string spoken(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t n = 0; n < parts.size(); ++n)
    text += (n == 0 ? "" : n + 1 == parts.size() ? " and " : ", ") + parts[n];
  return text;
}

}  // namespace plenary::sim
