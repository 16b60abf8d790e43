#include "models/environment/environment.hpp"

namespace plenary::models {
namespace {

const Parameter rate({
    .name = "incidents.rate",
    .symbol = "shocks μ",
    .meaning = "Expected major incidents a session when the one before was quiet.",
    .unit = "incidents per session",
    .baseline = {0.8},
    .allowed = {0, 100},
});
const Parameter branching({
    .name = "incidents.branching",
    .symbol = "shocks branch",
    .meaning = "Further incidents expected in the next session for each of this one.",
    .baseline = {0.4},
    .allowed = {0, 1},
});

/// Incidents come in clusters: λ_1 = μ, λ_{t+1} = μ + branching · n_t (after Hawkes 1971).
class SelfExciting final : public Environment {
 public:
  SelfExciting(const Settings&, const ParameterSet& p)
      : Environment(p), rate_(p[rate]), branching_(p[branching]) {}

  double first_rate() const override { return rate_; }
  double next_rate(const Incidents& incidents) const override {
    return rate_ + branching_ * incidents.count;
  }

 private:
  double rate_, branching_;
};

const Variant<Environment> card({
    .name = "self_exciting",
    .meaning = "Incidents come in clusters: each makes further ones likelier next session.",
    .make = make_from<Environment, SelfExciting>,
});

}  // namespace
}  // namespace plenary::models
