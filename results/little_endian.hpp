#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

namespace plenary::results {

/// Bytes of a number, least significant first, whatever the machine; every NaN is the same NaN.
template <class Word>
requires std::is_unsigned_v<Word> std::array<std::byte, sizeof(Word)> little_endian(Word word) {
  std::array<std::byte, sizeof(Word)> bytes;
  for (auto& byte : bytes) {
    byte = static_cast<std::byte>(word & 0xffu);
    word >>= 8;
  }
  return bytes;
}

/// The bits of a number, every NaN as the same one. By memcpy: the library of browsers' compilers
/// has no bit_cast.
template <class Word, class Number>
Word bits_of(Number value) {
  static_assert(sizeof(Word) == sizeof(Number));
  if (std::isnan(value)) value = std::numeric_limits<Number>::quiet_NaN();
  Word bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

inline auto little_endian(double value) { return little_endian(bits_of<std::uint64_t>(value)); }
inline auto little_endian(float value) { return little_endian(bits_of<std::uint32_t>(value)); }

}  // namespace plenary::results
