#include "sim/scenario/lever_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "sim/scenario/keys.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

using models::Lever;
using models::LeverCard;
using models::LeverKind;
using models::LeverValue;

constexpr std::array kGroups = {"modality", "process", "mechanisms"};
constexpr auto kMembers = "process.members";
constexpr std::int64_t kMostSessions = 1'000'000;
constexpr auto kSessionsWanted = "\"every\", \"none\" or a list of session numbers such as [2, 5]";

std::vector<std::string> option_names(const LeverCard& card) {
  std::vector<std::string> names;
  for (const auto& option : card.options()) names.push_back(option.name);
  return names;
}

/// Reads the value of one lever; nothing, with a problem told, if its card does not allow it.
class LeverReader {
 public:
  LeverReader(const Lever& lever, const Value& value, Problems& problems)
      : lever_(lever), card_(lever.card()), value_(value), problems_(problems) {}

  std::optional<LeverValue> read() const {
    switch (card_.kind) {
      case LeverKind::number:
        return number();
      case LeverKind::whole_number:
        return value_.is(Value::Kind::whole_number) ? number() : refused(" is not a whole number");
      case LeverKind::yes_no:
        if (!value_.is(Value::Kind::yes_no)) return refused(" is not true or false");
        return LeverValue{.number = value_.yes ? 1.0 : 0.0};
      case LeverKind::choice:
        return choice();
      case LeverKind::sessions:
        return sessions();
    }
    return std::nullopt;
  }

 private:
  std::optional<LeverValue> refused(const std::string& why, const std::string& meant = {}) const {
    problems_.add(value_.place, card_.path, describe(value_) + why, allowed_text(card_), meant);
    return std::nullopt;
  }

  std::optional<LeverValue> number() const {
    if (!value_.is_number() || !std::isfinite(value_.number)) return refused(" is not a number");
    if (value_.number < card_.allowed.low || value_.number > card_.allowed.high)
      return refused(" is out of range");
    return LeverValue{.number = value_.number};
  }

  std::optional<LeverValue> choice() const {
    const auto names = option_names(card_);
    if (!value_.is(Value::Kind::text)) return refused(" is not one of the words");
    if (std::find(names.begin(), names.end(), value_.text) == names.end())
      return refused(" is not one of the words", nearest(value_.text, names));
    return models::choose(lever_, value_.text);
  }

  std::optional<LeverValue> sessions() const {
    LeverValue read;
    read.every = value_.text == "every";
    if (read.every || value_.text == "none") return read;
    if (!value_.is(Value::Kind::list))
      return refused(" names no sessions", nearest(value_.text, {"every", "none"}));
    for (const auto& item : value_.items) {
      if (!is_session(item)) return refused_session(item);
      read.sessions.push_back(static_cast<int>(item.whole));
    }
    std::sort(read.sessions.begin(), read.sessions.end());
    if (std::adjacent_find(read.sessions.begin(), read.sessions.end()) != read.sessions.end())
      return refused(" that names a session twice");
    return read;
  }

  static bool is_session(const Value& item) {
    return item.is(Value::Kind::whole_number) && item.whole >= 1 && item.whole <= kMostSessions;
  }

  std::optional<LeverValue> refused_session(const Value& item) const {
    problems_.add(item.place, card_.path, describe(item) + " is not the number of a session",
                  allowed_text(card_));
    return std::nullopt;
  }

  const Lever& lever_;
  const LeverCard& card_;
  const Value& value_;
  Problems& problems_;
};

std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// Paths of levers and of all groups they stand in.
std::set<std::string> known_paths() {
  std::set<std::string> paths = {kMembers};
  for (const auto& lever : models::levers()) {
    std::string path = lever.card().path;
    while (paths.insert(path).second && path.find('.') != std::string::npos)
      path = path.substr(0, path.rfind('.'));
  }
  return paths;
}

/// A key that is right but stands in the wrong group is found by its last part.
std::vector<std::string> paths_like(const std::string& path) {
  std::vector<std::string> alike;
  const auto paths = known_paths();
  for (const auto& known : paths)
    if (last_part(known) == last_part(path)) alike.push_back(known);
  if (alike.empty()) alike.push_back(nearest(path, {paths.begin(), paths.end()}));
  return alike;
}

/// The path itself, or, of a group, everything below it that takes a value.
std::vector<std::string> keys_at_or_below(const std::string& path) {
  std::vector<std::string> keys;
  for (const auto& lever : models::levers()) {
    const auto& own = lever.card().path;
    if (own == path || own.rfind(path + ".", 0) == 0) keys.push_back(own);
  }
  if (path == kMembers) keys.push_back(path);
  return keys;
}

bool takes(const std::string& path, const Value& value) {
  if (path == kMembers) return value.is(Value::Kind::text) || value.is(Value::Kind::list);
  Problems untold;
  return LeverReader(*models::find_lever(path), value, untold).read().has_value();
}

/// Of these keys those that take the value, or all if none does; too many are no help.
std::string meant_for(const Value& value, const std::vector<std::string>& keys) {
  constexpr std::size_t kFew = 3;
  std::vector<std::string> taking;
  for (const auto& key : keys)
    if (takes(key, value)) taking.push_back(key);
  const auto& meant = taking.empty() ? keys : taking;
  return meant.size() <= kFew ? any_of(meant) : "";
}

/// Keys that may stand directly in a group.
std::vector<std::string> keys_in(const std::string& group) {
  std::vector<std::string> keys;
  for (const auto& path : known_paths())
    if (path.rfind(group + ".", 0) == 0 && path.find('.', group.size() + 1) == std::string::npos)
      keys.push_back(last_part(path));
  return keys;
}

/// Walks down the groups and reads every lever it meets.
class LeverWalk {
 public:
  LeverWalk(LeverSection& section, Problems& problems) : section_(section), problems_(problems) {}

  void walk(const Value& group, const std::string& path) {
    const auto known = keys_in(path);
    for (const auto& entry : group.entries) {
      const auto full = joined(path, entry.key);
      if (full == kMembers) continue;
      if (const Lever* lever = models::find_lever(full))
        set(*lever, entry);
      else if (std::find(known.begin(), known.end(), entry.key) == known.end())
        unknown(entry, full, known);
      else if (entry.value.is(Value::Kind::table))
        walk(entry.value, full);
      else
        problems_.add(entry.place, full, describe(entry.value) + " is not a group of keys",
                      fmt::format("a group [{}] with keys of its own", full),
                      meant_lever(full, entry.value));
    }
  }

 private:
  void set(const Lever& lever, const Entry& entry) {
    section_.places[lever.card().path] = entry.value.place;
    if (auto value = LeverReader(lever, entry.value, problems_).read())
      section_.settings.set(lever, std::move(*value));
    else
      section_.refused.insert(lever.card().path);
  }

  void unknown(const Entry& entry, const std::string& full, const std::vector<std::string>& known) {
    const auto allowed = known.empty() ? "no key may stand here" : one_of(known);
    problems_.add(entry.place, full, "there is no such key", allowed, meant(entry, full, known));
  }

  /// A key beside it, or, if that is a group and no value for one was given, keys of that group.
  static std::string meant(const Entry& entry, const std::string& full,
                           const std::vector<std::string>& known) {
    const auto beside = nearest(entry.key, known);
    if (beside.empty()) return meant_lever(full, entry.value);
    const auto path = joined(full.substr(0, full.rfind('.')), beside);
    const bool group = !models::find_lever(path) && path != kMembers;
    return group && !entry.value.is(Value::Kind::table) ? meant_lever(path, entry.value) : beside;
  }

  LeverSection& section_;
  Problems& problems_;
};

}  // namespace

std::string allowed_text(const LeverCard& card) {
  switch (card.kind) {
    case LeverKind::number:
      return allowed_numbers(card.allowed, false);
    case LeverKind::whole_number:
      return allowed_numbers(card.allowed, true);
    case LeverKind::yes_no:
      return "true or false";
    case LeverKind::choice:
      return one_of(option_names(card));
    case LeverKind::sessions:
      return kSessionsWanted;
  }
  return "";
}

std::string meant_lever(const std::string& path, const Value& value) {
  const auto alike = paths_like(path);
  if (value.is(Value::Kind::table)) return alike.front();
  std::vector<std::string> keys;
  for (const auto& known : alike)
    for (const auto& key : keys_at_or_below(known)) keys.push_back(key);
  return meant_for(value, keys);
}

bool states_rules(const Value& root) {
  return std::any_of(kGroups.begin(), kGroups.end(),
                     [&](const char* group) { return root.find(group) != nullptr; });
}

LeverSection read_levers(const Value& root, Problems& problems) {
  LeverSection section;
  for (const char* group : kGroups)
    if (const Value* table = find_table(root, "", group, problems))
      LeverWalk(section, problems).walk(*table, group);
  return section;
}

}  // namespace plenary::sim
