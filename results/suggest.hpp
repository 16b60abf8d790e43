#pragma once

#include <string>
#include <vector>

namespace plenary::results {

/// "did you mean X?" for the nearest name, or the list of names if none is near.
std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& names);

}  // namespace plenary::results
