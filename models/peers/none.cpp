#include "models/peers/peers.hpp"

namespace plenary::models {
namespace {

/// The null variant: every state keeps to its instructions.
class NoPeers final : public Peers {
 public:
  NoPeers(const Settings&, const ParameterSet&) {}
  void influence(const PeerWeights&, const ByItem&, double, MemberColumns&,
                 PeerScratch&) const override {}
};

const Variant<Peers> card({
    .name = "none",
    .meaning = "States do not influence each other.",
    .make = make_from<Peers, NoPeers>,
});

}  // namespace
}  // namespace plenary::models
