#pragma once

#include <optional>
#include <string>

#include "analysis/compare/comparison.hpp"
#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// What the caller knows about the study beyond the files.
struct Heading {
  std::string title;                   ///< of the reference process
  std::optional<double> seconds = {};  ///< time it took, shown only on a terminal
};

/// The whole screen of `plenary compare`.
std::string screen(const Comparison& comparison, const Heading& heading, const Style& style);

/// The same content as Markdown, without bars and time.
std::string markdown(const Comparison& comparison, const Heading& heading, Show show);

/// "OEWG … · 193 states · …" and "50 accepted draws × …": the two lines above everything.
std::string heading_lines(const Comparison& comparison, const Heading& heading, Charset charset);

/// Puts QUICK before every line of a quick run, inside the first cell of a Markdown table.
std::string stamped(const std::string& text, const Basis& basis);

}  // namespace plenary::analysis
