#pragma once

#include "models/catalogue/parameter.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// The Chair's first text: what those in the room ask for, weighted by weight and importance,
/// misread a little, and never below what is already agreed.
class Draft {
 public:
  explicit Draft(const ParameterSet& parameters);
  std::array<double, kItems> write(const Draws& draws, int session, const World& world,
                                   const MemberColumns& states,
                                   const std::array<double, kItems>& agreed) const;

 private:
  double misreading_;
};

/// Σ c s m / Σ c s over the listed states for one item; 0 when nobody cares.
double weighted_position(const World& world, const MemberColumns& states,
                         const std::vector<std::size_t>& who, std::size_t item);

}  // namespace plenary::models
