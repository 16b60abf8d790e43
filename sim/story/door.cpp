#include <algorithm>

#include "models/accreditation/rule.hpp"
#include "sim/story/layout.hpp"
#include "sim/story/objections.hpp"
#include "sim/story/parameter.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

using models::row;

std::size_t by_status(const models::Negotiation& n) {
  std::size_t count = 0;
  for (std::size_t s = 0; s < n.population().pool.size; ++s)
    count += n.pool().accredited[s] && n.population().pool.ecosoc[s];
  return count;
}

std::string applications(const Scene& scene) {
  const auto& n = scene.negotiation;
  if (n.modality().rule->closed()) return "The body is closed: nobody may ask to come in.";
  const auto applicants = marked(n.pool().applied);
  std::string text = applicants.empty()
                         ? "Nobody asks to come in."
                         : scene.cast.organisations(applicants, scene.most()) +
                               (applicants.size() == 1 ? " asks" : " ask") + " to come in.";
  text[0] = text[0] == 'o' ? 'O' : text[0];
  const std::size_t entitled = by_status(n);
  if (entitled > 0)
    text += " " + std::to_string(entitled) + (entitled == 1 ? " more is" : " more are") +
            " in by ECOSOC status and cannot be objected to.";
  return text;
}

std::string objections_text(const Scene& scene, const Case& told) {
  std::vector<std::size_t> states;
  std::vector<std::string> chances;
  for (const Filing& filing : told.filings) {
    states.push_back(filing.state);
    chances.push_back(decimal(filing.chance));
  }
  if (chances.size() > scene.most()) chances.clear();
  return scene.cast.states(states) + (states.size() == 1 ? " objects" : " object") +
         (chances.empty()
              ? ""
              : (chances.size() == 1 ? " (chance " : " (chances ") + listed(chances) + ")");
}

/// Why one state objects: how far apart the two are, what the organisation said of it, and, where
/// that counts, how hostile their countries are.
std::string grounds_of_one(const Scene& scene, const Case& told) {
  const auto& pool = scene.negotiation.population().pool;
  const std::size_t state = told.filings.front().state;
  const auto i = row(state), s = row(told.body);
  std::string text = "political distance " + decimal(pool.distance(i, s));
  if (pool.critical(i, s)) text += ", it has criticised the objector";
  if (!scene.negotiation.world().low_openness[state] && pool.hostility(i, s) > 0)
    text += ", hostility " + decimal(pool.hostility(i, s));
  return text;
}

/// The same for several: the distances' span, and how many it has criticised.
std::string grounds(const Scene& scene, const Case& told) {
  if (told.filings.size() == 1) return grounds_of_one(scene, told);
  const auto& pool = scene.negotiation.population().pool;
  double least = 1, most = 0;
  int criticised = 0;
  for (const Filing& filing : told.filings) {
    const double d = pool.distance(row(filing.state), row(told.body));
    least = std::min(least, d);
    most = std::max(most, d);
    criticised += pool.critical(row(filing.state), row(told.body));
  }
  return "political distances " + decimal(least) + " to " + decimal(most) + ", it has criticised " +
         (criticised == 0 ? "none" : std::to_string(criticised)) + " of them";
}

std::string outcome(const Scene& scene, const Case& told) {
  const auto& n = scene.negotiation;
  const auto needed = static_cast<std::size_t>(n.modality().objections_needed);
  if (!told.blocked) return counted(needed, "objection") + " would be needed: it is let in.";
  const std::string enough = needed == 1 ? "one objection is enough" : "these are enough";
  if (!n.modality().dispute->exists())
    return enough + " and nothing can overturn it: it stays out.";
  if (!n.modality().dispute->votes())
    return told.ruling.lifted ? "the Chair talks the objectors out of it: it is let in."
                              : "the Chair cannot talk the objectors out of it: it stays out.";
  const auto abstained = n.facts().present - told.ruling.yes - told.ruling.no;
  return "put to the vote, " + std::to_string(told.ruling.yes) + " for, " +
         std::to_string(told.ruling.no) + " against, " + std::to_string(abstained) +
         " abstaining: " +
         (told.ruling.lifted ? "the objection is lifted." : "the objection stands.");
}

std::string one_by_one(const Scene& scene, const std::vector<Case>& cases) {
  std::string text;
  for (const Case& told : cases)
    text += point("to " + scene.cast.organisation(told.body) + " " + objections_text(scene, told) +
                  "; " + grounds(scene, told) + "; " + outcome(scene, told));
  return text;
}

/// Objectors by how much they object, for sessions with many cases.
std::string counted_out(const Scene& scene, const std::vector<Case>& cases) {
  std::vector<std::size_t> objectors, bodies;
  for (const Case& told : cases) {
    bodies.push_back(told.body);
    for (const Filing& filing : told.filings)
      if (std::find(objectors.begin(), objectors.end(), filing.state) == objectors.end())
        objectors.push_back(filing.state);
  }
  const auto& facts = scene.negotiation.facts();
  std::string text = scene.cast.organisations(bodies, 0) + " meet an objection, from " +
                     scene.cast.states(objectors) + "; the busiest objector filed " +
                     std::to_string(facts.top_objector) + " of " +
                     std::to_string(facts.objections) + ". " + std::to_string(facts.blocked) +
                     " of them are blocked";
  const auto& dispute = *scene.negotiation.modality().dispute;
  if (dispute.exists()) text += ", " + std::to_string(facts.lifted) + " of these blocks are lifted";
  if (dispute.votes() && facts.disputed > 0)
    text += " (votes " + std::to_string(facts.yes) + " for, " + std::to_string(facts.no) +
            " against in all)";
  return point(text + "; " + std::to_string(facts.refused) + " stay out.");
}

std::string register_text(const Scene& scene) {
  const auto& n = scene.negotiation;
  const auto& facts = n.facts();
  std::string text = "Accredited now: " + std::to_string(facts.accredited) + " of " +
                     counted(n.population().pool.size, "organisation") + ".";
  text +=
      " The quarrel over who may take part costs " + percent(facts.time_lost) + " of the session";
  const double fight = value_of(scene.arm.settings, "process.opening_quarrel").number;
  if (fight > 0 && facts.session <= 2)
    text += ", " + percent(fight) + " of it the quarrel over the rules of this process";
  return text + ".";
}

std::string refused_without_objection(const Scene& scene) {
  const auto& n = scene.negotiation;
  if (!n.modality().rule->ecosoc_only() || n.facts().refused == 0) return "";
  return point("only bodies with ECOSOC status are let in: " +
               counted(static_cast<std::size_t>(n.facts().refused), "applicant") + " refused.");
}

}  // namespace

std::string tell_door(const Scene& scene) {
  const auto cases = retell_objections(scene);
  std::string text = paragraph("The door", applications(scene));
  text += cases.size() > scene.most() ? counted_out(scene, cases) : one_by_one(scene, cases);
  return text + refused_without_objection(scene) + paragraph("", register_text(scene));
}

}  // namespace plenary::sim
