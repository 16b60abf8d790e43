#include "models/numeric/elementary.hpp"
#include "models/numeric/wide.hpp"
#include "models/peers/peers.hpp"

namespace plenary::models {
namespace {

const Parameter scale({
    .name = "peers.scale",
    .symbol = "W: .25",
    .meaning = "Distance in alignment over which influence among states falls by a factor e.",
    .baseline = {0.25},
    .allowed = {1e-3, 1e3},
});
const Parameter region({
    .name = "peers.region",
    .symbol = "W: 1[same region]",
    .meaning = "Additional influence of states of the same regional group.",
    .baseline = {1},
    .allowed = {0, 100},
});

/// Eight lanes of items, one term a peer, always in the order of peers.
PLENARY_WIDE void weighted_rows(const double* weights, const double* in, const std::size_t* members,
                                std::size_t count, double* out) {
  double sums[kItemLanes] = {};
  for (std::size_t n = 0; n < count; ++n) {
    const std::size_t j = members[n];
    const double w = weights[j];
    const double* peer = in + j * kItemLanes;
    for (Eigen::Index k = 0; k < kItemLanes; ++k) sums[k] += w * peer[k];
  }
  for (Eigen::Index k = 0; k < kItemLanes; ++k) out[k] = sums[k];
}

}  // namespace

PeerWeights::PeerWeights(const World& world, const Mask& member, const ParameterSet& p)
    : weight(ByPair::Zero(row(world.states), row(world.states))), alone(world.states, 0) {
  for (std::size_t i = 0; i < world.states; ++i)
    if (member[i]) members.push_back(i);
  for (const std::size_t i : members) {
    double total = 0;
    for (const std::size_t j : members) {
      if (i == j) continue;
      const double gap = world.alignment[row(i)] - world.alignment[row(j)];
      const bool near = world.tables->states.region[i] == world.tables->states.region[j];
      const double w = exponential(-(gap < 0 ? -gap : gap) / p[scale]) *
                       (near ? 1 + p[region] : 1.0) * world.weight[row(j)];
      weight(row(i), row(j)) = w;
      total += w;
    }
    alone[i] = !(total > 0);
    if (!alone[i]) weight.row(row(i)) /= total;
  }
}

void PeerWeights::average(const ByItem& in, ByItem& out) const {
  for (const std::size_t i : members) {
    if (alone[i])
      out.row(row(i)) = in.row(row(i));
    else
      weighted_rows(&weight(row(i), 0), in.data(), members.data(), members.size(), &out(row(i), 0));
  }
}

void PeerWeights::average(const Vector& in, Vector& out) const {
  for (const std::size_t i : members) {
    double total = alone[i] ? in[row(i)] : 0;
    if (!alone[i])
      for (const std::size_t j : members) total += weight(row(i), row(j)) * in[row(j)];
    out[row(i)] = total;
  }
}

}  // namespace plenary::models
