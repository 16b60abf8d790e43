#pragma once

#include "models/catalogue/parameter.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// What each organisation says: an item to speak to, and how much it asks for there.
class Signals {
 public:
  explicit Signals(const ParameterSet& parameters);

  /// Fills focus and signal of those some state may hear.
  void speak(const Draws& draws, int session, const World& world, const StateDraws& states,
             const PoolDraws& pool, PoolColumns& out) const;

  /// The item (id) that a draw u picks in proportion to expertise, items in order of their ids.
  static std::size_t focus_item(const World& world, const PoolDraws& pool, std::size_t s, double u);

 private:
  double noise_;
};

}  // namespace plenary::models
