#include <gtest/gtest.h>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

/// Runs a body to the end and looks at it after each session.
template <class Look>
void watch(const Rules& rules, std::uint32_t replicate, Look look) {
  Stage stage(un_world(), rules, {}, everyone(un_world()), {1, 0, replicate});
  Negotiation& negotiation = stage.begin();
  for (int session = 1; session <= stage.modality.sessions; ++session) {
    negotiation.hold_session(session);
    look(static_cast<const Negotiation&>(negotiation));
  }
}

int count(const Mask& mask) {
  int total = 0;
  for (const auto value : mask) total += value;
  return total;
}

TEST(AClosedRoom, AccreditsNobodyAndNobodyApplies) {
  for (const Rules& rules : {gge(), reforms().at("closed")})
    watch(rules, 1, [](const Negotiation& n) {
      EXPECT_EQ(count(n.pool().accredited), 0);
      EXPECT_EQ(count(n.pool().applied), 0);
      EXPECT_EQ(n.facts().objections, 0);
      EXPECT_EQ(n.facts().refused, 0);
      EXPECT_EQ(n.pool().expectation.maxCoeff(), 0);
    });
}

// Neither attendance (att), nor speaking (spk, slot), writing (wr), listening (hf) or
// consultation (cons, hc) is drawn: what they would fill stays as it began.
TEST(AClosedRoom, DrawsNothingThatItDoesNotNeed) {
  for (const Rules& rules : {gge(), reforms().at("closed")})
    watch(rules, 2, [](const Negotiation& n) {
      EXPECT_EQ(n.pool().disposition.abs().maxCoeff(), 0);
      EXPECT_EQ(count(n.pool().attending), 0);
      EXPECT_TRUE(n.pool().queue.empty());
      EXPECT_EQ(count(n.pool().speaking), 0);
      EXPECT_TRUE(n.pool().consulted.empty());
      EXPECT_EQ(n.facts().voice, 0);
    });
}

TEST(AClosedRoom, HearsOrganisationsAtHomeOnly) {
  watch(reforms().at("closed"), 3, [](const Negotiation& n) {
    int heard_of = 0;
    for (std::size_t i = 0; i < 193; ++i)
      for (std::size_t s = 0; s < 120; ++s) {
        const double available = n.pool().availability(row(i), row(s));
        EXPECT_TRUE(available == 0 || n.population().pool.home[s] == i);
        EXPECT_TRUE(available == 0 || available == 0.8);
        heard_of += available > 0;
      }
    EXPECT_GT(heard_of, 0);
  });
}

TEST(AClosedRoom, LeavesThoseUnheardSilent) {
  watch(reforms().at("closed"), 3, [](const Negotiation& n) {
    for (std::size_t s = 0; s < 120; ++s)
      EXPECT_EQ(n.pool().audible[s] != 0, n.pool().availability.col(row(s)).maxCoeff() > 0);
  });
}

TEST(AnOpenRoom, DrawsWhatAClosedOneDoesNot) {
  watch(oewg_ii(), 2, [](const Negotiation& n) {
    EXPECT_GT(n.pool().disposition.abs().maxCoeff(), 0);
    EXPECT_GT(count(n.pool().speaking), 0);
    EXPECT_FALSE(n.pool().consulted.empty());
  });
}

TEST(MembersOfASmallGroup, AreTheOnlyOnesConsultedAtHome) {
  const Mask& group = un_world().states.groups.at("gge_2019");
  Stage stage(un_world(), gge(), {}, group, {1, 0, 1});
  Negotiation& negotiation = stage.begin();
  for (int session = 1; session <= 4; ++session) {
    negotiation.hold_session(session);
    for (std::size_t i = 0; i < 193; ++i)
      EXPECT_TRUE(group[i] || negotiation.pool().availability.row(row(i)).maxCoeff() == 0);
  }
}

}  // namespace
}  // namespace plenary::models
