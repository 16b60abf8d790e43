#pragma once

#include "models/ensemble.hpp"
#include "sim/story/before.hpp"
#include "sim/story/cast.hpp"

namespace plenary::sim {

/// Whether long lists are counted or written out.
enum class Detail { brief, full };

/// One session as the storyteller sees it: what stood before, what stands now, and the keyed draws
/// and rules with which a mechanism can be asked once more what it decided.
struct Scene {
  const models::Negotiation& negotiation;
  const Before& before;
  const models::Draws& draws;
  const models::Arm& arm;
  const Cast& cast;
  Detail detail;

  int session() const { return negotiation.facts().session; }
  /// Number of organisations or cases up to which they are told one by one.
  std::size_t most() const { return detail == Detail::full ? 100000 : 6; }
};

/// The places that are marked, ascending.
inline std::vector<std::size_t> marked(const models::Mask& mask) {
  std::vector<std::size_t> places;
  for (std::size_t s = 0; s < mask.size(); ++s)
    if (mask[s]) places.push_back(s);
  return places;
}

// Each tells one part of a session, as paragraphs (layout.hpp).
std::string tell_outside(const Scene& scene);    ///< incidents, who is present
std::string tell_door(const Scene& scene);       ///< applications, objections, disputes
std::string tell_room(const Scene& scene);       ///< who came, who spoke
std::string tell_heard(const Scene& scene);      ///< what was said and learnt
std::string tell_text(const Scene& scene);       ///< draft, reading, adoption
std::string tell_aftermath(const Scene& scene);  ///< politicisation, implementation

}  // namespace plenary::sim
