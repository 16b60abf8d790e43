// Times the OEWG of 2021–2025 and its phases, each beside the calibration loop.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/calibration.hpp"
#include "bench/oewg.hpp"
#include "bench/phases.hpp"
#include "models/ensemble.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/ensembles.hpp"
#include "sim/run/execute.hpp"

namespace plenary::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kReplicates = 1000;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double calibration_seconds() {
  const auto start = Clock::now();
  benchmark::DoNotOptimize(calibration_loop());
  return seconds_since(start);
}

/// Reports one replicate in milliseconds and as a multiple of the calibration loop. The loop is
/// timed before and after, so that a machine that slows down meanwhile does so for both.
template <class Work>
void time_replicates(benchmark::State& state, Work work) {
  double seconds = 0;
  double calibration = 0;
  for ([[maybe_unused]] auto unused : state) {
    const double before = calibration_seconds();
    const auto start = Clock::now();
    work();
    const double elapsed = seconds_since(start);
    state.SetIterationTime(elapsed);
    seconds += elapsed;
    calibration += (before + calibration_seconds()) / 2;
  }
  state.counters["ms_per_replicate"] =
      1000 * seconds / (static_cast<double>(state.iterations()) * kReplicates);
  state.counters["per_calibration"] = seconds / kReplicates / calibration;
}

void calibration(benchmark::State& state) {
  for ([[maybe_unused]] auto unused : state) benchmark::DoNotOptimize(calibration_loop());
}

void simulate(benchmark::State& state) {
  const sim::Plan plan = oewg_plan(kReplicates);
  const models::Ensemble ensemble(plan.world, plan.arms, plan.seed, 0);
  const models::RecordLayout layout(plan.columns, sim::longest(plan.arms),
                                    plan.world.states.size());
  models::Workspace workspace;
  std::vector<double> record(layout.size());
  time_replicates(state, [&] {
    for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate)
      ensemble.simulate({plan.seed, 0, replicate}, layout, workspace, record.data());
  });
}

/// The model, with a clock around it. One worker only.
class TimedEnsembles : public sim::TaskSource {
 public:
  explicit TimedEnsembles(const sim::Plan& plan) : ensembles_(plan) {}

  void prepare(const std::vector<results::Block>& blocks, std::size_t workers) override {
    ensembles_.prepare(blocks, workers);
  }
  void simulate(std::size_t draw, std::size_t replicate, std::size_t worker,
                std::span<double> records) override {
    const auto start = Clock::now();
    ensembles_.simulate(draw, replicate, worker, records);
    seconds_ += seconds_since(start);
  }
  double seconds() const { return seconds_; }

 private:
  sim::Ensembles ensembles_;
  double seconds_ = 0;
};

sim::RunOptions options_for(std::size_t threads) {
  sim::RunOptions options;
  options.output = std::filesystem::temp_directory_path() / "plenary-bench.h5";
  options.overwrite = results::Overwrite::replace;
  options.threads = threads;
  options.progress = sim::ProgressDisplay::none;
  return options;
}

/// A whole run with its file; what is not spent in the model is output.
void run_one_thread(benchmark::State& state) {
  const sim::Plan plan = oewg_plan(kReplicates);
  double modelled = 0;
  double whole = 0;
  time_replicates(state, [&] {
    TimedEnsembles source(plan);
    const auto start = Clock::now();
    sim::execute(sim::describe(plan), source, options_for(1));
    whole += seconds_since(start);
    modelled += source.seconds();
  });
  state.counters["output_share"] = 1 - modelled / whole;
}

void run_two_threads(benchmark::State& state) {
  const sim::Plan plan = oewg_plan(kReplicates);
  time_replicates(state, [&] {
    sim::Ensembles source(plan);
    sim::execute(sim::describe(plan), source, options_for(2));
  });
}

void phases(benchmark::State& state) {
  PhaseClock clock(oewg());
  time_replicates(state, [&] {
    for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) clock.time(replicate);
  });
  for (const auto& [name, seconds] : clock.seconds())
    state.counters[name] = 1000 * seconds / (static_cast<double>(state.iterations()) * kReplicates);
}

BENCHMARK(calibration)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(simulate)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(5)->UseManualTime();
BENCHMARK(phases)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(5)->UseManualTime();
BENCHMARK(run_one_thread)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(5)
    ->UseManualTime();
BENCHMARK(run_two_threads)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(5)
    ->UseManualTime();

}  // namespace
}  // namespace plenary::bench
