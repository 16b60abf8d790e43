#include <algorithm>
#include <cmath>

#include "models/learning/learning.hpp"
#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Purpose reads("read"), studies("own");

const Parameter credibility({
    .name = "trust.credibility",
    .symbol = "c factor",
    .meaning = "Factor on trust wherever it weighs an input; 0 switches stakeholders' influence "
               "off.",
    .baseline = {1},
    .allowed = {0, 1},
});
const Parameter region_interest({
    .name = "attention.region",
    .symbol = "1[same region]",
    .meaning = "Additional priority of an input from the state's own region.",
    .baseline = {1},
    .allowed = {0, 100},
});
const Parameter value_floor({
    .name = "attention.value_floor",
    .symbol = "A: .5 + v",
    .meaning = "Attention of a state that sees no value in stakeholders, as a factor.",
    .baseline = {0.5},
    .allowed = {0, 10},
});
const Parameter time_effect({
    .name = "attention.time_lost",
    .symbol = "A: .5 T_mod",
    .meaning = "Share of attention that a session wholly lost to modalities takes away.",
    .baseline = {0.5},
    .allowed = {0, 1},
});
const Parameter own_precision({
    .name = "learning.own_study",
    .symbol = "τ_own",
    .meaning = "Precision per session that a state in the room with full capacity works out "
               "itself.",
    .unit = "1/variance",
    .baseline = {1.5},
    .allowed = {0, 1e9},
    .range = Interval{0.5, 4},
});
const Parameter own_noise({
    .name = "learning.own_noise",
    .symbol = "own: .25",
    .meaning = "Standard deviation of the error of a state's own study.",
    .baseline = {0.25},
    .allowed = {0, 10},
});
const Parameter correlation_rate({
    .name = "learning.correlation_rate",
    .symbol = "η_ρ",
    .meaning = "Weight of this session's impression in that perception.",
    .baseline = {0.1},
    .allowed = {0, 1},
});
const Parameter correlation_scale({
    .name = "learning.correlation_scale",
    .symbol = "sd/.3",
    .meaning = "Spread of inputs at which they no longer seem correlated at all.",
    .baseline = {0.3},
    .allowed = {1e-6, 100},
});
const Parameter memory({
    .name = "trust.memory",
    .symbol = "λ",
    .meaning = "Share of past experience with an organisation that is kept.",
    .baseline = {0.9},
    .allowed = {0, 1},
    .wired_to = "trust",
    .cut = 1,
});
const Parameter experience({
    .name = "trust.experience",
    .symbol = "hit weight",
    .meaning = "Weight of a new experience with an organisation; 0 holds trust where it began.",
    .baseline = {1},
    .allowed = {0, 100},
    .wired_to = "trust",
    .cut = 0,
});
const Parameter assumed_precision({
    .name = "trust.assumed_precision",
    .symbol = "hit: 8",
    .meaning = "Precision a reader assumes when it judges whether an input was off the mark.",
    .unit = "1/variance",
    .baseline = {8},
    .allowed = {1e-6, 1e12},
});
const Parameter value_rate({
    .name = "value.rate",
    .symbol = "η_v",
    .meaning = "Weight of this session's gain in the belief that stakeholders are worth hearing.",
    .baseline = {0.15},
    .allowed = {0, 1},
});
const Parameter half_gain({
    .name = "value.half_gain",
    .symbol = "g½",
    .meaning = "Share of new knowledge from stakeholders that counts as half a success.",
    .baseline = {0.015},
    .allowed = {1e-9, 1},
});
const Parameter value_margin({
    .name = "value.margin",
    .symbol = "v: .02",
    .meaning = "Beliefs in stakeholders' value stay this far from 0 and 1.",
    .baseline = {0.02},
    .allowed = {0, 0.5},
});

/// What one state heard, by item and in all.
struct Heard {
  std::array<double, kItemLanes> precision{}, weighted_signal{}, weight{}, squared{};
  double total = 0, mean = 0, spread = 0, trust = 0;
  std::size_t count = 0;
};

/// Bayesian learning from inputs whose precision is discounted for the correlation the reader
/// supposes among them; attention is limited and goes to trusted, near and available inputs.
class PrecisionWeighting final : public Learning {
 public:
  PrecisionWeighting(const Settings&, const ParameterSet& p)
      : credibility_(p[credibility]),
        region_(p[region_interest]),
        value_floor_(p[value_floor]),
        time_effect_(p[time_effect]),
        own_precision_(p[own_precision]),
        own_noise_(p[own_noise]),
        correlation_rate_(p[correlation_rate]),
        correlation_scale_(p[correlation_scale]),
        memory_(p[memory]),
        experience_(p[experience]),
        assumed_sd_(1 / square_root(p[assumed_precision])),
        value_rate_(p[value_rate]),
        half_gain_(p[half_gain]),
        value_margin_(p[value_margin]) {}

  int learn(const LearningView& view, PoolColumns& pool, MemberColumns& out) const override {
    int heard = 0;
    for (const std::size_t i : view.members) heard += learn_one(view, i, pool, out);
    return heard;
  }

 private:
  double credible(const PoolColumns& pool, std::size_t i, std::size_t s) const {
    return credibility_ * pool.trust(row(i), row(s));
  }

  int learn_one(const LearningView& view, std::size_t i, PoolColumns& pool,
                MemberColumns& out) const {
    read(view, i, pool, out);
    const Heard heard = weigh(view, i, pool);
    judge(i, pool, out);
    const double gain = update_belief(view, i, heard, out);
    update_correlation(i, heard, out);
    if (heard.count > 0 && !view.world.low_openness[i]) update_value(i, gain, out);
    out.heard[i] = static_cast<int>(heard.count);
    out.heard_trust[row(i)] = heard.trust;
    return out.heard[i];
  }

  /// Leaves in pool.listed the inputs that state i hears, in pool.weight what each weighs.
  void read(const LearningView& view, std::size_t i, PoolColumns& pool,
            const MemberColumns& states) const {
    list_available(view.pool.size, i, pool);
    const double* available = &pool.availability(row(i), 0);
    const double interest[2] = {1.0, 1 + region_};  // looked up, since no branch could be predicted
    double total = 0;
    for (std::size_t n = 0; n < pool.listed.size(); ++n) {
      const std::size_t s = pool.listed[n];
      const bool near = view.pool.region[s] == view.world.tables->states.region[i];
      pool.weight[n] = available[s] * credible(pool, i, s);
      pool.priority[n] = pool.weight[n] * interest[near];
      total += pool.priority[n];
    }
    if (!(total > 0)) {
      pool.listed.clear();
      return;
    }
    const double capacity = view.first.attention[row(i)] *
                            (value_floor_ + states.value_belief[row(i)]) *
                            (1 - time_effect_ * view.time_lost);
    keep_read(view, i, capacity / total, pool);
  }

  /// Written without a branch on each input, which no processor could predict.
  static void list_available(std::size_t stakeholders, std::size_t i, PoolColumns& pool) {
    pool.listed.resize(stakeholders);
    const double* available = &pool.availability(row(i), 0);
    std::size_t count = 0;
    for (std::size_t s = 0; s < stakeholders; ++s) {
      pool.listed[count] = static_cast<std::uint32_t>(s);
      count += available[s] > 0 ? 1 : 0;
    }
    pool.listed.resize(count);
  }

  void keep_read(const LearningView& view, std::size_t i, double per_priority,
                 PoolColumns& pool) const {
    view.draws.uniforms(reads, static_cast<std::uint32_t>(view.session),
                        static_cast<std::uint32_t>(i), pool.listed, pool.chances.data());
    std::size_t kept = 0;
    for (std::size_t n = 0; n < pool.listed.size(); ++n) {
      pool.listed[kept] = pool.listed[n];
      pool.weight[kept] = pool.weight[n];
      kept += pool.chances[n] < std::min(1.0, per_priority * pool.priority[n]) ? 1 : 0;
    }
    pool.listed.resize(kept);
  }

  Heard weigh(const LearningView& view, std::size_t i, const PoolColumns& pool) const {
    Heard heard;
    heard.count = pool.listed.size();
    for (std::size_t n = 0; n < heard.count; ++n) {
      const std::uint32_t s = pool.listed[n];
      const double weight = pool.weight[n];
      const std::size_t k = pool.focus[s];
      const double precision = weight * view.pool.signal_precision(s, row(k));
      heard.precision[k] += precision;
      heard.weighted_signal[k] += precision * pool.signal[s];
      heard.weight[k] += weight;
      heard.squared[k] += weight * weight;
      heard.total += weight;
      heard.mean += weight * pool.signal[s];
      heard.trust += credible(pool, i, s);
    }
    if (heard.total > 0) heard.mean /= heard.total;
    for (std::size_t n = 0; n < heard.count; ++n) {
      const double gap = pool.signal[pool.listed[n]] - heard.mean;
      heard.spread += pool.weight[n] * gap * gap;
    }
    return heard;
  }

  /// Trust grows in those whose input lay within what the reader thought possible.
  void judge(std::size_t i, PoolColumns& pool, const MemberColumns& states) const {
    std::array<double, kItemLanes> tolerance;
    for (Eigen::Index k = 0; k < Eigen::Index{kAmbitionItems}; ++k)
      tolerance[static_cast<std::size_t>(k)] =
          1 / square_root(states.precision(row(i), k)) + assumed_sd_;
    for (const std::uint32_t s : pool.listed) {
      const std::size_t k = pool.focus[s];
      const bool hit = std::abs(pool.signal[s] - states.belief(row(i), row(k))) < tolerance[k];
      double& alpha = pool.alpha(row(i), s);
      double& beta = pool.beta(row(i), s);
      alpha = faded(alpha, memory_, hit ? experience_ : 0);
      beta = faded(beta, memory_, hit ? 0 : experience_);
      pool.trust(row(i), s) = alpha / (alpha + beta);
    }
  }

  /// Returns the share of the state's knowledge now that came from stakeholders this session.
  double update_belief(const LearningView& view, std::size_t state, const Heard& heard,
                       MemberColumns& out) const {
    const Eigen::Index i = row(state);
    const double own = out.present[state] ? own_precision_ * view.world.capacity[i] : 0;
    std::array<double, kAmbitionItems> studied{};
    if (own > 0) studied = own_signals(view, state);
    double from_others = 0, total = 0;
    for (std::size_t k = 0; k < kAmbitionItems; ++k) {
      const double n =
          heard.squared[k] > 0 ? heard.weight[k] * heard.weight[k] / heard.squared[k] : 0;
      const double d = discount(n, out.correlation[i]);
      const double before = out.precision(i, row(k));
      const double after = before + d * heard.precision[k] + own;
      out.belief(i, row(k)) =
          (before * out.belief(i, row(k)) + d * heard.weighted_signal[k] + own * studied[k]) /
          after;
      out.precision(i, row(k)) = after;
      from_others += d * heard.precision[k];
      total += after;
    }
    return from_others / total;
  }

  std::array<double, kAmbitionItems> own_signals(const LearningView& view,
                                                 std::size_t state) const {
    std::array<double, kAmbitionItems> signals;
    view.draws.normals(studies, static_cast<std::uint32_t>(view.session),
                       static_cast<std::uint32_t>(state),
                       std::span(view.world.item_of).first(kAmbitionItems), signals.data());
    for (std::size_t k = 0; k < kAmbitionItems; ++k)
      signals[k] = view.first.truth[k] + own_noise_ * signals[k];
    return signals;
  }

  /// Inputs that disagree teach a state that organisations do not all say the same.
  void update_correlation(std::size_t i, const Heard& heard, MemberColumns& out) const {
    if (heard.count < 2 || !(heard.total > 0)) return;
    const double sd = square_root(heard.spread / heard.total);
    double& correlation = out.correlation[row(i)];
    correlation += correlation_rate_ * (clip(1 - sd / correlation_scale_) - correlation);
  }

  void update_value(std::size_t i, double gain, MemberColumns& out) const {
    double& v = out.value_belief[row(i)];
    v = clip(v + value_rate_ * (gain / (gain + half_gain_) - v), value_margin_, 1 - value_margin_);
  }

  double credibility_, region_, value_floor_, time_effect_, own_precision_, own_noise_;
  double correlation_rate_, correlation_scale_, memory_, experience_, assumed_sd_;
  double value_rate_, half_gain_, value_margin_;
};

const Variant<Learning> card({
    .name = "precision_weighting",
    .meaning = "States weigh inputs by trust and availability, and discount what sounds alike.",
    .make = make_from<Learning, PrecisionWeighting>,
});

}  // namespace
}  // namespace plenary::models
