#pragma once
// What a purge deletes: which documents go, which lose what is personal in them, and which kept
// envelopes still hold sealed notes. Private to this room.

#include <vector>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/purge.h"

namespace kiosk::commune {

// Not a document: the sealed notes inside a kept envelope, by its SHA-256.
inline constexpr std::string_view sealed_notes_kind = "sealed_notes";

// What goes, and what takes the place of documents that only lose something.
struct Sweep {
  std::vector<store::CommuneStore::Document> gone, changed;
  std::vector<Deleted> deleted;
};

// Refused while a complaint is open.
Outcome<Sweep> sweep_of(const Commune::Impl& impl);

// The names stay: they stood on every ballot and stand in the record.
plan::Plan without_facts(plan::Plan plan);

}  // namespace kiosk::commune
