#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace plenary::sim {

/// A point in a file a person wrote. Lines and columns count from 1; 0 = the file as a whole.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One thing that is wrong with a scenario, said so that its author can mend it.
struct Problem {
  std::string file;
  int line = 0;
  int column = 0;
  std::string key;
  std::string what;
  std::string allowed = {};
  std::string suggestion = {};  ///< the word, or any_of() the words, the author may have meant

  /// One line: `file:line:column: key: what; allowed; did you mean "…"?`.
  std::string text() const;
};

/// Everything that is wrong with a scenario, in order of file and line.
class InvalidScenario : public std::exception {
 public:
  explicit InvalidScenario(std::vector<Problem> problems);

  const std::vector<Problem>& problems() const { return problems_; }
  const char* what() const noexcept override { return text_.c_str(); }  ///< one problem a line

 private:
  std::vector<Problem> problems_;
  std::string text_;
};

/// A command line that cannot be followed; the program ends with exit code 2.
class BadInput : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Collects problems while a scenario is read, so that all are told at once.
class Problems {
 public:
  void add(const Place& place, std::string key, std::string what, std::string allowed = {},
           std::string suggestion = {});
  bool empty() const { return found_.empty(); }
  std::size_t size() const { return found_.size(); }
  void throw_if_any() const;  ///< throws InvalidScenario

 private:
  std::vector<Problem> found_;
};

}  // namespace plenary::sim
