#include "models/accreditation/disputes/dispute.hpp"

namespace plenary::models {
namespace {

const Purpose mediation("med");

const Parameter success({
    .name = "disputes.mediation_success",
    .symbol = "med: .25",
    .meaning = "Chance that the Chair talks the objectors to one organisation out of it.",
    .baseline = {0.25},
    .allowed = {0, 1},
});

/// The Chair talks to the objectors.
class ChairMediation final : public Dispute {
 public:
  ChairMediation(const Settings&, const ParameterSet& p) : success_(p[success]) {}
  bool votes() const override { return false; }
  Ruling settle(const DisputeView& view, std::size_t s) const override {
    const double u = view.draws.uniform(mediation, static_cast<std::uint32_t>(view.session),
                                        {static_cast<std::uint32_t>(s), 0});
    return {.lifted = u < success_};
  }

 private:
  double success_;
};

const Variant<Dispute> card({
    .name = "chair_mediation",
    .meaning = "The Chair talks to the objectors and sometimes succeeds.",
    .make = make_from<Dispute, ChairMediation>,
});

}  // namespace
}  // namespace plenary::models
