#include "web/model/toml_value.hpp"

#include <cstdlib>
#include <limits>

namespace plenary::page {

double number_of(const std::string& toml) {
  if (toml == "nan") return std::numeric_limits<double>::quiet_NaN();
  return std::strtod(toml.c_str(), nullptr);
}

std::string word_of(const std::string& toml) {
  const auto words = words_of(toml);
  return words.empty() ? std::string() : words.front();
}

std::vector<std::string> words_of(const std::string& toml) {
  std::vector<std::string> words;
  for (std::size_t open = toml.find('"'); open != std::string::npos;) {
    const std::size_t close = toml.find('"', open + 1);
    if (close == std::string::npos) break;
    words.push_back(toml.substr(open + 1, close - open - 1));
    open = toml.find('"', close + 1);
  }
  return words;
}

std::vector<double> numbers_of(const std::string& toml) {
  if (toml.empty() || toml.front() != '[') return {number_of(toml)};
  std::vector<double> numbers;
  for (std::size_t from = 1; from < toml.size() && toml[from] != ']';) {
    const std::size_t to = toml.find_first_of(",]", from);
    numbers.push_back(number_of(toml.substr(from, to - from)));
    from = toml[to] == ',' ? toml.find_first_not_of(' ', to + 1) : to;
  }
  return numbers;
}

std::vector<double> numbers_after(const std::string& toml, const std::string& key) {
  std::vector<double> numbers;
  for (std::size_t at = toml.find(key); at != std::string::npos; at = toml.find(key, at + 1))
    numbers.push_back(std::strtod(toml.c_str() + at + key.size(), nullptr));
  return numbers;
}

}  // namespace plenary::page
