#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/negotiation/negotiation.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::bench {

/// Adds up how long each phase takes over whole negotiations of one scenario.
class PhaseClock {
 public:
  explicit PhaseClock(const sim::Scenario& scenario);

  /// Holds one negotiation, phase by phase.
  void time(std::uint32_t replicate);

  /// Seconds so far by phase; first the population, and the state it starts from.
  std::vector<std::pair<std::string, double>> seconds() const;

 private:
  void hold_sessions(models::Negotiation& negotiation);

  const models::World world_;
  const models::ParameterSet parameters_;
  const models::Modality modality_;
  const std::uint64_t seed_;
  models::Population population_;
  models::NegotiationColumns columns_;
  double drawing_ = 0, beginning_ = 0, closing_ = 0;
  std::vector<double> phases_;
};

}  // namespace plenary::bench
