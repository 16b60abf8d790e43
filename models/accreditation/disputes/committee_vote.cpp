#include "models/accreditation/disputes/committee_vote.hpp"

namespace plenary::models {
namespace {

const Purpose vote("vote");

const Parameter base({
    .name = "vote.base",
    .symbol = "w0",
    .meaning = "A neutral state's inclination to admit an organisation.",
    .baseline = {0.25},
    .allowed = {-10, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter alignment({
    .name = "vote.alignment",
    .symbol = "w_x",
    .meaning = "Inclination to admit per unit of alignment.",
    .baseline = {0.9},
    .allowed = {-10, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter value({
    .name = "vote.value",
    .symbol = "w_v",
    .meaning = "Inclination to admit per unit of belief that stakeholders are worth hearing.",
    .baseline = {0.8},
    .allowed = {-10, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter fatigue({
    .name = "vote.fatigue",
    .symbol = "w_F",
    .meaning = "Inclination to admit per unit of being tired of the quarrel over modalities.",
    .baseline = {0.4},
    .allowed = {-10, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter hostility({
    .name = "vote.hostility",
    .symbol = "w_H",
    .meaning = "Inclination lost against an organisation from a hostile country.",
    .baseline = {1.5},
    .allowed = {-10, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter criticism({
    .name = "vote.criticism",
    .symbol = "w: .5",
    .meaning = "Inclination lost against an organisation that criticises the voter.",
    .baseline = {0.5},
    .allowed = {-10, 10},
});
const Parameter spread({
    .name = "vote.spread",
    .symbol = "vote sd",
    .meaning = "Standard deviation of what is not explained in one state's vote on one body.",
    .baseline = {0.35},
    .allowed = {0, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter band({
    .name = "vote.band",
    .symbol = "vote band",
    .meaning = "Inclination between minus and plus this number is an abstention.",
    .baseline = {0.25},
    .allowed = {0, 10},
    .source = "assumption; results are insensitive to it",
});
const Parameter neutral_value({
    .name = "vote.neutral_value",
    .symbol = "v − .5",
    .meaning = "Belief in stakeholders' value that moves a vote neither way.",
    .baseline = {0.5},
    .allowed = {0, 1},
});

}  // namespace

CommitteeVote::CommitteeVote(const ParameterSet& p)
    : base_(p[base] - p[value] * p[neutral_value]),
      alignment_(p[alignment]),
      value_(p[value]),
      fatigue_(p[fatigue]),
      hostility_(p[hostility]),
      criticism_(p[criticism]),
      spread_(p[spread]),
      band_(p[band]) {}

double CommitteeVote::inclination(const DisputeView& view, std::size_t state, std::size_t s) const {
  const Eigen::Index i = row(state), column = row(s);
  const double noise =
      view.draws.normal(vote, static_cast<std::uint32_t>(view.session),
                        {static_cast<std::uint32_t>(state), static_cast<std::uint32_t>(s)});
  return base_ + alignment_ * view.world.alignment[i] + value_ * view.value_belief[i] +
         fatigue_ * view.fatigue - hostility_ * view.pool.hostility(i, column) -
         criticism_ * view.pool.critical(i, column) + spread_ * noise;
}

Ruling CommitteeVote::settle(const DisputeView& view, std::size_t s) const {
  Ruling ruling;
  for (const std::size_t voter : view.voters) {
    const double z = inclination(view, voter, s);
    if (z > band_) ++ruling.yes;
    if (z < -band_) ++ruling.no;
  }
  ruling.lifted = carried(ruling.yes, ruling.no);
  return ruling;
}

}  // namespace plenary::models
