#include "sim/scenario/parameter_section.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "sim/scenario/keys.hpp"
#include "sim/scenario/suggestion.hpp"

namespace plenary::sim {
namespace {

using models::Parameter;
using models::ParameterCard;

/// nan stands for "not set", and only where that is the baseline.
bool is_unset(const ParameterCard& card, const Value& value) {
  return value.is(Value::Kind::number) && std::isnan(value.number) && std::isnan(card.baseline[0]);
}

/// Walks down the subgroups and reads every parameter it meets.
class ParameterWalk {
 public:
  ParameterWalk(ParameterSection& section, Problems& problems)
      : section_(section), problems_(problems) {}

  void walk(const Value& group, const std::string& path) {
    for (const auto& entry : group.entries) {
      const auto name = joined(path, entry.key);
      if (const Parameter* parameter = models::find_parameter(name))
        set(*parameter, entry.value);
      else if (entry.value.is(Value::Kind::table) && is_group(name))
        walk(entry.value, name);
      else
        unknown(entry, name);
    }
  }

 private:
  static bool is_group(const std::string& name) {
    for (const auto& parameter : models::parameters())
      if (parameter.card().name.rfind(name + ".", 0) == 0) return true;
    return false;
  }

  void set(const Parameter& parameter, const Value& value) {
    if (is_unset(parameter.card(), value)) return;
    const auto read = numbers(parameter.card(), value);
    if (!read) return;
    if (read->size() == 1)
      section_.values.set(parameter, (*read)[0]);
    else
      section_.values.set(parameter, *read);
    section_.named.insert(parameter.card().name);
    section_.places[parameter.card().name] = value.place;
  }

  std::optional<std::vector<double>> numbers(const ParameterCard& card, const Value& value) const {
    const bool list = value.is(Value::Kind::list);
    if (list && value.items.size() != card.baseline.size()) {
      problems_.add(value.place, "parameters." + card.name,
                    fmt::format("the list has {} values", value.items.size()), allowed_text(card));
      return std::nullopt;
    }
    std::vector<double> read;
    const auto values = list ? value.items : std::vector<Value>{value};
    for (const auto& item : values)
      if (const auto number = read_number(item, "parameters." + card.name, card.allowed, problems_))
        read.push_back(*number);
    return read.size() == values.size() ? std::optional(read) : std::nullopt;
  }

  /// A table is taken for a group of parameters, anything else for a parameter.
  void unknown(const Entry& entry, const std::string& name) {
    const bool group = entry.value.is(Value::Kind::table);
    if (!group && is_group(name)) {
      problems_.add(entry.place, "parameters." + name, "it is a group of parameters",
                    fmt::format("a value for one of those that \"plenary levers {}\" lists", name));
      return;
    }
    std::vector<std::string> known;
    for (const auto& parameter : models::parameters()) {
      const auto& path = parameter.card().name;
      known.push_back(group ? path.substr(0, path.rfind('.')) : path);
    }
    problems_.add(entry.place, "parameters." + name, "there is no such parameter",
                  "the names that \"plenary levers parameters\" lists", nearest(name, known));
  }

  ParameterSection& section_;
  Problems& problems_;
};

}  // namespace

std::string allowed_text(const ParameterCard& card) {
  const auto number = allowed_numbers(card.allowed, false);
  const auto length = card.baseline.size();
  return length == 1 ? number : fmt::format("a list of {} values, each {}", length, number);
}

ParameterSection read_parameters(const Value& root, Problems& problems) {
  ParameterSection section;
  if (const Value* table = find_table(root, "", "parameters", problems))
    ParameterWalk(section, problems).walk(*table, "");
  return section;
}

}  // namespace plenary::sim
