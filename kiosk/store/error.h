#pragma once
// What can go wrong with the store because of the disk or the file.

#include <string>

#include <tl/expected.hpp>

namespace kiosk::store {

enum class Error {
  not_encrypted,  // the library or the file would keep ballots in plain text
  wrong_key,      // the key does not open the file (or the file is not a database at all)
  wrong_file,     // a database, but not one of ours or not of this kind
  newer_schema,   // made by a newer version
  disk_full,
  unwritable,    // read-only, removed, permissions
  damaged,       // integrity check failed, journal chain broken
  locked,        // another program has it open
  already_used,  // the credential has cast already
  no_free_slot,
  not_found,
  read_back,  // what was written reads differently: nothing may be acknowledged
  malformed,  // the caller's values break a rule of the format; nothing was written
};

struct Failure {
  Error error;
  std::string detail;  // for technicians: never a choice, a card or a tracker
};

template <class T>
using Result = tl::expected<T, Failure>;

}  // namespace kiosk::store
