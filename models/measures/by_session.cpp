#include <algorithm>
#include <limits>

#include "models/measures/column.hpp"
#include "models/negotiation/negotiation.hpp"

namespace plenary::models {
namespace {

/// A state outside the body has no value.
template <class Value>
void fill_members(const Negotiation& n, double* out, Value value) {
  std::fill_n(out, n.world().states, std::numeric_limits<double>::quiet_NaN());
  for (const std::size_t i : n.members()) out[i] = value(i);
}

const Column accredited({
    .name = "session_accredited",
    .label = "organisations accredited",
    .long_name = "Organisations accredited in the session",
    .unit = "organisations",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().accredited; },
});
const Column applicants({
    .name = "session_applicants",
    .label = "applicants",
    .long_name = "Organisations that apply for accreditation before the session",
    .unit = "organisations",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().applicants; },
});
const Column refused({
    .name = "session_refused",
    .label = "refused",
    .long_name = "Applicants refused for the session, after disputes",
    .unit = "organisations",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().refused; },
});
const Column objections({
    .name = "session_objections",
    .label = "objections",
    .long_name = "Objections that member states file against applicants",
    .unit = "objections",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().objections; },
});
const Column attending({
    .name = "session_attending",
    .label = "organisations that come",
    .long_name = "Organisations in the conference room or on the link",
    .unit = "organisations",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().attending; },
});
const Column attending_by_type({
    .name = "session_attending_by_type",
    .label = "organisations that come, by type",
    .long_name = "Organisations that come, by type",
    .unit = "organisations",
    .over = Over::session,
    .along = Along::type,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t g = 0; g < kTypes; ++g) out[g] = n.facts().attending_by_type[g];
        },
});
const Column attending_by_region({
    .name = "session_attending_by_region",
    .label = "organisations that come, by region",
    .long_name = "Organisations that come, by region of their seat",
    .unit = "organisations",
    .over = Over::session,
    .along = Along::region,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t g = 0; g < kRegions; ++g) out[g] = n.facts().attending_by_region[g];
        },
});
const Column speakers({
    .name = "session_speakers",
    .label = "organisations that speak",
    .long_name = "Organisations that get the floor in the session",
    .unit = "organisations",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().speakers; },
});
const Column present({
    .name = "session_present",
    .label = "member states in the room",
    .long_name = "Member states with somebody in the room",
    .unit = "member states",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().present; },
});
const Column heard({
    .name = "session_heard",
    .label = "inputs heard",
    .long_name = "Inputs of organisations heard by a member state, mean over members",
    .unit = "inputs",
    .over = Over::session,
    .read = [](const Negotiation& n,
               double* out) { *out = n.facts().heard / static_cast<double>(n.members().size()); },
});
const Column time_lost({
    .name = "session_time_lost",
    .label = "time lost to the rules",
    .long_name = "Share of the session lost to the rules of participation",
    .unit = "share of a session",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().time_lost; },
});
const Column politicisation({
    .name = "session_politicisation",
    .label = "politicisation",
    .long_name = "Politicisation of the process after the session",
    .unit = "0 to 1",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.body().politicisation; },
});
const Column incidents({
    .name = "session_incidents",
    .label = "major incidents",
    .long_name = "Major cyber incidents around the session",
    .unit = "incidents",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().incidents; },
});
const Column text({
    .name = "session_text",
    .label = "agreed text",
    .long_name = "Level agreed on each item after the session",
    .unit = "level of commitment, 0 to 1",
    .over = Over::session,
    .along = Along::item,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t k = 0; k < kItems; ++k) out[k] = n.body().text[k];
        },
});
const Column report({
    .name = "session_report",
    .label = "report",
    .long_name = "How the session's report ended: 0 none due, 1 adopted, 2 procedural, 3 failed",
    .unit = "code",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = static_cast<double>(n.facts().report); },
});
const Column objectors({
    .name = "session_report_objectors",
    .label = "objectors to the report",
    .long_name = "Member states that object to the report, at its last try",
    .unit = "member states",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().objectors_at_adoption; },
});
const Column margin({
    .name = "session_report_margin",
    .label = "margin of the report",
    .long_name = "Willingness to agree of the state that decides; below 0 = by how much the "
                 "report failed; 0 where none was due",
    .unit = "utility",
    .over = Over::session,
    .read = [](const Negotiation& n, double* out) { *out = n.facts().margin; },
});
const Column objections_by_member({
    .name = "member_objections",
    .label = "objections by member state",
    .long_name = "Objections to organisations that a member state filed in all sessions",
    .unit = "objections",
    .along = Along::member,
    .undefined_when = "the state is no member of the body",
    .by_default = false,
    .read =
        [](const Negotiation& n, double* out) {
          fill_members(n, out, [&](std::size_t i) {
            return static_cast<double>(n.tally().objections_by_state[i]);
          });
        },
});
const Column value_by_member({
    .name = "member_value_belief",
    .label = "belief in stakeholders' value by member state",
    .long_name = "Belief of a member state that stakeholders are worth hearing, at the end",
    .unit = "0 to 1",
    .along = Along::member,
    .undefined_when = "the state is no member of the body",
    .by_default = false,
    .read =
        [](const Negotiation& n, double* out) {
          fill_members(n, out, [&](std::size_t i) { return n.states().value_belief[row(i)]; });
        },
});

}  // namespace
}  // namespace plenary::models
