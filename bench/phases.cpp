#include "bench/phases.hpp"

#include "bench/cpu_clock.hpp"
#include "models/accreditation/list_share.hpp"

namespace plenary::bench {
namespace {

/// Adds the time since the last call, or since construction, to one sum after another.
class Lap {
 public:
  void add_to(double& sum) {
    const double now = cpu_seconds();
    sum += now - last_;
    last_ = now;
  }

 private:
  double last_ = cpu_seconds();
};

}  // namespace

PhaseClock::PhaseClock(const sim::Scenario& scenario)
    : world_(scenario.world(), scenario.arm().parameters),
      parameters_(
          models::with_list_share(world_, scenario.arm().parameters, scenario.run().seed, 0)),
      modality_(world_, scenario.arm().settings, parameters_, scenario.arm().member),
      seed_(scenario.run().seed),
      phases_(models::Negotiation::phases().size(), 0.0) {}

void PhaseClock::time(std::uint32_t replicate) {
  const models::Draws draws(seed_, 0, replicate);
  Lap lap;
  population_.draw(world_, parameters_, draws);
  lap.add_to(drawing_);
  models::Negotiation negotiation(world_, modality_, population_, draws, columns_);
  lap.add_to(beginning_);
  hold_sessions(negotiation);
  lap = Lap();
  negotiation.close();
  lap.add_to(closing_);
}

void PhaseClock::hold_sessions(models::Negotiation& negotiation) {
  const auto phases = models::Negotiation::phases();
  for (int session = 1; session <= modality_.sessions; ++session) {
    negotiation.open_session(session);
    Lap lap;
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
      (negotiation.*phases[phase].hold)();
      lap.add_to(phases_[phase]);
    }
  }
}

std::vector<std::pair<std::string, double>> PhaseClock::seconds() const {
  std::vector<std::pair<std::string, double>> all = {{"population", drawing_},
                                                     {"start", beginning_}};
  const auto phases = models::Negotiation::phases();
  for (std::size_t phase = 0; phase < phases.size(); ++phase)
    all.emplace_back(phases[phase].name, phases_[phase]);
  all.emplace_back("after the last session", closing_);
  return all;
}

}  // namespace plenary::bench
