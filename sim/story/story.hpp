#pragma once

#include <string>

#include "models/ensemble.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/story/scene.hpp"

namespace plenary::sim {

/// Which negotiation to tell, and how.
struct StoryOptions {
  models::Cell cell;
  int session = 0;  ///< only this session, in full; 0 = the whole negotiation
  Naming naming = Naming::groups;
};

/// One negotiation told as plain text, from the loop that every run uses: an observer follows it
/// and asks the same mechanisms, with the same keyed draws, what they decided. Throws BadInput if
/// there is no such session or parameter draw.
std::string tell_story(const Scenario& scenario, const StoryOptions& options);

}  // namespace plenary::sim
