#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "results/description.hpp"
#include "results/hdf5/array.hpp"
#include "results/hdf5/handle.hpp"

namespace plenary::results::hdf5 {

/// An existing HDF5 file, open for reading. Every function throws ResultsError.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& file);

  const std::filesystem::path& path() const { return path_; }
  Attributes attributes() const;
  std::vector<std::string> arrays() const;  ///< with their groups, in the order of creation
  Array array(const std::string& name) const;
  bool has(const std::string& name) const;

 private:
  std::filesystem::path path_;
  Handle file_;
};

}  // namespace plenary::results::hdf5
