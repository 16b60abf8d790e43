#include "models/channels/channel.hpp"
#include "models/participation/attendance.hpp"

namespace plenary::models {
namespace {

const Purpose listens("hf");

const Parameter quality({
    .name = "inputs.formal_quality",
    .symbol = "ql_form",
    .meaning = "How much of what an organisation knows fits into a formal statement.",
    .baseline = {0.4},
    .allowed = {0, 1},
});
const Parameter reach({
    .name = "inputs.formal_reach",
    .symbol = "π_form",
    .meaning = "Chance that a delegation in the room listens to one formal statement.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter link_quality({
    .name = "inputs.link_quality",
    .symbol = "hq: .4",
    .meaning = "Quality of speaking over a link whatever the hour, relative to the room.",
    .baseline = {0.4},
    .allowed = {0, 1},
});
const Parameter hour_quality({
    .name = "inputs.link_hour_quality",
    .symbol = "hq: .36",
    .meaning = "What a convenient hour adds to it.",
    .baseline = {0.36},
    .allowed = {0, 1},
});
const Parameter odd_hour({
    .name = "inputs.link_odd_hour",
    .symbol = "hq: .8",
    .meaning = "How convenient the hour is for organisations from outside WEOG.",
    .baseline = {0.8},
    .allowed = {0, 1},
});

/// Statements from the floor, heard by delegations that are in the room and listen.
class Formal final : public Channel {
 public:
  Formal(const Settings& settings, const ParameterSet& p)
      : preparation_(settings, p), quality_(p[quality]), reach_(p[reach]) {
    const bool hybrid = settings[format].word == "hybrid";
    insider_ = hybrid ? p[link_quality] + p[hour_quality] : 1.0;
    outsider_ = hybrid ? p[link_quality] + p[hour_quality] * p[odd_hour] : 1.0;
  }

  void carry(const ChannelView& view, PoolColumns& out) const override {
    out.listed.clear();
    for (std::size_t s = 0; s < view.pool.size; ++s)
      if (out.speaking[s]) out.listed.push_back(static_cast<std::uint32_t>(s));
    if (out.listed.empty()) return;
    for (std::size_t n = 0; n < out.listed.size(); ++n)
      out.priority[n] = quality_of(view, out.listed[n]);
    for (const std::size_t i : view.in_room) {
      view.draws.uniforms(listens, static_cast<std::uint32_t>(view.session),
                          static_cast<std::uint32_t>(i), out.listed, out.chances.data());
      for (std::size_t n = 0; n < out.listed.size(); ++n) {
        const double carried = out.priority[n];  // read in any case, so that no branch is needed
        out.chances[n] = out.chances[n] < reach_ ? carried : 0.0;
      }
      offer(out, i, out.listed, out.chances);
    }
  }

 private:
  double quality_of(const ChannelView& view, std::size_t s) const {
    return quality_ * preparation_.of(view.pool.type[s]) *
           (view.pool.region[s] == kWeog ? insider_ : outsider_);
  }

  Preparation preparation_;
  double quality_, reach_, insider_, outsider_;
};

const Variant<Channel> card({
    .name = "formal",
    .meaning = "Statements from the floor of formal meetings.",
    .make = make_from<Channel, Formal>,
});

}  // namespace
}  // namespace plenary::models
