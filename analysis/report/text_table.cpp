#include "analysis/report/text_table.hpp"

#include <algorithm>
#include <sstream>

namespace plenary::analysis {
namespace {

std::string code(Ink ink) {
  switch (ink) {
    case Ink::strong:
      return "1";
    case Ink::up:
      return "1;34";
    case Ink::down:
      return "1;33";
    case Ink::faint:
      return "2";
    case Ink::plain:
      break;
  }
  return "";
}

std::string padded(const Cell& cell, std::size_t width, Align align, Colour colour) {
  const std::size_t used = display_width(cell.text);
  const std::string space(width > used ? width - used : 0, ' ');
  const std::string text = painted(cell.text, cell.ink, colour);
  return align == Align::left ? text + space : space + text;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::vector<std::size_t> widths(const TextTable& table) {
  std::vector<std::size_t> result;
  for (const auto& column : table.columns) result.push_back(display_width(column.name));
  for (const auto& line : table.lines)
    for (std::size_t c = 0; c < line.cells.size(); ++c)
      if (c == 0 || line.note.empty())
        result[c] = std::max(result[c], display_width(line.cells[c].text));
  return result;
}

/// Cells first..last side by side, two spaces between.
std::string joined(const std::vector<Cell>& cells, const TextTable& table,
                   const std::vector<std::size_t>& width, std::size_t first, std::size_t last,
                   Colour colour) {
  std::string line;
  for (std::size_t c = first; c < last; ++c)
    line += (c > first ? "  " : "") + padded(cells[c], width[c], table.columns[c].align, colour);
  return line;
}

std::vector<Cell> header(const TextTable& table) {
  std::vector<Cell> cells;
  for (const auto& column : table.columns) cells.push_back({column.name, Ink::faint});
  return cells;
}

/// The label with its note beside it, or below where that is too wide.
std::string noted(const TableLine& line, std::size_t label_width, const Layout& layout) {
  const std::string label = padded(line.cells[0], label_width, Align::left, layout.colour);
  if (label_width + 2 + display_width(line.note) <= layout.width)
    return trimmed(label + "  " + painted(line.note, Ink::faint, layout.colour));
  std::istringstream lines(wrapped(line.note, layout.width - 4));
  std::string text = trimmed(label);
  for (std::string one; std::getline(lines, one);)
    text += "    " + painted(one, Ink::faint, layout.colour) + "\n";
  return text;
}

bool blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

}  // namespace

std::size_t display_width(const std::string& text) {
  // Continuation bytes of UTF-8 take no room of their own.
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string shortened(const std::string& text, std::size_t characters, Charset charset) {
  if (display_width(text) <= characters) return text;
  const std::string mark = charset == Charset::unicode ? "…" : "~";
  std::size_t seen = 0, at = 0;
  while (at < text.size() && ((text[at] & 0xC0) == 0x80 || ++seen < characters)) ++at;
  std::string cut = text.substr(0, at);
  cut.erase(cut.find_last_not_of(' ') + 1);
  return cut + mark;
}

std::size_t table_width(const TextTable& table, std::size_t folded) {
  const auto all = widths(table);
  std::size_t total = 0;
  for (std::size_t c = 0; c + folded < all.size(); ++c) total += all[c] + (c > 0 ? 2 : 0);
  return total;
}

std::size_t column_width(const TextTable& table, std::size_t column) {
  return widths(table).at(column);
}

std::string as_text(const TextTable& table, const Layout& layout) {
  const auto width = widths(table);
  const std::size_t count = table.columns.size(), kept = count - layout.folded;
  std::string text = trimmed(joined(header(table), table, width, 0, kept, layout.colour));
  for (const auto& line : table.lines) {
    if (!line.note.empty()) {
      text += noted(line, width[0], layout);
      continue;
    }
    text += trimmed(joined(line.cells, table, width, 0, kept, layout.colour));
    const std::string rest = joined(line.cells, table, width, kept, count, layout.colour);
    if (!blank(rest)) text += trimmed("    " + rest);
  }
  return text;
}

std::string as_markdown(const TextTable& table) {
  std::string text = "|", rule = "|";
  for (const auto& column : table.columns) {
    text += " " + column.name + " |";
    rule += column.align == Align::left ? "---|" : "---:|";
  }
  text += "\n" + rule + "\n";
  for (const auto& line : table.lines) {
    text += "|";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const bool noted = !line.note.empty() && c > 0;
      const bool last = c + 1 == table.columns.size();
      text += " " + (noted ? (last ? line.note : "") : line.cells[c].text) + " |";
    }
    text += "\n";
  }
  return text;
}

std::string wrapped(const std::string& paragraph, std::size_t width) {
  std::istringstream words(paragraph);
  std::string word, line, text;
  while (words >> word) {
    const bool full = !line.empty() && display_width(line) + 1 + display_width(word) > width;
    if (full) text += line + "\n", line.clear();
    line += (line.empty() ? "" : " ") + word;
  }
  return text + line + "\n";
}

std::string painted(const std::string& text, Ink ink, Colour colour) {
  if (colour == Colour::off || ink == Ink::plain || text.empty()) return text;
  return "\x1b[" + code(ink) + "m" + text + "\x1b[0m";
}

}  // namespace plenary::analysis
