#include "tests/kiosk/commune/fake_booth.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/credential.h"
#include "crypto/belenios/tally.h"
#include "crypto/belenios/trustees.h"
#include "kiosk/package/ballot_paper.h"
#include "kiosk/package/device_record.h"
#include "kiosk/package/members.h"
#include "kiosk/store/station_store.h"

namespace kiosk::commune {

namespace {

namespace bel = crypto::belenios;

template <class T>
void bend(const std::function<void(T&)>& hook, T& value) {
  if (hook) hook(value);
}

template <class T>
T unwrapped(crypto::Result<T> result) {
  if (!result) throw std::runtime_error("the fake booth could not go on");
  return std::move(*result);
}

void decrypt(bel::ArchiveWriter& archive, const bel::Election& election, const bel::Tally& tally,
             const bel::GeneratedTrustees& keys, std::vector<std::uint64_t>& counts) {
  const auto trustees = unwrapped(bel::check_trustees(keys.trustees_json));
  std::vector<bel::Decryption> decryptions;
  for (std::uint32_t i = 0; i < trustees.threshold; ++i) {
    const auto& share = keys.shares[i];
    decryptions.push_back({share.index, bel::decrypt_partially(election, tally.sum(), share)});
    archive.add_partial_decryption(share.index, decryptions.back().json);
  }
  const auto all =
      unwrapped(bel::combine(election, trustees, tally.sum(), tally.ballots(), decryptions));
  archive.add_result(bel::result_json(all));
  counts = all.front();
}

}  // namespace

std::string chained_journal(const std::vector<std::string>& kinds) {
  std::string lines;
  crypto::Hash previous;
  int casts = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const bool cast = kinds[i] == "ballot_cast";
    const auto facts = cast ? "{\"count\":" + std::to_string(++casts) + "}" : std::string("{}");
    const auto line = "{\"seq\":" + std::to_string(i + 1) + ",\"previous\":\"" + previous.hex() +
                      "\",\"kind\":\"" + kinds[i] + "\",\"facts\":" + facts + "}";
    previous = crypto::sha256(line);
    lines += line + "\n";
  }
  return lines;
}

FakeBooth::FakeBooth() : sign_(crypto::random_sign_keys()), seal_(crypto::random_seal_keys()) {}

std::string FakeBooth::id() const { return package::device_id(sign_.public_key); }

std::string FakeBooth::enrolment() const {
  sync::Manifest manifest;
  manifest.kind = package::enrolment_kind;
  manifest.device = id();
  const package::DeviceRecord record{"Máy thử", id(), sign_.public_key, seal_.public_key};
  const sync::Member member{std::string(package::device_member),
                            package::device_record_json(record)};
  return sync::write_envelope(manifest, {member}, sign_.secret_key).bytes;
}

void FakeBooth::load(const std::string& bytes, const std::string& codes) {
  const auto envelope = sync::read_envelope(bytes);
  if (!envelope) throw std::runtime_error(envelope.error().detail);
  package_hash_ = envelope->manifest_hash.hex();
  const auto* sealed = envelope->find(package::package_member);
  const auto opened = unwrapped(
      crypto::unseal_any(seal_.public_key, seal_.secret_key, crypto::as_bytes(sealed->content)));
  const auto json = opened.with([](auto view) { return std::string(view.begin(), view.end()); });
  auto content = package::parse_package(json);
  if (!content) throw std::runtime_error(content.error().sentence);
  content_ = std::move(*content);
  cards_.clear();
  std::istringstream lines(codes);
  std::string booth, code, credential;
  while (lines >> booth >> code >> credential) {
    if (booth == "1") cards_.push_back(credential);
  }
}

election::Meeting FakeBooth::make_meeting(const Day& day) const {
  using election::Method;
  election::Meeting meeting;
  meeting.present = day.present;
  meeting.method = day.method;
  const bool votes = day.method == Method::secret || day.method == Method::hands;
  if (votes) {
    meeting.chair = "Đỗ Thị Chủ";
    meeting.secretary = "Đỗ Văn Thư";
    meeting.secretary_hands = meeting.method_hands = day.present;
    meeting.report_heard = true;
  } else {
    meeting.not_held = election::NotHeld::quorum;
  }
  if (day.method == Method::hands) {
    const auto candidates = content_->definition.candidates.size();
    meeting.hands.assign(candidates == 1 ? 2 : candidates, 0);
    meeting.hands.front() = day.present;
  }
  if (day.method == Method::secret) {
    meeting.committee_hands = day.present;
    for (std::uint32_t i = 1; i <= day.members; ++i) {
      meeting.committee.push_back("Ủy viên " + std::string(i, 'a'));
    }
    meeting.witnesses = {"Y Blơn", "A Thút"};
  }
  bend(day.meeting, meeting);
  return meeting;
}

FakeBooth::Made FakeBooth::make_record(const Day& day, const election::Meeting& meeting) const {
  const auto definition = election::as_locked(content_->definition, meeting);
  const auto& uuid = definition.attempts.at(day.attempt - 1).uuid;
  const auto keys = bel::generate_trustees(day.threshold, day.members);
  auto draft =
      package::election_draft(definition, {day.attempt, 1, package_hash_}, keys.public_key);
  bend(day.draft, draft);
  const auto election = bel::write_election(draft);
  std::vector<crypto::Point> points;
  for (const auto& text : definition.attempts[day.attempt - 1].booths[0].credentials) {
    points.push_back(unwrapped(crypto::Point::parse(text)));
  }
  bend(day.credentials, points);

  Made made;
  bel::ArchiveWriter archive(1796000000);
  made.setup_event =
      archive.add_setup(election.bytes, keys.trustees_json, bel::write_credential_list(points));
  std::vector<bel::SignedBallot> ballots;
  for (std::size_t i = 0; i < day.choices.size(); ++i) {
    const auto card = day.cards_repeat ? i % cards_.size() : i;
    const auto credential = unwrapped(bel::read_credential(crypto::as_bytes(cards_.at(card))));
    bel::PlainVote vote(election);
    if (day.choices[i] >= 0) vote.mark(0, static_cast<std::size_t>(day.choices[i]));
    const auto prepared = bel::prepare(election, bel::public_credential(credential, uuid), vote);
    ballots.push_back(bel::sign(prepared, bel::credential_scalar(credential, uuid)));
  }
  std::sort(ballots.begin(), ballots.end(),
            [](const auto& a, const auto& b) { return a.tracker < b.tracker; });
  bel::Tally tally(election);
  for (const auto& ballot : ballots) {
    archive.add_ballot(ballot.json);
    tally.add(unwrapped(bel::check_ballot(election, ballot.json)));
  }
  archive.add_end_of_ballots();
  archive.add_encrypted_tally(tally.json(), tally.sized_json());
  if (day.decrypt) decrypt(archive, election, tally, keys, made.counts);
  made.record = archive.bytes();
  made.ballots = ballots.size();
  bend(day.record, made.record);
  return made;
}

election::ResultFile FakeBooth::make_result(const Day& day, const election::Meeting& meeting,
                                            const Made& made) const {
  const auto& definition = content_->definition;
  election::ResultFile result;
  result.station = definition.station;
  result.uuid = definition.attempts.at(day.attempt - 1).uuid;
  result.device = id();
  result.attempt = day.attempt;
  result.package_hash = package_hash_;
  result.meeting = meeting;
  if (!made.record.empty()) {
    const auto cards = definition.attempts[0].booths[0].credentials.size();
    result.reconciliation = {cards, made.ballots, cards - made.ballots, 0, made.ballots, ""};
    result.record_hash = crypto::sha256(made.record).hex();
    result.setup_event = made.setup_event;
  }
  const auto figures = election::figures_of(election::as_locked(definition, meeting), meeting,
                                            made.ballots, made.counts);
  if (figures) result.figures = *figures;
  return result;
}

std::string FakeBooth::hold(const Day& day) const { return hold(day, sign_.secret_key); }

std::string FakeBooth::hold(const Day& day, const crypto::SignSecretKey& signer) const {
  const bool secret = day.method == election::Method::secret;
  const auto meeting = make_meeting(day);
  const auto made = secret ? make_record(day, meeting) : Made{};

  std::vector<std::string> kinds = {"loaded", "polls_opened"};
  kinds.insert(kinds.end() - 1, day.attempt - 1, "attempt_abandoned");
  kinds.insert(kinds.end(), made.ballots, "ballot_cast");
  kinds.emplace_back("polls_closed");
  bend(day.journal_kinds, kinds);
  auto journal = chained_journal(kinds);
  const auto head = store::check_journal(journal);
  bend(day.journal, journal);

  auto result = make_result(day, meeting, made);
  result.journal_head = head ? head->hash.hex() : std::string(64, '0');
  bend(day.result, result);
  auto json = election::result_json(result);
  bend(day.result_json, json);

  std::vector<sync::Member> members;
  if (secret) members.push_back({std::string(package::record_member), made.record});
  members.push_back({std::string(package::result_member), json});
  members.push_back({std::string(package::journal_member), journal});
  bend(day.members_sent, members);
  sync::Manifest manifest;
  manifest.kind = package::result_kind;
  manifest.election = result.uuid;
  manifest.station = result.station;
  manifest.device = id();
  manifest.sequence = day.sequence;
  bend(day.manifest, manifest);
  return sync::write_envelope(manifest, members, signer).bytes;
}

}  // namespace kiosk::commune
