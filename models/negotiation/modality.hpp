#pragma once

#include <memory>
#include <vector>

#include "models/accreditation/applications.hpp"
#include "models/accreditation/disputes/dispute.hpp"
#include "models/accreditation/objections.hpp"
#include "models/channels/channel.hpp"
#include "models/channels/signals.hpp"
#include "models/environment/environment.hpp"
#include "models/implementation/implementation.hpp"
#include "models/learning/learning.hpp"
#include "models/participation/attendance.hpp"
#include "models/participation/modality_time.hpp"
#include "models/participation/presence.hpp"
#include "models/participation/speakers.hpp"
#include "models/peers/peers.hpp"
#include "models/politics/politics.hpp"
#include "models/text/bargaining.hpp"

namespace plenary::models {

/// Numbers that only the measures use.
struct TallyRules {
  explicit TallyRules(const ParameterSet& parameters);
  double state_statements;  ///< statements of a state a session
  double undecided;         ///< half-width of "unresolved" around the middle of the direction
};

/// All mechanisms of one arm under one parameter draw, built once and shared by all replicates.
struct Modality {
  Modality(const World& world, const Settings& settings, const ParameterSet& parameters,
           const Mask& member);

  Mask member;
  int sessions;        ///< T
  LeverValue reports;  ///< sessions that end with a report
  std::unique_ptr<Environment> environment;
  Presence presence;
  std::unique_ptr<AccreditationRule> rule;
  std::unique_ptr<Validity> validity;
  Applications applications;
  ObjectionPhase objections;
  int objections_needed;
  std::unique_ptr<Dispute> dispute;
  ModalityTime time;
  Attendance attendance;
  Speakers speakers;
  std::vector<std::unique_ptr<Channel>> channels;
  Signals signals;
  std::unique_ptr<Learning> learning;
  PeerWeights peer_weights;
  std::unique_ptr<Peers> peers;
  std::unique_ptr<Bargaining> bargaining;
  std::unique_ptr<DecisionRule> decision;
  Politics politics;
  Implementation implementation;
  TallyRules tally;
  double trust_mass, first_correlation, salience_per_incident;
  std::array<double, kItems> expert_share;  ///< φ_k by column
  std::array<double, kItems> first_text;    ///< q_k(0) by column
};

extern const Lever sessions_lever;
extern const Lever reports_lever;

}  // namespace plenary::models
