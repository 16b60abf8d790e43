#pragma once

#include "models/catalogue/variant.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Whom each member state listens to among its peers: rows of weights that sum to 1. Rows and
/// columns count members only, in their order.
struct PeerWeights {
  ByPair weight;                     ///< W_ij
  Mask alone;                        ///< a member without any peer keeps its own view
  std::vector<std::size_t> members;  ///< states, ascending

  PeerWeights(const World& world, const Mask& member, const ParameterSet& parameters);

  /// out = W in, one row a member; a member that is alone gets its own row. In and out differ.
  void average(const ByItem& in, ByItem& out) const;
  /// Row n of W in, for one value a member.
  double average(const Vector& in, std::size_t n) const;
};

/// What members hold before a step, and what their peers hold on average; one row a member.
struct PeerScratch {
  ByItem before, peers;
  Vector susceptibility, value;
};

/// How member states influence each other. One file a variant in this folder.
class Peers {
 public:
  virtual ~Peers() = default;
  /// Moves ideals (towards peers, anchored at `first`) and belief in stakeholders' value.
  /// `politicisation` is P from before this session.
  virtual void influence(const PeerWeights& weights, const ByItem& first, double politicisation,
                         MemberColumns& states, PeerScratch& scratch) const = 0;
};

extern const Lever peers_choice;

/// One step of Friedkin and Johnsen: y ← a W y + (1 − a) y0, all members at once.
/// `susceptibility` is a_i by state.
void friedkin_johnsen_step(const PeerWeights& weights, const Vector& susceptibility,
                           const ByItem& first, ByItem& ideal, PeerScratch& scratch);

}  // namespace plenary::models
