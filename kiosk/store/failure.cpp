#include "kiosk/store/failure.h"

#include <cerrno>
#include <new>

#include <SQLiteCpp/Exception.h>
#include <sqlcipher/sqlite3.h>

namespace kiosk::store {

namespace {
bool no_room(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

Error error_of_io(int code, int system_error) {
  if (no_room(system_error)) return Error::disk_full;
  // A file that ends too early was cut; every other failed read or write is the disk's.
  if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS) return Error::damaged;
  return Error::unwritable;
}
}  // namespace

Error error_of(int code, int system_error, Stage stage) {
  switch (code & 0xff) {
    case SQLITE_FULL: return Error::disk_full;
    case SQLITE_IOERR: return error_of_io(code, system_error);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_NOMEM: return no_room(system_error) ? Error::disk_full : Error::unwritable;
    case SQLITE_NOTADB: return stage == Stage::unlocking ? Error::wrong_key : Error::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error::locked;
    case SQLITE_CONSTRAINT: return Error::malformed;
    default: return Error::damaged;
  }
}

Failure failure_in_flight(int system_error, Stage stage) {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    const int code = exception.getExtendedErrorCode();
    return {error_of(code, system_error, stage),
            "sqlite " + std::to_string(code) + ", errno " + std::to_string(system_error)};
  } catch (const std::bad_alloc&) {
    return {Error::unwritable, "out of memory"};
  } catch (const std::exception&) {
    return {Error::damaged, "unexpected exception"};
  }
}

}  // namespace kiosk::store
