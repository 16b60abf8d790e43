#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace plenary::models {

/// How far observed facts pin a parameter down.
enum class Identified { yes, weakly, no };

/// What a parameter has one value for.
enum class Per { whole, item, type, region, type_by_item };

/// Number of values a parameter of this shape holds.
std::size_t length_of(Per per);

struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// The card of facts of one assumption. Everything a reader may ask about a number stands here,
/// and validation, the lever list, the results files and the sweeps all read it from here.
struct ParameterCard {
  std::string name;     ///< path below [parameters], e.g. "objections.distance"
  std::string symbol;   ///< symbol in docs/odd.md, e.g. "o_d"
  std::string meaning;  ///< one sentence
  std::string unit = "1";
  std::vector<double> baseline;  ///< one value, or one per element; NaN = not set
  Per per = Per::whole;
  Interval allowed = {};               ///< bounds a scenario may use
  std::optional<Interval> range = {};  ///< uniform prior of a parameter draw
  std::vector<double> levels = {};     ///< discrete prior of a parameter draw
  std::string source = "assumption";   ///< citation or the word assumption
  Identified identified = Identified::no;
  std::string wired_to = {};       ///< measure that follows from it by definition
  std::optional<double> cut = {};  ///< value that cuts that wire

  bool varies() const { return range.has_value() || !levels.empty(); }
};

/// A handle to one registered parameter. Declare it `const` at namespace scope in the file whose
/// formula uses it; construction enters the card into the catalogue.
class Parameter {
 public:
  explicit Parameter(ParameterCard card);

  const ParameterCard& card() const { return *card_; }
  std::size_t offset() const { return offset_; }  ///< first slot in a ParameterSet
  std::size_t length() const { return card_->baseline.size(); }

 private:
  const ParameterCard* card_;
  std::size_t offset_;
};

/// Every registered parameter, in order of name.
const std::vector<Parameter>& parameters();

/// The parameter of that name, or null.
const Parameter* find_parameter(const std::string& name);

/// Values for every registered parameter; starts at the baseline.
class ParameterSet {
 public:
  ParameterSet();

  double operator[](const Parameter& parameter) const { return values_[parameter.offset()]; }
  double at(const Parameter& parameter, std::size_t element) const {
    return values_[parameter.offset() + element];
  }
  std::span<const double> all(const Parameter& parameter) const {
    return {values_.data() + parameter.offset(), parameter.length()};
  }
  void set(const Parameter& parameter, double value);  ///< every element
  void set(const Parameter& parameter, std::span<const double> values);

  friend bool operator==(const ParameterSet& a, const ParameterSet& b);

 private:
  std::vector<double> values_;
};

}  // namespace plenary::models
