#include <limits>

#include "models/measures/column.hpp"
#include "models/measures/share.hpp"
#include "models/negotiation/negotiation.hpp"

namespace plenary::models {
namespace {

const Column ambition_by_item({
    .name = "ambition_by_item",
    .label = "ambition by agenda item",
    .long_name = "How far the agreed text moved on each item; for the direction, its level less "
                 "the first one",
    .unit = "level of commitment, 0 to 1",
    .along = Along::item,
    .standing = Standing::secondary,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t k = 0; k < kItems; ++k)
            out[k] = n.body().text[k] - n.body().first_text[k];
        },
});
const Column ambition_auc({
    .name = "ambition_auc",
    .label = "ambition over time",
    .long_name = "Mean over sessions of the agreed level of the six items of ambition; the only "
                 "measure of the text that reacts to lost time",
    .unit = "level of commitment, 0 to 1",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().ambition_sum, n.tally().sessions); },
});
const Column ideal({
    .name = "ideal",
    .label = "what states ask for on average",
    .long_name = "Mean position of all members, weighted by weight and importance, at the last "
                 "report, over the six items of ambition",
    .unit = "level of commitment, 0 to 1",
    .undefined_when = "the process has no report",
    .read =
        [](const Negotiation& n, double* out) {
          double total = 0;
          for (std::size_t k = 0; k < kAmbitionItems; ++k) total += n.tally().ideal[k];
          *out = n.tally().reports > 0 ? total / kAmbitionItems
                                       : std::numeric_limits<double>::quiet_NaN();
        },
});
const Column direction_unresolved({
    .name = "direction_unresolved",
    .label = "reports that leave the direction open",
    .long_name = "Share of the adopted reports whose direction lies within .1 of the middle",
    .unit = "share of adopted reports",
    .standing = Standing::secondary,
    .undefined_when = "no report was adopted",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().unresolved, n.tally().adopted); },
});
const Column procedural_share({
    .name = "procedural_share",
    .label = "reports that only restate",
    .long_name = "Share of the reports that only restate what was agreed before",
    .unit = "share of reports",
    .standing = Standing::secondary,
    .undefined_when = "the process has no report",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().procedural, n.tally().reports); },
});
const Column first_advance({
    .name = "first_advance",
    .label = "session of the first advance",
    .long_name = "First session whose adopted report moved an item of ambition by more than .01; "
                 "one more than the last session where none did",
    .unit = "session",
    .read =
        [](const Negotiation& n, double* out) {
          *out = n.tally().first_advance > 0 ? n.tally().first_advance : n.tally().sessions + 1;
        },
});
const Column ever_advanced({
    .name = "ever_advanced",
    .label = "the text ever advanced",
    .long_name = "1 where some adopted report moved an item of ambition by more than .01, else 0",
    .unit = "0 or 1",
    .read = [](const Negotiation& n, double* out) { *out = n.tally().first_advance > 0; },
});
const Column applicants_first({
    .name = "applicants_first",
    .label = "applicants in the first round",
    .long_name = "Organisations without ECOSOC status that apply before session 1",
    .unit = "organisations",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n, double* out) { *out = n.tally().first.applicants; },
});
const Column first_refused_share({
    .name = "first_refused_share",
    .label = "refused in the first round",
    .long_name = "Share of the applicants of session 1 that were refused, after disputes",
    .unit = "share of applicants",
    .standing = Standing::secondary,
    .undefined_when = "nobody applied before session 1",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().first.refused, n.tally().first.applicants); },
});
const Column standing_refused_share({
    .name = "standing_refused_share",
    .label = "seekers kept out",
    .long_name = "Refused organisations as a share of those that seek access, over all sessions",
    .unit = "share of seekers",
    .standing = Standing::secondary,
    .undefined_when = "nobody sought access",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().refused, n.tally().seekers); },
});
const Column distinct_objectors({
    .name = "distinct_objectors",
    .label = "member states that object in the first round",
    .long_name = "Member states with at least one objection in session 1",
    .unit = "member states",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n, double* out) { *out = n.tally().first.objectors; },
});
const Column top_objector_share({
    .name = "top_objector_share",
    .label = "share of the busiest objector",
    .long_name = "Share of all objections of session 1 that one member state filed",
    .unit = "share of objections",
    .undefined_when = "nobody objected in session 1",
    .read =
        [](const Negotiation& n, double* out) {
          *out = share(n.tally().first.top_objector, n.tally().first.objections);
        },
});
const Column same_camp_share({
    .name = "same_camp_share",
    .label = "objections within a camp",
    .long_name = "Share of the objections of session 1 against bodies from like-minded countries",
    .unit = "share of objections",
    .undefined_when = "nobody objected in session 1",
    .read =
        [](const Negotiation& n, double* out) {
          *out = share(n.tally().first.same_camp_objections, n.tally().first.objections);
        },
});
const Column voice({
    .name = "voice",
    .label = "floor time of organisations",
    .long_name = "Share of a session in which organisations speak, mean over sessions",
    .unit = "share of a session",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().voice, n.tally().sessions); },
});
const Column speakers_share({
    .name = "speakers_share",
    .label = "organisations among the speakers",
    .long_name = "Organisations as a share of those who take the floor, mean over sessions",
    .unit = "share of speakers",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().speakers_share, n.tally().sessions); },
});
const Column override_yes_share({
    .name = "override_yes_share",
    .label = "yes votes on disputed bodies",
    .long_name = "Yes votes as a share of yes and no votes on disputed organisations",
    .unit = "share of votes",
    .undefined_when = "no organisation was put to a vote",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().yes, n.tally().yes + n.tally().no); },
});
const Column attendance({
    .name = "attendance",
    .label = "organisations that come",
    .long_name = "Organisations in the conference room or on the link, mean over sessions",
    .unit = "organisations",
    .standing = Standing::secondary,
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().attending, n.tally().sessions); },
});
const Column attendance_by_type({
    .name = "attendance_by_type",
    .label = "organisations that come, by type",
    .long_name = "Organisations that come, by type, mean over sessions",
    .unit = "organisations",
    .along = Along::type,
    .standing = Standing::secondary,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t g = 0; g < kTypes; ++g)
            out[g] = share(n.tally().by_type[g], n.tally().sessions);
        },
});
const Column attendance_by_region({
    .name = "attendance_by_region",
    .label = "organisations that come, by region",
    .long_name = "Organisations that come, by region of their seat, mean over sessions",
    .unit = "organisations",
    .along = Along::region,
    .standing = Standing::secondary,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t g = 0; g < kRegions; ++g)
            out[g] = share(n.tally().by_region[g], n.tally().sessions);
        },
});
const Column accredited_by_region({
    .name = "accredited_by_region",
    .label = "accredited organisations, by region",
    .long_name = "Accredited organisations by region of their seat, mean over sessions",
    .unit = "organisations",
    .along = Along::region,
    .standing = Standing::secondary,
    .read =
        [](const Negotiation& n, double* out) {
          for (std::size_t g = 0; g < kRegions; ++g)
            out[g] = share(n.tally().accredited_by_region[g], n.tally().sessions);
        },
});
const Column weog_share({
    .name = "weog_share",
    .label = "share of Western organisations among those who come",
    .long_name = "Attendances of organisations seated in WEOG as a share of all attendances",
    .unit = "share of attendances",
    .standing = Standing::secondary,
    .undefined_when = "nobody came",
    .read = [](const Negotiation& n,
               double* out) { *out = share(n.tally().by_region[kWeog], n.tally().attending); },
});

}  // namespace
}  // namespace plenary::models
