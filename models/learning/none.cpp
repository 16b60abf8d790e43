#include "models/learning/learning.hpp"

namespace plenary::models {
namespace {

/// The null variant: nobody listens and nobody learns.
class NoLearning final : public Learning {
 public:
  NoLearning(const Settings&, const ParameterSet&) {}
  int learn(const LearningView& view, PoolColumns&, MemberColumns& out) const override {
    for (const std::size_t i : view.members) {
      out.heard[i] = 0;
      out.heard_trust[row(i)] = 0;
    }
    return 0;
  }
};

const Variant<Learning> card({
    .name = "none",
    .meaning = "Member states neither listen nor learn.",
    .make = make_from<Learning, NoLearning>,
});

}  // namespace
}  // namespace plenary::models
