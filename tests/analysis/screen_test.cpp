#include "analysis/report/screen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "analysis/report/text_table.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using testing::HasSubstr;
using testing::Not;

const Heading kHeading{"OEWG on ICT security 2021–2025", 38};

// By hand, from tests/analysis/by_hand.cpp. Organisations: .75 × 120 = 90; change .25 × 120 = 30;
// noise t(3) .011547/2 × 120 = 2.2; span .18 × 120 = 21.6 and .42 × 120 = 50.4. The change is
// greater than 6 (.05 × 120) all along the span: larger. Ambition: zero at baseline, −.006 … +.006
// over draws, all below .01. Knowledge: −.0096 … +.0096 holds zero and ±.005: cannot tell; 15 of
// 31 draws are negative. Pairing: variance of the reference (.05² + .05²)/3 = .0016667, of the arm
// (.06² + .01² + .01² + .06² − 4 × 0)/3 — of .94 1.01 .99 1.06, mean 1 — = .0024667, of the
// difference .00013333: together 31 times as much, 30 × 4 = 120 replicates more; correlation
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
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) study->arms[0].title = "OEWG";
  const std::string ascii =
      screen(compare(made), {"OEWG"}, {100, Charset::ascii, Colour::off, Show::all});
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
  for (const std::string& line : lines(markdown(compare(made), kHeading, Show::all)))
    EXPECT_TRUE(line.rfind("QUICK", 0) == 0 || line.rfind("| QUICK", 0) == 0 ||
                line.rfind("|-", 0) == 0)
        << line;
}

TEST(Screen, SaysThatTooFewDrawsCarryNoVerdict) {
  Evidence made = synthetic::evidence();
  made.draws = synthetic::study(29, 2);
  synthetic::add(made, synthetic::primary("x", "x", .1), synthetic::constant(0),
                 synthetic::everywhere(1));
  EXPECT_THAT(text(made), HasSubstr("Only 29 accepted draws, 30 are needed: no verdict is given."));
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
  for (const std::string region : {"x", "y"})
    synthetic::add(
        made, synthetic::of_standing(region, "come, by region: " + region, Standing::secondary),
        synthetic::constant(.5), synthetic::everywhere(.1));
  EXPECT_THAT(text(made, {200}), HasSubstr("correction: 3 of 4 (--all shows them): minutes spoken, "
                                           "come (2)."));
}

TEST(Screen, SetsAPartBelowItsWhole) {
  Evidence made = synthetic::by_hand();
  Measure part = synthetic::of_standing("south", "from Africa", Standing::secondary);
  part.part_of = "access";
  synthetic::add(made, part, synthetic::constant(24), synthetic::everywhere(7));
  const auto all = lines(text(made, {160}));
  const auto row = std::find_if(all.begin(), all.end(), [](const std::string& line) {
    return line.rfind("organisations in the room", 0) == 0;
  });
  EXPECT_THAT(*(row + 1), testing::StartsWith("  from Africa"));
}

}  // namespace
}  // namespace plenary::analysis
