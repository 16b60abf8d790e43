#include "models/accreditation/rule.hpp"

namespace plenary::models {
namespace {

/// No organisation is admitted and none applies.
class Closed final : public AccreditationRule {
 public:
  Closed(const Settings&, const ParameterSet&) {}
  bool closed() const override { return true; }
  double first_expectation() const override { return 0; }
};

const Variant<AccreditationRule> card({
    .name = "closed",
    .meaning = "Member states only; no organisation may apply.",
    .make = make_from<AccreditationRule, Closed>,
});

}  // namespace
}  // namespace plenary::models
