#include "models/channels/channel.hpp"
#include "models/numeric/elementary.hpp"

namespace plenary::models {
namespace {

const Parameter lead_scale({
    .name = "inputs.lead_scale",
    .symbol = "L0",
    .meaning = "Weeks with a document after which preparing longer gains little.",
    .unit = "weeks",
    .baseline = {3},
    .allowed = {0.01, 1000},
});
const Parameter industry_factor({
    .name = "inputs.industry_lead",
    .symbol = "L0/2",
    .meaning = "The same for industry, relative to the others.",
    .baseline = {0.5},
    .allowed = {0.01, 100},
});
const Parameter lead_without({
    .name = "inputs.lead_without",
    .symbol = "lead + .5",
    .meaning = "Weeks of preparation there are even without any document.",
    .unit = "weeks",
    .baseline = {0.5},
    .allowed = {0, 100},
});

}  // namespace

const Lever document_lead({
    .path = "modality.access.document_lead_weeks",
    .meaning = "Weeks before a session at which its documents are available to organisations.",
    .unit = "weeks",
    .baseline = {.number = 1},
    .allowed = {0, 52},
    .source = "assumption, after IGF 2023 workshop 107: documents late or not shared",
});

Preparation::Preparation(const Settings& settings, const ParameterSet& p) {
  const double weeks = settings[document_lead].number + p[lead_without];
  for (std::size_t type = 0; type < kTypes; ++type) {
    const double scale = p[lead_scale] * (type == kIndustry ? p[industry_factor] : 1.0);
    by_type_[type] = 1 - exponential(-weeks / scale);
  }
}

}  // namespace plenary::models
