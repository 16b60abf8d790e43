#include "sim/scenario/document.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace plenary::sim {
namespace {

constexpr auto kWanted = "a text file in TOML, as scenarios/README.md describes it";

/// Copies a TOML tree into values that know their places.
class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file) {}

  Value value(const toml::node& node) const {
    Value read;
    read.place = place(node.source());
    if (const auto* yes = node.as_boolean()) {
      read.kind = Value::Kind::yes_no;
      read.yes = yes->get();
    } else if (node.is_number()) {
      number(node, read);
    } else if (const auto* text = node.as_string()) {
      read.kind = Value::Kind::text;
      read.text = text->get();
    } else if (const auto* list = node.as_array()) {
      read.kind = Value::Kind::list;
      for (const auto& item : *list) read.items.push_back(value(item));
    } else if (const auto* table = node.as_table()) {
      read.kind = Value::Kind::table;
      entries(*table, read);
    } else {
      read.kind = Value::Kind::moment;
    }
    return read;
  }

 private:
  static void number(const toml::node& node, Value& read) {
    const auto* whole = node.as_integer();
    read.kind = whole ? Value::Kind::whole_number : Value::Kind::number;
    read.whole = whole ? whole->get() : 0;
    read.number = whole ? static_cast<double>(read.whole) : node.as_floating_point()->get();
  }

  void entries(const toml::table& table, Value& read) const {
    for (const auto& [key, node] : table)
      read.entries.push_back({std::string(key.str()), place(key.source()), value(node)});
  }

  Place place(const toml::source_region& source) const {
    return {file_, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
  }

  const std::string& file_;
};

/// Where a byte of the text stands.
Place place_of(std::string_view text, std::size_t byte, const std::string& file) {
  const auto before = text.substr(0, byte);
  const auto line_start = before.rfind('\n') + 1;  // npos + 1 = 0
  return {file, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(byte - line_start) + 1};
}

}  // namespace

std::optional<Value> parse_document(std::string_view text, const std::string& file,
                                    Problems& problems) {
  // toml++ 3.3 aborts on some NUL bytes instead of refusing them.
  if (const auto byte = text.find('\0'); byte != std::string_view::npos) {
    problems.add(place_of(text, byte, file), "toml", "the file contains a NUL byte", kWanted);
    return std::nullopt;
  }
  try {
    return Reader(file).value(toml::parse(text));
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    problems.add({file, static_cast<int>(at.line), static_cast<int>(at.column)}, "toml",
                 std::string(error.description()), kWanted);
    return std::nullopt;
  }
}

}  // namespace plenary::sim
