#pragma once

#include <limits>
#include <optional>
#include <string>

namespace plenary::analysis {

/// How much passing a target says about the model.
enum class Tag {
  built_in,          ///< cannot fail by construction
  nearly_built_in,   ///< could fail only with far-fetched parameters
  fitted,            ///< parameters were chosen so that it passes
  could_have_failed  ///< a prediction
};

/// An observed fact that the model is held against.
struct Target {
  std::string name;
  std::string label;                         ///< words of the report
  std::string process;                       ///< arm it is about
  std::string measure;                       ///< whose mean over replicates is bounded …
  std::string over = {};                     ///< … divided by the mean of this one, if named
  std::optional<double> share_at_most = {};  ///< or the share of replicates not above this value
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  Tag tag = Tag::could_have_failed;
  std::optional<double> recorded = {};  ///< point estimate in the recorded table
};

/// "built in", "nearly built in", "fitted", "could have failed".
std::string words(Tag tag);

/// The tag of those words; throws std::invalid_argument that lists them.
Tag tag_of(const std::string& words);

}  // namespace plenary::analysis
