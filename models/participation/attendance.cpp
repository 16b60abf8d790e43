#include "models/participation/attendance.hpp"

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose att("att");

const std::string kFacts =
    "calibrated on the Ad Hoc Committee: about 20 of about 160 accredited bodies kept coming";

const Parameter base({
    .name = "attendance.base",
    .symbol = "g0",
    .meaning = "Inclination of an accredited organisation to come.",
    .unit = "logit",
    .baseline = {-0.35},
    .allowed = {-50, 50},
    .range = Interval{-0.65, -0.05},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter budget({
    .name = "attendance.budget",
    .symbol = "g_b",
    .meaning = "Inclination per unit of log budget.",
    .unit = "logit",
    .baseline = {0.75},
    .allowed = {-50, 50},
});
const Parameter fund_effect({
    .name = "attendance.fund",
    .symbol = "fund: 2",
    .meaning = "Log budget that a full travel fund gives an organisation from outside WEOG.",
    .unit = "log",
    .baseline = {2},
    .allowed = {0, 50},
});
const Parameter cost({
    .name = "attendance.cost",
    .symbol = "g_c",
    .meaning = "Inclination lost to the cost of coming in person.",
    .unit = "logit",
    .baseline = {0.6},
    .allowed = {-50, 50},
});
const Parameter hybrid_cost({
    .name = "attendance.hybrid_cost",
    .symbol = "C: .25",
    .meaning = "Cost of a hybrid session, relative to coming in person.",
    .baseline = {0.25},
    .allowed = {0, 10},
});
const Parameter distance_cost({
    .name = "attendance.distance_cost",
    .symbol = "C: .5",
    .meaning = "Further cost in person of an organisation from outside WEOG.",
    .baseline = {0.5},
    .allowed = {0, 10},
});
const Parameter voice({
    .name = "attendance.voice",
    .symbol = "g_v",
    .meaning = "Half the inclination gained from full speaking rights against none.",
    .unit = "logit",
    .baseline = {0.4},
    .allowed = {-50, 50},
});
const Parameter slot_voice({
    .name = "attendance.slot_voice",
    .symbol = "ve: .5",
    .meaning = "How much a dedicated slot counts of full speaking rights.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter item_voice({
    .name = "attendance.item_voice",
    .symbol = "ve: .8",
    .meaning = "How much speaking at the end of every agenda item counts.",
    .baseline = {0.8},
    .allowed = {0, 1},
});
const Parameter neutral_voice({
    .name = "attendance.neutral_voice",
    .symbol = "ve − .5",
    .meaning = "Speaking rights that move the inclination neither way.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter uncertainty({
    .name = "attendance.uncertainty",
    .symbol = "g_u",
    .meaning = "Inclination lost when admission is wholly uncertain.",
    .unit = "logit",
    .baseline = {0.5},
    .allowed = {-50, 50},
});
const Parameter fatigue({
    .name = "attendance.fatigue",
    .symbol = "g_f",
    .meaning = "Inclination lost per unit of the organisation's fatigue.",
    .unit = "logit",
    .baseline = {0.8},
    .allowed = {-50, 50},
});
const Parameter persistence({
    .name = "attendance.persistence",
    .symbol = "persistence .7",
    .meaning = "Share of the lasting trait in who comes, against the chance of the session.",
    .baseline = {0.7},
    .allowed = {0, 1},
    .range = Interval{0.5, 0.85},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter scale({
    .name = "attendance.scale",
    .symbol = "1.7",
    .meaning = "Standard deviation of the disposition; makes a normal about as wide as a "
               "logistic.",
    .unit = "logit",
    .baseline = {1.7},
    .allowed = {0, 100},
});

double voice_expected(const Settings& settings, const ParameterSet& p) {
  const std::string& right = settings[speaking].word;
  if (right == "none") return 0;
  return right == "slot" ? p[slot_voice] : p[item_voice];
}

}  // namespace

const Lever format({
    .path = "modality.access.format",
    .meaning = "Whether one can take part from afar.",
    .kind = LeverKind::choice,
    .baseline = {.word = "in_person"},
    .options =
        [] {
          return std::vector<Option>{{"in_person", 0, "In the conference room only."},
                                     {"hybrid", 1, "In the room or over a link."}};
        },
    .source = "OEWG II modalities of 22 April 2022",
});
const Lever travel_fund({
    .path = "modality.access.travel_fund",
    .meaning = "How much of the cost of coming a fund pays for organisations from outside WEOG.",
    .unit = "share",
    .baseline = {.number = 0},
    .allowed = {0, 1},
    .source = "OEWG II: none",
});
const Lever speaking({
    .path = "modality.voice.speaking",
    .meaning = "When organisations may speak in formal meetings.",
    .kind = LeverKind::choice,
    .baseline = {.word = "slot"},
    .options =
        [] {
          return std::vector<Option>{{"none", 0, "Never."},
                                     {"slot", 1, "In one meeting set aside for them."},
                                     {"per_item", 2, "At the end of every agenda item."}};
        },
    .source = "OEWG II modalities of 22 April 2022",
});

Attendance::Attendance(const Settings& settings, const ParameterSet& p)
    : base_(p[base]),
      budget_(p[budget]),
      fund_(p[fund_effect] * settings[travel_fund].number),
      voice_(2 * p[voice] * (voice_expected(settings, p) - p[neutral_voice])),
      uncertainty_(p[uncertainty]),
      fatigue_(p[fatigue]),
      lasting_share_(square_root(p[persistence])),
      passing_share_(square_root(1 - p[persistence])),
      scale_(p[scale]) {
  const bool hybrid = settings[format].word == "hybrid";
  insider_cost_ = p[cost] * (hybrid ? p[hybrid_cost] : 1.0);
  outsider_cost_ = insider_cost_ * (1 + (hybrid ? 0.0 : p[distance_cost]));
}

void Attendance::incline(const PoolDraws& pool, bool lapses, PoolColumns& out) const {
  for (std::size_t s = 0; s < pool.size; ++s) {
    const Eigen::Index column = row(s);
    const bool outsider = pool.region[s] != kWeog;
    const double certainty = !out.accredited[s] ? 0 : lapses ? out.expectation[column] : 1;
    out.inclination[column] = base_ + budget_ * (pool.budget[column] + (outsider ? fund_ : 0.0)) -
                              (outsider ? outsider_cost_ : insider_cost_) + voice_ -
                              uncertainty_ * (1 - certainty) - fatigue_ * out.fatigue[column];
  }
}

double Attendance::disposition(const Draws& draws, int session, const PoolDraws& pool,
                               std::size_t s) const {
  const double passing =
      draws.normal(att, static_cast<std::uint32_t>(session), {static_cast<std::uint32_t>(s), 0});
  return scale_ * (lasting_share_ * pool.trait[row(s)] + passing_share_ * passing);
}

void Attendance::attend(const Draws& draws, int session, const PoolDraws& pool,
                        PoolColumns& out) const {
  for (std::size_t s = 0; s < pool.size; ++s) {
    out.attending[s] = 0;
    if (!out.accredited[s]) continue;
    out.disposition[row(s)] = disposition(draws, session, pool, s);
    out.attending[s] = out.disposition[row(s)] < out.inclination[row(s)];
    out.sessions_attended[s] += out.attending[s];
  }
}

}  // namespace plenary::models
