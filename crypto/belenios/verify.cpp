#include "crypto/belenios/verify.h"

#include <algorithm>
#include <exception>
#include <map>
#include <set>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/ballot_checks.h"
#include "crypto/belenios/decryption.h"
#include "crypto/belenios/refusals.h"

namespace crypto::belenios {

namespace {

Stage stage_after(EventType last) {
  switch (last) {
    case EventType::setup:
    case EventType::ballot: return Stage::open;
    case EventType::end_of_ballots: return Stage::closed;
    case EventType::encrypted_tally:
    case EventType::partial_decryption: return Stage::tallied;
    case EventType::result: return Stage::final;
  }
  return Stage::open;
}

// Walks through the events once; the first fault ends the walk.
class RecordCheck {
 public:
  RecordCheck(std::string_view bytes, const VerifyOptions& options, Verdict& verdict)
      : bytes_(bytes), options_(options), verdict_(verdict) {}

  bool run() {
    auto content = read_archive(bytes_, verdict_.reason);
    if (!content) return false;
    events_ = std::move(content->events);
    verdict_.stage = stage_after(events_.back().type);
    verdict_.setup_event = events_.front().hash;
    verdict_.head = events_.back().hash;
    if (!check_setup() || !check_ballots_of_record()) return false;
    for (; at_ < events_.size(); ++at_) {
      if (!check_event()) return false;
    }
    return true;
  }

 private:
  bool refuse(std::string_view what) {
    verdict_.reason = "event " + std::to_string(at_) + ": " + std::string(what);
    return false;
  }

  bool check_setup() {
    const auto& data = events_[0].data;
    std::string reason;
    auto election = parse_election(data[0], &reason);
    if (!election) return refuse("the election is refused: " + reason);
    election_ = std::move(*election);
    verdict_.uuid = election_.uuid;
    verdict_.election_bytes = election_.bytes;
    verdict_.binding_json = election_.binding_json;
    auto trustees = check_trustees(data[1], &reason);
    if (!trustees) return refuse("the trustees are wrong: " + reason);
    trustees_ = std::move(*trustees);
    verdict_.threshold = trustees_.threshold;
    verdict_.trustees = static_cast<std::uint32_t>(trustees_.keys.size());
    if (options_.kiosk_profile && trustees_.keys.size() != trustees_.size) {
      return refuse("the trustees are not one group of k of n");
    }
    if (trustees_.public_key != election_.public_key) {
      return refuse("the election's key is not the key of its trustees");
    }
    if (!check_credentials(data[2])) return false;
    if (options_.kiosk_profile && !check_kiosk_setup()) return false;
    at_ = 1;
    return true;
  }

  bool check_kiosk_setup() {
    const auto& binding = election_.binding_json;
    if (binding.empty() || binding == "{}") {
      return refuse("the election does not bind a phieukin field");
    }
    // In any other order the list would tell in which order the cards were made.
    if (!std::is_sorted(verdict_.credentials.begin(), verdict_.credentials.end())) {
      return refuse("the credentials are not in ascending order");
    }
    return true;
  }

  bool check_credentials(std::string_view json) {
    std::string reason;
    const auto list = parse_weighted_list(json, &reason);
    if (!list) return refuse("the credentials are refused: " + reason);
    for (const auto& entry : *list) {
      if (options_.kiosk_profile && entry.weighted) return refuse("a credential has a weight");
      verdict_.credentials.push_back(entry.credential);
      weights_.emplace(entry.credential, entry.weight);
    }
    return true;
  }

  bool check_ballots_of_record() {
    while (at_ < events_.size() && events_[at_].type == EventType::ballot) {
      std::vector<std::string_view> texts;
      for (std::size_t i = at_; i < events_.size() && events_[i].type == EventType::ballot &&
                                texts.size() < ballots_at_once;
           ++i) {
        texts.push_back(events_[i].data[0]);
      }
      auto outcomes = check_ballots(election_, texts);
      for (auto& outcome : outcomes) {
        if (!outcome.valid) {
          return refuse(outcome.reason.empty() ? "out of memory" : outcome.reason);
        }
        if (!accept(std::move(outcome.ballot))) return false;
        ++at_;
      }
    }
    verdict_.ballots = counted_.size();
    for (const auto& [credential, ballot] : counted_) {
      verdict_.total_weight += weights_.at(credential);
    }
    return true;
  }

  bool accept(CheckedBallot ballot) {
    if (!weights_.contains(ballot.credential)) {
      return refuse("the credential is not in the list of credentials");
    }
    if (!trackers_.insert(ballot.tracker).second) return refuse("the ballot stands there twice");
    const auto earlier = used_at_.find(ballot.credential);
    if (earlier != used_at_.end() && (options_.kiosk_profile || !options_.allow_revote)) {
      return refuse("the credential was used before, in event " + std::to_string(earlier->second));
    }
    if (options_.kiosk_profile && *trackers_.rbegin() != ballot.tracker) {
      return refuse("the ballots are not in the order of their trackers");
    }
    const Point credential = ballot.credential;
    used_at_.insert_or_assign(credential, at_);
    counted_.insert_or_assign(credential, std::move(ballot));
    return true;
  }

  bool check_event() {
    const auto& data = events_[at_].data;
    switch (events_[at_].type) {
      case EventType::setup:
      case EventType::ballot: return refuse("the order of events is wrong");
      case EventType::end_of_ballots: return true;
      case EventType::encrypted_tally: return check_tally(data[0], data[1]);
      case EventType::partial_decryption: return check_part(data[0], data[1]);
      case EventType::result: return check_result(data[0]);
    }
    return false;
  }

  bool check_tally(std::string_view tally_json, std::string_view sized) {
    Tally tally(election_);
    for (const auto& [credential, ballot] : counted_) tally.add(ballot, weights_.at(credential));
    if (tally.json() != tally_json) {
      return refuse("the encrypted tally is not the sum of the ballots");
    }
    if (tally.sized_json() != sized) {
      return refuse(sized_fault(sized, tally));
    }
    sum_ = tally.sum();
    return true;
  }

  bool check_part(std::string_view json, std::string_view owned) {
    const std::uint32_t owner = owner_of(json, owned);
    if (owner == 0) return false;
    if (!owners_.insert(owner).second) return refuse("this trustee has decrypted before");
    if (trustees_.in_pedersen(owner) && ++of_pedersen_ > trustees_.threshold) {
      return refuse("there are more partial decryptions than the threshold");
    }
    std::string reason;
    auto factors = check_decryption(election_, sum_, trustees_.keys[owner - 1].key, json, reason);
    if (!factors) return refuse(reason);
    parts_.push_back({owner, std::move(*factors)});
    return true;
  }

  // 0 after a refusal.
  std::uint32_t owner_of(std::string_view json, std::string_view owned) {
    const auto object = read_json(owned);
    const auto owner = object ? number_in(*object, "owner").value_or(0) : 0;
    const auto* payload = object ? text_in(*object, "payload") : nullptr;
    std::string fault;
    if (owner == 0 || owner > trustees_.keys.size()) {
      fault = "the owner of the partial decryption is not a trustee";
    } else if (payload == nullptr || *payload != sha256(json).hex()) {
      fault = "the partial decryption does not have the hash its owner names";
    } else if (owned != owned_json(owner, json)) {
      fault = "the owned partial decryption is not in canonical form";
    }
    if (fault.empty()) return owner;
    refuse(fault);
    return 0;
  }

  bool check_result(std::string_view json) {
    if (parts_.size() != trustees_.decryptions_needed()) {
      return refuse("there are too few partial decryptions");
    }
    auto counts = counts_of(trustees_, sum_, verdict_.total_weight, parts_);
    if (!counts) return refuse("the decryption gives a count above the number of ballots");
    if (result_json(*counts) != json) {
      return refuse(result_fault(json, *counts, verdict_.total_weight));
    }
    verdict_.result = std::move(*counts);
    return true;
  }

  std::string_view bytes_;
  const VerifyOptions& options_;
  Verdict& verdict_;
  std::vector<ArchiveEvent> events_;
  std::size_t at_ = 0;  // the event being checked
  Election election_;
  Trustees trustees_;
  std::map<Point, std::uint64_t> weights_;  // of every credential in the list
  std::set<Hash> trackers_;
  std::map<Point, std::size_t> used_at_;    // the event of each credential's last ballot
  std::map<Point, CheckedBallot> counted_;  // the last ballot of each credential
  CiphertextTable sum_;
  std::set<std::uint32_t> owners_;
  std::uint32_t of_pedersen_ = 0;
  std::vector<OwnedFactors> parts_;
};

}  // namespace

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::open: return "open";
    case Stage::closed: return "closed";
    case Stage::tallied: return "tallied";
    case Stage::final: return "final";
  }
  return "";
}

Verdict verify_record(std::string_view bytes, const VerifyOptions& options) {
  Verdict verdict;
  try {
    verdict.valid = RecordCheck(bytes, options, verdict).run();
  } catch (const std::exception&) {
    verdict.valid = false;
    verdict.reason = "the machine has too little memory to check this record";
  }
  if (!verdict.valid) verdict.result.clear();
  return verdict;
}

std::string verdict_json(const Verdict& verdict) {
  const auto row = [](const std::vector<std::uint64_t>& counts) {
    return list_json(counts, [](std::uint64_t count) { return std::to_string(count); });
  };
  return std::string(R"({"valid":)") + (verdict.valid ? "true" : "false") + R"(,"reason":)" +
         json_text(verdict.reason) + R"(,"stage":")" + std::string(name_of(verdict.stage)) +
         R"(","uuid":)" + json_text(verdict.uuid) + R"(,"ballots":)" +
         std::to_string(verdict.ballots) + R"(,"result":)" + list_json(verdict.result, row) + "}";
}

}  // namespace crypto::belenios
