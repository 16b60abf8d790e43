#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace plenary::models {

/// One value per agent.
using Vector = Eigen::ArrayXd;

/// Agents × agenda items; one spare lane makes a row eight doubles wide, and it stays 0.
inline constexpr Eigen::Index kItemLanes = 8;
using ByItem = Eigen::Array<double, Eigen::Dynamic, kItemLanes, Eigen::RowMajor>;

/// Row agents × column agents.
using ByPair = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// One yes or no per agent.
using Mask = std::vector<std::uint8_t>;

/// Eigen counts in signed numbers, the standard library in unsigned ones.
inline Eigen::Index row(std::size_t index) { return static_cast<Eigen::Index>(index); }

}  // namespace plenary::models
