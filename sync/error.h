#pragma once
// What can go wrong with a file that travels.
//
// The C library has a function ::sync, and a namespace of the same name beside it does not compile.
// So this folder's names live in phieukin::sync; the directive at the end lets everyone write
// sync::write_whole all the same, since a name before :: is never looked up as a function.

#include <string>

#include <tl/expected.hpp>

namespace phieukin::sync {

enum class Error {
  unreadable,     // cannot be read from the disk or stick
  unwritable,     // cannot be written, or what was read back differs
  no_space,       // the disk or stick is full
  malformed,      // not an envelope, or not a canonical one
  too_large,      // beyond a limit of docs/formats.md
  bad_signature,  // the manifest's signature is not by the expected key
  wrong_member,   // a member is missing, extra, or differs from its hash in the manifest
  unknown_kind,   // a kind this version does not know
  newer_format,   // made by a newer version
};

struct Failure {
  Error error;
  std::string detail;  // which member, which limit, which path (English, for logs and evidence)
};

template <class T>
using Result = tl::expected<T, Failure>;

}  // namespace phieukin::sync

using namespace phieukin;
