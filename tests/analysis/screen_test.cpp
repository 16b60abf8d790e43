#include "analysis/report/screen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

#include "analysis/figures/figures.hpp"
#include "analysis/report/export.hpp"
#include "analysis/report/text_table.hpp"
#include "analysis/report/wording.hpp"
#include "analysis/study/selected.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Heading kHeading{"OEWG on ICT security 2021–2025", 38};

// By hand, from tests/analysis/by_hand.cpp. Organisations: .75 × 120 = 90; change .25 × 120 = 30;
// noise t(3) .011547/2 × 120 = 2.2; span .18 × 120 = 21.6 and .42 × 120 = 50.4. The change is
// greater than 6 (.05 × 120) all along the span: larger. Reports: no pair of four is discordant, so
// Tango's z²/(4 + z²) = .4899, of 4 reports 2.0, far more than .2: cannot tell. Ambition: zero at
// baseline, −.006 … +.006 over draws, all below .01. Knowledge: −.0096 … +.0096 holds zero and
// ±.005: cannot tell; 15 of 31 draws are negative. Pairing: variance of the reference (.05² +
// .05²)/3 = .0016667, of the arm
// (.06² + .01² + .01² + .06² − 4 × 0)/3 — of .94 1.01 .99 1.06, mean 1 — = .0024667, of the
// difference .00013333: together 31 times as much, 31 × 4 = 124 replicates; correlation
// (.0016667 + .0024667 − .00013333)/2 over the root of their product = .9864.
TEST(Screen, OfTheHandExampleReadsLikeTheGoldenText) {
  std::ifstream file(PLENARY_SOURCE_DIR "/tests/analysis/golden/hand_example.txt");
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(screen(compare(synthetic::by_hand()), kHeading, {130}), golden);
}

std::string text(const Evidence& evidence, const Style& style = {100}) {
  return screen(compare(evidence), kHeading, style);
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> result;
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

TEST(Screen, HidesWhatIsTrueByDefinitionUntilAsked) {
  EXPECT_THAT(text(synthetic::by_hand()),
              HasSubstr("True by definition, not findings (--all shows them): time lost."));
  EXPECT_THAT(text(synthetic::by_hand()), Not(HasSubstr("with the wire cut")));
  Style all{100};
  all.show = Show::all;
  EXPECT_THAT(text(synthetic::by_hand(), all), HasSubstr("with the wire cut"));
}

TEST(Screen, ShowsTheChangeWithTheWireCut) {
  Evidence made = synthetic::by_hand();
  made.cut = synthetic::study(1, 4);
  for (const Column& column : made.baseline.columns)
    synthetic::add(*made.cut, column.measure, synthetic::constant(.25));
  Style all{100};
  all.show = Show::all;
  EXPECT_THAT(text(made, all), HasSubstr("0.000 ±0.000"));
}

TEST(Screen, StaysWithinTheWidthOfTheTerminal) {
  for (const std::size_t width : {72u, 80u, 100u, 120u, 160u})
    for (const std::string& line :
         lines(text(synthetic::by_hand(), {width, Charset::unicode, Colour::off, Show::all})))
      EXPECT_LE(display_width(line), width) << line;
}

TEST(Screen, IsPlainAsciiWhereNothingElseShows) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) study->arms[1].title = "“Réforme” ≥ 2 × 3 …";
  const std::string ascii =
      screen(compare(made), kHeading, {100, Charset::ascii, Colour::off, Show::all});
  EXPECT_THAT(ascii, HasSubstr("OEWG on ICT security 2021-2025 | 193 states"));
  EXPECT_THAT(ascii, HasSubstr("\"Reforme\" >= 2 x 3 ..., against the rules as they were"));
  for (const char c : ascii) EXPECT_LT(static_cast<unsigned char>(c), 0x80) << ascii;
}

TEST(Screen, IsColouredOnlyWhenAskedFor) {
  EXPECT_THAT(text(synthetic::by_hand()), Not(HasSubstr("\x1b")));
  EXPECT_THAT(text(synthetic::by_hand(), {100, Charset::unicode, Colour::on}), HasSubstr("\x1b["));
}

TEST(QuickRun, IsStampedOnEveryLine) {
  Evidence made = synthetic::by_hand();
  made.quick = true;
  for (const std::string& line : lines(text(made))) EXPECT_EQ(line.rfind("QUICK", 0), 0u) << line;
}

TEST(QuickRun, StampsItsMarkdownWithoutBreakingIt) {
  Evidence made = synthetic::by_hand();
  made.quick = true;
  const auto quick = lines(markdown(compare(made), kHeading, Show::all));
  EXPECT_EQ(quick.at(0), "# QUICK · OEWG on ICT security 2021–2025");
  for (const std::string& line : quick) {
    if (line.empty() || line.rfind("|-", 0) == 0) continue;
    EXPECT_THAT(line, testing::ContainsRegex("^(#+ |- |\\| )?QUICK · "));
  }
  EXPECT_THAT(quick, testing::Contains(HasSubstr("| QUICK · organisations in the room | 90 |")));
  EXPECT_THAT(quick, testing::Contains("### QUICK · Secondary measures"));
}

TEST(QuickRun, GivesNeitherVerdictNorFinding) {
  Evidence made = synthetic::by_hand();
  made.quick = true;
  EXPECT_THAT(text(made), HasSubstr("QUICK: no verdict."));
  EXPECT_THAT(text(made), Not(HasSubstr("In this model")));
  EXPECT_THAT(text(made), Not(HasSubstr("larger")));
}

TEST(Screen, SaysThatTooFewDrawsCarryNoVerdict) {
  Evidence made = synthetic::evidence();
  made.draws = synthetic::study(29, 2);
  synthetic::add(made, synthetic::primary("x", "x", .1), synthetic::constant(0),
                 synthetic::everywhere(1));
  EXPECT_THAT(text(made), HasSubstr("Fewer than 30 accepted draws (29): no verdict."));
  EXPECT_THAT(text(made), HasSubstr("no verdict\n"));
  EXPECT_THAT(text(made), Not(HasSubstr("larger")));
}

TEST(Screen, LabelsAnArmOfAnotherShape) {
  Evidence made = synthetic::by_hand();
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) study->arms[1].reports = {11};
  EXPECT_THAT(text(made), HasSubstr("Case replication: Majority override of objections and OEWG"));
  EXPECT_THAT(text(made), Not(HasSubstr("In this model")));
}

TEST(Screen, CountsReportsOnlyWhereBothArmsOweEquallyMany) {
  EXPECT_THAT(text(synthetic::by_hand(), {160}), HasSubstr("reports adopted, of 4            4.0"));
  Evidence made = synthetic::by_hand();
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) study->arms[1].reports = {11};
  EXPECT_THAT(text(made, {160}), HasSubstr("reports adopted                 1.00"));
}

TEST(Screen, SaysThatFilesAreNoPairs) {
  Evidence made = synthetic::by_hand();
  made.mismatches = {"seeds 1 and 2"};
  EXPECT_THAT(text(made),
              HasSubstr("Compared unpaired (Welch): the files differ in seeds 1 and 2."));
  EXPECT_THAT(text(made), Not(HasSubstr("Shared draws")));
}

TEST(Screen, CountsElementsThatDifferBehindTheirLabel) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) {
    Column come{synthetic::of_standing("come", "come, by region", Standing::secondary),
                {{"region", {"x", "y_z"}}},
                {}};
    for (std::size_t d = 0; d < study->draws; ++d)
      for (const double arm : {.5, .6})
        come.values.insert(come.values.end(), 2 * study->replicates, arm);
    study->columns.push_back(come);
  }
  EXPECT_THAT(text(made, {200}), HasSubstr("correction: 3 of 4 (--all shows them): minutes spoken, "
                                           "share; come, by region (2)."));
}

TEST(Screen, SetsAPartBelowItsWhole) {
  Evidence made = synthetic::by_hand();
  Measure part = synthetic::of_standing("south", "from Africa", Standing::secondary);
  part.part_of = "access";
  part.unit = "organisations";
  synthetic::add(made, part, synthetic::constant(24), synthetic::everywhere(7));
  const auto all = lines(text(made, {160}));
  const auto row = std::find_if(all.begin(), all.end(), [](const std::string& line) {
    return line.rfind("organisations in the room", 0) == 0;
  });
  EXPECT_THAT(*(row + 1), testing::StartsWith("  from Africa"));
  EXPECT_THAT(*(row + 1), testing::EndsWith("  larger"));
  EXPECT_THAT(text(made, {160}), HasSubstr("Holm's correction: 1 of 2 ("));
}

TEST(Screen, SaysWhichDrawsItsSpansRestOn) {
  Evidence made = synthetic::by_hand();
  made.draws.origin.draw_kind = DrawKind::prior;
  EXPECT_THAT(text(made), HasSubstr("31 prior draws, not held against the facts × 2 replicates"));
  EXPECT_THAT(text(made), HasSubstr("31 prior draws, not held against the facts: no verdict."));
  EXPECT_THAT(text(made), Not(HasSubstr("accepted draws")));
}

TEST(Screen, SaysThatItUsesTheFirstReplicatesOnly) {
  Evidence made = synthetic::by_hand();
  made.draws.longest = 40;
  EXPECT_THAT(text(made), HasSubstr("up to 40 replicates; only the first 2 of each are used."));
}

TEST(Screen, ShowsNoEffectWithoutDraws) {
  Evidence made = synthetic::by_hand();
  made.draws = with_draws(made.draws, {});
  EXPECT_THAT(text(made, {160}), HasSubstr("organisations in the room      not compared: no "
                                           "parameter draws to show what the assumptions leave"));
  EXPECT_THAT(text(made), Not(HasSubstr("+30")));
  EXPECT_THAT(markdown(compare(made), kHeading, Show::all),
              AllOf(HasSubstr("run with draws |"), Not(HasSubstr("+30"))));
}

TEST(Screen, SetsACaseReplicationBesideTheReference) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) study->arms[1].reports = {11};
  const std::string title =
      "Majority override of objections, beside OEWG on ICT security 2021–2025 (case replication)";
  EXPECT_THAT(text(made), AllOf(HasSubstr(title), Not(HasSubstr("against"))));
  EXPECT_THAT(markdown(compare(made), kHeading, Show::all), HasSubstr("## " + title));
}

TEST(AReferenceThatIsAReform, IsNamedAndNotTakenForTheRulesAsTheyWere) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) {
    study->arms[0].title = "Three consultations a session";
    study->arms[0].rules = Rules::changed;
  }
  const auto found = compare(made);
  const Heading heading{found.basis.reference.title};
  for (const auto& told : {screen(found, heading, {130}), markdown(found, heading, Show::all),
                           effects_svg(found, heading.title)}) {
    EXPECT_THAT(told, HasSubstr("against Three consultations a session"));
    EXPECT_THAT(told, Not(HasSubstr("the rules as they were")));
  }
  EXPECT_THAT(json(found), HasSubstr("\"reference_title\": \"Three consultations a session\""));
}

TEST(AReferenceThatIsAProcessAsItWas, IsTheRulesAsTheyWereUnderAnyHeading) {
  const auto found = compare(synthetic::by_hand());
  const std::string words = "against the rules as they were";
  EXPECT_THAT(screen(found, {"A study"}, {130}), HasSubstr("objections, " + words));
  EXPECT_THAT(effects_svg(found, "A study"), HasSubstr("A study: change " + words));
}

TEST(Screen, SaysThatAssumptionsDifferToo) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) study->arms[1].assumptions = {{"text.link", "1"}};
  EXPECT_THAT(text(made, {160}),
              AllOf(HasSubstr("also differs in assumptions: text.link = 1. No verdict is given."),
                    HasSubstr("  other assumptions\n"), Not(HasSubstr("In this model"))));
}

/// Effect at baseline and in nine worlds.
Evidence in_worlds(double baseline, const std::function<double(std::size_t)>& worlds) {
  Evidence made = synthetic::by_hand();
  synthetic::Effects effects = synthetic::everywhere(baseline);
  effects.worlds = worlds;
  synthetic::add(made, synthetic::primary("x", "measure x", .01), synthetic::constant(.5), effects);
  return made;
}

TEST(NineWorlds, TellWhereThereIsNoEffectAtAll) {
  const auto worlds = [](std::size_t w) { return w < 6 ? .02 : w < 7 ? -.02 : 0.; };
  EXPECT_THAT(text(in_worlds(.02, worlds), {300}), HasSubstr("of \"measure x\" in 6 (zero in 2)."));
}

TEST(NineWorlds, LeaveOutAnEffectThatPrintsAsZero) {
  const Evidence made = in_worlds(.004, [](std::size_t) { return -.02; });
  EXPECT_THAT(text(made, {300}), Not(HasSubstr("\"measure x\"")));
  const auto all = lines(text(made, {100}));
  EXPECT_THAT(all, testing::Contains(testing::MatchesRegex("measure x .* 0.00 .* – *.*")));
}

TEST(Pairing, IsToldInReplicates) {
  EXPECT_THAT(text(synthetic::by_hand(), {300}),
              HasSubstr("Pairing: 4 instead of 124 replicates for the same precision"));
}

/// Every verdict, every remark, a case replication and an arm of other assumptions.
Evidence everything() {
  Evidence made = synthetic::evidence();
  for (Study* study : synthetic::sets(made)) {
    study->arms.push_back(synthetic::arm("other", "Another process"));
    study->arms.back().sessions = 4;
    study->arms.push_back(synthetic::arm("assumed", "Other assumptions"));
    study->arms.back().assumptions = {{"text.link", "1"}};
    study->longest = 40;
  }
  const auto waver = [](std::size_t, std::size_t, std::size_t r) {
    return .5 + .01 * static_cast<double>(r % 3);
  };
  const auto measure = [&](const std::string& name, double from, double to) {
    synthetic::Effects effects = synthetic::everywhere((from + to) / 2);
    effects.baseline = [=](std::size_t r) { return (from + to) / 2 + (r % 2 ? .001 : -.001); };
    effects.draws = [=](std::size_t d) { return from + (to - from) * static_cast<double>(d) / 30; };
    synthetic::add(made, synthetic::primary(name, "measure of " + name, .05), waver, effects);
  };
  measure("access", .1, .2);
  measure("active_share", -.2, -.1);
  measure("agreement", .01, .2);
  measure("ambition", -.01, .01);
  measure("knowledge_error", -.2, .1);
  for (const auto& [name, standing] :
       {std::pair{"voice", Standing::secondary}, std::pair{"trust", Standing::by_definition}})
    synthetic::add(made, synthetic::of_standing(name, name, standing), waver,
                   synthetic::everywhere(.1));
  Measure gap = synthetic::primary("gap", "what is missing", .05);
  gap.undefined_when = "nobody comes";
  synthetic::add(made, gap, synthetic::constant(NAN), synthetic::everywhere(0));
  return made;
}

TEST(WholeScreen, ClaimsNoMoreThanAModelCan) {
  Evidence unpaired = everything(), quick = everything(), prior = everything();
  unpaired.mismatches = {"seeds 1 and 2"};
  unpaired.same_draws = false;
  quick.quick = true;
  prior.draws.origin.draw_kind = DrawKind::prior;
  const std::string full =
      screen(compare(everything()), kHeading, {200, Charset::unicode, Colour::off, Show::all});
  for (const std::string part :
       {"larger", "smaller", "differs, perhaps", "no relevant difference", "cannot tell",
        "case replication", "other assumptions", "In this model", "Nine worlds",
        "Pairing: ", "only the first", "not compared", "with the wire cut", "Holm p"})
    EXPECT_THAT(full, HasSubstr(part));
  for (const Evidence& evidence : {everything(), unpaired, quick, prior})
    for (const Show show : {Show::all, Show::findings}) {
      const auto found = compare(evidence);
      const std::string shown =
          screen(found, kHeading, {1000, Charset::unicode, Colour::off, show});
      EXPECT_FALSE(wording::claims_too_much(shown)) << shown;
      EXPECT_FALSE(wording::claims_too_much(markdown(found, kHeading, show)));
    }
}

}  // namespace
}  // namespace plenary::analysis
