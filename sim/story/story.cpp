#include "sim/story/story.hpp"

#include <optional>

#include "sim/scenario/problem.hpp"
#include "sim/story/drawn_arm.hpp"
#include "sim/story/parameter.hpp"
#include "sim/story/preface.hpp"

namespace plenary::sim {
namespace {

/// Follows one negotiation and writes it down.
class Storyteller {
 public:
  Storyteller(const Scenario& scenario, const models::Arm& arm, const StoryOptions& options)
      : scenario_(scenario),
        arm_(arm),
        options_(options),
        draws_(options.cell.seed, options.cell.draw, options.cell.replicate) {}

  void observe(const models::Negotiation& negotiation, int session) {
    if (session == 1) begin(negotiation);
    if (session > 0)
      tell_session(negotiation, session);
    else if (options_.session == 0)
      story_ += "\n" + tell_end(negotiation);
  }

  const std::string& story() const { return story_; }

 private:
  void begin(const models::Negotiation& negotiation) {
    before_ = Before::the_first(negotiation);
    story_ = tell_beginning(scenario_, options_.cell, negotiation);
  }

  void tell_session(const models::Negotiation& negotiation, int session) {
    if (options_.session == 0 || options_.session == session) write(negotiation);
    before_ = Before::the_next(negotiation);
  }

  void write(const models::Negotiation& negotiation) {
    const Cast cast(negotiation, options_.naming);
    const Scene scene{negotiation, *before_, draws_,
                      arm_,        cast,     options_.session == 0 ? Detail::brief : Detail::full};
    story_ += "\nSession " + std::to_string(scene.session()) + " of " +
              std::to_string(negotiation.modality().sessions) + "\n";
    for (const auto tell :
         {tell_outside, tell_door, tell_room, tell_heard, tell_text, tell_aftermath})
      story_ += tell(scene);
  }

  const Scenario& scenario_;
  const models::Arm& arm_;
  const StoryOptions& options_;
  models::Draws draws_;
  std::optional<Before> before_;
  std::string story_;
};

}  // namespace

std::string tell_story(const Scenario& scenario, const StoryOptions& options) {
  const auto sessions =
      static_cast<int>(value_of(scenario.arm().settings, "process.sessions").number);
  if (options.session > sessions)
    throw BadInput("there is no session " + std::to_string(options.session) + "; the process has " +
                   std::to_string(sessions));
  const models::Arm arm = drawn_arm(scenario, options.cell.draw, options.cell.seed);
  const models::Ensemble ensemble(scenario.world(), {arm}, options.cell.seed, options.cell.draw);
  models::Workspace workspace;
  Storyteller storyteller(scenario, arm, options);
  ensemble.follow(options.cell, 0, workspace,
                  [&](const models::Negotiation& negotiation, int session) {
                    storyteller.observe(negotiation, session);
                  });
  return storyteller.story();
}

}  // namespace plenary::sim
