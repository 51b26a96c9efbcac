#include "crypto/belenios/verify.h"

#include <algorithm>
#include <exception>
#include <set>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/counted_ballots.h"
#include "crypto/belenios/decryption.h"
#include "crypto/belenios/refusals.h"
#include "crypto/belenios/result_format.h"

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
  RecordCheck(const ByteSource& source, const VerifyOptions& options, Verdict& verdict)
      : source_(source), options_(options), verdict_(verdict) {}

  bool run() {
    auto index = index_archive(source_, verdict_.reason);
    if (!index) return false;
    index_ = std::move(*index);
    const auto& events = index_.events;
    verdict_.stage = stage_after(events.back().type);
    verdict_.setup_event = events.front().hash.hex();
    verdict_.head = events.back().hash.hex();
    if (!check_setup() || !check_ballots_of_record()) return false;
    for (; at_ < events.size(); ++at_) {
      if (!check_event()) return false;
    }
    return true;
  }

 private:
  bool refuse(std::string_view what) {
    verdict_.reason = "event " + std::to_string(at_) + ": " + std::string(what);
    return false;
  }

  // The data members of the event being checked, or nothing after a refusal.
  std::optional<std::vector<std::string>> fetch_data() {
    std::vector<std::string> data;
    for (const auto& member : index_.members_of(index_.events[at_])) {
      auto text = fetch(source_, member);
      if (!text) return refuse(text.error()), std::nullopt;
      data.push_back(std::move(*text));
    }
    return data;
  }

  bool check_setup() {
    const auto fetched = fetch_data();
    if (!fetched) return false;
    const auto& data = *fetched;
    std::string reason;
    auto election = parse_election(data[0], &reason);
    if (!election) return refuse("the election is refused: " + reason);
    election_ = std::move(*election);
    counted_.emplace(election_, options_);
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
      counted_->know(entry);
    }
    return true;
  }

  bool check_ballots_of_record() {
    while (const auto count = ballots_ahead()) {
      const auto first = index_.members_of(index_.events[at_]).begin();
      const auto outcomes = check_ballots(election_, source_, std::span(first, count));
      std::vector<std::size_t> replaced;
      for (const auto& outcome : outcomes) {
        if (!outcome.valid) return refuse(outcome.reason);
        const auto fault = counted_->accept(outcome.ballot, at_, replaced);
        if (!fault.empty()) return refuse(fault);
        ++at_;
      }
      counted_->add(outcomes);
      if (!take_out(replaced)) return false;
    }
    verdict_.ballots = counted_->tally().ballots();
    verdict_.total_weight = counted_->tally().total_weight();
    return true;
  }

  // How many ballots stand here behind each other, so many at most as are checked at once. Each has
  // one member, so theirs stand behind each other as well.
  std::size_t ballots_ahead() const {
    const auto& events = index_.events;
    std::size_t count = 0;
    while (count < ballots_at_once && at_ + count < events.size() &&
           events[at_ + count].type == EventType::ballot) {
      ++count;
    }
    return count;
  }

  // Ballots that were valid when they were added and do not count any more are read once more.
  bool take_out(const std::vector<std::size_t>& replaced) {
    std::vector<DataMember> members;
    for (const auto event : replaced) {
      members.push_back(index_.members_of(index_.events[event]).front());
    }
    const auto outcomes = check_ballots(election_, source_, members);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      if (!outcomes[i].valid) {
        at_ = replaced[i];
        return refuse(outcomes[i].reason);
      }
      counted_->take_out(outcomes[i].ballot);
    }
    return true;
  }

  bool check_event() {
    const auto fetched = fetch_data();
    if (!fetched) return false;
    const auto& data = *fetched;
    switch (index_.events[at_].type) {
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
    const Tally& tally = counted_->tally();
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
    const auto plain = plain_of(trustees_, sum_, parts_);
    auto claimed = read_result(json);
    if (!claimed || !are_counts(plain, *claimed, verdict_.total_weight)) {
      return refuse(why_not_result(json, plain));
    }
    verdict_.result = std::move(*claimed);
    return true;
  }

  // Only the words are searched for, and not where others' weights would make that long.
  std::string why_not_result(std::string_view json, const PlainTable& plain) const {
    std::uint64_t choices = 0;
    for (const auto& row : plain) choices += row.size();
    if (verdict_.total_weight * choices > most_total_weight) {
      return "the result is not what the partial decryptions give";
    }
    const auto counts = counts_in(plain, verdict_.total_weight);
    return counts ? result_fault(json, *counts, verdict_.total_weight)
                  : "the decryption gives a count above the number of ballots";
  }

  const ByteSource& source_;
  const VerifyOptions& options_;
  Verdict& verdict_;
  ArchiveIndex index_;
  std::size_t at_ = 0;  // the event being checked
  Election election_;
  Trustees trustees_;
  std::optional<CountedBallots> counted_;
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
  return verify_record(MemorySource(bytes), options);
}

Verdict verify_record(const ByteSource& source, const VerifyOptions& options) {
  Verdict verdict;
  try {
    verdict.valid = RecordCheck(source, options, verdict).run();
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
