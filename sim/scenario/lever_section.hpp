#pragma once

#include <map>
#include <set>
#include <string>

#include "models/catalogue/lever.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// Words for what a lever accepts, from its card.
std::string allowed_text(const models::LeverCard& card);

/// The levers a scenario sets.
struct LeverSection {
  models::Settings settings;            ///< baseline where the scenario is silent
  std::map<std::string, Place> places;  ///< where each lever it sets was given a value
  std::set<std::string> refused;        ///< levers whose value was not allowed
};

/// What an author may have meant who wrote this value under a path that takes none: keys of that
/// name elsewhere, or below a group of that name, that take it; "" if nothing comes near.
std::string meant_lever(const std::string& path, const Value& value);

/// Does a scenario say anything in the groups that hold levers?
bool states_rules(const Value& root);

/// Reads the groups [modality], [process] and [mechanisms]. Which keys exist, and what they accept,
/// is known from the cards of the levers alone; process.members is read elsewhere.
LeverSection read_levers(const Value& root, Problems& problems);

}  // namespace plenary::sim
