#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "models/random/philox.hpp"
#include "models/random/purpose.hpp"

namespace plenary::models {

/// The agents a draw belongs to, by global id: a state's place in the world's ISO3 order, the
/// number of a stakeholder, item or incident. Ids stay below 65,536.
struct Agents {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// A place in a table as a global id.
inline std::uint32_t id(std::size_t index) { return static_cast<std::uint32_t>(index); }

/// All random numbers of one (seed, parameter draw, replicate). A draw is a pure function of that
/// and of (purpose, event, agents, ordinal): nothing is consumed, so that drawing more or less
/// here never moves a number there. The arm is never part of a key.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint32_t draw, std::uint32_t replicate);

  /// Uniform in (0,1): (n + ½)/2^53 for 53 random bits n. `event` is the session, 0 for what
  /// is drawn once; `ordinal` tells repetitions within one session apart.
  double uniform(const Purpose& purpose, std::uint32_t event, Agents agents = {},
                 std::uint32_t ordinal = 0) const;

  /// Standard normal by inverse CDF of one uniform.
  double normal(const Purpose& purpose, std::uint32_t event, Agents agents = {}) const;

  /// Uniforms for one `a` and many `b`; out has the length of bs. Same numbers as uniform().
  void uniforms(const Purpose& purpose, std::uint32_t event, std::uint32_t a,
                std::span<const std::uint32_t> bs, double* out, std::uint32_t ordinal = 0) const;

  /// Standard normals for one `a` and many `b`. Same numbers as normal().
  void normals(const Purpose& purpose, std::uint32_t event, std::uint32_t a,
               std::span<const std::uint32_t> bs, double* out) const;

 private:
  PhiloxKey key_;
};

}  // namespace plenary::models
