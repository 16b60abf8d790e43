#pragma once

#include <vector>

#include "models/ensemble.hpp"
#include "models/negotiation/negotiation.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {

/// What an observer sees of the negotiation of the golden story, kept for comparison.
struct Observed {
  struct Session {
    models::MemberColumns states;
    models::PoolColumns pool;
    models::BodyColumns body;
    models::SessionFacts facts;
  };
  models::Population population;
  std::vector<Session> sessions;  ///< [0] is session 1
  double leader_logit = 0;        ///< log-odds that the leader objects to organisation 8, at first
};

inline constexpr models::Cell kGoldenCell{.seed = 1, .draw = 0, .replicate = 6};

inline double first_leader_logit(const models::Negotiation& n, Eigen::Index s) {
  const auto& pool = n.population().pool;
  const auto& rules = n.modality().objections;
  const int leader = n.world().tables->objection_leader;
  return rules.leader_logit(pool.distance(leader, s), pool.critical(leader, s), pool.prominence[s],
                            n.population().states.politicisation, rules.cost(0));
}

inline Observed observe_golden() {
  const auto scenario = load_scenario(five_states());
  const models::Ensemble ensemble(scenario.world(), {scenario.arm()}, kGoldenCell.seed,
                                  kGoldenCell.draw);
  models::Workspace workspace;
  Observed observed;
  ensemble.follow(kGoldenCell, 0, workspace, [&](const models::Negotiation& n, int session) {
    if (session == 1) {
      observed.population = n.population();
      observed.leader_logit = first_leader_logit(n, 7);
    }
    if (session > 0) observed.sessions.push_back({n.states(), n.pool(), n.body(), n.facts()});
  });
  return observed;
}

inline std::string golden_story() {
  return content_of(source_folder() / "tests/sim/golden/five-states.story.txt");
}

}  // namespace plenary::sim
