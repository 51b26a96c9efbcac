// A station's own page and what it leads to.

#include <stdexcept>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/fixtures.h"

namespace desk_tests {

using namespace kiosk::desk;

namespace {

constexpr const char* head = "Số hộ,Chủ hộ,Người đại diện,Ngày sinh,Giới tính,Số CCCD,Cụm\n";

std::string long_list() {
  std::string text = head;
  for (int i = 1; i <= 700; ++i) {
    const auto number = std::to_string(i);
    text += number + ",Tôn Nữ Hoàng Phương Thảo Nguyên " + number +
            ",Nguyễn Hoàng Minh Phương Nam " + number +
            ",02/03/1975,Nam,,Cụm đầu làng phía đông nhà văn hóa\n";
  }
  return text;
}

Model choosing(FilePurpose purpose) {
  auto model = at_station(3);
  model.page = Page::files;
  model.work.files.purpose = purpose;
  model.sticks = {{"KINGSTON", "/media/thao/KINGSTON"}};
  return model;
}

void add_choices(std::vector<Fixture>& all) {
  all.push_back({"files_list_bare", choosing(FilePurpose::list)});
  all.push_back({"files_enrolment_bare", choosing(FilePurpose::enrolment)});
  auto model = choosing(FilePurpose::list);
  model.work.files.path = "/media/thao/KINGSTON";
  all.push_back({"files_list_none", model});
  const std::string folder = "/media/thao/KINGSTON/";
  model.work.files.found = {
      folder + "danh-sach-ho-thon-pa-cheng.csv",
      folder +
          "DANH_SACH_CHU_HO_VA_NGUOI_DAI_DIEN_KHU_PHO_VAN_MIEU_QUOC_TU_GIAM_ban_cuoi_cung_(2).xlsx",
      folder + "Danh sách hộ gia đình tổ dân phố Nguyễn Thị Minh Khai đã rà soát lần thứ ba.xlsx",
      folder + std::string(250, 'x') + ".csv",
      folder + "ds\xFF.csv",
      folder + "Thôn 5.XLSX",
      folder + "Thôn 6.xlsx"};
  all.push_back({"files_list", model});
  model.work.files.page = 1;
  all.push_back({"files_list_last", model});
  model.work.files.path = folder + std::string(180, 'x');
  all.push_back({"files_list_long_path", model});
  auto enrolment = choosing(FilePurpose::enrolment);
  enrolment.work.files.path = folder;
  all.push_back({"files_enrolment_none", enrolment});
  enrolment.work.files.found = {folder + "may-1.envelope", folder + "may-2.envelope"};
  all.push_back({"files_enrolment", enrolment});
}

Model viewed(Model model, ListView view) {
  update(model, ListViewChosen{view});
  return model;
}

void add_list(std::vector<Fixture>& all) {
  const auto odd = at_list(look_of(odd_list(false)));
  all.push_back({"list", odd});
  all.push_back({"list_all", viewed(odd, ListView::all)});
  all.push_back({"list_columns", viewed(odd, ListView::columns)});
  all.push_back({"list_refused_rows", at_list(look_of(odd_list(true)))});
  auto many = at_list(look_of(long_list()));
  all.push_back({"list_700", many});
  many.work.list.page = many.work.list.pages.size() - 1;
  all.push_back({"list_700_last", many});
  all.push_back({"list_nothing_odd", viewed(many, ListView::odd)});
  all.push_back({"list_zero", at_list(look_of(head))});
  all.push_back({"list_no_list", at_list(look_of("xin chào"))});
  auto font = look_of(head);
  font.preview.refusal = "Danh sách viết bằng phông TCVN3 (.VnTime).";
  font.preview.font = kiosk::rolls::OldFont::tcvn3;
  all.push_back({"list_font", at_list(font)});
  auto sheets = look_of(head);
  sheets.preview.refusal = "Có nhiều trang tính chứa danh sách.";
  for (int i = 1; i <= 12; ++i) {
    sheets.preview.sheets.push_back("Tổ dân phố Nguyễn Thị Minh Khai, khu vực số " +
                                    std::to_string(i));
  }
  all.push_back({"list_sheets", at_list(sheets)});
  all.push_back({"list_sheets_last", at_list(sheets)});
  update(all.back().model, PageTurned{true});
  auto named = odd;
  named.work.list.file = "/media/thao/" + std::string(250, 'x') + ".csv";
  named.work.list.look.preview.sheet = std::string(31, 'W');
  all.push_back({"list_long_names", named});
}

void add_confirmations(std::vector<Fixture>& all) {
  auto odd = at_list(look_of(odd_list(false)));
  odd.work.list.file = "/media/thao/" + std::string(250, 'x') + ".csv";
  update(odd, NextWanted{});
  all.push_back({"list_confirm", odd});
  update(odd, OptionChosen{true});
  all.push_back({"list_confirm_looked", odd});
  auto plain = at_list(look_of(long_list()));
  for (auto& one : plain.snapshot.stations) one.households = one.packaged ? 310 : 295;
  update(plain, NextWanted{});
  all.push_back({"list_confirm_replaces", plain});
}

void add_enrolments(std::vector<Fixture>& all) {
  auto model = choosing(FilePurpose::enrolment);
  update(model, EnrolmentRead{"/media/thao/KINGSTON/may-1.envelope", made_enrolment()});
  all.push_back({"enrolment", model});
  model.work.enrolment.look.name = "Máy số 1 của Tổ bầu cử khu phố Văn Miếu, thay";
  model.work.enrolment.look.enrolled = true;
  all.push_back({"enrolment_known", model});
}

}  // namespace

kiosk::commune::RollLook look_of(const std::string& csv, const kiosk::rolls::RollOptions& options) {
  return {kiosk::rolls::preview_roll(csv, "2026-11-29", options), std::string(64, 'a')};
}

std::string odd_list(bool refused) {
  std::string text = "DANH SÁCH HỘ GIA ĐÌNH THÔN PA CHENG,,,,,,\n" + std::string(head);
  text +=
      "1,Hồ Đình Quyền,Hồ Đình Quyền,06/01/75,Nam,62057001234,Cụm đầu làng\n"
      "2,Y Rĩ,Y Rĩ,03/03/1989,Nữ,,Cụm đầu làng\n"
      "3,Nguyễn Văn Hoà,Nguyễn Văn Hoà,1960,Nam,,Cụm cuối làng\n"
      "4,Nguyễn Văn Hòa,Nguyễn Văn Hòa,1960,Nam,,Cụm cuối làng\n"
      "Cụm giữa làng,,,,,,\n"
      "5,A Tơ,Tôn Nữ Hoàng Phương Thảo Nguyên,12/31/2009,Nữ,062057009999,Cụm giữa làng\n";
  for (int i = 6; i < 30; ++i) {
    text += std::to_string(i) + ",Trần Thị Kim Oanh " + std::to_string(i) + ",Lê Văn Bảy " +
            std::to_string(i) + ",5/19" + std::to_string(i + 40) + ",Nam,,Cụm giữa làng\n";
  }
  if (refused) text += "30,,,1960,Nam,,\n31,A Hem,A Hem,30/02/1960,Nam,,\n";
  return text + "Tổng số,30 hộ,,,,,\n";
}

kiosk::commune::EnrolmentLook made_enrolment() {
  return {"pk-7f3a-22c1-90aa-27de",
          "Máy 1 thôn Pa Cheng",
          {"nghiêng", "nước", "thuyền", "đường", "tre", "trường"},
          {"lúa", "núi", "khuỷu", "sông", "nắng", "chuông"},
          std::string(64, 'b'),
          false};
}

Model at_station(std::size_t n) {
  auto model = loaded();
  update(model, PageChosen{Page::prepare});
  update(model, StationOpened{model.snapshot.stations.at(n).station});
  if (model.page != Page::station) throw std::runtime_error("no such station");
  return model;
}

Model at_list(const kiosk::commune::RollLook& look) {
  auto model = at_station(3);
  model.work.who = "Nguyễn Thị Phương Thảo";
  model.page = Page::files;
  update(model, ListRead{"/media/thao/KINGSTON/danh-sach.csv", {}, look});
  return model;
}

void add_stations(std::vector<Fixture>& all) {
  all.push_back({"station_printed", at_station(0)});
  all.push_back({"station_packaged", at_station(1)});
  all.push_back({"station_no_list", at_station(3)});
  all.push_back({"station_no_laptop", at_station(4)});
  auto ready = at_station(5);
  for (auto& one : ready.snapshot.stations) {
    one.spares = 1;
    one.device_names = {"Máy số 1 của Tổ bầu cử khu phố Văn Miếu - Quốc Tử Giám",
                        "Máy số 2 của Tổ bầu cử khu phố Văn Miếu - Quốc Tử Giám"};
  }
  all.push_back({"station_ready", ready});
  auto gone = ready;
  gone.snapshot.stations.clear();
  all.push_back({"station_gone", gone});
  auto form = at_station(3);
  update(form, FormWanted{FormKind::list, 0, {}});
  all.push_back({"form_list", form});
  form.form.entries.front().text = "Nguyễn Thị Phương Thảo";
  all.push_back({"form_list_by", form});
  auto package = at_station(5);
  update(package, FormWanted{FormKind::packages, 0, package.work.station});
  package.folder = "/srv/goi";
  all.push_back({"form_package", package});
  update(package, NextWanted{});
  all.push_back({"confirm_package", package});
  add_choices(all);
  add_list(all);
  add_confirmations(all);
  add_enrolments(all);
  for (const char* id : {"desk.word.words_differ", "desk.word.one_file", "desk.word.drop_later",
                         "desk.word.drop_list", "desk.word.station_closed", "desk.word.unheeded",
                         "desk.word.list_taken", "desk.word.enrolled"}) {
    auto model = at_station(3);
    model.word = Word{id, "12", false};
    all.push_back({std::string("word_") + id, model});
  }
  auto opening = at_station(3);
  opening.busy = Busy::opening;
  all.push_back({"busy_opening", opening});
}

}  // namespace desk_tests
