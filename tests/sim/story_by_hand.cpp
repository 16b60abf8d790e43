// Ten numbers of the golden story computed by hand from docs/odd.md: the formulas are written out
// below with the figures of the invented world typed in, the generator and the normal quantile are
// the test's own, and nothing but the observed columns that an earlier phase left is taken from the
// model. Each number is compared with what an observer saw (1e-9) and with the words of the story.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <regex>
#include <string>

#include "tests/sim/story_observed.hpp"

namespace plenary::sim {
namespace {

constexpr double kTolerance = 1e-9;

// The five states in ISO3 order: Alderland, Brovia, Corvina, Dunara, Estwick.
enum State : int { kAlderland, kBrovia, kCorvina, kDunara, kEstwick };
enum Item : int { kThreats, kNorms, kLaw, kConfidence };

// Random numbers, docs/odd.md section 8.

struct Words {
  std::uint32_t w[4];
};

/// Philox4x32-10 as its authors print it: per round two products, high halves crossed.
Words philox_by_hand(Words x, std::uint32_t key0, std::uint32_t key1) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t p = 0xD2511F53ULL * x.w[0], r = 0xCD9E8D57ULL * x.w[2];
    x = {{static_cast<std::uint32_t>(r >> 32) ^ x.w[1] ^ key0, static_cast<std::uint32_t>(r),
          static_cast<std::uint32_t>(p >> 32) ^ x.w[3] ^ key1, static_cast<std::uint32_t>(p)}};
    key0 += 0x9E3779B9U;
    key1 += 0xBB67AE85U;
  }
  return x;
}

std::uint32_t hash_by_hand(const std::string& purpose) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char letter : purpose) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 0x01000193U;
  }
  return hash;
}

/// u(purpose; a, b) at an event, in replicate 6 of draw 0 under seed 1.
double u(const std::string& purpose, int event, int a = 0, int b = 0) {
  const Words cell = philox_by_hand({{0, 6, 0, 0}}, 1, 0);
  const auto agents = static_cast<std::uint32_t>(a) + 65536U * static_cast<std::uint32_t>(b);
  const Words out =
      philox_by_hand({{hash_by_hand(purpose), agents, static_cast<std::uint32_t>(event), 0}},
                     cell.w[0], cell.w[1]);
  const std::uint64_t n = ((static_cast<std::uint64_t>(out.w[1]) << 32) | out.w[0]) >> 11;
  return (static_cast<double>(n) + 0.5) / 9007199254740992.0;
}

/// The z at which the standard normal distribution function is `probability`, by halving.
double normal_at(double probability) {
  double low = -9, high = 9;
  for (int step = 0; step < 200; ++step) {
    const double middle = (low + high) / 2;
    (0.5 * std::erfc(-middle / std::sqrt(2.0)) < probability ? low : high) = middle;
  }
  return (low + high) / 2;
}

double epsilon(const std::string& purpose, int event, int a = 0, int b = 0) {
  return normal_at(u(purpose, event, a, b));
}

std::string printed(double value, int decimals) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

double sigma(double z) { return 1 / (1 + std::exp(-z)); }

// The invented world, scenarios/base/five-states.csv.

// x = 0.6·axis + 0.4·ideal/2; Dunara has no axis: the least-squares line of the other four.
//   means of the four: ideal 0.025, axis 0.0625
//   Σ(ideal − .025)(axis − .0625) = 1.575·.8375 + 1.625·1.0125 + .225·(−.0375) + .275·.1375
//   Σ(ideal − .025)² = 1.575² + 1.625² + .225² + .275²
double dunara_axis() {
  const double slope = (1.575 * 0.8375 + 1.625 * 1.0125 + (-0.225) * 0.0375 + 0.275 * 0.1375) /
                       (1.575 * 1.575 + 1.625 * 1.625 + 0.225 * 0.225 + 0.275 * 0.275);
  return 0.0625 - slope * 0.025 + slope * -0.5;
}

double x_of(int state) {
  const std::array<double, 5> axis = {0.9, -0.95, 0.1, dunara_axis(), 0.2};
  const std::array<double, 5> ideal = {1.6, -1.6, -0.2, -0.5, 0.3};
  return 0.6 * axis[static_cast<std::size_t>(state)] +
         0.4 * ideal[static_cast<std::size_t>(state)] / 2;
}

constexpr double kCapacityOfBrovia = 0.80;  // gci_2020 = 80

/// P(0) = clip(0.30 + 0.12 ε).
double first_politicisation() { return 0.30 + 0.12 * epsilon("P0", 0); }

// The comparison.

class GoldenStory : public ::testing::Test {
 protected:
  static const Observed& observed() {
    static const Observed seen = observe_golden();
    return seen;
  }
  static const std::string& story() {
    static const std::string text = golden_story();
    return text;
  }
  static const Observed::Session& session(int t) {
    return observed().sessions[static_cast<std::size_t>(t - 1)];
  }

  /// The story says `before`, then the number with so many decimals, then `after`.
  static void expect_told(const std::string& before, double value, int decimals,
                          const std::string& after) {
    EXPECT_THAT(story(), ::testing::HasSubstr(before + printed(value, decimals) + after));
  }

  static void expect_told_in(int t, const std::string& before, double value, int decimals,
                             const std::string& after) {
    EXPECT_THAT(told_in(t), ::testing::HasSubstr(before + printed(value, decimals) + after));
  }

  /// The part of the story that tells one session, in one line.
  static std::string told_in(int t) {
    const auto begin = story().find("Session " + std::to_string(t) + " of");
    const std::string told = story().substr(begin, story().find("\n\n", begin) - begin);
    return std::regex_replace(told, std::regex("\\s+"), " ");
  }
};

TEST_F(GoldenStory, LeastWishOnNormsIsAPositionFromOneDraw) {
  // y0 = σ(a + b·x + d·(g − .5) + .45·ε) with a −1.0, b 2.0, d .4 on norms.
  // Brovia: x = .6·(−.95) + .4·(−1.6/2) = −.89, g = .80.
  EXPECT_NEAR(x_of(kBrovia), -0.89, 1e-12);
  const double draw = u("pos", 0, kBrovia, kNorms);
  const double logit = -1.0 + 2.0 * -0.89 + 0.4 * (0.80 - 0.5) + 0.45 * normal_at(draw);
  const double position = sigma(logit);
  EXPECT_NEAR(observed().population.states.ideal(kBrovia, kNorms), position, kTolerance);
  expect_told("norms                ", position, 3, "");
}

TEST_F(GoldenStory, LowestFirstTrustIsThatOfTheHostilePair) {
  // c0 = .55 − .35·d − .2·H. Alderland and Brovia: d = (.86 + .89)/2 = .875, H = .8 (listed).
  EXPECT_NEAR(x_of(kAlderland), 0.86, 1e-12);
  const double trust = 0.55 - 0.35 * 0.875 - 0.2 * 0.8;
  EXPECT_NEAR(trust, 0.08375, 1e-12);
  // Organisation 8 is at home in Alderland: WEOG (u(sreg) beyond the other regions' .45), whose
  // only state that is.
  EXPECT_GT(u("sreg", 0, 7), 0.45);
  EXPECT_NEAR(observed().population.pool.prior_trust(kBrovia, 7), trust, kTolerance);
  expect_told("lies between ", trust, 3, " and 0.550");
}

TEST_F(GoldenStory, LeaderObjectsBecauseItsDrawIsBelowItsChance) {
  // z = o0 + 2·o_d·d + o_c·crit + o_p·prom + o_P·P − 2·o_vis·vis, Brovia and organisation 8.
  //   crit: u(crit) against cp(industry) .35 times the exposure .8 of Brovia
  //   prom: Pareto of shape 1.5 less 1, at most 4
  EXPECT_LT(u("type", 0, 7), 0.38);  // industry
  const double crit = u("crit", 0, kBrovia, 7) < 0.35 * 0.8 ? 1 : 0;
  const double prom = std::min(4.0, std::pow(1 - u("prom", 0, 7), -1 / 1.5) - 1);
  const double cost = 2 * 0.8 * 0.5;  // naming on request: vis .5
  const double z =
      -5.8 + 2 * 3.0 * 0.875 + 1.6 * crit + 0.5 * prom + 1.0 * first_politicisation() - cost;
  const double chance = sigma(z);
  EXPECT_NEAR(observed().leader_logit, z, kTolerance);
  // The draw: the lasting one, because u(objmix) lies below .9 in session 1.
  ASSERT_LT(u("objmix", 1, kBrovia, 7), 0.9);
  EXPECT_LT(u("obj", 0, kBrovia, 7), chance);
  EXPECT_EQ(session(1).pool.objections[7], 1);
  EXPECT_EQ(session(1).pool.refused[7], 1);  // one objection is enough
  expect_told_in(1, "1 state of the low-openness group objects (chance ", chance, 3, ")");
}

TEST_F(GoldenStory, TimeLostIsTheSumOfItsFourParts) {
  // T = t_obj·n_objected·(.5 + vis) + t_vote·0 + t_prot·n_refused·(1 − F) + quarrel;
  // two applicants were objected to and refused, F is 0 before session 1.
  const double time = 0.0015 * 2 * (0.5 + 0.5) + 0.03 * 0 + 0.002 * 2 * (1 - 0) + 0.20;
  EXPECT_NEAR(time, 0.207, 1e-12);
  EXPECT_NEAR(session(1).facts.time_lost, time, kTolerance);
  expect_told_in(1, "may take part costs ", 100 * time, 1, " % of the session");
}

TEST_F(GoldenStory, BestChanceOfComingFollowsFromTheBudget) {
  // Organisation 2: civil society (.38 ≤ u < .66), WEOG, ECOSOC status, so accredited for certain.
  EXPECT_TRUE(u("type", 0, 1) >= 0.38 && u("type", 0, 1) < 0.66);
  EXPECT_GT(u("sreg", 0, 1), 0.45);
  EXPECT_LT(u("eco", 0, 1), 0.165);
  // logit = g0 + g_b·b − g_c·1·(1 + 0) + 2·g_v·(.5 − .5) − g_u·(1 − 1) − g_f·0
  const double budget = epsilon("bud", 0, 1);  // neither industry nor outside WEOG
  const double logit = -0.35 + 0.75 * budget - 0.6 * 1 + 2 * 0.4 * (0.5 - 0.5) - 0.5 * 0 - 0.8 * 0;
  EXPECT_NEAR(session(1).pool.inclination[1], logit, kTolerance);
  // It stays away nevertheless: 1.7·(√.7·z + √.3·ε) is not below it.
  const double zeta =
      std::sqrt(0.7) * epsilon("attp", 0, 1) + std::sqrt(0.3) * epsilon("att", 1, 1);
  EXPECT_EQ(session(1).pool.attending[1], 1.7 * zeta < logit ? 1 : 0);
  expect_told_in(1, " % to ", 100 * sigma(logit), 1, " %, organisation 5 comes");
}

TEST_F(GoldenStory, BeliefIsTheMeanOfWhatWasKnownHeardAndStudiedWeighedByPrecision) {
  // Brovia on threats in session 1. Before: θ̂ = clip(θ + .15·(1.3 − .6·g)·ε), τ = 20 + 30·g.
  const double truth = 0.4 + 0.4 * u("theta", 0, kThreats);
  const double before =
      truth + 0.15 * (1.3 - 0.6 * kCapacityOfBrovia) * epsilon("bel", 0, kBrovia, kThreats);
  const double precision = 20 + 30 * kCapacityOfBrovia;
  // Heard on threats: organisation 4 alone, industry at home in Brovia itself, in writing:
  // quality .5·(1 − e^(−1.5/1.5)), trust .55 (no distance, no hostility), signal precision 8·4/2.5.
  ASSERT_LT(u("wr", 1, 3), 0.35);
  ASSERT_LT(u("type", 0, 3), 0.38);
  const double weight = 0.5 * (1 - std::exp(-1.5 / 1.5)) * 0.55;
  const double s1 = weight * 8 * 4 / 2.5;
  // Its signal: truth + own and common bias of industry on threats (sd .10, .08) + .15·ε.
  const double signal = truth + 0.08 * epsilon("bcom", 0, 0, kThreats) +
                        0.10 * epsilon("bias", 0, 3, kThreats) + 0.15 * epsilon("sig", 1, 3);
  // One input is no bloc: n = 1, so D = 1. Own study: precision 1.5·g, error .25·ε.
  const double own = 1.5 * kCapacityOfBrovia;
  const double study = truth + 0.25 * epsilon("own", 1, kBrovia, kThreats);
  const double after =
      (precision * before + 1 * s1 * signal + own * study) / (precision + 1 * s1 + own);
  EXPECT_NEAR(session(1).states.belief(kBrovia, kThreats), after, kTolerance);
  EXPECT_NEAR(session(1).states.precision(kBrovia, kThreats), precision + s1 + own, kTolerance);
  expect_told_in(1, "group on threats, from " + printed(before, 3) + " to ", after, 3, ", where");
}

TEST_F(GoldenStory, PoliticisationAfterSessionOneCountsObjectionsAndAnAttributedIncident) {
  // P' = .65·(P + .20·vis·n_objected/n_seekers + .10·0) + .5·.35·.30 + .10·n_att.
  // Six bodies without ECOSOC status applied; two met an objection; one incident was attributed.
  ASSERT_EQ(session(1).facts.seekers, 6);
  ASSERT_EQ(session(1).facts.attributed, 1);
  const double after =
      0.65 * (first_politicisation() + 0.20 * 0.5 * 2.0 / 6.0) + 0.5 * 0.35 * 0.30 + 0.10 * 1;
  EXPECT_NEAR(session(1).body.politicisation, after, kTolerance);
  expect_told_in(1, "to ", after, 4, ", tiredness");
}

TEST_F(GoldenStory, DraftIsTheMeanOfWhatIsAskedForWeighedByCapabilityAndImportance) {
  // t = Σ c·s·m / Σ c·s + .03·ε on confidence building in session 2; c = √cinc; all five present.
  const auto& states = session(2).states;
  ASSERT_EQ(session(2).facts.present, 5);
  const std::array<double, 5> cinc = {0.30, 0.35, 0.12, 0.08, 0.15};
  double weighted = 0, weight = 0;
  for (int i = 0; i < 5; ++i) {
    const double c = std::sqrt(cinc[static_cast<std::size_t>(i)]);
    weighted += c * states.salience(i, kConfidence) * states.preferred(i, kConfidence);
    weight += c * states.salience(i, kConfidence);
  }
  const double draft = weighted / weight + 0.03 * epsilon("chair", 2, kConfidence);
  // The reading cut it once, by a quarter of the way from 0, and it was adopted so.
  EXPECT_NEAR(session(2).body.text[kConfidence], 0.75 * draft, kTolerance);
  expect_told_in(2, "confidence building 0.26 to 0.50 0.000 ", draft, 3, " 1 ");
}

TEST_F(GoldenStory, MarginOfAdoptionIsTheWillingnessOfTheLeastWilling) {
  // Γ = mean_k G + δ·1 + δ_i − .05·P − .004 + ξ + .005, and + .09 for each, since nobody is
  // unhappy and who blocks would stand alone. P is that after session 1.
  //   G_k = 7·s·[(q − m)² − (t − m)² − .15·(τ(0)/τ)·|t − q|], q = 0 but .5 for the direction.
  const auto& states = session(2).states;
  double margin = 1e9;
  for (int i = 0; i < 5; ++i) {
    double gains = 0;
    for (int k = 0; k < 7; ++k) {
      const double q = k == 6 ? 0.5 : 0.0, t = session(2).body.text[static_cast<std::size_t>(k)];
      const double m = states.preferred(i, k);
      const double unsure = observed().population.states.precision(i, k) / states.precision(i, k);
      gains += 7 * states.salience(i, k) *
               ((q - m) * (q - m) - (t - m) * (t - m) - 0.15 * unsure * std::abs(t - q));
    }
    const double gamma = gains / 7 + 0.07 + 0.005 * epsilon("delta", 0, i) -
                         0.05 * session(1).body.politicisation - 0.004 +
                         0.020 * epsilon("instr", 2, i) + 0.005;
    ASSERT_GT(gamma, 0);
    margin = std::min(margin, gamma + 0.09);
  }
  EXPECT_NEAR(session(2).facts.margin, margin, kTolerance);
  expect_told_in(2, "Adopted, by a margin of ", margin, 4, ". Nobody");
}

TEST_F(GoldenStory, ImplementationStartsInTheTickOfTheFirstReport) {
  // I' = 0 + (1 − 0)·(.02 + .06·g + .05·CB + .02)·e^(−2·mean(q − m)⁺)·(1 + .3·(Leg − .5)), nobody
  // lost; CB = e·min(1, trusted inputs heard/8). Leg: the two that came are of one type, so no
  // evenness, and 6 of 8 are accredited: Leg = (0 + 6/8)/2.
  const std::array<double, 5> g = {0.95, 0.80, 0.30, 0.0, 0.60};
  const std::array<double, 5> e = {1, 0, 0.75, 0.5, 0.5};
  const auto& now = session(2);
  const double legitimacy = (0 + 6.0 / 8.0) / 2;
  double total = 0;
  for (int i = 0; i < 5; ++i) {
    const auto n = static_cast<std::size_t>(i);
    double excess = 0;
    for (int k = 0; k < 6; ++k)
      excess +=
          std::max(0.0, now.body.text[static_cast<std::size_t>(k)] - now.states.preferred(i, k));
    const double help = e[n] * std::min(1.0, now.states.heard_trust[i] / 8);
    const double done = (0.02 + 0.06 * g[n] + 0.05 * help + 0.02) * std::exp(-2 * excess / 6) *
                        (1 + 0.3 * (legitimacy - 0.5));
    EXPECT_EQ(now.states.loses[n], 0);
    EXPECT_NEAR(now.states.implementation[i], done, kTolerance);
    total += done;
  }
  expect_told_in(2, "States carry out ", 100 * total / 5, 1, " % of what is agreed");
}

}  // namespace
}  // namespace plenary::sim
