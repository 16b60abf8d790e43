#pragma once

#include "models/catalogue/variant.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Whom each member state listens to among its peers: rows of weights that sum to 1.
struct PeerWeights {
  ByPair weight;                     ///< W_ij; rows and columns of non-members are 0
  Mask alone;                        ///< a member without any peer keeps its own view
  std::vector<std::size_t> members;  ///< ascending

  PeerWeights(const World& world, const Mask& member, const ParameterSet& parameters);

  /// out = W in, item by item; a state that is alone keeps its row.
  void average(const ByItem& in, ByItem& out) const;
  void average(const Vector& in, Vector& out) const;
};

/// How member states influence each other. One file a variant in this folder.
class Peers {
 public:
  virtual ~Peers() = default;
  /// Moves ideals (towards peers, anchored at `first`) and belief in stakeholders' value.
  /// `politicisation` is P from before this session.
  virtual void influence(const PeerWeights& weights, const ByItem& first, double politicisation,
                         MemberColumns& states, ByItem& scratch, Vector& vector_scratch) const = 0;
};

extern const Lever peers_choice;

/// One step of Friedkin and Johnsen: y ← a W y + (1 − a) y0, all states at once.
void friedkin_johnsen_step(const PeerWeights& weights, const Vector& susceptibility,
                           const ByItem& first, ByItem& ideal, ByItem& scratch);

}  // namespace plenary::models
