#include "tests/models/support/plain_model.hpp"
#include "tests/models/support/plain_numbers.hpp"

namespace plenary::models::testing {

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

}  // namespace plenary::models::testing
