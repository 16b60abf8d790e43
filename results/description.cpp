#include "results/description.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <stdexcept>

namespace plenary::results {
namespace {

[[noreturn]] void refuse(const std::string& problem) {
  throw std::invalid_argument("results description: " + problem);
}

std::size_t product(const std::vector<std::size_t>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), std::size_t{1}, std::multiplies<>());
}

class Names {
 public:
  void add(const std::string& name) {
    if (name.empty()) refuse("a name is empty");
    if (!seen_.insert(name).second) refuse("the name " + name + " is used twice");
  }

 private:
  std::set<std::string> seen_;
};

void check_axis(const Axis& axis) {
  if (axis.size() == 0) refuse("axis " + axis.name + " is empty");
  if (!axis.words.empty() && !axis.numbers.empty())
    refuse("axis " + axis.name + " has both words and numbers");
}

void check_known(const Description& description, const std::string& owner,
                 const std::vector<std::string>& axes) {
  for (const auto& name : axes)
    if (std::none_of(description.axes.begin(), description.axes.end(),
                     [&](const Axis& axis) { return axis.name == name; }))
      refuse(owner + " needs the axis " + name + ", which is not described");
}

void check_table(const Description& description, const Table& table) {
  check_known(description, table.name, table.axes);
  if (std::count(table.name.begin(), table.name.end(), '/') != 1)
    refuse("the table " + table.name + " is not named group/name");
  if (table.values.size() != product(shape(description, table.axes)))
    refuse("the table " + table.name + " has another size than its axes");
}

}  // namespace

const Axis& axis(const Description& description, const std::string& name) {
  for (const auto& axis : description.axes)
    if (axis.name == name) return axis;
  throw std::out_of_range("results description: no axis named " + name);
}

std::vector<std::string> axes_of(const Variable& variable) {
  std::vector<std::string> axes = {"draw", "arm", "replicate"};
  axes.insert(axes.end(), variable.further_axes.begin(), variable.further_axes.end());
  return axes;
}

std::vector<std::size_t> shape(const Description& description,
                               const std::vector<std::string>& axes) {
  std::vector<std::size_t> lengths;
  for (const auto& name : axes) lengths.push_back(axis(description, name).size());
  return lengths;
}

std::size_t width(const Description& description, const Variable& variable) {
  return product(shape(description, variable.further_axes));
}

void check(const Description& description) {
  Names names;
  for (const auto& axis : description.axes) {
    names.add(axis.name);
    check_axis(axis);
  }
  check_known(description, "every variable", {"draw", "arm", "replicate"});
  for (const auto& variable : description.variables) {
    names.add(variable.name);
    if (variable.name.find('/') != std::string::npos)
      refuse("the variable " + variable.name + " has a / in its name");
    check_known(description, variable.name, variable.further_axes);
  }
  for (const auto& table : description.tables) {
    names.add(table.name);
    check_table(description, table);
  }
  for (const auto& [name, text] : description.texts) names.add(name);
}

}  // namespace plenary::results
