#include "models/decision/rule.hpp"

namespace plenary::models {
namespace {

/// Nobody objects.
class Consensus final : public DecisionRule {
 public:
  Consensus(const Settings&, const ParameterSet&) {}
  int tolerated(int) const override { return 0; }
};

const Variant<DecisionRule> card({
    .name = "consensus",
    .meaning = "A single objection stops a text.",
    .make = make_from<DecisionRule, Consensus>,
});

}  // namespace
}  // namespace plenary::models
