#include "results/digest.hpp"

#include "results/content_digest.hpp"
#include "results/dataset.hpp"

namespace plenary::results {

std::string digest(const std::filesystem::path& file) {
  const Dataset data(file);
  return content_digest(data.description(), [&](const Variable& variable, const Block& block) {
    return data
        .values(variable.name, {block.first_draw, block.draws},
                {block.first_replicate, block.replicates})
        .values;
  });
}

}  // namespace plenary::results
