#include "models/participation/presence.hpp"

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose pres("pres");

const Parameter delegates({
    .name = "presence.delegates",
    .symbol = "present: 2.2",
    .meaning = "Size of delegation after which presence levels off.",
    .unit = "persons",
    .baseline = {2.2},
    .allowed = {0.01, 1000},
    .source = "assumption; gives about 126 of 193, where close to 100 took part in OEWG I",
    .identified = Identified::weakly,
});
const Parameter always({
    .name = "presence.always",
    .symbol = "present: .02",
    .meaning = "Share of world capability above which a member state is always there.",
    .unit = "share of the world",
    .baseline = {0.02},
    .allowed = {0, 1},
});

}  // namespace

Presence::Presence(const ParameterSet& p) : delegates_(p[delegates]), always_(p[always]) {}

void Presence::fill(const Draws& draws, int session, const World& world,
                    const StateDraws& delegations, const Mask& member, MemberColumns& out) const {
  out.in_room.clear();
  for (std::size_t i = 0; i < world.states; ++i) {
    out.present[i] = 0;
    if (!member[i]) continue;
    const double chance = 1 - exponential(-delegations.delegates[row(i)] / delegates_);
    out.present[i] = world.capability[row(i)] > always_ ||
                     draws.uniform(pres, static_cast<std::uint32_t>(session),
                                   {static_cast<std::uint32_t>(i), 0}) < chance;
    if (out.present[i]) out.in_room.push_back(i);
  }
}

}  // namespace plenary::models
