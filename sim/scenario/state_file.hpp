#pragma once

#include <map>
#include <string>

#include "models/world/world_tables.hpp"
#include "sim/scenario/csv_table.hpp"

namespace plenary::sim {

/// Reads the table of states. Rows are sorted by ISO3; an empty cell is unknown (NaN) where the
/// model can fill it. Columns of only 0 and 1 become groups; others it does not know are ignored.
models::StateTable read_states(const CsvTable& csv, const std::string& file, Problems& problems);

/// Finds states by their code and tells codes that are not in the table.
class StateIndex {
 public:
  explicit StateIndex(const models::StateTable& states);

  /// Number of the state, or −1 with a problem told. In an empty table everything is −1, untold:
  /// what is wrong with the table has been told before.
  int find(const std::string& iso3, const Place& place, const std::string& key,
           Problems& problems) const;
  bool empty() const { return numbers_.empty(); }

 private:
  std::map<std::string, int> numbers_;
};

}  // namespace plenary::sim
