#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
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

inline auto little_endian(double value) {
  return little_endian(std::bit_cast<std::uint64_t>(
      std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value));
}

inline auto little_endian(float value) {
  return little_endian(std::bit_cast<std::uint32_t>(
      std::isnan(value) ? std::numeric_limits<float>::quiet_NaN() : value));
}

}  // namespace plenary::results
