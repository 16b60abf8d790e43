#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace plenary::results::hdf5 {

using Id = std::int64_t;  ///< hid_t, so that the library's header stays inside this folder
using Extent = std::vector<std::uint64_t>;

/// Owns one identifier of the library and closes it.
class Handle {
 public:
  using Close = int (*)(Id);

  Handle() = default;
  Handle(Id id, Close close) : id_(id), close_(close) {}
  ~Handle() { reset(); }
  Handle(Handle&& other) noexcept { swap(other); }
  Handle& operator=(Handle&& other) noexcept {
    swap(other);
    return *this;
  }

  Id get() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }

  void reset() {
    if (id_ >= 0) close_(release());
  }
  /// Gives the identifier away without closing it.
  Id release() { return std::exchange(id_, -1); }

 private:
  void swap(Handle& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
  }

  Id id_ = -1;
  Close close_ = nullptr;
};

}  // namespace plenary::results::hdf5
