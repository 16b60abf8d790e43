#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <vector>

#include "models/random/draws.hpp"

namespace plenary::models {
namespace {

// Purposes of these tests; registered like any other.
const Purpose test_first("test first"), test_second("test second");

std::vector<double> sample(std::size_t size, Draws draws, const Purpose& purpose) {
  std::vector<double> values;
  for (std::size_t n = 0; n < size; ++n)
    values.push_back(draws.uniform(
        purpose, static_cast<std::uint32_t>(n % 11),
        {static_cast<std::uint32_t>(n / 11 % 193), static_cast<std::uint32_t>(n / 2123)}));
  return values;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ab = 0;
  for (std::size_t n = 0; n < a.size(); ++n) ab += (a[n] - 0.5) * (b[n] - 0.5);
  return 12 * ab / static_cast<double>(a.size());
}

// Known answers published with Random123 (kat_vectors, philox4x32 10).
TEST(Philox, GivesThePublishedAnswerForZeros) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(Philox, GivesThePublishedAnswerForOnes) {
  EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

TEST(Philox, GivesThePublishedAnswerForTheDigitsOfPi) {
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// Published test vectors of FNV-1a, 32 bit.
TEST(Purposes, AreHashedByFnv1a) {
  EXPECT_EQ(fnv1a(""), 0x811c9dc5U);
  EXPECT_EQ(fnv1a("a"), 0xe40c292cU);
  EXPECT_EQ(fnv1a("foobar"), 0xbf9cf968U);
}

TEST(Purposes, HaveKeysThatCollideNowhere) {
  std::set<std::uint32_t> keys;
  std::set<std::string> names;
  for (const std::string& name : purposes()) {
    EXPECT_TRUE(names.insert(name).second) << name << " is declared twice";
    EXPECT_TRUE(keys.insert(fnv1a(name)).second) << name << " has the key of another";
  }
}

// The purposes of docs/odd.md, section 8. `hf`, `hc` are heard-chances of two channels.
TEST(Purposes, AreThoseOfTheSpecification) {
  const std::set<std::string> specified = {
      "pos",  "sal",   "bel",  "own",  "deleg",  "delta", "pres", "instr", "theta", "chair",
      "P0",   "shock", "attr", "type", "sreg",   "home",  "eco",  "bud",   "prom",  "access",
      "attp", "att",   "foc",  "sig",  "spk",    "slot",  "wr",   "cons",  "nat",   "med",
      "bcom", "bias",  "crit", "obj",  "objmix", "objt",  "vote", "read",  "hf",    "hc"};
  std::set<std::string> declared;
  for (const std::string& name : purposes())
    if (name.rfind("test ", 0) != 0) declared.insert(name);
  EXPECT_EQ(declared, specified);
}

TEST(Draws, OfABatchEqualSingleDrawsToTheBit) {
  const Draws draws(7, 3, 12);
  std::vector<std::uint32_t> bs(301);
  std::iota(bs.begin(), bs.end(), 65535U - 300U);
  for (const std::size_t count : {0UL, 1UL, 7UL, 8UL, 9UL, 16UL, 301UL}) {
    std::vector<double> batch(count + 1, -1);
    draws.uniforms(test_first, 5, 192, {bs.data(), count}, batch.data(), 2);
    for (std::size_t n = 0; n < count; ++n)
      EXPECT_EQ(batch[n], draws.uniform(test_first, 5, {192, bs[n]}, 2));
    EXPECT_EQ(batch[count], -1) << "wrote past the end";
  }
}

TEST(Draws, OfNormalsInABatchEqualSingleOnesToTheBit) {
  const Draws draws(7, 3, 12);
  std::vector<std::uint32_t> bs(301);
  std::iota(bs.begin(), bs.end(), 0U);
  for (const std::size_t count : {0UL, 1UL, 3UL, 4UL, 6UL, 7UL, 301UL}) {
    std::vector<double> batch(count + 1, -9);
    draws.normals(test_first, 5, 192, {bs.data(), count}, batch.data());
    for (std::size_t n = 0; n < count; ++n)
      EXPECT_EQ(batch[n], draws.normal(test_first, 5, {192, bs[n]}));
    EXPECT_EQ(batch[count], -9) << "wrote past the end";
  }
}

TEST(Draws, AreFunctionsOfTheirKeyAlone) {
  const Draws draws(1, 0, 0);
  const double before = draws.uniform(test_first, 1, {2, 3});
  for (int n = 0; n < 100; ++n) draws.uniform(test_second, 4);
  EXPECT_EQ(before, draws.uniform(test_first, 1, {2, 3}));
  EXPECT_EQ(before, Draws(1, 0, 0).uniform(test_first, 1, {2, 3}));
}

TEST(Draws, ChangeWithEveryPartOfTheKey) {
  const std::set<double> values = {Draws(1, 0, 0).uniform(test_first, 1, {2, 3}),
                                   Draws(2, 0, 0).uniform(test_first, 1, {2, 3}),
                                   Draws(1ULL << 32, 0, 0).uniform(test_first, 1, {2, 3}),
                                   Draws(1, 1, 0).uniform(test_first, 1, {2, 3}),
                                   Draws(1, 0, 1).uniform(test_first, 1, {2, 3}),
                                   Draws(1, 0, 0).uniform(test_second, 1, {2, 3}),
                                   Draws(1, 0, 0).uniform(test_first, 2, {2, 3}),
                                   Draws(1, 0, 0).uniform(test_first, 1, {3, 2}),
                                   Draws(1, 0, 0).uniform(test_first, 1, {2, 4}),
                                   Draws(1, 0, 0).uniform(test_first, 1, {2, 3}, 1)};
  EXPECT_EQ(values.size(), 10U);
}

TEST(Draws, LieStrictlyBetweenZeroAndOne) {
  for (const double u : sample(200000, Draws(1, 0, 0), test_first)) {
    ASSERT_GT(u, 0);
    ASSERT_LT(u, 1);
  }
}

// Chi-square of 100 equal cells, 99 degrees of freedom: 0.1 % points 60.0 and 149.
TEST(Draws, FillEqualCellsEqually) {
  for (const std::uint32_t replicate : {0U, 1U, 77U}) {
    const auto values = sample(100000, Draws(11, 0, replicate), test_first);
    std::vector<double> cells(100);
    for (const double u : values) ++cells[static_cast<std::size_t>(u * 100)];
    double square = 0;
    for (const double count : cells) square += (count - 1000) * (count - 1000) / 1000;
    EXPECT_GT(square, 60);
    EXPECT_LT(square, 149);
  }
}

// Standard error of a correlation of 100,000 pairs: 0.0032.
TEST(Draws, OfDifferentPurposesReplicatesAndSeedsAreUncorrelated) {
  const auto first = sample(100000, Draws(1, 0, 0), test_first);
  EXPECT_NEAR(correlation(first, sample(100000, Draws(1, 0, 0), test_second)), 0, 0.013);
  EXPECT_NEAR(correlation(first, sample(100000, Draws(1, 0, 1), test_first)), 0, 0.013);
  EXPECT_NEAR(correlation(first, sample(100000, Draws(1, 1, 0), test_first)), 0, 0.013);
  EXPECT_NEAR(correlation(first, sample(100000, Draws(2, 0, 0), test_first)), 0, 0.013);
}

TEST(Draws, OfNeighbouringAgentsAreUncorrelated) {
  const Draws draws(1, 0, 0);
  std::vector<double> left, right, above;
  for (std::uint32_t a = 0; a < 300; ++a)
    for (std::uint32_t b = 0; b < 300; ++b) {
      left.push_back(draws.uniform(test_first, 1, {a, b}));
      right.push_back(draws.uniform(test_first, 1, {a, b + 1}));
      above.push_back(draws.uniform(test_first, 1, {a + 1, b}));
    }
  EXPECT_NEAR(correlation(left, right), 0, 0.0134);
  EXPECT_NEAR(correlation(left, above), 0, 0.0134);
}

TEST(NormalDraws, HaveMeanZeroAndVarianceOne) {
  const Draws draws(1, 0, 0);
  double sum = 0, squares = 0;
  for (std::uint32_t a = 0; a < 60000; ++a) {
    const double z = draws.normal(test_second, 0, {a, 0});
    sum += z;
    squares += z * z;
  }
  EXPECT_NEAR(sum / 60000, 0, 4 / std::sqrt(60000.0));
  EXPECT_NEAR(squares / 60000, 1, 4 * std::sqrt(2 / 60000.0));
}

}  // namespace
}  // namespace plenary::models
