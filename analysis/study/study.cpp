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
