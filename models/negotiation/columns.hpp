#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "models/world/population.hpp"

namespace plenary::models {

/// How the report of a session ended.
enum class Report : std::uint8_t { none, substantive, procedural, failed };

/// What changes about the member states during one negotiation.
struct MemberColumns {
  ByItem ideal;            ///< y_ik
  ByItem belief;           ///< θ̂_ik
  ByItem precision;        ///< τ_ik
  ByItem preferred;        ///< m_ik, what the state asks for now
  ByItem salience;         ///< s_ik of this session
  Vector value_belief;     ///< v_i
  Vector correlation;      ///< ρ̂_i
  Vector implementation;   ///< I_i
  Vector heard_trust;      ///< Σ_s heard_is c_is of this session
  std::vector<int> heard;  ///< inputs heard this session
  Mask present;
  Mask loses;                        ///< lose_i
  std::vector<std::size_t> in_room;  ///< members present, ascending
};

/// What changes about the organisations.
struct PoolColumns {
  Mask accredited, ever_accredited, applied, refused, attending, speaking;
  Vector expectation;                     ///< p̂_s
  Vector fatigue;                         ///< fat_s
  Vector inclination;                     ///< attendance logit of this session
  Vector disposition;                     ///< ζ_st, filled for those who need it
  std::vector<std::uint16_t> objections;  ///< filed against s this session
  std::vector<int> sessions_attended;
  std::vector<std::uint8_t> focus;                    ///< column of the item spoken to
  Vector signal;                                      ///< ς_s
  std::vector<std::pair<double, std::size_t>> queue;  ///< those who asked for the floor
  std::vector<std::uint32_t> consulted;               ///< bodies in this session's consultations
  std::vector<std::uint32_t> listed;  ///< scratch: bodies a loop over states runs through
  std::vector<double> priority;       ///< scratch: one rank for each of them
  std::vector<double> weight;         ///< scratch: one weight for each of them
  std::vector<double> chances;        ///< scratch: one draw for each of them
  Mask audible;                       ///< reached at least one state
  ByPair availability;                ///< av_is
  ByPair alpha, beta, trust;          ///< Beta counts and c_is
};

/// What changes about the body as a whole.
struct BodyColumns {
  std::array<double, kItems> text;        ///< q_k, agreed so far
  std::array<double, kItems> first_text;  ///< q_k(0)
  double politicisation = 0;              ///< P
  double fatigue = 0;                     ///< F
  double override_experience = 0;         ///< ovr
  double incident_rate = 0;               ///< λ_t

  double mean_ambition() const;  ///< mean of the text over the six items of ambition
};

/// What one session brought, for those who record.
struct SessionFacts {
  int session = 0;
  int incidents = 0, attributed = 0;
  int applicants = 0, contested = 0, blocked = 0, lifted = 0, refused = 0, seekers = 0;
  int objections = 0, top_objector = 0, objectors = 0, same_camp_objections = 0;
  int disputed = 0, yes = 0, no = 0;
  double vote_load = 0;  ///< n_vote
  double time_lost = 0;  ///< T_mod, share of the session
  double voice = 0;      ///< share of the session
  int accredited = 0, attending = 0, attending_affected = 0, speakers = 0, consulted = 0;
  std::array<int, kTypes> attending_by_type{};
  std::array<int, kRegions> attending_by_region{};
  std::array<int, kRegions> accredited_by_region{};
  int present = 0, heard = 0;
  Report report = Report::none;
  int rounds = 0;  ///< polls held
  int first_poll_objections = 0;
  int reverted = 0;                            ///< items that fell back to the agreed text
  int objectors_at_adoption = 0, unhappy = 0;  ///< with and without the cost of isolation
  double margin = 0;      ///< Γ of the state that is last needed; below 0 = by how much it failed
  bool advanced = false;  ///< the report moved some item of ambition
  double direction = 0;   ///< t_6 of an adopted report
};

/// Sums over the sessions so far, for the measures.
struct Tally {
  int sessions = 0, reports = 0, adopted = 0, procedural = 0, unresolved = 0, first_advance = 0;
  double accredited = 0, refused = 0, seekers = 0, voice = 0, speakers_share = 0, time_lost = 0;
  double attending = 0, yes = 0, no = 0, affected_attending = 0, ambition_sum = 0;
  std::array<double, kTypes> by_type{};
  std::array<double, kRegions> by_region{}, accredited_by_region{};
  std::array<double, kItems> ideal{};    ///< weighted mean of what is asked for, at the last report
  SessionFacts first;                    ///< facts of session 1
  std::vector<int> objections_by_state;  ///< all sessions
  std::vector<int> first_objections_by_state;
};

}  // namespace plenary::models
