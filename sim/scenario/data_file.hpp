#pragma once

#include <optional>
#include <string>

#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// A CSV file as found on disk, with its checksum.
struct LoadedFile {
  DataFile file;
  CsvTable table;
};

/// Reads the CSV file that `group` names under `key`. If the group also holds `key`_sha256, the
/// file must have that checksum. Nothing if the key is absent, or with a problem told.
std::optional<LoadedFile> read_data_file(const Value& group, const std::string& path,
                                         const std::string& key, Problems& problems);

}  // namespace plenary::sim
