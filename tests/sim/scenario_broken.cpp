#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

const auto kFolder = source_folder() / "tests/sim/broken";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(kFolder))
    if (file.path().extension() == ".toml") names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class BrokenScenario : public testing::TestWithParam<std::string> {};

std::string messages_about(const std::string& name) {
  const WorkingFolder here(kFolder);
  try {
    load_scenario(name + ".toml");
    return "nothing was found to be wrong";
  } catch (const InvalidScenario& invalid) {
    return std::string(invalid.what()) + '\n';
  }
}

TEST_P(BrokenScenario, IsRefusedWithExactlyTheseMessages) {
  EXPECT_EQ(messages_about(GetParam()), content_of(kFolder / (GetParam() + ".expected")));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, BrokenScenario, testing::ValuesIn(cases()), test_name);

TEST(BrokenScenarios, AreAtLeastForty) { EXPECT_GE(cases().size(), 40u); }

TEST(BrokenScenarios, HaveNoExpectationWithoutACase) {
  for (const auto& file : fs::directory_iterator(kFolder)) {
    if (file.path().extension() != ".expected") continue;
    EXPECT_TRUE(fs::exists(fs::path(file.path()).replace_extension(".toml"))) << file.path();
  }
}

}  // namespace
}  // namespace plenary::sim
