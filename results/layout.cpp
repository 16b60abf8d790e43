#include "results/layout.hpp"

#include <bit>

#include "results/little_endian.hpp"
#include "results/sha256.hpp"

namespace plenary::results {
namespace {

/// Feeds a description to the hash; lengths go first, so that no two descriptions read alike.
class Fingerprint {
 public:
  void add(std::uint64_t number) { hash_.update(little_endian(number)); }
  void add(std::int64_t number) { add(static_cast<std::uint64_t>(number)); }
  void add(double number) { hash_.update(little_endian(number)); }
  void add(const std::string& text) {
    add(std::uint64_t{text.size()});
    hash_.update(text);
  }
  void add(const Value& value) {
    add(std::uint64_t{value.index()});
    std::visit([this](const auto& held) { add(held); }, value);
  }
  template <class First, class Second>
  void add(const std::pair<First, Second>& pair) {
    add(pair.first);
    add(pair.second);
  }
  template <class Element>
  void add(const std::vector<Element>& elements) {
    add(std::uint64_t{elements.size()});
    for (const auto& element : elements) add(element);
  }
  void add(const Axis& axis) {
    add(axis.name), add(axis.long_name), add(axis.unit), add(axis.words), add(axis.numbers);
  }
  void add(const Variable& variable) {
    add(variable.name), add(variable.further_axes);
    add(static_cast<std::uint64_t>(variable.precision));
    add(variable.attributes);
  }
  void add(const Table& table) {
    add(table.name), add(table.axes), add(table.values), add(table.attributes);
  }
  std::string finish() { return hash_.finish(); }

 private:
  Sha256 hash_;
};

hdf5::Extent chunk_of(const BlockGrid& grid, const Description& description,
                      const Variable& variable) {
  hdf5::Extent chunk = {grid.chunk_draws(), grid.arms(), grid.chunk_replicates()};
  const auto further = shape(description, variable.further_axes);
  chunk.insert(chunk.end(), further.begin(), further.end());
  return chunk;
}

}  // namespace

std::string identity(const Description& description) {
  Fingerprint fingerprint;
  fingerprint.add(kLayoutVersion);
  fingerprint.add(description.axes);
  fingerprint.add(description.variables);
  fingerprint.add(description.tables);
  fingerprint.add(description.texts);
  fingerprint.add(description.attributes);
  return fingerprint.finish();
}

std::vector<hdf5::Array> lay_out_variables(hdf5::Writer& writer, const Description& description) {
  check(description);
  writer.add_attribute(kVersionAttribute, kLayoutVersion);
  writer.add_attribute(kPlanAttribute, identity(description));
  for (const auto& [name, value] : description.attributes) writer.add_attribute(name, value);
  for (const auto& axis : description.axes) writer.add_axis(axis);
  const BlockGrid grid(description);
  std::vector<hdf5::Array> arrays;
  for (const auto& variable : description.variables)
    arrays.push_back(
        writer.add_variable(description, variable, chunk_of(grid, description, variable)));
  return arrays;
}

void lay_out_tables(hdf5::Writer& writer, const Description& description) {
  for (const auto& table : description.tables) writer.add_table(description, table);
  for (const auto& [name, text] : description.texts) writer.add_text(name, text);
}

hdf5::Extent chunk_start(const Block& block, std::size_t rank) {
  hdf5::Extent start(rank, 0);
  start[0] = block.first_draw;
  start[2] = block.first_replicate;
  return start;
}

}  // namespace plenary::results
