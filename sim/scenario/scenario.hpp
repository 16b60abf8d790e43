#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/ensemble.hpp"
#include "models/measures/column.hpp"
#include "models/world/world_tables.hpp"
#include "sim/scenario/problem.hpp"

namespace plenary::sim {

/// How often a scenario is simulated, and from which random universe.
struct RunSettings {
  std::uint32_t draws = 50;                   ///< parameter draws beside the baseline
  std::uint32_t replicates = 20;              ///< negotiations per draw and arm
  std::uint64_t seed = 1;                     ///< below 2^63
  std::filesystem::path accepted_draws = {};  ///< stored draws to use; empty = draw afresh
};

/// A file of data a scenario is built on.
struct DataFile {
  std::string key;             ///< key that names it, e.g. "world.states"
  std::filesystem::path path;  ///< as found from the working directory
  std::string sha256;          ///< of the data without comments; lower-case hexadecimal
};

/// One key of a resolved scenario.
struct Setting {
  std::string path;      ///< e.g. "modality.accreditation.dispute"
  std::string value;     ///< as TOML
  std::string identity;  ///< what counts when two scenarios are compared; empty = nothing
};

/// A key on which two scenarios differ, with its values as TOML; empty = the key is absent.
struct Difference {
  std::string path;
  std::string value;
  std::string base;
};

/// Are the rules those of a process as its own file states them, or were they changed since?
enum class Rules { as_they_were, changed };

/// Everything a scenario says, after all checks.
struct ScenarioContent {
  std::string name;
  std::string title;
  std::filesystem::path file;
  models::Arm arm;
  models::WorldTables world;
  RunSettings run;
  std::vector<models::Column> columns;
  std::set<std::string> held;
  std::vector<DataFile> data_files;
  std::vector<Setting> settings;
  Rules rules = Rules::changed;
};

/// A process under one set of rules, as a person described it in a file: checked, complete and
/// immutable.
class Scenario {
 public:
  explicit Scenario(ScenarioContent content) : content_(std::move(content)) {}

  const std::string& name() const { return content_.name; }  ///< file name without its ending
  const std::string& title() const { return content_.title; }
  const std::filesystem::path& file() const { return content_.file; }
  const models::Arm& arm() const { return content_.arm; }
  const models::WorldTables& world() const { return content_.world; }
  const RunSettings& run() const { return content_.run; }
  /// Columns to record, in order of name.
  const std::vector<models::Column>& columns() const { return content_.columns; }
  /// Names of the parameters the author fixed: a parameter draw must not move these.
  const std::set<std::string>& set_parameters() const { return content_.held; }
  const std::vector<DataFile>& data_files() const { return content_.data_files; }
  /// Levers and members against those of the process the scenario takes place in: the first file
  /// of its chain that states rules at all.
  Rules rules() const { return content_.rules; }

  /// Every key with its value as canonical TOML. Read from a file beside the scenario's own it
  /// gives an equal scenario.
  std::string resolved_text() const;

  /// What differs from `base`, in order of path; titles and places of equal data do not count.
  std::vector<Difference> differences(const Scenario& base) const;

 private:
  ScenarioContent content_;
};

/// Reads and checks a scenario file. Throws InvalidScenario with every problem found.
Scenario load_scenario(const std::filesystem::path& path);

/// The same for a text that stands, or would stand, in the file of that path.
Scenario parse_scenario(std::string_view text, const std::filesystem::path& path);

}  // namespace plenary::sim
