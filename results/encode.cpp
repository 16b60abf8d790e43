#include "results/encode.hpp"

#include <zlib.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "results/filters.hpp"

namespace plenary::results {
namespace {

/// Every undefined value becomes the same NaN: which bits 0/0 gives depends on the compiler.
template <class Number>
Number stored(double value) {
  return std::isnan(value) ? std::numeric_limits<Number>::quiet_NaN() : static_cast<Number>(value);
}

}  // namespace

std::uint32_t checksum(std::uint32_t so_far, std::span<const std::byte> chunk) {
  return static_cast<std::uint32_t>(crc32_z(so_far, reinterpret_cast<const Bytef*>(chunk.data()),
                                            static_cast<z_size_t>(chunk.size())));
}

std::uint32_t checksum(const EncodedBlock& block) {
  std::uint32_t sum = 0;
  for (const auto& chunk : block.chunks) sum = checksum(sum, chunk);
  return sum;
}

Encoder::Encoder(const Description& description) : grid_(description) {
  for (const auto& variable : description.variables) {
    columns_.push_back({record_size_, width(description, variable), variable.precision});
    record_size_ += columns_.back().width;
  }
}

EncodedBlock Encoder::encode(std::size_t index, std::span<const double> records) const {
  const Block block = grid_[index];
  if (records.size() != block.tasks() * task_size())
    throw std::invalid_argument("encode: the records are not those of a whole block");
  EncodedBlock encoded{index, {}};
  for (const auto& column : columns_)
    encoded.chunks.push_back(column.precision == Precision::single_float
                                 ? encode_chunk<float>(column, block, records)
                                 : encode_chunk<double>(column, block, records));
  return encoded;
}

template <class Number>
std::vector<std::byte> Encoder::encode_chunk(const Column& column, const Block& block,
                                             std::span<const double> records) const {
  const std::size_t replicates = grid_.chunk_replicates();
  const std::size_t cells = grid_.chunk_draws() * grid_.arms() * replicates;
  // Chunks at the edges of the study are padded: all chunks of a dataset have one shape.
  std::vector<Number> chunk(cells * column.width, std::numeric_limits<Number>::quiet_NaN());
  for (std::size_t task = 0; task < block.tasks(); ++task)
    for (std::size_t arm = 0; arm < grid_.arms(); ++arm) {
      const std::size_t draw = task / block.replicates;
      const std::size_t replicate = task % block.replicates;
      const double* in = records.data() + task * task_size() + arm * record_size_ + column.offset;
      Number* out =
          chunk.data() + ((draw * grid_.arms() + arm) * replicates + replicate) * column.width;
      for (std::size_t i = 0; i < column.width; ++i) out[i] = stored<Number>(in[i]);
    }
  return pack(std::as_bytes(std::span(chunk)), sizeof(Number));
}

}  // namespace plenary::results
