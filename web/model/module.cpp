#include <sstream>

#include "web/model/study.hpp"
#include "web/model/tables.hpp"

// The functions the page calls. Texts are UTF-8 and end with a zero; numbers of records are
// doubles.

namespace plenary::page {
namespace {

/// What one worker of the page holds.
struct Room {
  Tables tables;
  std::unique_ptr<Study> study;
  std::vector<double> records;
  std::string answer;
};

Room& room() {
  static Room instance;
  return instance;
}

/// An arm as the page writes it: "name", then "path = value" a line, a line "---", and the resolved
/// scenario those values change.
AskedArm arm_of(std::istringstream& lines) {
  std::string name, line;
  std::vector<std::pair<std::string, std::string>> edits;
  std::getline(lines, name);
  while (std::getline(lines, line) && line != "---") {
    const auto equals = line.find(" = ");
    edits.emplace_back(line.substr(0, equals), line.substr(equals + 3));
  }
  std::string text;
  while (std::getline(lines, line) && line != "===") text += line + "\n";
  AskedArm arm{name, Resolved(text)};
  for (const auto& [path, value] : edits) arm.scenario.set(path, value);
  return arm;
}

const char* answer(std::string text) {
  room().answer = std::move(text);
  return room().answer.c_str();
}

}  // namespace
}  // namespace plenary::page

using namespace plenary::page;

extern "C" {

/// Takes the table of states and the accepted draws; gives the number of draws.
int page_open(const char* states, const char* draws) {
  room().tables = {states_of(states), draws_of(draws)};
  return static_cast<int>(room().tables.draws.size());
}

/// Begins a study: "seed draws replicates", then the arms, each closed by "===". Gives the number
/// of draws with the baseline.
int page_study(const char* request) {
  std::istringstream lines(request);
  AskedRun run;
  lines >> run.seed >> run.draws >> run.replicates;
  lines.ignore(1);
  std::vector<AskedArm> arms;
  while (lines.peek() != std::char_traits<char>::eof()) arms.push_back(arm_of(lines));
  room().study = std::make_unique<Study>(plan_of(room().tables, arms, run));
  room().records.assign(room().study->record_size(), 0);
  return static_cast<int>(room().study->draws());
}

const char* page_columns() { return answer(room().study->columns()); }
int page_record_size() { return static_cast<int>(room().study->record_size()); }

/// One cell; gives where its record lies until the next call.
const double* page_simulate(int draw, int arm, int replicate) {
  room().study->simulate(static_cast<std::size_t>(draw), static_cast<std::size_t>(arm),
                         static_cast<std::uint32_t>(replicate), room().records.data());
  return room().records.data();
}

/// Memory for the records of all cells, to be filled before page_digest().
double* page_records() {
  room().records.resize(room().study->record_size() * (room().study->cells() + 1));
  return room().records.data();
}
const char* page_digest() { return answer(room().study->digest(room().records.data())); }

}  // extern "C"
