#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <iostream>
#include <map>

#include "results/error.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/whole_run.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/suggestion.hpp"
#include "sim/version.hpp"

namespace plenary::sim {
namespace {

std::string examples_text(const std::vector<std::string>& examples) {
  std::string text = "Examples:";
  for (const auto& example : examples) text += "\n  " + example;
  return text;
}

std::map<const CLI::App*, Action> declare_commands(CLI::App& program) {
  std::map<const CLI::App*, Action> actions;
  for (const auto& card : commands()) {
    CLI::App* command = program.add_subcommand(card.name, card.meaning);
    command->group(card.group)->footer(examples_text(card.examples));
    actions[command] = card.declare(*command);
  }
  return actions;
}

/// CLI11 names no command it does not know; people mistype.
void refuse_unknown_command(int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::vector<std::string> known;
  for (const auto& card : commands()) known.push_back(card.name);
  const std::string name = argv[1];
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  const auto meant = nearest(name, known);
  throw BadInput(
      "there is no command \"" + name + "\"" +
      (meant.empty() ? "; plenary --help lists them" : "; did you mean \"" + meant + "\"?"));
}

/// Runs what the command line asks for. CLI11 reports --help as an exception, too.
int run_program(int argc, char** argv) {
  CLI::App program("Plenary: what would change if stakeholders took part under other rules?");
  program.name("plenary")->require_subcommand(1)->set_version_flag("--version", version());
  program.footer(
      examples_text({"plenary check scenarios/reforms/majority-override.toml",
                     "plenary levers modality.accreditation", "plenary COMMAND --help"}));
  const auto actions = declare_commands(program);
  refuse_unknown_command(argc, argv);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? kDone : kBadInput;
  }
  return actions.at(program.get_subcommands().front())();
}

/// Whatever keeps a command from its end is one sentence on stderr and an exit code that tells its
/// kind.
int guarded(int argc, char** argv) try {
  return run_program(argc, argv);
} catch (const InvalidScenario& error) {
  std::cerr << error.what() << '\n';
  return kBadInput;
} catch (const BadInput& error) {
  std::cerr << "plenary: " << error.what() << '\n';
  return kBadInput;
} catch (const results::WrongFile& error) {
  std::cerr << "plenary: " << error.what() << '\n';
  return kBadInput;
} catch (const StoppedEarly& stopped) {
  std::cerr << text(stopped.report) << '\n';
  return exit_code(stopped.report.ending);
} catch (const std::exception& error) {
  std::cerr << "plenary: " << error.what() << '\n';
  return kFailed;
}

}  // namespace
}  // namespace plenary::sim

int main(int argc, char** argv) { return plenary::sim::guarded(argc, argv); }
