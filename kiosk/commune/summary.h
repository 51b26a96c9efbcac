#pragma once
// The figures of the whole round, as the dashboard shows and the exports write them. Everything is
// computed from HamletView; nothing here reads a store. Each percentage comes with its fraction.
// What each figure means, and which report wants it: docs/reports.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"

namespace kiosk::commune {

struct Share {
  std::uint64_t part = 0, whole = 0;
};

struct NotElected {
  std::string code, name;
  std::string why;  // machine word: planned, handed_over, received, no_quorum, no_winner, tie, ...
};

// What the congresses of the Party cells decided, by the combination of offices.
struct UnifiedRoles {
  std::size_t secretary = 0, deputy_secretary = 0, committee_member = 0, front_head = 0, none = 0;
};

struct Summary {
  std::string round, commune, date;
  Share held;              // hamlets with a result / hamlets
  Share elected;           // hamlets that have elected somebody, and it stands / hamlets
  Share turnout;           // households present / households, of hamlets with a result
  Share previous_turnout;  // of the term before, where the plan has it; whole 0: not entered
  std::size_t paper = 0, hands = 0, house_to_house = 0;
  // The winner's share of the base the rules name: over 90 %, from 70 to 90 % (exactly 70 and
  // exactly 90 are in it), under 70. Every hamlet that elected somebody is in one of them, or in
  // the fourth: its votes are not told because they would be those of a single station.
  std::size_t band_over_90 = 0, band_70_to_90 = 0, band_under_70 = 0, band_not_told = 0;
  // Of those elected of whom it is stated; the others are counted below. Nobody who is not stated
  // counts as "no".
  Share incumbents, women, minorities, under_40;
  Share party_full, party_probationary, party_proposed, not_party;
  std::size_t not_stated_incumbent = 0, not_stated_sex = 0, not_stated_ethnicity = 0,
              not_stated_age = 0, not_stated_party = 0;
  Share unified;  // hamlets whose head is also secretary, deputy or committee member / congresses
                  // held
  UnifiedRoles roles;
  // By the commune's last decision, also while a complaint about it is pending.
  Share recognised;  // hamlets whose result is recognised / hamlets
  std::size_t reruns = 0, interim = 0, complaints = 0, overdue = 0, quarantined = 0;
  std::vector<NotElected> not_elected;
};

Summary summary_of(const plan::Plan& plan, const std::vector<HamletView>& hamlets);

// Of somebody elected who stands: the index into the candidates. Nothing when nobody is elected, or
// when the commune did not let it stand (another vote, an interim head, a refusal).
std::optional<std::size_t> elected_of(const HamletView& hamlet);

// A candidate's votes and the base; the whole is 0 where nobody is told.
Share votes_of(const HamletView& hamlet, std::size_t candidate);

enum class Band { over_90, from_70_to_90, under_70 };
// Exact: no rounding comes before the judgement.
Band band_of(const Share& share);

// Why nobody is elected, as a machine word; empty when somebody is.
std::string_view reason_of(const HamletView& hamlet);

enum class Age { under_40, not_under_40, not_stated };
// On `day`, YYYY-MM-DD. A birth year alone decides unless the 40th birthday is in the year of the
// vote: then it is not stated.
Age age_of(std::string_view birth, std::string_view day);
enum class Minority { yes, no, not_stated };
Minority minority_of(std::string_view ethnicity);

// 9812 for 98,12 %: half up, integers only; 0 when the whole is 0.
std::uint64_t hundredths_of(const Share& share);
// "98,12%"; two decimals, half up, integers only. Empty when the whole is 0.
std::string percent_text(const Share& share);
std::string summary_json(const Summary& summary);

}  // namespace kiosk::commune
