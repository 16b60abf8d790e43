#pragma once

#include <string>
#include <vector>

namespace plenary::sim {

/// A paragraph of a story: a heading in the margin, then text broken at 96 columns.
std::string paragraph(const std::string& heading, const std::string& text);

/// A line below a paragraph, indented further, broken likewise.
std::string point(const std::string& text);

/// A table below a paragraph: words stand left, numbers right; the first row is its
/// head.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace plenary::sim
