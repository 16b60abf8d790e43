#pragma once

/// Marks a loop that is compiled twice, for any x86-64 and for one with 256-bit vectors; the
/// machine chooses at run time. Both do the same operations in the same order without fused
/// multiply-add, so that the choice never shows in a result.
#if defined(__x86_64__) && defined(__linux__) && !defined(PLENARY_ONE_TARGET)
#define PLENARY_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define PLENARY_WIDE
#endif

/// Defined where a function may be written once more for 256-bit vectors; has_avx2() says whether
/// the machine has them.
#if defined(__x86_64__) && !defined(PLENARY_ONE_TARGET)
#define PLENARY_AVX2
#endif

namespace plenary::models {

#ifdef PLENARY_AVX2
inline bool has_avx2() {
  static const bool found = __builtin_cpu_supports("avx2");
  return found;
}
#endif

// Lanes side by side. Every operator works lane by lane, so that a result does not depend on how
// wide the machine's registers are. Where they hold two, compilers keep four in memory.
using TwoDoubles = double __attribute__((vector_size(16)));
using FourDoubles = double __attribute__((vector_size(32)));

}  // namespace plenary::models
