#include "results/shard.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "results/error.hpp"
#include "results/layout.hpp"

namespace plenary::results {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".shard.h5";

std::string digits(std::size_t number) {
  const std::string text = std::to_string(number);
  return std::string(text.size() < 4 ? 4 - text.size() : 0, '0') + text;
}

fs::path shard_path(const fs::path& directory, const std::string& name, std::size_t number) {
  return directory / (name + "." + digits(number) + kEnding);
}

fs::path temporary_path(const fs::path& directory, const std::string& name, std::size_t number) {
  return directory / ("." + name + "." + digits(number) + ".tmp");
}

std::vector<std::size_t> ranks_of(const Description& description) {
  std::vector<std::size_t> ranks;
  for (const auto& variable : description.variables)
    ranks.push_back(3 + variable.further_axes.size());
  return ranks;
}

/// One line a block: its number and the checksum of its chunks.
std::string listed(const std::map<std::size_t, std::uint32_t>& checksums) {
  std::ostringstream text;
  for (const auto& [block, sum] : checksums) text << block << ' ' << sum << '\n';
  return text.str();
}

std::map<std::size_t, std::uint32_t> parsed(const std::string& text) {
  std::map<std::size_t, std::uint32_t> checksums;
  std::istringstream lines(text);
  std::size_t block = 0;
  std::uint32_t sum = 0;
  while (lines >> block >> sum) checksums[block] = sum;
  return checksums;
}

/// The number of a shard's file name, or nothing if it has another form.
std::optional<std::size_t> number_of(const fs::path& file, const std::string& name) {
  const std::string text = file.filename().string();
  const std::string start = name + ".";
  if (!text.starts_with(start) || !text.ends_with(kEnding)) return {};
  const std::string middle =
      text.substr(start.size(), text.size() - start.size() - std::string(kEnding).size());
  const bool all_digits =
      !middle.empty() && middle.size() < 10 &&
      std::all_of(middle.begin(), middle.end(), [](char c) { return c >= '0' && c <= '9'; });
  return all_digits ? std::optional(std::stoul(middle)) : std::nullopt;
}

std::map<std::size_t, fs::path> numbered_shards(const fs::path& directory,
                                                const std::string& name) {
  std::map<std::size_t, fs::path> found;
  if (!fs::is_directory(directory)) return found;
  for (const auto& entry : fs::directory_iterator(directory))
    if (const auto number = number_of(entry.path(), name)) found[*number] = entry.path();
  return found;
}

std::string plan_of(const hdf5::Reader& file) {
  for (const auto& [name, value] : file.attributes())
    if (name == kPlanAttribute && std::holds_alternative<std::string>(value))
      return std::get<std::string>(value);
  return {};
}

void check_shard(const hdf5::Reader& file, const Description& description) {
  if (!file.has("shard") || !file.has(kShardText))
    throw ResultsError(file.path(), "is not a shard of a run", "remove it");
  if (plan_of(file) != identity(description))
    throw ForeignShard(file.path(),
                       "is a shard of another run: the scenario, the seed, the number of draws or "
                       "replicates or the program differ",
                       "remove it, or run what it belongs to");
}

}  // namespace

Shard::Shard(const Description& description, const fs::path& directory, const std::string& name,
             std::size_t number)
    : path_(shard_path(directory, name, number)),
      grid_(description),
      writer_(temporary_path(directory, name, number), path_),
      arrays_(lay_out_variables(writer_, description)),
      ranks_(ranks_of(description)) {}

void Shard::write(const EncodedBlock& block) {
  if (block.chunks.size() != arrays_.size() || block.index >= grid_.count())
    throw ResultsError(path_, "cannot take a block of another description");
  if (checksums_.contains(block.index))
    throw ResultsError(path_, "has block " + std::to_string(block.index) + " already");
  for (std::size_t i = 0; i < arrays_.size(); ++i)
    arrays_[i].write_chunk(chunk_start(grid_[block.index], ranks_[i]), block.chunks[i]);
  checksums_[block.index] = checksum(block);
}

fs::path Shard::finish() {
  writer_.add_text(kShardText, listed(checksums_));
  arrays_.clear();
  writer_.publish(path_);
  return path_;
}

ShardReader::ShardReader(const Description& description, const fs::path& file)
    : grid_(description), file_(file), ranks_(ranks_of(description)) {
  check_shard(file_, description);
  checksums_ = parsed(file_.array(kShardText).read_words().at(0));
  for (const auto& variable : description.variables) arrays_.push_back(file_.array(variable.name));
}

std::vector<std::size_t> ShardReader::blocks() const {
  std::vector<std::size_t> indices;
  for (const auto& [block, sum] : checksums_) indices.push_back(block);
  return indices;
}

EncodedBlock ShardReader::read(std::size_t index) const {
  EncodedBlock block{index, {}};
  for (std::size_t i = 0; i < arrays_.size(); ++i)
    block.chunks.push_back(arrays_[i].read_chunk(chunk_start(grid_[index], ranks_[i])));
  const auto listed_sum = checksums_.find(index);
  if (listed_sum == checksums_.end() || listed_sum->second != checksum(block))
    throw ResultsError(path(), "block " + std::to_string(index) + " is damaged",
                       "remove this file and run the same command again: only its blocks are "
                       "computed anew");
  return block;
}

std::vector<fs::path> find_shards(const fs::path& directory, const std::string& name) {
  std::vector<fs::path> paths;
  for (const auto& [number, path] : numbered_shards(directory, name)) paths.push_back(path);
  return paths;
}

std::size_t next_shard_number(const fs::path& directory, const std::string& name) {
  const auto found = numbered_shards(directory, name);
  return found.empty() ? 0 : found.rbegin()->first + 1;
}

}  // namespace plenary::results
