#include "models/random/draws.hpp"

#include <algorithm>
#include <array>

#include "models/numeric/elementary.hpp"
#include "models/numeric/wide.hpp"

#ifdef PLENARY_AVX2
#include <immintrin.h>
#endif

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
/// to_uniform() without an integer conversion: each part is put exactly into the mantissa of 2^52,
/// which is then taken off; their sum, below 2^53, is exact too.
__attribute__((target("avx2"))) inline __m256d to_uniforms(__m256i low, __m256i high) {
  const __m256i word = _mm256_set1_epi64x(0xFFFFFFFF);
  const __m256i two52 = _mm256_set1_epi64x(0x4330000000000000);
  const __m256d offset = _mm256_set1_pd(4503599627370496.0);
  low = _mm256_or_si256(_mm256_srli_epi64(_mm256_and_si256(low, word), 11), two52);
  high = _mm256_or_si256(_mm256_and_si256(high, word), two52);
  const __m256d n = _mm256_add_pd(
      _mm256_mul_pd(_mm256_sub_pd(_mm256_castsi256_pd(high), offset), _mm256_set1_pd(2097152.0)),
      _mm256_sub_pd(_mm256_castsi256_pd(low), offset));
  const __m256d u = _mm256_mul_pd(_mm256_add_pd(n, _mm256_set1_pd(0.5)),
                                  _mm256_set1_pd(1.0 / 9007199254740992.0));
  return _mm256_min_pd(u, _mm256_set1_pd(1.0 - 1.0 / 9007199254740992.0));
}

/// The same numbers, eight blocks side by side: two fours, so that one is computed while the other
/// waits. Each lane holds a 32-bit word in the lower half of 64 bits; a product reads lower halves
/// only, so that upper ones need no clearing until the end.
__attribute__((target("avx2"))) inline void fill_eight(PhiloxKey key, PhiloxCounter counter,
                                                       const std::uint32_t* bs, double* out) {
  const __m256i multiplier_a = _mm256_set1_epi64x(0xD2511F53);
  const __m256i multiplier_b = _mm256_set1_epi64x(0xCD9E8D57);
  __m256i c0[2], c1[2], c2[2], c3[2];
  for (int four = 0; four < 2; ++four) {
    const auto* place = reinterpret_cast<const __m128i*>(bs + 4 * four);
    const __m256i b = _mm256_slli_epi64(_mm256_cvtepu32_epi64(_mm_loadu_si128(place)), 16);
    c0[four] = _mm256_set1_epi64x(counter[0]);
    c1[four] = _mm256_or_si256(_mm256_set1_epi64x(counter[1]), b);
    c2[four] = _mm256_set1_epi64x(counter[2]);
    c3[four] = _mm256_set1_epi64x(counter[3]);
  }
  for (int round = 0; round < 10; ++round) {
    const __m256i key_a = _mm256_set1_epi64x(key[0]);
    const __m256i key_b = _mm256_set1_epi64x(key[1]);
    for (int four = 0; four < 2; ++four) {
      const __m256i x = _mm256_mul_epu32(c0[four], multiplier_a);
      const __m256i y = _mm256_mul_epu32(c2[four], multiplier_b);
      c0[four] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(y, 32), c1[four]), key_a);
      c1[four] = y;
      c2[four] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(x, 32), c3[four]), key_b);
      c3[four] = x;
    }
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  for (int four = 0; four < 2; ++four)
    _mm256_storeu_pd(out + 4 * four, to_uniforms(c0[four], c1[four]));
}

/// The last eight may draw anew what those before them drew; fewer than eight are filled up.
__attribute__((target("avx2"))) void fill_wide(PhiloxKey key, PhiloxCounter counter,
                                               const std::uint32_t* bs, std::size_t count,
                                               double* out) {
  if (count < 8) {
    std::array<std::uint32_t, 8> eight_bs{};
    std::array<double, 8> eight;
    std::copy_n(bs, count, eight_bs.begin());
    fill_wide(key, counter, eight_bs.data(), 8, eight.data());
    std::copy_n(eight.begin(), count, out);
    return;
  }
  for (std::size_t n = 0; n < count; n += 8) {
    const std::size_t first = std::min(n, count - 8);
    fill_eight(key, counter, bs + first, out + first);
  }
}
#endif

void fill(PhiloxKey key, PhiloxCounter counter, const std::uint32_t* bs, std::size_t count,
          double* out) {
#ifdef PLENARY_AVX2
  if (has_avx2() && count > 4) return fill_wide(key, counter, bs, count, out);
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

void Draws::normals(const Purpose& purpose, std::uint32_t event, std::uint32_t a,
                    std::span<const std::uint32_t> bs, double* out) const {
  uniforms(purpose, event, a, bs, out);
  normal_quantiles(out, bs.size());
}

}  // namespace plenary::models
