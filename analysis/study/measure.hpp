#pragma once

#include <string>

namespace plenary::analysis {

/// What a reader may conclude from a measure.
enum class Standing {
  primary,        ///< judged against a smallest effect of interest
  secondary,      ///< compared with Holm's correction
  by_definition,  ///< follows from an assumption: never a finding
  context         ///< recorded, not compared
};

/// What a share is a share of, when a reader would rather have it counted.
enum class Counts { nothing, organisations, reports };

/// The card of one compared number, as the attributes of the results file tell it.
struct Measure {
  std::string name;
  std::string label;  ///< words of the table, e.g. "organisations in the room"
  std::string long_name = {};
  std::string unit = "1";
  Standing standing = Standing::context;
  double smallest_effect = 0;  ///< in `unit`; 0 = none stated
  std::string undefined_when = {};
  std::string wired_to = {};
  Counts counts = Counts::nothing;
  std::string part_of = {};  ///< name of the measure under which the table sets it

  bool is_part() const { return !part_of.empty(); }
};

}  // namespace plenary::analysis
