#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/problem.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// Turns the text of a TOML file into a table. `file` is the name messages use. Nothing, and one
/// problem told, if the text is not TOML.
std::optional<Value> parse_document(std::string_view text, const std::string& file,
                                    Problems& problems);

}  // namespace plenary::sim
