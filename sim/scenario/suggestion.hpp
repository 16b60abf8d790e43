#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::sim {

/// Least number of letters to change, add, leave out or swap with a neighbour to get from one word
/// to the other; capitals and small letters count as equal.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word nearest to a mistyped one, or "" if none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// Words that may all be meant, for a problem that puts them in quotes: `a" or "b`.
std::string any_of(const std::vector<std::string>& words);

}  // namespace plenary::sim
