#include "models/decision/rule.hpp"

namespace plenary::models {
namespace {

/// Fewer than half of those present object.
class Simple final : public DecisionRule {
 public:
  Simple(const Settings&, const ParameterSet&) {}
  int tolerated(int present) const override { return present > 0 ? (present - 1) / 2 : 0; }
};

const Variant<DecisionRule> card({
    .name = "simple",
    .meaning = "More than half of those present carry a text.",
    .make = make_from<DecisionRule, Simple>,
});

}  // namespace
}  // namespace plenary::models
