#pragma once

#include "models/catalogue/variant.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// What a member state sees when it listens, studies and learns.
struct LearningView {
  const Draws& draws;
  int session;
  const World& world;
  const StateDraws& first;  ///< attention capacity and the truth behind the state's own study
  const PoolDraws& pool;
  const std::vector<std::size_t>& members;
  double time_lost;  ///< T_mod
};

/// How member states attend to inputs and learn from them. One file a variant in this folder.
class Learning {
 public:
  virtual ~Learning() = default;
  /// Updates beliefs, trust, perceived correlation and belief in stakeholders' value of every
  /// member; returns the number of inputs heard. Each state reads only its own columns, so that
  /// all read the values from before.
  virtual int learn(const LearningView& view, PoolColumns& pool, MemberColumns& out) const = 0;
};

extern const Lever learning_choice;

/// ρ̂_i(0): how far a state takes all organisations to say the same before it hears any.
double first_correlation(const ParameterSet& parameters);

/// Precision of a set of inputs that the reader takes to be correlated: 1/(1 + max(0, n−1) ρ̂),
/// with n the effective number of inputs.
inline double discount(double effective_number, double correlation) {
  const double further = effective_number > 1 ? effective_number - 1 : 0;
  return 1 / (1 + further * correlation);
}

/// Trust after one more experience, with the old ones fading: Beta counts (α, β).
inline double faded(double count, double memory, double experience) {
  return 1 + memory * (count - 1) + experience;
}

}  // namespace plenary::models
