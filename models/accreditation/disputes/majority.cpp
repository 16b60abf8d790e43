#include "models/accreditation/disputes/committee_vote.hpp"

namespace plenary::models {
namespace {

/// More votes for than against; abstentions do not count.
class Majority final : public CommitteeVote {
 public:
  Majority(const Settings&, const ParameterSet& p) : CommitteeVote(p) {}

 private:
  bool carried(int yes, int no) const override { return yes > no; }
};

const Variant<Dispute> card({
    .name = "majority",
    .meaning = "A vote admits a refused organisation by simple majority of those voting.",
    .make = make_from<Dispute, Majority>,
});

}  // namespace
}  // namespace plenary::models
