#include "results/hdf5/writer.hpp"

#include <unistd.h>

#include <limits>

#include "results/durable.hpp"
#include "results/error.hpp"
#include "results/filters.hpp"
#include "results/hdf5/library.hpp"

namespace plenary::results::hdf5 {
namespace {

constexpr unsigned kCreationOrder = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
/// Attributes and links stay in the object's header up to here; beyond it the library would build
/// two B-trees and a heap for each object.
constexpr unsigned kCompact = 1024;

/// Properties shared by everything that is created: declared order kept, no time stored.
Handle creation(Id of) {
  Handle list(H5Pcreate(of), H5Pclose);
  H5Pset_obj_track_times(list.get(), false);
  H5Pset_attr_creation_order(list.get(), kCreationOrder);
  H5Pset_attr_phase_change(list.get(), 64, 32);
  return list;
}

Handle group_creation(Id of) {
  Handle list = creation(of);
  H5Pset_link_creation_order(list.get(), kCreationOrder);
  H5Pset_link_phase_change(list.get(), kCompact, kCompact / 2);
  return list;
}

/// One fixed version of the format: newer libraries then write the same bytes. No property of the
/// file may ask for a superblock extension (as the size of indices does): it would store a time.
Handle file_access() {
  Handle list(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  H5Pset_libver_bounds(list.get(), H5F_LIBVER_V18, H5F_LIBVER_V18);
  H5Pset_fclose_degree(list.get(), H5F_CLOSE_STRONG);
  return list;
}

Handle chunked(const Extent& chunk) {
  Handle list = creation(H5P_DATASET_CREATE);
  const double undefined = std::numeric_limits<double>::quiet_NaN();
  H5Pset_chunk(list.get(), static_cast<int>(chunk.size()), extent_of(chunk).data());
  H5Pset_fill_value(list.get(), H5T_NATIVE_DOUBLE, &undefined);
  H5Pset_shuffle(list.get());
  H5Pset_deflate(list.get(), static_cast<unsigned>(kDeflateLevel));
  H5Pset_fletcher32(list.get());
  return list;
}

Id disk_type(Precision precision) {
  return precision == Precision::single_float ? H5T_IEEE_F32LE : H5T_IEEE_F64LE;
}

/// netCDF wants the mark for "no value" in the type of the variable itself.
void add_fill_value(const Handle& array, Precision precision, const std::string& file) {
  const double undefined = std::numeric_limits<double>::quiet_NaN();
  const Handle space = space_of({});
  const Handle attribute(H5Acreate2(array.get(), "_FillValue", disk_type(precision), space.get(),
                                    H5P_DEFAULT, H5P_DEFAULT),
                         H5Aclose);
  checked(H5Awrite(attribute.get(), H5T_NATIVE_DOUBLE, &undefined), file, "write _FillValue");
}

}  // namespace

Writer::Writer(std::filesystem::path temporary, const std::filesystem::path& about)
    : temporary_(std::move(temporary)), about_(about.string()) {
  quiet();
  const Handle access = file_access();
  const Handle root = group_creation(H5P_FILE_CREATE);
  file_ = Handle(H5Fcreate(temporary_.c_str(), H5F_ACC_TRUNC, root.get(), access.get()), H5Fclose);
  if (file_) return;
  remove_quietly(temporary_);
  fail(about_, "be created");
}

Writer::~Writer() {
  if (file_) discard();
}

void Writer::add_attribute(const std::string& name, const Value& value) {
  write_attribute(file_.get(), name, value, about_);
}

void Writer::add_axis(const Axis& axis) {
  const std::size_t shape[] = {axis.size()};
  const bool words = !axis.words.empty();
  const Handle list = creation(H5P_DATASET_CREATE);
  const Handle text = words_type();
  Handle array = create(axis.name, words ? text.get() : H5T_STD_I64LE, shape, list.get());
  const auto written = words ? H5Dwrite(array.get(), text.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                                        pointers(axis.words).data())
                             : H5Dwrite(array.get(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL,
                                        H5P_DEFAULT, axis.numbers.data());
  checked(written, about_, "write " + axis.name);
  checked(H5DSset_scale(array.get(), axis.name.c_str()), about_, "make an axis of " + axis.name);
  if (!axis.long_name.empty()) write_attribute(array.get(), "long_name", axis.long_name, about_);
  if (!axis.unit.empty()) write_attribute(array.get(), "units", axis.unit, about_);
  axes_.emplace_back(axis.name, std::move(array));
}

Array Writer::add_variable(const Description& description, const Variable& variable,
                           const Extent& chunk) {
  const auto axes = axes_of(variable);
  const Handle list = chunked(chunk);
  Handle array =
      create(variable.name, disk_type(variable.precision), shape(description, axes), list.get());
  attach(array, axes);
  add_fill_value(array, variable.precision, about_);
  add_attributes(array, variable.attributes);
  return {std::move(array), about_, variable.name};
}

void Writer::add_table(const Description& description, const Table& table) {
  make_group_of(table.name);
  const Handle list = creation(H5P_DATASET_CREATE);
  const Handle array =
      create(table.name, H5T_IEEE_F64LE, shape(description, table.axes), list.get());
  attach(array, table.axes);
  add_attributes(array, table.attributes);
  checked(
      H5Dwrite(array.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, table.values.data()),
      about_, "write " + table.name);
}

void Writer::add_text(const std::string& name, const std::string& text) {
  make_group_of(name);
  const Handle list = creation(H5P_DATASET_CREATE);
  const Handle type = words_type();
  const Handle array = create(name, type.get(), {}, list.get());
  const char* pointer = text.c_str();
  checked(H5Dwrite(array.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer), about_,
          "write " + name);
}

void Writer::publish(const std::filesystem::path& final_name) {
  axes_.clear();
  checked(H5Fflush(file_.get(), H5F_SCOPE_GLOBAL), about_, "be written to disk");
  // After a failed close the identifier must never be used again: the library would crash.
  if (H5Fclose(file_.release()) < 0) {
    remove_quietly(temporary_);
    fail(about_, "be closed");
  }
  move_into_place(temporary_, final_name);
}

Handle Writer::create(const std::string& name, Id type, std::span<const std::size_t> shape,
                      Id creation_list) {
  const Handle space = space_of(shape);
  return {checked(H5Dcreate2(file_.get(), name.c_str(), type, space.get(), H5P_DEFAULT,
                             creation_list, H5P_DEFAULT),
                  about_, "create " + name),
          H5Dclose};
}

void Writer::make_group_of(const std::string& name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos || !groups_.insert(name.substr(0, slash)).second) return;
  const Handle list = group_creation(H5P_GROUP_CREATE);
  const Handle group(checked(H5Gcreate2(file_.get(), name.substr(0, slash).c_str(), H5P_DEFAULT,
                                        list.get(), H5P_DEFAULT),
                             about_, "create a group"),
                     H5Gclose);
}

void Writer::attach(const Handle& array, const std::vector<std::string>& axes) {
  for (unsigned i = 0; i < axes.size(); ++i)
    for (const auto& [name, scale] : axes_)
      if (name == axes[i])
        checked(H5DSattach_scale(array.get(), scale.get(), i), about_, "attach the axis " + name);
}

void Writer::add_attributes(const Handle& array, const Attributes& attributes) {
  for (const auto& [name, value] : attributes)
    if (!is_internal(name)) write_attribute(array.get(), name, value, about_);
}

/// Gives up on the file. Room on the disk is freed first, so that the library can write out what it
/// still holds; where even that fails the identifier is abandoned, because closing would crash.
void Writer::discard() noexcept {
  axes_.clear();
  void* descriptor = nullptr;
  if (H5Fget_vfd_handle(file_.get(), H5P_DEFAULT, &descriptor) >= 0)
    static_cast<void>(::ftruncate(*static_cast<int*>(descriptor), 0));
  if (H5Fflush(file_.get(), H5F_SCOPE_GLOBAL) >= 0)
    file_.reset();
  else
    file_.release();
  remove_quietly(temporary_);
}

}  // namespace plenary::results::hdf5
