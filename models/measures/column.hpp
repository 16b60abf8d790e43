#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace plenary::models {

class Negotiation;

/// Whether a column has one value a session or one for the whole negotiation.
enum class Over { session, negotiation };

/// The further axis of a column.
enum class Along { nothing, item, region, type, member };

/// What a reader may conclude from a measure (docs/odd.md, "Measures").
enum class Standing {
  primary,        ///< compared first, with a smallest effect of interest
  secondary,      ///< compared with Holm's correction
  by_definition,  ///< follows from an assumption: never a finding
  context         ///< recorded, not compared
};

/// The card of one recorded column.
struct ColumnCard {
  using Read = void (*)(const Negotiation&, double* out);

  std::string name;       ///< variable name in the results file
  std::string label;      ///< words of the table, e.g. "organisations in the room"
  std::string long_name;  ///< one sentence
  std::string unit = "1";
  Over over = Over::negotiation;
  Along along = Along::nothing;
  Standing standing = Standing::context;
  double smallest_effect = 0;       ///< smallest effect of interest, in `unit`; primary only
  bool share_of_pool = false;       ///< it is stated as a share of the pool of organisations
  std::string undefined_when = {};  ///< when the value is NaN; empty = always defined
  std::string wired_to = {};        ///< assumption it follows from by definition
  bool by_default = true;           ///< recorded unless the scenario names its columns
  Read read = nullptr;              ///< writes width() values
};

/// Registers a column; declare it `const` at namespace scope in models/measures/.
class Column {
 public:
  explicit Column(ColumnCard card);
  const ColumnCard& card() const { return *card_; }

 private:
  const ColumnCard* card_;
};

/// Every registered column, in order of name.
const std::vector<Column>& columns();
const Column* find_column(const std::string& name);

/// Where the values of each recorded column lie in the record of one cell.
class RecordLayout {
 public:
  /// `sessions` is the largest number of sessions among the arms, `members` the world's states.
  RecordLayout(std::vector<Column> recorded, int sessions, std::size_t members);

  const std::vector<Column>& recorded() const { return recorded_; }
  std::size_t size() const { return size_; }  ///< doubles per cell
  std::size_t offset(std::size_t column) const { return offsets_[column]; }
  std::size_t width(std::size_t column) const { return widths_[column]; }  ///< along its axis
  std::size_t values(std::size_t column) const;  ///< width, times sessions where it has them
  int sessions() const { return sessions_; }

 private:
  std::vector<Column> recorded_;
  std::vector<std::size_t> offsets_;
  std::vector<std::size_t> widths_;
  std::size_t size_ = 0;
  int sessions_;
};

}  // namespace plenary::models
