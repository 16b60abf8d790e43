#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace plenary::models {

inline constexpr std::size_t kItems = 7;  ///< agenda items: six of ambition, one of direction
inline constexpr std::size_t kAmbitionItems = 6;  ///< items 0..5
inline constexpr std::size_t kDirection = 6;      ///< implement existing norms 0 … new treaty 1
inline constexpr std::size_t kCapacity = 4;       ///< item whose salience falls with own capacity
inline constexpr std::size_t kTypes = 4;
inline constexpr std::size_t kRegions = 5;

/// Names of the axes, in storage order.
extern const std::array<std::string, kItems> item_names;      ///< threats … direction
extern const std::array<std::string, kTypes> type_names;      ///< industry, civil society, …
extern const std::array<std::string, kRegions> region_names;  ///< African … WEOG

inline constexpr std::size_t kIndustry = 0;
inline constexpr std::size_t kWeog = 4;

/// Facts about the member states, one row a state in ISO3 order; NaN = unknown.
struct StateTable {
  std::vector<std::string> iso3;
  std::vector<std::string> name;
  std::vector<std::uint8_t> region;  ///< index into region_names
  std::vector<double> ideal_point;
  std::vector<double> cyber_axis;
  std::vector<double> cinc;
  std::vector<double> gdp_usd;
  std::vector<double> gci;                                  ///< 0–100
  std::vector<double> ngo_freedom;                          ///< 0–4
  std::vector<double> support_western_texts;                ///< −1…1
  std::vector<double> poa_sponsor;                          ///< 0 or 1
  std::map<std::string, std::vector<std::uint8_t>> groups;  ///< e.g. "gge_2019" → membership

  std::size_t size() const { return iso3.size(); }
};

/// A hostile pair of states (symmetric); `value` in [0,1].
struct HostilePair {
  std::size_t first;
  std::size_t second;
  double value;
};

/// A coded position that replaces the equation for one state and item.
struct CodedPosition {
  std::size_t state;
  std::size_t item;
  double value;  ///< 0…1
};

/// A stakeholder organisation given by name; −1 = drawn as for the others.
struct NamedOrganisation {
  std::string name;
  int type = -1;
  int region = -1;
  int home = -1;    ///< state index
  int ecosoc = -1;  ///< 0 or 1
};

/// Everything about the world that a scenario gives as data. The order of rows never matters:
/// loading sorts states by ISO3, and positions in that order are the states' global ids.
struct WorldTables {
  StateTable states;
  std::vector<HostilePair> hostile_pairs;
  std::vector<double> criticism_exposure;  ///< per state, aw_i
  int objection_leader = -1;               ///< state index, −1 = none
  std::size_t stakeholders = 120;
  std::vector<CodedPosition> coded_positions;
  std::vector<NamedOrganisation> organisations;  ///< the first numbers of the pool
  std::array<std::uint8_t, kItems> item_order = {0, 1, 2, 3, 4, 5, 6};  ///< column → item id
};

}  // namespace plenary::models
