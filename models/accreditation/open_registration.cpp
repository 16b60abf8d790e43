#include "models/accreditation/rule.hpp"

namespace plenary::models {
namespace {

/// Whoever registers is in.
class OpenRegistration final : public AccreditationRule {
 public:
  OpenRegistration(const Settings&, const ParameterSet&) {}
  double first_expectation() const override { return 1; }
};

const Variant<AccreditationRule> card({
    .name = "open_registration",
    .meaning = "Every organisation that registers is in.",
    .make = make_from<AccreditationRule, OpenRegistration>,
});

}  // namespace
}  // namespace plenary::models
