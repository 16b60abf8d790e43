#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "results/description.hpp"
#include "results/hdf5/handle.hpp"

namespace plenary::results::hdf5 {

/// What the elements of an array are.
enum class Kind { words, whole_numbers, single_floats, double_floats, other };

/// One array (an HDF5 dataset) of an open file. Not for use by several threads at once.
class Array {
 public:
  Array(Handle dataset, std::string file, std::string name);

  const std::string& name() const { return name_; }
  Kind kind() const;
  Extent extent() const;  ///< empty for a scalar
  bool is_axis() const;
  std::vector<std::string> axes() const;  ///< names of the attached scales, "" where none is
  Attributes attributes() const;

  std::vector<double> read() const;
  std::vector<double> read(const Extent& start, const Extent& count) const;
  std::vector<std::int64_t> read_whole_numbers() const;
  std::vector<std::string> read_words() const;

  /// Bytes of a chunk as they lie on disk, filters applied; `start` is its first element.
  /// read_chunk() gives nothing for a chunk that was never written.
  void write_chunk(const Extent& start, std::span<const std::byte> bytes);
  std::vector<std::byte> read_chunk(const Extent& start) const;

 private:
  std::string reading() const { return "read " + name_; }

  Handle dataset_;
  std::string file_;
  std::string name_;
};

}  // namespace plenary::results::hdf5
