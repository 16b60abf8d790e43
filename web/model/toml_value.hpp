#pragma once

#include <string>
#include <vector>

namespace plenary::page {

/// Readers of canonical TOML values as `plenary show` writes them.
double number_of(const std::string& toml);
std::string word_of(const std::string& toml);                ///< without quotes
std::vector<double> numbers_of(const std::string& toml);     ///< one, or a list
std::vector<std::string> words_of(const std::string& toml);  ///< everything in quotes
std::vector<double> numbers_after(const std::string& toml, const std::string& key);

}  // namespace plenary::page
