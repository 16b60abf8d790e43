#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

inline std::filesystem::path source_folder() { return PLENARY_SOURCE_DIR; }

inline std::filesystem::path five_states() {
  return source_folder() / "scenarios/base/five-states.toml";
}

/// A scenario on the five states with these lines added.
inline Scenario five_states_with(const std::string& lines) {
  return parse_scenario("schema = 1\ntitle = \"Test\"\nextends = \"five-states.toml\"\n" + lines,
                        source_folder() / "scenarios/base/test.toml");
}

/// The message for a scenario on the five states with these lines added; empty if it is right.
inline std::string complaint_about(const std::string& lines) {
  try {
    five_states_with(lines);
    return "";
  } catch (const InvalidScenario& invalid) {
    return invalid.what();
  }
}

/// A folder of its own that goes away with the test.
class ScratchFolder {
 public:
  ScratchFolder() {
    auto name = (std::filesystem::temp_directory_path() / "plenary-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~ScratchFolder() { std::filesystem::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Works in another folder as long as it lives, so that messages hold relative paths.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& path)
      : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(path);
  }
  ~WorkingFolder() { std::filesystem::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

}  // namespace plenary::sim
