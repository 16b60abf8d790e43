#include "models/accreditation/rule.hpp"

namespace plenary::models {

const Lever rule_choice({
    .path = "modality.accreditation.rule",
    .meaning = "Which organisations may be let in at all.",
    .kind = LeverKind::choice,
    .baseline = {.word = "no_objection"},
    .options = variant_options<AccreditationRule>,
    .source = "OEWG II modalities of 22 April 2022",
});

const Lever objections_needed({
    .path = "modality.accreditation.objections_needed",
    .meaning = "How many member states have to object before an organisation is refused; 1000 = "
               "no number suffices.",
    .unit = "member states",
    .kind = LeverKind::whole_number,
    .baseline = {.number = 1},
    .allowed = {1, kNoNumberSuffices},
    .source = "OEWG II modalities of 22 April 2022",
});

}  // namespace plenary::models
