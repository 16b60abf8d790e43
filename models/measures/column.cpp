#include "models/measures/column.hpp"

#include <algorithm>
#include <list>

#include "models/world/world_tables.hpp"

namespace plenary::models {
namespace {

struct Registry {
  std::list<ColumnCard> cards;  // a list, so that a card never moves
  std::vector<Column> handles;
  bool sorted = false;
};

Registry& registry() {
  static Registry instance;
  return instance;
}

std::size_t width_along(Along along, std::size_t members) {
  switch (along) {
    case Along::item:
      return kItems;
    case Along::region:
      return kRegions;
    case Along::type:
      return kTypes;
    case Along::member:
      return members;
    case Along::nothing:
      break;
  }
  return 1;
}

}  // namespace

Column::Column(ColumnCard card) {
  Registry& all = registry();
  all.cards.push_back(std::move(card));
  card_ = &all.cards.back();
  all.handles.push_back(*this);
  all.sorted = false;
}

const std::vector<Column>& columns() {
  Registry& all = registry();
  if (!all.sorted) {
    std::sort(all.handles.begin(), all.handles.end(),
              [](const Column& a, const Column& b) { return a.card().name < b.card().name; });
    all.sorted = true;
  }
  return all.handles;
}

const Column* find_column(const std::string& name) {
  for (const Column& column : columns())
    if (column.card().name == name) return &column;
  return nullptr;
}

RecordLayout::RecordLayout(std::vector<Column> recorded, int sessions, std::size_t members)
    : recorded_(std::move(recorded)), sessions_(sessions) {
  for (const Column& column : recorded_) {
    widths_.push_back(width_along(column.card().along, members));
    offsets_.push_back(size_);
    const bool by_session = column.card().over == Over::session;
    size_ += widths_.back() * (by_session ? static_cast<std::size_t>(sessions) : 1);
  }
}

std::size_t RecordLayout::values(std::size_t column) const {
  const bool by_session = recorded_[column].card().over == Over::session;
  return widths_[column] * (by_session ? static_cast<std::size_t>(sessions_) : 1);
}

}  // namespace plenary::models
