#include "results/error.hpp"
#include "results/hdf5/library.hpp"

namespace plenary::results::hdf5 {
namespace {

void write(Id object, const std::string& name, Id disk_type, Id memory_type, const void* value,
           const std::string& file) {
  const std::string doing = "write the attribute " + name;
  const Handle space = space_of({});
  const Handle attribute(
      checked(H5Acreate2(object, name.c_str(), disk_type, space.get(), H5P_DEFAULT, H5P_DEFAULT),
              file, doing),
      H5Aclose);
  checked(H5Awrite(attribute.get(), memory_type, value), file, doing);
}

std::string read_text(Id attribute, const std::string& file) {
  const Handle type = words_type();
  char* text = nullptr;
  checked(H5Aread(attribute, type.get(), &text), file, "read an attribute");
  const std::string copy = text ? text : "";
  H5free_memory(text);
  return copy;
}

template <class Number>
Number read_number(Id attribute, Id memory_type, const std::string& file) {
  Number number{};
  checked(H5Aread(attribute, memory_type, &number), file, "read an attribute");
  return number;
}

Value read(Id attribute, const std::string& file) {
  const Handle type(H5Aget_type(attribute), H5Tclose);
  switch (H5Tget_class(type.get())) {
    case H5T_STRING:
      return read_text(attribute, file);
    case H5T_FLOAT:
      return read_number<double>(attribute, H5T_NATIVE_DOUBLE, file);
    case H5T_INTEGER:
      return read_number<std::int64_t>(attribute, H5T_NATIVE_INT64, file);
    default:
      throw ResultsError(file, "has an attribute of an unknown type");
  }
}

std::string name_of(Id attribute) {
  std::string name(static_cast<std::size_t>(H5Aget_name(attribute, 0, nullptr)), '\0');
  H5Aget_name(attribute, name.size() + 1, name.data());
  return name;
}

}  // namespace

void write_attribute(Id object, const std::string& name, const Value& value,
                     const std::string& file) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    const char* pointer = text->c_str();
    const Handle type = words_type();
    write(object, name, type.get(), type.get(), &pointer, file);
  } else if (const auto* number = std::get_if<double>(&value)) {
    write(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, number, file);
  } else {
    write(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, &std::get<std::int64_t>(value), file);
  }
}

Attributes read_attributes(Id object, const std::string& file) {
  Attributes attributes;
  H5O_info_t info;
  checked(H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS), file, "list the attributes");
  for (hsize_t i = 0; i < info.num_attrs; ++i) {
    const Handle attribute(checked(H5Aopen_by_idx(object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i,
                                                  H5P_DEFAULT, H5P_DEFAULT),
                                   file, "open an attribute"),
                           H5Aclose);
    const std::string name = name_of(attribute.get());
    if (!is_internal(name)) attributes.emplace_back(name, read(attribute.get(), file));
  }
  return attributes;
}

}  // namespace plenary::results::hdf5
