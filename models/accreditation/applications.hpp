#pragma once

#include "models/accreditation/rule.hpp"
#include "models/accreditation/validity/validity.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// Organisations weigh whether to apply, and learn from what becomes of it.
class Applications {
 public:
  explicit Applications(const ParameterSet& parameters);

  /// Expectations before session 1.
  void expect(const AccreditationRule& rule, const PoolDraws& pool, PoolColumns& out) const;

  /// Voids what has lapsed, lets ECOSOC bodies in, fills `applied`; returns the applicants.
  int collect(const AccreditationRule& rule, const Validity& validity, int session,
              const PoolDraws& pool, PoolColumns& out) const;

  /// Admits every applicant not refused; everybody who applied learns.
  void decide(PoolColumns& out) const;

 private:
  bool worthwhile(double expectation, double value) const;

  double cost_, rejection_cost_, learning_;
};

}  // namespace plenary::models
