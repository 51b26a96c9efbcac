// The committee counts. The box is opened with one kind of share and the encrypted tally is
// committed; only then is the other kind unwrapped, and only that one tally is decrypted.

#include "kiosk/station/effects.h"
#include "kiosk/station/key_ceremony.h"
#include "kiosk/station/record_writer.h"
#include "kiosk/station/restored_model.h"

namespace kiosk::station {

namespace belenios = crypto::belenios;

namespace {

tl::expected<belenios::TrusteeShare, Problem> stored_share(const OpenedStation& station,
                                                           const crypto::Derived& keys,
                                                           ShareKind kind, std::size_t member) {
  const auto name = kind == ShareKind::box ? box_share_name(member) : tally_share_name(member);
  const auto wrapped = station.store.secret(name);
  if (!wrapped) return tl::unexpected(problem_of(wrapped.error()));
  if (!*wrapped) return tl::unexpected(Problem::store_damaged);
  auto share = unwrap_share(keys, kind, static_cast<std::uint32_t>(member + 1), **wrapped,
                            station.paper->uuid);
  if (!share) return tl::unexpected(Problem::wrong_member_secret);
  return std::move(*share);
}

bool too_few(const OpenedStation& station, std::uint64_t ballots) {
  return ballots < station.definition.rules.min_ballots;
}

}  // namespace

EffectRunner::Answered EffectRunner::accept_member(std::size_t member,
                                                   const crypto::DigitEntry& typed) {
  const auto opened = in_phase({Phase::counting, Phase::tallied});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  if (member >= station.members.size()) return tl::unexpected(Problem::self_check_failed);
  counting_.resize(station.members.size());
  if (counting_[member]) return tl::unexpected(Problem::member_already_counted);

  const auto& work = station.members[member];
  auto keys = typed.with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, work.salt, work.cost);
  });
  if (!keys) return tl::unexpected(Problem::self_check_failed);
  const auto share = stored_share(station, *keys, ShareKind::box, member);
  if (!share) return tl::unexpected(share.error());

  store::Change change;
  change.event = {"member_accepted", clock_.unix_seconds(),
                  "{\"member\":" + std::to_string(member + 1) + "}"};
  const auto written = station.store.commit(change);
  if (!written) return tl::unexpected(problem_of(written.error()));
  counting_[member].emplace(Member{work, std::move(*keys)});
  return MemberAccepted{member};
}

tl::expected<std::vector<std::string>, Problem> EffectRunner::open_box() const {
  const auto& station = *opened_;
  std::vector<belenios::TrusteeShare> shares;
  for (std::size_t i = 0; i < counting_.size(); ++i) {
    if (!counting_[i]) continue;
    auto share = stored_share(station, counting_[i]->keys, ShareKind::box, i);
    if (!share) return tl::unexpected(share.error());
    shares.push_back(std::move(*share));
  }
  const auto threshold =
      election::quorum_of_committee(static_cast<std::uint32_t>(station.members.size()));
  const auto scalar = belenios::join_shares(shares, threshold);
  const auto box_text = station.required(document::box);
  if (!box_text) return tl::unexpected(box_text.error());
  if (!scalar) return tl::unexpected(Problem::count_failed);
  const auto box = box_keys(*scalar);
  if (box.public_key.hex() != *box_text) return tl::unexpected(Problem::count_failed);

  const auto slots = station.store.sealed_ballots();
  const auto count = station.store.ballot_count();
  if (!slots) return tl::unexpected(problem_of(slots.error()));
  if (!count) return tl::unexpected(problem_of(count.error()));
  if (slots->size() != *count) return tl::unexpected(Problem::store_damaged);
  std::vector<std::string> ballots;
  for (const auto& slot : *slots) {
    auto ballot = unseal_ballot(box, slot);
    if (!ballot) return tl::unexpected(Problem::count_failed);
    ballots.push_back(std::move(*ballot));
  }
  return ballots;
}

EffectRunner::Answered EffectRunner::commit_tally() {
  const auto opened = in_phase({Phase::counting});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto fail = [&](Problem problem) -> Answered {
    counting_.clear();  // the members come again, perhaps in another combination
    return tl::unexpected(problem);
  };
  const auto ballots = open_box();
  if (!ballots) return fail(ballots.error());
  auto tallied = write_tallied(station, *ballots);
  if (!tallied) return fail(tallied.error());

  store::Change change;
  change.documents.emplace_back(document::record, std::move(tallied->record));
  change.documents.emplace_back(document::tally, std::move(tallied->tally));
  change.event = {"tally_committed", clock_.unix_seconds(),
                  "{\"ballots\":" + std::to_string(ballots->size()) + "}"};
  DayState next = station.state;
  next.phase = Phase::tallied;
  // From here on nobody votes any more: the cards that were not used go in the same transaction.
  const auto done =
      station.store.erase_unused_cards(OpenedStation::with_state(next, std::move(change)));
  if (!done) return fail(problem_of(done.error()));
  station.state = std::move(next);
  return TallyCommitted{};
}

tl::expected<std::vector<belenios::TrusteeShare>, Problem> EffectRunner::open_shares() const {
  std::vector<belenios::TrusteeShare> shares;
  for (std::size_t i = 0; i < counting_.size(); ++i) {
    if (!counting_[i]) continue;
    auto share = stored_share(*opened_, counting_[i]->keys, ShareKind::tally, i);
    if (!share) return tl::unexpected(share.error());
    shares.push_back(std::move(*share));
  }
  return shares;
}

EffectRunner::Answered EffectRunner::decrypt_tally() {
  const auto opened = in_phase({Phase::tallied});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto ballots = station.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));

  DayState next = station.state;
  next.phase = Phase::counted;
  store::Change change;
  change.event = {"counted", clock_.unix_seconds(), R"({"decrypted":true})"};
  if (too_few(station, *ballots)) {
    // So few that the sum would tell how people voted: the record stays at the encrypted tally.
    change.event.facts_json = R"({"decrypted":false})";
  } else {
    auto record = station.required(document::record);
    auto tally = station.required(document::tally);
    if (!record) return tl::unexpected(record.error());
    if (!tally) return tl::unexpected(tally.error());
    const auto shares = open_shares();
    auto counted =
        shares ? write_counted(station, {std::move(*record), std::move(*tally)}, *ballots, *shares)
               : tl::unexpected(shares.error());
    if (!counted) {
      if (counted.error() == Problem::count_failed) counting_.clear();
      return tl::unexpected(counted.error());
    }
    next.counts = std::move(counted->counts);
    change.documents.emplace_back(document::record, std::move(counted->record));
  }
  auto figures = figures_now(station, next);
  if (!figures) {
    if (figures.error() == Problem::count_failed) counting_.clear();
    return tl::unexpected(figures.error());
  }
  const auto done = station.commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  counting_.clear();
  return Counted{std::move(*figures)};
}

}  // namespace kiosk::station
