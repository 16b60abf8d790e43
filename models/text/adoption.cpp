#include "models/text/adoption.hpp"

#include <algorithm>

#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose instructions("instr");

const std::string kFacts =
    "fitted to two facts: five of five OEWG reports and four of six GGE rounds by consensus";

const Parameter no_agreement({
    .name = "adoption.no_agreement",
    .symbol = "δ",
    .meaning = "What it costs a state to leave without a report, where the stake is full.",
    .unit = "utility",
    .baseline = {0.07},
    .allowed = {-10, 10},
    .range = Interval{0.05, 0.09},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter politicisation({
    .name = "adoption.politicisation",
    .symbol = "δ_P",
    .meaning = "Willingness to agree that full politicisation takes away.",
    .unit = "utility",
    .baseline = {0.05},
    .allowed = {-10, 10},
});
const Parameter isolation({
    .name = "adoption.isolation",
    .symbol = "κ1",
    .meaning = "Cost of blocking alone in the open; above .03 its size changes nothing.",
    .unit = "utility",
    .baseline = {0.09},
    .allowed = {0, 10},
    .source = kFacts,
    .identified = Identified::weakly,
});
const Parameter cover({
    .name = "adoption.cover",
    .symbol = "n*",
    .meaning = "Number of unhappy states from which on blocking costs nothing.",
    .unit = "member states",
    .baseline = {5},
    .allowed = {0.1, 1000},
});
const Parameter instruction_noise({
    .name = "adoption.noise",
    .symbol = "ξ",
    .meaning = "Standard deviation of a session's instructions from capital.",
    .unit = "utility",
    .baseline = {0.020},
    .allowed = {0, 10},
    .range = Interval{0.016, 0.022},
    .source = kFacts,
    .identified = Identified::weakly,
});

}  // namespace

const Parameter conflict({
    .name = "text.conflict",
    .symbol = "κ0",
    .meaning = "What objecting costs in any case.",
    .unit = "utility",
    .baseline = {0.005},
    .allowed = {-10, 10},
});
const Parameter posturing({
    .name = "text.posturing",
    .symbol = "post",
    .meaning = "What a state gains by objecting before an audience.",
    .unit = "utility",
    .baseline = {0.004},
    .allowed = {-10, 10},
});

const Lever room({
    .path = "modality.decision.room",
    .meaning = "Whether decisions are taken in open meetings or behind closed doors.",
    .kind = LeverKind::choice,
    .baseline = {.word = "open"},
    .options =
        [] {
          return std::vector<Option>{{"open", 1, "Everybody sees who blocks."},
                                     {"closed", 0, "Nobody outside sees who blocks."}};
        },
    .source = "OEWG II",
});
const Lever stake({
    .path = "process.stake",
    .meaning = "What hangs on a report: 1 for a process of all states, −0.25 for a group of "
               "experts that can simply end.",
    .baseline = {.number = 1},
    .allowed = {-10, 10},
    .source = kFacts,
});

Adoption::Adoption(const Settings& settings, const ParameterSet& p)
    : no_agreement_(p[no_agreement] * settings[stake].number),
      politicisation_(p[politicisation]),
      post_(p[posturing] * settings[room].number),
      conflict_(p[conflict]),
      open_(settings[room].number),
      isolation_(p[isolation]),
      cover_(p[cover]),
      spread_(p[instruction_noise]) {}

double Adoption::willingness(const BargainingView& view, std::size_t state,
                             double mean_gain) const {
  const double noise =
      spread_ * view.draws.normal(instructions, static_cast<std::uint32_t>(view.session),
                                  {static_cast<std::uint32_t>(state), 0});
  return mean_gain + no_agreement_ + view.first.instruction[row(state)] -
         politicisation_ * view.politicisation - post_ + noise + conflict_;
}

Adoption::Outcome Adoption::ask(const BargainingView& view, BargainingScratch& scratch) const {
  const auto& states = view.states.in_room;
  const int present = static_cast<int>(states.size());
  const auto tolerated = static_cast<std::size_t>(view.rule.tolerated(present));
  std::vector<double>& gamma = scratch.willingness;
  gamma.resize(states.size());
  Outcome outcome;
  for (std::size_t n = 0; n < states.size(); ++n) {
    gamma[n] = willingness(view, states[n], scratch.gains[n]);
    outcome.unhappy += gamma[n] < 0;
  }
  const double alone = isolation_cost(isolation_ * open_, outcome.unhappy, present, cover_);
  for (double& willing : gamma) outcome.objectors += (willing += alone) < 0;
  outcome.adopted = outcome.objectors <= static_cast<int>(tolerated);
  std::nth_element(gamma.begin(), gamma.begin() + static_cast<std::ptrdiff_t>(tolerated),
                   gamma.end());
  outcome.margin = gamma[tolerated];
  return outcome;
}

}  // namespace plenary::models
