#include "sim/cli/study_options.hpp"

#include <fmt/format.h>

#include "sim/scenario/problem.hpp"

namespace plenary::sim {

CLI::Range allowed_draws() { return {0U, 65535U}; }

CLI::Range allowed_replicates(std::uint32_t at_least) { return {at_least, 100000000U}; }

CLI::Range allowed_seeds() { return {std::uint64_t{0}, std::uint64_t{9223372036854775807U}}; }

void add_threads(CLI::App& app, std::size_t& threads) {
  app.add_option("--threads", threads, "default: all this job may use")
      ->check(CLI::Range(1U, 4096U));
}

std::uint64_t seed_of(const std::vector<Scenario>& arms,
                      const std::optional<std::uint64_t>& asked) {
  if (asked) return *asked;
  const Scenario& first = arms.front();
  for (const Scenario& arm : arms)
    if (arm.run().seed != first.run().seed)
      throw BadInput(fmt::format("{} and {} have different seeds; give one with --seed",
                                 first.file().generic_string(), arm.file().generic_string()));
  return first.run().seed;
}

std::string counted(std::size_t count, const std::string& thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace plenary::sim
