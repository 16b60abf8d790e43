#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cctype>
#include <memory>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/scenario/new_scenario.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string name;
  NewScenario wanted;
};

/// A bare name becomes a reform; anything with a folder or an ending is a path.
fs::path path_of(const std::string& name) {
  const fs::path path = name;
  if (path.has_parent_path() || path.has_extension()) return path;
  const fs::path reforms = "scenarios/reforms";
  return (fs::is_directory(reforms) ? reforms : fs::path(".")) / (name + ".toml");
}

/// "my-reform" becomes "My reform".
std::string title_of(const fs::path& path) {
  std::string title = path.stem().string();
  std::replace(title.begin(), title.end(), '-', ' ');
  if (!title.empty())
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

int make(Options options) {
  auto& wanted = options.wanted;
  wanted.path = path_of(options.name).lexically_normal();
  if (wanted.title.empty()) wanted.title = title_of(wanted.path);
  write_new_scenario(wanted);
  fmt::print("{0} is written. See what it changes: plenary show {0} --diff {1}\n",
             wanted.path.generic_string(), wanted.from.generic_string());
  return kDone;
}

const Command command({
    .name = "new",
    .meaning = "Write a new scenario file: an existing one with some keys changed",
    .group = "Scenarios",
    .examples = {"plenary new my-reform --from scenarios/processes/oewg-2021-2025.toml "
                 "--set modality.accreditation.dispute=majority",
                 "plenary new my/study.toml --from scenarios/reforms/one-window.toml "
                 "--title \"One window, more slots\" --set modality.voice.slot_share=0.2"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      app.add_option("NAME", options->name, "name of the reform, or path of the file to write")
          ->required();
      takes_scenarios(app.add_option("--from", options->wanted.from, "scenario to start from"))
          ->type_name("FILE")
          ->required();
      app.add_option("--set", options->wanted.changes, "a key and its new value; may be repeated")
          ->type_name("PATH=VALUE")
          ->required();
      app.add_option("--title", options->wanted.title, "title in plain words; default: from NAME");
      return [options] { return make(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
