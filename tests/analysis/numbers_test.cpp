#include "analysis/report/numbers.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/report/ascii.hpp"
#include "analysis/report/interval_bar.hpp"
#include "analysis/report/text_table.hpp"

namespace plenary::analysis {
namespace {

TEST(PrintedNumber, HasARealMinusAndNoSignedZero) {
  EXPECT_EQ(with_sign(-1.25, 1), "−1.2");
  EXPECT_EQ(with_sign(.004, 2), "0.00");
  EXPECT_EQ(with_sign(-.004, 2), "0.00");
  EXPECT_EQ(with_sign(-1.25, 1, Charset::ascii), "-1.2");
  EXPECT_EQ(plain(NAN, 2), "–");
}

TEST(PrintedPercentage, NeverRoundsUpToAllNorDownToNone) {
  EXPECT_EQ(percent(1), "100 %");
  EXPECT_EQ(percent(.999), "99 %");
  EXPECT_EQ(percent(.001), "1 %");
  EXPECT_EQ(percent(0), "0 %");
}

TEST(Decimals, ShowTheSmallestEffectThatMatters) {
  EXPECT_EQ(decimals_for_step(6), 0);
  EXPECT_EQ(decimals_for_step(.2), 1);
  EXPECT_EQ(decimals_for_step(.01), 2);
  EXPECT_EQ(decimals_for_step(.005), 3);
}

TEST(Bar, PutsZeroInTheMiddleAndTheDotInPlace) {
  // Ten places a side for .8: the marks at ∓.1 lie 1.25 places out, the bar from 2.5, the dot 6.25.
  EXPECT_EQ(interval_bar({{.2, .8}, .5, .1}, 21, Charset::ascii), "         :|: ===o====");
  EXPECT_EQ(interval_bar({{-1, 1}, 0, 0}, 11, Charset::unicode), "━━━━━●━━━━━");
}

TEST(Bar, IsAsWideAsAsked) {
  for (const std::size_t width : {15u, 21u, 33u})
    EXPECT_EQ(display_width(interval_bar({{-.3, .7}, .2, .05}, width, Charset::unicode)), width);
}

TEST(TextTable, AlignsCharactersNotBytes) {
  const TextTable table{{{"", Align::left}, {"n"}}, {{{{"−1"}, {"5"}}}, {{{"ab…"}, {"10"}}}}};
  EXPECT_EQ(as_text(table, {}), "      n\n−1    5\nab…  10\n");
}

TEST(ShortenedText, CountsCharactersNotBytes) {
  EXPECT_EQ(shortened("réforme", 7), "réforme");
  EXPECT_EQ(shortened("réforme", 4), "réf…");
  EXPECT_EQ(shortened("reforme", 4, Charset::ascii), "ref~");
}

TEST(TextTable, PutsALongNoteBelow) {
  const TextTable table{{{"", Align::left}, {"n"}}, {{{{"ab"}, {""}}, "one two three"}}};
  EXPECT_EQ(as_text(table, {Colour::off, 12}), "    n\nab\n    one two\n    three\n");
}

TEST(Colour, IsWrittenOnlyWhenAskedFor) {
  EXPECT_EQ(painted("x", Ink::up, Colour::off), "x");
  EXPECT_EQ(painted("x", Ink::up, Colour::on), "\x1b[1;34mx\x1b[0m");
}

TEST(Paragraph, BreaksBetweenWords) { EXPECT_EQ(wrapped("aa bb cc", 5), "aa bb\ncc\n"); }

TEST(AsciiText, SpellsSignsAndDropsAccents) {
  EXPECT_EQ(in_ascii("2021–2025 · −1 × “réforme” … ≥ 3 ≤ 4 ±0"),
            "2021-2025 | -1 x \"reforme\" ... >= 3 <= 4 +/-0");
  EXPECT_EQ(in_ascii("Åß中"), "As?");
}

}  // namespace
}  // namespace plenary::analysis
