#include "models/accreditation/disputes/dispute.hpp"

namespace plenary::models {
namespace {

/// An objection is final.
class Final final : public Dispute {
 public:
  Final(const Settings&, const ParameterSet&) {}
  bool exists() const override { return false; }
  bool votes() const override { return false; }
  Ruling settle(const DisputeView&, std::size_t) const override { return {}; }
};

const Variant<Dispute> card({
    .name = "none",
    .meaning = "An objection is final.",
    .make = make_from<Dispute, Final>,
});

}  // namespace
}  // namespace plenary::models
