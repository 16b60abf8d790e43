#include "models/accreditation/validity/validity.hpp"

namespace plenary::models {
namespace {

/// Everybody asks again before every session.
class Lapses final : public Validity {
 public:
  Lapses(const Settings&, const ParameterSet&) {}
  bool lapses() const override { return true; }
  bool takes_applications(int) const override { return true; }
};

const Variant<Validity> card({
    .name = "lapses",
    .meaning = "Void at the start of every session; everybody applies again.",
    .make = make_from<Validity, Lapses>,
});

}  // namespace
}  // namespace plenary::models
