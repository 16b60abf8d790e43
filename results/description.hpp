#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plenary::results {

using Value = std::variant<std::string, double, std::int64_t>;
using Attributes = std::vector<std::pair<std::string, Value>>;  ///< in written order

/// One dimension of a results file with its coordinate: words or whole numbers, never both.
struct Axis {
  std::string name;
  std::string long_name = {};
  std::string unit = {};
  std::vector<std::string> words = {};
  std::vector<std::int64_t> numbers = {};

  std::size_t size() const { return words.empty() ? numbers.size() : words.size(); }
  friend bool operator==(const Axis&, const Axis&) = default;
};

/// What a value keeps on disk; in memory it is always a double.
enum class Precision { single_float, double_float };

/// A column recorded in every cell. Its axes are draw, arm, replicate and the further ones.
struct Variable {
  std::string name;
  std::vector<std::string> further_axes = {};
  Precision precision = Precision::single_float;
  Attributes attributes = {};  ///< _FillValue (NaN) is written without being asked for

  friend bool operator==(const Variable&, const Variable&) = default;
};

/// Numbers known before the run, such as the value of a parameter in each draw and arm.
struct Table {
  std::string name;  ///< "group/name"; the group sets it apart from the variables
  std::vector<std::string> axes;
  std::vector<double> values;  ///< last axis fastest
  Attributes attributes = {};

  friend bool operator==(const Table&, const Table&) = default;
};

/// Everything a results file holds except the recorded values.
struct Description {
  std::vector<Axis> axes;  ///< must contain draw, arm and replicate
  std::vector<Variable> variables;
  std::vector<Table> tables = {};
  std::vector<std::pair<std::string, std::string>> texts = {};  ///< name, e.g. "scenario/oewg"
  Attributes attributes = {};

  friend bool operator==(const Description&, const Description&) = default;
};

/// The axis of that name; throws std::out_of_range if there is none.
const Axis& axis(const Description& description, const std::string& name);

/// Names of all axes of a variable, slowest first.
std::vector<std::string> axes_of(const Variable& variable);

/// Lengths along the named axes; throws std::out_of_range for an unknown one.
std::vector<std::size_t> shape(const Description& description,
                               const std::vector<std::string>& axes);

/// Number of values of one variable in one cell.
std::size_t width(const Description& description, const Variable& variable);

/// Throws std::invalid_argument that names the first thing that cannot be written: an empty or
/// repeated axis, an unknown axis, a repeated name, a table of another size than its axes.
void check(const Description& description);

}  // namespace plenary::results
