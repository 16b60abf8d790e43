#pragma once

#include <string>
#include <vector>

#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// Colours that tell apart without red and green.
enum class Ink { plain, strong, up, down, faint };

struct Cell {
  std::string text;
  Ink ink = Ink::plain;
};

enum class Align { left, right };

struct TableColumn {
  std::string name;
  Align align = Align::right;
};

/// One line of a table; `note` stands in place of all cells but the first.
struct TableLine {
  std::vector<Cell> cells;
  std::string note = {};
};

/// Words and numbers in columns, laid out for a terminal or as Markdown.
struct TextTable {
  std::vector<TableColumn> columns;
  std::vector<TableLine> lines;
};

/// Characters a terminal shows for this UTF-8 text.
std::size_t display_width(const std::string& text);

/// The text cut to that many characters, the last one an ellipsis where something was cut off.
std::string shortened(const std::string& text, std::size_t characters,
                      Charset charset = Charset::unicode);

/// Where a table has to fit.
struct Layout {
  Colour colour = Colour::off;
  std::size_t width = 1000;  ///< notes that are longer go on lines of their own
  std::size_t folded = 0;    ///< so many columns at the end go on a line of their own
};

/// Width of the lines, without the last `folded` columns.
std::size_t table_width(const TextTable& table, std::size_t folded = 0);

/// Width of one column.
std::size_t column_width(const TextTable& table, std::size_t column);

/// One line of text per table line, each ending in a newline; no spaces at line ends.
std::string as_text(const TextTable& table, const Layout& layout);

/// A Markdown table.
std::string as_markdown(const TextTable& table);

/// Breaks a paragraph into lines of at most `width`, each ending in a newline.
std::string wrapped(const std::string& paragraph, std::size_t width);

/// The text in a colour, or as it is.
std::string painted(const std::string& text, Ink ink, Colour colour);

}  // namespace plenary::analysis
