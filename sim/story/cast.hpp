#pragma once

#include <string>
#include <vector>

#include "models/negotiation/negotiation.hpp"

namespace plenary::sim {

/// Whether a story names states and named organisations, or speaks of groups only.
enum class Naming { groups, names };

/// The cast of a story: how states and organisations are called in it.
class Cast {
 public:
  Cast(const models::Negotiation& negotiation, Naming naming)
      : negotiation_(negotiation), naming_(naming) {}

  /// "organisation 3 (academia, WEOG)".
  std::string organisation(std::size_t s) const;

  /// "organisations 2, 5 and 7"; beyond `most` only how many, by type.
  std::string organisations(const std::vector<std::size_t>& bodies, std::size_t most) const;

  /// "2 states of the low-openness group and 1 other state", with names if the story names.
  std::string states(const std::vector<std::size_t>& states) const;

  /// "a champion of openness", or the name.
  std::string state(std::size_t i) const;

 private:
  std::string by_type(const std::vector<std::size_t>& bodies) const;
  std::string names_of(const std::vector<std::size_t>& states) const;

  const models::Negotiation& negotiation_;
  Naming naming_;
};

}  // namespace plenary::sim
