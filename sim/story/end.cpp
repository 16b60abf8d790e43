#include <map>
#include <stdexcept>

#include "models/measures/column.hpp"
#include "sim/story/layout.hpp"
#include "sim/story/preface.hpp"
#include "sim/story/words.hpp"

namespace plenary::sim {
namespace {

/// The measures of a whole negotiation, by name.
class Measures {
 public:
  explicit Measures(const models::Negotiation& negotiation) : negotiation_(negotiation) {}

  double operator[](const std::string& name) const {
    const auto column = models::find_column(name);
    if (!column) throw std::logic_error("the model has no measure " + name);
    double value = 0;
    column->card().read(negotiation_, &value);
    return value;
  }

 private:
  const models::Negotiation& negotiation_;
};

std::string taking_part(const models::Negotiation& n, const Measures& measure) {
  const double size = static_cast<double>(n.population().pool.size);
  return "On average " + decimal(measure["access"] * size, 1) + " of " +
         counted(n.population().pool.size, "organisation") + " were accredited (access " +
         percent(measure["access"]) + "), " + decimal(measure["attendance"], 1) +
         " came to a session and took " + percent(measure["voice"]) + " of the floor; " +
         decimal(measure["active_bodies"], 0) + " came to at least two thirds of the sessions (" +
         percent(measure["active_share"]) + " of those ever accredited).";
}

std::string reports(const models::Negotiation& n, const Measures& measure) {
  const auto& tally = n.tally();
  return "Of " + counted(static_cast<std::size_t>(tally.reports), "report") + " " +
         std::to_string(tally.adopted) + (tally.adopted == 1 ? " was" : " were") +
         " adopted (agreement " + percent(measure["agreement"]) + "), " +
         std::to_string(tally.procedural) + " of them procedural. The text moved by " +
         decimal(measure["ambition"], 4) +
         " on average over the six items of ambition (states asked for " +
         decimal(measure["ideal"], 4) + "); what states get wrong ended at " +
         decimal(measure["knowledge_error"], 4) + ".";
}

std::string by_definition(const Measures& measure) {
  return "These follow from assumptions and are no findings: time lost " +
         percent(measure["time_on_modalities"]) + " of a session, trust " +
         decimal(measure["trust"], 4) + ", politicisation " +
         decimal(measure["politicisation"], 4) + ", input legitimacy " +
         decimal(measure["legitimacy"], 4) + ", implementation at the common horizon " +
         decimal(measure["implementation"], 4) + ".";
}

}  // namespace

std::string tell_end(const models::Negotiation& negotiation) {
  const Measures measure(negotiation);
  return "In the end\n" + paragraph("Taking part", taking_part(negotiation, measure)) +
         paragraph("Reports", reports(negotiation, measure)) +
         paragraph("Assumed", by_definition(measure)) +
         paragraph("",
                   "This is one negotiation of many the model can produce; it shows how the "
                   "rules work, not what they change.");
}

}  // namespace plenary::sim
