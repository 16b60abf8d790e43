#include "tests/models/support/plain_model.hpp"
#include "tests/models/support/plain_numbers.hpp"

namespace plenary::models::testing {

void PlainModel::applications(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const bool lapses = word("modality.accreditation.validity", "lapses");
  const bool window = !word("modality.accreditation.validity", "one_window") || t == 1;
  for (std::size_t s = 0; s < S; ++s) {
    const double B = pool.access_value[row(s)];
    if (lapses) accredited[s] = 0;
    applied[s] = refused[s] = n_obj[s] = 0;
    if (word("modality.accreditation.rule", "closed")) continue;
    if (pool.ecosoc[s])
      accredited[s] = B > .05;
    else if (!accredited[s] && window)
      applied[s] = p_hat[s] * B - .05 - (1 - p_hat[s]) * .10 > 0;
    if (word("modality.accreditation.rule", "ecosoc_only")) refused[s] = applied[s];
  }
}

void PlainModel::objections(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const double vis = number("modality.accreditation.naming");
  const double cost = 2 * .8 * vis + .6 * number("modality.accreditation.reasons") +
                      1.0 * !word("modality.accreditation.dispute", "none") + 2 * ovr;
  const double needed = number("modality.accreditation.objections_needed");
  const auto leader = static_cast<std::size_t>(stage_.world.tables->objection_leader);
  std::vector<std::size_t> signers;  // O without the leader, members, by capability
  for (std::size_t i = 0; i < N; ++i)
    if (stage_.world.low_openness[i] && i != leader && stage_.modality.member[i])
      signers.push_back(i);
  std::stable_sort(signers.begin(), signers.end(), [&](std::size_t a, std::size_t b) {
    return stage_.world.capability[row(a)] > stage_.world.capability[row(b)];
  });
  for (std::size_t s = 0; s < S; ++s) {
    if (!applied[s]) continue;
    const auto chance = [&](std::size_t i) {
      return sigma(-5.8 + 6 * pool.distance(row(i), row(s)) + 1.6 * pool.critical(row(i), row(s)) +
                   .5 * pool.prominence[row(s)] + P - cost);
    };
    const bool listed = present[leader] && pool.home[s] != leader &&
                        pool.distance(row(leader), row(s)) > .25 &&
                        dyad(t, leader, s) < chance(leader);
    n_obj[s] += listed;
    for (std::size_t j = 0; j < signers.size(); ++j)
      n_obj[s] += present[signers[j]] && pool.home[s] != signers[j] &&
                  static_cast<double>(j + 1) <= needed - 1 && listed && dyad(t, signers[j], s) < .8;
    for (std::size_t i = 0; i < N; ++i)
      n_obj[s] += present[i] && !stage_.world.low_openness[i] && pool.home[s] != i &&
                  dyad(t, i, s) < sigma(-12.5 + 13.5 * pool.hostility(row(i), row(s)) +
                                        pool.critical(row(i), row(s)) + P - .3 * cost);
    filed += n_obj[s];
    n_objected += n_obj[s] > 0;
    refused[s] = n_obj[s] >= needed;
  }
}

void PlainModel::disputes(int t) {
  const std::string rule = value("modality.accreditation.dispute").word;
  if (rule == "none") return;
  const PoolDraws& pool = stage_.population.pool;
  int blocked = 0, lifted = 0;
  for (std::size_t s = 0; s < S; ++s) {
    if (!refused[s]) continue;
    ++blocked;
    int yes = 0, no = 0;
    for (std::size_t i = 0; i < N && rule != "chair_mediation"; ++i) {
      if (!present[i]) continue;
      const double z = .25 + .9 * stage_.world.alignment[row(i)] + .8 * (v[i] - .5) + .4 * F -
                       1.5 * pool.hostility(row(i), row(s)) - .5 * pool.critical(row(i), row(s)) +
                       .35 * normal("vote", t, i, s);
      yes += z > .25;
      no += z < -.25;
    }
    if (rule == "chair_mediation") refused[s] = !(u("med", t, s) < .25);
    if (rule == "majority") refused[s] = !(yes > no);
    if (rule == "two_thirds") refused[s] = !(yes >= 2 * no && yes > 0);
    lifted += !refused[s];
  }
  if (rule == "chair_mediation") return;
  disputed = blocked;
  // Read again only next session.
  ovr = .5 * ovr + .5 * (blocked ? static_cast<double>(lifted) / blocked : 1.0);
}

void PlainModel::time(int t) {
  const double votes = disputed ? 1 + .05 * disputed : 0;
  int out = 0;
  for (const int r : refused) out += r;
  t_mod = std::min(.6, .0015 * n_objected * (.5 + number("modality.accreditation.naming")) +
                           .03 * votes + .002 * out * (1 - F) +
                           (t <= 2 ? number("process.opening_quarrel") : 0));
}

void PlainModel::attendance(int t) {
  const PoolDraws& pool = stage_.population.pool;
  const bool hybrid = word("modality.access.format", "hybrid");
  const double ve = word("modality.voice.speaking", "none")   ? 0
                    : word("modality.voice.speaking", "slot") ? .5
                                                              : .8;
  for (std::size_t s = 0; s < S; ++s) {
    const bool weog = pool.region[s] == 4;
    const double certainty = !accredited[s]                                      ? 0
                             : word("modality.accreditation.validity", "lapses") ? p_hat[s]
                                                                                 : 1;
    const double cost = (hybrid ? .25 : 1) * (1 + .5 * (!weog && !hybrid));
    logit[s] = -.35 +
               .75 * (pool.budget[row(s)] + 2 * number("modality.access.travel_fund") * !weog) -
               .6 * cost + 2 * .4 * (ve - .5) - .5 * (1 - certainty) - .8 * fat[s];
    zeta[s] = std::sqrt(.7) * pool.trait[row(s)] + std::sqrt(.3) * normal("att", t, s);
    attends[s] = accredited[s] && 1.7 * zeta[s] < logit[s];
  }
}

}  // namespace plenary::models::testing
