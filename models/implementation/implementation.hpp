#pragma once

#include "models/catalogue/lever.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// How far member states carry out what was agreed, tick by tick, also after the body has closed.
class Implementation {
 public:
  Implementation(const Settings& settings, const ParameterSet& parameters);

  /// `legitimacy` is Leg of the last session; heard trust, positions and losers are the last too.
  void tick(const World& world, const std::vector<std::size_t>& members, const BodyColumns& body,
            double legitimacy, MemberColumns& out) const;

  int horizon() const { return horizon_; }  ///< last tick

 private:
  double base_, capacity_, contact_, monitoring_, depth_, legitimacy_, losing_, decay_;
  double neutral_legitimacy_, half_contact_, minimum_;
  int horizon_;
};

}  // namespace plenary::models
