#include "sim/draws/study_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "results/sha256.hpp"
#include "sim/run/fixed_assumptions.hpp"
#include "sim/run/world_checksum.hpp"
#include "sim/scenario/problem.hpp"

namespace plenary::sim {
namespace {

void require_one_world(const std::vector<Scenario>& arms) {
  const std::string world = world_checksum(arms.front().world());
  for (const Scenario& arm : arms)
    if (world_checksum(arm.world()) != world)
      throw BadInput(
          fmt::format("{} and {} take place in different worlds; arms of one study "
                      "share states, organisations and hostilities",
                      arms.front().file().generic_string(), arm.file().generic_string()));
}

void require_own_names(const std::vector<Scenario>& arms) {
  for (auto arm = arms.begin(); arm != arms.end(); ++arm)
    for (auto other = arms.begin(); other != arm; ++other)
      if (arm->name() == other->name())
        throw BadInput(fmt::format("{} and {} have the same name; rename one of the files",
                                   other->file().generic_string(), arm->file().generic_string()));
}

/// Every column that some arm records, in order of name.
std::vector<models::Column> columns_of(const std::vector<Scenario>& arms) {
  std::vector<models::Column> all;
  for (const models::Column& column : models::columns())
    if (std::any_of(arms.begin(), arms.end(), [&](const Scenario& arm) {
          const auto& own = arm.columns();
          return std::any_of(own.begin(), own.end(), [&](const models::Column& c) {
            return c.card().name == column.card().name;
          });
        }))
      all.push_back(column);
  return all;
}

PlannedDraw planned(const std::vector<Scenario>& arms, const StudyDraw& draw) {
  PlannedDraw result{draw.id, draw.label, {}};
  for (const Scenario& arm : arms)
    result.per_arm.push_back(with_values(arm.arm().parameters, draw.values, arm.set_parameters()));
  return result;
}

std::string checksums(const Scenario& arm) {
  std::string text;
  for (const DataFile& file : arm.data_files()) text += file.sha256 + "  " + file.key + "\n";
  return text;
}

/// Arms that no file changed since it stated their process, one a line.
std::string as_they_were(const std::vector<Scenario>& arms) {
  std::string names;
  for (const Scenario& arm : arms)
    if (arm.rules() == Rules::as_they_were) names += arm.name() + "\n";
  return names;
}

std::string words(DrawKind kind) {
  switch (kind) {
    case DrawKind::baseline:
      return "baseline";
    case DrawKind::accepted:
      return "accepted";
    case DrawKind::worlds:
      return "worlds";
    case DrawKind::wires_cut:
      return "wires cut";
    case DrawKind::prior:
      break;
  }
  return "prior";
}

/// SHA-256 of ids and values: two studies with equal ones draw the same universes.
std::string identity_of(const std::vector<StudyDraw>& draws) {
  results::Sha256 sum;
  for (const StudyDraw& draw : draws) {
    sum.update(fmt::format("draw {}\n", draw.id));
    for (const auto& [name, value] : draw.values)
      sum.update(fmt::format("{} = {:a}\n", name, value));
  }
  return sum.finish();
}

}  // namespace

std::vector<Scenario> load_arms(const std::vector<std::string>& files) {
  std::vector<Scenario> arms;
  std::vector<Problem> problems;
  for (const std::string& file : files) {
    try {
      arms.push_back(load_scenario(file));
    } catch (const InvalidScenario& invalid) {
      problems.insert(problems.end(), invalid.problems().begin(), invalid.problems().end());
    }
  }
  if (!problems.empty()) throw InvalidScenario(problems);
  require_own_names(arms);
  require_one_world(arms);
  return arms;
}

std::vector<StudyDraw> stored_draws(const std::vector<StoredDraw>& stored) {
  std::vector<StudyDraw> draws;
  for (const StoredDraw& draw : stored)
    draws.push_back({draw.id, fmt::format("accepted draw {}", draw.id), draw.values});
  return draws;
}

std::string model_checksum() { return PLENARY_MODEL_CHECKSUM; }

Plan study_plan(const std::vector<Scenario>& arms, const std::vector<StudyDraw>& draws,
                std::uint32_t replicates, std::uint64_t seed, DrawKind kind) {
  Plan plan;
  plan.world = arms.front().world();
  plan.replicates = replicates;
  plan.seed = seed;
  plan.columns = columns_of(arms);
  for (const Scenario& arm : arms) {
    plan.arms.push_back(arm.arm());
    plan.arms.back().name = arm.name();
    plan.texts.emplace_back("title/" + arm.name(), arm.title());
    plan.texts.emplace_back("scenario/" + arm.name(), arm.resolved_text());
    plan.texts.emplace_back("data/" + arm.name(), checksums(arm));
    const std::string fixed = fixed_assumptions(arm.arm().parameters);
    if (!fixed.empty()) plan.texts.emplace_back("assumptions/" + arm.name(), fixed);
  }
  for (const StudyDraw& draw : draws) plan.draws.push_back(planned(arms, draw));
  plan.attributes.emplace_back("draw_kind", words(kind));
  plan.attributes.emplace_back("draw_set", identity_of(draws));
  plan.attributes.emplace_back("model", model_checksum());
  if (const auto names = as_they_were(arms); !names.empty())
    plan.attributes.emplace_back("as_they_were", names);
  return plan;
}

}  // namespace plenary::sim
