#include "analysis/study/joined.hpp"

#include <algorithm>
#include <utility>

namespace plenary::analysis {
namespace {

std::string told(const std::vector<std::string>& reasons) {
  std::string text = "these files cannot be compared pair by pair: they differ in ";
  for (std::size_t i = 0; i < reasons.size(); ++i) text += (i ? ", " : "") + reasons[i];
  return text;
}

bool same_axes(const Column& one, const Column& other) {
  return std::equal(one.axes.begin(), one.axes.end(), other.axes.begin(), other.axes.end(),
                    [](const Axis& a, const Axis& b) { return a.labels == b.labels; });
}

/// Appends the first `replicates` cells of every arm under one draw.
void append_draw(std::vector<double>& out, const Study& study, const Column& column,
                 std::size_t draw, std::size_t replicates) {
  const std::size_t width = column.width();
  for (std::size_t arm = 0; arm < study.arms.size(); ++arm) {
    const std::size_t first = (draw * study.arms.size() + arm) * study.replicates * width;
    const auto begin = column.values.begin() + static_cast<std::ptrdiff_t>(first);
    out.insert(out.end(), begin, begin + static_cast<std::ptrdiff_t>(replicates * width));
  }
}

Column interleaved(const Study& one, const Column& mine, const Study& other, const Column& theirs,
                   std::size_t replicates) {
  Column column{mine.measure, mine.axes, {}};
  for (std::size_t draw = 0; draw < one.draws; ++draw) {
    append_draw(column.values, one, mine, draw, replicates);
    append_draw(column.values, other, theirs, draw, replicates);
  }
  return column;
}

void append_columns(Study& study, const Study& one, const Study& other) {
  for (const Column& column : one.columns)
    if (const Column* match = other.find(column.measure.name); match && same_axes(column, *match))
      study.columns.push_back(interleaved(one, column, other, *match, study.replicates));
}

bool same_set_of_draws(const Study& one, const Study& other) {
  return one.origin.draws == other.origin.draws && one.draw_numbers == other.draw_numbers;
}

/// Draws of two files were held against the facts only if those of both were.
DrawKind common_kind(DrawKind one, DrawKind other) {
  return one == DrawKind::accepted ? other : one;
}

}  // namespace

UnequalDraws::UnequalDraws(std::size_t one, std::size_t other)
    : std::runtime_error("these files cannot be compared: they hold " + std::to_string(one) +
                         " and " + std::to_string(other) +
                         " parameter draws; run both over the same draws") {}

Unpairable::Unpairable(std::vector<std::string> reasons)
    : std::runtime_error(told(reasons)), reasons_(std::move(reasons)) {}

Joined join(const Study& reference, const Study& other, OnMismatch on_mismatch) {
  if (reference.draws != other.draws) throw UnequalDraws(reference.draws, other.draws);
  Joined joined{reference, disagreements(reference.origin, other.origin), true};
  joined.same_draws = same_set_of_draws(reference, other);
  if (!joined.same_draws) joined.mismatches.push_back("sets of parameter draws");
  if (!joined.mismatches.empty() && on_mismatch == OnMismatch::refuse)
    throw Unpairable(joined.mismatches);
  Study& study = joined.study;
  study.arms.insert(study.arms.end(), other.arms.begin(), other.arms.end());
  study.origin.draw_kind = common_kind(reference.origin.draw_kind, other.origin.draw_kind);
  study.replicates = std::min(reference.replicates, other.replicates);
  if (reference.replicates != other.replicates || reference.longest > 0)
    study.longest = std::max({reference.replicates, other.replicates, reference.longest});
  study.columns.clear();
  append_columns(study, reference, other);
  return joined;
}

}  // namespace plenary::analysis
