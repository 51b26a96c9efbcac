#pragma once
// What a station's package says: the one contest of a hamlet, its rules and who may vote how often.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/rules.h"

namespace kiosk::election {

struct Candidate {
  std::string honorific;     // Ông | Bà
  std::string name;          // NFC
  std::string birth;         // YYYY-MM-DD or YYYY
  std::string nominated_by;  // front | self | floor
};

struct Unit {
  std::string code;   // commune code + "-" + three digits
  std::string kind;   // thôn, bản, ấp, khu phố, tổ dân phố, ...
  std::string name;   // Thôn Pa Cheng
  std::string title;  // Trưởng thôn
};

struct Commune {
  std::string code;           // five digits
  std::string name;           // Xã Đăk Pxi
  std::string province_code;  // two digits
  std::string province;
};

struct Booth {
  std::uint32_t number = 1;              // 1..8
  std::vector<std::string> credentials;  // public, 64 hex digits each, sorted
};

struct Attempt {
  std::string uuid;
  std::vector<Booth> booths;  // disjoint lists
};

struct Round {
  std::string id;
  std::string name;
  std::string date;                // YYYY-MM-DD, a Sunday unless a reason is written
  std::string term_from, term_to;  // YYYY, YYYY-MM or YYYY-MM-DD
  std::string date_reason{};       // why the date is not a Sunday; empty otherwise
};

struct Definition {
  Round round;
  Commune commune;
  Unit unit;
  std::string station;           // station id
  std::uint64_t households = 0;  // H
  std::uint64_t reserve = 0;     // extra cards: max(20, 10 %)
  std::string roll_commitment;   // hex SHA-256 of salt and roll
  Rules rules;
  std::vector<Candidate> candidates;  // in official order
  std::vector<Attempt> attempts;      // one or two
};

inline constexpr std::size_t most_candidates = 8;
inline constexpr std::size_t most_booths = 8;
inline constexpr std::uint64_t most_households = 5000;

std::string definition_json(const Definition& definition);  // canonical compact JSON
Result<Definition> parse_definition(std::string_view json);

// One contest as a question of the record: min 0, max 1; a single candidate becomes two answers.
struct Contest {
  std::string question;
  std::vector<std::string> answers;  // "1. Ông Nguyễn Văn A (sinh ngày 02/03/1975)"
  bool single_candidate = false;
};
Contest contest_of(const Definition& definition);

// Position of each candidate when sorted officially (given name, family, middle, birth).
void sort_officially(std::vector<Candidate>& candidates);
// True when another candidate has the same name, so the birth date must be shown.
bool needs_birth(const std::vector<Candidate>& candidates, std::size_t index);

std::uint64_t reserve_for(std::uint64_t households);  // max(20, 10 % rounded up)
// Booths a station needs: 80 voters an hour and booth over `hours`, at least 1, at most 8.
std::uint32_t booths_needed(std::uint64_t households, std::uint32_t hours);

}  // namespace kiosk::election
