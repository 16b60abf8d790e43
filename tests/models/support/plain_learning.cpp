#include "tests/models/support/plain_model.hpp"
#include "tests/models/support/plain_numbers.hpp"

namespace plenary::models::testing {

void PlainModel::inputs(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const double share =
      word("modality.voice.speaking", "none") ? 0 : number("modality.voice.slot_share");
  const double slots = std::floor(1800 * share * (1 - t_mod) / 3);
  std::vector<std::pair<double, std::size_t>> queue;
  for (std::size_t s = 0; s < S; ++s) {
    speaks[s] = 0;
    if (attends[s] && u("spk", t, s) < .8) queue.push_back({u("slot", t, s), s});
  }
  std::sort(queue.begin(), queue.end());
  int speakers = 0;
  for (std::size_t n = 0; n < queue.size() && static_cast<double>(n) < slots; ++n)
    speaks[queue[n].second] = 1, ++speakers;
  voice = 3.0 * speakers / 1800;
  for (std::size_t s = 0; s < S; ++s) {
    const double* x = kExpertise[pool.type[s]];
    double total = 0, below = 0;
    for (std::size_t k = 0; k < 6; ++k) total += x[k];
    const double draw = u("foc", t, s) * total;
    focus[s] = 0;
    while (focus[s] < 5 && !(draw < (below += x[focus[s]]))) ++focus[s];
    sig[s] = stage_.population.states.truth[focus[s]] + pool.bias(row(s), row(focus[s])) +
             .15 * normal("sig", t, s);
  }
  channels(t);
}

void PlainModel::channels(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const bool hybrid = word("modality.access.format", "hybrid");
  const bool written = !word("modality.voice.speaking", "none") ||
                       word("modality.accreditation.rule", "ecosoc_only");
  const bool consults = value("modality.voice.consultations").has(t);
  const int times = static_cast<int>(number("modality.voice.consultations_per_session"));
  for (std::size_t s = 0; s < S; ++s) {
    const double lead = number("modality.access.document_lead_weeks");
    const double prep = 1 - std::exp(-(lead + .5) / (pool.type[s] == 0 ? 1.5 : 3));
    const double hq = hybrid ? .4 + .36 * (pool.region[s] == 4 ? 1 : .8) : 1;
    const bool comes = consults && 1.7 * zeta[s] < logit[s] + 2.2 && u("cons", t, s) < .5;
    const bool writes = written && accredited[s] && u("wr", t, s) < .35;
    for (std::size_t i = 0; i < N; ++i) {
      double best = 0;
      if (speaks[s] && present[i] && u("hf", t, i, s) < .5) best = .4 * prep * hq;
      if (writes) best = std::max(best, .5 * prep);
      for (int n = 0; comes && n < times; ++n)
        if (u("hc", t, i, s, n) < .35 * (.5 + v[i])) best = std::max(best, .5);
      if (pool.home[s] == i && u("nat", t, s) < number("modality.outside.national_channel") *
                                                    stage_.world.openness[row(i)] * (.5 + v[i]))
        best = std::max(best, .8);
      av[i][s] = stage_.modality.member[i] ? best : 0;
    }
  }
}

void PlainModel::learning(int t) {
  const PoolDraws& pool = stage_.population.pool;
  for (std::size_t i = 0; i < N; ++i) {
    if (!stage_.modality.member[i]) continue;
    std::vector<double> pi(S);
    double total = 0;
    for (std::size_t s = 0; s < S; ++s) {
      const bool near = pool.region[s] == stage_.world.tables->states.region[i];
      total += pi[s] = av[i][s] * c(i, s) * (1 + near);
    }
    const double capacity =
        stage_.population.states.attention[row(i)] * (.5 + v[i]) * (1 - .5 * t_mod);
    std::vector<std::size_t> heard;
    for (std::size_t s = 0; s < S && total > 0; ++s)
      if (pi[s] > 0 && u("read", t, i, s) < std::min(1.0, capacity * pi[s] / total))
        heard.push_back(s);
    learn(t, i, heard);
  }
}

void PlainModel::learn(int t, std::size_t i, const std::vector<std::size_t>& heard) {
  const PoolDraws& pool = stage_.population.pool;
  std::vector<double> S1(6), S2(6), w1(6), w2(6);
  double total = 0, mean = 0, square = 0;
  heard_trust[i] = 0;
  for (const std::size_t s : heard) {
    const double omega = av[i][s] * c(i, s);
    const std::size_t k = focus[s];
    const double precision = 8 * kExpertise[pool.type[s]][k] / 2.5;
    S1[k] += omega * precision;
    S2[k] += omega * precision * sig[s];
    w1[k] += omega, w2[k] += omega * omega;
    total += omega, mean += omega * sig[s];
    heard_trust[i] += c(i, s);
  }
  mean = total > 0 ? mean / total : 0;
  for (const std::size_t s : heard)
    square += av[i][s] * c(i, s) * (sig[s] - mean) * (sig[s] - mean);
  for (const std::size_t s : heard) {
    const std::size_t k = focus[s];
    const bool hit = std::abs(sig[s] - theta[i][k]) < 1 / std::sqrt(tau[i][k]) + 1 / std::sqrt(8.0);
    alpha[i][s] = 1 + .9 * (alpha[i][s] - 1) + hit;
    beta[i][s] = 1 + .9 * (beta[i][s] - 1) + !hit;
  }
  double gained = 0, all = 0;
  for (std::size_t k = 0; k < 6; ++k) {
    const double n = w2[k] > 0 ? w1[k] * w1[k] / w2[k] : 0;
    const double D = 1 / (1 + std::max(0.0, n - 1) * rho[i]);
    const double own = 1.5 * stage_.world.capacity[row(i)] * present[i];
    const double next = tau[i][k] + D * S1[k] + own;
    const double study = stage_.population.states.truth[k] + .25 * normal("own", t, i, k);
    theta[i][k] = (tau[i][k] * theta[i][k] + D * S2[k] + own * study) / next;
    tau[i][k] = next;
    gained += D * S1[k], all += next;
  }
  if (heard.size() >= 2) {
    const double sd = std::sqrt(square / total);
    rho[i] += .1 * (clip01(1 - sd / .3) - rho[i]);
  }
  const double gain = gained / all;
  if (!heard.empty() && !stage_.world.low_openness[i])
    v[i] = std::min(.98, std::max(.02, v[i] + .15 * (gain / (gain + .015) - v[i])));
}

void PlainModel::peers() {
  const double a = .15 * (1 - .5 * P);
  const auto& member = stage_.modality.member;
  Table W(N, std::vector<double>(N));
  for (std::size_t i = 0; i < N; ++i) {
    double total = 0;
    for (std::size_t j = 0; j < N; ++j) {
      if (i == j || !member[i] || !member[j]) continue;
      const auto& region = stage_.world.tables->states.region;
      W[i][j] =
          std::exp(-std::abs(stage_.world.alignment[row(i)] - stage_.world.alignment[row(j)]) /
                   .25) *
          (1 + (region[i] == region[j])) * stage_.world.weight[row(j)];
      total += W[i][j];
    }
    for (double& w : W[i]) w /= total;
  }
  for (int step = 0; step < 2; ++step) {
    const Table before = y;
    for (std::size_t i = 0; i < N; ++i)
      for (std::size_t k = 0; k < K && member[i]; ++k) {
        double mean = 0;
        for (std::size_t j = 0; j < N; ++j) mean += W[i][j] * before[j][k];
        y[i][k] = a * mean + (1 - a) * stage_.population.states.ideal(row(i), row(k));
      }
  }
  const std::vector<double> before = v;
  for (std::size_t i = 0; i < N; ++i) {
    if (!member[i]) continue;
    double mean = 0;
    for (std::size_t j = 0; j < N; ++j) mean += W[i][j] * before[j];
    v[i] = clip01(v[i] + .05 * (mean - v[i]));
  }
}

}  // namespace plenary::models::testing
