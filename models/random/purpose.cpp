#include "models/random/purpose.hpp"

namespace plenary::models {
namespace {

std::vector<std::string>& registered() {
  static std::vector<std::string> names;
  return names;
}

}  // namespace

Purpose::Purpose(std::string_view name) : key_(fnv1a(name)) { registered().emplace_back(name); }

const std::vector<std::string>& purposes() { return registered(); }

}  // namespace plenary::models
