#pragma once

#include "models/catalogue/lever.hpp"
#include "models/text/bargaining.hpp"

namespace plenary::models {

extern const Lever room;
extern const Parameter conflict;   ///< κ0, counts in the reading and at adoption
extern const Parameter posturing;  ///< post, likewise

/// The last question: does the report as a whole go through?
class Adoption {
 public:
  Adoption(const Settings& settings, const ParameterSet& parameters);

  struct Outcome {
    bool adopted = false;
    int unhappy = 0;  ///< n0, before the cost of standing alone
    int objectors = 0;
    double margin = 0;  ///< what the first objector too many would need; ≥ 0 when adopted
  };

  /// `scratch.gains` is mean_k G_ik of each state in the room, in its order.
  Outcome ask(const BargainingView& view, BargainingScratch& scratch) const;

 private:
  double willingness(const BargainingView& view, std::size_t state, double mean_gain) const;

  double no_agreement_, politicisation_, post_, conflict_, open_, isolation_, cover_, spread_;
};

/// Cost of being seen to block, before the standing instruction: κ1 (1 − n0/n) max(0, 1 − n0/n*).
inline double isolation_cost(double cost, int unhappy, int present, double cover) {
  const double share = 1 - static_cast<double>(unhappy) / present;
  const double exposed = 1 - unhappy / cover;
  return cost * share * (exposed > 0 ? exposed : 0);
}

}  // namespace plenary::models
