#include "sim/scenario/new_scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <map>
#include <memory>
#include <sstream>
#include <system_error>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml_text.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

/// Changed keys by group, each with its value as TOML.
using Changes = std::map<std::string, std::map<std::string, std::string>>;

bool is_path(const std::string& path) {
  return !path.empty() && path.front() != '.' && path.back() != '.' &&
         path.find("..") == std::string::npos &&
         std::all_of(path.begin(), path.end(), [](unsigned char letter) {
           return std::isalnum(letter) || letter == '_' || letter == '-' || letter == '.';
         });
}

/// The value as typed if it is TOML, otherwise as a text: people should not have to quote words.
std::string as_toml(const std::string& value) {
  Problems problems;
  const auto line = "value = " + value;
  const auto document = parse_document(line, "", problems);
  const bool one_value = document && document->entries.size() == 1;
  return one_value && value.find('\n') == std::string::npos ? value : toml_text(value);
}

Changes read_changes(const std::vector<std::string>& changes) {
  Changes read;
  for (const auto& change : changes) {
    const auto equals = change.find('=');
    const auto path = change.substr(0, equals);
    if (equals == std::string::npos || !is_path(path))
      throw BadInput(
          fmt::format("--set {}: write PATH=VALUE, such as "
                      "modality.accreditation.dispute=majority",
                      change));
    const auto dot = path.rfind('.');
    const auto group = dot == std::string::npos ? "" : path.substr(0, dot);
    if (!read[group].emplace(path.substr(dot + 1), as_toml(change.substr(equals + 1))).second)
      throw BadInput(fmt::format("--set {}: the key is set twice", path));
  }
  return read;
}

/// Lines that begin with "# " and hold at most 98 letters.
std::string comment(const std::string& sentence) {
  constexpr std::size_t kWidth = 98;
  std::string text = "#";
  std::size_t width = 1;
  std::istringstream words(sentence);
  for (std::string word; words >> word;) {
    if (width + 1 + word.size() > kWidth) {
      text += "\n#";
      width = 1;
    }
    text += ' ';
    text += word;
    width += 1 + word.size();
  }
  text += '\n';
  return text;
}

std::string comment_on(const std::string& path, const std::map<std::string, std::string>& was) {
  const auto entry = catalogue_entry(path);
  std::string sentence = entry.meaning;
  if (!entry.allowed.empty()) sentence += fmt::format(" Allowed: {}.", entry.allowed);
  if (const auto before = was.find(path); before != was.end() && !before->second.empty())
    sentence += fmt::format(" Before: {}.", before->second);
  return sentence.empty() ? "" : comment(sentence);
}

std::string head(const NewScenario& wanted) {
  const auto folder = fs::absolute(wanted.path).lexically_normal().parent_path();
  const auto from = fs::absolute(wanted.from).lexically_normal();
  return fmt::format("schema = 1\ntitle = {}\nextends = {}\n", toml_text(wanted.title),
                     toml_text(from.lexically_relative(folder).generic_string()));
}

std::string text_of(const NewScenario& wanted, const Changes& changes,
                    const std::map<std::string, std::string>& was) {
  std::string text = head(wanted);
  for (const auto& [group, keys] : changes) {
    if (!group.empty()) text += fmt::format("\n[{}]\n", group);
    for (const auto& [key, value] : keys) {
      const auto path = group.empty() ? key : group + "." + key;
      text += comment_on(path, was) + fmt::format("{} = {}\n", key, value);
    }
  }
  return text;
}

/// Problems in a file that does not exist yet are problems of the changes asked for.
Scenario checked(const NewScenario& wanted, const std::string& text) try {
  return parse_scenario(text, wanted.path);
} catch (const InvalidScenario& invalid) {
  auto problems = invalid.problems();
  for (auto& problem : problems)
    if (problem.file == wanted.path.generic_string())
      problem.file = "--set", problem.line = problem.column = 0;
  throw InvalidScenario(problems);
}

}  // namespace

std::string new_scenario_text(const NewScenario& wanted) {
  const auto changes = read_changes(wanted.changes);
  const auto base = load_scenario(wanted.from);
  const auto scenario = checked(wanted, text_of(wanted, changes, {}));
  std::map<std::string, std::string> was;
  for (const auto& difference : scenario.differences(base)) was[difference.path] = difference.base;
  return text_of(wanted, changes, was);
}

void write_new_scenario(const NewScenario& wanted) {
  const auto text = new_scenario_text(wanted);
  const auto name = wanted.path.string();
  // "x": create or fail, so that nothing is ever overwritten.
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "wx"),
                                                             &std::fclose);
  if (!file && errno == EEXIST) throw BadInput(name + " exists already; it was left as it is");
  if (!file || std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() ||
      std::fflush(file.get()) != 0)
    throw std::system_error(errno, std::generic_category(), "cannot write " + name);
}

}  // namespace plenary::sim
