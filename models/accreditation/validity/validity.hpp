#pragma once

#include "models/catalogue/variant.hpp"

namespace plenary::models {

/// How long an accreditation lasts and when one may ask for it. One file a variant.
class Validity {
 public:
  virtual ~Validity() = default;
  virtual bool lapses() const = 0;  ///< void at the start of every session?
  virtual bool takes_applications(int session) const = 0;
};

extern const Lever validity_choice;

}  // namespace plenary::models
