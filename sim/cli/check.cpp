#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cmath>
#include <map>
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

/// Unknown capacity is the median of the region; where nobody's is known, the model takes 0.
std::string notes(const Scenario& scenario) {
  const auto& states = scenario.world().states;
  std::map<std::string, bool> known;
  for (std::size_t i = 0; i < states.size(); ++i)
    known[models::region_names[states.region[i]]] |= !std::isnan(states.gci[i]);
  std::string text;
  for (const auto& [region, any] : known)
    if (!any)
      text += fmt::format(
          "{}: note: gci_2020 is known of no state in the region {}, so that their cyber capacity "
          "counts as 0\n",
          scenario.file().generic_string(), region);
  return text;
}

int check(const std::vector<std::string>& files) {
  bool all_ok = true;
  for (const auto& file : files) {
    try {
      const auto scenario = load_scenario(file);
      fmt::print("{}{}", ok_line(scenario), notes(scenario));
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
