#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/catalogue/lever.hpp"

namespace plenary::models {

/// The card of one variant of a mechanism: one file in the folder of the mechanism's name.
template <class Mechanism>
struct VariantCard {
  using Make = std::unique_ptr<Mechanism> (*)(const Settings&, const ParameterSet&);
  std::string name;
  std::string meaning;  ///< one sentence
  Make make = nullptr;
};

/// Registers a variant; declare it at namespace scope at the foot of the variant's file.
template <class Mechanism>
class Variant {
 public:
  explicit Variant(VariantCard<Mechanism> card) { registered().push_back(std::move(card)); }

  static std::vector<VariantCard<Mechanism>>& registered() {
    static std::vector<VariantCard<Mechanism>> cards;
    return cards;
  }
};

/// Every variant of a mechanism, in order of name.
template <class Mechanism>
std::vector<VariantCard<Mechanism>> variants() {
  auto cards = Variant<Mechanism>::registered();
  std::sort(cards.begin(), cards.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return cards;
}

/// The variants of a mechanism as the options of the lever that chooses among them.
template <class Mechanism>
std::vector<Option> variant_options() {
  std::vector<Option> options;
  for (const auto& card : variants<Mechanism>()) options.push_back({card.name, 0, card.meaning});
  return options;
}

/// Builds the variant that the lever names.
template <class Mechanism>
std::unique_ptr<Mechanism> make_variant(const Lever& lever, const Settings& settings,
                                        const ParameterSet& parameters) {
  for (const auto& card : Variant<Mechanism>::registered())
    if (card.name == settings[lever].word) return card.make(settings, parameters);
  throw std::out_of_range(lever.card().path + ": no variant named " + settings[lever].word);
}

/// The usual factory: a variant that is constructed from the settings and the parameters.
template <class Mechanism, class Concrete>
std::unique_ptr<Mechanism> make_from(const Settings& settings, const ParameterSet& parameters) {
  return std::make_unique<Concrete>(settings, parameters);
}

}  // namespace plenary::models
