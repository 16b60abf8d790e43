#include "models/decision/rule.hpp"

namespace plenary::models {
namespace {

/// At most a third of those present objects.
class TwoThirds final : public DecisionRule {
 public:
  TwoThirds(const Settings&, const ParameterSet&) {}
  int tolerated(int present) const override { return present / 3; }
};

const Variant<DecisionRule> card({
    .name = "two_thirds",
    .meaning = "Two thirds of those present carry a text.",
    .make = make_from<DecisionRule, TwoThirds>,
});

}  // namespace
}  // namespace plenary::models
