#include "models/channels/channel.hpp"
#include "models/participation/attendance.hpp"

namespace plenary::models {
namespace {

const Purpose comes("cons"), meets("hc");

const Parameter quality({
    .name = "inputs.consultation_quality",
    .symbol = "ql_cons",
    .meaning = "How much of what an organisation knows a consultation carries.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter reach({
    .name = "inputs.consultation_reach",
    .symbol = "π_cons",
    .meaning = "Chance that a member state meets one organisation in one consultation, before its "
               "belief in their value counts.",
    .baseline = {0.35},
    .allowed = {0, 1},
});
const Parameter ease({
    .name = "inputs.consultation_ease",
    .symbol = "logit + 2.2",
    .meaning = "How much easier coming to a consultation is than to a session.",
    .unit = "logit",
    .baseline = {2.2},
    .allowed = {-50, 50},
});
const Parameter interest({
    .name = "inputs.consultation_interest",
    .symbol = "cons: .5",
    .meaning = "Chance that an organisation that could come to a consultation does.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter half_value({
    .name = "inputs.consultation_value_floor",
    .symbol = ".5 + v",
    .meaning = "Interest in consultations of a state that sees no value in stakeholders.",
    .baseline = {0.5},
    .allowed = {0, 10},
});

const Lever sessions({
    .path = "modality.voice.consultations",
    .meaning = "Sessions before which the Chair consults organisations informally.",
    .kind = LeverKind::sessions,
    .baseline = {.every = true},
    .source = "OEWG II: informal consultative meetings between sessions",
});
const Lever per_session({
    .path = "modality.voice.consultations_per_session",
    .meaning = "How many such consultations there are each time.",
    .unit = "consultations",
    .kind = LeverKind::whole_number,
    .baseline = {.number = 1},
    .allowed = {0, 1000},
    .source = "OEWG II",
});

/// Informal consultations, open to every organisation of the pool, accredited or refused.
class Consultation final : public Channel {
 public:
  Consultation(const Settings& settings, const ParameterSet& p)
      : attendance_(settings, p),
        sessions_(settings[sessions]),
        times_(static_cast<std::uint32_t>(settings[per_session].number)),
        quality_(p[quality]),
        reach_(p[reach]),
        ease_(p[ease]),
        interest_(p[interest]),
        half_value_(p[half_value]) {}

  void carry(const ChannelView& view, PoolColumns& out) const override {
    out.consulted.clear();
    if (!sessions_.has(view.session) || times_ == 0) return;
    gather(view, out);
    for (const std::size_t i : view.members) {
      const double chance = reach_ * (half_value_ + view.value_belief[row(i)]);
      for (std::uint32_t time = 0; time < times_; ++time) meet(view, i, time, chance, out);
    }
  }

 private:
  void gather(const ChannelView& view, PoolColumns& out) const {
    for (std::size_t s = 0; s < view.pool.size; ++s) {
      const Agents body{static_cast<std::uint32_t>(s), 0};
      if (!(view.draws.uniform(comes, static_cast<std::uint32_t>(view.session), body) < interest_))
        continue;
      if (!out.accredited[s])
        out.disposition[row(s)] = attendance_.disposition(view.draws, view.session, view.pool, s);
      if (out.disposition[row(s)] < out.inclination[row(s)] + ease_)
        out.consulted.push_back(static_cast<std::uint32_t>(s));
    }
  }

  /// The consultation's number within the session is the draws' ordinal.
  void meet(const ChannelView& view, std::size_t i, std::uint32_t time, double chance,
            PoolColumns& out) const {
    view.draws.uniforms(meets, static_cast<std::uint32_t>(view.session),
                        static_cast<std::uint32_t>(i), out.consulted, out.chances.data(), time);
    const double carried = quality_;  // a copy, so that choosing needs no branch
    for (std::size_t n = 0; n < out.consulted.size(); ++n)
      out.chances[n] = out.chances[n] < chance ? carried : 0.0;
    offer(out, i, out.consulted, out.chances);
  }

  Attendance attendance_;
  LeverValue sessions_;
  std::uint32_t times_;
  double quality_, reach_, ease_, interest_, half_value_;
};

const Variant<Channel> card({
    .name = "consultation",
    .meaning = "Informal consultations with the Chair, open to all.",
    .make = make_from<Channel, Consultation>,
});

}  // namespace
}  // namespace plenary::models
