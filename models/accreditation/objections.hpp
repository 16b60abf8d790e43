#pragma once

#include "models/catalogue/lever.hpp"
#include "models/negotiation/columns.hpp"

namespace plenary::models {

/// What member states see when they consider objecting.
struct ObjectionView {
  const Draws& draws;
  int session;
  const World& world;
  const PoolDraws& pool;
  const Mask& member;
  const Mask& present;
  const std::vector<std::size_t>& in_room;  ///< members present, ascending
  const Mask& applied;
  double politicisation;       ///< P before this session
  double override_experience;  ///< ovr before this session
};

/// Objections filed against one session's applicants.
struct Objections {
  std::vector<std::uint16_t> against;  ///< per organisation
  std::vector<int> by_state;           ///< per state
  int same_camp = 0;                   ///< against bodies from a like-minded country
  Mask listed;                         ///< on the leader's list

  // Scratch: applicants, the draws of one state for each of them, and what lasts: the draws of
  // states that have looked at the pool before.
  std::vector<std::uint32_t> applicants, everybody;
  std::vector<double> fresh_draws;
  ByPair lasting_draws;
  Mask lasting_drawn;

  void forget(std::size_t states, std::size_t stakeholders);  ///< before a new negotiation
};

/// Member states object to applicants: the leader of the list, those who sign with it, and any
/// state with a quarrel of its own. Opponents are few; a rate common to all states is refuted by
/// the record of 2022 (32 of 86 refused by two states).
class ObjectionPhase {
 public:
  /// `exhaustive` looks at every pair in full; otherwise pairs that cannot object are skipped by
  /// a bound. Both give the same objections to the bit.
  enum class Search { bounded, exhaustive };

  ObjectionPhase(const Settings& settings, const ParameterSet& parameters,
                 Search search = Search::bounded);

  void file(const ObjectionView& view, Objections& out) const;

  /// Cost of objecting under these rules, after `override_experience` of futile objections.
  double cost(double override_experience) const;

  /// Log-odds that the leader objects to an organisation at distance d.
  double leader_logit(double d, bool critical, double prominence, double politicisation,
                      double cost) const;
  /// Log-odds that a state outside the low-openness group objects.
  double other_logit(double hostility, bool critical, double politicisation, double cost) const;

  double minimum_distance() const { return minimum_distance_; }

 private:
  double dyad_draw(const ObjectionView& view, std::size_t state, std::size_t stakeholder) const;
  double signer_chance(const ObjectionView& view, std::size_t state, std::size_t stakeholder,
                       double cost) const;
  void file_one(const ObjectionView& view, std::size_t state, std::size_t stakeholder,
                Objections& out) const;
  void others_of(const ObjectionView& view, std::size_t state, double cost, Objections& out) const;
  void leader_list(const ObjectionView& view, double cost, Objections& out) const;
  void co_signers(const ObjectionView& view, double cost, Objections& out) const;
  bool co_signs(const ObjectionView& view, std::size_t state, int place, std::size_t stakeholder,
                double cost, const Objections& out) const;
  void others(const ObjectionView& view, double cost, Objections& out) const;
  double other_bound(const ObjectionView& view, std::size_t state, double cost) const;

  Search search_;
  int needed_;
  double fixed_cost_, future_cost_;
  double base_, distance_, criticism_, prominence_, politicisation_;
  double second_, together_, other_base_, other_hostility_, other_criticism_, other_cost_;
  double minimum_distance_, same_camp_, persistence_;
};

extern const Lever naming;
extern const Lever reasons;
extern const Parameter listing_base;  ///< o0

}  // namespace plenary::models
