#pragma once

#include "models/catalogue/variant.hpp"
#include "models/numeric/columns.hpp"
#include "models/random/draws.hpp"
#include "models/world/population.hpp"

namespace plenary::models {

/// What those who settle a dispute may see.
struct DisputeView {
  const Draws& draws;
  int session;
  const World& world;
  const PoolDraws& pool;
  const std::vector<std::size_t>& voters;  ///< members present, in order
  const Vector& value_belief;              ///< v_i before this session
  double fatigue;                          ///< F before this session
};

/// How one refused organisation's case ended.
struct Ruling {
  bool lifted = false;
  int yes = 0;
  int no = 0;
};

/// What can be done about an objection. One file a variant in this folder.
class Dispute {
 public:
  virtual ~Dispute() = default;
  virtual bool exists() const { return true; }  ///< false: an objection is final
  virtual bool votes() const = 0;               ///< costs a vote, and states learn from it
  virtual Ruling settle(const DisputeView& view, std::size_t stakeholder) const = 0;
};

extern const Lever dispute_choice;

}  // namespace plenary::models
