#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "results/description.hpp"
#include "results/encode.hpp"
#include "results/hdf5/reader.hpp"
#include "results/hdf5/writer.hpp"

namespace plenary::results {

/// A part of a run on its way to disk: any blocks in any order. It is itself a valid netCDF-4 file
/// in which what is missing reads as NaN. Until finish() it has a temporary name; if it is
/// destroyed before, nothing stays. Every function throws ResultsError. One thread at a time.
class Shard {
 public:
  /// `<directory>/<name>.<number>.shard.h5`; the directory must exist.
  Shard(const Description& description, const std::filesystem::path& directory,
        const std::string& name, std::size_t number);

  /// After an exception the shard must not be finished.
  void write(const EncodedBlock& block);
  std::size_t blocks() const { return checksums_.size(); }

  /// Puts the file on disk under its name and gives that name. A shard is finished once.
  std::filesystem::path finish();

 private:
  std::filesystem::path path_;
  BlockGrid grid_;
  hdf5::Writer writer_;
  std::vector<hdf5::Array> arrays_;
  std::vector<std::size_t> ranks_;
  std::map<std::size_t, std::uint32_t> checksums_;
};

/// A finished shard.
class ShardReader {
 public:
  /// Throws ResultsError if the file is no shard, ForeignShard if it belongs to another plan.
  ShardReader(const Description& description, const std::filesystem::path& file);

  const std::filesystem::path& path() const { return file_.path(); }
  std::vector<std::size_t> blocks() const;  ///< ascending

  /// Reads the chunks of a block and throws ResultsError if they are not those that were written.
  EncodedBlock read(std::size_t block) const;

 private:
  BlockGrid grid_;
  hdf5::Reader file_;
  std::vector<hdf5::Array> arrays_;
  std::vector<std::size_t> ranks_;
  std::map<std::size_t, std::uint32_t> checksums_;
};

/// The finished shards of that name in a directory, in order of number; none if there is no such
/// directory.
std::vector<std::filesystem::path> find_shards(const std::filesystem::path& directory,
                                               const std::string& name);

/// A number that no shard of that name in the directory has.
std::size_t next_shard_number(const std::filesystem::path& directory, const std::string& name);

}  // namespace plenary::results
