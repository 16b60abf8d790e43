#pragma once

#include "models/catalogue/variant.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// What the channels of a session can see.
struct ChannelView {
  const Draws& draws;
  int session;
  const World& world;
  const PoolDraws& pool;
  const Mask& member;
  const std::vector<std::size_t>& members;  ///< ascending
  const std::vector<std::size_t>& in_room;  ///< members present, ascending
  const Vector& value_belief;               ///< v_i before this session
};

/// One way for an input to reach member states. Each channel raises the availability av_is of the
/// inputs it carries to at least its quality; a state has an input from the best channel. Every
/// registered channel runs in every arm and decides from the settings whether it is open.
class Channel {
 public:
  virtual ~Channel() = default;
  virtual void carry(const ChannelView& view, PoolColumns& out) const = 0;

 protected:
  /// Raises what one state has of each of `bodies` to a quality; 0 offers nothing. Written without
  /// a branch, since no processor can predict who meets whom.
  static void offer(PoolColumns& out, std::size_t state, const std::vector<std::uint32_t>& bodies,
                    const std::vector<double>& qualities) {
    double* available = &out.availability(row(state), 0);
    for (std::size_t n = 0; n < bodies.size(); ++n) {
      double& best = available[bodies[n]];
      best = qualities[n] > best ? qualities[n] : best;
    }
  }
};

extern const Lever document_lead;

/// How well inputs are prepared: 1 − e^{−(lead + ½)/L0}, L0 halved for industry.
class Preparation {
 public:
  Preparation(const Settings& settings, const ParameterSet& parameters);
  double of(std::size_t type) const { return by_type_[type]; }

 private:
  std::array<double, kTypes> by_type_;
};

}  // namespace plenary::models
