#include "tests/models/support/plain_model.hpp"

#include <algorithm>
#include <cmath>

#include "models/numeric/elementary.hpp"

namespace plenary::models::testing {
namespace {

constexpr std::size_t K = 7;
const double kPhi[] = {.50, .25, .15, .30, .50, .10, 0};
const double kExpertise[4][6] = {
    {4, 1, 1, 2, 3, 1}, {2, 3, 2, 2, 3, 1}, {2, 2, 4, 2, 2, 1}, {4, 2, 1, 3, 3, 1}};

double sigma(double z) { return 1 / (1 + std::exp(-z)); }
double clip01(double x) { return std::min(1.0, std::max(0.0, x)); }

template <class Array>
PlainModel::Table table_of(const Array& array, std::size_t columns) {
  PlainModel::Table out;
  for (Eigen::Index i = 0; i < array.rows(); ++i) {
    out.emplace_back();
    for (std::size_t k = 0; k < columns; ++k) out.back().push_back(array(i, row(k)));
  }
  return out;
}

}  // namespace

PlainModel::PlainModel(const Stage& stage, const Settings& settings, Cell cell)
    : stage_(stage),
      settings_(settings),
      cell_(cell),
      N(stage.world.states),
      S(stage.population.pool.size) {
  const StateDraws& states = stage.population.states;
  const PoolDraws& pool = stage.population.pool;
  y = m = table_of(states.ideal, K);
  theta = table_of(states.belief, K);
  tau = table_of(states.precision, K);
  sal = table_of(states.salience, K);
  alpha = beta = av = table_of(pool.prior_trust, S);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t s = 0; s < S; ++s) beta[i][s] = 6 * (1 - alpha[i][s]), alpha[i][s] *= 6;
  v = values_of(states.value_belief);
  rho.assign(N, .5);
  impl.assign(N, 0);
  heard_trust.assign(N, 0);
  for (auto* mask : {&present, &lose}) mask->assign(N, 0);
  for (auto* mask : {&accredited, &applied, &refused, &attends, &speaks, &n_obj})
    mask->assign(S, 0);
  for (auto* column : {&p_hat, &fat, &zeta, &logit, &sig}) column->assign(S, 0);
  focus.assign(S, 0);
  q = {0, 0, 0, 0, 0, 0, .5};
  P = states.politicisation;
  const bool closed = word("modality.accreditation.rule", "closed");
  for (std::size_t s = 0; s < S; ++s) {
    if (closed)
      p_hat[s] = 0;
    else if (pool.ecosoc[s])
      p_hat[s] = 1;
    else if (word("modality.accreditation.rule", "ecosoc_only"))
      p_hat[s] = .05;
    else if (word("modality.accreditation.rule", "open_registration"))
      p_hat[s] = 1;
    else if (number("modality.accreditation.objections_needed") >= 1000)
      p_hat[s] = 1;
    else
      p_hat[s] = word("modality.accreditation.dispute", "none") ? .6 : .9;
  }
}

double PlainModel::u(const std::string& purpose, int event, std::size_t a, std::size_t b,
                     int ordinal) const {
  const PhiloxKey seed = {static_cast<std::uint32_t>(cell_.seed),
                          static_cast<std::uint32_t>(cell_.seed >> 32)};
  const PhiloxCounter key = philox({cell_.draw, cell_.replicate, 0, 0}, seed);
  const PhiloxCounter block =
      philox({fnv1a(purpose), static_cast<std::uint32_t>(a | (b << 16)),
              static_cast<std::uint32_t>(event), static_cast<std::uint32_t>(ordinal)},
             {key[0], key[1]});
  const std::uint64_t n = (static_cast<std::uint64_t>(block[1]) << 21) | (block[0] >> 11);
  return (static_cast<double>(n) + .5) / 9007199254740992.0;
}

double PlainModel::normal(const std::string& purpose, int event, std::size_t a,
                          std::size_t b) const {
  return normal_quantile(u(purpose, event, a, b));
}

double PlainModel::dyad(int t, std::size_t i, std::size_t s) const {
  return u("objmix", t, i, s) < .9 ? u("obj", 0, i, s) : u("objt", t, i, s);
}

const LeverValue& PlainModel::value(const std::string& path) const {
  return settings_[*find_lever(path)];
}
bool PlainModel::word(const std::string& path, const std::string& option) const {
  return value(path).word == option;
}
double PlainModel::number(const std::string& path) const { return value(path).number; }

void PlainModel::hold_session(int t) {
  n_objected = disputed = filed = report = rounds = 0;
  environment(t);
  applications(t);
  const bool asks = word("modality.accreditation.rule", "no_objection") &&
                    number("modality.accreditation.objections_needed") < 1000;
  if (asks) {
    objections(t);
    disputes(t);
  }
  for (std::size_t s = 0; s < S; ++s)
    if (applied[s]) {
      accredited[s] = !refused[s];
      p_hat[s] = .7 * p_hat[s] + .3 * !refused[s];
    }
  time(t);
  attendance(t);
  inputs(t);
  learning(t);
  peers();
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t k = 0; k < K; ++k) m[i][k] = kPhi[k] * theta[i][k] + (1 - kPhi[k]) * y[i][k];
  if (value("process.reports").has(t)) text(t);
  politics();
  implementation();
}

void PlainModel::close(int sessions) {
  for (int tick = sessions + 1; tick <= 11; ++tick) implementation();
}

void PlainModel::environment(int t) {
  n_sh = poisson_quantile(lambda, u("shock", t));
  n_att = 0;
  for (int n = 0; n < n_sh; ++n) n_att += u("attr", t, static_cast<std::size_t>(n)) < .4;
  lambda = .8 + .4 * n_sh;
  for (std::size_t i = 0; i < N; ++i) {
    double total = 0;
    for (std::size_t k = 0; k < K; ++k) {
      sal[i][k] = stage_.population.states.salience(row(i), row(k));
      if (k == 0) sal[i][k] *= 1 + .15 * n_sh;
      total += sal[i][k];
    }
    for (double& s : sal[i]) s /= total;
    const double d = stage_.population.states.delegates[row(i)];
    present[i] = stage_.modality.member[i] && (u("pres", t, i) < 1 - std::exp(-d / 2.2) ||
                                               stage_.world.capability[row(i)] > .02);
  }
}

void PlainModel::applications(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const bool lapses = word("modality.accreditation.validity", "lapses");
  const bool window = !word("modality.accreditation.validity", "one_window") || t == 1;
  for (std::size_t s = 0; s < S; ++s) {
    const double B = pool.access_value[row(s)];
    if (lapses) accredited[s] = 0;
    applied[s] = refused[s] = n_obj[s] = 0;
    if (word("modality.accreditation.rule", "closed")) continue;
    if (pool.ecosoc[s])
      accredited[s] = B > .05;
    else if (!accredited[s] && window)
      applied[s] = p_hat[s] * B - .05 - (1 - p_hat[s]) * .10 > 0;
    if (word("modality.accreditation.rule", "ecosoc_only")) refused[s] = applied[s];
  }
}

void PlainModel::objections(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const double vis = number("modality.accreditation.naming");
  const double cost = 2 * .8 * vis + .6 * number("modality.accreditation.reasons") +
                      1.0 * !word("modality.accreditation.dispute", "none") + 2 * ovr;
  const double needed = number("modality.accreditation.objections_needed");
  const auto leader = static_cast<std::size_t>(stage_.world.tables->objection_leader);
  std::vector<std::size_t> signers;  // O without the leader, members, by capability
  for (std::size_t i = 0; i < N; ++i)
    if (stage_.world.low_openness[i] && i != leader && stage_.modality.member[i])
      signers.push_back(i);
  std::stable_sort(signers.begin(), signers.end(), [&](std::size_t a, std::size_t b) {
    return stage_.world.capability[row(a)] > stage_.world.capability[row(b)];
  });
  for (std::size_t s = 0; s < S; ++s) {
    if (!applied[s]) continue;
    const auto chance = [&](std::size_t i) {
      return sigma(-5.8 + 6 * pool.distance(row(i), row(s)) + 1.6 * pool.critical(row(i), row(s)) +
                   .5 * pool.prominence[row(s)] + P - cost);
    };
    const bool listed = present[leader] && pool.home[s] != leader &&
                        pool.distance(row(leader), row(s)) > .25 &&
                        dyad(t, leader, s) < chance(leader);
    n_obj[s] += listed;
    for (std::size_t j = 0; j < signers.size(); ++j)
      n_obj[s] += present[signers[j]] && pool.home[s] != signers[j] &&
                  static_cast<double>(j + 1) <= needed - 1 && listed && dyad(t, signers[j], s) < .8;
    for (std::size_t i = 0; i < N; ++i)
      n_obj[s] += present[i] && !stage_.world.low_openness[i] && pool.home[s] != i &&
                  dyad(t, i, s) < sigma(-12.5 + 13.5 * pool.hostility(row(i), row(s)) +
                                        pool.critical(row(i), row(s)) + P - .3 * cost);
    filed += n_obj[s];
    n_objected += n_obj[s] > 0;
    refused[s] = n_obj[s] >= needed;
  }
}

void PlainModel::disputes(int t) {
  const std::string rule = value("modality.accreditation.dispute").word;
  if (rule == "none") return;
  const PoolDraws& pool = stage_.population.pool;
  int blocked = 0, lifted = 0;
  for (std::size_t s = 0; s < S; ++s) {
    if (!refused[s]) continue;
    ++blocked;
    int yes = 0, no = 0;
    for (std::size_t i = 0; i < N && rule != "chair_mediation"; ++i) {
      if (!present[i]) continue;
      const double z = .25 + .9 * stage_.world.alignment[row(i)] + .8 * (v[i] - .5) + .4 * F -
                       1.5 * pool.hostility(row(i), row(s)) - .5 * pool.critical(row(i), row(s)) +
                       .35 * normal("vote", t, i, s);
      yes += z > .25;
      no += z < -.25;
    }
    if (rule == "chair_mediation") refused[s] = !(u("med", t, s) < .25);
    if (rule == "majority") refused[s] = !(yes > no);
    if (rule == "two_thirds") refused[s] = !(yes >= 2 * no && yes > 0);
    lifted += !refused[s];
  }
  if (rule == "chair_mediation") return;
  disputed = blocked;
  // Read again only next session.
  ovr = .5 * ovr + .5 * (blocked ? static_cast<double>(lifted) / blocked : 1.0);
}

void PlainModel::time(int t) {
  const double votes = disputed ? 1 + .05 * disputed : 0;
  int out = 0;
  for (const int r : refused) out += r;
  t_mod = std::min(.6, .0015 * n_objected * (.5 + number("modality.accreditation.naming")) +
                           .03 * votes + .002 * out * (1 - F) +
                           (t <= 2 ? number("process.opening_quarrel") : 0));
}

void PlainModel::attendance(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const bool hybrid = word("modality.access.format", "hybrid");
  const double ve = word("modality.voice.speaking", "none")   ? 0
                    : word("modality.voice.speaking", "slot") ? .5
                                                              : .8;
  for (std::size_t s = 0; s < S; ++s) {
    const bool weog = pool.region[s] == 4;
    const double certainty = !accredited[s]                                      ? 0
                             : word("modality.accreditation.validity", "lapses") ? p_hat[s]
                                                                                 : 1;
    const double cost = (hybrid ? .25 : 1) * (1 + .5 * (!weog && !hybrid));
    logit[s] = -.35 +
               .75 * (pool.budget[row(s)] + 2 * number("modality.access.travel_fund") * !weog) -
               .6 * cost + 2 * .4 * (ve - .5) - .5 * (1 - certainty) - .8 * fat[s];
    zeta[s] = std::sqrt(.7) * pool.trait[row(s)] + std::sqrt(.3) * normal("att", t, s);
    attends[s] = accredited[s] && 1.7 * zeta[s] < logit[s];
  }
}

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

int PlainModel::number_present() const {
  int n = 0;
  for (const int here : present) n += here;
  return n;
}

int PlainModel::tolerated() const {
  const int n = number_present();
  const std::string rule = value("modality.decision.rule").word;
  if (rule == "consensus_minus_one") return std::min(1, n / 3);
  if (rule == "two_thirds") return n / 3;
  return rule == "simple" ? (n - 1) / 2 : 0;
}

std::vector<double> PlainModel::gains(std::size_t i, const std::vector<double>& t) const {
  std::vector<double> G(K);
  for (std::size_t k = 0; k < K; ++k) {
    const double nu = stage_.population.states.precision(row(i), row(k)) / tau[i][k];
    G[k] = K * sal[i][k] *
           (std::pow(q[k] - m[i][k], 2) - std::pow(t[k] - m[i][k], 2) -
            .15 * nu * std::abs(t[k] - q[k]));
  }
  return G;
}

std::vector<double> PlainModel::draft(int t) const {
  std::vector<double> text(K);
  for (std::size_t k = 0; k < K; ++k) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < N; ++i) {
      if (!present[i]) continue;
      sum += stage_.world.weight[row(i)] * sal[i][k] * m[i][k];
      weight += stage_.world.weight[row(i)] * sal[i][k];
    }
    text[k] = clip01(sum / weight + .03 * normal("chair", t, k));
    if (k < 6) text[k] = std::max(text[k], q[k]);
  }
  return text;
}

std::vector<double> PlainModel::read(std::vector<double> text) {
  const double open = number("modality.decision.room");
  const auto poll = [&] {
    std::vector<int> against(K);
    for (std::size_t i = 0; i < N; ++i) {
      if (!present[i]) continue;
      const auto G = gains(i, text);
      double package = 0;
      for (const double g : G) package += g;
      for (std::size_t k = 0; k < K; ++k)
        against[k] += G[k] + .25 * std::max(0.0, package) / K + .005 - .004 * open < 0;
    }
    return against;
  };
  const int most = std::max(1, static_cast<int>(std::floor(12 * (1 - t_mod - voice))));
  for (rounds = 1; rounds <= most; ++rounds) {
    const auto against = poll();
    bool contested = false;
    for (std::size_t k = 0; k < K; ++k)
      if (against[k] > tolerated()) text[k] = q[k] + .75 * (text[k] - q[k]), contested = true;
    if (!contested) return text;
  }
  --rounds;
  const auto against = poll();
  for (std::size_t k = 0; k < K; ++k)
    if (against[k] > tolerated()) text[k] = q[k];
  return text;
}

bool PlainModel::adopt(int t, const std::vector<double>& text) const {
  const double open = number("modality.decision.room");
  std::vector<double> gamma;
  int unhappy = 0, objectors = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (!present[i]) continue;
    double mean = 0;
    for (const double g : gains(i, text)) mean += g / K;
    gamma.push_back(mean + .07 * number("process.stake") +
                    stage_.population.states.instruction[row(i)] - .05 * P - .004 * open +
                    .020 * normal("instr", t, i) + .005);
    unhappy += gamma.back() < 0;
  }
  const double n = static_cast<double>(gamma.size());
  for (const double g : gamma)
    objectors += g + .09 * open * (1 - unhappy / n) * std::max(0.0, 1 - unhappy / 5.0) < 0;
  return objectors <= tolerated();
}

void PlainModel::text(int t) {
  report = 3;
  if (number_present() == 0) return;
  std::vector<double> text = read(draft(t));
  if (adopt(t, text))
    report = 1;
  else if (adopt(t, text = q))
    report = 2;
  if (report == 3) return;
  for (std::size_t i = 0; i < N; ++i) {
    double mean = 0;
    for (const double g : gains(i, text)) mean += g / K;
    lose[i] = present[i] && mean < -.005;
  }
  q = text;
}

void PlainModel::politics() {
  const PoolDraws& pool = stage_.population.pool;
  int seekers = 0;
  for (std::size_t s = 0; s < S; ++s) seekers += applied[s] || (accredited[s] && !pool.ecosoc[s]);
  const double votes = disputed ? 1 + .05 * disputed : 0;
  P = clip01(
      .65 * (P + .20 * number("modality.accreditation.naming") * n_objected / std::max(1, seekers) +
             .10 * std::min(votes, 3.0) / 3) +
      .5 * .35 * .30 + .10 * n_att);
  F = .7 * F + .3 * std::min(1.0, 7.5 * t_mod);
  const bool asks = word("modality.accreditation.rule", "no_objection") &&
                    number("modality.accreditation.objections_needed") < 1000;
  if (!asks) ovr = 0;
  for (std::size_t s = 0; s < S; ++s)
    fat[s] = clip01(.7 * fat[s] + .3 * refused[s] + .1 * (attends[s] && !speaks[s]));
}

void PlainModel::implementation() {
  double ambition = 0, share = 0, all = 0, entropy = 0;
  for (std::size_t k = 0; k < 6; ++k) ambition += q[k] / 6;
  std::vector<double> types(4);
  for (std::size_t s = 0; s < S; ++s) {
    share += accredited[s] / static_cast<double>(S);
    types[stage_.population.pool.type[s]] += attends[s];
    all += attends[s];
  }
  for (const double n : types)
    if (n > 0) entropy -= n / all * std::log(n / all);
  const double leg = (entropy / std::log(4.0) + share) / 2;
  for (std::size_t i = 0; i < N; ++i) {
    if (!stage_.modality.member[i]) continue;
    double excess = 0;
    for (std::size_t k = 0; k < 6; ++k) excess += std::max(0.0, q[k] - m[i][k]) / 6;
    const double cb = stage_.world.openness[row(i)] * std::min(1.0, heard_trust[i] / 8);
    const double rate = .02 + .06 * stage_.world.capacity[row(i)] + .05 * cb +
                        number("modality.follow_up.monitoring");
    const double grown = ambition < .01 ? 0
                                        : (1 - impl[i]) * rate * std::exp(-2 * excess) *
                                              (1 + .3 * (leg - .5)) * (1 - .5 * lose[i]);
    impl[i] += grown - .02 * impl[i];
  }
}

}  // namespace plenary::models::testing
