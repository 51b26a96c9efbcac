#include "toy_record.h"

#include <map>

#include "toy_proofs.h"

namespace fuzz::toy {

namespace belenios = crypto::belenios;
using belenios::EventType;
using belenios::Json;
using crypto::Point;

namespace {

std::uint32_t any_number(std::mt19937& random) { return static_cast<std::uint32_t>(random() % 3); }

// Other questions, or other rules for the same ones.
void change_questions(Json& election, std::mt19937& random) {
  auto& questions = election["questions"];
  auto& question = questions[random() % questions.size()];
  switch (random() % 6) {
    case 0: question["blank"] = !question.value("blank", false); return;
    case 1: question["min"] = any_number(random); return;
    case 2: question["max"] = any_number(random); return;
    case 3: question["answers"].push_back("Người khác"); return;
    case 4: questions.push_back(Json(question)); return;
    default: election["description"] = std::to_string(random());
  }
}

// One voter's weight, or one voter more or less.
void change_credentials(std::string& credentials, std::mt19937& random) {
  auto list = belenios::read_json(credentials);
  if (!list || !list->is_array() || list->empty()) return;
  auto& one = (*list)[random() % list->size()];
  const auto element = one.is_string() ? one.get<std::string>().substr(0, 64) : std::string();
  switch (random() % 4) {
    case 0: one = element + "," + std::to_string(random() % 5); break;
    case 1: one = element + "," + std::to_string(random() >> (8 + random() % 24)); break;
    case 2: list->push_back(base_power(random_scalar(random)).text()); break;
    default: list->erase(list->begin());
  }
  credentials = list->dump();
}

// What the events behind the setup are made of.
struct Known {
  belenios::Election election;
  belenios::Trustees trustees;
  std::vector<belenios::WeightedCredential> voters;
};

// As check_trustees says; most lists are one of few, and to check one costs as much as the rest of
// a change.
const crypto::Result<belenios::Trustees>& checked(const std::string& trustees) {
  static std::map<std::string, crypto::Result<belenios::Trustees>> known;
  const auto found = known.find(trustees);
  if (found != known.end()) return found->second;
  if (known.size() == 64) known.clear();
  return known.emplace(trustees, belenios::check_trustees(trustees)).first->second;
}

std::optional<Known> read_setup(const RecordEvent& setup) {
  const auto election = belenios::parse_election(setup.data[0]);
  const auto& trustees = checked(setup.data[1]);
  const auto voters = belenios::parse_weighted_list(setup.data[2]);
  if (!election || !trustees || !voters || voters->empty()) return std::nullopt;
  return Known{*election, *trustees, *voters};
}

void change_setup(RecordEvent& setup, std::mt19937& random) {
  if (random() % 4 == 0) setup.data[1] = honest_trustees(random);
  if (random() % 4 == 0) change_credentials(setup.data[2], random);
  auto election = belenios::read_json(setup.data[0]);
  const auto& trustees = checked(setup.data[1]);
  if (!election || !trustees || !belenios::parse_election(setup.data[0])) return;
  (*election)["public_key"] = trustees->public_key.text();
  if (random() % 2 == 0) change_questions(*election, random);
  setup.data[0] = election->dump();
}

const belenios::WeightedCredential* voter_of(const Known& known, const crypto::Point& credential) {
  for (const auto& voter : known.voters) {
    if (voter.credential == credential) return &voter;
  }
  return nullptr;
}

// A ballot for this election, with the same choices if they still fit and are not changed.
std::string fitting_ballot(const std::string& json, const Known& known, std::mt19937& random) {
  std::string unsigned_json;
  std::string reason;
  auto parts = belenios::read_ballot(json, unsigned_json, reason);
  if (!parts) parts.emplace();
  const auto& election = known.election;
  parts->uuid = election.uuid;
  parts->fingerprint = election.fingerprint;
  if (voter_of(known, member_of(parts->credential)) == nullptr || random() % 8 == 0) {
    parts->credential = known.voters[random() % known.voters.size()].credential;
  }
  parts->answers.resize(election.questions.size());
  for (std::size_t i = 0; i < election.questions.size(); ++i) {
    auto& choices = parts->answers[i].choices;
    if (choices.size() == election.questions[i].choices() && random() % 4 != 0) continue;
    const auto votes = vote(election.public_key, election.questions[i], random);
    choices.assign(votes.begin(), votes.end());
  }
  prove_answers(*parts, election, random);
  return sign(*parts, random);
}

// The ballots made to fit, and their sum.
belenios::Tally fit_ballots(RecordParts& parts, const Known& known, std::mt19937& random) {
  belenios::Tally tally(known.election);
  for (auto& event : parts.events) {
    if (event.type != EventType::ballot) continue;
    event.data = {fitting_ballot(event.data[0], known, random)};
    const auto checked = belenios::check_ballot(known.election, event.data[0]);
    const auto* voter = checked ? voter_of(known, checked->credential) : nullptr;
    if (voter != nullptr) tally.add(*checked, voter->weight);
  }
  return tally;
}

std::string result_of(const Known& known, const belenios::Tally& tally, std::uint64_t more) {
  belenios::Counts counts;
  for (const auto& row : tally.sum()) {
    counts.emplace_back();
    for (const auto& ciphertext : row) {
      const auto number = decrypt(known.election.public_key, ciphertext);
      std::uint64_t count = 0;
      for (std::size_t i = 8; i-- > 0;) count = count << 8 | number.raw()[i];
      counts.back().push_back(count + more);
    }
  }
  return belenios::result_json(counts);
}

// Everything behind the end of the ballots, or as much of it as there was.
void fit_decryption(RecordParts& parts, const Known& known, const belenios::Tally& tally,
                    std::mt19937& random) {
  auto& events = parts.events;
  const auto has = [&](EventType type) {
    return std::any_of(events.begin(), events.end(),
                       [&](const auto& event) { return event.type == type; });
  };
  const bool decrypted = has(EventType::partial_decryption);
  const bool counted = has(EventType::result);
  if (!has(EventType::encrypted_tally)) return;
  std::erase_if(events, [](const auto& event) {
    return event.type == EventType::encrypted_tally || event.type == EventType::result ||
           event.type == EventType::partial_decryption;
  });
  events.push_back({EventType::encrypted_tally, {tally.json(), tally.sized_json()}});
  if (!decrypted) return;
  // Now and then the first trustee lies: every count becomes greater by one.
  const std::uint64_t lie = random() % 16 == 0 ? 1 : 0;
  Point divisor = base_power(crypto::Scalar::from_uint(lie));
  for (const auto owner : belenios::sample::random_owners(known.trustees, random)) {
    const auto& key = known.trustees.keys[owner - 1].key;
    const auto json = decryption(known.election, tally.sum(), key, divisor, random);
    divisor = Point();
    events.push_back({EventType::partial_decryption, {json, belenios::owned_json(owner, json)}});
  }
  if (counted) events.push_back({EventType::result, {result_of(known, tally, lie)}});
}

}  // namespace

bool change_record(RecordParts& parts, std::mt19937& random) {
  auto& setup = parts.events.front();
  if (setup.type != EventType::setup || setup.data.size() < 3) return false;
  if (random() % 2 == 0) change_setup(setup, random);
  const auto known = read_setup(setup);
  if (!known || known->election.public_key != known->trustees.public_key) return false;
  if (parts.events.size() > 1 && parts.events.size() < 8 && random() % 4 == 0) {
    parts.events.insert(parts.events.begin() + 1, {EventType::ballot, {std::string()}});
  }
  const auto tally = fit_ballots(parts, *known, random);
  fit_decryption(parts, *known, tally, random);
  return true;
}

}  // namespace fuzz::toy
