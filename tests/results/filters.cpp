#include "results/filters.hpp"

#include <gtest/gtest.h>

#include <random>

#include "results/error.hpp"
#include "results/hdf5/reader.hpp"
#include "results/hdf5/writer.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
  std::vector<std::byte> out;
  for (const int value : values) out.push_back(static_cast<std::byte>(value));
  return out;
}

TEST(Shuffling, GroupsBytesOfEqualSignificance) {
  EXPECT_EQ(shuffle(bytes({1, 2, 3, 4, 11, 12, 13, 14}), 4), bytes({1, 11, 2, 12, 3, 13, 4, 14}));
}

// By hand: words 0x0102 and 0x0300; sums 0x0402 and 0x0102 + 0x0402.
TEST(Fletcher32, AddsWordsHighByteFirst) {
  EXPECT_EQ(fletcher32(bytes({1, 2, 3})), 0x05040402u);
  EXPECT_EQ(fletcher32({}), 0u);
}

constexpr std::size_t kChunks = 200;

/// One variable of 200 chunks with 130 values each, by column pack() under HDF5's own filters.
Description noise_study() {
  Description description = study(kChunks, 1);
  description.axes.push_back({.name = "point", .numbers = count_from(0, 130)});
  description.variables = {{"noise", {"point"}, Precision::double_float, {}}};
  description.tables.clear();
  return description;
}

std::vector<double> noise(std::size_t chunk) {
  std::mt19937_64 engine(chunk);
  std::vector<double> values(2 * 130);
  for (auto& value : values) value = static_cast<double>(engine() >> (chunk % 64));
  return values;
}

fs::path write_noise(const fs::path& file, std::size_t damaged_chunk) {
  const Description description = noise_study();
  hdf5::Writer writer(file.string() + ".tmp", file);
  for (const auto& axis : description.axes) writer.add_axis(axis);
  auto array = writer.add_variable(description, description.variables[0], {1, 2, 1, 130});
  for (std::size_t chunk = 0; chunk < kChunks; ++chunk) {
    const auto values = noise(chunk);
    auto packed = pack(std::as_bytes(std::span(values)), sizeof(double));
    if (chunk == damaged_chunk) packed[packed.size() / 2] ^= std::byte{4};
    array.write_chunk({chunk, 0, 0, 0}, packed);
  }
  writer.publish(file);
  return file;
}

TEST(PackedChunks, AreReadAndCheckedByHdf5) {
  const TemporaryDirectory directory;
  const hdf5::Reader file(write_noise(directory / "noise.h5", kChunks));
  const auto array = file.array("noise");
  std::size_t odd = 0;
  for (std::size_t chunk = 0; chunk < kChunks; ++chunk) {
    EXPECT_EQ(array.read({chunk, 0, 0, 0}, {1, 2, 1, 130}), noise(chunk));
    odd += array.read_chunk({chunk, 0, 0, 0}).size() % 2;
  }
  // Both ways in which the last byte can enter the checksum were met.
  EXPECT_GT(odd, 10u);
  EXPECT_LT(odd, kChunks - 10);
}

TEST(PackedChunks, ThatWereDamagedAreRefusedByHdf5) {
  const TemporaryDirectory directory;
  const hdf5::Reader file(write_noise(directory / "noise.h5", 17));
  const auto array = file.array("noise");
  EXPECT_NO_THROW(array.read({16, 0, 0, 0}, {1, 2, 1, 130}));
  EXPECT_THROW(array.read({17, 0, 0, 0}, {1, 2, 1, 130}), ResultsError);
}

}  // namespace
}  // namespace plenary::results::test
