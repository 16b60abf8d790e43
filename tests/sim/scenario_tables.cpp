#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/state_file.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

models::StateTable states_of(const std::string& text) {
  Problems problems;
  const auto table = read_states(parse_csv(text, "states.csv", problems), "states.csv", problems);
  problems.throw_if_any();
  return table;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string with_rows_reversed(const std::string& text) {
  auto lines = lines_of(text);
  std::reverse(lines.begin() + 1, lines.end());
  std::string reversed;
  for (const auto& line : lines) reversed += line + '\n';
  return reversed;
}

/// Equal to the bit, unknown values included.
void expect_same(const std::vector<double>& a, const std::vector<double>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    EXPECT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))) << "row " << i;
}

void expect_same(const models::StateTable& a, const models::StateTable& b) {
  EXPECT_EQ(a.iso3, b.iso3);
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.region, b.region);
  EXPECT_EQ(a.groups, b.groups);
  expect_same(a.ideal_point, b.ideal_point);
  expect_same(a.cyber_axis, b.cyber_axis);
  expect_same(a.cinc, b.cinc);
  expect_same(a.gdp_usd, b.gdp_usd);
  expect_same(a.gci, b.gci);
  expect_same(a.ngo_freedom, b.ngo_freedom);
  expect_same(a.support_western_texts, b.support_western_texts);
  expect_same(a.poa_sponsor, b.poa_sponsor);
}

const auto kRealStates = source_folder() / "scenarios/data/un-members.csv";

// M4.
TEST(StateTable, DoesNotDependOnTheOrderOfRows) {
  const auto text = content_of(kRealStates);
  const auto reversed = with_rows_reversed(text);
  ASSERT_NE(text, reversed);
  expect_same(states_of(text), states_of(reversed));
}

TEST(CommentsAboveATable, AreNoDataAndKeepTheNumbersOfLines) {
  const auto text = content_of(source_folder() / "scenarios/base/five-states.csv");
  const std::string above = "# invented,\"\n#\n";
  expect_same(states_of(text), states_of(above + text));
  EXPECT_EQ(without_comments(above + text), text);
  EXPECT_EQ(without_comments("# nothing else"), "");
  Problems problems;
  const auto table = parse_csv("# one\n# two\na,b\n1,2\n# 3,4\n", "t.csv", problems);
  EXPECT_EQ(table.comments, (std::vector<std::string>{"# one", "# two"}));
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0][0].place.line, 4);
  EXPECT_EQ(table.rows[1][0].text, "# 3");
}

TEST(StateTable, DoesNotDependOnLineEndings) {
  auto text = content_of(source_folder() / "scenarios/base/five-states.csv");
  const auto unix_table = states_of(text);
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\r\n");
  expect_same(unix_table, states_of(text));
}

TEST(StateTable, HoldsTheNumbersOfTheFile) {
  const auto states = load_scenario(five_states()).world().states;
  EXPECT_EQ(states.iso3, (std::vector<std::string>{"AAA", "BBB", "CCC", "DDD", "EEE"}));
  EXPECT_EQ(states.name[1], "Brovia");
  EXPECT_EQ(models::region_names[states.region[2]], "GRULAC");
  EXPECT_EQ(states.cinc[1], 0.35);
  EXPECT_EQ(states.gci[0], 95);
  EXPECT_EQ(states.ngo_freedom[4], 2);
  EXPECT_EQ(states.support_western_texts[1], -1);
  EXPECT_EQ(states.poa_sponsor[0], 1);
}

TEST(StateTable, KeepsUnknownValuesUnknown) {
  const auto states = load_scenario(five_states()).world().states;
  EXPECT_TRUE(std::isnan(states.gci[3]));
  EXPECT_TRUE(std::isnan(states.cyber_axis[3]));
}

TEST(StateTable, MakesGroupsOfColumnsOfZerosAndOnes) {
  const auto groups = states_of(content_of(kRealStates)).groups;
  const auto& experts = groups.at("gge_2019");
  EXPECT_EQ(std::count(experts.begin(), experts.end(), 1), 25);
  const auto& sponsors = groups.at("poa_sponsor_2020");
  EXPECT_EQ(std::count(sponsors.begin(), sponsors.end(), 1), 42);
  EXPECT_FALSE(groups.contains("ngo_freedom_2022"));
}

TEST(PositionsAndOrganisations, DoNotDependOnTheOrderOfRows) {
  const ScratchFolder folder;
  const auto load = [&](const std::string& positions, const std::string& organisations) {
    folder.write("p.csv", "iso3,item,position\n" + positions);
    folder.write("o.csv", "name,type,region,home,ecosoc\n" + organisations);
    return load_scenario(folder.write("s.toml", "schema = 1\ntitle = \"T\"\nextends = \"" +
                                                    five_states().string() +
                                                    "\"\n[world]\npositions = \"p.csv\"\n"
                                                    "organisations = \"o.csv\"\n"))
        .world();
  };
  const auto a = load("AAA,law,0.1\nBBB,law,0.2\n", "One,industry,,,1\nTwo,,,CCC,\n");
  const auto b = load("BBB,law,0.2\nAAA,law,0.1\n", "Two,,,CCC,\nOne,industry,,,1\n");
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(a.coded_positions[i].state, b.coded_positions[i].state);
    EXPECT_EQ(a.coded_positions[i].value, b.coded_positions[i].value);
    EXPECT_EQ(a.organisations[i].name, b.organisations[i].name);
  }
  EXPECT_EQ(a.organisations[0].ecosoc, 1);
  EXPECT_EQ(a.organisations[1].home, 2);
  EXPECT_EQ(a.organisations[1].type, -1);
}

TEST(Csv, ReadsQuotedCells) {
  Problems problems;
  const auto table = parse_csv("a,b\n\"x, \"\"y\"\"\",2\n", "f.csv", problems);
  ASSERT_TRUE(problems.empty());
  EXPECT_EQ(table.rows[0][0].text, "x, \"y\"");
  EXPECT_EQ(table.rows[0][1].place.line, 2);
  EXPECT_EQ(table.rows[0][1].place.column, 12);
}

TEST(Csv, CountsLettersNotBytes) {
  Problems problems;
  const auto table = parse_csv("a,b\nTürkiye,2\n", "f.csv", problems);
  EXPECT_EQ(table.rows[0][1].place.column, 9);
}

}  // namespace
}  // namespace plenary::sim
