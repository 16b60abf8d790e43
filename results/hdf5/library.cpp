#include "results/hdf5/library.hpp"

#include <algorithm>
#include <array>

#include "results/error.hpp"

namespace plenary::results::hdf5 {
namespace {

/// What the operating system said, if it is in there; the rest names times and addresses.
std::string reason_of(const std::string& text) {
  const std::string before = "error message = '";
  const std::size_t start = text.find(before);
  if (start == std::string::npos) return text;
  const std::size_t end = text.find('\'', start + before.size());
  return text.substr(start + before.size(), end - start - before.size());
}

/// A file whose last flush failed cannot be closed: the library would crash when it tries again at
/// exit. Every file is closed by its owner, so nothing is left for it to do there. Filters from
/// shared libraries stay out as well: results need none, and a static program cannot load them.
bool without_exit_handler_and_plugins() {
  H5dont_atexit();
  return H5PLset_loading_state(0) >= 0;
}

}  // namespace

void quiet() {
  static const bool set = without_exit_handler_and_plugins();
  thread_local const bool silent = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr) >= 0;
  static_cast<void>(set && silent);
}

std::string last_error() {
  std::string text = "unknown error";
  const auto keep_innermost = [](unsigned n, const H5E_error2_t* error, void* kept) -> herr_t {
    if (n == 0) *static_cast<std::string*>(kept) = error->desc;
    return 0;
  };
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_innermost, &text);
  return reason_of(text);
}

void fail(const std::string& file, const std::string& doing) {
  throw ResultsError(file, "cannot " + doing + " (" + last_error() + ")");
}

bool is_internal(const std::string& attribute) {
  static const std::array<std::string, 8> names = {
      "CLASS",      "NAME",          "REFERENCE_LIST",      "DIMENSION_LIST",
      "_FillValue", "_Netcdf4Dimid", "_Netcdf4Coordinates", "_NCProperties"};
  return std::find(names.begin(), names.end(), attribute) != names.end();
}

std::vector<hsize_t> extent_of(const Extent& extent) { return {extent.begin(), extent.end()}; }

Handle space_of(std::span<const std::size_t> shape) {
  if (shape.empty()) return {H5Screate(H5S_SCALAR), H5Sclose};
  const std::vector<hsize_t> extent(shape.begin(), shape.end());
  return {H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr), H5Sclose};
}

/// Variable length: netCDF's reader crashes on UTF-8 strings of fixed length.
Handle words_type() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), H5T_VARIABLE);
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  return type;
}

std::vector<const char*> pointers(std::span<const std::string> words) {
  std::vector<const char*> all;
  for (const auto& word : words) all.push_back(word.c_str());
  return all;
}

}  // namespace plenary::results::hdf5
