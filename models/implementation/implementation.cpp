#include "models/implementation/implementation.hpp"

#include <algorithm>

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Parameter base({
    .name = "implementation.base",
    .symbol = "r0",
    .meaning = "Share of what is left to do that any state does in a tick.",
    .baseline = {0.02},
    .allowed = {0, 1},
});
const Parameter capacity({
    .name = "implementation.capacity",
    .symbol = "r1",
    .meaning = "What full cyber capacity adds to it.",
    .baseline = {0.06},
    .allowed = {0, 1},
});
const Parameter contact({
    .name = "implementation.contact",
    .symbol = "r2",
    .meaning = "What contact with trusted organisations adds to it, where civic space is free; a "
               "direct wire.",
    .baseline = {0.05},
    .allowed = {0, 1},
    .wired_to = "implementation",
    .cut = 0,
});
const Parameter depth({
    .name = "implementation.depth",
    .symbol = "ψ",
    .meaning = "How strongly a state resists a text that asks more of it than it wants.",
    .baseline = {2},
    .allowed = {0, 100},
});
const Parameter legitimacy_effect({
    .name = "implementation.legitimacy",
    .symbol = "h_L",
    .meaning = "What a legitimate process adds to implementation; a direct wire.",
    .baseline = {0.3},
    .allowed = {0, 10},
    .wired_to = "implementation",
    .cut = 0,
});
const Parameter neutral_legitimacy({
    .name = "implementation.neutral_legitimacy",
    .symbol = "Leg − .5",
    .meaning = "Legitimacy that neither helps nor hurts.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter losing({
    .name = "implementation.losing",
    .symbol = "1 − .5 lose",
    .meaning = "Share of implementation that a state withholds when it lost by the report.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter decay({
    .name = "implementation.decay",
    .symbol = ".02 I",
    .meaning = "Share of what was implemented that lapses in a tick.",
    .baseline = {0.02},
    .allowed = {0, 1},
});
const Parameter half_contact({
    .name = "implementation.contacts",
    .symbol = "n_CB",
    .meaning = "Trusted inputs a session that count as full contact.",
    .unit = "inputs",
    .baseline = {8},
    .allowed = {0.01, 1e6},
});
const Parameter minimum({
    .name = "implementation.minimum",
    .symbol = "q < .01",
    .meaning = "Mean ambition agreed below which there is nothing to implement.",
    .baseline = {0.01},
    .allowed = {0, 1},
});
const Parameter common_horizon({
    .name = "implementation.horizon",
    .symbol = "horizon 11",
    .meaning = "Tick at which implementation of all bodies is compared.",
    .unit = "sessions",
    .baseline = {11},
    .allowed = {1, 10000},
});

const Lever monitoring({
    .path = "modality.follow_up.monitoring",
    .meaning = "Who looks at whether states do what they agreed to.",
    .kind = LeverKind::choice,
    .baseline = {.word = "self_report"},
    .options =
        [] {
          return std::vector<Option>{{"none", 0, "Nobody."},
                                     {"self_report", 0.02, "States report on themselves."},
                                     {"peer", 0.05, "States review each other."},
                                     {"independent", 0.08, "An independent body reviews them."}};
        },
    .source = "assumption",
});

}  // namespace

Implementation::Implementation(const Settings& settings, const ParameterSet& p)
    : base_(p[base]),
      capacity_(p[capacity]),
      contact_(p[contact]),
      monitoring_(settings[monitoring].number),
      depth_(p[depth]),
      legitimacy_(p[legitimacy_effect]),
      losing_(p[losing]),
      decay_(p[decay]),
      neutral_legitimacy_(p[neutral_legitimacy]),
      half_contact_(p[half_contact]),
      minimum_(p[minimum]),
      horizon_(static_cast<int>(p[common_horizon])) {}

void Implementation::tick(const World& world, const std::vector<std::size_t>& members,
                          const BodyColumns& body, double legitimacy, MemberColumns& out) const {
  const bool something = !(body.mean_ambition() < minimum_);
  const double process = 1 + legitimacy_ * (legitimacy - neutral_legitimacy_);
  for (const std::size_t state : members) {
    const Eigen::Index i = row(state);
    double& done = out.implementation[i];
    if (!something) {
      done -= decay_ * done;
      continue;
    }
    double excess = 0;
    for (Eigen::Index k = 0; k < Eigen::Index{kAmbitionItems}; ++k)
      excess += std::max(0.0, body.text[static_cast<std::size_t>(k)] - out.preferred(i, k));
    const double built = world.openness[i] * std::min(1.0, out.heard_trust[i] / half_contact_);
    const double rate = base_ + capacity_ * world.capacity[i] + contact_ * built + monitoring_;
    done += (1 - done) * rate * exponential(-depth_ * excess / kAmbitionItems) * process *
                (out.loses[state] ? 1 - losing_ : 1.0) -
            decay_ * done;
  }
}

}  // namespace plenary::models
