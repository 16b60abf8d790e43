#include "results/durable.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "results/error.hpp"

namespace plenary::results {
namespace {

/// Some file systems cannot sync a directory; they say so with EINVAL, which is no failure.
bool sync(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = ::fsync(descriptor) == 0 || errno == EINVAL;
  const int reason = errno;
  ::close(descriptor);
  errno = reason;
  return done;
}

std::filesystem::path directory_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace

void move_into_place(const std::filesystem::path& temporary, const std::filesystem::path& name) {
  if (sync(temporary) && ::rename(temporary.c_str(), name.c_str()) == 0) {
    // The data is safe and the name is set; where a directory cannot be synced nothing is lost yet.
    static_cast<void>(sync(directory_of(name)));
    return;
  }
  const std::string reason = std::strerror(errno);
  remove_quietly(temporary);
  throw ResultsError(name, "cannot be put in its place on disk (" + reason + ")");
}

void remove_quietly(const std::filesystem::path& file) noexcept {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

}  // namespace plenary::results
