#include "results/dataset.hpp"

#include <algorithm>
#include <numeric>

#include "results/error.hpp"
#include "results/layout.hpp"
#include "results/suggest.hpp"

namespace plenary::results {
namespace {

template <class Named>
const std::string& name_of(const Named& named) {
  return named.name;
}

const std::string& name_of(const std::pair<std::string, std::string>& text) { return text.first; }

template <class Named>
const Named& pick(const std::vector<Named>& all, const std::string& name, const std::string& what,
                  const std::filesystem::path& file) {
  std::vector<std::string> names;
  for (const auto& one : all) {
    if (name_of(one) == name) return one;
    names.push_back(name_of(one));
  }
  throw ResultsError(file, "has no " + what + " named " + name, did_you_mean(name, names));
}

hdf5::Extent start_of(Range draws, Range replicates, std::size_t rank) {
  hdf5::Extent start(rank, 0);
  start[0] = draws.first;
  start[2] = replicates.first;
  return start;
}

Axis read_axis(const hdf5::Array& array) {
  Axis axis{array.name()};
  if (array.kind() == hdf5::Kind::words)
    axis.words = array.read_words();
  else
    axis.numbers = array.read_whole_numbers();
  for (const auto& [name, value] : array.attributes()) {
    if (name == "long_name") axis.long_name = std::get<std::string>(value);
    if (name == "units") axis.unit = std::get<std::string>(value);
  }
  return axis;
}

Variable read_variable(const hdf5::Array& array) {
  auto axes = array.axes();
  axes.erase(axes.begin(), axes.begin() + std::min<std::ptrdiff_t>(3, std::ssize(axes)));
  return {
      array.name(), axes,
      array.kind() == hdf5::Kind::single_floats ? Precision::single_float : Precision::double_float,
      array.attributes()};
}

void check_version(const hdf5::Reader& file, const Attributes& attributes) {
  const Value* version = find(attributes, kVersionAttribute);
  if (!version || !std::holds_alternative<std::int64_t>(*version))
    throw WrongFile(file.path(), "is an HDF5 file, but not one with results of Plenary",
                    "name a file written by `plenary run`");
  if (std::get<std::int64_t>(*version) > kLayoutVersion)
    throw WrongFile(file.path(),
                    "has layout version " + std::to_string(std::get<std::int64_t>(*version)) +
                        "; this program reads up to " + std::to_string(kLayoutVersion),
                    "use the version of Plenary that wrote it, or a newer one");
  if (file.has("shard"))
    throw WrongFile(file.path(), "is one part of a run that was not finished",
                    "run the same command again to finish it");
}

}  // namespace

const Value* find(const Attributes& attributes, const std::string& name) {
  for (const auto& [key, value] : attributes)
    if (key == name) return &value;
  return nullptr;
}

Dataset::Dataset(const std::filesystem::path& file) : file_(file) {
  read_attributes();
  for (const auto& name : file_.arrays()) read_array(name);
}

void Dataset::read_attributes() {
  description_.attributes = file_.attributes();
  check_version(file_, description_.attributes);
  if (const Value* plan = find(description_.attributes, kPlanAttribute))
    plan_ = std::get<std::string>(*plan);
  std::erase_if(description_.attributes, [](const auto& attribute) {
    return attribute.first == kVersionAttribute || attribute.first == kPlanAttribute;
  });
}

void Dataset::read_array(const std::string& name) {
  const hdf5::Array array = file_.array(name);
  if (array.is_axis())
    description_.axes.push_back(read_axis(array));
  else if (array.kind() == hdf5::Kind::words && array.extent().empty())
    description_.texts.emplace_back(name, array.read_words().at(0));
  else if (name.find('/') == std::string::npos)
    description_.variables.push_back(read_variable(array));
  else
    description_.tables.push_back({name, array.axes(), array.read(), array.attributes()});
}

const Axis& Dataset::axis(const std::string& name) const {
  return pick(description_.axes, name, "axis", path());
}

const Variable& Dataset::variable(const std::string& name) const {
  return pick(description_.variables, name, "variable", path());
}

const Table& Dataset::table(const std::string& name) const {
  return pick(description_.tables, name, "table", path());
}

const std::string& Dataset::text(const std::string& name) const {
  return pick(description_.texts, name, "text", path()).second;
}

Values Dataset::values(const std::string& name) const {
  return values(name, {0, axis("draw").size()});
}

Values Dataset::values(const std::string& name, Range draws) const {
  return values(name, draws, {0, axis("replicate").size()});
}

Values Dataset::values(const std::string& name, Range draws, Range replicates) const {
  const auto axes = axes_of(variable(name));
  auto lengths = shape(description_, axes);
  if (draws.first + draws.count > lengths[0] || replicates.first + replicates.count > lengths[2])
    throw ResultsError(path(), "has fewer draws or replicates than are asked for");
  lengths[0] = draws.count;
  lengths[2] = replicates.count;
  return {axes, lengths,
          file_.array(name).read(start_of(draws, replicates, lengths.size()),
                                 {lengths.begin(), lengths.end()})};
}

}  // namespace plenary::results
