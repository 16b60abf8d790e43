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

std::string name_of(DrawKind kind) {
  switch (kind) {
    case DrawKind::accepted:
      return "accepted";
    case DrawKind::baseline:
      return "baseline";
    case DrawKind::worlds:
      return "worlds";
    case DrawKind::wires_cut:
      return "wires cut";
    case DrawKind::prior:
      break;
  }
  return "prior";
}

std::string verdict_name(const Row& row, const ArmComparison& arm, const Basis& basis) {
  if (!row.compared()) return "not compared";
  if (row.measure.standing == Standing::by_definition) return "by definition";
  if (arm.case_replication) return "case replication";
  if (!arm.other_assumptions.empty()) return "other assumptions";
  if (!basis.enough_draws()) return "no verdict";
  return row.verdict ? words(*row.verdict) : "";
}

}  // namespace plenary::analysis
