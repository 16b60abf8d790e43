#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "results/encode.hpp"
#include "results/merge.hpp"
#include "results/shard.hpp"

namespace plenary::results::test {

namespace fs = std::filesystem;

/// An empty directory that disappears with the test.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (fs::temp_directory_path() / "plenary-results-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryDirectory() { fs::remove_all(path_); }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const fs::path& path() const { return path_; }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

inline std::vector<std::int64_t> count_from(std::int64_t first, std::size_t size) {
  std::vector<std::int64_t> numbers(size);
  for (std::size_t i = 0; i < size; ++i) numbers[i] = first + static_cast<std::int64_t>(i);
  return numbers;
}

/// A small study with every kind of content.
inline Description study(std::size_t draws = 3, std::size_t replicates = 70) {
  std::vector<double> sizes(draws * 2);
  for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i] = .1 * static_cast<double>(i);
  return {
      .axes = {{.name = "draw", .long_name = "parameter draw", .numbers = count_from(0, draws)},
               {.name = "arm", .words = {"as it was", "réforme – 改革"}},
               {.name = "replicate", .numbers = count_from(0, replicates)},
               {.name = "session", .unit = "1", .numbers = count_from(1, 4)},
               {.name = "item", .words = {"threats", "norms", "law"}}},
      .variables =
          {{"attending",
            {"session"},
            Precision::single_float,
            {{"units", "organisations"}, {"smallest_effect", 3.5}, {"rank", std::int64_t{7}}}},
           {"ambition", {"session", "item"}, Precision::double_float, {{"units", "1"}}},
           {"access", {}, Precision::single_float, {{"units", "1"}, {"undefined_when", "never"}}}},
      .tables = {{"parameters/objections.distance",
                  {"draw", "arm"},
                  sizes,
                  {{"source", "assumption"}, {"low", 2.0}}},
                 {"parameters/bias", {"item"}, {1, .5, -.25}, {}},
                 {"parameters/single", {}, {.75}, {}}},
      .texts = {{"scenario/as it was", "schema = 1\ntitle = \"Wie es war – 原\"\n"},
                {"scenario/empty", ""}},
      .attributes = {{"title", "An invented study"}, {"seed", std::int64_t{42}}, {"step", .25}}};
}

/// A value that tells where it comes from; every seventh is undefined.
inline double value_at(std::size_t draw, std::size_t replicate, std::size_t arm, std::size_t i) {
  const std::size_t key = ((draw * 1009 + replicate) * 31 + arm) * 101 + i;
  return key % 7 == 0 ? std::numeric_limits<double>::quiet_NaN()
                      : std::sqrt(static_cast<double>(key));
}

inline std::vector<double> records_of(const Encoder& encoder, std::size_t index) {
  const Block block = encoder.grid()[index];
  std::vector<double> records;
  for (std::size_t task = 0; task < block.tasks(); ++task)
    for (std::size_t arm = 0; arm < encoder.grid().arms(); ++arm)
      for (std::size_t i = 0; i < encoder.record_size(); ++i)
        records.push_back(value_at(block.draw(task), block.replicate(task), arm, i));
  return records;
}

/// Writes the blocks in this order into that many shards, dealt out like cards.
inline std::vector<fs::path> write_shards(const Description& description, const fs::path& directory,
                                          const std::vector<std::size_t>& order,
                                          std::size_t shards) {
  const Encoder encoder(description);
  std::vector<fs::path> paths;
  for (std::size_t number = 0; number < shards; ++number) {
    Shard shard(description, directory, "run", number);
    for (std::size_t i = number; i < order.size(); i += shards)
      shard.write(encoder.encode(order[i], records_of(encoder, order[i])));
    paths.push_back(shard.finish());
  }
  return paths;
}

inline std::vector<std::size_t> all_blocks(const Description& description) {
  std::vector<std::size_t> order(BlockGrid(description).count());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  return order;
}

inline fs::path write_study(const Description& description, const TemporaryDirectory& directory,
                            const std::string& name = "study.h5") {
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 1);
  merge(description, shards, directory / name, Overwrite::refuse);
  return directory / name;
}

inline std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Flips one bit in a chunk of a block that lies in the shard.
inline void damage(const Description& description, const fs::path& shard, std::size_t index) {
  const Encoder encoder(description);
  const auto block = encoder.encode(index, records_of(encoder, index));
  const auto& chunk = block.chunks.at(1);
  std::string bytes = bytes_of(shard);
  const auto at = bytes.find({reinterpret_cast<const char*>(chunk.data()), chunk.size()});
  bytes.at(at + chunk.size() / 2) ^= 1;
  std::ofstream(shard, std::ios::binary) << bytes;
}

}  // namespace plenary::results::test
