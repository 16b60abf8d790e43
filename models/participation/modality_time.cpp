#include "models/participation/modality_time.hpp"

#include <algorithm>

#include "models/accreditation/objections.hpp"

namespace plenary::models {
namespace {

const Parameter per_objection({
    .name = "time.objection",
    .symbol = "t_obj",
    .meaning = "Time lost over one contested applicant; half of it when nobody is named.",
    .unit = "share of a session",
    .baseline = {0.0015},
    .allowed = {0, 1},
    .wired_to = "time_on_modalities",
    .cut = 0,
});
const Parameter anonymous_share({
    .name = "time.objection_anonymous",
    .symbol = "T: .5",
    .meaning = "What is added to visibility when the time lost over objections is counted.",
    .baseline = {0.5},
    .allowed = {0, 10},
});
const Parameter per_vote({
    .name = "time.vote",
    .symbol = "t_vote",
    .meaning = "Time lost over votes on disputed organisations.",
    .unit = "share of a session",
    .baseline = {0.03},
    .allowed = {0, 1},
    .wired_to = "time_on_modalities",
    .cut = 0,
});
const Parameter extra_vote({
    .name = "time.further_vote",
    .symbol = "n_vote: .05",
    .meaning = "Each disputed organisation counts this much of a vote on top of the first.",
    .baseline = {0.05},
    .allowed = {0, 10},
});
const Parameter per_protest({
    .name = "time.protest",
    .symbol = "t_prot",
    .meaning = "Time lost to protest over one refused organisation.",
    .unit = "share of a session",
    .baseline = {0.002},
    .allowed = {0, 1},
    .wired_to = "time_on_modalities",
    .cut = 0,
});
const Parameter cap({
    .name = "time.cap",
    .symbol = "T: .6",
    .meaning = "Largest share of a session that can be lost.",
    .unit = "share of a session",
    .baseline = {0.6},
    .allowed = {0, 1},
});
const Parameter quarrel_sessions({
    .name = "time.quarrel_sessions",
    .symbol = "t ≤ 2",
    .meaning = "Number of first sessions over which the opening quarrel lasts.",
    .unit = "sessions",
    .baseline = {2},
    .allowed = {0, 100},
});

}  // namespace

const Lever opening_quarrel({
    .path = "process.opening_quarrel",
    .meaning = "Share of the first two sessions lost to the quarrel over how to take part; a "
               "fact of the process, which reforms inherit.",
    .unit = "share of a session",
    .baseline = {.number = 0.20},
    .allowed = {0, 1},
    .source = "assumption, after OEWG II: no agreed programme of work in December 2021, second "
              "session in informal mode",
});

ModalityTime::ModalityTime(const Settings& settings, const ParameterSet& p)
    : per_objection_(p[per_objection] * (p[anonymous_share] + settings[naming].number)),
      per_vote_(p[per_vote]),
      per_protest_(p[per_protest]),
      quarrel_(settings[opening_quarrel].number),
      cap_(p[cap]),
      extra_vote_(p[extra_vote]),
      quarrel_sessions_(static_cast<int>(p[quarrel_sessions])) {}

double ModalityTime::lost(int session, int contested, int refused, double vote_load,
                          double fatigue) const {
  const double quarrel = session <= quarrel_sessions_ ? quarrel_ : 0;
  return std::min(cap_, per_objection_ * contested + per_vote_ * vote_load +
                            per_protest_ * refused * (1 - fatigue) + quarrel);
}

double ModalityTime::vote_load(int disputed) const {
  return disputed > 0 ? 1 + extra_vote_ * disputed : 0;
}

}  // namespace plenary::models
