#include "models/accreditation/disputes/committee_vote.hpp"

namespace plenary::models {
namespace {

/// Two thirds of those voting for or against.
class TwoThirds final : public CommitteeVote {
 public:
  TwoThirds(const Settings&, const ParameterSet& p) : CommitteeVote(p) {}

 private:
  bool carried(int yes, int no) const override { return yes > 0 && yes >= 2 * no; }
};

const Variant<Dispute> card({
    .name = "two_thirds",
    .meaning = "A vote admits a refused organisation by two thirds of those voting.",
    .make = make_from<Dispute, TwoThirds>,
});

}  // namespace
}  // namespace plenary::models
