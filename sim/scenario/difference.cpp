#include <map>

#include "sim/scenario/scenario.hpp"

namespace plenary::sim {
namespace {

std::map<std::string, Setting> by_path(const std::vector<Setting>& settings) {
  std::map<std::string, Setting> found;
  for (const auto& setting : settings) found[setting.path] = setting;
  return found;
}

}  // namespace

std::vector<Difference> Scenario::differences(const Scenario& base) const {
  auto here = by_path(content_.settings), there = by_path(base.content_.settings);
  for (const auto& [path, setting] : here) there[path];
  std::vector<Difference> different;
  for (const auto& [path, setting] : there)
    if (here[path].identity != setting.identity)
      different.push_back({path, here[path].value, setting.value});
  return different;
}

}  // namespace plenary::sim
