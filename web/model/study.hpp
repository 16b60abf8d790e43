#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/ensemble.hpp"
#include "sim/draws/draw_file.hpp"
#include "sim/run/plan.hpp"
#include "web/model/resolved.hpp"

namespace plenary::page {

/// Everything that stays the same while somebody turns cards.
struct Tables {
  models::StateTable states;
  std::vector<sim::StoredDraw> draws;
};

/// One set of rules as the page asks for it.
struct AskedArm {
  std::string name;
  Resolved scenario;
};

/// How often, and from which random universe: the words of `plenary run`.
struct AskedRun {
  std::uint64_t seed = 1;
  std::size_t draws = 0;  ///< accepted draws beside the baseline
  std::uint32_t replicates = 1;
};

/// The plan `plenary run` makes of these scenarios, draws and seed.
sim::Plan plan_of(const Tables& tables, const std::vector<AskedArm>& arms, AskedRun run);

/// A study in a browser: simulates single cells in any order and computes the digest of the file
/// that the program would write.
class Study {
 public:
  explicit Study(sim::Plan plan);

  std::size_t draws() const { return plan_.draws.size(); }
  std::size_t record_size() const { return layout_.size(); }
  std::size_t cells() const { return sim::cells(plan_); }

  /// One arm in one universe; `out` takes record_size() numbers.
  void simulate(std::size_t draw, std::size_t arm, std::uint32_t replicate, double* out);

  /// SHA-256 as of `plenary digest`; `records` hold all cells, draw by draw, arm by arm, replicate
  /// by replicate.
  std::string digest(const double* records) const;

  /// One recorded column a line, fields parted by tabs: name, offset, width, 1 if by session,
  /// sessions, unit, standing, smallest effect, label, long name, what it is wired to.
  std::string columns() const;

 private:
  sim::Plan plan_;
  models::RecordLayout layout_;
  models::Workspace workspace_;
  std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<models::Ensemble>> ensembles_;
};

}  // namespace plenary::page
