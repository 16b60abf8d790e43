#include "results/blocks.hpp"

#include <algorithm>

namespace plenary::results {
namespace {

/// Tasks in a full block: enough for gzip to find its rhythm, few enough to lose little by a kill.
constexpr std::size_t kTasks = 64;

std::size_t pieces(std::size_t whole, std::size_t piece) { return (whole + piece - 1) / piece; }

}  // namespace

BlockGrid::BlockGrid(const Description& description)
    : draws_(axis(description, "draw").size()),
      arms_(axis(description, "arm").size()),
      replicates_(axis(description, "replicate").size()),
      chunk_draws_(std::min(draws_, std::max<std::size_t>(1, kTasks / replicates_))),
      chunk_replicates_(std::min(replicates_, kTasks)),
      rows_(pieces(draws_, chunk_draws_)),
      columns_(pieces(replicates_, chunk_replicates_)) {}

Block BlockGrid::operator[](std::size_t index) const {
  const std::size_t draw = index / columns_ * chunk_draws_;
  const std::size_t replicate = index % columns_ * chunk_replicates_;
  return {index, draw, std::min(chunk_draws_, draws_ - draw), replicate,
          std::min(chunk_replicates_, replicates_ - replicate)};
}

}  // namespace plenary::results
