#pragma once

#include <string>

#include "models/ensemble.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/story/scene.hpp"

namespace plenary::sim {

/// Who negotiates, under which rules, in which random universe, and how things stand at the start.
std::string tell_beginning(const Scenario& scenario, const models::Cell& cell,
                           const models::Negotiation& negotiation);

/// How it ended: the summary measures of the whole negotiation, in words.
std::string tell_end(const models::Negotiation& negotiation);

}  // namespace plenary::sim
