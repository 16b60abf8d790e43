#include "sim/scenario/organisation_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/csv_cells.hpp"
#include "sim/scenario/keys.hpp"

namespace plenary::sim {
namespace {

const std::vector<std::string> kColumns = {"name", "type", "region", "home", "ecosoc"};

/// Reads one row after the other; keeps the names seen so far.
class OrganisationReader {
 public:
  OrganisationReader(const CsvTable& csv, const models::StateTable& states, const StateIndex& index,
                     Problems& problems)
      : csv_(csv), states_(states), index_(index), problems_(problems) {}

  models::NamedOrganisation row(const std::vector<CsvCell>& cells) {
    models::NamedOrganisation read;
    read.name = name(cells[*csv_.column("name")]);
    if (const CsvCell* type = filled(cells, "type"))
      read.type = name_cell(*type, "type", types_, problems_);
    if (const CsvCell* ecosoc = filled(cells, "ecosoc"))
      read.ecosoc = name_cell(*ecosoc, "ecosoc", {"0", "1"}, problems_);
    if (const CsvCell* region = filled(cells, "region"))
      read.region = name_cell(*region, "region", regions_, problems_);
    if (const CsvCell* home = filled(cells, "home"))
      read.home = index_.find(home->text, home->place, "home", problems_);
    if (const CsvCell* region = filled(cells, "region")) check_region(read, *region);
    return read;
  }

 private:
  std::string name(const CsvCell& cell) {
    if (cell.text.empty())
      problems_.add(cell.place, "name", "the cell is empty", "a name");
    else if (!seen_.insert(cell.text).second)
      problems_.add(cell.place, "name", fmt::format("\"{}\" is listed twice", cell.text),
                    "each organisation once");
    return cell.text;
  }

  const CsvCell* filled(const std::vector<CsvCell>& cells, const std::string& column) const {
    const auto at = csv_.column(column);
    return at && !cells[*at].text.empty() ? &cells[*at] : nullptr;
  }

  /// The home state must lie in the region, and a region must have a state to be at home in.
  void check_region(const models::NamedOrganisation& read, const CsvCell& cell) {
    if (read.region < 0 || index_.empty()) return;
    if (read.home >= 0) {
      const auto& region =
          models::region_names[states_.region[static_cast<std::size_t>(read.home)]];
      if (region != cell.text)
        problems_.add(cell.place, "region", "the home state lies in another region",
                      fmt::format("\"{}\", or an empty cell", region));
    } else if (std::find(states_.region.begin(), states_.region.end(), read.region) ==
               states_.region.end()) {
      problems_.add(cell.place, "region",
                    fmt::format("no state of the table lies in \"{}\"", cell.text),
                    "a region with states, or an empty cell");
    }
  }

  const std::vector<std::string> types_{models::type_names.begin(), models::type_names.end()};
  const std::vector<std::string> regions_{models::region_names.begin(), models::region_names.end()};
  const CsvTable& csv_;
  const models::StateTable& states_;
  const StateIndex& index_;
  Problems& problems_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<models::NamedOrganisation> read_organisations(const CsvTable& csv,
                                                          const std::string& file,
                                                          const models::StateTable& states,
                                                          const StateIndex& index,
                                                          Problems& problems) {
  std::vector<models::NamedOrganisation> organisations;
  if (!has_columns(csv, {"name"}, file, problems)) return organisations;
  for (const auto& cell : csv.header)
    if (std::find(kColumns.begin(), kColumns.end(), cell.text) == kColumns.end())
      name_cell(cell, "csv", kColumns, problems);
  OrganisationReader reader(csv, states, index, problems);
  for (const auto& row : csv.rows) organisations.push_back(reader.row(row));
  // The order of rows never matters.
  std::sort(organisations.begin(), organisations.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return organisations;
}

}  // namespace plenary::sim
