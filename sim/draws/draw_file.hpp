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

/// What stored draws were made from: the comments at the head of their file. An identity is a
/// SHA-256 of numbers people chose, not of code; empty = the file does not say.
struct DrawOrigin {
  std::string targets = {};       ///< identity of the targets they meet
  std::string targets_file = {};  ///< where these stand, seen from the file of draws
  std::string ranges = {};        ///< identity of the ranges they were drawn from
};

/// Identity of the ranges and levels on the cards of all parameters that are drawn.
std::string identity_of_ranges();

DrawOrigin read_origin(const std::filesystem::path& file);

/// The comments that read_origin() reads; `how` tells in words how the draws came about.
std::string origin_text(const std::vector<std::string>& how, const DrawOrigin& origin);

/// Reads draws from CSV: a column `draw` and one a parameter, comments above them. Throws
/// InvalidScenario with every problem of the file.
std::vector<StoredDraw> read_draws(const std::filesystem::path& file);

/// The same as text; values keep every digit.
std::string draws_csv(const std::vector<StoredDraw>& draws);

}  // namespace plenary::sim
