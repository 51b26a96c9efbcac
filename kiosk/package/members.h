#pragma once
// The names of the members inside our envelopes; docs/formats/package.md and commune.md.

#include <string_view>

namespace kiosk::package {

inline constexpr std::string_view device_member = "device.json";           // enrolment
inline constexpr std::string_view package_member = "package.json.sealed";  // package
inline constexpr std::string_view photos_member = "photos.pgm";            // package, if any
inline constexpr std::string_view record_member = "record.bel";      // result, secret vote only
inline constexpr std::string_view result_member = "result.json";     // result
inline constexpr std::string_view journal_member = "journal.jsonl";  // result

inline constexpr std::string_view notes_member = "notes.json.sealed";  // result, if there are any

inline constexpr std::string_view enrolment_kind = "enrolment";
inline constexpr std::string_view package_kind = "package";
inline constexpr std::string_view result_kind = "result";
inline constexpr std::string_view commune_device = "commune";  // manifest.device of a package

}  // namespace kiosk::package
