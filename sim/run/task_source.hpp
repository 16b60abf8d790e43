#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "results/blocks.hpp"

namespace plenary::sim {

/// What simulates the tasks of a run. The engine above it knows neither arms nor mechanisms.
class TaskSource {
 public:
  virtual ~TaskSource() = default;

  /// Called once before the first task: what will be asked for, and by how many workers.
  virtual void prepare(const std::vector<results::Block>& blocks, std::size_t workers) = 0;

  /// Writes the records of all arms of one (draw, replicate), both given as positions on their
  /// axes. Different workers call at the same time; what is written must not depend on the worker.
  virtual void simulate(std::size_t draw, std::size_t replicate, std::size_t worker,
                        std::span<double> records) = 0;
};

}  // namespace plenary::sim
