#include "web/model/study.hpp"

#include <algorithm>
#include <set>

#include "results/content_digest.hpp"
#include "sim/draws/prior.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/fixed_assumptions.hpp"
#include "sim/scenario/toml_text.hpp"
#include "web/model/toml_value.hpp"

namespace plenary::page {
namespace {

std::vector<models::Column> default_columns() {
  std::vector<models::Column> chosen;
  for (const auto& column : models::columns())
    if (column.card().by_default) chosen.push_back(column);
  return chosen;
}

sim::PlannedDraw planned(const sim::Plan& plan, const std::vector<AskedArm>& arms, std::uint32_t id,
                         const std::string& label, const sim::DrawnValues& values) {
  sim::PlannedDraw draw{id, label, {}};
  for (std::size_t a = 0; a < arms.size(); ++a) {
    const auto& held = arms[a].scenario.held();
    draw.per_arm.push_back(
        sim::with_values(plan.arms[a].parameters, values, {held.begin(), held.end()}));
  }
  return draw;
}

void add_texts(const AskedArm& arm, sim::Plan& plan) {
  const std::string assumed = sim::fixed_assumptions(plan.arms.back().parameters);
  if (!assumed.empty()) plan.texts.emplace_back("assumptions/" + arm.name, assumed);
  plan.texts.emplace_back("title/" + arm.name, word_of(arm.scenario["title"]));
  plan.texts.emplace_back("scenario/" + arm.name, arm.scenario.text());
  plan.texts.emplace_back("data/" + arm.name, arm.scenario.checksums());
}

std::string standing_of(models::Standing standing) {
  switch (standing) {
    case models::Standing::primary:
      return "primary";
    case models::Standing::secondary:
      return "secondary";
    case models::Standing::by_definition:
      return "by_definition";
    case models::Standing::context:
      break;
  }
  return "context";
}

}  // namespace

sim::Plan plan_of(const Tables& tables, const std::vector<AskedArm>& arms, AskedRun run) {
  sim::Plan plan;
  plan.world = arms.front().scenario.world(tables.states);
  plan.replicates = run.replicates;
  plan.seed = run.seed;
  plan.columns = default_columns();
  for (const AskedArm& arm : arms) {
    plan.arms.push_back(arm.scenario.arm(arm.name, tables.states));
    add_texts(arm, plan);
  }
  plan.draws.push_back(planned(plan, arms, 0, "baseline", {}));
  for (std::size_t d = 0; d < std::min(run.draws, tables.draws.size()); ++d) {
    const auto& stored = tables.draws[d];
    plan.draws.push_back(planned(plan, arms, stored.id,
                                 "accepted draw " + std::to_string(stored.id), stored.values));
  }
  return plan;
}

Study::Study(sim::Plan plan)
    : plan_(std::move(plan)),
      layout_(plan_.columns, sim::longest(plan_.arms), plan_.world.states.size()) {}

void Study::simulate(std::size_t draw, std::size_t arm, std::uint32_t replicate, double* out) {
  auto& ensemble = ensembles_[{draw, arm}];
  const auto& planned = plan_.draws[draw];
  if (!ensemble) {
    auto alone = plan_.arms[arm];
    alone.parameters = planned.per_arm[arm];
    ensemble =
        std::make_unique<models::Ensemble>(plan_.world, std::vector{alone}, plan_.seed, planned.id);
  }
  ensemble->simulate({plan_.seed, planned.id, replicate}, layout_, workspace_, out);
}

std::string Study::digest(const double* records) const {
  const auto description = sim::describe(plan_);
  const std::size_t arms = plan_.arms.size();
  std::map<std::string, std::size_t> number;
  for (std::size_t c = 0; c < plan_.columns.size(); ++c) number[plan_.columns[c].card().name] = c;
  return results::content_digest(
      description, [&](const results::Variable& variable, const results::Block& block) {
        const std::size_t column = number.at(variable.name);
        std::vector<double> values;
        for (std::size_t d = 0; d < block.draws; ++d)
          for (std::size_t a = 0; a < arms; ++a)
            for (std::size_t r = 0; r < block.replicates; ++r) {
              const std::size_t cell = ((block.first_draw + d) * arms + a) * plan_.replicates +
                                       block.first_replicate + r;
              const double* from = records + cell * layout_.size() + layout_.offset(column);
              values.insert(values.end(), from, from + layout_.values(column));
            }
        return values;
      });
}

std::string Study::columns() const {
  std::string text;
  for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
    const auto& card = plan_.columns[c].card();
    const bool by_session = card.over == models::Over::session;
    for (const std::string& field :
         {card.name, std::to_string(layout_.offset(c)), std::to_string(layout_.width(c)),
          std::string(by_session ? "1" : "0"), std::to_string(layout_.sessions()), card.unit,
          standing_of(card.standing), sim::toml_text(card.smallest_effect), card.label,
          card.long_name, card.wired_to})
      text += field + '\t';
    text.back() = '\n';
  }
  return text;
}

}  // namespace plenary::page
