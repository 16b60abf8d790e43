#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::models {

/// What a draw is for. Declare it `const` at namespace scope in the file that draws; its key is
/// the 32-bit FNV-1a hash of its name, so that no central list of purposes exists. A test refuses
/// two purposes with one hash.
class Purpose {
 public:
  explicit Purpose(std::string_view name);
  std::uint32_t key() const { return key_; }

 private:
  std::uint32_t key_;
};

/// FNV-1a, 32 bit (Fowler, Noll & Vo).
constexpr std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : text) {
    hash ^= static_cast<std::uint8_t>(letter);
    hash *= 16777619U;
  }
  return hash;
}

/// Names of all purposes declared anywhere.
const std::vector<std::string>& purposes();

}  // namespace plenary::models
