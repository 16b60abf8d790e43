#include "analysis/report/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace plenary::analysis {
namespace {

std::string minus(Charset charset) { return charset == Charset::unicode ? "−" : "-"; }
std::string dash(Charset charset) { return charset == Charset::unicode ? "–" : "-"; }

std::string signed_text(double value, int decimals, Charset charset, const std::string& plus) {
  if (!std::isfinite(value)) return dash(charset);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  if (rounds_to_zero(value, decimals)) return digits;
  return (value < 0 ? minus(charset) : plus) + digits;
}

}  // namespace

bool rounds_to_zero(double value, int decimals) {
  return fmt::format("{:.{}f}", std::abs(value), decimals) == fmt::format("{:.{}f}", 0.0, decimals);
}

std::string plain(double value, int decimals, Charset charset) {
  return signed_text(value, decimals, charset, "");
}

std::string with_sign(double value, int decimals, Charset charset) {
  return signed_text(value, decimals, charset, "+");
}

std::string span_text(Interval interval, int decimals, Charset charset) {
  if (!interval.known()) return dash(charset);
  return with_sign(interval.low, decimals, charset) +
         (charset == Charset::unicode ? " … " : " .. ") +
         with_sign(interval.high, decimals, charset);
}

std::string noise_text(Interval interval, double centre, int decimals, Charset charset) {
  if (!interval.known()) return dash(charset);
  const double half = std::max(interval.high - centre, centre - interval.low);
  return (charset == Charset::unicode ? "±" : "+/-") + fmt::format("{:.{}f}", half, decimals);
}

std::string percent(double share, Charset charset) {
  if (std::isnan(share)) return dash(charset);
  double rounded = std::round(100 * share);
  if (share < 1) rounded = std::min(rounded, 99.);
  if (share > 0) rounded = std::max(rounded, 1.);
  return fmt::format("{:.0f} %", rounded);
}

int decimals_for_step(double step) {
  // The small term keeps powers of ten from being pushed one digit up by rounding.
  return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

int decimals_for_size(double size) {
  if (!(size > 0)) return 2;
  return std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 0, 3);
}

std::string exact(double value, const std::string& undefined) {
  return std::isfinite(value) ? fmt::format("{}", value) : undefined;
}

}  // namespace plenary::analysis
