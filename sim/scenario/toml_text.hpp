#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/catalogue/lever.hpp"

namespace plenary::sim {

/// Values as TOML. Numbers take the fewest digits that read back to the same bits.
std::string toml_text(double number);
std::string toml_text(const std::string& text);
std::string toml_text(const std::vector<std::string>& list);
std::string toml_text(std::span<const double> values);  ///< one value bare, several as a list
std::string toml_text(const models::LeverValue& value, models::LeverKind kind);

/// A key as TOML: bare where TOML allows it, otherwise quoted.
std::string toml_key(const std::string& key);

}  // namespace plenary::sim
