#include "models/decision/rule.hpp"

namespace plenary::models {

const Lever decision_choice({
    .path = "modality.decision.rule",
    .meaning = "How many objections a text survives.",
    .kind = LeverKind::choice,
    .baseline = {.word = "consensus"},
    .options = variant_options<DecisionRule>,
    .source = "A/RES/75/240: the OEWG decides by consensus",
});

}  // namespace plenary::models
