#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "models/measures/column.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// What the group [run] says.
struct RunSection {
  RunSettings settings;
  std::optional<DataFile> accepted_draws;
  std::optional<std::set<std::string>> held;  ///< names of parameters no draw may move
};

/// Keys that may stand in the group [run].
const std::vector<std::string>& run_keys();

RunSection read_run(const Value& root, Problems& problems);

/// What the group [record] says.
struct RecordSection {
  std::string word = "default";  ///< "default", "all", or empty where columns are listed
  std::vector<models::Column> columns;
};

RecordSection read_record(const Value& root, Problems& problems);

}  // namespace plenary::sim
