#include "results/merge.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/error.hpp"
#include "results/layout.hpp"
#include "results/shard.hpp"

namespace plenary::results {
namespace {

namespace fs = std::filesystem;

std::string about(const Block& block) {
  return "block " + std::to_string(block.index) + " (draws " + std::to_string(block.first_draw) +
         " to " + std::to_string(block.first_draw + block.draws - 1) + ", replicates " +
         std::to_string(block.first_replicate) + " to " +
         std::to_string(block.first_replicate + block.replicates - 1) + ")";
}

/// Which shard has which block: complete, or the constructor throws.
class Whereabouts {
 public:
  Whereabouts(const Description& description, const BlockGrid& grid,
              std::span<const fs::path> shards, const fs::path& output)
      : shard_of_(grid.count()) {
    for (std::size_t i = 0; i < shards.size(); ++i)
      for (const std::size_t block : ShardReader(description, shards[i]).blocks())
        note(block, i, shards);
    for (std::size_t block = 0; block < shard_of_.size(); ++block)
      if (!shard_of_[block])
        throw ResultsError(output,
                           "cannot be finished: " + about(grid[block]) + " is in none of its " +
                               std::to_string(shards.size()) + " shards",
                           "run the same command again: only what is missing is computed");
  }

  std::size_t operator[](std::size_t block) const { return *shard_of_[block]; }

 private:
  void note(std::size_t block, std::size_t shard, std::span<const fs::path> shards) {
    if (block >= shard_of_.size())
      throw ResultsError(shards[shard], "lists a block that the run does not have", "remove it");
    if (shard_of_[block])
      throw ResultsError(shards[shard],
                         "has block " + std::to_string(block) + ", which is also in " +
                             shards[*shard_of_[block]].string(),
                         "remove one of the two");
    shard_of_[block] = shard;
  }

  std::vector<std::optional<std::size_t>> shard_of_;
};

/// Keeps the shard that was read last open: neighbouring blocks usually lie in one shard.
class OpenShard {
 public:
  OpenShard(const Description& description, std::span<const fs::path> shards)
      : description_(description), shards_(shards) {}

  EncodedBlock read(std::size_t shard, std::size_t block) {
    if (!reader_ || shard != number_) {
      reader_ = std::make_unique<ShardReader>(description_, shards_[shard]);
      number_ = shard;
    }
    return reader_->read(block);
  }

 private:
  const Description& description_;
  std::span<const fs::path> shards_;
  std::unique_ptr<ShardReader> reader_;
  std::size_t number_ = 0;
};

fs::path temporary_beside(const fs::path& output) {
  return output.parent_path() / fs::path(".").concat(output.filename().string()).concat(".tmp");
}

}  // namespace

void check_output(const fs::path& output, Overwrite overwrite) {
  if (overwrite == Overwrite::refuse && fs::exists(output))
    throw WrongFile(output, "exists already", "name another output, or replace it with --force");
}

void merge(const Description& description, std::span<const fs::path> shards, const fs::path& output,
           Overwrite overwrite) {
  check_output(output, overwrite);
  const BlockGrid grid(description);
  const Whereabouts whereabouts(description, grid, shards, output);
  OpenShard source(description, shards);
  hdf5::Writer writer(temporary_beside(output), output);
  auto arrays = lay_out_variables(writer, description);
  lay_out_tables(writer, description);
  for (std::size_t index = 0; index < grid.count(); ++index) {
    const EncodedBlock block = source.read(whereabouts[index], index);
    for (std::size_t i = 0; i < arrays.size(); ++i)
      arrays[i].write_chunk(
          chunk_start(grid[index], 3 + description.variables[i].further_axes.size()),
          block.chunks[i]);
  }
  arrays.clear();
  check_output(output, overwrite);
  writer.publish(output);
}

}  // namespace plenary::results
