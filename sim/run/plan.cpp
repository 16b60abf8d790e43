#include "sim/run/plan.hpp"

#include <algorithm>
#include <stdexcept>

namespace plenary::sim {
namespace {

int sessions(const models::Arm& arm) {
  const auto* lever = models::find_lever("process.sessions");
  if (!lever) throw std::logic_error("the model has no lever process.sessions");
  return static_cast<int>(arm.settings[*lever].number);
}

}  // namespace

int longest(const std::vector<models::Arm>& arms) {
  int most = 0;
  for (const auto& arm : arms) most = std::max(most, sessions(arm));
  return most;
}

std::size_t cells(const Plan& plan) {
  return plan.draws.size() * plan.arms.size() * plan.replicates;
}

}  // namespace plenary::sim
