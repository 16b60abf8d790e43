#pragma once

#include <filesystem>

namespace plenary::results {

/// Makes a finished file survive a crash and appear under its name in one step: its data to disk,
/// rename, the directory to disk. An existing file of that name is replaced. Throws ResultsError;
/// the temporary file is then gone.
void move_into_place(const std::filesystem::path& temporary, const std::filesystem::path& name);

void remove_quietly(const std::filesystem::path& file) noexcept;

}  // namespace plenary::results
