#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace plenary::analysis::drawing {

inline const std::string kInk = "#222222";
inline const std::string kFaint = "#767676";
inline const std::string kRule = "#e2e2e2";
inline const std::string kShade = "#f0f0f0";

/// Colours of series that stay apart for colour-blind readers (Okabe & Ito 2008), dark ones first.
/// The first is black: it belongs to the reference.
inline const std::array<std::string, 7> kSeries = {"#000000", "#0072B2", "#D55E00", "#009E73",
                                                   "#CC79A7", "#E69F00", "#56B4E9"};

/// The reference is dashed: arms that follow it stay visible beneath.
inline std::string series_dashes(std::size_t number) { return number == 0 ? "7 5" : ""; }

inline const std::string& series_colour(std::size_t number) {
  return kSeries[number % kSeries.size()];
}

}  // namespace plenary::analysis::drawing
