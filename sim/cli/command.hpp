#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace plenary::sim {

/// What a command does once its options are known; returns the exit code (exit_code.hpp).
using Action = std::function<int()>;

/// The card of one command of the program, e.g. `plenary check`.
struct CommandCard {
  std::string name;
  std::string meaning;                ///< one sentence for the list of commands
  std::string group;                  ///< heading it is listed under
  std::vector<std::string> examples;  ///< whole command lines, shown by --help
  /// Declares options on the given command; what it returns runs after parsing. Bad input is
  /// reported by throwing InvalidScenario or BadInput, every other failure by std::exception.
  std::function<Action(CLI::App&)> declare;
};

/// Registers a command; declare it `const` at namespace scope in sim/cli/<name>.cpp. A new command
/// is a new file and touches no other.
class Command {
 public:
  explicit Command(CommandCard card);
};

/// Every registered command, in order of group and name.
std::vector<CommandCard> commands();

}  // namespace plenary::sim
