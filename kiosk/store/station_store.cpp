#include "kiosk/store/station_store.h"

#include "kiosk/store/ballot_box.h"
#include "kiosk/store/database.h"
#include "kiosk/store/documents.h"
#include "kiosk/store/journal.h"

namespace kiosk::store {

namespace {
// Besides one line a ballot: pauses, recoveries, visits, hourly counts of one Sunday.
constexpr std::size_t spare_journal_rows = 1024;
}  // namespace

struct StationStore::Impl {
  explicit Impl(Database opened) : database(std::move(opened)) {}

  // Documents, secrets and the journal line; to be called inside a transaction.
  Result<void> apply(const Change& change) const {
    if (change.event.kind == cast_kind) {
      return fail(Error::malformed, "only cast() writes lines of casting");
    }
    for (const auto& [name, value] : change.documents) {
      if (auto put = documents.put(name, value); !put) return put;
    }
    for (const auto& [name, wrapped] : change.secrets) {
      if (auto put = documents.put_secret(name, wrapped); !put) return put;
    }
    return journal.append(change.event);
  }

  template <class Work>
  Result<void> change(const Change& what, Work&& work) const {
    return database.write(
        [&] { return apply(what).and_then([&]() -> Result<void> { return work(); }); });
  }

  const Database database;
  const BallotBox box{database};
  const Documents documents{database};
  const Journal journal{database};
};

StationStore::StationStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StationStore::StationStore(StationStore&&) noexcept = default;
StationStore& StationStore::operator=(StationStore&&) noexcept = default;
StationStore::~StationStore() = default;

Result<StationStore> StationStore::create(const std::filesystem::path& file, const StoreKey& key,
                                          const std::vector<Card>& cards, const Change& first) {
  auto database = Database::create(file, key, station_schema());
  if (!database) return tl::make_unexpected(std::move(database.error()));
  auto impl = std::make_unique<Impl>(std::move(*database));
  const auto filled = impl->change(first, [&] { return impl->box.add_cards(cards); });
  if (!filled) {
    impl.reset();
    remove_database(file);
    return tl::make_unexpected(filled.error());
  }
  return StationStore(std::move(impl));
}

Result<StationStore> StationStore::open(const std::filesystem::path& file, const StoreKey& key) {
  auto database = Database::open(file, key, station_schema());
  if (!database) return tl::make_unexpected(std::move(database.error()));
  auto impl = std::make_unique<Impl>(std::move(*database));
  // A power cut between making the file and filling it leaves a store that never began.
  const auto begun =
      impl->database.read([&]() -> Result<bool> { return impl->journal.head().length > 0; });
  if (!begun) return tl::make_unexpected(begun.error());
  if (!*begun) return fail(Error::damaged, "the store was never filled");
  return StationStore(std::move(impl));
}

Result<void> StationStore::commit(const Change& change) {
  return impl_->change(change, []() -> Result<void> { return {}; });
}

Result<std::optional<std::string>> StationStore::document(std::string_view name) const {
  return impl_->database.read([&] { return impl_->documents.get(name); });
}

Result<std::optional<crypto::ByteString>> StationStore::secret(std::string_view name) const {
  return impl_->database.read(
      [&]() -> Result<std::optional<crypto::ByteString>> { return impl_->documents.secret(name); });
}

Result<void> StationStore::allocate_slots(std::size_t slots, std::size_t slot_bytes,
                                          const Change& change) {
  return impl_->change(change, [&]() -> Result<void> {
    auto allocated = impl_->box.allocate(slots, slot_bytes);
    if (allocated) impl_->journal.reserve(slots + spare_journal_rows);
    return allocated;
  });
}

Result<std::optional<crypto::ByteString>> StationStore::find_card(std::string_view tag) const {
  return impl_->database.read(
      [&]() -> Result<std::optional<crypto::ByteString>> { return impl_->box.unused_card(tag); });
}

Result<bool> StationStore::card_was_used(std::string_view tag) const {
  return impl_->database.read([&]() -> Result<bool> { return impl_->box.was_used(tag); });
}

Result<std::uint64_t> StationStore::void_card(std::string_view tag) {
  return impl_->database.write([&]() -> Result<std::uint64_t> {
    auto count = impl_->box.void_card(tag);
    if (!count) return count;
    JournalEvent event;  // no time: it may stand beside a cast
    event.kind = "card_voided";
    event.facts_json = R"({"count":)" + std::to_string(*count) + "}";
    return impl_->journal.append(event).map([&] { return *count; });
  });
}

Result<bool> StationStore::card_was_voided(std::string_view tag) const {
  return impl_->database.read([&]() -> Result<bool> { return impl_->box.was_voided(tag); });
}

Result<std::uint64_t> StationStore::cards_voided() const {
  return impl_->database.read([&]() -> Result<std::uint64_t> { return impl_->box.voided(); });
}

Result<void> StationStore::begin_session() {
  return impl_->database.write([&]() -> Result<void> {
    impl_->box.begin_session();
    return {};
  });
}

Result<void> StationStore::end_session() {
  return impl_->database.write([&]() -> Result<void> {
    impl_->box.end_session();
    return {};
  });
}

Result<StationStore::Recovered> StationStore::recovered() const {
  return impl_->database.read([&]() -> Result<Recovered> { return impl_->box.recovered(); });
}

Result<std::uint64_t> StationStore::cast(std::string_view card_tag, crypto::ByteView sealed) {
  const auto placed = impl_->database.write([&]() -> Result<BallotBox::Placed> {
    auto done = impl_->box.place(card_tag, sealed);
    if (!done) return done;
    JournalEvent event;
    event.kind = cast_kind;
    event.facts_json = R"({"count":)" + std::to_string(done->count) + "}";
    return impl_->journal.append(event).map([&] { return *done; });
  });
  if (!placed) return tl::make_unexpected(placed.error());
  const auto same = impl_->database.read([&] { return impl_->box.read_back(*placed, sealed); });
  if (!same) return fail(Error::read_back, same.error().detail);
  return placed->count;
}

Result<std::uint64_t> StationStore::ballot_count() const {
  return impl_->database.read([&]() -> Result<std::uint64_t> { return impl_->box.count(); });
}

Result<std::vector<crypto::ByteString>> StationStore::sealed_ballots() const {
  return impl_->database.read(
      [&]() -> Result<std::vector<crypto::ByteString>> { return impl_->box.sealed_ballots(); });
}

Result<void> StationStore::erase_unused_cards(const Change& change) {
  return impl_->change(change, [&] { return impl_->box.erase_unused_cards(); });
}

Result<void> StationStore::erase_slots(const Change& change) {
  return impl_->change(change, [&] { return impl_->box.erase_slots(); });
}

Result<void> StationStore::release_slots(const Change& change) {
  return impl_->change(change, [&] { return impl_->box.release_slots(); });
}

Result<StationStore::JournalHead> StationStore::journal_head() const {
  return impl_->database.read([&]() -> Result<JournalHead> { return impl_->journal.head(); });
}

Result<std::string> StationStore::journal_lines() const {
  return impl_->database.read([&]() -> Result<std::string> { return impl_->journal.lines(); });
}

Result<void> StationStore::check() const {
  if (auto pages = impl_->database.check(); !pages) return pages;
  return impl_->database.read([&]() -> Result<void> {
    return impl_->journal.check().and_then(
        [&](const ChainSummary& chain) { return impl_->box.check(chain.casts); });
  });
}

}  // namespace kiosk::store
