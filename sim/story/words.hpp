#pragma once

#include <string>
#include <vector>

namespace plenary::sim {

/// A number with that many decimals, halves away from zero, never "-0"; "undefined" for NaN.
/// The same text on every machine.
std::string decimal(double value, int decimals = 3);

/// Stands for a space at which a line must not break; layout.hpp makes it one.
inline constexpr char kTie = '\x1f';

/// A share as "20.4 %", tied.
std::string percent(double share);

/// "1 state", "3 states", "no states"; the plural adds an s unless it is given.
std::string counted(std::size_t count, const std::string& one, const std::string& many = "");

/// "confidence_building" as people say it.
std::string spoken(std::string name);

/// "a, b and c".
std::string listed(const std::vector<std::string>& parts);

}  // namespace plenary::sim
