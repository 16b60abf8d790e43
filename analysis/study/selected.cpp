#include "analysis/study/selected.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace plenary::analysis {
namespace {

Column selected(const Study& study, const Column& column, std::span<const std::size_t> draws) {
  Column result{column.measure, column.axes, {}};
  const std::size_t size = study.arms.size() * study.replicates * column.width();
  for (const std::size_t draw : draws) {
    const auto begin = column.values.begin() + static_cast<std::ptrdiff_t>(draw * size);
    result.values.insert(result.values.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
  }
  return result;
}

}  // namespace

Study with_draws(const Study& study, std::span<const std::size_t> draws) {
  for (const std::size_t draw : draws)
    if (draw >= study.draws) throw std::out_of_range("no draw " + std::to_string(draw));
  Study result{study.origin, study.arms, draws.size(), study.replicates, study.organisations};
  result.longest = study.longest;
  for (const std::size_t draw : draws) {
    if (draw < study.draw_labels.size()) result.draw_labels.push_back(study.draw_labels[draw]);
    if (draw < study.draw_numbers.size()) result.draw_numbers.push_back(study.draw_numbers[draw]);
  }
  for (const Column& column : study.columns)
    result.columns.push_back(selected(study, column, draws));
  return result;
}

}  // namespace plenary::analysis
