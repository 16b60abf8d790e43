#pragma once

#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Which member states have somebody in the room.
class Presence {
 public:
  explicit Presence(const ParameterSet& parameters);
  void fill(const Draws& draws, int session, const World& world, const StateDraws& delegations,
            const Mask& member, MemberColumns& out) const;

 private:
  double delegates_, always_;
};

}  // namespace plenary::models
