#include "results/hdf5/reader.hpp"

#include <algorithm>

#include "results/error.hpp"
#include "results/hdf5/library.hpp"

namespace plenary::results::hdf5 {
namespace {

/// Room for a whole chunk, so that neighbouring slices of it are not decompressed one by one.
constexpr std::size_t kChunkCache = std::size_t{32} << 20;

void refuse_missing(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) throw WrongFile(file, "there is no such file");
}

std::string link_name(Id group, hsize_t i) {
  const auto length =
      H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
  std::string name(static_cast<std::size_t>(std::max<ssize_t>(length, 0)), '\0');
  H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, name.data(), name.size() + 1,
                     H5P_DEFAULT);
  return name;
}

void list(Id group, const std::string& prefix, std::vector<std::string>& names) {
  H5G_info_t info{};
  H5Gget_info(group, &info);
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const std::string name = link_name(group, i);
    const Handle child(H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose);
    if (H5Iget_type(child.get()) == H5I_GROUP)
      list(child.get(), prefix + name + "/", names);
    else if (H5Iget_type(child.get()) == H5I_DATASET)
      names.push_back(prefix + name);
  }
}

}  // namespace

Reader::Reader(const std::filesystem::path& file) : path_(file) {
  quiet();
  refuse_missing(file);
  file_ = Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose);
  if (!file_)
    throw WrongFile(file, "cannot be read as a results file (" + last_error() + ")",
                    "name a file written by `plenary run`; if it is one, it is damaged: "
                    "run the scenario again");
}

Attributes Reader::attributes() const { return read_attributes(file_.get(), path_.string()); }

std::vector<std::string> Reader::arrays() const {
  quiet();
  std::vector<std::string> names;
  const Handle root(checked(H5Gopen2(file_.get(), "/", H5P_DEFAULT), path_.string(), "list"),
                    H5Gclose);
  list(root.get(), "", names);
  return names;
}

Array Reader::array(const std::string& name) const {
  quiet();
  const Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
  H5Pset_chunk_cache(access.get(), H5D_CHUNK_CACHE_NSLOTS_DEFAULT, kChunkCache, 1.0);
  return {Handle(checked(H5Dopen2(file_.get(), name.c_str(), access.get()), path_.string(),
                         "open " + name),
                 H5Dclose),
          path_.string(), name};
}

bool Reader::has(const std::string& name) const {
  return H5Lexists(file_.get(), name.c_str(), H5P_DEFAULT) > 0;
}

}  // namespace plenary::results::hdf5
