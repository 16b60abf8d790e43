#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/parameter.hpp"
#include "sim/scenario/csv_table.hpp"

namespace plenary::sim {

/// A finite number that fills the whole cell; nothing otherwise.
std::optional<double> parse_number(const std::string& text);

/// The number of a cell within bounds; NaN, with a problem told, if it is none.
double number_cell(const CsvCell& cell, const std::string& column, const models::Interval& allowed,
                   Problems& problems);

/// Index of the cell's word among the names; −1, with a problem told, if it is none of them.
int name_cell(const CsvCell& cell, const std::string& column, const std::vector<std::string>& names,
              Problems& problems);

/// Tells the names among `needed` that the header lacks; `file` is the file's name for messages.
bool has_columns(const CsvTable& csv, const std::vector<std::string>& needed,
                 const std::string& file, Problems& problems);

}  // namespace plenary::sim
