#include "tests/models/support/stage.hpp"

#include <cstring>
#include <stdexcept>

namespace plenary::models::testing {

Stage::Stage(const WorldTables& tables, const Settings& settings, const ParameterSet& parameters,
             const Mask& member, Cell cell)
    : world(tables, parameters),
      modality(world, settings, parameters, member),
      draws(cell.seed, cell.draw, cell.replicate) {
  population.draw(world, parameters, draws);
}

Negotiation& Stage::begin() {
  return negotiation_.emplace(world, modality, population, draws, columns);
}

void Stage::hold_until(Negotiation& negotiation, int session, const std::string& phase) {
  negotiation.open_session(session);
  for (const auto& next : Negotiation::phases()) {
    (negotiation.*next.hold)();
    if (phase == next.name) return;
  }
  throw std::runtime_error("no phase " + phase);
}

void Stage::hold_after(Negotiation& negotiation, const std::string& phase) {
  bool past = false;
  for (const auto& next : Negotiation::phases()) {
    if (past) (negotiation.*next.hold)();
    past = past || phase == next.name;
  }
}

std::vector<std::vector<double>> record(const Ensemble& ensemble, Cell cell,
                                        const std::vector<std::string>& names, int sessions,
                                        std::size_t states) {
  std::vector<Column> chosen;
  for (const std::string& name : names) {
    const Column* found = find_column(name);
    if (!found) throw std::runtime_error("no column " + name);
    chosen.push_back(*found);
  }
  const RecordLayout layout(names.empty() ? columns() : chosen, sessions, states);
  Workspace workspace;
  std::vector<double> all(ensemble.arms() * layout.size());
  ensemble.simulate(cell, layout, workspace, all.data());
  std::vector<std::vector<double>> by_arm;
  for (std::size_t arm = 0; arm < ensemble.arms(); ++arm) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(arm * layout.size());
    by_arm.emplace_back(first, first + static_cast<std::ptrdiff_t>(layout.size()));
  }
  return by_arm;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

}  // namespace plenary::models::testing
