#pragma once

#include <CLI/Option.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace plenary::sim {

/// Scenarios and data come with the program, and whoever installed it need not know where they lie.

/// A path such as "scenarios/data/targets.csv": in the folder we are in, or where it was installed,
/// or where it was built; the path itself if it is in none of them.
std::filesystem::path shipped(const std::filesystem::path& path);

/// Names of the processes, reforms and worlds that came with the program, in order of the alphabet:
/// file names without folder and ending.
std::vector<std::string> shipped_scenarios();

/// The file meant by a word of the command line: a path, or the name of a file here or of one of
/// shipped_scenarios(). Throws BadInput with the nearest name if a bare name is none of these.
std::string scenario_file(const std::string& word);

/// Lets an option take paths and names of scenarios alike.
CLI::Option* takes_scenarios(CLI::Option* option);

}  // namespace plenary::sim
