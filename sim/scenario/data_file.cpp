#include "sim/scenario/data_file.hpp"

#include <fmt/format.h>

#include "results/sha256.hpp"
#include "sim/scenario/keys.hpp"
#include "sim/scenario/text_file.hpp"

namespace plenary::sim {
namespace {

std::string checksum(const std::string& text) {
  results::Sha256 sum;
  sum.update(text);
  return sum.finish();
}

/// A recorded checksum is a promise that the data are still those of the study.
void check_sum(const Value& group, const DataFile& file, const std::string& key,
               Problems& problems) {
  const Entry* recorded = group.find(key);
  if (!recorded) return;
  const auto full = file.key + "_sha256";
  const auto sum = read_text(recorded->value, full, "a SHA-256 checksum", problems);
  if (sum && *sum != file.sha256)
    problems.add(recorded->value.place, full,
                 fmt::format("\"{}\" has another checksum", file.path.generic_string()),
                 fmt::format("\"{}\", or leave the key out", file.sha256));
}

}  // namespace

std::optional<LoadedFile> read_data_file(const Value& group, const std::string& path,
                                         const std::string& key, Problems& problems) {
  const Entry* entry = group.find(key);
  if (!entry) return std::nullopt;
  const auto full = joined(path, key);
  const auto name = read_text(entry->value, full, "the path of a CSV file", problems);
  if (!name) return std::nullopt;
  LoadedFile loaded;
  loaded.file.key = full;
  loaded.file.path = named_in(entry->value.place.file, *name);
  const auto text = read_text_file(loaded.file.path);
  if (!text) {
    problems.add(entry->value.place, full,
                 fmt::format("\"{}\" is not a readable file", loaded.file.path.generic_string()),
                 "a path relative to the file that names it");
    return std::nullopt;
  }
  loaded.file.sha256 = checksum(std::string(without_comments(*text)));
  loaded.table = parse_csv(*text, loaded.file.path.generic_string(), problems);
  check_sum(group, loaded.file, key + "_sha256", problems);
  return loaded;
}

}  // namespace plenary::sim
