#pragma once

#include "models/catalogue/lever.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// What a session leaves behind: politicisation, tiredness of the quarrel over modalities, what
/// states learnt from votes, and fatigue of organisations.
class Politics {
 public:
  Politics(const Settings& settings, const ParameterSet& parameters);
  void settle(const SessionFacts& facts, BodyColumns& body) const;
  void tire(PoolColumns& pool) const;

  /// ovr after a session in which `lifted` of `disputed` objections were voted down.
  double experience(double before, int disputed, int lifted) const;

 private:
  double decay_, objections_, votes_, votes_cap_, initial_, pull_, attributed_;
  double fatigue_memory_, fatigue_scale_, refusal_, silence_, pool_memory_, override_memory_;
};

}  // namespace plenary::models
