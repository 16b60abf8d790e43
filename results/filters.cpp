#include "results/filters.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace plenary::results {
namespace {

const Bytef* as_zlib(const std::byte* bytes) { return reinterpret_cast<const Bytef*>(bytes); }

std::vector<std::byte> deflated(std::span<const std::byte> bytes) {
  std::vector<std::byte> packed(compressBound(static_cast<uLong>(bytes.size())));
  uLongf size = static_cast<uLongf>(packed.size());
  const int status =
      compress2(reinterpret_cast<Bytef*>(packed.data()), &size, as_zlib(bytes.data()),
                static_cast<uLong>(bytes.size()), kDeflateLevel);
  // The bound makes Z_BUF_ERROR impossible; what remains is a failed allocation.
  if (status != Z_OK) throw std::bad_alloc();
  packed.resize(size);
  return packed;
}

void append_little_endian(std::vector<std::byte>& bytes, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8)
    bytes.push_back(static_cast<std::byte>((word >> shift) & 0xffu));
}

std::uint32_t fold(std::uint32_t sum) { return (sum & 0xffffu) + (sum >> 16); }

std::uint32_t byte_at(std::span<const std::byte> bytes, std::size_t i) {
  return std::to_integer<std::uint32_t>(bytes[i]);
}

}  // namespace

std::uint32_t fletcher32(std::span<const std::byte> bytes) {
  // 360 words is the longest run whose second sum cannot overflow 32 bits.
  constexpr std::size_t kRun = 2 * 360;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  const std::size_t even = bytes.size() / 2 * 2;
  for (std::size_t begin = 0; begin < even; begin += kRun) {
    const std::size_t end = std::min(even, begin + kRun);
    for (std::size_t i = begin; i < end; i += 2) {
      first += byte_at(bytes, i) << 8 | byte_at(bytes, i + 1);
      second += first;
    }
    first = fold(first);
    second = fold(second);
  }
  if (even < bytes.size()) {
    first += byte_at(bytes, even) << 8;
    second += first;
    first = fold(first);
    second = fold(second);
  }
  return fold(second) << 16 | fold(first);
}

std::vector<std::byte> shuffle(std::span<const std::byte> bytes, std::size_t element_size) {
  std::vector<std::byte> shuffled(bytes.size());
  const std::size_t elements = bytes.size() / element_size;
  for (std::size_t byte = 0; byte < element_size; ++byte) {
    std::byte* out = shuffled.data() + byte * elements;
    const std::byte* in = bytes.data() + byte;
    for (std::size_t i = 0; i < elements; ++i) out[i] = in[i * element_size];
  }
  return shuffled;
}

std::vector<std::byte> pack(std::span<const std::byte> chunk, std::size_t element_size) {
  auto packed = deflated(shuffle(chunk, element_size));
  append_little_endian(packed, fletcher32(packed));
  return packed;
}

}  // namespace plenary::results
