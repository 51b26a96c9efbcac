#include "kiosk/election/meeting.h"

#include <algorithm>
#include <set>

#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

bool blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

bool is_withdrawn(const Meeting& meeting, std::size_t candidate) {
  return std::any_of(meeting.withdrawn.begin(), meeting.withdrawn.end(),
                     [&](const Withdrawal& one) { return one.candidate == candidate; });
}

int year_of(std::string_view date) {
  int year = 0;
  for (const char digit : date.substr(0, 4)) year = year * 10 + (digit - '0');
  return year;
}

// A birth year alone counts from its first day.
bool is_under_age(std::string_view birth, std::string_view date) {
  if (birth.size() < 4 || date.size() < 10) return false;
  const bool before_birthday = birth.size() == 10 && date.substr(4) < birth.substr(4);
  return year_of(date) - year_of(birth) - (before_birthday ? 1 : 0) < least_age;
}

MeetingFault fault_of_list(const Definition& packaged, const Meeting& meeting) {
  if (!meeting.nominated.empty() && !packaged.rules.floor_nominations) {
    return MeetingFault::floor_forbidden;
  }
  for (const auto& one : meeting.withdrawn) {
    if (blank(one.reason)) return MeetingFault::withdrawal_unexplained;
  }
  for (std::size_t i = 0; i < meeting.withdrawn.size(); ++i) {
    const auto candidate = meeting.withdrawn[i].candidate;
    const bool again = i > 0 && candidate <= meeting.withdrawn[i - 1].candidate;
    if (again || candidate >= packaged.candidates.size()) return MeetingFault::list;
  }
  for (const auto& one : meeting.nominated) {
    if (one.nominated_by == "front") return MeetingFault::list;
  }
  const auto list = locked_list(packaged.candidates, meeting, packaged.rules.floor_order);
  if (list.empty() || list.size() > most_candidates) return MeetingFault::list;
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (same_person(list[i], list[k])) return MeetingFault::list;
    }
  }
  return MeetingFault::none;
}

// Nobody holds two offices, and no candidate holds one. (Two candidates may share a name.)
bool offices_are_different(const Meeting& meeting, const std::vector<Candidate>& candidates) {
  std::set<std::string> taken{""};
  for (const auto& candidate : candidates) taken.insert(name_key(candidate.name));
  const auto is_new = [&](const auto& name) { return taken.insert(name_key(name)).second; };
  return std::all_of(meeting.committee.begin(), meeting.committee.end(), is_new) &&
         std::all_of(meeting.witnesses.begin(), meeting.witnesses.end(), is_new);
}

bool offices_fit(const Definition& packaged, const Meeting& meeting) {
  const auto& rules = packaged.rules;
  const auto committee = meeting.committee.size();
  if (meeting.method != Method::secret) return committee == 0 && meeting.witnesses.empty();
  const auto list = locked_list(packaged.candidates, meeting, rules.floor_order);
  return committee >= rules.committee_min && committee <= rules.committee_max &&
         meeting.witnesses.size() == rules.witnesses && offices_are_different(meeting, list);
}

bool hands_fit(const Definition& packaged, const Meeting& meeting) {
  if (meeting.method != Method::hands) return meeting.hands.empty();
  const auto list = locked_list(packaged.candidates, meeting, packaged.rules.floor_order);
  const std::size_t answers = list.size() == 1 ? 2 : list.size();
  std::uint64_t left = meeting.present;
  for (const std::uint64_t hands : meeting.hands) {
    if (hands > left) return false;
    left -= hands;
  }
  return meeting.hands.size() == answers;
}

// A meeting that voted, in secret or by hands.
MeetingFault fault_of_vote(const Definition& packaged, const Meeting& meeting) {
  const auto& fixed = packaged.rules.fixed_method;
  if (fixed && *fixed != meeting.method) return MeetingFault::method;
  if (blank(meeting.chair) || blank(meeting.secretary) ||
      name_key(meeting.chair) == name_key(meeting.secretary)) {
    return MeetingFault::chair;
  }
  const bool secret = meeting.method == Method::secret;
  if (!approved(meeting.secretary_hands, meeting.present) ||
      (!fixed && !approved(meeting.method_hands, meeting.present)) ||
      (secret && !approved(meeting.committee_hands, meeting.present))) {
    return MeetingFault::approval;
  }
  if (meeting.not_held != NotHeld::none) return MeetingFault::not_held;
  if (const auto fault = fault_of_list(packaged, meeting); fault != MeetingFault::none) {
    return fault;
  }
  return hands_fit(packaged, meeting) ? MeetingFault::none : MeetingFault::hands;
}

MeetingFault fault_of_end(const Definition& packaged, const Meeting& meeting, bool quorum) {
  const bool unexplained = meeting.not_held == NotHeld::none ||
                           (meeting.not_held == NotHeld::quorum && quorum) ||
                           (meeting.not_held == NotHeld::other && blank(meeting.note));
  if (unexplained) return MeetingFault::not_held;
  if (!meeting.hands.empty()) return MeetingFault::hands;
  // Nobody voted on a list, but what is said about one must still be possible.
  if (meeting.nominated.empty() && meeting.withdrawn.empty()) return MeetingFault::none;
  return fault_of_list(packaged, meeting);
}

}  // namespace

bool approved(std::uint64_t hands, std::uint64_t present) {
  return hands <= present && hands > present - hands;
}

std::string name_key(std::string_view name) {
  const auto normal = normalised(name);
  std::string tidy;
  for (const char c : upper(normal ? *normal : name)) {
    const bool again = c == ' ' && (tidy.empty() || tidy.back() == ' ');
    if (!again) tidy += c;
  }
  if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

bool same_person(const Candidate& a, const Candidate& b) {
  return a.birth == b.birth && name_key(a.name) == name_key(b.name);
}

std::vector<Candidate> locked_list(const std::vector<Candidate>& official, const Meeting& meeting,
                                   FloorOrder order) {
  std::vector<Candidate> list;
  for (std::size_t i = 0; i < official.size(); ++i) {
    if (!is_withdrawn(meeting, i)) list.push_back(official[i]);
  }
  if (meeting.nominated.empty()) return list;
  list.insert(list.end(), meeting.nominated.begin(), meeting.nominated.end());
  if (order == FloorOrder::sorted) sort_officially(list);
  return list;
}

Definition as_locked(Definition packaged, const Meeting& meeting) {
  packaged.candidates = locked_list(packaged.candidates, meeting, packaged.rules.floor_order);
  return packaged;
}

std::vector<NomineeWarning> warnings_of(const Definition& packaged, const Meeting& meeting,
                                        const Candidate& nominee) {
  std::vector<NomineeWarning> warnings;
  if (is_under_age(nominee.birth, packaged.round.date)) {
    warnings.push_back(NomineeWarning::under_age);
  }
  const auto key = name_key(nominee.name);
  const auto is_nominee = [&](std::string_view name) { return name_key(name) == key; };
  const bool officer =
      !key.empty() && (is_nominee(meeting.chair) || is_nominee(meeting.secretary) ||
                       std::any_of(meeting.committee.begin(), meeting.committee.end(), is_nominee));
  if (officer) warnings.push_back(NomineeWarning::officer);
  const auto list = locked_list(packaged.candidates, meeting, FloorOrder::appended);
  const bool shared = std::any_of(list.begin(), list.end(), [&](const Candidate& other) {
    return !same_person(other, nominee) && is_nominee(other.name);
  });
  if (shared) warnings.push_back(NomineeWarning::same_name);
  return warnings;
}

MeetingFault fault_of(const Definition& packaged, const Meeting& meeting) {
  if (meeting.present > packaged.households) return MeetingFault::present;
  const bool quorum = quorum_reached(packaged.rules, packaged.households, meeting.present);
  auto fault = MeetingFault::none;
  switch (meeting.method) {
    case Method::secret:
    case Method::hands:
      fault = quorum ? fault_of_vote(packaged, meeting) : MeetingFault::method;
      break;
    case Method::not_held:
    case Method::house_to_house: fault = fault_of_end(packaged, meeting, quorum); break;
  }
  if (fault != MeetingFault::none) return fault;
  return offices_fit(packaged, meeting) ? MeetingFault::none : MeetingFault::offices;
}

}  // namespace kiosk::election
