#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/problem.hpp"

namespace plenary::sim {

struct Entry;

/// A value a person wrote in a scenario file, with the place where it stands.
struct Value {
  enum class Kind { yes_no, whole_number, number, text, list, table, moment };

  Kind kind = Kind::table;
  Place place = {};
  bool yes = false;               ///< yes_no
  std::int64_t whole = 0;         ///< whole_number
  double number = 0;              ///< number and whole_number
  std::string text = {};          ///< text
  std::vector<Value> items = {};  ///< list
  std::vector<Entry> entries;     ///< table, in order of key

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_number() const { return is(Kind::number) || is(Kind::whole_number); }

  /// The entry of a table under that key, or null.
  const Entry* find(const std::string& key) const;
  Entry* find(const std::string& key);
};

/// A key of a table with its value.
struct Entry {
  std::string key;
  Place place;  ///< of the key
  Value value;
};

/// What a value is, for a message: "the text \"abc\"", "a list", "true", "12".
std::string describe(const Value& value);

}  // namespace plenary::sim
