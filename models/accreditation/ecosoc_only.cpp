#include "models/accreditation/rule.hpp"

namespace plenary::models {
namespace {

const Parameter expectation({
    .name = "applications.expectation_ecosoc_only",
    .symbol = "p̂(0): .05",
    .meaning = "Chance of admission expected where only ECOSOC status counts.",
    .baseline = {0.05},
    .allowed = {0, 1},
});

/// Organisations with ECOSOC consultative status come in; all others are refused.
class EcosocOnly final : public AccreditationRule {
 public:
  EcosocOnly(const Settings&, const ParameterSet& p) : expectation_(p[expectation]) {}
  bool ecosoc_only() const override { return true; }
  double first_expectation() const override { return expectation_; }

 private:
  double expectation_;
};

const Variant<AccreditationRule> card({
    .name = "ecosoc_only",
    .meaning = "Only organisations with ECOSOC consultative status come in.",
    .make = make_from<AccreditationRule, EcosocOnly>,
});

}  // namespace
}  // namespace plenary::models
