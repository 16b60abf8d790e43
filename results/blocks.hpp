#pragma once

#include <cstddef>

#include "results/description.hpp"

namespace plenary::results {

/// The tasks that fill one chunk of every variable. A task is one (draw, replicate) with all its
/// arms; the tasks of a block are numbered draw by draw, replicates within a draw.
struct Block {
  std::size_t index;
  std::size_t first_draw;  ///< positions on the axes, not coordinates
  std::size_t draws;
  std::size_t first_replicate;
  std::size_t replicates;

  std::size_t tasks() const { return draws * replicates; }
  std::size_t draw(std::size_t task) const { return first_draw + task / replicates; }
  std::size_t replicate(std::size_t task) const { return first_replicate + task % replicates; }
};

/// How the draws and replicates of a study are cut into blocks: the unit of compression, of shards
/// and of resume. Invariant: the cut depends on the description alone, never on threads or batches.
class BlockGrid {
 public:
  explicit BlockGrid(const Description& description);

  std::size_t count() const { return rows_ * columns_; }
  Block operator[](std::size_t index) const;

  std::size_t arms() const { return arms_; }
  std::size_t chunk_draws() const { return chunk_draws_; }
  std::size_t chunk_replicates() const { return chunk_replicates_; }

 private:
  std::size_t draws_;
  std::size_t arms_;
  std::size_t replicates_;
  std::size_t chunk_draws_;
  std::size_t chunk_replicates_;
  std::size_t rows_;
  std::size_t columns_;
};

}  // namespace plenary::results
