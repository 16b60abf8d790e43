#include "analysis/report/export.hpp"

namespace plenary::analysis {

std::string name_of(Standing standing) {
  switch (standing) {
    case Standing::primary:
      return "primary";
    case Standing::secondary:
      return "secondary";
    case Standing::by_definition:
      return "by_definition";
    case Standing::context:
      break;
  }
  return "context";
}

std::string verdict_name(const Row& row, const ArmComparison& arm, const Basis& basis) {
  if (!row.compared()) return "not compared";
  if (row.measure.standing == Standing::by_definition) return "by definition";
  if (arm.case_replication) return "case replication";
  if (!basis.enough_draws()) return "no verdict";
  return row.verdict ? words(*row.verdict) : "";
}

}  // namespace plenary::analysis
