#include "sim/story/reading.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "models/text/adoption.hpp"
#include "models/text/draft.hpp"
#include "sim/story/parameter.hpp"

namespace plenary::sim {
namespace {

using models::kItems;
using models::row;
using Text = std::array<double, kItems>;

/// One report, as those who negotiated it saw it.
class Retelling {
 public:
  explicit Retelling(const Scene& scene)
      : scene_(scene),
        n_(scene.negotiation),
        open_(value_of(scene.arm.settings, "modality.decision.room").number) {}

  Reading tell() {
    Text text = models::Draft(parameters())
                    .write(scene_.draws, scene_.session(), n_.world(), n_.states(), agreed());
    for (std::size_t k = 0; k < kItems; ++k) {
      reading_.items[k].agreed = agreed()[k];
      reading_.items[k].draft = text[k];
    }
    reading_.tolerated = n_.modality().decision->tolerated(n_.facts().present);
    read(text);
    for (std::size_t k = 0; k < kItems; ++k) reading_.items[k].read = text[k];
    ask_for_adoption(text);
    compare(text);
    return std::move(reading_);
  }

 private:
  using Objectors = std::array<std::vector<std::size_t>, kItems>;

  const models::ParameterSet& parameters() const { return scene_.arm.parameters; }
  double parameter(const char* name) const { return value_of(parameters(), name); }
  const Text& agreed() const { return scene_.before.body.text; }

  Text gains_of(std::size_t state, const Text& text) const {
    const auto i = row(state);
    const auto& first = n_.population().states;
    Text gains;
    for (std::size_t k = 0; k < kItems; ++k) {
      const double unsure = first.precision(i, row(k)) / n_.states().precision(i, row(k));
      gains[k] =
          models::item_gain(n_.states().salience(i, row(k)), agreed()[k], text[k],
                            n_.states().preferred(i, row(k)), parameter("text.risk") * unsure);
    }
    return gains;
  }

  Objectors poll(const Text& text) const {
    const double ease = parameter("text.conflict") - parameter("text.posturing") * open_;
    Objectors objectors;
    for (const std::size_t state : n_.states().in_room) {
      const Text gains = gains_of(state, text);
      double package = 0;
      for (const double gain : gains) package += gain;
      const double linked =
          parameter("text.link") * std::max(0.0, package) / static_cast<double>(kItems);
      for (std::size_t k = 0; k < kItems; ++k)
        if (gains[k] + linked + ease < 0) objectors[k].push_back(state);
    }
    return objectors;
  }

  bool too_many(const std::vector<std::size_t>& objectors) const {
    return static_cast<int>(objectors.size()) > reading_.tolerated;
  }

  void read(Text& text) {
    const auto& facts = n_.facts();
    const double share = 1 - facts.time_lost - parameter("text.voice_time") * facts.voice;
    reading_.most_rounds =
        std::max(1, static_cast<int>(std::floor(parameter("text.rounds") * share)));
    for (int round = 0; round < reading_.most_rounds; ++round) {
      const Objectors objectors = poll(text);
      ++reading_.rounds;
      if (round == 0)
        for (std::size_t k = 0; k < kItems; ++k)
          reading_.items[k].first_objections = static_cast<int>(objectors[k].size());
      if (!cut(objectors, text)) return;
    }
    give_up(text);
  }

  bool cut(const Objectors& objectors, Text& text) {
    bool contested = false;
    for (std::size_t k = 0; k < kItems; ++k) {
      if (!too_many(objectors[k])) continue;
      text[k] = agreed()[k] + (1 - parameter("text.shrink")) * (text[k] - agreed()[k]);
      reading_.items[k].last_objectors = objectors[k];
      ++reading_.items[k].cuts;
      contested = true;
    }
    return contested;
  }

  void give_up(Text& text) {
    const Objectors objectors = poll(text);
    for (std::size_t k = 0; k < kItems; ++k) {
      if (!too_many(objectors[k])) continue;
      text[k] = agreed()[k];
      reading_.items[k].last_objectors = objectors[k];
      reading_.items[k].reverted = true;
    }
  }

  double mean_gain(std::size_t state, const Text& text) const {
    double total = 0;
    for (const double gain : gains_of(state, text)) total += gain;
    return total / static_cast<double>(kItems);
  }

  models::BargainingView view(const models::MemberColumns& states) const {
    return {scene_.draws,
            scene_.session(),
            n_.world(),
            n_.population().states,
            states,
            scene_.before.body.text,
            scene_.before.body.politicisation,
            *n_.modality().decision,
            n_.facts().time_lost,
            n_.facts().voice};
  }

  /// A state alone in the room tells whether it is unhappy, and then its willingness: companions
  /// do not matter for the one, and nobody pays for standing alone among none that is content.
  void ask_for_adoption(const Text& text) {
    const models::Adoption adoption(scene_.arm.settings, parameters());
    models::MemberColumns alone = n_.states();
    models::BargainingScratch one, all;
    std::vector<double> willing;
    for (const std::size_t state : n_.states().in_room) {
      alone.in_room = {state};
      one.gains = {mean_gain(state, text)};
      all.gains.push_back(one.gains.front());
      const auto answer = adoption.ask(view(alone), one);
      if (answer.unhappy == 0) continue;
      reading_.unhappy.push_back(state);
      willing.push_back(answer.margin);
    }
    const double cost = models::isolation_cost(parameter("adoption.isolation") * open_,
                                               static_cast<int>(reading_.unhappy.size()),
                                               n_.facts().present, parameter("adoption.cover"));
    for (std::size_t m = 0; m < willing.size(); ++m)
      if (willing[m] + cost < 0) reading_.objectors.push_back(reading_.unhappy[m]);
    reading_.margin = adoption.ask(view(n_.states()), all).margin;
  }

  void compare(const Text& text) const {
    const auto& facts = n_.facts();
    bool same = reading_.rounds == facts.rounds;
    if (facts.report == models::Report::substantive)
      same = same && text == n_.body().text && reading_.margin == facts.margin &&
             static_cast<int>(reading_.objectors.size()) == facts.objectors_at_adoption;
    if (!same) throw std::logic_error("the story tells another reading than the negotiation had");
  }

  const Scene& scene_;
  const models::Negotiation& n_;
  double open_;
  Reading reading_;
};

}  // namespace

Reading retell_reading(const Scene& scene) { return Retelling(scene).tell(); }

}  // namespace plenary::sim
