#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>
#include <optional>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/story/story.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::string file;
  StoryOptions story;
  std::optional<std::uint64_t> seed;
  bool names = false;
};

int trace(Options options) {
  const auto scenario = load_scenario(options.file);
  options.story.cell.seed = options.seed.value_or(scenario.run().seed);
  options.story.naming = options.names ? Naming::names : Naming::groups;
  fmt::print("{}", tell_story(scenario, options.story));
  return kDone;
}

const Command command({
    .name = "trace",
    .meaning = "Tell one simulated negotiation as a story: who came in, who objected, what the "
               "text asked and how it ended",
    .group = "Runs",
    .examples = {"plenary trace scenarios/base/five-states.toml --replicate 3",
                 "plenary trace scenarios/reforms/majority-override.toml --replicate 0 --session 1",
                 "plenary trace scenarios/base/five-states.toml --replicate 3 --names"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      auto& cell = options->story.cell;
      takes_scenarios(app.add_option("FILE", options->file, "scenario file"))->required();
      app.add_option("--replicate", cell.replicate, "number of the replicate, from 0")
          ->type_name("R")
          ->required();
      app.add_option("--draw", cell.draw, "number of the parameter draw; 0 is the baseline")
          ->type_name("D");
      app.add_option("--seed", options->seed, "seed of the study; default: the scenario's")
          ->type_name("S");
      app.add_option("--session", options->story.session, "tell only this session, in full")
          ->type_name("T")
          ->check(CLI::PositiveNumber);
      app.add_flag("--names", options->names, "name member states instead of their groups");
      return [options] { return trace(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
