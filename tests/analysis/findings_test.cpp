#include "analysis/report/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/report/wording.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using synthetic::add;
using synthetic::constant;
using synthetic::everywhere;
using synthetic::primary;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

MATCHER(ClaimsTooMuch, "") { return wording::claims_too_much(arg); }

std::vector<std::string> told(const Evidence& evidence) {
  const auto found = compare(evidence);
  return findings(found.arms[0], found.basis);
}

Evidence moving(const Measure& measure, double effect) {
  Evidence made = synthetic::evidence();
  add(made, measure, constant(.5), everywhere(effect));
  return made;
}

TEST(Words, ThatClaimTooMuchAreRecognised) {
  for (const std::string words : {"this proves it", "It PROVED so", "what causes delay",
                                  "it would have passed", "the cause", "a proof."})
    EXPECT_THAT(words, ClaimsTooMuch());
  for (const std::string words : {"partly because of it", "improves", "approved", "would having"})
    EXPECT_THAT(words, Not(ClaimsTooMuch()));
}

TEST(EveryPhraseOfFindings, ClaimsNoMoreThanAModelCan) {
  const auto all = wording::phrases();
  EXPECT_GT(all.size(), 20u);
  EXPECT_THAT(all, Each(Not(ClaimsTooMuch())));
}

// Every kind of sentence for every measure that has words of its own.
TEST(EverySentenceThatCanBePrinted, ClaimsNoMoreThanAModelCan) {
  int sentences = 0;
  for (const std::string name : {"access", "active_bodies", "active_share", "agreement", "ambition",
                                 "knowledge_error", "another"})
    for (const double effect : {-.2, -.001, 0., .001, .2})
      for (const std::string& sentence :
           told(moving(primary(name, "what is measured", .05), effect))) {
        EXPECT_THAT(sentence, Not(ClaimsTooMuch()));
        ++sentences;
      }
  EXPECT_EQ(sentences, 35);
}

TEST(Finding, HasTheFixedForm) {
  EXPECT_THAT(
      told(moving(primary("active_share", "share active to the end", .03), .2)),
      ElementsAre("In this model, \"Majority override of objections\" raises share active to "
                  "the end by about 0.20 (+0.20 … +0.20 over assumptions); the sign held "
                  "in 100 % of 31 draws; it says nothing about what they achieve in the "
                  "room."));
}

TEST(Finding, CountsOrganisationsInTheRoom) {
  EXPECT_THAT(
      told(synthetic::by_hand())[0],
      "In this model, \"Majority override of objections\" brings about 30 more organisations "
      "in the room (+22 … +50 over assumptions); the sign held in 100 % of 31 draws; it "
      "says nothing about whether those admitted are heard.");
}

TEST(Finding, OfATextThatDoesNotMoveNamesTheWiringInTheSameSentence) {
  const auto sentences = told(moving(primary("ambition", "ambition of the text, 0 to 1", .01), 0));
  ASSERT_THAT(sentences, SizeIs(1));
  EXPECT_THAT(sentences[0],
              AllOf(StartsWith("In this model, \"Majority override of objections\" moves "
                               "ambition of the text by less than 0.01"),
                    HasSubstr("wiring (assumption)"),
                    HasSubstr("the change stayed below that in 100 % of 31 draws; "
                              "it says nothing about")));
}

TEST(Finding, OfWhatDiffersPerhapsSaysSo) {
  Evidence made = synthetic::evidence();
  synthetic::Effects effects = everywhere(.06);
  effects.draws = [](std::size_t d) { return .01 + .01 * static_cast<double>(d); };
  add(made, primary("access", "share admitted", .05), constant(.5), effects);
  EXPECT_THAT(told(made), ElementsAre(HasSubstr("perhaps by less than matters; the sign held")));
}

TEST(Finding, IsNotMadeOfWhatCannotBeTold) {
  Evidence made = synthetic::evidence();
  synthetic::Effects effects = everywhere(.06);
  effects.draws = [](std::size_t d) { return .01 * (static_cast<double>(d) - 15); };
  add(made, primary("access", "share admitted", .05), constant(.5), effects);
  EXPECT_THAT(told(made), IsEmpty());
}

TEST(Finding, IsNeverMadeOfWhatIsTrueByDefinition) {
  for (const std::string name :
       {"legitimacy", "time_on_modalities", "trust", "politicisation", "implementation"}) {
    Measure measure = synthetic::of_standing(name, name, Standing::by_definition);
    measure.smallest_effect = .02;
    EXPECT_THAT(told(moving(measure, .2)), IsEmpty());
  }
}

TEST(Finding, IsNeverMadeOfACaseReplication) {
  Evidence made = moving(primary("access", "share admitted", .05), .2);
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) study->arms[1].members = "25";
  EXPECT_THAT(told(made), IsEmpty());
}

TEST(Finding, IsRefusedToACaseReplicationEvenWithAVerdict) {
  auto found = compare(moving(primary("access", "share admitted", .05), .2));
  found.arms[0].case_replication = true;
  EXPECT_THAT(findings(found.arms[0], found.basis), IsEmpty());
}

TEST(Finding, IsNeverMadeOfTooFewDraws) {
  Evidence made = synthetic::evidence();
  made.draws = synthetic::study(29, 2);
  add(made, primary("access", "share admitted", .05), constant(.5), everywhere(.2));
  EXPECT_THAT(told(made), IsEmpty());
}

TEST(Finding, IsNeverMadeOfAQuickRunOrOfPriorDraws) {
  Evidence quick = moving(primary("access", "share admitted", .05), .2), prior = quick;
  quick.quick = true;
  prior.draws.origin.draw_kind = DrawKind::prior;
  EXPECT_THAT(told(quick), IsEmpty());
  EXPECT_THAT(told(prior), IsEmpty());
}

TEST(Finding, IsNeverMadeOfAnArmWithOtherAssumptions) {
  Evidence made = moving(primary("access", "share admitted", .05), .2);
  for (Study* study : synthetic::sets(made)) study->arms[1].assumptions = {{"a", "1"}};
  EXPECT_THAT(told(made), IsEmpty());
}

TEST(Finding, KeepsTheWholeLabelButForItsScale) {
  EXPECT_THAT(told(moving(primary("a", "seats from Africa, Asia", .05), .2)),
              ElementsAre(HasSubstr("raises seats from Africa, Asia by about")));
  EXPECT_THAT(told(moving(primary("a", "reports, of 4", .05), .2)),
              ElementsAre(HasSubstr("raises reports by about")));
}

}  // namespace
}  // namespace plenary::analysis
