#pragma once

#include "models/catalogue/lever.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

extern const Lever format;
extern const Lever speaking;

/// Which organisations come: means, cost, what there is to do, certainty, and a lasting trait.
class Attendance {
 public:
  Attendance(const Settings& settings, const ParameterSet& parameters);

  /// Fills the inclination of every organisation. `lapses`: accreditation is void each session.
  void incline(const PoolDraws& pool, bool lapses, PoolColumns& out) const;

  /// Draws the disposition ζ of one organisation, scaled to the inclination's unit.
  double disposition(const Draws& draws, int session, const PoolDraws& pool, std::size_t s) const;

  /// Decides for the accredited.
  void attend(const Draws& draws, int session, const PoolDraws& pool, PoolColumns& out) const;

 private:
  double base_, budget_, fund_, outsider_cost_, insider_cost_, voice_, uncertainty_, fatigue_;
  double lasting_share_, passing_share_, scale_;
};

}  // namespace plenary::models
