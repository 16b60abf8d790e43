#include "models/accreditation/applications.hpp"

namespace plenary::models {
namespace {

const Parameter cost({
    .name = "applications.cost",
    .symbol = "c_app",
    .meaning = "Cost of applying, in the unit of the value of access.",
    .baseline = {0.05},
    .allowed = {0, 1e6},
});
const Parameter rejection_cost({
    .name = "applications.rejection_cost",
    .symbol = "c_rej",
    .meaning = "Cost of being refused in public, in the unit of the value of access.",
    .baseline = {0.10},
    .allowed = {0, 1e6},
    .source = "calibrated: 18 applicants behind a closed gate in 2019, 113 when it opened",
    .identified = Identified::weakly,
});
const Parameter learning({
    .name = "applications.learning",
    .symbol = "p_learn",
    .meaning = "Weight of the last decision in the chance an organisation expects.",
    .baseline = {0.3},
    .allowed = {0, 1},
});

}  // namespace

Applications::Applications(const ParameterSet& p)
    : cost_(p[cost]), rejection_cost_(p[rejection_cost]), learning_(p[learning]) {}

bool Applications::worthwhile(double expectation, double value) const {
  return expectation * value - cost_ - (1 - expectation) * rejection_cost_ > 0;
}

void Applications::expect(const AccreditationRule& rule, const PoolDraws& pool,
                          PoolColumns& out) const {
  for (std::size_t s = 0; s < pool.size; ++s)
    out.expectation[row(s)] =
        pool.ecosoc[s] ? (rule.closed() ? 0.0 : 1.0) : rule.first_expectation();
}

int Applications::collect(const AccreditationRule& rule, const Validity& validity, int session,
                          const PoolDraws& pool, PoolColumns& out) const {
  int applicants = 0;
  for (std::size_t s = 0; s < pool.size; ++s) {
    if (validity.lapses()) out.accredited[s] = 0;
    out.applied[s] = out.refused[s] = 0;
    if (rule.closed()) continue;
    if (pool.ecosoc[s]) {
      out.accredited[s] = pool.access_value[row(s)] > cost_;
    } else if (!out.accredited[s] && validity.takes_applications(session)) {
      out.applied[s] = worthwhile(out.expectation[row(s)], pool.access_value[row(s)]);
      out.refused[s] = out.applied[s] && rule.ecosoc_only();
      applicants += out.applied[s];
    }
  }
  return applicants;
}

void Applications::decide(PoolColumns& out) const {
  for (std::size_t s = 0; s < out.applied.size(); ++s) {
    if (!out.applied[s]) continue;
    const bool admitted = !out.refused[s];
    out.accredited[s] = admitted;
    out.expectation[row(s)] =
        (1 - learning_) * out.expectation[row(s)] + learning_ * (admitted ? 1.0 : 0.0);
  }
}

}  // namespace plenary::models
