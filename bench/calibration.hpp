#pragma once

namespace plenary::bench {

/// Steps of the calibration loop.
inline constexpr int kCalibrationSteps = 1 << 20;

/// A fixed amount of the arithmetic the model is made of (four lanes of multiply, add, divide and
/// square root). Its time beside a benchmark says how fast this machine was just then, so that
/// ratios can be compared between machines where seconds cannot. Returns a value to keep.
double calibration_loop();

}  // namespace plenary::bench
