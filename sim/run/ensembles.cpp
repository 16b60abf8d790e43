#include "sim/run/ensembles.hpp"

#include <exception>
#include <optional>
#include <string>

#include "sim/run/run_report.hpp"

namespace plenary::sim {
namespace {

/// The arms with the parameter values of one draw.
std::vector<models::Arm> arms_of(const Plan& plan, std::size_t draw) {
  auto arms = plan.arms;
  for (std::size_t arm = 0; arm < arms.size(); ++arm)
    arms[arm].parameters = plan.draws[draw].per_arm[arm];
  return arms;
}

models::Cell cell_of(const Plan& plan, std::size_t draw, std::size_t replicate) {
  return {plan.seed, plan.draws[draw].id, static_cast<std::uint32_t>(replicate)};
}

/// Simulates one arm alone and says what goes wrong, if anything: the arm is no part of the key of
/// any random number, so that it fails alone as it failed among the others.
std::optional<std::string> failure_alone(const Plan& plan, const models::RecordLayout& layout,
                                         const models::Arm& arm, models::Cell cell) {
  try {
    models::Workspace workspace;
    std::vector<double> record(layout.size());
    models::Ensemble(plan.world, {arm}, plan.seed, cell.draw)
        .simulate(cell, layout, workspace, record.data());
    return {};
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

Ensembles::Ensembles(const Plan& plan)
    : plan_(plan),
      layout_(plan.columns, longest(plan.arms), plan.world.states.size()),
      draws_(plan.draws.size()) {}

void Ensembles::prepare(const std::vector<results::Block>& blocks, std::size_t workers) {
  workspaces_.resize(workers);
  for (const auto& block : blocks)
    for (std::size_t draw = 0; draw < block.draws; ++draw)
      draws_[block.first_draw + draw].tasks_left += block.replicates;
}

void Ensembles::simulate(std::size_t draw, std::size_t replicate, std::size_t worker,
                         std::span<double> records) {
  try {
    ensemble(draw).simulate(cell_of(plan_, draw, replicate), layout_, workspaces_[worker],
                            records.data());
  } catch (const std::exception& error) {
    blame(draw, replicate, error.what());
  }
  if (--draws_[draw].tasks_left == 0) draws_[draw].ensemble.reset();
}

const models::Ensemble& Ensembles::ensemble(std::size_t draw) {
  OfDraw& own = draws_[draw];
  const std::lock_guard lock(own.building);
  if (!own.ensemble)
    own.ensemble = std::make_unique<const models::Ensemble>(plan_.world, arms_of(plan_, draw),
                                                            plan_.seed, plan_.draws[draw].id);
  return *own.ensemble;
}

void Ensembles::blame(std::size_t draw, std::size_t replicate, const std::string& why) {
  const auto cell = cell_of(plan_, draw, replicate);
  for (const auto& arm : arms_of(plan_, draw))
    if (const auto alone = failure_alone(plan_, layout_, arm, cell))
      throw CellError(cell.draw, arm.name, cell.replicate, *alone);
  throw CellError(cell.draw, "(any)", cell.replicate, why);
}

}  // namespace plenary::sim
