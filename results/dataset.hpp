#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "results/description.hpp"
#include "results/hdf5/reader.hpp"

namespace plenary::results {

/// Values with the names and lengths of their axes, slowest first.
struct Values {
  std::vector<std::string> axes;
  std::vector<std::size_t> shape;
  std::vector<double> values;
};

/// Positions first … first+count−1 along an axis.
struct Range {
  std::size_t first;
  std::size_t count;
};

/// A finished results file, open for reading. Values are read when asked for, everything else when
/// the file is opened. Every function throws ResultsError, which says what to do. One thread at a
/// time.
class Dataset {
 public:
  explicit Dataset(const std::filesystem::path& file);

  const std::filesystem::path& path() const { return file_.path(); }
  const Description& description() const { return description_; }
  const std::string& plan() const { return plan_; }  ///< identity() of its description

  const Attributes& attributes() const { return description_.attributes; }
  const std::vector<Axis>& axes() const { return description_.axes; }
  const std::vector<Variable>& variables() const { return description_.variables; }
  const Axis& axis(const std::string& name) const;
  const Variable& variable(const std::string& name) const;
  const Table& table(const std::string& name) const;
  const std::string& text(const std::string& name) const;

  Values values(const std::string& variable) const;
  Values values(const std::string& variable, Range draws) const;
  /// Only these draws and replicates, all arms.
  Values values(const std::string& variable, Range draws, Range replicates) const;

 private:
  void read_array(const std::string& name);
  void read_attributes();

  hdf5::Reader file_;
  Description description_;
  std::string plan_;
};

/// The attribute of that name, or null.
const Value* find(const Attributes& attributes, const std::string& name);

}  // namespace plenary::results
