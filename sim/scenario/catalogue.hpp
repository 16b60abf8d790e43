#pragma once

#include <string>
#include <vector>

namespace plenary::sim {

/// A word a choice lever accepts, with its meaning.
struct CatalogueOption {
  std::string name;
  std::string meaning;
};

/// What a reader may ask about one key of a scenario file, in words: a lever, a parameter or a
/// column to record. Empty where the question does not arise.
struct CatalogueEntry {
  std::string kind;   ///< "lever", "parameter" or "column"
  std::string path;   ///< e.g. "parameters.objections.distance"
  std::string value;  ///< baseline as TOML
  std::string unit;
  std::string meaning;
  std::string allowed;
  std::string range;  ///< what parameter draws take it from
  std::string symbol;
  std::string source;
  std::string identified;
  std::string wired_to;
  std::vector<CatalogueOption> options;
};

/// Every registered lever, parameter and column, in this order, each in order of path.
std::vector<CatalogueEntry> catalogue();

/// The entry of that path, or everything below it; "parameters." may be left out. Throws BadInput
/// with a suggestion if there is nothing.
std::vector<CatalogueEntry> catalogue_below(const std::string& name);

/// The entry of exactly that path, or an empty one.
CatalogueEntry catalogue_entry(const std::string& path);

std::string list_text(const std::vector<CatalogueEntry>& entries);  ///< by group, two lines each
std::string card_text(const CatalogueEntry& entry);                 ///< everything about one
std::string json_text(const std::vector<CatalogueEntry>& entries);

}  // namespace plenary::sim
