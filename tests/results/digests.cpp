#include <gtest/gtest.h>

#include <bit>

#include "results/digest.hpp"
#include "results/filters.hpp"
#include "results/layout.hpp"
#include "results/little_endian.hpp"
#include "results/sha256.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

std::string sha256(const std::string& text) {
  Sha256 hash;
  hash.update(text);
  return hash.finish();
}

// FIPS 180-4 examples and the NIST long-message example.
TEST(Sha256, GivesThePublishedValues) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, DoesNotDependOnHowTheTextIsCut) {
  Sha256 hash;
  for (const std::string part : {"ab", "", "c"}) hash.update(part);
  EXPECT_EQ(hash.finish(), sha256("abc"));
}

TEST(LittleEndian, GivesEveryNaNTheSameBytes) {
  const double other = std::bit_cast<double>(std::uint64_t{0xfff8000000000123});
  EXPECT_EQ(little_endian(other), little_endian(std::numeric_limits<double>::quiet_NaN()));
  EXPECT_EQ(little_endian(1.0)[7], std::byte{0x3f});
  EXPECT_EQ(little_endian(1.0f)[3], std::byte{0x3f});
}

/// The digest of the study with one value of one block changed.
std::string digest_with(const Description& description, std::size_t position, double value) {
  const TemporaryDirectory directory;
  const Encoder encoder(description);
  Shard shard(description, directory.path(), "run", 0);
  for (std::size_t i = 0; i < encoder.grid().count(); ++i) {
    auto records = records_of(encoder, i);
    if (i == 1) records[position] = value;
    shard.write(encoder.encode(i, records));
  }
  merge(description, std::vector{shard.finish()}, directory / "out.h5", Overwrite::refuse);
  return digest(directory / "out.h5");
}

/// A file with the same content in chunks of one cell each.
fs::path write_cell_by_cell(const Description& description, const fs::path& file) {
  hdf5::Writer writer(file.string() + ".tmp", file);
  writer.add_attribute(kVersionAttribute, kLayoutVersion);
  for (const auto& axis : description.axes) writer.add_axis(axis);
  std::size_t offset = 0;
  for (const auto& variable : description.variables) {
    const auto lengths = shape(description, axes_of(variable));
    hdf5::Extent chunk(lengths.begin(), lengths.end());
    chunk[0] = chunk[1] = chunk[2] = 1;
    auto array = writer.add_variable(description, variable, chunk);
    const std::size_t width = results::width(description, variable);
    for (std::size_t cell = 0; cell < lengths[0] * lengths[1] * lengths[2]; ++cell) {
      hdf5::Extent start(lengths.size(), 0);
      start[0] = cell / lengths[1] / lengths[2];
      start[1] = cell / lengths[2] % lengths[1];
      start[2] = cell % lengths[2];
      std::vector<double> values(width);
      for (std::size_t i = 0; i < width; ++i)
        values[i] = value_at(start[0], start[2], start[1], offset + i);
      const std::vector<float> narrow(values.begin(), values.end());
      const bool single = variable.precision == Precision::single_float;
      array.write_chunk(start, single ? pack(std::as_bytes(std::span(narrow)), 4)
                                      : pack(std::as_bytes(std::span(values)), 8));
    }
    offset += width;
  }
  lay_out_tables(writer, description);
  writer.publish(file);
  return file;
}

TEST(ADigest, DoesNotDependOnChunks) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto cells = write_cell_by_cell(description, directory / "cells.h5");
  EXPECT_EQ(digest(cells), digest(write_study(description, directory)));
}

TEST(ADigest, ChangesWithOneValue) {
  const Description description = study();
  const std::string reference = digest_with(description, 5, 1.0);
  EXPECT_EQ(digest_with(description, 5, 1.0), reference);
  EXPECT_NE(digest_with(description, 5, std::nextafter(1.0, 2.0)), reference);
  EXPECT_NE(digest_with(description, 6, 1.0), reference);
}

TEST(ADigest, SeesNoDifferenceBelowTheStoredPrecision) {
  // Position 0 is a single float.
  EXPECT_EQ(digest_with(study(), 0, 1.0), digest_with(study(), 0, std::nextafter(1.0, 2.0)));
  EXPECT_NE(digest_with(study(), 0, 1.0), digest_with(study(), 0, 1.000001));
}

TEST(ADigest, DoesNotSeeAttributesOrTheOrderOfThings) {
  const TemporaryDirectory directory;
  Description description = study();
  const auto write = [&](const std::string& name) {
    const TemporaryDirectory own;
    fs::copy(write_study(description, own), directory / name);
    return digest(directory / name);
  };
  const std::string reference = write("a.h5");
  std::reverse(description.attributes.begin(), description.attributes.end());
  std::reverse(description.tables.begin(), description.tables.end());
  std::reverse(description.texts.begin(), description.texts.end());
  description.variables[0].attributes.pop_back();
  EXPECT_EQ(write("b.h5"), reference);
  EXPECT_NE(bytes_of(directory / "a.h5"), bytes_of(directory / "b.h5"));
}

TEST(ADigest, SeesTablesTextsAndAxes) {
  const auto of = [](auto change) {
    const TemporaryDirectory directory;
    Description description = study(1, 2);
    change(description);
    return digest(write_study(description, directory));
  };
  const std::string reference = of([](auto&) {});
  EXPECT_NE(of([](auto& d) { d.tables[1].values[0] = 2; }), reference);
  EXPECT_NE(of([](auto& d) { d.texts[1].second = "x"; }), reference);
  EXPECT_NE(of([](auto& d) { d.axes[4].words[0] = "x"; }), reference);
}

}  // namespace
}  // namespace plenary::results::test
