#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <regex>
#include <stack>

#include "analysis/drawing/axes.hpp"
#include "analysis/drawing/scale.hpp"
#include "analysis/drawing/svg.hpp"
#include "analysis/figures/figures.hpp"
#include "analysis/study/selected.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Tags nest, attributes are quoted, and no bare markup stands in text.
bool is_well_formed(const std::string& xml) {
  static const std::regex tag(R"(<(/?)([a-z]+)((?: [A-Za-z0-9:-]+="[^"<]*")*) ?(/?)>)");
  std::stack<std::string> open;
  std::size_t at = xml.find("?>") + 2;
  while (at < xml.size()) {
    const std::size_t next = std::min(xml.find('<', at), xml.size());
    const std::string text = xml.substr(at, next - at);
    if (std::regex_search(text, std::regex("&(?!amp;|lt;|gt;|quot;)|>"))) return false;
    if (next == xml.size()) break;
    std::smatch match;
    const auto from = xml.begin() + static_cast<std::ptrdiff_t>(next);
    if (!std::regex_search(from, xml.end(), match, tag, std::regex_constants::match_continuous))
      return false;
    if (match[1].length() && (open.empty() || open.top() != match[2])) return false;
    if (match[1].length())
      open.pop();
    else if (!match[4].length())
      open.push(match[2]);
    at = next + static_cast<std::size_t>(match.length());
  }
  return open.empty();
}

Evidence several_arms() {
  Evidence made = synthetic::by_hand();
  for (Study* study : {&made.baseline, &made.draws, &made.worlds})
    study->arms[1].title = "A \"bold\" <reform> & more";
  return made;
}

Study with_sessions() {
  Study made = synthetic::study(31, 2);
  Column attending{
      synthetic::of_standing("attending", "organisations attending", Standing::context),
      {{"session", {"1", "2", "3"}}},
      {}};
  for (std::size_t d = 0; d < 31; ++d)
    for (std::size_t a = 0; a < 2; ++a)
      for (std::size_t r = 0; r < 2; ++r)
        for (std::size_t t = 0; t < 3; ++t)
          attending.values.push_back(
              a == 1 && t == 2 ? NAN : 10. * static_cast<double>(t + a) + static_cast<double>(d));
  made.columns.push_back(attending);
  return made;
}

TEST(WellFormedness, IsCheckedByAReaderThatCanFail) {
  EXPECT_TRUE(is_well_formed("<?xml?><a b=\"1\"><c/>x &amp; y</a>"));
  EXPECT_FALSE(is_well_formed("<?xml?><a><c></a>"));
  EXPECT_FALSE(is_well_formed("<?xml?><a>x & y</a>"));
  EXPECT_FALSE(is_well_formed("<?xml?><a b=1></a>"));
}

TEST(EffectsFigure, IsWellFormedWhateverTheTitles) {
  const std::string svg = effects_svg(compare(several_arms()), "A & B < C");
  EXPECT_TRUE(is_well_formed(svg));
  EXPECT_THAT(svg, HasSubstr("A &quot;bold&quot; &lt;reform&gt; &amp; more"));
}

TEST(EffectsFigure, HasADotPerDrawAndMeasure) {
  const std::string svg = effects_svg(compare(synthetic::by_hand()), "title");
  std::size_t dots = 0;
  for (auto at = svg.find("<circle"); at != svg.npos; at = svg.find("<circle", at + 1)) ++dots;
  EXPECT_EQ(dots, 4u * 31u);
}

TEST(EffectsFigure, LeavesOutWhatIsTrueByDefinition) {
  EXPECT_THAT(effects_svg(compare(synthetic::by_hand()), "title"), Not(HasSubstr("time lost")));
}

TEST(Figures, AreTheSameBytesEveryTime) {
  EXPECT_EQ(effects_svg(compare(several_arms()), "t"), effects_svg(compare(several_arms()), "t"));
  EXPECT_EQ(trajectories_svg(with_sessions(), "t", false),
            trajectories_svg(with_sessions(), "t", false));
}

TEST(TrajectoriesFigure, IsWellFormedAndSkipsSessionsAnArmDoesNotHave) {
  const std::string svg = trajectories_svg(with_sessions(), "t", false);
  EXPECT_TRUE(is_well_formed(svg));
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
}

TEST(Figures, OfAQuickRunSayQuick) {
  EXPECT_THAT(trajectories_svg(with_sessions(), "t", true), HasSubstr(">QUICK  t"));
  Evidence made = synthetic::by_hand();
  made.quick = true;
  EXPECT_THAT(effects_svg(compare(made), "t"), HasSubstr(">QUICK  t"));
}

TEST(Ticks, AreRound) {
  using drawing::round_ticks;
  EXPECT_THAT(round_ticks({0, 10}, 5).at, ElementsAre(0, 2, 4, 6, 8, 10));
  EXPECT_EQ(round_ticks({-.012, .013}, 5).decimals, 3);
  EXPECT_THAT(round_ticks({-7, 7}, 3).at, ElementsAre(-5, 0, 5));
}

TEST(Scale, MapsEndsOntoEnds) {
  const drawing::Scale down{{0, 2}, {100, 0}};
  EXPECT_EQ(down(0), 100);
  EXPECT_EQ(down(.5), 75);
}

TEST(EffectsFigure, WithoutDrawsSaysSoInsteadOfShowingAnEffect) {
  Evidence made = synthetic::by_hand();
  made.draws = with_draws(made.draws, {});
  const std::string svg = effects_svg(compare(made), "title");
  EXPECT_TRUE(is_well_formed(svg));
  EXPECT_THAT(svg, HasSubstr("not compared: no parameter draws to show"));
  EXPECT_THAT(svg, Not(HasSubstr("<circle")));
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
}

TEST(Figures, CallOnlyAcceptedDrawsAccepted) {
  Evidence made = synthetic::by_hand();
  EXPECT_THAT(effects_svg(compare(made), "t"), HasSubstr("31 accepted draws"));
  made.draws.origin.draw_kind = DrawKind::prior;
  EXPECT_THAT(effects_svg(compare(made), "t"), HasSubstr("31 prior draws, not held against"));
  Study prior = with_sessions();
  prior.origin.draw_kind = DrawKind::prior;
  EXPECT_THAT(trajectories_svg(prior, "t", false), HasSubstr("31 prior draws, not held against"));
}

}  // namespace
}  // namespace plenary::analysis
