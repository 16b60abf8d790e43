#pragma once

#include "models/catalogue/variant.hpp"

namespace plenary::models {

/// Who may be let in at all. One file a variant in this folder. A rule of procedure sees nothing
/// of anybody's preferences.
class AccreditationRule {
 public:
  virtual ~AccreditationRule() = default;
  virtual bool closed() const { return false; }            ///< nobody may apply
  virtual bool ecosoc_only() const { return false; }       ///< others are refused without objection
  virtual bool hears_objections() const { return false; }  ///< member states may object
  virtual double first_expectation() const = 0;            ///< p̂(0) of being admitted
};

extern const Lever rule_choice;
extern const Lever objections_needed;

/// Number of objections needed from which on objecting is pointless.
inline constexpr int kNoNumberSuffices = 1000;

}  // namespace plenary::models
