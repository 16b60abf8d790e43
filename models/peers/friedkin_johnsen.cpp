#include "models/numeric/elementary.hpp"
#include "models/peers/peers.hpp"

namespace plenary::models {
namespace {

const Parameter susceptibility({
    .name = "peers.susceptibility",
    .symbol = "a0",
    .meaning = "Weight of peers against a state's own instructions, in a calm process.",
    .baseline = {0.15},
    .allowed = {0, 1},
    .range = Interval{0, 0.4},
});
const Parameter politicisation_effect({
    .name = "peers.politicisation",
    .symbol = "a: .5P",
    .meaning = "Share of that weight which full politicisation takes away.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter iterations({
    .name = "peers.iterations",
    .symbol = "iterations 2",
    .meaning = "Rounds of influence a session.",
    .unit = "rounds",
    .baseline = {2},
    .allowed = {0, 1000},
});
const Parameter value_rate({
    .name = "peers.value_rate",
    .symbol = ".05(Wv − v)",
    .meaning = "Weight of peers' belief in stakeholders' value, once a session.",
    .baseline = {0.05},
    .allowed = {0, 1},
});

/// Opinion dynamics with stubborn anchors (Friedkin & Johnsen 1990, 1999).
class FriedkinJohnsen final : public Peers {
 public:
  FriedkinJohnsen(const Settings&, const ParameterSet& p)
      : susceptibility_(p[susceptibility]),
        politicisation_(p[politicisation_effect]),
        iterations_(static_cast<int>(p[iterations])),
        value_rate_(p[value_rate]) {}

  void influence(const PeerWeights& weights, const ByItem& first, double politicisation,
                 MemberColumns& states, PeerScratch& scratch) const override {
    scratch.susceptibility.setConstant(first.rows(),
                                       susceptibility_ * (1 - politicisation_ * politicisation));
    for (int round = 0; round < iterations_; ++round)
      friedkin_johnsen_step(weights, scratch.susceptibility, first, states.ideal, scratch);
    spread_value(weights, states.value_belief, scratch.value);
  }

 private:
  void spread_value(const PeerWeights& weights, Vector& value_belief, Vector& before) const {
    before.resize(row(weights.members.size()));
    for (std::size_t n = 0; n < weights.members.size(); ++n)
      before[row(n)] = value_belief[row(weights.members[n])];
    for (std::size_t n = 0; n < weights.members.size(); ++n) {
      const double v = before[row(n)];
      value_belief[row(weights.members[n])] =
          clip(v + value_rate_ * (weights.average(before, n) - v));
    }
  }

  double susceptibility_, politicisation_;
  int iterations_;
  double value_rate_;
};

const Variant<Peers> card({
    .name = "friedkin_johnsen",
    .meaning = "States move towards like-minded and strong peers, anchored in their instructions.",
    .make = make_from<Peers, FriedkinJohnsen>,
});

}  // namespace

const Lever peers_choice({
    .path = "mechanisms.peers",
    .meaning = "How member states influence each other.",
    .kind = LeverKind::choice,
    .baseline = {.word = "friedkin_johnsen"},
    .options = variant_options<Peers>,
});

void friedkin_johnsen_step(const PeerWeights& weights, const Vector& susceptibility_by_state,
                           const ByItem& first, ByItem& ideal, PeerScratch& scratch) {
  const auto count = row(weights.members.size());
  scratch.before.resize(count, kItemLanes);
  scratch.peers.resize(count, kItemLanes);
  for (Eigen::Index n = 0; n < count; ++n)
    scratch.before.row(n) = ideal.row(row(weights.members[static_cast<std::size_t>(n)]));
  weights.average(scratch.before, scratch.peers);
  for (Eigen::Index n = 0; n < count; ++n) {
    const Eigen::Index i = row(weights.members[static_cast<std::size_t>(n)]);
    const double a = susceptibility_by_state[i];
    ideal.row(i) = a * scratch.peers.row(n) + (1 - a) * first.row(i);
  }
}

}  // namespace plenary::models
