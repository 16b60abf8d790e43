#pragma once

#include <string>
#include <vector>

#include "tests/models/support/stage.hpp"

namespace plenary::models::testing {

/// The sessions of docs/odd.md, written a second time: plain loops over all pairs, the C
/// library's functions, the baseline's numbers typed in. Slow and independent of the engine but
/// for what was drawn before session 1 (which other tests check) and the generator.
class PlainModel {
 public:
  PlainModel(const Stage& stage, const Settings& settings, Cell cell);
  void hold_session(int t);
  void close(int sessions);

  using Table = std::vector<std::vector<double>>;

  // State, in the symbols of docs/odd.md.
  std::vector<int> present, accredited, applied, refused, attends, speaks, lose, n_obj;
  std::vector<double> p_hat, fat, zeta, logit, sig, v, rho, impl, heard_trust;
  std::vector<std::size_t> focus;
  Table y, theta, tau, m, sal, alpha, beta, av;
  std::vector<double> q;
  double P = 0, F = 0, ovr = 0, lambda = 0.8, t_mod = 0, voice = 0;
  int n_sh = 0, n_att = 0, n_objected = 0, disputed = 0, report = 0, rounds = 0, filed = 0;

 private:
  double u(const std::string& purpose, int event, std::size_t a = 0, std::size_t b = 0,
           int ordinal = 0) const;
  double normal(const std::string& purpose, int event, std::size_t a = 0, std::size_t b = 0) const;
  double dyad(int t, std::size_t i, std::size_t s) const;
  double c(std::size_t i, std::size_t s) const { return alpha[i][s] / (alpha[i][s] + beta[i][s]); }
  bool word(const std::string& path, const std::string& option) const;
  double number(const std::string& path) const;
  const LeverValue& value(const std::string& path) const;

  void environment(int t);
  void applications(int t);
  void objections(int t);
  void disputes(int t);
  void time(int t);
  void attendance(int t);
  void inputs(int t);
  void channels(int t);
  void learning(int t);
  void learn(int t, std::size_t i, const std::vector<std::size_t>& heard);
  void peers();
  void text(int t);
  void politics();
  void implementation();
  std::vector<double> gains(std::size_t i, const std::vector<double>& text) const;
  std::vector<double> draft(int t) const;
  std::vector<double> read(std::vector<double> text);
  bool adopt(int t, const std::vector<double>& text) const;
  int tolerated() const;
  int number_present() const;

  const Stage& stage_;
  Settings settings_;
  Cell cell_;
  std::size_t N, S;
};

}  // namespace plenary::models::testing
