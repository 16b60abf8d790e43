#include "analysis/statistics/student.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "analysis/statistics/moments.hpp"

namespace plenary::analysis {
namespace {

double standard_error(std::span<const double> values) {
  return standard_deviation(values) / std::sqrt(static_cast<double>(values.size()));
}

}  // namespace

double normal_quantile(double probability) {
  return boost::math::quantile(boost::math::normal_distribution<double>(), probability);
}

double student_quantile(double probability, double degrees) {
  return boost::math::quantile(boost::math::students_t_distribution<double>(degrees), probability);
}

double student_two_sided(double t, double degrees) {
  const boost::math::students_t_distribution<double> distribution(degrees);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

Interval student_interval(std::span<const double> values, double level) {
  if (values.size() < 2) return {};
  const double t = student_quantile((1 + level) / 2, static_cast<double>(values.size() - 1));
  const double half = t * standard_error(values), centre = mean(values);
  return {centre - half, centre + half};
}

double student_p(std::span<const double> values) {
  if (values.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double error = standard_error(values), centre = mean(values);
  if (!(error > 0)) return centre == 0 ? 1 : 0;
  return student_two_sided(centre / error, static_cast<double>(values.size() - 1));
}

}  // namespace plenary::analysis
