#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/parameter.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// Words for the numbers allowed, e.g. "a whole number from 1 to 50", "a number of at least 0".
std::string allowed_numbers(const models::Interval& interval, bool whole);

/// Words for a set of names, e.g. "one of \"closed\", \"open\"".
std::string one_of(const std::vector<std::string>& names);

/// `path` and `key` joined by a dot; the key alone at the top.
std::string joined(const std::string& path, const std::string& key);

/// Tells every key of a table that is not among the known ones.
void refuse_unknown(const Value& table, const std::string& path,
                    const std::vector<std::string>& known, Problems& problems);

/// The readers below return nothing, and tell a problem, if the value is not as wanted.
std::optional<std::string> read_text(const Value& value, const std::string& key,
                                     const std::string& wanted, Problems& problems);
std::optional<std::int64_t> read_whole(const Value& value, const std::string& key, std::int64_t low,
                                       std::int64_t high, Problems& problems);
std::optional<double> read_number(const Value& value, const std::string& key,
                                  const models::Interval& allowed, Problems& problems);

/// The table under a key of another table, or null if it is absent or no table (which is told).
const Value* find_table(const Value& table, const std::string& path, const std::string& key,
                        Problems& problems);

}  // namespace plenary::sim
