#include "sim/scenario/inheritance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/keys.hpp"
#include "sim/scenario/lever_section.hpp"
#include "sim/scenario/text_file.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

constexpr int kSchema = 1;

void lay_over(Value& base, Value over) {
  base.place = over.place;
  for (auto& entry : over.entries) {
    Entry* below = base.find(entry.key);
    if (!below) {
      base.entries.push_back(std::move(entry));
    } else if (below->value.is(Value::Kind::table) && entry.value.is(Value::Kind::table)) {
      lay_over(below->value, std::move(entry.value));
    } else {
      *below = std::move(entry);
    }
  }
}

void check_schema(const Value& root, const std::string& file, Problems& problems) {
  const auto allowed = fmt::format("schema = {}", kSchema);
  const Entry* schema = root.find("schema");
  if (!schema)
    problems.add({file, 1, 1}, "schema", "the key is missing", allowed);
  else if (!schema->value.is(Value::Kind::whole_number) || schema->value.whole != kSchema)
    problems.add(schema->value.place, "schema",
                 describe(schema->value) + " is not a version this program reads", allowed);
}

void check_title(const Value& root, const std::string& file, Problems& problems) {
  constexpr auto kAllowed = "a title in plain words";
  if (const Entry* title = root.find("title"))
    read_text(title->value, "title", kAllowed, problems);
  else
    problems.add({file, 1, 1}, "title", "the key is missing", kAllowed);
}

/// Follows `extends` from file to file and remembers the way, so that it never walks in a circle.
class Chain {
 public:
  explicit Chain(Problems& problems) : problems_(problems) {}

  InheritedDocument read(std::string_view text, const fs::path& path) {
    way_.push_back(fs::weakly_canonical(path));
    const std::string file = path.generic_string();
    auto root = parse_document(text, file, problems_);
    if (!root) return nothing_from(file, false);
    check_schema(*root, file, problems_);
    check_title(*root, file, problems_);
    return over_base(std::move(*root), file);
  }

 private:
  InheritedDocument over_base(Value root, const std::string& file) {
    const Entry* extends = root.find("extends");
    auto document = extends ? read_base(extends->value, file) : nothing_from(file, true);
    lay_over(document.root, without_own_keys(std::move(root)));
    if (!document.process && states_rules(document.root)) document.process = document.root;
    return document;
  }

  InheritedDocument read_base(const Value& extends, const std::string& file) {
    const auto nothing = nothing_from(file, false);
    const auto name = read_text(extends, "extends", "the path of a scenario file", problems_);
    if (!name) return nothing;
    const fs::path path = named_in(file, *name);
    if (std::find(way_.begin(), way_.end(), fs::weakly_canonical(path)) != way_.end()) {
      problems_.add(extends.place, "extends",
                    fmt::format("\"{}\" leads back to a file that extends it", *name),
                    "a chain of files that ends");
      return nothing;
    }
    if (const auto text = read_text_file(path)) return read(*text, path);
    problems_.add(extends.place, "extends",
                  fmt::format("\"{}\" is not a readable file", path.generic_string()),
                  "a path relative to the file that names it");
    return nothing;
  }

  static InheritedDocument nothing_from(const std::string& file, bool complete) {
    Value empty;
    empty.kind = Value::Kind::table;
    empty.place = {file, 1, 1};
    return {std::move(empty), complete};
  }

  static Value without_own_keys(Value root) {
    std::erase_if(root.entries, [](const Entry& entry) {
      return entry.key == "schema" || entry.key == "extends";
    });
    return root;
  }

  Problems& problems_;
  std::vector<fs::path> way_;
};

}  // namespace

InheritedDocument read_inherited(std::string_view text, const fs::path& path, Problems& problems) {
  return Chain(problems).read(text, path);
}

}  // namespace plenary::sim
