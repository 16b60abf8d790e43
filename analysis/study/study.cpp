#include "analysis/study/study.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace plenary::analysis {

std::size_t Column::width() const {
  std::size_t product = 1;
  for (const Axis& axis : axes) product *= axis.labels.size();
  return product;
}

bool Column::runs_along(const std::string& axis) const {
  return std::any_of(axes.begin(), axes.end(), [&](const Axis& a) { return a.name == axis; });
}

bool same_shape(const Arm& one, const Arm& other) {
  return std::tie(one.sessions, one.reports, one.members, one.states) ==
         std::tie(other.sessions, other.reports, other.members, other.states);
}

std::vector<std::string> other_assumptions(const Arm& reference, const Arm& arm) {
  std::vector<std::string> found;
  for (const auto& [name, value] : arm.assumptions) {
    const auto fixed = reference.assumptions.find(name);
    if (fixed == reference.assumptions.end())
      found.push_back(name + " = " + value);
    else if (fixed->second != value)
      found.push_back(name + " = " + value + " instead of " + fixed->second);
  }
  for (const auto& [name, value] : reference.assumptions)
    if (!arm.assumptions.contains(name)) found.push_back(name + " free instead of " + value);
  return found;
}

std::string words(DrawKind kind, std::size_t draws) {
  const std::string number = std::to_string(draws), plural = draws == 1 ? "" : "s";
  const std::string some = number + " draw" + plural;
  switch (kind) {
    case DrawKind::accepted:
      return number + " accepted draw" + plural;
    case DrawKind::baseline:
      return some + " of the baseline";
    case DrawKind::worlds:
      return number + " world" + plural + " of bias and belief, not held against the facts";
    case DrawKind::wires_cut:
      return some + " with the wires cut, not held against the facts";
    case DrawKind::prior:
      break;
  }
  return number + " prior draw" + plural + ", not held against the facts";
}

std::vector<std::string> disagreements(const Origin& one, const Origin& other) {
  std::vector<std::string> found;
  if (one.seed != other.seed)
    found.push_back("seeds " + std::to_string(one.seed) + " and " + std::to_string(other.seed));
  if (one.world != other.world) found.push_back("worlds " + one.world + " and " + other.world);
  if (one.version != other.version)
    found.push_back("versions " + one.version + " and " + other.version);
  return found;
}

Sample Study::sample(const Column& column, std::size_t draw, std::size_t arm,
                     std::size_t element) const {
  const std::size_t width = column.width();
  if (draw >= draws || arm >= arms.size() || element >= width)
    throw std::out_of_range(column.measure.name + ": no such draw, arm or element");
  Sample result(replicates);
  const std::size_t first = (draw * arms.size() + arm) * replicates;
  for (std::size_t r = 0; r < replicates; ++r)
    result[r] = column.values[(first + r) * width + element];
  return result;
}

const Column* Study::find(const std::string& name) const {
  for (const Column& column : columns)
    if (column.measure.name == name) return &column;
  return nullptr;
}

void check(const Study& study) {
  for (const Column& column : study.columns)
    if (column.values.size() != study.draws * study.arms.size() * study.replicates * column.width())
      throw std::invalid_argument(column.measure.name + ": values do not fill the axes");
}

}  // namespace plenary::analysis
