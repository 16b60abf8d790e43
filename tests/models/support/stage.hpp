#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/ensemble.hpp"
#include "models/negotiation/negotiation.hpp"

namespace plenary::models::testing {

/// One arm in one random universe with everything in reach: what was drawn can be changed before
/// the negotiation begins, and phases can be held one by one.
class Stage {
 public:
  Stage(const WorldTables& tables, const Settings& settings, const ParameterSet& parameters,
        const Mask& member, Cell cell = {});

  World world;
  Modality modality;
  Draws draws;
  Population population;
  NegotiationColumns columns;

  Negotiation& begin();  ///< a negotiation before session 1
  /// Opens the session and holds its phases up to and with the one named.
  static void hold_until(Negotiation& negotiation, int session, const std::string& phase);
  static void hold_after(Negotiation& negotiation, const std::string& phase);

 private:
  std::optional<Negotiation> negotiation_;
};

/// Records named columns (all of them where none is named) of one replicate, arm by arm.
std::vector<std::vector<double>> record(const Ensemble& ensemble, Cell cell,
                                        const std::vector<std::string>& names, int sessions,
                                        std::size_t states);

/// Equal to the bit; two NaN of one kind are equal.
bool same_bits(const std::vector<double>& a, const std::vector<double>& b);

template <class Array>
std::vector<double> values_of(const Array& array) {
  return std::vector<double>(array.data(), array.data() + array.size());
}

}  // namespace plenary::models::testing
