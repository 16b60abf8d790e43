#include "sim/scenario/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace plenary::sim {

const Entry* Value::find(const std::string& key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

Entry* Value::find(const std::string& key) {
  return const_cast<Entry*>(static_cast<const Value&>(*this).find(key));
}

std::string describe(const Value& value) {
  switch (value.kind) {
    case Value::Kind::yes_no:
      return value.yes ? "true" : "false";
    case Value::Kind::whole_number:
      return fmt::format("{}", value.whole);
    case Value::Kind::number:
      return fmt::format("{}", value.number);
    case Value::Kind::text:
      return fmt::format("\"{}\"", value.text);
    case Value::Kind::list:
      return "a list";
    case Value::Kind::table:
      return "a group of keys";
    case Value::Kind::moment:
      return "a date or time";
  }
  return "a value";
}

}  // namespace plenary::sim
