#include "results/hdf5/array.hpp"

#include "results/error.hpp"
#include "results/hdf5/library.hpp"

namespace plenary::results::hdf5 {
namespace {

herr_t note_scale_name(hid_t, unsigned, hid_t scale, void* name) {
  auto& text = *static_cast<std::string*>(name);
  text.resize(static_cast<std::size_t>(H5Iget_name(scale, nullptr, 0)));
  H5Iget_name(scale, text.data(), text.size() + 1);
  return 1;  // one scale per axis is all this layout has
}

std::size_t product(const Extent& extent) {
  std::size_t size = 1;
  for (const auto length : extent) size *= length;
  return size;
}

}  // namespace

Array::Array(Handle dataset, std::string file, std::string name)
    : dataset_(std::move(dataset)), file_(std::move(file)), name_(std::move(name)) {}

Kind Array::kind() const {
  const Handle type(H5Dget_type(dataset_.get()), H5Tclose);
  switch (H5Tget_class(type.get())) {
    case H5T_STRING:
      return Kind::words;
    case H5T_INTEGER:
      return Kind::whole_numbers;
    case H5T_FLOAT:
      return H5Tget_size(type.get()) == sizeof(float) ? Kind::single_floats : Kind::double_floats;
    default:
      return Kind::other;
  }
}

Extent Array::extent() const {
  const Handle space(checked(H5Dget_space(dataset_.get()), file_, reading()), H5Sclose);
  std::vector<hsize_t> lengths(
      static_cast<std::size_t>(checked(H5Sget_simple_extent_ndims(space.get()), file_, reading())));
  H5Sget_simple_extent_dims(space.get(), lengths.data(), nullptr);
  return {lengths.begin(), lengths.end()};
}

bool Array::is_axis() const { return H5DSis_scale(dataset_.get()) > 0; }

std::vector<std::string> Array::axes() const {
  std::vector<std::string> names(extent().size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    H5DSiterate_scales(dataset_.get(), static_cast<unsigned>(i), nullptr, note_scale_name,
                       &names[i]);
    names[i].erase(0, names[i].rfind('/') + 1);
  }
  return names;
}

Attributes Array::attributes() const { return read_attributes(dataset_.get(), file_); }

std::vector<double> Array::read() const {
  quiet();
  std::vector<double> values(product(extent()));
  checked(H5Dread(dataset_.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
          file_, reading());
  return values;
}

std::vector<double> Array::read(const Extent& start, const Extent& count) const {
  quiet();
  std::vector<double> values(product(count));
  const auto first = extent_of(start);
  const auto lengths = extent_of(count);
  const Handle disk(checked(H5Dget_space(dataset_.get()), file_, reading()), H5Sclose);
  const Handle memory(H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr),
                      H5Sclose);
  checked(H5Sselect_hyperslab(disk.get(), H5S_SELECT_SET, first.data(), nullptr, lengths.data(),
                              nullptr),
          file_, reading());
  checked(H5Dread(dataset_.get(), H5T_NATIVE_DOUBLE, memory.get(), disk.get(), H5P_DEFAULT,
                  values.data()),
          file_, reading());
  return values;
}

std::vector<std::int64_t> Array::read_whole_numbers() const {
  quiet();
  std::vector<std::int64_t> numbers(product(extent()));
  checked(H5Dread(dataset_.get(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()),
          file_, reading());
  return numbers;
}

std::vector<std::string> Array::read_words() const {
  quiet();
  std::vector<char*> pointers(product(extent()));
  const Handle type = words_type();
  checked(H5Dread(dataset_.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()),
          file_, reading());
  std::vector<std::string> words;
  for (char* pointer : pointers) {
    words.emplace_back(pointer ? pointer : "");
    H5free_memory(pointer);
  }
  return words;
}

void Array::write_chunk(const Extent& start, std::span<const std::byte> bytes) {
  quiet();
  checked(H5Dwrite_chunk(dataset_.get(), H5P_DEFAULT, 0, extent_of(start).data(), bytes.size(),
                         bytes.data()),
          file_, "write " + name_);
}

std::vector<std::byte> Array::read_chunk(const Extent& start) const {
  quiet();
  const auto first = extent_of(start);
  hsize_t size = 0;
  // Asking for a chunk that was never written is an error in some versions, zero in others.
  if (H5Dget_chunk_storage_size(dataset_.get(), first.data(), &size) < 0 || size == 0) return {};
  std::vector<std::byte> bytes(size);
  std::uint32_t skipped_filters = 0;
  checked(H5Dread_chunk(dataset_.get(), H5P_DEFAULT, first.data(), &skipped_filters, bytes.data()),
          file_, reading());
  return bytes;
}

}  // namespace plenary::results::hdf5
