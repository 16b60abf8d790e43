#include "analysis/dataset_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "results/encode.hpp"
#include "results/error.hpp"
#include "results/merge.hpp"
#include "results/shard.hpp"

namespace plenary::analysis {
namespace {

using results::Attributes;
using results::Description;
using results::Precision;
using testing::ElementsAre;

/// Two draws, two arms, three replicates of one scalar and one column of sessions and items.
Description description() {
  const Attributes access = {{"units", "1"},
                             {"label", "organisations in the room"},
                             {"long_name", "mean share accredited"},
                             {"standing", "primary"},
                             {"smallest_effect", .05},
                             {"undefined_when", ""},
                             {"wired_to", ""}};
  return {.axes = {{.name = "draw", .numbers = {0, 5}},
                   {.name = "arm", .words = {"oewg", "override"}},
                   {.name = "replicate", .numbers = {0, 1, 2}},
                   {.name = "session", .numbers = {1, 2}},
                   {.name = "item", .words = {"threats", "norms", "law"}},
                   {.name = "member", .words = {"KEN", "NZL"}}},
          .variables = {{"access", {}, Precision::double_float, access},
                        {"text", {"session", "item"}, Precision::double_float, {}}},
          .tables = {{"arms/sessions", {"arm"}, {2, 2}, {}},
                     {"arms/report", {"arm", "session"}, {0, 1, 1, 1}, {}},
                     {"arms/member", {"arm", "member"}, {1, 1, 1, 0}, {}}},
          .texts = {{"title/oewg", "OEWG on ICT security"},
                    {"assumptions/override", "peers.weight = 0.1\ntext.link = 1\n"},
                    {"draws/labels", "0 baseline\n5 bias +0.25, belief −0.12\n"}},
          .attributes = {{"seed", std::int64_t{7}},
                         {"world", "abc"},
                         {"plenary_version", "0.1.0"},
                         {"draw_set", "accepted"},
                         {"draw_kind", "accepted"},
                         {"as_they_were", "oewg\nsome other arm\n"},
                         {"organisations", std::int64_t{120}}}};
}

/// Values that say where they stand: 1000 draw + 100 arm + 10 replicate + position in the record.
std::vector<double> records(const results::Encoder& encoder, std::size_t index) {
  const results::Block block = encoder.grid()[index];
  std::vector<double> values;
  for (std::size_t task = 0; task < block.tasks(); ++task)
    for (std::size_t arm = 0; arm < 2; ++arm)
      for (std::size_t i = 0; i < encoder.record_size(); ++i)
        values.push_back(static_cast<double>(1000 * block.draw(task) + 100 * arm +
                                             10 * block.replicate(task) + i));
  return values;
}

class ResultsFile : public testing::Test {
 protected:
  ResultsFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "plenary-view-XXXXXX").string();
    directory_ = mkdtemp(pattern.data());
  }
  ~ResultsFile() override { std::filesystem::remove_all(directory_); }

  std::filesystem::path written(const Description& about) const {
    const results::Encoder encoder(about);
    results::Shard shard(about, directory_, "run", 0);
    for (std::size_t i = 0; i < encoder.grid().count(); ++i)
      shard.write(encoder.encode(i, records(encoder, i)));
    const std::vector<std::filesystem::path> shards = {shard.finish()};
    results::merge(about, shards, directory_ / "run.h5", results::Overwrite::replace);
    return directory_ / "run.h5";
  }

 private:
  std::filesystem::path directory_;
};

TEST_F(ResultsFile, BecomesAStudyWithItsCards) {
  const Study study = study_of(results::Dataset(written(description())));
  const Measure& access = study.find("access")->measure;
  EXPECT_EQ(access.label, "organisations in the room");
  EXPECT_EQ(access.standing, Standing::primary);
  EXPECT_EQ(access.smallest_effect, .05);
  EXPECT_EQ(access.counts, Counts::organisations);
  EXPECT_EQ(study.find("text")->measure.standing, Standing::context);
}

TEST_F(ResultsFile, BecomesAStudyWithItsValuesInPlace) {
  const Study study = study_of(results::Dataset(written(description())));
  EXPECT_THAT(study.sample(*study.find("access"), 1, 1), ElementsAre(1100, 1110, 1120));
  // The record holds access, then text by session and item: session 2, "law" is its last value.
  EXPECT_THAT(study.sample(*study.find("text"), 0, 1, 5), ElementsAre(106, 116, 126));
  EXPECT_NO_THROW(check(study));
}

TEST_F(ResultsFile, TellsShapeAndOriginOfItsArms) {
  const Study study = study_of(results::Dataset(written(description())));
  EXPECT_EQ(study.arms[0].title, "OEWG on ICT security");
  EXPECT_EQ(study.arms[1].title, "override");
  EXPECT_EQ(study.arms[0].rules, Rules::as_they_were);
  EXPECT_EQ(study.arms[1].rules, Rules::changed);
  EXPECT_THAT(study.arms[0].reports, ElementsAre(2));
  EXPECT_THAT(study.arms[1].reports, ElementsAre(1, 2));
  EXPECT_EQ(study.arms[1].states, 1u);
  EXPECT_FALSE(same_shape(study.arms[0], study.arms[1]));
  EXPECT_EQ(study.origin.seed, 7u);
  EXPECT_EQ(study.origin.world + study.origin.version + study.origin.draws, "abc0.1.0accepted");
  EXPECT_EQ(study.origin.draw_kind, DrawKind::accepted);
  EXPECT_THAT(study.draw_numbers, ElementsAre(0, 5));
  EXPECT_EQ(study.organisations, 120u);
}

TEST_F(ResultsFile, KeepsTheWordsForItsDraws) {
  const Study study = study_of(results::Dataset(written(description())));
  EXPECT_THAT(study.draw_labels, ElementsAre("baseline", "bias +0.25, belief −0.12"));
}

TEST_F(ResultsFile, TellsArmsOfOtherMembersOrReportsApart) {
  Description members = description(), reports = description(), same = description();
  members.tables[1].values = reports.tables[1].values = same.tables[1].values = {0, 1, 0, 1};
  reports.tables[1].values = {0, 1, 1, 1};
  reports.tables[2].values = same.tables[2].values = {1, 1, 1, 1};
  const auto alike = [&](const Description& about) {
    const Study study = study_of(results::Dataset(written(about)));
    return same_shape(study.arms[0], study.arms[1]);
  };
  EXPECT_FALSE(alike(members));
  EXPECT_FALSE(alike(reports));
  EXPECT_TRUE(alike(same));
}

TEST_F(ResultsFile, GivesSomeDrawsAndReplicatesOnly) {
  const Study study = study_of(results::Dataset(written(description())), {1, 1}, {0, 2});
  EXPECT_EQ(study.draws, 1u);
  EXPECT_THAT(study.sample(*study.find("access"), 0, 0), ElementsAre(1000, 1010));
}

TEST_F(ResultsFile, WithoutTheShapeOfItsArmsIsRefused) {
  for (std::ptrdiff_t missing = 0; missing < 3; ++missing) {
    Description about = description();
    about.tables.erase(about.tables.begin() + missing);
    const auto file = written(about);
    EXPECT_THROW(study_of(results::Dataset(file)), results::ResultsError);
  }
}

TEST_F(ResultsFile, ThatDoesNotSayWhichDrawsItHoldsHoldsPriorDraws) {
  Description about = description();
  std::erase_if(about.attributes, [](const auto& one) { return one.first == "draw_kind"; });
  EXPECT_EQ(study_of(results::Dataset(written(about))).origin.draw_kind, DrawKind::prior);
  for (const auto& [word, kind] : {std::pair{"baseline", DrawKind::baseline},
                                   {"worlds", DrawKind::worlds},
                                   {"wires cut", DrawKind::wires_cut},
                                   {"prior", DrawKind::prior}}) {
    Description named = about;
    named.attributes.emplace_back("draw_kind", std::string(word));
    EXPECT_EQ(study_of(results::Dataset(written(named))).origin.draw_kind, kind) << word;
  }
}

TEST_F(ResultsFile, TellsWhatTheAuthorOfAnArmAssumes) {
  const Study study = study_of(results::Dataset(written(description())));
  EXPECT_TRUE(study.arms[0].assumptions.empty());
  EXPECT_THAT(other_assumptions(study.arms[0], study.arms[1]),
              ElementsAre("peers.weight = 0.1", "text.link = 1"));
}

}  // namespace
}  // namespace plenary::analysis
