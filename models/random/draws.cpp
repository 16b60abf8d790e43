#include "models/random/draws.hpp"

#include "models/numeric/elementary.hpp"
#include "models/numeric/wide.hpp"

namespace plenary::models {
namespace {

PhiloxKey cell_key(std::uint64_t seed, std::uint32_t draw, std::uint32_t replicate) {
  const PhiloxKey seed_key = {static_cast<std::uint32_t>(seed),
                              static_cast<std::uint32_t>(seed >> 32)};
  const PhiloxCounter block = philox({draw, replicate, 0, 0}, seed_key);
  return {block[0], block[1]};
}

inline double to_uniform(std::uint32_t low, std::uint32_t high) {
  // 53 bits fit a double exactly; adding ½ rounds for the upper half, which only the very last
  // value would feel by becoming 1, and that one is held below it.
  constexpr double kStep = 1.0 / 9007199254740992.0;  // 2^-53
  const auto bits = (static_cast<std::uint64_t>(high) << 21) | (low >> 11);
  const double u = (static_cast<double>(static_cast<std::int64_t>(bits)) + 0.5) * kStep;
  return u < 1.0 ? u : 1.0 - kStep;
}

inline PhiloxCounter counter_of(std::uint32_t purpose, std::uint32_t event, Agents agents,
                                std::uint32_t ordinal) {
  return {purpose, agents.a | (agents.b << 16), event, ordinal};
}

/// Blocks side by side, so that the compiler can keep them in vector registers.
PLENARY_WIDE void fill(PhiloxKey key, PhiloxCounter counter, const std::uint32_t* bs,
                       std::size_t count, double* out) {
  constexpr std::size_t kLanes = 8;
  std::uint32_t low[kLanes];
  std::uint32_t high[kLanes];
  const std::uint32_t a = counter[1] & 0xFFFFU;
  for (std::size_t start = 0; start < count; start += kLanes) {
    std::uint32_t agents[kLanes] = {};
    const std::size_t lanes = count - start < kLanes ? count - start : kLanes;
    for (std::size_t lane = 0; lane < lanes; ++lane) agents[lane] = a | (bs[start + lane] << 16);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const PhiloxCounter block = philox({counter[0], agents[lane], counter[2], counter[3]}, key);
      low[lane] = block[0];
      high[lane] = block[1];
    }
    for (std::size_t lane = 0; lane < lanes; ++lane)
      out[start + lane] = to_uniform(low[lane], high[lane]);
  }
}

}  // namespace

Draws::Draws(std::uint64_t seed, std::uint32_t draw, std::uint32_t replicate)
    : key_(cell_key(seed, draw, replicate)) {}

double Draws::uniform(const Purpose& purpose, std::uint32_t event, Agents agents,
                      std::uint32_t ordinal) const {
  const PhiloxCounter block = philox(counter_of(purpose.key(), event, agents, ordinal), key_);
  return to_uniform(block[0], block[1]);
}

double Draws::normal(const Purpose& purpose, std::uint32_t event, Agents agents) const {
  return normal_quantile(uniform(purpose, event, agents));
}

void Draws::uniforms(const Purpose& purpose, std::uint32_t event, std::uint32_t a,
                     std::span<const std::uint32_t> bs, double* out, std::uint32_t ordinal) const {
  fill(key_, counter_of(purpose.key(), event, {a, 0}, ordinal), bs.data(), bs.size(), out);
}

}  // namespace plenary::models
