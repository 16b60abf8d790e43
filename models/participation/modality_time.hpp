#pragma once

#include "models/catalogue/lever.hpp"

namespace plenary::models {

/// Share of a session that goes into the rules instead of the substance.
class ModalityTime {
 public:
  ModalityTime(const Settings& settings, const ParameterSet& parameters);

  /// `contested` applicants drew an objection, `refused` stayed out, `vote_load` is n_vote,
  /// `fatigue` is F before this session.
  double lost(int session, int contested, int refused, double vote_load, double fatigue) const;

  /// n_vote: one vote, and a little more for each body put to it.
  double vote_load(int disputed) const;

 private:
  double per_objection_, per_vote_, per_protest_, quarrel_, cap_, extra_vote_;
  int quarrel_sessions_;
};

}  // namespace plenary::models
