#include <algorithm>
#include <cmath>

#include "models/numeric/elementary.hpp"
#include "models/text/adoption.hpp"
#include "models/text/draft.hpp"

namespace plenary::models {
namespace {

const Parameter risk({
    .name = "text.risk",
    .symbol = "r",
    .meaning = "Aversion to moving a text while unsure what it will do.",
    .baseline = {0.15},
    .allowed = {0, 100},
    .range = Interval{0, 0.25},
});
const Parameter link({
    .name = "text.link",
    .symbol = "link",
    .meaning = "How far what a state gains elsewhere makes it accept a paragraph: 0 = each for "
               "itself, 1 = one package.",
    .baseline = {0.25},
    .allowed = {0, 1},
    .levels = {0, 0.25, 1},
    .source = "assumption about the structure of bargaining",
});
const Parameter rounds({
    .name = "text.rounds",
    .symbol = "R",
    .meaning = "Rounds of reading that a session without lost time has.",
    .unit = "rounds",
    .baseline = {12},
    .allowed = {1, 10000},
    .range = Interval{6, 15},
});
const Parameter shrink({
    .name = "text.shrink",
    .symbol = "η",
    .meaning = "Share of a contested change that the Chair takes back in one round.",
    .baseline = {0.25},
    .allowed = {0, 1},
});
const Parameter voice_time({
    .name = "text.voice_time",
    .symbol = "voice in R",
    .meaning = "How much of the time organisations speak is missing for reading the text.",
    .baseline = {1},
    .allowed = {0, 1},
});
const Parameter losing({
    .name = "text.losing",
    .symbol = "−.005",
    .meaning = "Mean loss from an adopted report beyond which a state counts as having lost.",
    .unit = "utility",
    .baseline = {0.005},
    .allowed = {0, 10},
});
const Parameter movement({
    .name = "measures.movement",
    .symbol = "T_A: .01",
    .meaning = "Change of an item that counts as the text having moved.",
    .baseline = {0.01},
    .allowed = {0, 1},
});

using Text = std::array<double, kItems>;

/// Reading paragraph by paragraph, anonymously: what too many object to shrinks towards what is
/// already agreed, all at once, and falls back to it when time is up; then adoption as a whole.
class ParagraphReading final : public Bargaining {
 public:
  ParagraphReading(const Settings& settings, const ParameterSet& p)
      : draft_(p),
        adoption_(settings, p),
        risk_(p[risk]),
        link_(p[link]),
        rounds_(p[rounds]),
        shrink_(p[shrink]),
        voice_time_(p[voice_time]),
        losing_(p[losing]),
        movement_(p[movement]),
        ease_(p[conflict] - p[posturing] * settings[room].number) {}

  void negotiate(const BargainingView& view, BargainingScratch& scratch, BodyColumns& body,
                 Mask& loses, SessionFacts& facts) const override {
    if (view.states.in_room.empty()) {
      facts.report = Report::failed;
      return;
    }
    Text text = draft_.write(view.draws, view.session, view.world, view.states, view.agreed);
    read(view, text, facts);
    adopt(view, text, scratch, body, loses, facts);
  }

 private:
  /// Gain of one state on every item.
  Text gains_of(const BargainingView& view, std::size_t state, const Text& text) const {
    const Eigen::Index i = row(state);
    Text gains;
    for (std::size_t k = 0; k < kItems; ++k) {
      const double unsure = view.first.precision(i, row(k)) / view.states.precision(i, row(k));
      gains[k] = item_gain(view.states.salience(i, row(k)), view.agreed[k], text[k],
                           view.states.preferred(i, row(k)), risk_ * unsure);
    }
    return gains;
  }

  std::array<int, kItems> poll(const BargainingView& view, const Text& text) const {
    std::array<int, kItems> objections{};
    for (const std::size_t state : view.states.in_room) {
      const Text gains = gains_of(view, state, text);
      double package = 0;
      for (const double gain : gains) package += gain;
      const double linked = link_ * std::max(0.0, package) / static_cast<double>(kItems);
      for (std::size_t k = 0; k < kItems; ++k) objections[k] += gains[k] + linked + ease_ < 0;
    }
    return objections;
  }

  void read(const BargainingView& view, Text& text, SessionFacts& facts) const {
    const int tolerated = view.rule.tolerated(static_cast<int>(view.states.in_room.size()));
    const double share = 1 - view.time_lost - voice_time_ * view.voice;
    const int most = std::max(1, static_cast<int>(std::floor(rounds_ * share)));
    for (int round = 0; round < most; ++round) {
      const auto objections = poll(view, text);
      ++facts.rounds;
      if (round == 0)
        for (const int count : objections) facts.first_poll_objections += count;
      if (!shrink_contested(objections, tolerated, view.agreed, text)) return;
    }
    const auto objections = poll(view, text);
    for (std::size_t k = 0; k < kItems; ++k) {
      if (objections[k] <= tolerated) continue;
      text[k] = view.agreed[k];
      ++facts.reverted;
    }
  }

  bool shrink_contested(const std::array<int, kItems>& objections, int tolerated,
                        const Text& agreed, Text& text) const {
    bool contested = false;
    for (std::size_t k = 0; k < kItems; ++k) {
      if (objections[k] <= tolerated) continue;
      text[k] = agreed[k] + (1 - shrink_) * (text[k] - agreed[k]);
      contested = true;
    }
    return contested;
  }

  void fill_gains(const BargainingView& view, const Text& text, std::vector<double>& gains) const {
    gains.clear();
    for (const std::size_t state : view.states.in_room) {
      double total = 0;
      for (const double gain : gains_of(view, state, text)) total += gain;
      gains.push_back(total / static_cast<double>(kItems));
    }
  }

  /// The text, or else a procedural report that restates what is agreed, or else none.
  void adopt(const BargainingView& view, const Text& text, BargainingScratch& scratch,
             BodyColumns& body, Mask& loses, SessionFacts& facts) const {
    fill_gains(view, text, scratch.gains);
    Adoption::Outcome outcome = adoption_.ask(view, scratch);
    facts.report = Report::substantive;
    const Text* adopted = &text;
    if (!outcome.adopted) {
      facts.report = Report::procedural;
      adopted = &view.agreed;
      std::fill(scratch.gains.begin(), scratch.gains.end(), 0.0);
      outcome = adoption_.ask(view, scratch);
    }
    facts.objectors_at_adoption = outcome.objectors;
    facts.unhappy = outcome.unhappy;
    facts.margin = outcome.margin;
    if (!outcome.adopted)
      facts.report = Report::failed;
    else
      settle(view, *adopted, scratch.gains, body, loses, facts);
  }

  void settle(const BargainingView& view, const Text& adopted, const std::vector<double>& gains,
              BodyColumns& body, Mask& loses, SessionFacts& facts) const {
    std::fill(loses.begin(), loses.end(), std::uint8_t{0});
    for (std::size_t n = 0; n < gains.size(); ++n)
      loses[view.states.in_room[n]] = gains[n] < -losing_;
    for (std::size_t k = 0; k < kAmbitionItems; ++k)
      if (adopted[k] - view.agreed[k] > movement_) facts.advanced = true;
    facts.direction = adopted[kDirection];
    body.text = adopted;
  }

  Draft draft_;
  Adoption adoption_;
  double risk_, link_, rounds_, shrink_, voice_time_, losing_, movement_, ease_;
};

const Variant<Bargaining> card({
    .name = "paragraph_reading",
    .meaning = "Anonymous reading paragraph by paragraph, then adoption of the whole.",
    .make = make_from<Bargaining, ParagraphReading>,
});

}  // namespace

const Lever bargaining_choice({
    .path = "mechanisms.bargaining",
    .meaning = "How a report is drafted, read and adopted.",
    .kind = LeverKind::choice,
    .baseline = {.word = "paragraph_reading"},
    .options = variant_options<Bargaining>,
});

}  // namespace plenary::models
