#include "analysis/report/export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "analysis/study/selected.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using Record = std::vector<std::string>;

/// Reads RFC 4180, written apart from the code under test.
std::vector<Record> parsed(const std::string& text) {
  std::vector<Record> records(1, Record(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      records.back().back() += c, ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      records.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      records.emplace_back(1);
    } else {
      records.back().back() += c;
    }
  }
  records.pop_back();
  return records;
}

std::map<std::string, std::string> record_of(const std::string& csv, const std::string& measure) {
  const auto records = parsed(csv);
  std::map<std::string, std::string> fields;
  for (const Record& record : records)
    if (record.at(5) == measure)
      for (std::size_t i = 0; i < record.size(); ++i) fields[records[0][i]] = record[i];
  return fields;
}

TEST(Csv, ReadsBackToTheSameNumbers) {
  const auto found = compare(synthetic::by_hand());
  auto fields = record_of(csv(found), "access");
  const Row& access = synthetic::row(found, "access");
  EXPECT_EQ(std::stod(fields["effect"]), access.baseline.difference);
  EXPECT_EQ(std::stod(fields["span_high"]), access.span.high);
  EXPECT_EQ(std::stod(fields["simulation_low"]), access.baseline.simulation.low);
  EXPECT_EQ(fields["verdict"], "larger");
  EXPECT_EQ(fields["run"], "full");
  EXPECT_EQ(fields["worlds_same_sign"] + " of " + fields["worlds"], "9 of 9");
}

TEST(Csv, HasAsManyFieldsInEveryRecordAsInTheHeader) {
  for (const Record& record : parsed(csv(compare(synthetic::by_hand()))))
    EXPECT_EQ(record.size(), 32u) << record.at(5);
}

TEST(Csv, QuotesLabelsWithCommas) {
  auto fields = record_of(csv(compare(synthetic::by_hand())), "ambition");
  EXPECT_EQ(fields["label"], "ambition of the text, 0 to 1");
}

TEST(Csv, LeavesWhatIsNotComparedEmptyAndSaysWhy) {
  auto fields = record_of(csv(compare(synthetic::by_hand())), "top_objector_share");
  EXPECT_EQ(fields["effect"], "");
  EXPECT_EQ(fields["verdict"], "not compared");
  EXPECT_EQ(fields["remark"], "undefined when nobody objects (in 8 of 8 runs at baseline)");
}

TEST(Csv, SaysQuickOnEveryRecord) {
  Evidence made = synthetic::by_hand();
  made.quick = true;
  const auto records = parsed(csv(compare(made)));
  for (std::size_t i = 1; i < records.size(); ++i) EXPECT_EQ(records[i][0], "QUICK");
}

TEST(Json, ReadsBackToTheSameNumbers) {
  const auto found = compare(synthetic::by_hand());
  const auto read = nlohmann::json::parse(json(found));
  EXPECT_EQ(read["basis"]["draws"], 31);
  EXPECT_EQ(read["basis"]["draw_kind"], "accepted");
  const auto& row = read["arms"][0]["rows"][0];
  const Row& access = synthetic::row(found, "access");
  EXPECT_EQ(row["measure"], "access");
  EXPECT_EQ(row["baseline"]["effect"].get<double>(), access.baseline.difference);
  EXPECT_EQ(row["effect_per_draw"].get<std::vector<double>>(), access.draws);
  EXPECT_EQ(row["worlds"].size(), 9u);
}

TEST(Json, NeverGivesAnEffectWithoutItsSpan) {
  const auto read = nlohmann::json::parse(json(compare(synthetic::by_hand())));
  for (const auto& row : read["arms"][0]["rows"])
    EXPECT_EQ(row.contains("baseline"), row.contains("span_10_90")) << row;
}

TEST(Exports, GiveNoEffectWithoutDraws) {
  Evidence made = synthetic::by_hand();
  made.draws = with_draws(made.draws, {});
  const auto found = compare(made);
  auto fields = record_of(csv(found), "access");
  EXPECT_EQ(fields["effect"], "");
  EXPECT_THAT(fields["remark"], testing::StartsWith("no parameter draws"));
  const auto read = nlohmann::json::parse(json(found));
  for (const auto& row : read["arms"][0]["rows"]) EXPECT_FALSE(row.contains("baseline")) << row;
}

TEST(Exports, TellThatAnArmHasOtherAssumptions) {
  Evidence made = synthetic::by_hand();
  for (Study* study : synthetic::sets(made)) study->arms[1].assumptions = {{"a", "1"}};
  auto fields = record_of(csv(compare(made)), "access");
  EXPECT_EQ(fields["verdict"], "other assumptions");
  EXPECT_THAT(fields["remark"], testing::HasSubstr("also differs in assumptions: a = 1."));
}

}  // namespace
}  // namespace plenary::analysis
