#pragma once

#include <string>

#include "analysis/report/style.hpp"
#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// Nothing but zeros would be printed at so many decimals.
bool rounds_to_zero(double value, int decimals);

/// A number of the table: fixed decimals, a real minus sign, no sign on what rounds to zero.
std::string plain(double value, int decimals, Charset charset = Charset::unicode);

/// The same with a plus sign on what is positive.
std::string with_sign(double value, int decimals, Charset charset = Charset::unicode);

/// "+18 … +47".
std::string span_text(Interval interval, int decimals, Charset charset = Charset::unicode);

/// "±0.3": the larger of the two half widths around the centre.
std::string noise_text(Interval interval, double centre, int decimals,
                       Charset charset = Charset::unicode);

/// "98 %"; a dash when undefined. Never rounds up to 100 nor down to 0.
std::string percent(double share, Charset charset = Charset::unicode);

/// Decimals at which a step of this size shows.
int decimals_for_step(double step);

/// Decimals that give about three digits.
int decimals_for_size(double size);

/// Shortest text that reads back as the same number; `undefined` for NaN and infinities.
std::string exact(double value, const std::string& undefined = "");

}  // namespace plenary::analysis
