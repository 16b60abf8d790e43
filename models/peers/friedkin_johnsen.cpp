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
                 MemberColumns& states, ByItem& scratch, Vector& averaged) const override {
    averaged.setConstant(susceptibility_ * (1 - politicisation_ * politicisation));
    for (int round = 0; round < iterations_; ++round)
      friedkin_johnsen_step(weights, averaged, first, states.ideal, scratch);
    weights.average(states.value_belief, averaged);
    for (const std::size_t i : weights.members) {
      double& v = states.value_belief[row(i)];
      v = clip(v + value_rate_ * (averaged[row(i)] - v));
    }
  }

 private:
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
                           const ByItem& first, ByItem& ideal, ByItem& scratch) {
  weights.average(ideal, scratch);
  for (const std::size_t i : weights.members) {
    const double a = susceptibility_by_state[row(i)];
    ideal.row(row(i)) = a * scratch.row(row(i)) + (1 - a) * first.row(row(i));
  }
}

}  // namespace plenary::models
