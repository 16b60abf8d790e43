#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

#include "models/ensemble.hpp"
#include "sim/run/plan.hpp"
#include "sim/run/task_source.hpp"

namespace plenary::sim {

/// Simulates the tasks of a plan with the model. The ensemble of a draw is built by the worker that
/// needs it first, shared by all, and freed after the draw's last task; each worker has its own
/// workspace.
class Ensembles : public TaskSource {
 public:
  /// `plan` must outlive it.
  explicit Ensembles(const Plan& plan);

  void prepare(const std::vector<results::Block>& blocks, std::size_t workers) override;
  /// Throws CellError that names the arm.
  void simulate(std::size_t draw, std::size_t replicate, std::size_t worker,
                std::span<double> records) override;

 private:
  struct OfDraw {
    std::mutex building;
    std::unique_ptr<const models::Ensemble> ensemble;
    std::atomic<std::size_t> tasks_left = 0;
  };

  const models::Ensemble& ensemble(std::size_t draw);
  [[noreturn]] void blame(std::size_t draw, std::size_t replicate, const std::string& why);

  const Plan& plan_;
  models::RecordLayout layout_;
  std::vector<OfDraw> draws_;
  std::vector<models::Workspace> workspaces_;
};

}  // namespace plenary::sim
