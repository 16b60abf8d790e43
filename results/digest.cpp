#include "results/digest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "results/blocks.hpp"
#include "results/dataset.hpp"
#include "results/little_endian.hpp"
#include "results/sha256.hpp"

namespace plenary::results {
namespace {

void add(Sha256& hash, std::uint64_t number) { hash.update(little_endian(number)); }

void add(Sha256& hash, const std::string& text) {
  add(hash, std::uint64_t{text.size()});
  hash.update(text);
}

template <class Length>
void add_shape(Sha256& hash, const std::string& name, const std::vector<std::string>& axes,
               const std::vector<Length>& lengths) {
  add(hash, name);
  add(hash, std::uint64_t{lengths.size()});
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    add(hash, axes[i]);
    add(hash, std::uint64_t{lengths[i]});
  }
}

void add_axis(Sha256& hash, const Axis& axis) {
  add_shape<std::size_t>(hash, axis.name, {axis.name}, {axis.size()});
  for (const auto& word : axis.words) add(hash, word);
  for (const auto number : axis.numbers) add(hash, static_cast<std::uint64_t>(number));
}

void add_value(Sha256& hash, double value, Precision precision) {
  if (precision == Precision::single_float)
    hash.update(little_endian(static_cast<float>(value)));
  else
    hash.update(little_endian(value));
}

/// Memory order is draw, arm, replicate; the order of the hash is draw, replicate, arm.
void add_slice(Sha256& hash, const Values& slice, Precision precision) {
  const std::size_t arms = slice.shape[1];
  const std::size_t replicates = slice.shape[2];
  const std::size_t width = slice.values.size() / (slice.shape[0] * arms * replicates);
  for (std::size_t draw = 0; draw < slice.shape[0]; ++draw)
    for (std::size_t replicate = 0; replicate < replicates; ++replicate)
      for (std::size_t arm = 0; arm < arms; ++arm)
        for (std::size_t i = 0; i < width; ++i)
          add_value(hash, slice.values[((draw * arms + arm) * replicates + replicate) * width + i],
                    precision);
}

void add_variable(Sha256& hash, const Dataset& data, const Variable& variable) {
  const auto axes = axes_of(variable);
  const auto lengths = shape(data.description(), axes);
  add_shape(hash, variable.name, axes, lengths);
  const BlockGrid grid(data.description());
  for (std::size_t i = 0; i < grid.count(); ++i) {
    const Block block = grid[i];
    add_slice(hash,
              data.values(variable.name, {block.first_draw, block.draws},
                          {block.first_replicate, block.replicates}),
              variable.precision);
  }
}

void add_table(Sha256& hash, const Dataset& data, const Table& table) {
  add_shape(hash, table.name, table.axes, shape(data.description(), table.axes));
  for (const double value : table.values) hash.update(little_endian(value));
}

template <class Named>
std::vector<Named> by_name(std::vector<Named> all) {
  std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
  return all;
}

}  // namespace

std::string digest(const std::filesystem::path& file) {
  const Dataset data(file);
  Sha256 hash;
  for (const auto& axis : by_name(data.axes())) add_axis(hash, axis);
  for (const auto& variable : by_name(data.variables())) add_variable(hash, data, variable);
  for (const auto& table : by_name(data.description().tables)) add_table(hash, data, table);
  auto texts = data.description().texts;
  std::sort(texts.begin(), texts.end());
  for (const auto& [name, text] : texts) {
    add(hash, name);
    add(hash, text);
  }
  return hash.finish();
}

}  // namespace plenary::results
