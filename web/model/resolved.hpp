#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/ensemble.hpp"
#include "models/world/world_tables.hpp"

namespace plenary::page {

/// A scenario as `plenary show` prints it: every key with its value in canonical TOML, one a line.
/// The page changes single values in it and so writes the very text that the program writes for a
/// scenario file with these changes.
class Resolved {
 public:
  explicit Resolved(const std::string& text);

  /// The value of a key as TOML; empty if there is none.
  const std::string& operator[](const std::string& path) const;
  /// Replaces the value of a key that exists; throws std::out_of_range for any other. A parameter
  /// becomes one that parameter draws must not move.
  void set(const std::string& path, const std::string& toml);

  std::string text() const;
  const std::vector<std::string>& held() const { return held_; }

  /// Rules, parameters and members under that name.
  models::Arm arm(const std::string& name, const models::StateTable& states) const;
  /// The world of the scenario around these states.
  models::WorldTables world(models::StateTable states) const;
  /// What a results file notes about the data files: checksum and key, one a line.
  std::string checksums() const;

 private:
  struct Line {
    std::string group, key, value;
  };
  std::vector<Line> lines_;
  std::map<std::string, std::size_t> at_;  ///< line of a path
  std::vector<std::string> held_;
};

}  // namespace plenary::page
