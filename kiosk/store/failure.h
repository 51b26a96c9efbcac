#pragma once
// Where SQLite's codes and the exceptions of its wrapper become a Failure. Private to this room.

#include <string>
#include <utility>

#include "kiosk/store/error.h"

namespace kiosk::store {

inline tl::unexpected<Failure> fail(Error error, std::string detail) {
  return tl::make_unexpected(Failure{error, std::move(detail)});
}

// Before the key has opened the first page, "not a database" means a wrong key; afterwards it means
// that a page no longer carries its authentication code.
enum class Stage { unlocking, working };

// `code` is an extended result code of SQLite, `system_error` the errno behind it or 0.
Error error_of(int code, int system_error, Stage stage);

// Call inside a catch block only: names the exception in flight.
Failure failure_in_flight(int system_error, Stage stage);

}  // namespace kiosk::store
