#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/study/measure.hpp"

namespace plenary::analysis {

/// Values of one number over the replicates of a cell row, in order of the replicates.
using Sample = std::vector<double>;

/// A further axis of a column, such as the items of the agenda.
struct Axis {
  std::string name;
  std::vector<std::string> labels;
};

/// One recorded column. Values run draw, arm, replicate, then the further axes; last fastest.
struct Column {
  Measure measure;
  std::vector<Axis> axes = {};
  std::vector<double> values = {};

  std::size_t width() const;  ///< values per cell
  bool runs_along(const std::string& axis) const;
};

/// One set of rules. Two arms can be contrasted only if sessions, reports and members agree.
struct Arm {
  std::string name;
  std::string title;
  int sessions = 0;
  std::vector<int> reports = {};  ///< sessions after which a report is due
  std::string members = {};       ///< identity of the member list, e.g. a checksum
  std::size_t states = 0;         ///< members counted
};

bool same_shape(const Arm& one, const Arm& other);

/// Where numbers come from. Replicates are pairs only if all of it agrees.
struct Origin {
  std::uint64_t seed = 0;
  std::string world = {};    ///< checksum of the states' table and what is laid over it
  std::string version = {};  ///< version of the model
  std::string draws = {};    ///< identity of the set of parameter draws
};

/// What differs between two origins, one phrase each; empty = they agree.
std::vector<std::string> disagreements(const Origin& one, const Origin& other);

/// One data set: every arm under the same draws and replicates.
struct Study {
  Origin origin;
  std::vector<Arm> arms;
  std::size_t draws = 0;
  std::size_t replicates = 0;
  std::size_t organisations = 0;
  std::vector<std::string> draw_labels = {};  ///< words for the draws, e.g. of the worlds
  std::vector<Column> columns = {};

  /// The replicates of one element of a column. Throws std::out_of_range beyond any axis.
  Sample sample(const Column& column, std::size_t draw, std::size_t arm,
                std::size_t element = 0) const;

  /// The column of that name, or null.
  const Column* find(const std::string& name) const;
};

/// Throws std::invalid_argument that names the first column whose values do not fill its axes.
void check(const Study& study);

}  // namespace plenary::analysis
