#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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

/// Are the rules of an arm those of a process as it was, or has somebody changed them?
enum class Rules { as_they_were, changed };

/// One set of rules. Two arms can be contrasted only if sessions, reports and members agree.
struct Arm {
  std::string name;
  std::string title;
  int sessions = 0;
  std::vector<int> reports = {};  ///< sessions after which a report is due
  std::string members = {};       ///< identity of the member list, e.g. a checksum
  std::size_t states = 0;         ///< members counted
  std::map<std::string, std::string> assumptions = {};  ///< parameters its author fixed
  Rules rules = Rules::changed;
};

bool same_shape(const Arm& one, const Arm& other);

/// What the author of `arm` assumes otherwise than the author of `reference`, one phrase a
/// parameter: "name = value", with "instead of value" where the reference fixes it too.
std::vector<std::string> other_assumptions(const Arm& reference, const Arm& arm);

/// Where a set of parameter draws comes from. Only accepted ones were held against the facts.
enum class DrawKind { accepted, prior, baseline, worlds, wires_cut };

/// "50 accepted draws", "40 prior draws, not held against the facts", …
std::string words(DrawKind kind, std::size_t draws);

/// Where numbers come from. Replicates are pairs only if seed, world, version and, between two
/// files, the parameter draws agree.
struct Origin {
  std::uint64_t seed = 0;
  std::string world = {};    ///< checksum of the states' table and what is laid over it
  std::string version = {};  ///< version of the model
  std::string draws = {};    ///< identity (SHA-256) of the parameter draws
  DrawKind draw_kind = DrawKind::prior;
};

/// What differs between two origins but for their draws, one phrase each; empty = they agree.
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
  std::vector<std::int64_t> draw_numbers = {};  ///< which of the set the draws are
  std::size_t longest =
      0;  ///< replicates of the longest file, where files of several lengths joined

  /// The replicates of one element of a column. Throws std::out_of_range beyond any axis.
  Sample sample(const Column& column, std::size_t draw, std::size_t arm,
                std::size_t element = 0) const;

  /// The column of that name, or null.
  const Column* find(const std::string& name) const;
};

/// Throws std::invalid_argument that names the first column whose values do not fill its axes.
void check(const Study& study);

}  // namespace plenary::analysis
