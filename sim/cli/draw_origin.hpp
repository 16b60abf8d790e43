#pragma once

#include <filesystem>
#include <string>

namespace plenary::sim {

/// One line for whoever rests on stored draws that were accepted for other targets, or drawn from
/// other ranges, than there are now; empty if nothing is known against them.
std::string doubt_about(const std::filesystem::path& draws);

}  // namespace plenary::sim
