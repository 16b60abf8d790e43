#pragma once

#include <array>
#include <vector>

#include "models/catalogue/variant.hpp"
#include "models/decision/rule.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Working memory of a bargaining: one number a state in the room each.
struct BargainingScratch {
  std::vector<double> gains;        ///< mean gain by the text
  std::vector<double> willingness;  ///< to let the report pass
};

/// What those who negotiate a report see.
struct BargainingView {
  const Draws& draws;
  int session;
  const World& world;
  const StateDraws& first;  ///< instructions δ_i and first precisions
  const MemberColumns& states;
  std::array<double, kItems> agreed;  ///< the text before this report
  double politicisation;
  const DecisionRule& rule;
  double time_lost;  ///< T_mod
  double voice;
};

/// How a report is drafted, read and adopted. One file a variant in this folder.
class Bargaining {
 public:
  virtual ~Bargaining() = default;
  /// Negotiates one report; moves the agreed text and who lost by it, and fills the facts.
  virtual void negotiate(const BargainingView& view, BargainingScratch& scratch, BodyColumns& body,
                         Mask& loses, SessionFacts& facts) const = 0;
};

extern const Lever bargaining_choice;

/// Gain of moving one item from q to t for a state that asks for m: K s [(q−m)² − (t−m)² −
/// r ν |t−q|], with ν the share of first uncertainty that is left.
inline double item_gain(double salience, double q, double t, double m, double risk_uncertainty) {
  const double before = q - m, after = t - m;
  const double moved = t < q ? q - t : t - q;
  return static_cast<double>(kItems) * salience *
         (before * before - after * after - risk_uncertainty * moved);
}

}  // namespace plenary::models
