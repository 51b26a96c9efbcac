#include "kiosk/store/commune_envelopes.h"

#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "kiosk/store/failure.h"

namespace kiosk::store {

namespace {

constexpr const char* all_columns =
    "SELECT hash, station, device, uuid, epoch, sequence, fate, reason, detail, time, evidence, "
    "whole, ruling, ruled_by, ruled_why, ruled_time FROM envelopes ";

ReceivedEnvelope envelope_of(SQLite::Statement& row) {
  ReceivedEnvelope envelope;
  envelope.hash = row.getColumn(0).getString();
  envelope.station = row.getColumn(1).getString();
  envelope.device = row.getColumn(2).getString();
  envelope.uuid = row.getColumn(3).getString();
  envelope.epoch = static_cast<std::uint64_t>(row.getColumn(4).getInt64());
  envelope.sequence = static_cast<std::uint64_t>(row.getColumn(5).getInt64());
  envelope.fate = row.getColumn(6).getString();
  envelope.reason = row.getColumn(7).getString();
  envelope.detail = row.getColumn(8).getString();
  envelope.time = row.getColumn(9).getInt64();
  envelope.evidence = row.getColumn(10).getString();
  envelope.whole = row.getColumn(11).getInt64() != 0;
  envelope.ruling = row.getColumn(12).getString();
  envelope.ruled_by = row.getColumn(13).getString();
  envelope.ruled_why = row.getColumn(14).getString();
  envelope.ruled_time = row.getColumn(15).getInt64();
  return envelope;
}

// What a person has decided is never undone by the same file coming again.
constexpr const char* put =
    "INSERT INTO envelopes (hash, station, device, uuid, epoch, sequence, fate, reason, detail, "
    "time, evidence, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
    "ON CONFLICT (hash) DO UPDATE SET station = excluded.station, device = excluded.device, "
    "uuid = excluded.uuid, epoch = excluded.epoch, sequence = excluded.sequence, "
    "fate = excluded.fate, reason = excluded.reason, detail = excluded.detail, "
    "time = excluded.time, evidence = excluded.evidence, whole = excluded.whole "
    "WHERE envelopes.fate = 'quarantined'";

int change(SQLite::Database& sql, const char* statement, const std::string& hash,
           const EnvelopeRuling& ruling) {
  SQLite::Statement update(sql, statement);
  update.bind(1, hash);
  update.bind(2, ruling.by);
  update.bind(3, ruling.why);
  update.bind(4, ruling.time);
  return update.exec();
}

constexpr const char* supersede =
    "UPDATE envelopes SET fate = 'superseded', ruling = 'superseded', ruled_by = ?2, "
    "ruled_why = ?3, ruled_time = ?4 WHERE hash = ?1 AND fate = 'accepted'";
constexpr const char* take_in =
    "UPDATE envelopes SET fate = 'accepted', ruling = 'take_in', ruled_by = ?2, ruled_why = ?3, "
    "ruled_time = ?4 WHERE hash = ?1 AND fate <> 'accepted'";
constexpr const char* dismiss =
    "UPDATE envelopes SET fate = 'dismissed', ruling = 'dismiss', ruled_by = ?2, ruled_why = ?3, "
    "ruled_time = ?4 WHERE hash = ?1 AND fate = 'quarantined'";

}  // namespace

std::vector<ReceivedEnvelope> envelopes_where(SQLite::Database& sql, const char* which,
                                              std::optional<std::string_view> value) {
  SQLite::Statement find(sql, std::string(all_columns) + which);
  if (value) find.bind(1, std::string(*value));
  std::vector<ReceivedEnvelope> found;
  while (find.executeStep()) found.push_back(envelope_of(find));
  return found;
}

Result<void> put_envelope(SQLite::Database& sql, const ReceivedEnvelope& envelope) {
  SQLite::Statement insert(sql, put);
  insert.bind(1, envelope.hash);
  insert.bind(2, envelope.station);
  insert.bind(3, envelope.device);
  insert.bind(4, envelope.uuid);
  insert.bind(5, static_cast<std::int64_t>(envelope.epoch));
  insert.bind(6, static_cast<std::int64_t>(envelope.sequence));
  insert.bind(7, envelope.fate);
  insert.bind(8, envelope.reason);
  insert.bind(9, envelope.detail);
  insert.bind(10, envelope.time);
  insert.bind(11, envelope.evidence);
  insert.bind(12, envelope.whole ? 1 : 0);
  if (insert.exec() == 0) return fail(Error::malformed, "decided about before");
  return {};
}

Result<void> rule_envelope(SQLite::Database& sql, const EnvelopeRuling& ruling) {
  if (!ruling.superseded.empty() && change(sql, supersede, ruling.superseded, ruling) != 1) {
    return fail(Error::malformed, "what is to be superseded is not accepted");
  }
  if (change(sql, ruling.accept ? take_in : dismiss, ruling.hash, ruling) != 1) {
    return fail(Error::malformed, "no envelope to decide about");
  }
  return {};
}

}  // namespace kiosk::store
