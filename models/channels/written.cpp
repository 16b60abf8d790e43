#include "models/accreditation/rule.hpp"
#include "models/channels/channel.hpp"
#include "models/participation/attendance.hpp"

namespace plenary::models {
namespace {

const Purpose writes("wr");

const Parameter quality({
    .name = "inputs.written_quality",
    .symbol = "ql_writ",
    .meaning = "How much of what an organisation knows a written submission carries.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter chance({
    .name = "inputs.written_chance",
    .symbol = "p_write",
    .meaning = "Chance that an accredited organisation writes before a session.",
    .baseline = {0.35},
    .allowed = {0, 1},
});

/// Written submissions of accredited organisations; they reach every member state.
class Written final : public Channel {
 public:
  Written(const Settings& settings, const ParameterSet& p)
      : preparation_(settings, p),
        quality_(p[quality]),
        chance_(p[chance]),
        open_(settings[speaking].word != "none" || settings[rule_choice].word == "ecosoc_only") {}

  void carry(const ChannelView& view, PoolColumns& out) const override {
    if (!open_) return;
    out.listed.clear();
    for (std::size_t s = 0; s < view.pool.size; ++s)
      if (out.accredited[s]) submit(view, s, out);
    for (const std::size_t i : view.members) offer(out, i, out.listed, out.priority);
  }

 private:
  void submit(const ChannelView& view, std::size_t s, PoolColumns& out) const {
    const double u = view.draws.uniform(writes, static_cast<std::uint32_t>(view.session),
                                        {static_cast<std::uint32_t>(s), 0});
    if (!(u < chance_)) return;
    out.priority[out.listed.size()] = quality_ * preparation_.of(view.pool.type[s]);
    out.listed.push_back(static_cast<std::uint32_t>(s));
  }

  Preparation preparation_;
  double quality_, chance_;
  bool open_;
};

const Variant<Channel> card({
    .name = "written",
    .meaning = "Written submissions, where organisations may make them.",
    .make = make_from<Channel, Written>,
});

}  // namespace
}  // namespace plenary::models
