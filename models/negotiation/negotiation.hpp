#pragma once

#include <span>

#include "models/accreditation/objections.hpp"
#include "models/negotiation/columns.hpp"
#include "models/negotiation/modality.hpp"

namespace plenary::models {

/// Everything that changes in one negotiation; reused from one to the next.
struct NegotiationColumns {
  MemberColumns states;
  PoolColumns pool;
  BodyColumns body;
  SessionFacts facts;
  Tally tally;
  Objections objections;
  PeerScratch peers;
  BargainingScratch bargaining;
};

/// One negotiation: one arm in one random universe, session by session.
class Negotiation {
 public:
  /// Starts before session 1; everything referred to must outlive the negotiation.
  Negotiation(const World& world, const Modality& modality, const Population& population,
              const Draws& draws, NegotiationColumns& columns);

  /// One of the phases of a session; who times or traces them calls them one by one.
  struct Phase {
    const char* name;
    void (Negotiation::*hold)();
  };
  /// The phases of a session in their order.
  static std::span<const Phase> phases();

  void hold_session(int session);
  void open_session(int session);  ///< all that hold_session() does before the first phase
  void close();                    ///< implementation goes on to the common horizon

  const World& world() const { return world_; }
  const Modality& modality() const { return modality_; }
  const Population& population() const { return population_; }
  const MemberColumns& states() const { return states_; }
  const PoolColumns& pool() const { return pool_; }
  const BodyColumns& body() const { return body_; }
  const SessionFacts& facts() const { return facts_; }
  const Tally& tally() const { return tally_; }
  const Objections& objections() const { return objections_; }
  const std::vector<std::size_t>& members() const { return modality_.peer_weights.members; }

 private:
  void begin_states();
  void begin_pool();
  void begin_body();
  void environment();
  void accreditation();
  void count_objections();
  void settle_disputes();
  void count_accredited();
  void modality_time();
  void attendance();
  void inputs();
  void find_audible();
  void attention_and_learning();
  void peers();
  void preferences();
  void text();
  void politics();
  void implementation();
  void keep_tally();
  void tally_report();
  double legitimacy() const;

  const World& world_;
  const Modality& modality_;
  const Population& population_;
  const Draws& draws_;
  NegotiationColumns& columns_;
  MemberColumns& states_;
  PoolColumns& pool_;
  BodyColumns& body_;
  SessionFacts& facts_;
  Tally& tally_;
  Objections& objections_;
};

/// H(p)/ln G of counts over G groups; 0 when all are 0.
double evenness(const double* counts, std::size_t groups);

}  // namespace plenary::models
