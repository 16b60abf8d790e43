#pragma once

#include <string>

namespace plenary::sim {

/// Version of program and model, e.g. "0.1.0"; written into every results file.
inline std::string version() { return "0.1.0"; }

}  // namespace plenary::sim
