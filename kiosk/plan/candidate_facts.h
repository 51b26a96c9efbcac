#pragma once
// What the official list says of a candidate beside what the ballot shows (form F05): for warnings,
// statistics and decisions. It stays with the commune; no package carries it.

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::plan {

enum class Sex { male, female };
// Member of the Party: no, proposed for admission, on probation, in full.
enum class PartyStatus { none, proposed, probationary, full };

// Every text may be empty: not stated. Statistics then count the person under "not stated".
struct CandidateFacts {
  std::optional<Sex> sex;
  std::string ethnicity;  // "Kinh", "Xơ Đăng"
  std::string religion;
  std::string hometown, residence;
  std::string occupation, workplace;
  std::string education;
  std::string political_theory;
  std::optional<PartyStatus> party;
  std::string party_date;  // YYYY-MM-DD; only with probationary or full
  bool incumbent = false;  // heads the hamlet now
  std::string note;

  bool operator==(const CandidateFacts&) const = default;
};

std::string_view name_of(Sex sex);             // male | female
std::string_view name_of(PartyStatus status);  // none | proposed | probationary | full
std::optional<Sex> sex_named(std::string_view name);
std::optional<PartyStatus> party_status_named(std::string_view name);

}  // namespace kiosk::plan
