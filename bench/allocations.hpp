#pragma once

#include <cstddef>

namespace plenary::bench {

/// Calls of operator new and malloc by this thread so far. Only programs that link
/// bench/allocations.cpp, which replaces them, can ask.
std::size_t allocations();

}  // namespace plenary::bench
