#include "models/accreditation/validity/validity.hpp"

namespace plenary::models {
namespace {

/// Session 1 decides for the whole process.
class OneWindow final : public Validity {
 public:
  OneWindow(const Settings&, const ParameterSet&) {}
  bool lapses() const override { return false; }
  bool takes_applications(int session) const override { return session == 1; }
};

const Variant<Validity> card({
    .name = "one_window",
    .meaning = "Valid to the end, but applications are taken before the first session only.",
    .make = make_from<Validity, OneWindow>,
});

}  // namespace
}  // namespace plenary::models
