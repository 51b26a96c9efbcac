// The models that fixtures are made of.

#include "tests/support/fixture_models.h"

#include <array>

namespace support {

using kiosk::station::OfficerStep;
using kiosk::station::Phase;
using kiosk::station::VoterStep;

namespace {

// Long names, two people of one name, short names of the mountains.
const std::array<std::array<const char*, 3>, 8> people{
    {{"Ông", "Nguyễn Trần Hoàng Phước Thưởng", "1968-09-02"},
     {"Bà", "Phạm Thị Nguyệt Hường", "1979-12-31"},
     {"Ông", "Đinh Văn Ực", "1984"},
     {"Ông", "A Xim", "1990-01-15"},
     {"Bà", "Hồ Thị Thuỷ Quỳnh Nhưỡng", "1975-03-08"},
     {"Ông", "Nguyễn Văn Bưởi", "1966-05-19"},
     {"Ông", "Nguyễn Văn Bưởi", "1971-11-20"},
     {"Bà", "Y Hlúi", "1988-07-27"}}};

}  // namespace

void elect_committee(Model& model, std::size_t size) {
  static const std::array<const char*, 7> names{
      "Đinh Thị Hoàng Phượng", "Nguyễn Văn Thuyết", "A Brol",
      "Phạm Quỳnh Hương",      "Trần Đức Thưởng",   "Y Blêu",
      "Lê Nguyễn Thu Uyên"};
  model.committee_size = size;
  for (std::size_t i = 0; i < size; ++i) {
    model.names[i] = names[i];
    model.meeting.committee.emplace_back(names[i]);
    model.members.push_back({names[i], false, false});
  }
  for (std::size_t i = 0; i < 2; ++i) {
    model.names[kiosk::station::first_witness + i] = names[5 + i];
    model.meeting.witnesses.emplace_back(names[5 + i]);
  }
  model.threshold = kiosk::election::quorum_of_committee(static_cast<std::uint32_t>(size));
}

Model ceremony(kiosk::station::CeremonyStep step, std::size_t size) {
  Model model = meeting(Phase::ceremony);
  elect_committee(model, size);
  model.members[0].secret_set = true;
  model.ceremony_member = 1;
  model.ceremony_step = step;
  return model;
}

Model voter(VoterStep step, std::size_t candidates) {
  Model model = open_booth(candidates);
  model.voter = step;
  return model;
}

Model officer(OfficerStep step, Phase phase) {
  Model model = open_booth(3);
  model.officer = step;
  model.phase = phase;
  return model;
}

Model after_closing(Phase phase, std::size_t candidates) {
  Model model = open_booth(candidates);
  elect_committee(model, 5);
  model.phase = phase;
  model.ballots = 308;
  model.reconciliation.cards_made = 398;
  model.reconciliation.ballots = 308;
  return model;
}

Model counted(std::vector<std::uint64_t> votes, std::uint64_t ballots) {
  const std::size_t candidates = votes.size() == 2 ? 1 : votes.size();
  Model model = after_closing(Phase::counted, candidates);
  const auto figures = kiosk::election::figures_of(model.definition, model.meeting, ballots, votes);
  if (figures) model.figures = *figures;
  return model;
}

Model locked() {
  Model model;
  model.station = "23365-001";
  model.unit_name = "Thôn Kon Pring";
  model.unit_title = "Trưởng thôn";
  model.unit_kind = "thôn";
  model.commune_name = "Xã Măng Đen";
  model.round_name = "Bầu Trưởng thôn nhiệm kỳ 2026–2031";
  model.date = "2026-11-29";
  model.booth = 1;
  model.officer_roles = {"head", "secretary"};
  model.now = 1795910400;
  return model;
}

Model with(Model model, const std::function<void(Model&)>& change) {
  change(model);
  return model;
}

Model meeting(Phase phase, std::size_t candidates) {
  Model model = locked();
  model.unlocked = true;
  model.phase = phase;
  auto& definition = model.definition;
  definition.unit = {"23365-001", "thôn", model.unit_name, model.unit_title};
  definition.commune = {"23365", model.commune_name, "51", "Quảng Ngãi"};
  definition.station = model.station;
  definition.households = 361;
  definition.reserve = 37;
  for (std::size_t i = 0; i < candidates; ++i) {
    definition.candidates.push_back({people[i][0], people[i][1], people[i][2],
                                     i % 3 == 0   ? "front"
                                     : i % 3 == 1 ? "self"
                                                  : "floor"});
  }
  model.contest = kiosk::election::contest_of(definition);
  model.official = definition.candidates;
  model.meeting.present = phase == Phase::present ? 0 : 314;
  return model;
}

Model open_booth(std::size_t candidates) {
  Model model = meeting(Phase::open, candidates);
  elect_committee(model, 3);
  model.members.clear();
  model.meeting.committee.clear();
  model.meeting.witnesses.clear();
  model.ballots = 127;
  return model;
}

}  // namespace support
