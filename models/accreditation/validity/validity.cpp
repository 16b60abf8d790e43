#include "models/accreditation/validity/validity.hpp"

namespace plenary::models {

const Lever validity_choice({
    .path = "modality.accreditation.validity",
    .meaning = "How long an accreditation lasts, and when an organisation may ask for it.",
    .kind = LeverKind::choice,
    .baseline = {.word = "kept"},
    .options = variant_options<Validity>,
    .source = "OEWG II: accreditation notice of 2022 (one secondary source)",
});

}  // namespace plenary::models
