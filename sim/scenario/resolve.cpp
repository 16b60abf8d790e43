#include "sim/scenario/resolve.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "sim/scenario/toml_text.hpp"

namespace plenary::sim {
namespace {

using models::WorldTables;

/// Writes down one key after the other.
class Resolver {
 public:
  Resolver(const ScenarioContent& content, std::vector<Setting>& settings)
      : content_(content), settings_(settings) {}

  void add(const std::string& path, const std::string& value) {
    settings_.push_back({path, value, value});
  }

  /// A key that does not make two scenarios different.
  void add_aside(const std::string& path, const std::string& value) {
    settings_.push_back({path, value, ""});
  }

  void head() {
    add_aside("schema", "1");
    add_aside("title", toml_text(content_.title));
  }

  /// Files are the same if their bytes are, wherever they lie.
  void files() {
    for (const auto& file : content_.data_files) {
      settings_.push_back({file.key, toml_text(relative(file.path)), file.sha256});
      add_aside(file.key + "_sha256", toml_text(file.sha256));
    }
  }

  void world() {
    const WorldTables& world = content_.world;
    add("world.stakeholders", fmt::format("{}", world.stakeholders));
    const auto leader = world.objection_leader;
    add("world.objection_leader", toml_text(leader < 0 ? "none" : code(leader)));
    add("world.hostile_pairs", pairs_text());
    exposure();
    std::vector<std::string> items;
    for (const auto item : world.item_order) items.push_back(models::item_names[item]);
    add("agenda.items", toml_text(items));
  }

  void levers() {
    for (const auto& lever : models::levers())
      add(lever.card().path, toml_text(content_.arm.settings[lever], lever.card().kind));
  }

  void parameters() {
    for (const auto& parameter : models::parameters())
      add("parameters." + parameter.card().name, toml_text(content_.arm.parameters.all(parameter)));
  }

  void run() {
    add("run.draws", fmt::format("{}", content_.run.draws));
    add("run.replicates", fmt::format("{}", content_.run.replicates));
    add("run.seed", fmt::format("{}", content_.run.seed));
    add("run.held", toml_text(std::vector(content_.held.begin(), content_.held.end())));
  }

 private:
  std::string code(auto state) const {
    return content_.world.states.iso3[static_cast<std::size_t>(state)];
  }

  std::string relative(const std::filesystem::path& path) const {
    const auto folder = std::filesystem::absolute(content_.file).parent_path().lexically_normal();
    const auto there = std::filesystem::absolute(path).lexically_normal();
    return there.lexically_relative(folder).generic_string();
  }

  std::string pairs_text() const {
    std::vector<std::string> items;
    for (const auto& pair : content_.world.hostile_pairs)
      items.push_back(fmt::format("{{pair = [\"{}\", \"{}\"], value = {}}}", code(pair.first),
                                  code(pair.second), toml_text(pair.value)));
    return fmt::format("[{}]", fmt::join(items, ", "));
  }

  /// The commonest value stands for all states that are not listed.
  void exposure() {
    const auto& exposure = content_.world.criticism_exposure;
    std::map<double, std::size_t> count;
    for (const double value : exposure) ++count[value];
    const auto most = std::max_element(count.begin(), count.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    const std::string group = "world.criticism_exposure.";
    for (std::size_t state = 0; state < exposure.size(); ++state)
      if (exposure[state] != most->first) add(group + code(state), toml_text(exposure[state]));
    add(group + "others", toml_text(most->first));
  }

  const ScenarioContent& content_;
  std::vector<Setting>& settings_;
};

std::pair<std::string, std::string> group_and_key(const std::string& path) {
  const auto dot = path.rfind('.');
  if (dot == std::string::npos) return {"", path};
  return {path.substr(0, dot), path.substr(dot + 1)};
}

std::string columns_text(const RecordSection& record) {
  if (!record.word.empty()) return toml_text(record.word);
  std::vector<std::string> names;
  for (const auto& column : record.columns) names.push_back(column.card().name);
  return toml_text(names);
}

}  // namespace

std::vector<Setting> resolve(const ScenarioContent& content, const std::string& members,
                             const RecordSection& record) {
  std::vector<Setting> settings;
  Resolver resolver(content, settings);
  resolver.head();
  resolver.files();
  resolver.world();
  resolver.levers();
  resolver.add("process.members", members);
  resolver.parameters();
  resolver.add("record.columns", columns_text(record));
  resolver.run();
  // TOML wants all keys of a group in one place.
  std::stable_sort(settings.begin(), settings.end(), [](const auto& a, const auto& b) {
    return group_and_key(a.path) < group_and_key(b.path);
  });
  return settings;
}

std::string Scenario::resolved_text() const {
  std::string text, current;
  for (const auto& setting : content_.settings) {
    const auto [group, key] = group_and_key(setting.path);
    if (group != current) text += fmt::format("\n[{}]\n", group);
    current = group;
    text += fmt::format("{} = {}\n", toml_key(key), setting.value);
  }
  return text;
}

}  // namespace plenary::sim
