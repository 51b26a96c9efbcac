// What officers do beside the ballots.

#include "tests/drive/sunday.h"

namespace drive {

void Sunday::write_note() {
  person_.touch_to("notes", "notes");
  person_.touch_to("note_incident", "note_write");
  person_.type_name("Mất điện");
  person_.photograph("note-written");
  person_.touch_to("keep", "notes");
  person_.photograph("notes-one");
  person_.touch_to("back", "officer_menu");
  person_.touch_to("last_call", "last_call");
  person_.touch_to("back", "officer_menu");
}

void Sunday::announce() {
  person_.touch_to("hall", "hall");
  person_.touch_to("back", "result");
  person_.touch_to("read_out", "read_out");
  person_.touch("next");
  person_.photograph("read-out-second");
  person_.touch_to("back", "result");
}

}  // namespace drive
