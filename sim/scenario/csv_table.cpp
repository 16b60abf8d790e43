#include "sim/scenario/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plenary::sim {
namespace {

/// Walks over a CSV text letter by letter and keeps count of lines and columns.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file, Problems& problems)
      : text_(text), file_(file), problems_(problems) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
  }

  bool at_end() const { return next_ >= text_.size(); }

  bool at_comment() const { return !at_end() && peek() == '#'; }

  std::string comment() {
    CsvCell line;
    while (!at_end() && !at_break()) take(line);
    end_of_line();
    return line.text;
  }

  std::vector<CsvCell> row() {
    std::vector<CsvCell> cells{cell()};
    while (!at_end() && peek() == ',') {
      step();
      cells.push_back(cell());
    }
    end_of_line();
    return cells;
  }

 private:
  char peek() const { return text_[next_]; }
  bool at_break() const { return peek() == '\n' || peek() == '\r'; }

  void step() {
    const auto byte = static_cast<unsigned char>(text_[next_++]);
    if (byte == '\n') {
      ++line_;
      column_ = 1;
    } else if ((byte & 0xC0) != 0x80) {  // bytes inside a UTF-8 letter do not count
      ++column_;
    }
  }

  CsvCell cell() {
    CsvCell read{"", {file_, line_, column_}};
    if (!at_end() && peek() == '"') {
      quoted(read);
    } else {
      while (!at_end() && peek() != ',' && !at_break()) take(read);
    }
    return read;
  }

  void take(CsvCell& read) {
    read.text += peek();
    step();
  }

  void quoted(CsvCell& read) {
    step();
    while (!at_end()) {
      if (peek() == '"') {
        step();
        if (at_end() || peek() != '"') return after_quote(read);
      }
      take(read);
    }
    problems_.add(read.place, "csv", "a quoted cell has no closing quote",
                  "a quote at the end of the cell");
  }

  void after_quote(const CsvCell& read) {
    if (at_end() || peek() == ',' || at_break()) return;
    problems_.add(read.place, "csv", "there is text behind a closing quote",
                  "a quote inside a quoted cell is written twice");
    while (!at_end() && peek() != ',' && !at_break()) step();
  }

  void end_of_line() {
    if (!at_end() && peek() == '\r') step();
    if (!at_end() && peek() == '\n') step();
  }

  std::string_view text_;
  const std::string& file_;
  Problems& problems_;
  std::size_t next_ = 0;
  int line_ = 1;
  int column_ = 1;
};

bool is_blank(const std::vector<CsvCell>& row) { return row.size() == 1 && row[0].text.empty(); }

void check_header(const std::vector<CsvCell>& header, Problems& problems) {
  std::set<std::string> seen;
  for (const auto& cell : header)
    if (!seen.insert(cell.text).second)
      problems.add(cell.place, cell.text, "the column appears twice", "one column of each name");
}

}  // namespace

std::optional<std::size_t> CsvTable::column(const std::string& name) const {
  for (std::size_t index = 0; index < header.size(); ++index)
    if (header[index].text == name) return index;
  return std::nullopt;
}

std::vector<std::string> CsvTable::names() const {
  std::vector<std::string> all;
  for (const auto& cell : header) all.push_back(cell.text);
  return all;
}

std::string_view without_comments(std::string_view text) {
  while (!text.empty() && text.front() == '#')
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text;
}

CsvTable parse_csv(std::string_view text, const std::string& file, Problems& problems) {
  CsvReader reader(text, file, problems);
  CsvTable table;
  while (reader.at_comment()) table.comments.push_back(reader.comment());
  if (!reader.at_end()) table.header = reader.row();
  check_header(table.header, problems);
  while (!reader.at_end()) {
    auto row = reader.row();
    if (is_blank(row)) continue;
    if (row.size() == table.header.size()) {
      table.rows.push_back(std::move(row));
    } else {
      problems.add(row[0].place, "csv", fmt::format("the row has {} cells", row.size()),
                   fmt::format("{} cells, one per column of the header", table.header.size()));
    }
  }
  return table;
}

}  // namespace plenary::sim
