#pragma once

#include <cstdint>

#include "sim/run/plan.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::bench {

/// The negotiation every benchmark times: the OEWG of 2021–2025, 193 states, 120 organisations,
/// seven items, eleven sessions.
const sim::Scenario& oewg();

/// So many replicates of it under the baseline parameters, with every column recorded.
sim::Plan oewg_plan(std::uint32_t replicates);

/// A plan with one arm per process and reform that stands in scenarios/.
sim::Plan every_arm();

}  // namespace plenary::bench
