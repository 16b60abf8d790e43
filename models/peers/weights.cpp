#include <algorithm>
#include <cstring>

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

/// Rows of W times `in`: two vectors of items side by side, one term a peer, always in the order of
/// peers. `rows` rows at a time only keep the adders busy; each row has its own sums.
template <class Lanes, std::size_t rows>
inline __attribute__((always_inline)) void weighted(const double* weights, const double* in,
                                                    std::size_t count, double* out) {
  constexpr std::size_t kLanes = sizeof(Lanes) / sizeof(double);
  Lanes low[rows] = {}, high[rows] = {};
  for (std::size_t j = 0; j < count; ++j) {
    Lanes peer_low, peer_high;
    std::memcpy(&peer_low, in + j * kItemLanes, sizeof peer_low);
    std::memcpy(&peer_high, in + j * kItemLanes + kLanes, sizeof peer_high);
    for (std::size_t r = 0; r < rows; ++r) {
      low[r] += weights[r * count + j] * peer_low;
      high[r] += weights[r * count + j] * peer_high;
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    std::memcpy(out + r * kItemLanes, &low[r], sizeof low[r]);
    std::memcpy(out + r * kItemLanes + kLanes, &high[r], sizeof high[r]);
  }
}

template <class Lanes>
inline __attribute__((always_inline)) void all_weighted(const double* weights, const double* in,
                                                        std::size_t count, double* out) {
  constexpr std::size_t kStep = 2 * sizeof(Lanes) / sizeof(double);
  for (std::size_t item = 0; item < kItemLanes; item += kStep) {
    std::size_t n = 0;
    for (; n + 4 <= count; n += 4)
      weighted<Lanes, 4>(weights + n * count, in + item, count, out + n * kItemLanes + item);
    for (; n < count; ++n)
      weighted<Lanes, 1>(weights + n * count, in + item, count, out + n * kItemLanes + item);
  }
}

#ifdef PLENARY_AVX2
__attribute__((target("avx2"))) void all_weighted_wide(const double* weights, const double* in,
                                                       std::size_t count, double* out) {
  all_weighted<FourDoubles>(weights, in, count, out);
}
#endif

void weigh(const double* weights, const double* in, std::size_t count, double* out) {
#ifdef PLENARY_AVX2
  if (has_avx2()) return all_weighted_wide(weights, in, count, out);
#endif
  all_weighted<TwoDoubles>(weights, in, count, out);
}

/// Sum of products in four lanes, then one tree: the same order on every machine.
PLENARY_WIDE double dot(const double* a, const double* b, std::size_t count) {
  FourDoubles lanes{};
  std::size_t j = 0;
  for (; j + 4 <= count; j += 4) {
    FourDoubles x, y;
    std::memcpy(&x, a + j, sizeof x);
    std::memcpy(&y, b + j, sizeof y);
    lanes += x * y;
  }
  for (std::size_t lane = 0; j < count; ++j, ++lane) lanes[lane] += a[j] * b[j];
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

}  // namespace

PeerWeights::PeerWeights(const World& world, const Mask& member, const ParameterSet& p) {
  for (std::size_t i = 0; i < world.states; ++i)
    if (member[i]) members.push_back(i);
  weight.setZero(row(members.size()), row(members.size()));
  alone.assign(members.size(), 0);
  for (std::size_t n = 0; n < members.size(); ++n) {
    const std::size_t i = members[n];
    double total = 0;
    for (std::size_t m = 0; m < members.size(); ++m) {
      if (n == m) continue;
      const std::size_t j = members[m];
      const double gap = world.alignment[row(i)] - world.alignment[row(j)];
      const bool near = world.tables->states.region[i] == world.tables->states.region[j];
      const double w = exponential(-(gap < 0 ? -gap : gap) / p[scale]) *
                       (near ? 1 + p[region] : 1.0) * world.weight[row(j)];
      weight(row(n), row(m)) = w;
      total += w;
    }
    alone[n] = !(total > 0);
    if (!alone[n]) weight.row(row(n)) /= total;
  }
}

void PeerWeights::average(const ByItem& in, ByItem& out) const {
  weigh(weight.data(), in.data(), members.size(), out.data());
  for (std::size_t n = 0; n < members.size(); ++n)
    if (alone[n]) out.row(row(n)) = in.row(row(n));
}

double PeerWeights::average(const Vector& in, std::size_t n) const {
  return alone[n] ? in[row(n)] : dot(&weight(row(n), 0), in.data(), members.size());
}

}  // namespace plenary::models
