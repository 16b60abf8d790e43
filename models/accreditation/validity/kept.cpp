#include "models/accreditation/validity/validity.hpp"

namespace plenary::models {
namespace {

/// Accredited once, accredited to the end; those refused may ask again.
class Kept final : public Validity {
 public:
  Kept(const Settings&, const ParameterSet&) {}
  bool lapses() const override { return false; }
  bool takes_applications(int) const override { return true; }
};

const Variant<Validity> card({
    .name = "kept",
    .meaning = "Valid to the end of the process; refused bodies may apply again each session.",
    .make = make_from<Validity, Kept>,
});

}  // namespace
}  // namespace plenary::models
