#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "models/catalogue/lever.hpp"
#include "models/measures/column.hpp"
#include "models/world/world_tables.hpp"

namespace plenary::models {

/// One set of rules to simulate: a modality and the process it governs.
struct Arm {
  std::string name;
  Settings settings;
  ParameterSet parameters;           ///< before a parameter draw moves them
  std::vector<std::uint8_t> member;  ///< per state of the world: 1 = member of the body
};

/// The address of one random universe. The arm is never part of it.
struct Cell {
  std::uint64_t seed = 1;
  std::uint32_t draw = 0;
  std::uint32_t replicate = 0;
};

/// Columns one thread works in; reuse it, so that nothing is allocated after the first replicate.
class Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

  struct Columns;
  Columns& columns() { return *columns_; }

 private:
  std::unique_ptr<Columns> columns_;
};

/// All arms of a study under one parameter draw: immutable, shared by every thread.
class Ensemble {
 public:
  /// `arms[a].parameters` are the values of this draw. `tables` must outlive the ensemble.
  /// `seed` and `draw` key the populations that calibrate objections.list_share.
  Ensemble(const WorldTables& tables, const std::vector<Arm>& arms, std::uint64_t seed,
           std::uint32_t draw);
  ~Ensemble();
  Ensemble(Ensemble&&) noexcept;

  std::size_t arms() const;

  /// Simulates one replicate under every arm. `out` holds arms() × layout.size() doubles,
  /// arm by arm; sessions an arm does not have become NaN.
  void simulate(Cell cell, const RecordLayout& layout, Workspace& workspace, double* out) const;

  /// Called after every session (from 1), and with session 0 after the negotiation has closed.
  using Observer = std::function<void(const Negotiation&, int session)>;

  /// Lets an observer follow one negotiation; observers see everything and change nothing.
  void follow(Cell cell, std::size_t arm, Workspace& workspace, const Observer& observe) const;

 private:
  struct Parts;
  void follow(Cell cell, std::size_t arm, Workspace& workspace, std::size_t& drawn,
              const Observer& observe) const;

  std::unique_ptr<const Parts> parts_;
};

}  // namespace plenary::models
