#pragma once

#include <optional>
#include <string>

#include "analysis/compare/comparison.hpp"
#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// What the caller knows about the study beyond the files.
struct Heading {
  std::string title;                   ///< of the reference
  std::optional<double> seconds = {};  ///< time it took, shown only on a terminal
};

/// The whole screen of `plenary compare`.
std::string screen(const Comparison& comparison, const Heading& heading, const Style& style);

/// The same content as Markdown, without bars and time.
std::string markdown(const Comparison& comparison, const Heading& heading, Show show);

/// "OEWG … · 193 states · …" and "50 accepted draws × …": the two lines above everything.
std::string heading_lines(const Comparison& comparison, const Heading& heading);

/// What arms are held against: "the rules as they were" where the reference is a process as it was,
/// else its title.
std::string reference_words(const Basis& basis);

/// What follows the title of an arm: ", beside … (case replication)", or ", against …".
std::string beside_reference(const ArmComparison& arm, const Basis& basis);

/// Puts QUICK before every line of a quick run.
std::string stamped(const std::string& text, const Basis& basis);

/// The same inside every heading, bullet, table row and paragraph of Markdown.
std::string stamped_markdown(const std::string& text, const Basis& basis);

}  // namespace plenary::analysis
