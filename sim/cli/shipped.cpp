#include "sim/cli/shipped.hpp"

#include <errno.h>

#include <algorithm>

#include "sim/scenario/problem.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

const std::vector<fs::path>& folders() {
  static const std::vector<fs::path> those = {"scenarios/processes", "scenarios/reforms",
                                              "scenarios/base"};
  return those;
}

/// No folder, no ending: a name rather than a path.
bool bare(const fs::path& word) { return !word.has_parent_path() && !word.has_extension(); }

/// Where the program lies; a root folder without /proc still knows by which name it was called.
/// Empty if nothing tells.
fs::path program_folder() {
  std::error_code unknown;
  fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  const fs::path called = program_invocation_name;
  if (program.empty() && called.has_parent_path()) program = fs::absolute(called);
  return program.parent_path();
}

/// The file of this name, here or among those that came with the program, or an empty path.
fs::path named(const std::string& name) {
  if (const fs::path here = name + ".toml"; fs::exists(here)) return here;
  for (const auto& folder : folders())
    if (const auto file = shipped(folder / (name + ".toml")); fs::exists(file)) return file;
  return {};
}

}  // namespace

fs::path shipped(const fs::path& path) {
  if (fs::exists(path)) return path;
  const auto folder = program_folder();
  if (folder.empty()) return path;
  for (const auto& file : {folder / "../share/plenary" / path, folder / "../.." / path})
    if (fs::exists(file)) return file.lexically_normal();
  return path;
}

std::vector<std::string> shipped_scenarios() {
  std::vector<std::string> names;
  std::error_code unreadable;
  for (const auto& folder : folders())
    for (const auto& entry : fs::directory_iterator(shipped(folder), unreadable))
      if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string scenario_file(const std::string& word) {
  if (fs::is_regular_file(word)) return word;
  if (!bare(word)) return shipped(word).string();
  if (const auto file = named(word); !file.empty()) return file.string();
  const auto known = shipped_scenarios();
  const auto meant = nearest(word, known);
  std::string all;
  for (const auto& name : known) all += (all.empty() ? "" : ", ") + name;
  throw BadInput(
      "there is no scenario \"" + word + "\"; " +
      (meant.empty() ? "give a file, or one of: " + all : "did you mean \"" + meant + "\"?"));
}

CLI::Option* takes_scenarios(CLI::Option* option) {
  return option->transform([](const std::string& word) { return scenario_file(word); }, "");
}

}  // namespace plenary::sim
