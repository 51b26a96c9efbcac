// Cards: accepted, refused with the reason, or withdrawn by officers. Lines of the journal here
// have no time and no card: they may stand beside a cast.

#include "kiosk/package/card.h"
#include "kiosk/package/card_text.h"
#include "kiosk/station/effects.h"

namespace kiosk::station {

namespace {

using Refused = tl::unexpected<Problem>;

std::string count_facts(std::uint64_t count) { return "{\"count\":" + std::to_string(count) + "}"; }

// The code a person typed, or the one in what a scanner read.
struct ShownCard {
  std::optional<package::CardText> read;  // of a scan
};

tl::expected<ShownCard, Problem> shown_card(bool scanned, const Job& job) {
  ShownCard shown;
  if (scanned) {
    if (job.scanned) {
      shown.read = job.scanned->with([](auto text) { return package::parse_card_text(text); });
    }
    if (!shown.read) return Refused(Problem::card_unreadable);
  } else if (!job.typed) {
    return Refused(Problem::card_mistyped);
  }
  return shown;
}

tl::expected<package::CardKey, Problem> key_of(const OpenedStation& station,
                                               const crypto::DigitEntry& code) {
  if (!package::code_is_plausible(code)) return Refused(Problem::card_mistyped);
  auto key = package::card_key(code, station.card_salt, station.card_cost);
  if (!key) return Refused(Problem::self_check_failed);
  return std::move(*key);
}

// Why a card with this tag opens nothing.
Problem closed_card(const OpenedStation& station, std::string_view tag) {
  const auto used = station.store.card_was_used(tag);
  if (!used) return problem_of(used.error());
  if (*used) return Problem::card_used;
  const auto voided = station.store.card_was_voided(tag);
  if (!voided) return problem_of(voided.error());
  return *voided ? Problem::card_voided : Problem::card_unknown;
}

}  // namespace

EffectRunner::Answered EffectRunner::check_card(const CheckCard& check, const Job& job) {
  session_.reset();
  const auto opened = in_phase({Phase::open});
  if (!opened) return Refused(opened.error());
  auto& station = **opened;
  const auto shown = shown_card(check.scanned, job);
  if (!shown) return Refused(shown.error());
  if (shown->read && !package::same_station(shown->read->station, station.definition.station)) {
    const auto* owner = package::find_neighbour(station.neighbours, shown->read->station);
    if (owner == nullptr) return Refused(Problem::card_of_unknown_station);
    return CardOfElsewhere{owner->unit_name, owner->commune_name};
  }
  const auto card = key_of(station, shown->read ? shown->read->code : *job.typed);
  if (!card) return Refused(card.error());

  const auto found = station.store.find_card(card->tag);
  if (!found) return Refused(problem_of(found.error()));
  if (!*found) return Refused(closed_card(station, card->tag));
  auto credential = package::decrypt_credential(*card, **found, station.definition.station);
  if (!credential) return Refused(Problem::card_unknown);
  if (check.assisted) {
    const auto before = noted(station.store, "voter_assisted");
    if (!before) return Refused(before.error());
    store::Change assisted;
    assisted.event = {"voter_assisted", 0, count_facts(*before + 1)};
    const auto written = station.store.commit(assisted);
    if (!written) return Refused(problem_of(written.error()));
  }
  const auto begun = station.store.begin_session();
  if (!begun) return Refused(problem_of(begun.error()));
  session_.emplace(Session{card->tag, std::move(*credential)});
  return CardAccepted{};
}

EffectRunner::Answered EffectRunner::void_card(bool scanned, const Job& job) {
  const auto opened = in_phase({Phase::open, Phase::paused});
  if (!opened) return Refused(opened.error());
  if (!still_confirmed(TwoPersonAction::replace_card)) return Refused(Problem::self_check_failed);
  auto& station = **opened;
  const auto shown = shown_card(scanned, job);
  if (!shown) return Refused(shown.error());
  if (shown->read && !package::same_station(shown->read->station, station.definition.station)) {
    return Refused(Problem::card_of_unknown_station);
  }
  const auto card = key_of(station, shown->read ? shown->read->code : *job.typed);
  if (!card) return Refused(card.error());
  const auto found = station.store.find_card(card->tag);
  if (!found) return Refused(problem_of(found.error()));
  if (!*found) return Refused(closed_card(station, card->tag));
  const auto voided = station.store.void_card(card->tag);
  if (!voided) return Refused(problem_of(voided.error()));
  confirmed_.reset();
  const auto lost = noted(station.store, card_lost_kind);
  if (!lost) return Refused(lost.error());
  return CardWithdrawn{*voided, *lost};
}

// Nobody can know which card it was: it stays valid, and only the count says that it is missing.
EffectRunner::Answered EffectRunner::note_lost_card() {
  const auto opened = in_phase({Phase::open, Phase::paused});
  if (!opened) return Refused(opened.error());
  if (!still_confirmed(TwoPersonAction::replace_card)) return Refused(Problem::self_check_failed);
  auto& store = (*opened)->store;
  const auto before = noted(store, card_lost_kind);
  if (!before) return Refused(before.error());
  const auto voided = store.cards_voided();
  if (!voided) return Refused(problem_of(voided.error()));
  store::Change lost;
  lost.event = {std::string(card_lost_kind), 0, count_facts(*before + 1)};
  const auto written = store.commit(lost);
  if (!written) return Refused(problem_of(written.error()));
  confirmed_.reset();
  return CardWithdrawn{*voided, *before + 1};
}

// A line nobody waits for. If it cannot be written nobody is stopped for it: the next step that
// matters meets the same disk and says so.
EffectRunner::Answered EffectRunner::note(std::string_view kind) {
  const auto opened = in_phase({Phase::open});
  if (!opened) return Answered(std::nullopt);
  store::Change change;
  change.event = {std::string(kind), 0, "{}"};
  (void)(*opened)->store.commit(change);
  return Answered(std::nullopt);
}

}  // namespace kiosk::station
