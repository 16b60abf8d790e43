#pragma once

#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "results/description.hpp"
#include "results/hdf5/array.hpp"
#include "results/hdf5/handle.hpp"

namespace plenary::results::hdf5 {

/// A new HDF5 file that is valid netCDF-4, under a temporary name until publish(). Its bytes depend
/// on the calls made and nothing else: no times, no host. If it is destroyed before publish(), or a
/// write fails, nothing stays on disk. Every function throws ResultsError.
class Writer {
 public:
  /// `about` names the file in messages.
  Writer(std::filesystem::path temporary, const std::filesystem::path& about);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void add_attribute(const std::string& name, const Value& value);
  void add_axis(const Axis& axis);
  /// A chunked, filtered array whose values arrive as chunks; what does not arrive reads as NaN.
  Array add_variable(const Description& description, const Variable& variable, const Extent& chunk);
  void add_table(const Description& description, const Table& table);
  void add_text(const std::string& name, const std::string& text);

  /// Everything to disk, then renamed: the file appears whole or not at all.
  void publish(const std::filesystem::path& final_name);

 private:
  Handle create(const std::string& name, Id type, std::span<const std::size_t> shape, Id creation);
  void make_group_of(const std::string& name);
  void attach(const Handle& array, const std::vector<std::string>& axes);
  void add_attributes(const Handle& array, const Attributes& attributes);
  void discard() noexcept;

  std::filesystem::path temporary_;
  std::string about_;
  std::vector<std::pair<std::string, Handle>> axes_;
  std::set<std::string> groups_;
  Handle file_;
};

}  // namespace plenary::results::hdf5
