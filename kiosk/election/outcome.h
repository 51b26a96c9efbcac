#pragma once
// The figures of one station as they are read out, printed and sent, and the sentences of the
// result.

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/election/meeting.h"
#include "kiosk/election/strings.h"

namespace kiosk::election {

struct Reconciliation {
  std::uint64_t cards_made = 0;
  std::uint64_t cards_used = 0;  // counted in the box for used cards
  std::uint64_t cards_unused = 0;
  std::uint64_t cards_void = 0;
  std::uint64_t ballots = 0;  // in the store
  std::string reason;         // required when the figures differ
  bool agrees() const {
    return cards_used == ballots && cards_made == cards_used + cards_unused + cards_void;
  }
};

struct Figures {
  std::uint64_t households = 0, present = 0, ballots = 0;
  std::vector<std::uint64_t> votes;
  Decision decision;
};

// How many notes of each kind officers have written; their text is nobody's but the commune's.
struct NoteCounts {
  std::uint64_t incident = 0, complaint = 0, denunciation = 0, party_member = 0;
  std::uint64_t all() const { return incident + complaint + denunciation + party_member; }
  bool operator==(const NoteCounts&) const = default;
};

// Recomputes everything from the record's counts by index, or from the hands of the meeting.
// `counts` is empty when nothing was decrypted. The definition has the list as it was locked.
Result<Figures> figures_of(const Definition& definition, const Meeting& meeting,
                           std::uint64_t ballots, const std::vector<std::uint64_t>& counts);

// Honorific and name, with the birth date only where two candidates share a name: how a candidate
// is shown to people. (The answers of the record always carry the birth date.)
std::string candidate_label(const Definition& definition, std::size_t index,
                            const Strings& strings);

struct ResultLine {
  std::string label;  // Ông Nguyễn Văn A
  std::uint64_t votes = 0;
  std::string arithmetic;  // 159/361 = 44,04%
};
std::vector<ResultLine> result_lines(const Definition& definition, const Figures& figures,
                                     const Strings& strings);
// One sentence: who is elected, or why nobody is.
std::string verdict_sentence(const Definition& definition, const Figures& figures,
                             const Strings& strings);

// result.json of an envelope (docs/formats.md) and back.
struct ResultFile {
  std::string station, uuid, device;
  std::uint32_t attempt = 1, booth = 1;
  std::uint64_t epoch = 1;
  Meeting meeting;
  Reconciliation reconciliation;
  Figures figures;
  std::string record_hash;   // hex; empty when there is no record
  std::string package_hash;  // hex SHA-256 of the package's manifest
  std::string setup_event;   // hex; empty when there is no record
  std::string journal_head;  // hex
  NoteCounts notes;
  bool has_record() const { return !record_hash.empty(); }
};
std::string result_json(const ResultFile& result);
Result<ResultFile> parse_result(std::string_view json);

}  // namespace kiosk::election
