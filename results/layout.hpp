#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "results/blocks.hpp"
#include "results/description.hpp"
#include "results/hdf5/array.hpp"
#include "results/hdf5/writer.hpp"

namespace plenary::results {

/// Version of the layout that docs/results-format.md describes; readers refuse newer ones.
inline constexpr std::int64_t kLayoutVersion = 1;

/// Attributes of the file that this floor writes itself, before those of the description.
inline constexpr const char* kVersionAttribute = "plenary_layout_version";
inline constexpr const char* kPlanAttribute = "plenary_plan";
/// Name of the text that lists the blocks of a shard; a finished file has none.
inline constexpr const char* kShardText = "shard/blocks";

/// SHA-256 of everything in the description: two files with the same identity come from the same
/// plan, and a shard of one is a shard of the other.
std::string identity(const Description& description);

/// Writes axes and empty variables, the part that shards and finished files share, and gives the
/// variables to be filled, in the order of the description.
std::vector<hdf5::Array> lay_out_variables(hdf5::Writer& writer, const Description& description);

/// Writes the tables and texts of the description.
void lay_out_tables(hdf5::Writer& writer, const Description& description);

/// Position of a block's chunk in a variable of that many axes.
hdf5::Extent chunk_start(const Block& block, std::size_t rank);

}  // namespace plenary::results
