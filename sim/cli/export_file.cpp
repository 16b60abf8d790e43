#include "sim/cli/export_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <set>

#include "results/durable.hpp"
#include "sim/scenario/problem.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw BadInput(fmt::format("{}: cannot be written: {}", file.generic_string(), why));
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void check_folder(const fs::path& file, const fs::path& folder) {
  if (!fs::is_directory(folder))
    refuse(file, fmt::format("there is no folder {}", folder.generic_string()));
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    refuse(file, fmt::format("nothing may be written in {}", folder.generic_string()));
}

void check_export(const fs::path& file, Existing existing) {
  if (fs::is_directory(file)) refuse(file, "it is a folder");
  if (existing == Existing::keep && fs::exists(file))
    refuse(file, "it exists; --force replaces it");
}

/// A dot in front and an ending nobody looks for: what a crash leaves is not taken for a result.
fs::path temporary_beside(const fs::path& file) {
  return folder_of(file) / fmt::format(".{}.tmp", file.filename().string());
}

}  // namespace

void check_exports(const std::vector<fs::path>& files, Existing existing) {
  std::set<fs::path> seen;
  for (const auto& file : files) {
    if (file.empty()) continue;
    if (!seen.insert(fs::absolute(file).lexically_normal()).second)
      refuse(file, "two exports have that name");
    check_folder(file, folder_of(file));
    check_export(file, existing);
  }
}

void write_export(const fs::path& file, const std::string& text) {
  if (file.empty()) return;
  const fs::path temporary = temporary_beside(file);
  std::ofstream out(temporary, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    results::remove_quietly(temporary);
    throw std::runtime_error(file.generic_string() + ": could not be written");
  }
  results::move_into_place(temporary, file);
}

}  // namespace plenary::sim
