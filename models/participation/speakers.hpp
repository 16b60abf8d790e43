#pragma once

#include "models/catalogue/lever.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Who gets the floor in the time set aside for organisations.
class Speakers {
 public:
  Speakers(const Settings& settings, const ParameterSet& parameters);

  /// Fills `speaking`; returns the number of speakers.
  int choose_speakers(const Draws& draws, int session, double time_lost, PoolColumns& out) const;

  /// Share of the session that so many speakers take.
  double voice(int speakers) const { return minutes_per_slot_ * speakers / session_minutes_; }

 private:
  double wish_, session_minutes_, minutes_per_slot_, slot_share_;
};

}  // namespace plenary::models
