// The meeting's steps, the key ceremony and the opening of the polls.

#include <algorithm>

#include "crypto/random.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/key_ceremony.h"
#include "kiosk/station/slots.h"

namespace kiosk::station {

namespace {

std::string number_fact(std::string_view name, std::uint64_t value) {
  return "{\"" + std::string(name) + "\":" + std::to_string(value) + "}";
}

std::string hands_fact(std::uint64_t hands, bool report) {
  return "{\"hands\":" + std::to_string(hands) + ",\"report\":" + (report ? "true" : "false") + "}";
}

// How many, never who: the journal names nobody.
std::string list_fact(const election::Meeting& meeting) {
  return "{\"nominated\":" + std::to_string(meeting.nominated.size()) +
         ",\"withdrawn\":" + std::to_string(meeting.withdrawn.size()) + "}";
}

// What the booth must never write down, whoever asks.
bool is_possible(const OpenedStation& station, const SaveMeeting& save) {
  const auto& meeting = save.meeting;
  const bool sizes_fit = meeting.committee.size() <= most_committee &&
                         meeting.witnesses.size() <= witness_count &&
                         station.definition.candidates.size() >= meeting.withdrawn.size() &&
                         meeting.nominated.size() <= election::most_candidates;
  if (!sizes_fit) return false;
  // The booth goes to the key ceremony or to the end with what the commune will accept.
  if (save.next != Phase::ceremony && save.next != Phase::no_record) return true;
  return election::fault_of(station.definition, meeting) == election::MeetingFault::none;
}

// Which step of the meeting this was. A step back is a step too.
store::JournalEvent meeting_event(Phase from, const SaveMeeting& save, std::int64_t now) {
  const auto& meeting = save.meeting;
  const auto method = R"("method":")" + std::string(election::name_of(meeting.method)) + '"';
  if (save.next == Phase::no_record) {
    const std::string reason(election::name_of(meeting.not_held));
    return {"record_not_made", now, "{" + method + R"(,"reason":")" + reason + "\"}"};
  }
  if (save.next < from) {
    return {"step_back", now, R"({"to":")" + std::string(name_of(save.next)) + R"("})"};
  }
  if (save.next == Phase::opening) {
    return {"meeting_present", now, number_fact("households", meeting.present)};
  }
  if (from == Phase::opening) {
    return {"meeting_opened", now, hands_fact(meeting.secretary_hands, meeting.report_heard)};
  }
  if (save.next == from) return {"list_changed", now, list_fact(meeting)};
  if (save.next == Phase::method) return {"list_locked", now, list_fact(meeting)};
  if (from == Phase::method) {
    const auto hands = std::to_string(meeting.method_hands);
    return {"method_chosen", now, "{" + method + ",\"hands\":" + hands + "}"};
  }
  return {"committee_chosen", now,
          "{\"members\":" + std::to_string(meeting.committee.size()) +
              ",\"hands\":" + std::to_string(meeting.committee_hands) + "}"};
}

bool belongs_to_meeting(Phase phase) {
  return phase <= Phase::ceremony || phase == Phase::no_record;
}

}  // namespace

EffectRunner::Answered EffectRunner::save_meeting(SaveMeeting save) {
  const auto opened = in_phase({Phase::present, Phase::opening, Phase::candidates, Phase::method,
                                Phase::hands, Phase::committee, Phase::ceremony, Phase::no_record});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  if (!belongs_to_meeting(save.next) || !is_possible(station, save)) {
    return tl::unexpected(Problem::self_check_failed);
  }
  // An envelope that exists is finished, not contradicted.
  const auto sealed = station.store.document(document::envelope);
  if (!sealed) return tl::unexpected(problem_of(sealed.error()));
  if (*sealed) return tl::unexpected(Problem::seal_failed);
  store::Change change;
  change.event = meeting_event(station.state.phase, save, clock_.unix_seconds());
  if (station.state.phase == Phase::method && save.next == Phase::candidates) {
    const auto by = confirmed_by_two(TwoPersonAction::unlock_list);
    if (!by) return tl::unexpected(by.error());
    change.event.facts_json = R"({"to":"candidates",)" + *by + "}";
  }
  DayState next = station.state;
  next.phase = save.next;
  next.meeting = std::move(save.meeting);
  const auto done = station.commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  ceremony_.clear();
  return Saved{};
}

EffectRunner::Answered EffectRunner::issue_secret(std::size_t member) {
  const auto opened = in_phase({Phase::ceremony});
  if (!opened) return tl::unexpected(opened.error());
  if (member >= (*opened)->state.meeting.committee.size()) {
    return tl::unexpected(Problem::self_check_failed);
  }
  if (member == 0) {  // it starts over: what was issued before is dead
    ceremony_.clear();
    store::JournalEvent event = {"ceremony_started", clock_.unix_seconds(),
                                 number_fact("members", (*opened)->state.meeting.committee.size())};
    write_line(std::move(event));
  }
  issued_ = crypto::random_digits(member_secret_digits);
  return SecretIssued{};
}

EffectRunner::Answered EffectRunner::confirm_secret(std::size_t member, const Job& job) {
  const auto opened = in_phase({Phase::ceremony});
  if (!opened) return tl::unexpected(opened.error());
  const auto committee = (*opened)->state.meeting.committee.size();
  if (!job.typed || member >= committee) return tl::unexpected(Problem::self_check_failed);
  if (!job.repeated) return tl::unexpected(Problem::secret_not_repeated);

  const MemberWork work{crypto::random_salt(), member_cost_};
  auto keys = job.typed->with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, work.salt, work.cost);
  });
  if (!keys) return tl::unexpected(Problem::self_check_failed);
  ceremony_.resize(committee);
  ceremony_[member].emplace(Member{work, std::move(*keys)});
  return SecretConfirmed{};
}

EffectRunner::Answered EffectRunner::commit_setup() {
  const auto opened = in_phase({Phase::ceremony});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  // Whatever happens, these keys serve once: after a failure the ceremony starts over.
  const auto members = std::exchange(ceremony_, {});
  const auto committee = station.state.meeting.committee.size();
  const bool all_there = std::ranges::all_of(members, [](const auto& m) { return m.has_value(); });
  if (members.size() != committee || committee == 0 || !all_there) {
    return tl::unexpected(Problem::self_check_failed);
  }
  const auto made = make_keys(station, static_cast<std::uint32_t>(committee));
  if (!made) return tl::unexpected(made.error());
  auto paper = crypto::belenios::parse_election(made->election);
  if (!paper) return tl::unexpected(Problem::self_check_failed);

  store::Change change;
  std::vector<MemberWork> work;
  for (std::size_t i = 0; i < committee; ++i) {
    const auto& keys = members[i]->keys;
    work.push_back(members[i]->work);
    change.secrets.emplace_back(box_share_name(i),
                                wrap_share(keys, ShareKind::box, made->box_shares[i], paper->uuid));
    change.secrets.emplace_back(
        tally_share_name(i),
        wrap_share(keys, ShareKind::tally, made->tally_shares[i], paper->uuid));
  }
  const auto put = [&](std::string_view name, const std::string& value) {
    change.documents.emplace_back(name, value);
  };
  put(document::election, made->election);
  put(document::trustees, made->trustees);
  put(document::credentials, made->credentials);
  put(document::box, made->box.hex());
  put(document::members, members_json(work));
  DayState next = station.state;
  next.phase = Phase::zero;
  next.setup_time = clock_.unix_seconds();
  next.setup_event = made->setup_event;
  change.event = {"key_ceremony_done", next.setup_time,
                  R"({"setup":")" + made->setup_event + R"("})"};
  const auto done = station.commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  station.paper = std::move(*paper);
  station.members = std::move(work);
  return SetupCommitted{made->setup_event};
}

EffectRunner::Answered EffectRunner::open_polls() {
  const auto opened = in_phase({Phase::zero});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto by = confirmed_by_two(TwoPersonAction::open_polls);
  if (!by) return tl::unexpected(by.error());
  DayState next = station.state;
  next.phase = Phase::open;
  store::Change change;
  change.event = {"polls_opened", clock_.unix_seconds(), R"({"ballots":0,)" + *by + "}"};
  const auto done =
      station.store.allocate_slots(station.cards_made(), slot_bytes(*station.paper),
                                   OpenedStation::with_state(next, std::move(change)));
  if (!done) return tl::unexpected(problem_of(done.error()));
  station.state = std::move(next);
  return Saved{};
}

}  // namespace kiosk::station
