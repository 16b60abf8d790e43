#include "results/content_digest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

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
void add_block(Sha256& hash, const std::vector<double>& values, const Block& block,
               std::size_t arms, Precision precision) {
  const std::size_t width = values.size() / (block.tasks() * arms);
  for (std::size_t draw = 0; draw < block.draws; ++draw)
    for (std::size_t replicate = 0; replicate < block.replicates; ++replicate)
      for (std::size_t arm = 0; arm < arms; ++arm)
        for (std::size_t i = 0; i < width; ++i)
          add_value(hash, values[((draw * arms + arm) * block.replicates + replicate) * width + i],
                    precision);
}

void add_variable(Sha256& hash, const Description& description, const Variable& variable,
                  const ReadBlock& read) {
  const auto axes = axes_of(variable);
  add_shape(hash, variable.name, axes, shape(description, axes));
  const BlockGrid grid(description);
  for (std::size_t i = 0; i < grid.count(); ++i)
    add_block(hash, read(variable, grid[i]), grid[i], grid.arms(), variable.precision);
}

void add_table(Sha256& hash, const Description& description, const Table& table) {
  add_shape(hash, table.name, table.axes, shape(description, table.axes));
  for (const double value : table.values) hash.update(little_endian(value));
}

template <class Named>
std::vector<Named> by_name(std::vector<Named> all) {
  std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
  return all;
}

}  // namespace

std::string content_digest(const Description& description, const ReadBlock& read) {
  Sha256 hash;
  for (const auto& axis : by_name(description.axes)) add_axis(hash, axis);
  for (const auto& variable : by_name(description.variables))
    add_variable(hash, description, variable, read);
  for (const auto& table : by_name(description.tables)) add_table(hash, description, table);
  auto texts = description.texts;
  std::sort(texts.begin(), texts.end());
  for (const auto& [name, text] : texts) {
    add(hash, name);
    add(hash, text);
  }
  return hash.finish();
}

}  // namespace plenary::results
