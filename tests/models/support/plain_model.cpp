#include "tests/models/support/plain_model.hpp"

#include "models/numeric/elementary.hpp"
#include "tests/models/support/plain_numbers.hpp"

namespace plenary::models::testing {
namespace {

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
