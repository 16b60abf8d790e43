#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/draws/draw_file.hpp"
#include "sim/run/plan.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

/// Scenario files read together, with every problem of all of them told at once. Throws
/// InvalidScenario, or BadInput where the files cannot be arms of one study: another world or the
/// same name twice.
std::vector<Scenario> load_arms(const std::vector<std::string>& files);

/// A draw to simulate: its id keys the random numbers.
struct StudyDraw {
  std::uint32_t id = 0;
  std::string label = {};
  DrawnValues values = {};
};

/// Draw 0: the values as they stand in the scenarios.
inline StudyDraw baseline_draw() { return {0, "baseline", {}}; }

/// The stored draws, in order, as draws of a study.
std::vector<StudyDraw> stored_draws(const std::vector<StoredDraw>& stored);

/// SHA-256 of the source files of the model.
std::string model_checksum();

/// Where the draws of a study come from.
enum class DrawKind { baseline, prior, accepted, worlds, wires_cut };

/// The plan that simulates these scenarios as arms under these draws. The file will say what kind
/// of draws they are, which (a checksum of ids and values), by which model code, which arms have
/// the rules of a process as they were, and which assumptions the author of an arm has fixed.
Plan study_plan(const std::vector<Scenario>& arms, const std::vector<StudyDraw>& draws,
                std::uint32_t replicates, std::uint64_t seed, DrawKind kind);

}  // namespace plenary::sim
