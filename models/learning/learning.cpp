#include "models/learning/learning.hpp"

namespace plenary::models {
namespace {

const Parameter correlation({
    .name = "learning.correlation",
    .symbol = "ρ0",
    .meaning = "How far a state takes all organisations to say the same, before it hears them.",
    .baseline = {0.5},
    .allowed = {0, 1},
    .range = Interval{0.1, 0.9},
});
}  // namespace

const Lever learning_choice({
    .path = "mechanisms.learning",
    .meaning = "How member states learn from what they hear.",
    .kind = LeverKind::choice,
    .baseline = {.word = "precision_weighting"},
    .options = variant_options<Learning>,
});

double first_correlation(const ParameterSet& parameters) { return parameters[correlation]; }

}  // namespace plenary::models
