#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

/// What the options that size a study may be; the same in every command that simulates.
CLI::Range allowed_draws();                                 ///< 0 = none
CLI::Range allowed_replicates(std::uint32_t at_least = 1);  ///< two give a spread
CLI::Range allowed_seeds();

/// Declares --threads; 0, which nobody can ask for, stays for "all this job may use".
void add_threads(CLI::App& app, std::size_t& threads);

/// The seed asked for, or the one that all arms name. Throws BadInput where theirs differ.
std::uint64_t seed_of(const std::vector<Scenario>& arms, const std::optional<std::uint64_t>& asked);

/// "1 draw", "3 draws".
std::string counted(std::size_t count, const std::string& thing);

}  // namespace plenary::sim
