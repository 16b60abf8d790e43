#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/draws/prior.hpp"

namespace plenary::sim {

/// A stored parameter draw.
struct StoredDraw {
  std::uint32_t id = 0;  ///< its number in the study that drew it; keys the random numbers
  DrawnValues values;
};

/// Reads draws from CSV: a column `draw` and one a parameter. Throws InvalidScenario with every
/// problem of the file.
std::vector<StoredDraw> read_draws(const std::filesystem::path& file);

/// The same as text; values keep every digit.
std::string draws_csv(const std::vector<StoredDraw>& draws);

}  // namespace plenary::sim
