#include "results/digest.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>

#include "sim/cli/command.hpp"
#include "sim/cli/exit_code.hpp"

namespace plenary::sim {
namespace {

const Command command({
    .name = "digest",
    .meaning = "Print a checksum of the values in results files: equal results, equal checksum",
    .group = "Results",
    .examples = {"plenary digest results/runs/oewg-2021-2025.h5"},
    .declare = [](CLI::App& app) -> Action {
      const auto files = std::make_shared<std::vector<std::string>>();
      app.add_option("FILE", *files, "results files")->required();
      return [files] {
        for (const auto& file : *files) fmt::print("{}  {}\n", results::digest(file), file);
        return int{kDone};
      };
    },
});

}  // namespace
}  // namespace plenary::sim
