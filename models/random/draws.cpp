#include "models/random/draws.hpp"

#if defined(__x86_64__) && !defined(PLENARY_ONE_TARGET)
#define PLENARY_AVX2
#include <immintrin.h>
#endif

#include "models/numeric/elementary.hpp"

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

/// One block at a time, on any machine.
void fill_plain(PhiloxKey key, PhiloxCounter counter, const std::uint32_t* bs, std::size_t count,
                double* out) {
  const std::uint32_t a = counter[1];
  for (std::size_t n = 0; n < count; ++n) {
    counter[1] = a | (bs[n] << 16);
    const PhiloxCounter block = philox(counter, key);
    out[n] = to_uniform(block[0], block[1]);
  }
}

#ifdef PLENARY_AVX2
/// The same numbers, four blocks side by side; each lane holds a 32-bit word in 64 bits, so that
/// a product needs no splitting.
__attribute__((target("avx2"))) void fill_wide(PhiloxKey key, PhiloxCounter counter,
                                               const std::uint32_t* bs, std::size_t count,
                                               double* out) {
  const __m256i word = _mm256_set1_epi64x(0xFFFFFFFF);
  const __m256i multiplier_a = _mm256_set1_epi64x(0xD2511F53);
  const __m256i multiplier_b = _mm256_set1_epi64x(0xCD9E8D57);
  const __m256i weyl_a = _mm256_set1_epi64x(0x9E3779B9);
  const __m256i weyl_b = _mm256_set1_epi64x(0xBB67AE85);
  for (std::size_t start = 0; start < count; start += 4) {
    alignas(32) std::uint64_t agents[4] = {};
    const std::size_t lanes = count - start < 4 ? count - start : 4;
    for (std::size_t lane = 0; lane < lanes; ++lane)
      agents[lane] = counter[1] | (std::uint64_t{bs[start + lane]} << 16);
    __m256i c0 = _mm256_set1_epi64x(counter[0]);
    __m256i c1 = _mm256_load_si256(reinterpret_cast<const __m256i*>(agents));
    __m256i c2 = _mm256_set1_epi64x(counter[2]);
    __m256i c3 = _mm256_set1_epi64x(counter[3]);
    __m256i k0 = _mm256_set1_epi64x(key[0]);
    __m256i k1 = _mm256_set1_epi64x(key[1]);
    for (int round = 0; round < 10; ++round) {
      const __m256i x = _mm256_mul_epu32(c0, multiplier_a);
      const __m256i y = _mm256_mul_epu32(c2, multiplier_b);
      c0 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(y, 32), c1), k0);
      c1 = _mm256_and_si256(y, word);
      c2 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(x, 32), c3), k1);
      c3 = _mm256_and_si256(x, word);
      k0 = _mm256_and_si256(_mm256_add_epi64(k0, weyl_a), word);
      k1 = _mm256_and_si256(_mm256_add_epi64(k1, weyl_b), word);
    }
    alignas(32) std::uint64_t low[4], high[4];
    _mm256_store_si256(reinterpret_cast<__m256i*>(low), c0);
    _mm256_store_si256(reinterpret_cast<__m256i*>(high), c1);
    for (std::size_t lane = 0; lane < lanes; ++lane)
      out[start + lane] =
          to_uniform(static_cast<std::uint32_t>(low[lane]), static_cast<std::uint32_t>(high[lane]));
  }
}
#endif

void fill(PhiloxKey key, PhiloxCounter counter, const std::uint32_t* bs, std::size_t count,
          double* out) {
#ifdef PLENARY_AVX2
  static const bool wide = __builtin_cpu_supports("avx2");
  if (wide) return fill_wide(key, counter, bs, count, out);
#endif
  fill_plain(key, counter, bs, count, out);
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
