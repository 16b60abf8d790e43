#include "sim/scenario/keys.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {

std::string allowed_numbers(const models::Interval& interval, bool whole) {
  const std::string kind = whole ? "a whole number" : "a number";
  const bool low = std::isfinite(interval.low), high = std::isfinite(interval.high);
  if (low && high) return fmt::format("{} from {} to {}", kind, interval.low, interval.high);
  if (low) return fmt::format("{} of at least {}", kind, interval.low);
  if (high) return fmt::format("{} of at most {}", kind, interval.high);
  return kind;
}

std::string one_of(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const auto& name : names) quoted.push_back('"' + name + '"');
  return fmt::format("one of {}", fmt::join(quoted, ", "));
}

std::string joined(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

void refuse_unknown(const Value& table, const std::string& path,
                    const std::vector<std::string>& known, Problems& problems) {
  for (const auto& entry : table.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    problems.add(entry.place, joined(path, entry.key), "there is no such key", one_of(known),
                 nearest(entry.key, known));
  }
}

std::optional<std::string> read_text(const Value& value, const std::string& key,
                                     const std::string& wanted, Problems& problems) {
  if (value.is(Value::Kind::text) && !value.text.empty()) return value.text;
  problems.add(value.place, key, describe(value) + " is not a usable text", wanted);
  return std::nullopt;
}

std::optional<std::int64_t> read_whole(const Value& value, const std::string& key, std::int64_t low,
                                       std::int64_t high, Problems& problems) {
  const auto wanted = fmt::format("a whole number from {} to {}", low, high);
  if (!value.is(Value::Kind::whole_number)) {
    problems.add(value.place, key, describe(value) + " is not a whole number", wanted);
    return std::nullopt;
  }
  if (value.whole >= low && value.whole <= high) return value.whole;
  problems.add(value.place, key, describe(value) + " is out of range", wanted);
  return std::nullopt;
}

std::optional<double> read_number(const Value& value, const std::string& key,
                                  const models::Interval& allowed, Problems& problems) {
  if (!value.is_number() || !std::isfinite(value.number)) {
    problems.add(value.place, key, describe(value) + " is not a number",
                 allowed_numbers(allowed, false));
    return std::nullopt;
  }
  if (value.number >= allowed.low && value.number <= allowed.high) return value.number;
  problems.add(value.place, key, describe(value) + " is out of range",
               allowed_numbers(allowed, false));
  return std::nullopt;
}

const Value* find_table(const Value& table, const std::string& path, const std::string& key,
                        Problems& problems) {
  const Entry* entry = table.find(key);
  if (!entry) return nullptr;
  if (entry->value.is(Value::Kind::table)) return &entry->value;
  const auto full = joined(path, key);
  problems.add(entry->place, full, describe(entry->value) + " is not a group of keys",
               fmt::format("a group [{}] with keys of its own", full));
  return nullptr;
}

}  // namespace plenary::sim
