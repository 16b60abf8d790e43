#pragma once

#include <filesystem>
#include <string>

namespace plenary::results {

/// SHA-256 over names, shapes and values of everything in a results file except attributes: axes,
/// variables (in stored precision), tables and texts, each kind in order of name. Values of a
/// variable go draw by draw, replicate by replicate, then arm by arm. It does not depend on
/// compression, chunks, or the order in which the file was written. 64 hexadecimal digits; throws
/// ResultsError.
std::string digest(const std::filesystem::path& file);

}  // namespace plenary::results
