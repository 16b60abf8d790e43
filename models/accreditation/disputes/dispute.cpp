#include "models/accreditation/disputes/dispute.hpp"

namespace plenary::models {

const Lever dispute_choice({
    .path = "modality.accreditation.dispute",
    .meaning = "What can overturn an objection to an organisation.",
    .kind = LeverKind::choice,
    .baseline = {.word = "none"},
    .options = variant_options<Dispute>,
    .source = "OEWG II modalities of 22 April 2022: no such procedure",
});

}  // namespace plenary::models
