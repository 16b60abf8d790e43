#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <memory>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::sim {
namespace {

std::string ok_line(const Scenario& scenario) {
  const auto& member = scenario.arm().member;
  const auto& world = scenario.world();
  return fmt::format("{}: ok: {} ({} of {} states, {} organisations)\n",
                     scenario.file().generic_string(), scenario.title(),
                     std::count(member.begin(), member.end(), 1), world.states.size(),
                     world.stakeholders);
}

int check(const std::vector<std::string>& files) {
  bool all_ok = true;
  for (const auto& file : files) {
    try {
      fmt::print("{}", ok_line(load_scenario(file)));
    } catch (const InvalidScenario& invalid) {
      fmt::print(stderr, "{}\n", invalid.what());
      all_ok = false;
    }
  }
  return all_ok ? kDone : kBadInput;
}

const Command command({
    .name = "check",
    .meaning = "Say whether scenario files are right, or everything that is wrong with them",
    .group = "Scenarios",
    .examples = {"plenary check scenarios/reforms/majority-override.toml",
                 "plenary check scenarios/*/*.toml"},
    .declare = [](CLI::App& app) -> Action {
      const auto files = std::make_shared<std::vector<std::string>>();
      takes_scenarios(app.add_option("FILE", *files, "scenario files"))->required();
      return [files] { return check(*files); };
    },
});

}  // namespace
}  // namespace plenary::sim
