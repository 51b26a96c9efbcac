#pragma once
// Work that falls into independent pieces, done on every core. Private to this folder's sources.

#include <cstddef>
#include <functional>

namespace crypto::belenios {

// Calls work(0), work(1) ... work(count - 1), each at most once and in any order. Where one returns
// false, all before it are still done, of those behind it some. What a piece throws is thrown here
// after all threads have ended. Calls at the same time share the cores; each has at least its own
// thread.
void on_every_core(std::size_t count, const std::function<bool(std::size_t)>& work);

}  // namespace crypto::belenios
