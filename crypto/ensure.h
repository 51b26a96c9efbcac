#pragma once
// Our own mistakes stop the program, in releases too: a machine that holds ballots must not go on
// with a state nobody thought of. The message names the place, never a value.

#include <cstdio>
#include <cstdlib>

namespace crypto::detail {
[[noreturn]] inline void stop_at(const char* file, int line, const char* expression) {
  std::fprintf(stderr, "%s:%d: %s\n", file, line, expression);
  std::abort();
}
}  // namespace crypto::detail

#define CRYPTO_ENSURE(condition) \
  ((condition) ? static_cast<void>(0) : ::crypto::detail::stop_at(__FILE__, __LINE__, #condition))
