#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace plenary::sim {

/// What to do with an export file that exists already.
enum class Existing { keep, replace };

/// Says before hours of simulation, not after them, that files cannot be written: their folder
/// lacks, two of them are the same, or one exists and is to be kept. An empty name is a file nobody
/// asked for. Throws BadInput.
void check_exports(const std::vector<std::filesystem::path>& files, Existing existing);

/// Writes a whole file or none: under another name first. Does nothing for an empty name. Throws
/// std::runtime_error.
void write_export(const std::filesystem::path& file, const std::string& text);

}  // namespace plenary::sim
