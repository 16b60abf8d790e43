#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/problem.hpp"

namespace plenary::sim {

/// One cell of a CSV file and the place where it begins.
struct CsvCell {
  std::string text;
  Place place;
};

/// A CSV file with a header: rows of as many cells as the header has names.
struct CsvTable {
  std::vector<std::string> comments;  ///< lines above the header that begin with #
  std::vector<CsvCell> header;
  std::vector<std::vector<CsvCell>> rows;

  /// Index of the column of that name; nothing if there is none.
  std::optional<std::size_t> column(const std::string& name) const;
  std::vector<std::string> names() const;
};

/// A CSV text without the comments above its header, which are no data.
std::string_view without_comments(std::string_view text);

/// Splits a text (commas, double quotes, any line ending) into a table. Rows of a wrong length,
/// repeated column names and broken quotes become problems; such rows are left out.
CsvTable parse_csv(std::string_view text, const std::string& file, Problems& problems);

}  // namespace plenary::sim
