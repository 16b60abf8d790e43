#pragma once

#include <filesystem>
#include <span>

#include "results/description.hpp"

namespace plenary::results {

/// What to do when the output exists already.
enum class Overwrite { refuse, replace };

/// Throws ResultsError if `output` exists and must not be replaced.
void check_output(const std::filesystem::path& output, Overwrite overwrite);

/// Copies the chunks of all shards, in the order of blocks and without recompressing, into one
/// file, which appears under its name only when it is whole. Its bytes depend on the description
/// and the values alone: not on the number of shards or the order in which blocks arrived. Memory
/// holds one block. Throws ResultsError, naming the shard, for a block that is missing, there twice
/// or damaged, and for a shard of another plan; the output is then as it was.
void merge(const Description& description, std::span<const std::filesystem::path> shards,
           const std::filesystem::path& output, Overwrite overwrite);

}  // namespace plenary::results
