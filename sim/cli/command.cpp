#include "sim/cli/command.hpp"

#include <algorithm>
#include <tuple>

namespace plenary::sim {
namespace {

std::vector<CommandCard>& registered() {
  static std::vector<CommandCard> cards;
  return cards;
}

}  // namespace

Command::Command(CommandCard card) { registered().push_back(std::move(card)); }

std::vector<CommandCard> commands() {
  auto cards = registered();
  std::sort(cards.begin(), cards.end(), [](const auto& a, const auto& b) {
    return std::tie(a.group, a.name) < std::tie(b.group, b.name);
  });
  return cards;
}

}  // namespace plenary::sim
