#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/scenario/catalogue.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::string name;
  bool json = false;
};

int list_levers(const Options& options) {
  const auto entries = options.name.empty() ? catalogue() : catalogue_below(options.name);
  const bool one = !options.name.empty() && entries.size() == 1;
  fmt::print("{}", options.json ? json_text(entries)
                   : one        ? card_text(entries[0])
                                : list_text(entries));
  return kDone;
}

const Command command({
    .name = "levers",
    .meaning = "List what a scenario can change: rules, assumptions, and columns to record",
    .group = "Scenarios",
    .examples = {"plenary levers", "plenary levers modality.accreditation",
                 "plenary levers objections", "plenary levers record",
                 "plenary levers modality.accreditation.dispute --json"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      app.add_option("NAME", options->name, "one key in full, or all keys below a group");
      app.add_flag("--json", options->json, "print JSON");
      return [options] { return list_levers(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
