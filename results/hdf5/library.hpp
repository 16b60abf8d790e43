#pragma once

// Private to this folder: the one place that includes HDF5's own header.
#include <hdf5.h>
#include <hdf5_hl.h>

#include <span>
#include <string>

#include "results/description.hpp"
#include "results/hdf5/handle.hpp"

namespace plenary::results::hdf5 {

/// Names of the attributes that the layout itself needs and no reader of results asks for.
bool is_internal(const std::string& attribute);

/// Stops the library from printing its errors; needed once in every thread, before its first call.
void quiet();

/// The innermost entry of the library's error stack, or what the operating system says.
std::string last_error();

/// Throws ResultsError about `file` if the library reported failure with a negative number.
template <class Status>
Status checked(Status status, const std::string& file, const std::string& doing);
[[noreturn]] void fail(const std::string& file, const std::string& doing);

template <class Status>
Status checked(Status status, const std::string& file, const std::string& doing) {
  if (status < 0) fail(file, doing);
  return status;
}

Handle space_of(std::span<const std::size_t> shape);
Handle words_type();
std::vector<hsize_t> extent_of(const Extent& extent);

void write_attribute(Id object, const std::string& name, const Value& value,
                     const std::string& file);
Attributes read_attributes(Id object, const std::string& file);

/// Strings of variable length in a dataset or attribute of any number of elements.
std::vector<const char*> pointers(std::span<const std::string> words);

}  // namespace plenary::results::hdf5
