#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis::synthetic {
namespace {

/// Reference .70 .75 .75 .80, mean .75. Effect .24 .26 .24 .26, mean .25; over the draws .15 + .01
/// d.
void add_access(Evidence& made) {
  Measure access = primary("access", "organisations in the room", .05);
  access.counts = Counts::organisations;
  add(made, access,
      [](std::size_t, std::size_t, std::size_t r) { return .75 + (r == 3) * .05 - (r == 0) * .05; },
      {[](std::size_t r) { return r % 2 ? .26 : .24; },
       [](std::size_t d) { return .15 + .01 * static_cast<double>(d); },
       [](std::size_t) { return .2; }});
}

/// Never changed by the arm.
void add_agreement(Evidence& made) {
  Measure agreement = primary("agreement", "reports adopted", .05);
  agreement.counts = Counts::reports;
  add(made, agreement, constant(1), everywhere(0));
}

/// Zero at baseline; over the draws −.0075 … +.0075, so −.006 at draw 3 and +.006 at draw 27.
void add_ambition(Evidence& made) {
  Effects effects = everywhere(0);
  effects.draws = [](std::size_t d) { return .0005 * (static_cast<double>(d) - 15); };
  add(made, primary("ambition", "ambition of the text, 0 to 1", .01), constant(.31), effects);
}

/// −.002 at baseline; over the draws .0008 (d − 15), so ∓.0096: 15 of 31 negative. Negative in five
/// of the nine worlds.
void add_knowledge(Evidence& made) {
  add(made, primary("knowledge_error", "what states get wrong, 0 to 1", .005), constant(.072),
      {[](std::size_t) { return -.002; },
       [](std::size_t d) { return .0008 * (static_cast<double>(d) - 15); },
       [](std::size_t w) { return w < 5 ? -.001 : .001; }});
}

void add_others(Evidence& made) {
  add(made, of_standing("voice", "minutes spoken, share", Standing::secondary), constant(.05),
      everywhere(.01));
  Measure time = of_standing("time_on_modalities", "time lost", Standing::by_definition);
  time.wired_to = "time per objection";
  add(made, time, constant(.25), everywhere(.03));
  Measure top = of_standing("top_objector_share", "share of the top objector", Standing::secondary);
  top.undefined_when = "nobody objects";
  add(made, top, constant(std::numeric_limits<double>::quiet_NaN()), everywhere(0));
}

}  // namespace

Evidence by_hand() {
  Evidence made = evidence();
  add_access(made);
  add_agreement(made);
  add_ambition(made);
  add_knowledge(made);
  add_others(made);
  return made;
}

}  // namespace plenary::analysis::synthetic
