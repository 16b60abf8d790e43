#include "sim/run/world_checksum.hpp"

#include "results/little_endian.hpp"
#include "results/sha256.hpp"

namespace plenary::sim {
namespace {

using models::CodedPosition;
using models::HostilePair;
using models::NamedOrganisation;

/// Feeds a world to the hash; lengths go first, so that no two worlds read alike.
class Checksum {
 public:
  template <class... Parts>
  void add_all(const Parts&... parts) {
    (add(parts), ...);
  }
  std::string finish() { return hash_.finish(); }

 private:
  void add(std::uint64_t number) { hash_.update(results::little_endian(number)); }
  void add(int number) { add(static_cast<std::uint64_t>(number)); }
  void add(std::uint8_t number) { add(std::uint64_t{number}); }
  void add(double number) { hash_.update(results::little_endian(number)); }
  void add(const std::string& text) {
    add(std::uint64_t{text.size()});
    hash_.update(text);
  }
  void add(const HostilePair& pair) {
    add_all(std::uint64_t{pair.first}, std::uint64_t{pair.second}, pair.value);
  }
  void add(const CodedPosition& coded) {
    add_all(std::uint64_t{coded.state}, std::uint64_t{coded.item}, coded.value);
  }
  void add(const NamedOrganisation& named) {
    add_all(named.name, named.type, named.region, named.home, named.ecosoc);
  }
  template <class First, class Second>
  void add(const std::pair<const First, Second>& entry) {
    add_all(entry.first, entry.second);
  }
  template <class Sequence>
  requires requires(const Sequence& all) { all.begin(); }
  void add(const Sequence& sequence) {
    add(std::uint64_t{sequence.size()});
    for (const auto& element : sequence) add(element);
  }

  results::Sha256 hash_;
};

}  // namespace

std::string world_checksum(const models::WorldTables& world) {
  const auto& states = world.states;
  Checksum checksum;
  checksum.add_all(states.iso3, states.name, states.region, states.ideal_point, states.cyber_axis,
                   states.cinc, states.gdp_usd, states.gci, states.ngo_freedom,
                   states.support_western_texts, states.poa_sponsor, states.groups);
  checksum.add_all(world.hostile_pairs, world.criticism_exposure, world.objection_leader,
                   std::uint64_t{world.stakeholders}, world.coded_positions, world.organisations,
                   world.item_order);
  return checksum.finish();
}

}  // namespace plenary::sim
