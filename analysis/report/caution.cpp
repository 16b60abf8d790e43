#include <fmt/format.h>

#include "analysis/report/remarks.hpp"

namespace plenary::analysis {
namespace {

/// Each reason why nothing is judged has words of its own.
std::string why_no_verdict(const Basis& basis) {
  std::string text;
  if (basis.quick) text += "QUICK: no verdict. ";
  if (basis.origin.draw_kind != DrawKind::accepted)
    text += words(basis.origin.draw_kind, basis.draws) + ": no verdict. ";
  else if (basis.draws < kFewestDraws)
    text +=
        fmt::format("Fewer than {} accepted draws ({}): no verdict. ", kFewestDraws, basis.draws);
  if (basis.baseline_replicates < kFewestReplicates)
    text += "Fewer than two replicates at baseline leave the noise unknown: no verdict. ";
  return text;
}

}  // namespace

std::string caution(const Basis& basis) {
  std::string text;
  if (!basis.paired())
    text += "Compared unpaired (Welch): the files differ in " +
            fmt::format("{}", fmt::join(basis.mismatches, ", ")) + ". ";
  if (!basis.same_draws)
    text += "Spans set every draw of one file against every draw of the other. ";
  if (basis.longest > 0)
    text += fmt::format("The files hold up to {} replicates; only the first {} of each are used. ",
                        basis.longest, basis.replicates);
  text += why_no_verdict(basis);
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace plenary::analysis
