#include "bench/oewg.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace plenary::bench {
namespace {

const std::filesystem::path kScenarios = PLENARY_SOURCE_DIR "/scenarios";

std::vector<std::filesystem::path> scenario_files() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"processes", "reforms"})
    for (const auto& entry : std::filesystem::directory_iterator(kScenarios / folder))
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

sim::Plan plan_of(const sim::Scenario& scenario) {
  sim::Plan plan;
  plan.world = scenario.world();
  plan.draws.resize(1);
  plan.columns = models::columns();
  return plan;
}

void add_arm(sim::Plan& plan, const sim::Scenario& scenario) {
  plan.arms.push_back(scenario.arm());
  plan.draws[0].per_arm.push_back(scenario.arm().parameters);
}

}  // namespace

const sim::Scenario& oewg() {
  static const sim::Scenario scenario =
      sim::load_scenario(kScenarios / "processes" / "oewg-2021-2025.toml");
  return scenario;
}

sim::Plan oewg_plan(std::uint32_t replicates) {
  sim::Plan plan = plan_of(oewg());
  add_arm(plan, oewg());
  plan.replicates = replicates;
  return plan;
}

sim::Plan every_arm() {
  sim::Plan plan = plan_of(oewg());
  for (const auto& file : scenario_files()) add_arm(plan, sim::load_scenario(file));
  return plan;
}

}  // namespace plenary::bench
