#pragma once

#include "models/negotiation/negotiation.hpp"

namespace plenary::sim {

/// What stood before a session: the story tells what the session made of it.
struct Before {
  models::BodyColumns body;
  models::Vector value_belief;
  models::ByItem belief;

  /// Before session 1.
  static Before the_first(const models::Negotiation& negotiation) {
    Before before{
        {}, negotiation.population().states.value_belief, negotiation.population().states.belief};
    before.body.text = before.body.first_text = negotiation.modality().first_text;
    before.body.politicisation = negotiation.population().states.politicisation;
    return before;
  }

  /// Before the session that follows the one just held.
  static Before the_next(const models::Negotiation& negotiation) {
    return {negotiation.body(), negotiation.states().value_belief, negotiation.states().belief};
  }
};

}  // namespace plenary::sim
