#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/compare/effect.hpp"
#include "analysis/compare/verdict.hpp"
#include "analysis/statistics/pairing.hpp"
#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// Fewer accepted draws than this carry no verdict.
inline constexpr std::size_t kFewestDraws = 30;

/// Fewer draws than this show no span, so that no effect is shown either.
inline constexpr std::size_t kFewestDrawsOfASpan = 2;

/// Fewer replicates at baseline than this leave the simulation noise unknown.
inline constexpr std::size_t kFewestReplicates = 2;

/// The runs that a comparison rests on: the same arms under ever other assumptions.
struct Evidence {
  Study baseline;  ///< draw 0, many replicates
  Study draws;     ///< the accepted parameter draws
  Study worlds;    ///< worlds of shared bias and prior belief; of eight, the ninth is the baseline
  std::optional<Study> cut = {};             ///< baseline with the wires cut
  std::vector<std::string> mismatches = {};  ///< not empty: replicates are no pairs
  bool same_draws = true;                    ///< false: draw d differs between the arms
  bool quick = false;
};

/// The effect in one world of bias and belief.
struct WorldEffect {
  std::string label;
  Effect effect;
};

/// One measure of one arm against the reference. Invariant: effect and span stand together, or
/// `why_not` says why neither does.
struct Row {
  Measure measure;
  std::string why_not = {};
  Effect baseline = {};
  std::vector<double> draws = {};  ///< effect per accepted draw
  Interval span = {};              ///< 10–90 % over the draws
  double same_sign = 0;            ///< share of draws; NaN when the effect is zero
  std::optional<Verdict> verdict = {};
  std::optional<double> holm = {};  ///< adjusted p, secondary measures only
  PairingGain pairing = {};         ///< meaningful for paired replicates
  std::vector<WorldEffect> worlds = {};
  std::optional<Effect> cut = {};  ///< by definition only: the wire cut

  bool compared() const { return why_not.empty(); }
};

/// Worlds in which the effect has the sign it has at baseline.
std::size_t worlds_of_same_sign(const Row& row);

/// Worlds in which there is no effect at all, so that there is no sign to hold or to turn.
std::size_t worlds_of_no_effect(const Row& row);

/// One arm against the reference, measure by measure.
struct ArmComparison {
  Arm arm;
  bool case_replication = false;  ///< another shape: no verdict, no causal sentence
  std::vector<Row> rows;
  std::vector<std::string> other_assumptions = {};  ///< not empty: no verdict, no sentence either

  /// Only the rules differ, so that effects may be put down to them.
  bool differs_in_rules_only() const { return !case_replication && other_assumptions.empty(); }
};

/// What every number rests on.
struct Basis {
  Arm reference;
  Origin origin;  ///< its draws are those that the spans run over
  std::size_t organisations = 0;
  std::size_t draws = 0;
  std::size_t replicates = 0;  ///< per draw
  std::size_t baseline_replicates = 0;
  std::vector<std::string> mismatches = {};
  bool same_draws = true;
  bool quick = false;
  std::size_t longest = 0;  ///< replicates of the longest file; 0 = all files are of one length

  bool paired() const { return mismatches.empty(); }
  /// Accepted draws and replicates in a number that carries a verdict, and no quick run.
  bool enough_draws() const {
    return origin.draw_kind == DrawKind::accepted && draws >= kFewestDraws && !quick &&
           baseline_replicates >= kFewestReplicates;
  }
};

struct Comparison {
  Basis basis;
  std::vector<ArmComparison> arms;
};

/// Compares every arm with arm `reference`. Throws Unpairable when the data sets do not come from
/// the same seed, world and version, std::invalid_argument when their arms differ or values lack.
Comparison compare(const Evidence& evidence, std::size_t reference = 0);

}  // namespace plenary::analysis
