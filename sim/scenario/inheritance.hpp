#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "sim/scenario/problem.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// A scenario file together with everything it extends.
struct InheritedDocument {
  Value root;                         ///< groups and title; `schema` and `extends` are dealt with
  bool complete = true;               ///< false if a file of the chain could not be read
  std::optional<Value> process = {};  ///< as `root`, up to the first file that states rules
};

/// Reads a text and the chain of files named by `extends`, and lays each file over the one it
/// extends: groups merge, everything else, lists too, replaces.
InheritedDocument read_inherited(std::string_view text, const std::filesystem::path& path,
                                 Problems& problems);

}  // namespace plenary::sim
