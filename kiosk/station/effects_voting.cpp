// One voter after the other, until the polls close and the cards are reconciled.

#include "crypto/belenios/ballot.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/key_ceremony.h"

namespace kiosk::station {

namespace belenios = crypto::belenios;

EffectRunner::Answered EffectRunner::forget_card() {
  const bool inside = session_.has_value();
  session_.reset();
  if (!opened_) return tl::unexpected(Problem::self_check_failed);
  if (inside) {
    store::Change left;
    left.event = {"voter_left", 0, "{}"};  // no time: it may stand beside a cast
    const auto written = opened_->store.commit(left);
    if (!written) return tl::unexpected(problem_of(written.error()));
  }
  const auto ended = opened_->store.end_session();
  if (!ended) return tl::unexpected(problem_of(ended.error()));
  return std::nullopt;
}

EffectRunner::Answered EffectRunner::cast_ballot(const Draft& draft) {
  const auto opened = in_phase({Phase::open});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto box_text = station.required(document::box);
  if (!box_text) return tl::unexpected(box_text.error());
  const auto box = crypto::SealPublicKey::from_hex(*box_text);
  const auto& paper = *station.paper;
  const std::size_t answers = paper.questions.front().answers.size();
  // A choice beyond the answers must not be taken for a blank vote.
  const bool possible = !draft.has_choice() || draft.choice() < answers;
  if (!session_ || !box || !possible) return tl::unexpected(Problem::not_cast);

  belenios::PlainVote vote(paper);
  for (std::size_t i = 0; i < answers; ++i) vote.mark(0, i, draft.choice() == i);
  const auto public_credential = belenios::public_credential(session_->credential, paper.uuid);
  const auto prepared = belenios::prepare(paper, public_credential, vote);
  const auto ballot =
      belenios::sign(prepared, belenios::credential_scalar(session_->credential, paper.uuid));
  const auto sealed = seal_ballot(*box, ballot.json, slot_bytes(paper));
  if (sealed.empty()) return tl::unexpected(Problem::not_cast);

  // On failure the credential stays: the voter is still here and may confirm again.
  const auto cast = station.store.cast(session_->tag, sealed);
  if (!cast) return after_failed_cast(cast.error(), ballot.tracker);
  session_.reset();
  return BallotCast{crypto::base64_of(ballot.tracker), *cast};
}

// The last step of a commit can fail after the ballot is in the box. What the store says now is
// what the voter is told: never "not cast" about a ballot that will be counted.
EffectRunner::Answered EffectRunner::after_failed_cast(const store::Failure& failure,
                                                       const crypto::Hash& tracker) {
  const auto stands = opened_->store.recovered();
  const bool recorded = stands && stands->session_was_open && stands->recorded;
  if (!recorded) return tl::unexpected(problem_of(failure));
  session_.reset();
  if (failure.error == store::Error::read_back) return tl::unexpected(Problem::store_damaged);
  const auto ballots = opened_->store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  return BallotCast{crypto::base64_of(tracker), *ballots};
}

EffectRunner::Answered EffectRunner::end_session() {
  session_.reset();
  if (!opened_) return tl::unexpected(Problem::self_check_failed);
  const auto ended = opened_->store.end_session();
  if (!ended) return tl::unexpected(problem_of(ended.error()));
  return std::nullopt;
}

EffectRunner::Answered EffectRunner::change_polls(Phase from, Phase to, std::string_view kind,
                                                  std::string facts) {
  const auto opened = in_phase({from});
  if (!opened) return tl::unexpected(opened.error());
  DayState next = (*opened)->state;
  next.phase = to;
  store::Change change;
  change.event = {std::string(kind), clock_.unix_seconds(), std::move(facts)};
  const auto done = (*opened)->commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  return Saved{};
}

EffectRunner::Answered EffectRunner::close_polls() {
  session_.reset();
  const auto opened = in_phase({Phase::open, Phase::paused});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto by = confirmed_by_two(TwoPersonAction::close_polls);
  if (!by) return tl::unexpected(by.error());
  const auto ballots = station.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  DayState next = station.state;
  next.phase = Phase::reconcile;
  next.reconciliation.cards_made = station.cards_made();
  next.reconciliation.ballots = *ballots;
  store::Change change;
  change.event = {"polls_closed", clock_.unix_seconds(),
                  "{\"ballots\":" + std::to_string(*ballots) + "," + *by + "}"};
  // The unused cards stay until the tally is committed: until then two officers may reopen.
  const auto done = station.commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  return Saved{};
}

EffectRunner::Answered EffectRunner::save_reconciliation(election::Reconciliation cards) {
  const auto opened = in_phase({Phase::reconcile});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto ballots = station.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  cards.cards_made = station.cards_made();
  cards.ballots = *ballots;
  if (!cards.agrees() && cards.reason.empty()) return tl::unexpected(Problem::reason_missing);
  store::Change change;
  const std::string_view agrees = cards.agrees() ? "true" : "false";
  // The reason is people's own text and stays out of the journal: it may name somebody.
  change.event = {"reconciled", clock_.unix_seconds(),
                  "{\"used\":" + std::to_string(cards.cards_used) +
                      ",\"unused\":" + std::to_string(cards.cards_unused) +
                      ",\"void\":" + std::to_string(cards.cards_void) +
                      ",\"agrees\":" + std::string(agrees) + "}"};
  DayState next = station.state;
  next.phase = Phase::counting;
  next.reconciliation = std::move(cards);
  const auto done = station.commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  return Saved{};
}

}  // namespace kiosk::station
