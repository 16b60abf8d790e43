// Counts the memory a worker asks for once it is warm: in sessions 2 to T of every arm there must
// be no request at all. Prints one line an arm; ends with status 1 if there is one.

#include <cstdio>
#include <new>
#include <stdexcept>
#include <vector>

#include "bench/allocations.hpp"
#include "bench/oewg.hpp"
#include "models/ensemble.hpp"
#include "models/measures/column.hpp"

namespace {

using plenary::bench::allocations;
using plenary::models::Negotiation;

/// Reads every column that has a value a session, as a recording run does.
void record_session(const Negotiation& negotiation) {
  static std::vector<double> values(1024);
  for (const auto& column : plenary::models::columns())
    if (column.card().over == plenary::models::Over::session)
      column.card().read(negotiation, values.data());
}

/// Requests between the end of session 1 and the end of the last one.
std::size_t in_later_sessions(const plenary::models::Ensemble& ensemble, std::size_t arm,
                              std::uint32_t replicate, plenary::models::Workspace& workspace) {
  std::size_t first = 0;
  std::size_t last = 0;
  const plenary::models::Ensemble::Observer observer = [&](const Negotiation& now, int session) {
    if (session > 0) record_session(now);
    if (session == 1) first = allocations();
    if (session > 0) last = allocations();
  };
  ensemble.follow({1, 0, replicate}, arm, workspace, observer);
  return last - first;
}

/// A counter that counts nothing would find nothing.
void check_counter() {
  const std::size_t before = allocations();
  ::operator delete(::operator new(1));  // a call, where a new expression may be left out
  if (allocations() == before) throw std::logic_error("the counter does not count");
}

}  // namespace

int main() {
  check_counter();
  const plenary::sim::Plan plan = plenary::bench::every_arm();
  const plenary::models::Ensemble ensemble(plan.world, plan.arms, plan.seed, 0);
  plenary::models::Workspace workspace;
  std::size_t total = 0;
  for (std::size_t arm = 0; arm < plan.arms.size(); ++arm) {
    in_later_sessions(ensemble, arm, 0, workspace);  // warms up
    std::size_t found = 0;
    for (std::uint32_t replicate = 1; replicate <= 3; ++replicate)
      found += in_later_sessions(ensemble, arm, replicate, workspace);
    std::printf("%-32s %zu allocations in sessions 2 to T of three replicates\n",
                plan.arms[arm].name.c_str(), found);
    total += found;
  }
  return total == 0 ? 0 : 1;
}
