#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace plenary::results {

/// Level of gzip. The digits behind the leading ones are noise: a higher level costs time and saves
/// next to nothing.
inline constexpr int kDeflateLevel = 1;

/// HDF5's checksum of a filtered chunk (its variant of Fletcher-32, high byte of a word first).
std::uint32_t fletcher32(std::span<const std::byte> bytes);

/// Groups the bytes of equal significance of all elements, as HDF5's shuffle filter does.
std::vector<std::byte> shuffle(std::span<const std::byte> bytes, std::size_t element_size);

/// The chunk exactly as HDF5's pipeline shuffle, deflate, fletcher32 expects to find it on disk.
/// Touches no HDF5, so that worker threads can call it at the same time.
std::vector<std::byte> pack(std::span<const std::byte> chunk, std::size_t element_size);

}  // namespace plenary::results
