#include "models/world/world_tables.hpp"

namespace plenary::models {

const std::array<std::string, kItems> item_names = {
    "threats", "norms", "law", "confidence_building", "capacity", "dialogue", "direction"};
const std::array<std::string, kTypes> type_names = {"industry", "civil_society", "academia",
                                                    "technical"};
const std::array<std::string, kRegions> region_names = {"African", "Asia-Pacific",
                                                        "Eastern European", "GRULAC", "WEOG"};

}  // namespace plenary::models
