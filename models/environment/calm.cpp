#include "models/environment/environment.hpp"

namespace plenary::models {
namespace {

/// The null variant: no major incident ever.
class Calm final : public Environment {
 public:
  Calm(const Settings&, const ParameterSet& p) : Environment(p) {}
  double first_rate() const override { return 0; }
  double next_rate(const Incidents&) const override { return 0; }
};

const Variant<Environment> card({
    .name = "calm",
    .meaning = "No major incidents at all.",
    .make = make_from<Environment, Calm>,
});

}  // namespace
}  // namespace plenary::models
