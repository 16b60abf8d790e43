#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace plenary::sim {

/// The whole content of a file, or nothing if it is not a readable file.
std::optional<std::string> read_text_file(const std::filesystem::path& path);

/// The path of a file named inside another file: relative names start in that file's folder.
std::filesystem::path named_in(const std::string& file, const std::string& name);

}  // namespace plenary::sim
