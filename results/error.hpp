#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace plenary::results {

/// A results file that cannot be used as asked: names the file, says what is wrong with it and what
/// the reader can do.
class ResultsError : public std::runtime_error {
 public:
  ResultsError(std::filesystem::path file, const std::string& problem,
               const std::string& advice = {})
      : std::runtime_error(file.string() + ": " + problem +
                           (advice.empty() ? "" : "\n  " + advice)),
        file_(std::move(file)) {}

  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
};

/// The file that was named is not there, holds no results, or stands where new results should go:
/// the one who named it is to name another.
class WrongFile : public ResultsError {
  using ResultsError::ResultsError;
};

/// A shard that belongs to another plan than the one at hand.
class ForeignShard : public ResultsError {
  using ResultsError::ResultsError;
};

}  // namespace plenary::results
