#include "models/accreditation/disputes/dispute.hpp"
#include "models/accreditation/rule.hpp"

namespace plenary::models {
namespace {

const Parameter expectation({
    .name = "applications.expectation_no_objection",
    .symbol = "p̂(0): .6",
    .meaning = "Chance of admission expected where an objection is final.",
    .baseline = {0.6},
    .allowed = {0, 1},
});
const Parameter expectation_with_dispute({
    .name = "applications.expectation_with_dispute",
    .symbol = "p̂(0): .9",
    .meaning = "Chance of admission expected where an objection can be overturned.",
    .baseline = {0.9},
    .allowed = {0, 1},
});

/// Whoever applies is in unless enough member states object. With so many objections needed that
/// no number suffices, none is filed, and the rule equals open registration.
class NoObjection final : public AccreditationRule {
 public:
  NoObjection(const Settings& settings, const ParameterSet& p)
      : pointless_(settings[objections_needed].number >= kNoNumberSuffices),
        expectation_(settings[dispute_choice].word == "none" ? p[expectation]
                                                             : p[expectation_with_dispute]) {}
  bool hears_objections() const override { return !pointless_; }
  double first_expectation() const override { return pointless_ ? 1 : expectation_; }

 private:
  bool pointless_;
  double expectation_;
};

const Variant<AccreditationRule> card({
    .name = "no_objection",
    .meaning = "Whoever applies is in, unless member states object.",
    .make = make_from<AccreditationRule, NoObjection>,
});

}  // namespace
}  // namespace plenary::models
