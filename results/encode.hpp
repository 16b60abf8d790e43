#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "results/blocks.hpp"
#include "results/description.hpp"

namespace plenary::results {

/// One chunk of every variable as it will lie on disk, in the order of the description.
struct EncodedBlock {
  std::size_t index = 0;
  std::vector<std::vector<std::byte>> chunks;
};

/// CRC-32 over the chunks of a block in order, so that damage is found before it is merged.
std::uint32_t checksum(const EncodedBlock& block);
std::uint32_t checksum(std::uint32_t so_far, std::span<const std::byte> chunk);

/// Turns the records of whole tasks into compressed chunks. Immutable; encode() may run in many
/// threads at once and takes no lock.
class Encoder {
 public:
  explicit Encoder(const Description& description);

  const BlockGrid& grid() const { return grid_; }
  std::size_t record_size() const { return record_size_; }               ///< doubles of one cell
  std::size_t task_size() const { return grid_.arms() * record_size_; }  ///< doubles of one task

  /// `records` holds for every task of the block in order, for every arm, the record of that cell:
  /// the variables one after another in the order of the description, each with its first further
  /// axis slowest. Throws std::invalid_argument if its length is not tasks × task_size().
  EncodedBlock encode(std::size_t block, std::span<const double> records) const;

 private:
  struct Column {
    std::size_t offset;  ///< in the record
    std::size_t width;
    Precision precision;
  };

  template <class Number>
  std::vector<std::byte> encode_chunk(const Column& column, const Block& block,
                                      std::span<const double> records) const;

  BlockGrid grid_;
  std::vector<Column> columns_;
  std::size_t record_size_ = 0;
};

}  // namespace plenary::results
