#pragma once

#include "models/numeric/columns.hpp"
#include "models/random/draws.hpp"
#include "models/world/world.hpp"

namespace plenary::models {

/// The member states as drawn for one replicate: what they want, know and can follow before the
/// first session. Depends on (seed, draw, replicate), never on the arm.
struct StateDraws {
  ByItem ideal;                      ///< y0_ik, position on an item, 0…1
  ByItem salience;                   ///< s_ik before news of incidents, rows sum to 1
  ByItem belief;                     ///< θ̂_ik(0)
  ByItem precision;                  ///< τ_ik(0)
  Vector delegates;                  ///< d_i, persons
  Vector attention;                  ///< A_i, inputs a session
  Vector value_belief;               ///< v_i(0), belief that stakeholders are worth hearing
  Vector instruction;                ///< δ_i, standing instruction to say yes
  std::array<double, kItems> truth;  ///< θ_k by column
  double politicisation;             ///< P(0)
};

/// The pool of organisations as drawn for one replicate, identical in all arms.
struct PoolDraws {
  std::size_t size = 0;              ///< S
  std::vector<std::uint8_t> type;    ///< index into type_names
  std::vector<std::uint8_t> region;  ///< index into region_names
  std::vector<std::uint16_t> home;   ///< state index
  Mask ecosoc;                       ///< has consultative status
  Mask affected;                     ///< seated where cyber capacity is low
  Vector budget;                     ///< b_s, log scale
  Vector prominence;                 ///< prom_s
  Vector access_value;               ///< B_s
  Vector trait;                      ///< z_s, lasting inclination to attend
  ByItem bias;                       ///< b_sk
  ByItem expertise;                  ///< X_sk by column
  ByItem signal_precision;           ///< τ_sk
  ByPair distance;                   ///< d_is, 0…1
  ByPair hostility;                  ///< H_{i,home(s)}
  Eigen::Array<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> critical;
  ///< crit_{s→i}
  ByPair prior_trust;                  ///< c0_is
  std::vector<std::uint32_t> numbers;  ///< 0 … S−1
  std::vector<double> chances;         ///< scratch: a draw for each organisation
};

/// Both, with the memory they are drawn into.
struct Population {
  StateDraws states;
  PoolDraws pool;

  /// Draws everything anew; allocates only when the world or the pool has grown.
  void draw(const World& world, const ParameterSet& parameters, const Draws& draws);
};

extern const Parameter initial_politicisation;  ///< P_init, also what P returns to

void draw_states(const World& world, const ParameterSet& parameters, const Draws& draws,
                 StateDraws& out);
void draw_pool(const World& world, const ParameterSet& parameters, const Draws& draws,
               PoolDraws& out);

}  // namespace plenary::models
