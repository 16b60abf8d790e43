#pragma once

#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "analysis/compare/comparison.hpp"

namespace plenary::analysis::synthetic {

/// Value of a measure in one cell; arm 0 is the reference.
using Value = std::function<double(std::size_t draw, std::size_t arm, std::size_t replicate)>;

inline Arm arm(std::string name, std::string title) {
  return {std::move(name), std::move(title), 11, {3, 5, 8, 11}, "all", 193};
}

/// Two arms of equal shape and nothing recorded yet.
inline Study study(std::size_t draws, std::size_t replicates) {
  Study made;
  made.origin = {1, "world", "0.1", "accepted", DrawKind::accepted};
  made.arms = {arm("was", "OEWG on ICT security 2021–2025"),
               arm("override", "Majority override of objections")};
  made.arms.front().rules = Rules::as_they_were;
  made.draws = draws;
  made.replicates = replicates;
  made.organisations = 120;
  return made;
}

inline void add(Study& made, Measure measure, const Value& value) {
  Column column{std::move(measure), {}, {}};
  for (std::size_t d = 0; d < made.draws; ++d)
    for (std::size_t a = 0; a < made.arms.size(); ++a)
      for (std::size_t r = 0; r < made.replicates; ++r) column.values.push_back(value(d, a, r));
  made.columns.push_back(std::move(column));
}

/// Baseline of 4 replicates, 31 draws × 2 replicates (so that the 10–90 % span runs from draw 3 to
/// draw 27), nine worlds × 2.
inline Evidence evidence() { return {study(1, 4), study(31, 2), study(9, 2)}; }

/// All three data sets of a comparison.
inline std::vector<Study*> sets(Evidence& made) {
  return {&made.baseline, &made.draws, &made.worlds};
}

/// What one arm adds to the reference in each of the three data sets.
struct Effects {
  std::function<double(std::size_t replicate)> baseline;
  std::function<double(std::size_t draw)> draws;
  std::function<double(std::size_t world)> worlds;
};

/// Records a measure in all three: reference value plus, in the other arms, the effect.
inline void add(Evidence& made, const Measure& measure, const Value& reference,
                const Effects& effects) {
  const auto with = [&](const auto& effect) {
    return [reference, effect](std::size_t d, std::size_t a, std::size_t r) {
      return reference(d, a, r) + (a == 0 ? 0 : effect(d, r));
    };
  };
  add(made.baseline, measure,
      with([&](std::size_t, std::size_t r) { return effects.baseline(r); }));
  add(made.draws, measure, with([&](std::size_t d, std::size_t) { return effects.draws(d); }));
  add(made.worlds, measure, with([&](std::size_t w, std::size_t) { return effects.worlds(w); }));
}

inline Value constant(double value) {
  return [value](std::size_t, std::size_t, std::size_t) { return value; };
}

/// The same effect everywhere.
inline Effects everywhere(double effect) {
  return {[=](std::size_t) { return effect; }, [=](std::size_t) { return effect; },
          [=](std::size_t) { return effect; }};
}

inline Measure primary(std::string name, std::string label, double smallest) {
  Measure measure{std::move(name), std::move(label)};
  measure.standing = Standing::primary;
  measure.smallest_effect = smallest;
  return measure;
}

inline Measure of_standing(std::string name, std::string label, Standing standing) {
  Measure measure{std::move(name), std::move(label)};
  measure.standing = standing;
  return measure;
}

/// The row of that measure in the first arm.
inline const Row& row(const Comparison& comparison, const std::string& measure) {
  for (const Row& one : comparison.arms.at(0).rows)
    if (one.measure.name == measure) return one;
  throw std::out_of_range(measure);
}

/// A study whose every printed number can be worked out by hand (see screen_test.cpp).
Evidence by_hand();

}  // namespace plenary::analysis::synthetic
