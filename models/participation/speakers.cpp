#include "models/participation/speakers.hpp"

#include <algorithm>
#include <cmath>

#include "models/participation/attendance.hpp"

namespace plenary::models {
namespace {

const Purpose wishes("spk"), slot("slot");

const Parameter wish({
    .name = "speaking.wish",
    .symbol = "spk: .8",
    .meaning = "Chance that an organisation in the room asks for the floor.",
    .baseline = {0.8},
    .allowed = {0, 1},
});
const Parameter session_minutes({
    .name = "speaking.session_minutes",
    .symbol = "1800",
    .meaning = "Minutes of meetings in a session: ten meetings of three hours.",
    .unit = "minutes",
    .baseline = {1800},
    .allowed = {1, 1e6},
    .source = "programmes of work of the OEWG",
});
const Parameter minutes_per_slot({
    .name = "speaking.minutes",
    .symbol = "3 minutes",
    .meaning = "Minutes an organisation may speak.",
    .unit = "minutes",
    .baseline = {3},
    .allowed = {0.1, 1e6},
    .source = "IGF 2023 workshop 107: three minutes to speak",
    .identified = Identified::yes,
});

}  // namespace

const Lever slot_share({
    .path = "modality.voice.slot_share",
    .meaning = "Share of a session's time set aside for organisations to speak.",
    .unit = "share of a session",
    .baseline = {.number = 0.10},
    .allowed = {0, 1},
    .source = "OEWG II: one dedicated meeting of ten",
});

Speakers::Speakers(const Settings& settings, const ParameterSet& p)
    : wish_(p[wish]),
      session_minutes_(p[session_minutes]),
      minutes_per_slot_(p[minutes_per_slot]),
      slot_share_(settings[speaking].word == "none" ? 0.0 : settings[slot_share].number) {}

int Speakers::choose_speakers(const Draws& draws, int session, double time_lost,
                              PoolColumns& out) const {
  const auto event = static_cast<std::uint32_t>(session);
  const auto slots = static_cast<std::size_t>(
      std::floor(session_minutes_ * slot_share_ * (1 - time_lost) / minutes_per_slot_));
  out.queue.clear();
  for (std::size_t s = 0; s < out.speaking.size(); ++s) {
    out.speaking[s] = 0;
    const Agents body{static_cast<std::uint32_t>(s), 0};
    if (slots > 0 && out.attending[s] && draws.uniform(wishes, event, body) < wish_)
      out.queue.push_back({draws.uniform(slot, event, body), s});
  }
  if (out.queue.size() > slots) {
    std::nth_element(out.queue.begin(), out.queue.begin() + static_cast<std::ptrdiff_t>(slots),
                     out.queue.end());
    out.queue.resize(slots);
  }
  for (const auto& [rank, s] : out.queue) out.speaking[s] = 1;
  return static_cast<int>(out.queue.size());
}

}  // namespace plenary::models
