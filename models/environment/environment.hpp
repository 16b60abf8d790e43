#pragma once

#include "models/catalogue/variant.hpp"
#include "models/random/draws.hpp"

namespace plenary::models {

/// Major cyber incidents around one session.
struct Incidents {
  int count = 0;
  int attributed = 0;  ///< publicly blamed on a state
};

/// What happens in the world outside the room. One file a variant in this folder.
class Environment {
 public:
  virtual ~Environment() = default;

  virtual double first_rate() const = 0;  ///< expected incidents of session 1
  virtual double next_rate(const Incidents& incidents) const = 0;

  /// Draws the incidents of one session.
  Incidents strike(const Draws& draws, int session, double rate) const;

 protected:
  explicit Environment(const ParameterSet& parameters);

 private:
  double attributed_share_;
};

extern const Lever environment_choice;

}  // namespace plenary::models
