// Times the OEWG of 2021–2025, its phases and whole runs, each beside the calibration loop. One
// thread is timed by the processor's clock, whole runs by the wall's.

#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <span>
#include <vector>

#include "bench/calibration.hpp"
#include "bench/cpu_clock.hpp"
#include "bench/median_reporter.hpp"
#include "bench/oewg.hpp"
#include "bench/phases.hpp"
#include "models/ensemble.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/ensembles.hpp"
#include "sim/run/execute.hpp"

namespace plenary::bench {
namespace {

constexpr std::uint32_t kReplicates = 1000;

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

template <class Work>
double seconds_of(double (*clock)(), Work work) {
  const double start = clock();
  work();
  return clock() - start;
}

/// Reports one replicate in milliseconds and as a multiple of the calibration loop. The loop is
/// timed before and after, so that a machine that slows down meanwhile does so for both.
template <class Work>
void time_replicates(benchmark::State& state, double (*clock)(), Work work) {
  double seconds = 0;
  double loops = 0;
  const auto loop = [] { benchmark::DoNotOptimize(calibration_loop()); };
  for ([[maybe_unused]] auto unused : state) {
    loops += seconds_of(clock, loop) / 2;
    const double elapsed = seconds_of(clock, work);
    loops += seconds_of(clock, loop) / 2;
    state.SetIterationTime(elapsed);
    seconds += elapsed;
  }
  const double replicates = static_cast<double>(state.iterations()) * kReplicates;
  state.counters["ms_per_replicate"] = 1000 * seconds / replicates;
  state.counters["per_calibration"] = seconds / kReplicates / loops;
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
  time_replicates(state, cpu_seconds, [&] {
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
    seconds_ +=
        seconds_of(wall_seconds, [&] { ensembles_.simulate(draw, replicate, worker, records); });
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
  time_replicates(state, wall_seconds, [&] {
    TimedEnsembles source(plan);
    whole += seconds_of(wall_seconds,
                        [&] { sim::execute(sim::describe(plan), source, options_for(1)); });
    modelled += source.seconds();
  });
  state.counters["output"] = 1 - modelled / whole;
}

void run_two_threads(benchmark::State& state) {
  const sim::Plan plan = oewg_plan(kReplicates);
  time_replicates(state, wall_seconds, [&] {
    sim::Ensembles source(plan);
    sim::execute(sim::describe(plan), source, options_for(2));
  });
}

void phases(benchmark::State& state) {
  PhaseClock clock(oewg());
  time_replicates(state, cpu_seconds, [&] {
    for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) clock.time(replicate);
  });
  for (const auto& [name, seconds] : clock.seconds())
    state.counters[name] = 1000 * seconds / (static_cast<double>(state.iterations()) * kReplicates);
}

void once(benchmark::internal::Benchmark* benchmark) {
  benchmark->Unit(benchmark::kMillisecond)->Repetitions(5)->Iterations(1)->UseManualTime();
}

BENCHMARK(calibration)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(simulate)->Apply(once);
BENCHMARK(phases)->Apply(once);
BENCHMARK(run_one_thread)->Apply(once);
BENCHMARK(run_two_threads)->Apply(once);

}  // namespace
}  // namespace plenary::bench

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  plenary::bench::MedianReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.summarise();
  return 0;
}
