#pragma once
// The figures of the whole round, as the dashboard shows and the exports write them. Everything is
// computed from HamletView; nothing here reads a store. Each percentage comes with its fraction.

#include <cstdint>
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

struct Summary {
  std::string round, commune, date;
  Share held;              // hamlets with a result / hamlets
  Share elected;           // hamlets that have elected somebody / hamlets
  Share turnout;           // households present / households, of hamlets with a result
  Share previous_turnout;  // of the term before, where the plan has it; whole 0: not entered
  std::size_t paper = 0, hands = 0, house_to_house = 0;
  // The winner's share of the base the rules name: over 90 %, from 70 to 90 %, over 50 to under 70.
  std::size_t band_over_90 = 0, band_70_to_90 = 0, band_under_70 = 0;
  Share incumbents, women, minorities, under_40;  // of those elected
  Share party_full, party_probationary, party_proposed, not_party;
  std::size_t not_stated_sex = 0, not_stated_ethnicity = 0, not_stated_party = 0;
  Share unified;  // hamlets whose head is also secretary, deputy or committee member / congresses
                  // held
  Share recognised;
  std::size_t reruns = 0, interim = 0, complaints = 0, overdue = 0, quarantined = 0;
  std::vector<NotElected> not_elected;
};

Summary summary_of(const Plan& plan, const std::vector<HamletView>& hamlets);

// "98,12%"; two decimals, half up, integers only. Empty when the whole is 0.
std::string percent_text(const Share& share);
std::string summary_json(const Summary& summary);

}  // namespace kiosk::commune
