#include "models/decision/rule.hpp"

namespace plenary::models {
namespace {

/// At most one objects, and never a third of those present.
class ConsensusMinusOne final : public DecisionRule {
 public:
  ConsensusMinusOne(const Settings&, const ParameterSet&) {}
  int tolerated(int present) const override { return present / 3 < 1 ? present / 3 : 1; }
};

const Variant<DecisionRule> card({
    .name = "consensus_minus_one",
    .meaning = "One objection is not enough to stop a text.",
    .make = make_from<DecisionRule, ConsensusMinusOne>,
});

}  // namespace
}  // namespace plenary::models
