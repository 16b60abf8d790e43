// A number on a card that moves nothing is not in the model.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

std::map<std::string, Rules> processes() {
  const std::string accreditation = "modality.accreditation.";
  return {{"all seven, lapsing",
           reforms().at("all seven").choose(accreditation + "validity", "lapses")},
          {"mediation", oewg_ii().choose(accreditation + "dispute", "chair_mediation")},
          {"OEWG I", oewg_i()},
          {"two-thirds", reforms().at("two-thirds rule")},
          {"two objections", reforms().at("two objections")}};
}

/// A third of the membership, with those who object: faster, and nobody's part is left out.
Mask some_members() {
  Mask member = un_world().states.groups.at("gge_2019");
  for (std::size_t i = 0; i < member.size(); i += 4) member[i] = 1;
  const World world(un_world(), {});
  for (const std::size_t i : world.co_signers) member[i] = 1;
  return member;
}

std::vector<double> outcome(const ParameterSet& parameters, std::uint32_t replicate) {
  static const Mask member = some_members();
  const Ensemble ensemble(un_world(), arms_of(processes(), parameters, member), 1, 0);
  std::vector<double> all;
  for (const auto& arm : record(ensemble, {1, 0, replicate}, {}, 11, 193))
    all.insert(all.end(), arm.begin(), arm.end());
  return all;
}

const std::vector<double>& baseline(std::uint32_t replicate) {
  static std::map<std::uint32_t, std::vector<double>> known;
  auto& values = known[replicate];
  if (values.empty()) values = outcome({}, replicate);
  return values;
}

/// Does it show in one of the first replicates?
bool shows(const ParameterSet& moved) {
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate)
    if (!same_bits(outcome(moved, replicate), baseline(replicate))) return true;
  return false;
}

/// Half as much again, or a little more or less, where that is allowed.
double nearby(const ParameterCard& card) {
  const double value = card.baseline[0];
  for (const double other : {value * 1.5, value * 0.5, value + 0.1, value - 0.1})
    if (other != value && other >= card.allowed.low && other <= card.allowed.high) return other;
  return value;
}

// Bounds and thresholds that are seldom met, and effects of rare events: moved further.
const std::map<std::string, double> kFurther = {
    {"implementation.minimum", .3}, {"measures.movement", .5},           {"measures.undecided", 0},
    {"objections.list_share", .2},  {"objections.minimum_distance", .9}, {"time.cap", .05},
    {"objections.same_camp", .9},   {"objections.other_criticism", 10},  {"value.margin", .4},
    {"text.voice_time", 0}};

// φ of the direction is 0, so that its truth and belief move nothing; a common factor on weights
// must not show.
const std::set<std::string> kWithoutEffect = {"beliefs.truth_direction", "states.weight_scale"};

TEST(EveryParameter, MovesSomethingSomewhere) {
  for (const Parameter& p : parameters()) {
    const std::string& name = p.card().name;
    ParameterSet moved;
    moved.set(p, kFurther.count(name) ? kFurther.at(name) : nearby(p.card()));
    // A factor of 1.5 on weights moves last bits only through rounding; that is tested apart.
    if (name == "states.weight_scale") moved.set(p, 2.0);
    EXPECT_EQ(shows(moved), !kWithoutEffect.count(name)) << name;
  }
}

TEST(EveryElement, OfAParameterByItemTypeOrRegionMovesSomething) {
  for (const Parameter& p : parameters())
    for (std::size_t n = 0; n < p.length() && p.length() > 1; ++n) {
      ParameterSet moved;
      std::vector<double> values = p.card().baseline;
      values[n] = values[n] != 0 ? values[n] * 0.5 : 0.3;
      moved.set(p, values);
      EXPECT_TRUE(shows(moved)) << p.card().name << " " << n;
    }
}

}  // namespace
}  // namespace plenary::models
