#include "kiosk/station/opened_station.h"

#include "kiosk/package/photos.h"

namespace kiosk::station {

Problem problem_of(const store::Failure& failure) {
  switch (failure.error) {
    case store::Error::not_encrypted:
    case store::Error::malformed: return Problem::self_check_failed;
    case store::Error::wrong_key: return Problem::store_wrong_key;
    case store::Error::newer_schema: return Problem::store_newer;
    case store::Error::disk_full: return Problem::disk_full;
    case store::Error::unwritable:
    case store::Error::locked: return Problem::store_unwritable;
    case store::Error::wrong_file:
    case store::Error::damaged:
    case store::Error::not_found: return Problem::store_damaged;
    case store::Error::already_used: return Problem::card_used;
    case store::Error::no_free_slot:
    case store::Error::read_back: return Problem::not_cast;
  }
  return Problem::store_damaged;
}

std::string box_share_name(std::size_t member) { return "box_share_" + std::to_string(member + 1); }
std::string tally_share_name(std::size_t member) {
  return "tally_share_" + std::to_string(member + 1);
}

tl::expected<std::string, Problem> OpenedStation::required(std::string_view name) const {
  auto found = store.document(name);
  if (!found) return tl::unexpected(problem_of(found.error()));
  if (!*found) return tl::unexpected(Problem::store_damaged);
  return std::move(**found);
}

store::Change OpenedStation::with_state(const DayState& next, store::Change change) {
  change.documents.emplace_back(document::state, day_state_json(next));
  return change;
}

tl::expected<void, Problem> OpenedStation::commit(DayState next, store::Change change) {
  const auto done = store.commit(with_state(next, std::move(change)));
  if (!done) return tl::unexpected(problem_of(done.error()));
  state = std::move(next);
  return {};
}

tl::expected<std::uint64_t, Problem> noted(const store::StationStore& store,
                                           std::string_view kind) {
  const auto lines = store.journal_lines();
  if (!lines) return tl::unexpected(problem_of(lines.error()));
  // A quotation mark within a fact is written \", so this stands at the beginning of lines only.
  const std::string wanted = R"("kind":")" + std::string(kind) + '"';
  std::uint64_t count = 0;
  for (auto at = lines->find(wanted); at != std::string::npos; at = lines->find(wanted, at + 1)) {
    ++count;
  }
  return count;
}

tl::expected<std::vector<package::Note>, Problem> notes_of(const OpenedStation& opened) {
  const auto text = opened.required(document::notes);
  if (!text) return tl::unexpected(text.error());
  auto notes = package::parse_notes(*text);
  if (!notes) return tl::unexpected(Problem::store_damaged);
  return std::move(*notes);
}

namespace {

using Read = tl::expected<void, Problem>;

Read read_package_documents(OpenedStation& opened) {
  const auto definition = opened.required(document::definition);
  const auto package = opened.required(document::package);
  const auto cards = opened.required(document::cards);
  for (const auto* const text : {&definition, &package, &cards}) {
    if (!*text) return tl::unexpected(text->error());
  }
  auto parsed = election::parse_definition(*definition);
  const auto work = parse_card_work(*cards);
  const auto salt = work ? crypto::Salt::from_hex(work->salt) : std::nullopt;
  if (!parsed || !salt) return tl::unexpected(Problem::store_damaged);
  opened.definition = std::move(*parsed);
  opened.package_hash = *package;
  opened.card_salt = *salt;
  opened.card_cost = work->cost;
  const auto others = opened.store.document(document::neighbours);
  if (!others) return tl::unexpected(problem_of(others.error()));
  if (!*others) return {};  // loaded before packages had them
  auto neighbours = package::parse_neighbours(**others, opened.definition.station);
  if (!neighbours) return tl::unexpected(Problem::store_damaged);
  opened.neighbours = std::move(*neighbours);
  return {};
}

// Photos that cannot be read are no reason to stop a Sunday: then nobody has one.
Read read_photos(OpenedStation& opened) {
  const auto pgm = opened.store.document(document::photos);
  if (!pgm) return tl::unexpected(problem_of(pgm.error()));
  if (!*pgm) return {};
  auto photos = package::parse_photos(**pgm, opened.definition.candidates.size());
  if (photos) opened.photos = std::move(*photos);
  return {};
}

Read read_day_documents(OpenedStation& opened) {
  const auto text = opened.required(document::state);
  if (!text) return tl::unexpected(text.error());
  auto state = parse_day_state(*text);
  if (!state || state->attempt < 1 || state->attempt > opened.definition.attempts.size()) {
    return tl::unexpected(Problem::store_damaged);
  }
  opened.state = std::move(*state);
  const auto pins = opened.required(document::pins);
  if (!pins) return tl::unexpected(pins.error());
  auto parsed_pins = parse_pins(*pins);
  if (!parsed_pins) return tl::unexpected(Problem::store_damaged);
  opened.pins = std::move(*parsed_pins);
  if (opened.state.setup_event.empty()) return {};

  const auto paper = opened.required(document::election);
  const auto members = opened.required(document::members);
  if (!paper) return tl::unexpected(paper.error());
  if (!members) return tl::unexpected(members.error());
  auto parsed = crypto::belenios::parse_election(*paper);
  auto work = parse_members(*members);
  if (!parsed || !work || work->size() != opened.state.meeting.committee.size()) {
    return tl::unexpected(Problem::store_damaged);
  }
  opened.paper = std::move(*parsed);
  opened.members = std::move(*work);
  return {};
}

}  // namespace

tl::expected<OpenedStation, Problem> open_station(const DevicePaths& paths,
                                                  const store::StoreKey& key) {
  auto opened_store = store::StationStore::open(paths.store, key);
  if (!opened_store) return tl::unexpected(problem_of(opened_store.error()));
  if (const auto checked = opened_store->check(); !checked) {
    return tl::unexpected(problem_of(checked.error()));
  }
  auto identity_key = key.with(
      [](std::span<const std::uint8_t, 32> bytes) { return crypto::subkey(bytes, "phk-iden"); });
  OpenedStation opened{.store = std::move(*opened_store),
                       .identity_key = std::move(identity_key),
                       .definition = {},
                       .package_hash = {},
                       .card_salt = {},
                       .card_cost = {},
                       .neighbours = {},
                       .photos = {},
                       .pins = {},
                       .members = {},
                       .paper = {},
                       .state = {}};
  if (const auto read = read_package_documents(opened); !read) {
    return tl::unexpected(read.error());
  }
  if (const auto read = read_photos(opened); !read) return tl::unexpected(read.error());
  if (const auto read = read_day_documents(opened); !read) return tl::unexpected(read.error());
  return opened;
}

}  // namespace kiosk::station
