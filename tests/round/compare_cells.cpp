// What stands in a row of the tables, in the words an officer reads.
#include <set>

#include <fmt/format.h>

#include "tests/round/compare_tables.h"

namespace phieukin::round {

namespace {

using kiosk::commune::DecisionKind;
using kiosk::plan::PartyStatus;

const std::string yes = "Có";
const std::string no = "Không";
const std::string decided_on = "30/11/2026";
const std::string due = "07/12/2026";  // five working days after it came in

std::string text_of(std::uint64_t number) { return std::to_string(number); }

std::string method_words(election::Method method) {
  switch (method) {
    case election::Method::secret: return "Bỏ phiếu kín";
    case election::Method::hands: return "Giơ tay";
    case election::Method::not_held: return "Không tổ chức được cuộc họp";
    case election::Method::house_to_house: return "Phát phiếu lấy ý kiến từng hộ gia đình";
  }
  return "?";
}

std::string state_words(const HamletTruth& hamlet) {
  if (hamlet.stations.front().delivery == Delivery::not_packaged) {
    return "Chưa giao đủ gói dữ liệu";
  }
  if (hamlet.complaint) return "Đang giải quyết khiếu nại";
  if (hamlet.decided == DecisionKind::recognise) return "Đã công nhận";
  if (hamlet.decided == DecisionKind::rerun) return "Phải bầu lại";
  if (hamlet.decided == DecisionKind::interim) return "Cử " + hamlet.unit.title + " lâm thời";
  if (hamlet.complete()) return "Đã kiểm tra kết quả";
  return hamlet.received() > 0 ? "Đã nhận kết quả" : "Đã giao gói dữ liệu";
}

std::string decision_words(const HamletTruth& hamlet) {
  if (hamlet.decided == DecisionKind::recognise) return "Công nhận kết quả";
  if (hamlet.decided == DecisionKind::rerun) return "Tổ chức bầu lại";
  if (hamlet.decided == DecisionKind::interim) return "Cử " + hamlet.unit.title + " lâm thời";
  return "";
}

std::string band_words(std::uint64_t votes, std::uint64_t households) {
  if (10 * votes > 9 * households) return "Trên 90%";
  return 10 * votes >= 7 * households ? "Từ 70% đến 90%" : "Dưới 70%";
}

std::string waiting(const Truth& truth, const HamletTruth& hamlet) {
  std::set<std::string> hashes;
  for (const auto& letter : truth.letters) {
    const bool waits = !letter.reason.empty() && letter.ruling == Ruling::none;
    if (waits && letter.station.starts_with(hamlet.unit.code + "-")) hashes.insert(letter.hash);
  }
  return text_of(hashes.size());
}

// What is known once every station's result is in.
void add_vote(const HamletTruth& hamlet, Cells& cells) {
  const auto sums = hamlet.sums();
  const bool counted = hamlet.complete() && !sums.votes.empty();
  const auto known = [&](bool condition, const std::string& text) {
    return condition ? text : std::string();
  };
  const bool complete = hamlet.complete();
  cells.push_back({"Số hộ có đại diện tham gia", known(complete, text_of(sums.present))});
  cells.push_back({"Tỷ lệ tham gia (%)", known(complete, percent(sums.present, sums.households))});
  cells.push_back({"Phiếu thu vào", known(complete, text_of(sums.ballots))});
  const auto blank = counted ? blank_of(sums) : 0;
  cells.push_back({"Phiếu hợp lệ", known(counted, text_of(sums.ballots - blank))});
  cells.push_back({"Phiếu không hợp lệ", known(counted, text_of(blank))});
  cells.push_back({"Hình thức", known(complete, method_words(hamlet.method()))});
  cells.push_back({"Kiểm phiếu giấy", known(hamlet.on_paper(), yes)});
  const auto winner = complete ? verdict_of(hamlet, sums).winner : std::string();
  const bool elected = !winner.empty();
  const auto votes = elected ? sums.votes.at(winner) : 0;
  cells.push_back({"Người trúng cử", elected ? label_of(hamlet.person(winner)) : ""});
  cells.push_back({"Số phiếu được bầu", known(elected, text_of(votes))});
  cells.push_back({"Số căn cứ tính tỷ lệ", known(elected, text_of(sums.households))});
  cells.push_back({"Tỷ lệ phiếu (%)", known(elected, percent(votes, sums.households))});
  cells.push_back({"Mức phiếu", known(elected, band_words(votes, sums.households))});
}

std::string party_words(const std::optional<PartyStatus>& party) {
  if (!party) return "";
  switch (*party) {
    case PartyStatus::none: return "Ngoài Đảng";
    case PartyStatus::proposed: return "Đang đề nghị kết nạp";
    case PartyStatus::probationary: return "Dự bị";
    case PartyStatus::full: return "Chính thức";
  }
  return "?";
}

std::string proposed_by(const std::string& word) {
  if (word == "front") return "Ban công tác Mặt trận";
  return word == "self" ? "Tự ứng cử" : "Tại cuộc họp";
}

Cells facts_of(const Person& person) {
  const auto& [candidate, facts] = person;
  std::string sex;
  if (facts.sex) sex = *facts.sex == kiosk::plan::Sex::female ? "Nữ" : "Nam";
  std::string incumbent = facts.incumbent ? yes : no;
  if (!facts.incumbent && candidate.nominated_by == "floor") incumbent.clear();
  return {{"Năm sinh", candidate.birth.substr(0, 4)},
          {"Người giới thiệu", proposed_by(candidate.nominated_by)},
          {"Giới tính", sex},
          {"Dân tộc", facts.ethnicity},
          {"Đảng viên", party_words(facts.party)},
          {"Đương nhiệm", incumbent},
          {"Trình độ chuyên môn", facts.education}};
}

Cells votes_of(const HamletTruth& hamlet, const std::string& name) {
  const auto sums = hamlet.sums();
  const auto found = sums.votes.find(name);
  const bool counted = hamlet.complete() && found != sums.votes.end();
  const bool elected =
      hamlet.complete() && name != disagree && verdict_of(hamlet, sums).winner == name;
  return {{"Số phiếu được bầu", counted ? text_of(found->second) : ""},
          {"Số căn cứ tính tỷ lệ", counted ? text_of(sums.households) : ""},
          {"Tỷ lệ phiếu (%)", counted ? percent(found->second, sums.households) : ""},
          {"Trúng cử", elected ? yes : ""}};
}

void append(Cells& cells, const Cells& more) {
  cells.insert(cells.end(), more.begin(), more.end());
}

}  // namespace

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "";
  const auto hundredths = (20'000 * part + whole) / (2 * whole);  // half up
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

Cells hamlet_cells(const Truth& truth, const HamletTruth& hamlet) {
  Cells cells{{"Loại", hamlet.unit.kind},
              {"Thôn, tổ dân phố", hamlet.unit.name},
              {"Chức danh", hamlet.unit.title},
              {"Tình trạng", state_words(hamlet)},
              {"Số hộ", text_of(hamlet.sums().households)}};
  add_vote(hamlet, cells);
  const auto decision = decision_words(hamlet);
  const bool all_in = hamlet.on_paper() || hamlet.received() == hamlet.stations.size();
  append(cells, {{"Quyết định của xã, phường, đặc khu", decision},
                 {"Số quyết định", decision.empty() ? "" : "05/QĐ-UBND"},
                 {"Ngày quyết định", decision.empty() ? "" : decided_on},
                 {"Hạn xem xét", all_in ? due : ""},
                 {"Tệp kết quả bị giữ lại", waiting(truth, hamlet)}});
  return cells;
}

std::map<std::string, Cells> person_cells(const HamletTruth& hamlet) {
  std::map<std::string, Cells> people;
  for (const auto& person : hamlet.people) {
    const bool struck = person.candidate.name == hamlet.withdrawn && hamlet.complete();
    auto& cells = people[label_of(person)] = facts_of(person);
    append(cells, struck ? votes_of(hamlet, "nobody") : votes_of(hamlet, person.candidate.name));
    cells.push_back({"Đã rút", struck ? yes : ""});
  }
  if (!hamlet.complete()) return people;
  if (hamlet.nominee) {
    auto& cells = people[label_of(*hamlet.nominee)] = facts_of(*hamlet.nominee);
    append(cells, votes_of(hamlet, hamlet.nominee->candidate.name));
  }
  if (hamlet.sums().votes.contains(disagree)) {
    people["Không đồng ý"] = votes_of(hamlet, disagree);
  }
  return people;
}

}  // namespace phieukin::round
