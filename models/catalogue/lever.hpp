#pragma once

#include <functional>
#include <string>
#include <vector>

#include "models/catalogue/parameter.hpp"

namespace plenary::models {

/// What a scenario may write for a lever.
enum class LeverKind { number, whole_number, yes_no, choice, sessions };

/// One word a choice lever accepts.
struct Option {
  std::string name;
  double value = 0;     ///< number the model uses for it, where it stands for one
  std::string meaning;  ///< one sentence
};

/// The value of one lever. Which member counts follows from the lever's kind.
struct LeverValue {
  double number = 0;               ///< number, whole_number, yes_no (0 or 1), value of a choice
  std::string word = {};           ///< choice
  bool every = false;              ///< sessions: all of them
  std::vector<int> sessions = {};  ///< sessions: ascending, from 1

  bool has(int session) const;  ///< sessions: does it name this one?
  friend bool operator==(const LeverValue&, const LeverValue&) = default;
};

/// The card of facts of one lever: a rule that people decide on, as against a parameter, which
/// nobody decides and many may doubt.
struct LeverCard {
  std::string path;     ///< full path in a scenario file, e.g. "modality.accreditation.dispute"
  std::string meaning;  ///< one sentence in words an advocate uses
  std::string unit = {};
  LeverKind kind = LeverKind::number;
  LeverValue baseline = {};
  Interval allowed = {};
  std::function<std::vector<Option>()> options = {};  ///< choice only
  std::string source = "assumption";
};

/// A handle to one registered lever; declare it like a Parameter.
class Lever {
 public:
  explicit Lever(LeverCard card);
  const LeverCard& card() const { return *card_; }
  std::size_t slot() const { return slot_; }

 private:
  const LeverCard* card_;
  std::size_t slot_;
};

/// Every registered lever, in order of path.
const std::vector<Lever>& levers();

/// The lever of that path, or null.
const Lever* find_lever(const std::string& path);

/// One value for every registered lever; starts at the baseline, which is OEWG II.
class Settings {
 public:
  Settings();

  const LeverValue& operator[](const Lever& lever) const { return values_[lever.slot()]; }
  void set(const Lever& lever, LeverValue value) { values_[lever.slot()] = std::move(value); }

  friend bool operator==(const Settings&, const Settings&) = default;

 private:
  std::vector<LeverValue> values_;
};

/// The option of that name of a choice lever as a value; throws std::out_of_range if unknown.
LeverValue choose(const Lever& lever, const std::string& option);

}  // namespace plenary::models
