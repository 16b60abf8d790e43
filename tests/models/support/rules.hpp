#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/ensemble.hpp"

namespace plenary::models::testing {

/// Settings written by path, as a scenario writes them; starts at OEWG II.
class Rules {
 public:
  Rules() = default;
  Rules choose(const std::string& path, const std::string& word) const;
  Rules number(const std::string& path, double value) const;
  Rules sessions(const std::string& path, std::vector<int> list) const;
  Rules every_session(const std::string& path) const;

  const Settings& settings() const { return settings_; }
  operator const Settings&() const { return settings_; }

 private:
  Settings settings_;
};

/// Parameters written by name; starts at the baseline, or at other values.
ParameterSet assume(const std::map<std::string, double>& values, ParameterSet from = {});

/// The parameter of that name; throws if there is none.
const Parameter& parameter(const std::string& name);

Rules oewg_ii();
Rules oewg_i();
Rules gge();
Rules ahc();

/// The reforms of OEWG II by name.
std::map<std::string, Rules> reforms();

/// Arms of the whole membership with equal parameters, in order of name.
std::vector<Arm> arms_of(const std::map<std::string, Rules>& rules, const ParameterSet& parameters,
                         const std::vector<std::uint8_t>& member);

}  // namespace plenary::models::testing
