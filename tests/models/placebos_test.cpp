// Placebos: what must not change a thing does not, to the bit; and each has twins that must.
#include <gtest/gtest.h>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

constexpr std::uint32_t kReplicates = 20;

const std::map<std::string, double> kNoTrust = {{"trust.credibility", 0}};
const std::map<std::string, double> kNoTimeLost = {
    {"time.objection", 0}, {"time.vote", 0}, {"time.protest", 0}};
const std::map<std::string, double> kNoVoice = {{"text.voice_time", 0}};
const std::map<std::string, double> kNoPolitics = {{"politics.objections", 0},
                                                   {"politics.votes", 0}};

ParameterSet placebo(const std::string& without = {}) {
  ParameterSet set;
  if (without != "trust") set = assume(kNoTrust, set);
  if (without != "time") set = assume(kNoTimeLost, set);
  if (without != "voice") set = assume(kNoVoice, set);
  if (without != "politics") set = assume(kNoPolitics, set);
  return set;
}

/// The reforms that leave sessions, reports, members, rule, room and stake alone, without any
/// opening quarrel; and the rules as they were.
std::map<std::string, Rules> arms_of_equal_shape() {
  std::map<std::string, Rules> arms = reforms();
  arms.erase("two-thirds rule");
  arms["OEWG II"] = oewg_ii();
  for (auto& [name, rules] : arms) rules = rules.number("process.opening_quarrel", 0);
  return arms;
}

Ensemble build(const std::map<std::string, Rules>& rules, const ParameterSet& parameters) {
  return Ensemble(un_world(), arms_of(rules, parameters, everyone(un_world())), 1, 0);
}

std::vector<std::vector<double>> texts(const Ensemble& ensemble, std::uint32_t replicate) {
  return record(ensemble, {1, 0, replicate}, {"session_text"}, 11, 193);
}

/// Does the text of `reform` differ from that of OEWG II in one of the first replicates?
bool moves_a_text(const std::string& reform, const ParameterSet& parameters, double quarrel = 0) {
  const std::map<std::string, Rules> pair = {
      {"OEWG II", oewg_ii().number("process.opening_quarrel", quarrel)},
      {"reform", reforms().at(reform).number("process.opening_quarrel", quarrel)}};
  const Ensemble ensemble = build(pair, parameters);
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    const auto both = texts(ensemble, replicate);
    if (!same_bits(both[0], both[1])) return true;
  }
  return false;
}

// M1.
TEST(WithoutTrustTimeLostVoiceAndPolitics, AllArmsAgreeOnOneText) {
  const Ensemble ensemble = build(arms_of_equal_shape(), placebo());
  ASSERT_EQ(ensemble.arms(), 14U);
  for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
    const auto all = texts(ensemble, replicate);
    for (const auto& text : all) EXPECT_TRUE(same_bits(text, all[0]));
    EXPECT_GT(all[0][10 * kItems], 0) << "the text never moved: nothing was tested";
  }
}

// M1.
TEST(ThatPlacebo, FailsWhenOrganisationsAreCredible) {
  EXPECT_FALSE(moves_a_text("all seven", placebo()));
  EXPECT_TRUE(moves_a_text("all seven", placebo("trust")));
}

// M1.
TEST(ThatPlacebo, FailsWhenTimeIsLost) {
  EXPECT_FALSE(moves_a_text("majority override", placebo()));
  EXPECT_TRUE(moves_a_text("majority override", placebo("time")));
}

// M1.
TEST(ThatPlacebo, FailsWhenVoiceTakesTime) {
  EXPECT_FALSE(moves_a_text("closed", placebo()));
  EXPECT_TRUE(moves_a_text("closed", placebo("voice")));
}

// M1.
TEST(ThatPlacebo, FailsWhenObjectionsPoliticise) {
  EXPECT_FALSE(moves_a_text("public and reasoned", placebo()));
  EXPECT_TRUE(moves_a_text("public and reasoned", placebo("politics")));
}

// M1.
TEST(ThatPlacebo, FailsWhenGovernmentsConsultAtHome) {
  const Rules closed = reforms().at("closed");
  const Ensemble ensemble =
      build({{"never", closed.number("modality.outside.national_channel", 0)},
             {"sometimes", closed.number("modality.outside.national_channel", 0.25)}},
            placebo("trust"));
  bool moved = false;
  for (std::uint32_t replicate = 0; replicate < kReplicates && !moved; ++replicate) {
    const auto both = texts(ensemble, replicate);
    moved = !same_bits(both[0], both[1]);
  }
  EXPECT_TRUE(moved);
}

/// Everything that can be recorded, equal to the bit in every replicate?
bool indistinguishable(const std::map<std::string, Rules>& pair, const ParameterSet& parameters) {
  const Ensemble ensemble = build(pair, parameters);
  for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
    const auto both = record(ensemble, {1, 0, replicate}, {}, 11, 193);
    if (!same_bits(both[0], both[1])) return false;
  }
  return true;
}

Rules needing(double objections) {
  return oewg_ii().number("modality.accreditation.objections_needed", objections);
}

// M6.
TEST(ObjectionsOfWhichNoNumberSuffices, EqualOpenRegistration) {
  const Rules open = reforms().at("open registration");
  EXPECT_TRUE(indistinguishable({{"a", open}, {"b", needing(1000)}}, {}));
}

// M6.
TEST(ObjectionsOfWhichNoNumberSuffices, EqualOpenRegistrationUnderEveryValidityAndDispute) {
  const std::string accreditation = "modality.accreditation.";
  for (const std::string validity : {"lapses", "kept", "one_window"})
    for (const std::string dispute : {"none", "chair_mediation", "majority", "two_thirds"}) {
      const Rules rest = Rules()
                             .choose(accreditation + "validity", validity)
                             .choose(accreditation + "dispute", dispute);
      EXPECT_TRUE(
          indistinguishable({{"a", rest.choose(accreditation + "rule", "open_registration")},
                             {"b", rest.number(accreditation + "objections_needed", 1000)}},
                            {}))
          << validity << " " << dispute;
    }
}

// M6.
TEST(OneObjection, IsNotOpenRegistration) {
  const Rules open = reforms().at("open registration");
  EXPECT_FALSE(indistinguishable({{"a", open}, {"b", needing(1)}}, {}));
}

bool scale_shows(double scale, double gamma) {
  const std::vector<Arm> one = {
      {"one", oewg_ii(), assume({{"states.gamma", gamma}}), everyone(un_world())}};
  std::vector<Arm> other = one;
  other[0].parameters = assume({{"states.gamma", gamma}, {"states.weight_scale", scale}});
  const Ensemble a(un_world(), one, 1, 0), b(un_world(), other, 1, 0);
  for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
    const Cell cell{1, 0, replicate};
    if (!same_bits(record(a, cell, {}, 11, 193)[0], record(b, cell, {}, 11, 193)[0])) return true;
  }
  return false;
}

// M8.
TEST(WeightsScaledByAPowerOfTwo, ChangeNothing) {
  for (const double gamma : {0.0, 0.5, 1.0})
    for (const double scale : {0.25, 2.0, 1024.0}) EXPECT_FALSE(scale_shows(scale, gamma));
}

// M8.
TEST(WeightsScaledByThree, ChangeTheLastBits) { EXPECT_TRUE(scale_shows(3, 0.5)); }

std::vector<double> everything(Cell cell) {
  static const Ensemble ensemble = build(reforms(), {});
  std::vector<double> all;
  for (const auto& arm : record(ensemble, cell, {}, 11, 193))
    all.insert(all.end(), arm.begin(), arm.end());
  return all;
}

// M9.
TEST(ACell, GivesTheSameBitsAgainAndOtherCellsGiveOthers) {
  const auto first = everything({1, 0, 3});
  EXPECT_TRUE(same_bits(first, everything({1, 0, 3})));
  EXPECT_FALSE(same_bits(first, everything({1, 0, 4})));
  EXPECT_FALSE(same_bits(first, everything({1, 1, 3})));
  EXPECT_FALSE(same_bits(first, everything({2, 0, 3})));
}

TEST(ACell, DoesNotDependOnWhatTheWorkspaceHeldBefore) {
  const Ensemble large = build(reforms(), {});
  const WorldTables small = small_world();
  const Ensemble little(small, arms_of(reforms(), {}, everyone(small)), 1, 0);
  const RecordLayout layout(columns(), 11, 193);
  std::vector<double> fresh(large.arms() * layout.size()), used(fresh.size());
  Workspace clean, dirty;
  large.simulate({1, 0, 9}, layout, clean, fresh.data());
  large.simulate({5, 0, 2}, layout, dirty, used.data());
  little.simulate({1, 0, 1}, layout, dirty, used.data());
  large.simulate({1, 0, 9}, layout, dirty, used.data());
  EXPECT_TRUE(same_bits(fresh, used));
}

TEST(AnArm, DoesNotDependOnTheArmsBesideIt) {
  const auto rules = reforms();
  const auto together = record(build(rules, {}), {1, 0, 6}, {}, 11, 193);
  std::size_t arm = 0;
  for (const auto& [name, settings] : rules) {
    const auto alone = record(build({{name, settings}}, {}), {1, 0, 6}, {}, 11, 193);
    EXPECT_TRUE(same_bits(together[arm++], alone[0])) << name;
  }
}

}  // namespace
}  // namespace plenary::models
