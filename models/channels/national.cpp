#include <algorithm>

#include "models/channels/channel.hpp"

namespace plenary::models {
namespace {

const Purpose asks("nat");

const Parameter quality({
    .name = "inputs.national_quality",
    .symbol = "ql_nat",
    .meaning = "How much of what an organisation knows a talk with its own government carries.",
    .baseline = {0.8},
    .allowed = {0, 1},
});
const Parameter half_value({
    .name = "inputs.national_value_floor",
    .symbol = ".5 + v",
    .meaning = "Interest in national consultation of a state that sees no value in stakeholders.",
    .baseline = {0.5},
    .allowed = {0, 10},
});

const Lever national_channel({
    .path = "modality.outside.national_channel",
    .meaning = "Chance a session that a government consults one of its own organisations, where "
               "civic space is free.",
    .unit = "probability",
    .baseline = {.number = 0.25},
    .allowed = {0, 1},
    .source = "assumption",
});

/// Talks between an organisation and its own government, wherever it allows them.
class National final : public Channel {
 public:
  National(const Settings& settings, const ParameterSet& p)
      : chance_(settings[national_channel].number),
        quality_(p[quality]),
        half_value_(p[half_value]) {}

  void carry(const ChannelView& view, PoolColumns& out) const override {
    for (std::size_t s = 0; s < view.pool.size; ++s) {
      const std::size_t home = view.pool.home[s];
      if (!view.member[home]) continue;
      const double chance =
          chance_ * view.world.openness[row(home)] * (half_value_ + view.value_belief[row(home)]);
      const double u = view.draws.uniform(asks, static_cast<std::uint32_t>(view.session),
                                          {static_cast<std::uint32_t>(s), 0});
      double& available = out.availability(row(home), row(s));
      if (u < chance) available = std::max(available, quality_);
    }
  }

 private:
  double chance_, quality_, half_value_;
};

const Variant<Channel> card({
    .name = "national",
    .meaning = "Talks with one's own government.",
    .make = make_from<Channel, National>,
});

}  // namespace
}  // namespace plenary::models
