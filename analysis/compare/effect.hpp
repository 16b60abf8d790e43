#pragma once

#include "analysis/statistics/interval.hpp"
#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// Whether replicate r is the same universe under both arms.
enum class Pairing { by_replicate, none };

/// Whether a replicate gives a number, one yes or no whose share is asked for, or the share of
/// several yes or no that hang together.
enum class Outcome { number, yes_or_no, share };

/// An arm against the reference under one parameter draw.
struct Effect {
  double reference = 0;
  double arm = 0;
  double difference = 0;  ///< arm − reference
  Interval simulation;    ///< 95 % interval over replicates: simulation noise, nothing else
  double p = 1;           ///< two-sided, of "no difference"
};

/// Numbers: Student on paired differences, or Welch. Yes or no: Tango paired, or Newcombe. Shares:
/// as numbers; where no replicate differs from another, which leaves those no width, the half
/// widths that Tango or Newcombe have when all trials agree, with one trial a replicate.
Effect effect_of(const Sample& reference, const Sample& arm, Pairing pairing, Outcome outcome);

}  // namespace plenary::analysis
