#include "models/politics/politics.hpp"

#include <algorithm>

#include "models/accreditation/objections.hpp"
#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Parameter decay({
    .name = "politics.decay",
    .symbol = "d_P",
    .meaning = "Share of politicisation that fades in a session.",
    .baseline = {0.35},
    .allowed = {0, 1},
});
const Parameter objection_effect({
    .name = "politics.objections",
    .symbol = "η_o",
    .meaning = "Politicisation when every seeker meets a public objection.",
    .baseline = {0.20},
    .allowed = {0, 10},
    .wired_to = "politicisation",
    .cut = 0,
});
const Parameter vote_effect({
    .name = "politics.votes",
    .symbol = "η_v",
    .meaning = "Politicisation from a full load of votes on organisations.",
    .baseline = {0.10},
    .allowed = {0, 10},
    .wired_to = "politicisation",
    .cut = 0,
});
const Parameter vote_cap({
    .name = "politics.vote_cap",
    .symbol = "min(n_vote, 3)/3",
    .meaning = "Load of votes that counts as full.",
    .unit = "votes",
    .baseline = {3},
    .allowed = {0.01, 1000},
});
const Parameter pull({
    .name = "politics.pull",
    .symbol = ".5 d_P P_init",
    .meaning = "How strongly politicisation returns to its initial level, relative to its decay.",
    .baseline = {0.5},
    .allowed = {0, 10},
});
const Parameter attributed_effect({
    .name = "politics.attributed",
    .symbol = "η_sh",
    .meaning = "Politicisation from one publicly attributed incident.",
    .baseline = {0.10},
    .allowed = {0, 10},
});
const Parameter fatigue_memory({
    .name = "politics.fatigue_memory",
    .symbol = "F: .7",
    .meaning = "Share of tiredness of the quarrel that stays after a session.",
    .baseline = {0.7},
    .allowed = {0, 1},
});
const Parameter fatigue_scale({
    .name = "politics.fatigue_scale",
    .symbol = "F: 7.5",
    .meaning = "Tiredness per share of the session lost to modalities, up to full.",
    .baseline = {7.5},
    .allowed = {0, 1000},
});
const Parameter pool_memory({
    .name = "stakeholders.fatigue_memory",
    .symbol = "fat: .7",
    .meaning = "Share of an organisation's fatigue that stays after a session.",
    .baseline = {0.7},
    .allowed = {0, 1},
});
const Parameter refusal({
    .name = "stakeholders.fatigue_refused",
    .symbol = "fat: .3",
    .meaning = "Fatigue from being refused.",
    .baseline = {0.3},
    .allowed = {0, 10},
});
const Parameter silence({
    .name = "stakeholders.fatigue_silent",
    .symbol = "fat: .1",
    .meaning = "Fatigue from coming and not getting the floor.",
    .baseline = {0.1},
    .allowed = {0, 10},
});
const Parameter override_memory({
    .name = "objections.override_memory",
    .symbol = "ovr: .5",
    .meaning = "Weight of earlier sessions in what states expect of votes on objections.",
    .baseline = {0.5},
    .allowed = {0, 1},
});

}  // namespace

Politics::Politics(const Settings& settings, const ParameterSet& p)
    : decay_(p[decay]),
      objections_(p[objection_effect] * settings[naming].number),
      votes_(p[vote_effect]),
      votes_cap_(p[vote_cap]),
      initial_(p[initial_politicisation]),
      pull_(p[pull]),
      attributed_(p[attributed_effect]),
      fatigue_memory_(p[fatigue_memory]),
      fatigue_scale_(p[fatigue_scale]),
      refusal_(p[refusal]),
      silence_(p[silence]),
      pool_memory_(p[pool_memory]),
      override_memory_(p[override_memory]) {}

void Politics::settle(const SessionFacts& facts, BodyColumns& body) const {
  const double quarrel = objections_ * facts.contested / std::max(1, facts.seekers) +
                         votes_ * std::min(facts.vote_load, votes_cap_) / votes_cap_;
  body.politicisation = clip((1 - decay_) * (body.politicisation + quarrel) +
                             pull_ * decay_ * initial_ + attributed_ * facts.attributed);
  body.fatigue = fatigue_memory_ * body.fatigue +
                 (1 - fatigue_memory_) * std::min(1.0, fatigue_scale_ * facts.time_lost);
}

void Politics::tire(PoolColumns& pool) const {
  for (std::size_t s = 0; s < pool.refused.size(); ++s) {
    double& fatigue = pool.fatigue[row(s)];
    fatigue = clip(pool_memory_ * fatigue + (pool.refused[s] ? refusal_ : 0.0) +
                   (pool.attending[s] && !pool.speaking[s] ? silence_ : 0.0));
  }
}

double Politics::experience(double before, int disputed, int lifted) const {
  const double share = disputed > 0 ? static_cast<double>(lifted) / disputed : 1.0;
  return override_memory_ * before + (1 - override_memory_) * share;
}

}  // namespace plenary::models
