#pragma once

#include <string>
#include <vector>

namespace plenary::analysis {

/// One record of RFC 4180: fields with commas, quotes or line ends are quoted.
std::string csv_record(const std::vector<std::string>& fields);

}  // namespace plenary::analysis
