#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::string file;
  std::string base;
};

std::string or_nothing(const std::string& value) { return value.empty() ? "(not set)" : value; }

void show_differences(const Scenario& scenario, const Scenario& base) {
  fmt::print("# {}\n# compared with {}\n", scenario.title(), base.title());
  const auto differences = scenario.differences(base);
  if (differences.empty()) fmt::print("# nothing differs\n");
  for (const auto& difference : differences)
    fmt::print("{} = {}   # was {}\n", difference.path, or_nothing(difference.value),
               or_nothing(difference.base));
}

int show(const Options& options) {
  const auto scenario = load_scenario(options.file);
  if (options.base.empty())
    fmt::print("{}", scenario.resolved_text());
  else
    show_differences(scenario, load_scenario(options.base));
  return kDone;
}

const Command command({
    .name = "show",
    .meaning = "Print a scenario with every key and its value, or only what differs from another",
    .group = "Scenarios",
    .examples = {"plenary show scenarios/processes/oewg-2021-2025.toml",
                 "plenary show scenarios/reforms/closed-room.toml --diff "
                 "scenarios/processes/oewg-2021-2025.toml"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      takes_scenarios(app.add_option("FILE", options->file, "scenario file"))->required();
      takes_scenarios(
          app.add_option("--diff", options->base, "print only what differs from this scenario"))
          ->type_name("BASE");
      return [options] { return show(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
