#include "models/ensemble.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "models/accreditation/list_share.hpp"
#include "models/negotiation/negotiation.hpp"

namespace plenary::models {

struct Workspace::Columns {
  Population population;
  NegotiationColumns negotiation;
};

/// Arms with equal parameters share their world and, in each replicate, their population.
struct Ensemble::Parts {
  struct Shared {
    ParameterSet parameters;
    std::unique_ptr<World> world;
  };
  struct Built {
    std::size_t shared;
    std::unique_ptr<Modality> modality;
  };
  std::vector<Shared> shared;
  std::vector<Built> arms;
};

namespace {

void record(const Negotiation& negotiation, const RecordLayout& layout, Over over,
            std::size_t session, double* out) {
  for (std::size_t c = 0; c < layout.recorded().size(); ++c) {
    const ColumnCard& card = layout.recorded()[c].card();
    if (card.over != over) continue;
    card.read(negotiation, out + layout.offset(c) + session * layout.width(c));
  }
}

}  // namespace

Workspace::Workspace() : columns_(std::make_unique<Columns>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Ensemble::Ensemble(const WorldTables& tables, const std::vector<Arm>& arms, std::uint64_t seed,
                   std::uint32_t draw) {
  auto parts = std::make_unique<Parts>();
  for (const Arm& arm : arms) {
    std::size_t shared = 0;
    while (shared < parts->shared.size() && !(parts->shared[shared].parameters == arm.parameters))
      ++shared;
    if (shared == parts->shared.size())
      parts->shared.push_back({arm.parameters, std::make_unique<World>(tables, arm.parameters)});
    const World& world = *parts->shared[shared].world;
    const ParameterSet solved = with_list_share(world, arm.parameters, seed, draw);
    parts->arms.push_back(
        {shared, std::make_unique<Modality>(world, arm.settings, solved, arm.member)});
  }
  parts_ = std::move(parts);
}

Ensemble::~Ensemble() = default;
Ensemble::Ensemble(Ensemble&&) noexcept = default;

std::size_t Ensemble::arms() const { return parts_->arms.size(); }

void Ensemble::simulate(Cell cell, const RecordLayout& layout, Workspace& workspace,
                        double* out) const {
  std::fill_n(out, arms() * layout.size(), std::numeric_limits<double>::quiet_NaN());
  std::size_t drawn = parts_->shared.size();  // which population the workspace holds
  for (std::size_t arm = 0; arm < arms(); ++arm)
    follow(cell, arm, workspace, drawn, [&](const Negotiation& negotiation, int session) {
      double* to = out + arm * layout.size();
      if (session > 0)
        record(negotiation, layout, Over::session, static_cast<std::size_t>(session - 1), to);
      else
        record(negotiation, layout, Over::negotiation, 0, to);
    });
}

void Ensemble::follow(Cell cell, std::size_t arm, Workspace& workspace,
                      const Observer& observe) const {
  std::size_t drawn = parts_->shared.size();
  follow(cell, arm, workspace, drawn, observe);
}

void Ensemble::follow(Cell cell, std::size_t arm, Workspace& workspace, std::size_t& drawn,
                      const Observer& observe) const {
  const Parts::Built& built = parts_->arms[arm];
  const Parts::Shared& shared = parts_->shared[built.shared];
  Workspace::Columns& columns = workspace.columns();
  const Draws draws(cell.seed, cell.draw, cell.replicate);
  if (drawn != built.shared) {
    columns.population.draw(*shared.world, shared.parameters, draws);
    drawn = built.shared;
  }
  Negotiation negotiation(*shared.world, *built.modality, columns.population, draws,
                          columns.negotiation);
  for (int session = 1; session <= built.modality->sessions; ++session) {
    negotiation.hold_session(session);
    observe(negotiation, session);
  }
  negotiation.close();
  observe(negotiation, 0);
}

}  // namespace plenary::models
