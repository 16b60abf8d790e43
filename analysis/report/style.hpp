#pragma once

#include <cstddef>

namespace plenary::analysis {

enum class Charset { unicode, ascii };
enum class Colour { off, on };  ///< on only when a terminal reads along

/// How much of a comparison is shown.
enum class Show { findings, all };

/// What the terminal can do and how much of it to use.
struct Style {
  std::size_t width = 120;  ///< where bars fit beside most verdicts
  Charset charset = Charset::unicode;
  Colour colour = Colour::off;
  Show show = Show::findings;
};

}  // namespace plenary::analysis
