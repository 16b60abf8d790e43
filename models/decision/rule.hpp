#pragma once

#include "models/catalogue/variant.hpp"

namespace plenary::models {

/// How many objections a text survives. One file a variant in this folder. A rule of procedure
/// knows how many are in the room, and nothing of what they want.
class DecisionRule {
 public:
  virtual ~DecisionRule() = default;
  virtual int tolerated(int present) const = 0;  ///< m_max
};

extern const Lever decision_choice;

}  // namespace plenary::models
