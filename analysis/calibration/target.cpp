#include "analysis/calibration/target.hpp"

#include <stdexcept>

namespace plenary::analysis {
namespace {

constexpr Tag kTags[] = {Tag::built_in, Tag::nearly_built_in, Tag::fitted, Tag::could_have_failed};

}  // namespace

std::string words(Tag tag) {
  switch (tag) {
    case Tag::built_in:
      return "built in";
    case Tag::nearly_built_in:
      return "nearly built in";
    case Tag::fitted:
      return "fitted";
    case Tag::could_have_failed:
      break;
  }
  return "could have failed";
}

Tag tag_of(const std::string& text) {
  std::string allowed;
  for (const Tag tag : kTags) {
    if (words(tag) == text) return tag;
    allowed += (allowed.empty() ? "" : ", ") + words(tag);
  }
  throw std::invalid_argument("no target is tagged \"" + text + "\"; allowed: " + allowed);
}

}  // namespace plenary::analysis
