#include "tests/kiosk/desk/fixtures.h"

#include <array>
#include <stdexcept>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/round_plan.h"

namespace desk_tests {

using namespace kiosk::desk;
using kiosk::commune::Fate;
using kiosk::commune::HamletState;

Model loaded() {
  Model model;
  model.loaded = true;
  model.snapshot = snapshot();
  model.now = 1796195100;  // 2 December 2026, 14:05 in Vietnam
  model.today = "2026-12-02";
  return model;
}

const kiosk::commune::HamletView& first_in(const Model& model, HamletState state) {
  for (const auto& one : model.snapshot.hamlets) {
    if (one.state == state) return one;
  }
  throw std::runtime_error("no hamlet in that state");
}

Model at_hamlet(const std::string& code) {
  auto model = loaded();
  update(model, HamletOpened{code});
  return model;
}

namespace {

Model on(Page page) {
  auto model = loaded();
  update(model, PageChosen{page});
  model.busy = Busy::no;
  return model;
}

void add_hamlets(std::vector<Fixture>& all) {
  all.push_back({"hamlets", on(Page::hamlets)});
  auto last = on(Page::hamlets);
  last.list.page = 9;
  all.push_back({"hamlets_last", last});
  auto searching = on(Page::hamlets);
  update(searching, SearchToggled{});
  update(searching, SearchEdited{"Van Mieu"});
  all.push_back({"hamlets_search", searching});
  auto none = on(Page::hamlets);
  none.list.search = "Không có ở đây";
  all.push_back({"hamlets_none", none});
  all.push_back({"states", on(Page::states)});
  for (const char* code : {"VM-001", "VM-002", "VM-003", "VM-004", "VM-005", "VM-006", "VM-008",
                           "VM-010", "VM-011", "VM-012", "VM-014", "VM-015", "VM-046"}) {
    all.push_back({std::string("hamlet_") + code, at_hamlet(code)});
  }
}

void fill(Model& model) {
  for (auto& entry : model.form.entries) {
    switch (entry.kind) {
      case FieldKind::name: entry.text = "Nguyễn Thị Phương Thảo"; break;
      case FieldKind::sentence:
        entry.text =
            "Không có người ứng cử nào đạt quá nửa số hộ trong danh sách; Ban công tác Mặt trận "
            "đã thống nhất giới thiệu lại người ứng cử trong thời hạn mười lăm ngày theo quy định.";
        break;
      case FieldKind::number: entry.text = "05/QĐ-UBND"; break;
      case FieldKind::date: entry.text = "02122026"; break;
      case FieldKind::count: entry.text = "285"; break;
      case FieldKind::choice:
      case FieldKind::birth:
      case FieldKind::term:
      case FieldKind::past: break;  // of the plan's forms only
    }
  }
}

void add_form(std::vector<Fixture>& all, Model model, FormWanted wanted) {
  const std::string name(name_of(wanted.kind));
  update(model, std::move(wanted));
  if (model.page == Page::form) all.push_back({"form_" + name, model});
  fill(model);
  for (std::size_t i = 0; i < model.form.entries.size(); ++i) {
    if (model.form.entries[i].step != 0) continue;
    model.form.active = i;
    all.push_back({"form_" + name + "_" + model.form.entries[i].id, model});
  }
  if (model.form.folder_step) model.folder = "/media/thao/KINGSTON";
  while (model.page == Page::form) {
    update(model, NextWanted{});
    if (model.page == Page::form) {
      all.push_back({"form_" + name + "_step" + std::to_string(model.form.step), model});
    }
  }
  all.push_back({"confirm_" + name, model});
}

// Everything there can be to delete, before the time or after it.
void add_purge(std::vector<Fixture>& all, bool over) {
  const std::string name = over ? "purge_over" : "purge";
  auto model = on(Page::report);
  update(model, FormWanted{FormKind::purge, 0, {}});
  update(model, PurgeSeen{{over ? "2026-11-30" : "2031-12-31",
                           over,
                           {{"complaint", 4, 9},
                            {"roll", 60, 18342},
                            {"roll_salt", 60, 60},
                            {"notes", 11, 23},
                            {"photos", 60, 60},
                            {"plan", 1, 128},
                            {"sealed_notes", 11, 11}},
                           0}});
  all.push_back({"form_" + name, model});
  update(model, OptionChosen{!over});
  update(model, NextWanted{});
  all.push_back({"form_" + name + "_who", model});
  fill(model);
  model.form.active = 1;
  all.push_back({"form_" + name + "_reason", model});
  update(model, NextWanted{});
  all.push_back({"form_" + name + "_folder", model});
  model.folder = "/media/thao/KINGSTON";
  update(model, NextWanted{});
  all.push_back({"confirm_" + name, model});
}

void add_forms(std::vector<Fixture>& all) {
  for (const auto kind : {FormKind::recognise, FormKind::refuse, FormKind::open_complaint}) {
    add_form(all, at_hamlet("VM-002"), {kind, 0, {}});
  }
  for (const auto kind : {FormKind::house_to_house, FormKind::rerun, FormKind::interim}) {
    add_form(all, at_hamlet("VM-015"), {kind, 0, {}});
  }
  add_form(all, at_hamlet("VM-011"), {FormKind::close_complaint, 0, {}});
  add_form(all, at_hamlet("VM-001"), {FormKind::congress, 0, {}});
  auto eight = at_hamlet("VM-006");
  for (auto& one : eight.snapshot.hamlets) {
    if (one.code != "VM-006") continue;
    while (one.candidates.size() < 8) one.candidates.push_back(one.candidates.front());
  }
  add_form(all, eight, {FormKind::paper, 0, {}});
  auto envelope = on(Page::tray);
  update(envelope, EnvelopeOpened{envelope.snapshot.tray.front().envelope});
  add_form(all, envelope, {FormKind::dismiss, 0, {}});
  add_form(all, envelope, {FormKind::take_in, 0, {}});
  auto prepare = on(Page::prepare);
  add_form(all, prepare, {FormKind::packages, 0, {}});
  add_form(all, prepare, {FormKind::printed, 0, "VM-002-1"});
  add_form(all, loaded(), {FormKind::rerun_folder, 0, {}});
  auto report = on(Page::report);
  report.folder = "/media/thao/KINGSTON";
  update(report, ExportWanted{});
  all.push_back({"form_export_report", report});
  fill(report);
  update(report, NextWanted{});
  all.push_back({"confirm_export_report", report});
  add_purge(all, false);
  add_purge(all, true);
}

void add_receive(std::vector<Fixture>& all) {
  all.push_back({"receive_empty", on(Page::receive)});
  auto model = on(Page::receive);
  model.sticks = {{"KINGSTON", "/media/thao/KINGSTON"},
                  {"USB TO BAU CU VAN MIEU", "/media/thao/USB TO BAU CU VAN MIEU"},
                  {"3A1F-22C9", "/media/thao/3A1F-22C9"}};
  model.folder = "/media/thao/KINGSTON";
  model.watched = "/srv/phieukin/hop-thu-den/ket-qua-bau-cu-2026";
  model.arrivals = {
      {"VM-001-1.result.envelope", Fate::accepted, "VM-001-1", "", ""},
      {"VM-002-1.result.envelope", Fate::quarantined, "VM-002-1",
       "Máy dự phòng đã tiếp nhận điểm bỏ phiếu này; kết quả đến từ máy trước khi tiếp nhận.",
       "Không ghi được biên nhận vào thẻ nhớ: thẻ nhớ chỉ cho phép đọc."},
      {"VM-003-1.result.envelope", Fate::duplicate, "VM-003-1", "Đã nhận trước đây.", ""},
      {"VM-004-1.result.envelope", Fate::accepted, "VM-004-1", "", ""}};
  all.push_back({"receive", model});
}

void add_rest(std::vector<Fixture>& all) {
  all.push_back({"tray", on(Page::tray)});
  auto empty = on(Page::tray);
  empty.snapshot.tray.clear();
  all.push_back({"tray_empty", empty});
  for (const std::size_t i : {0U, 1U, 2U}) {
    auto envelope = on(Page::tray);
    update(envelope, EnvelopeOpened{envelope.snapshot.tray[i].envelope});
    all.push_back({"envelope_" + std::to_string(i), envelope});
  }
  all.push_back({"prepare", on(Page::prepare)});
  auto report = on(Page::report);
  all.push_back({"report", report});
  report.sticks = {{"KINGSTON", "/media/thao/KINGSTON"}};
  report.folder = "/media/thao/KINGSTON";
  report.exported = {"bao-cao.xlsx", "tong_hop.csv", "thon.csv", "ung_cu_vien.csv"};
  all.push_back({"report_written", report});
  auto journal = on(Page::journal);
  all.push_back({"journal_empty", journal});
  // The last is a kind that this desk does not know: a newer one wrote it.
  static const std::array<std::array<const char*, 2>, 8> lines{
      {{"report_exported", "bao-cao.xlsx"},
       {"hamlet_decided", "VM-001, Nguyễn Thị Phương Thảo"},
       {"tray_dismissed", "VM-004-1, 8e02 11bc 6a40, Nguyễn Thị Phương Thảo"},
       {"envelope_quarantined", "VM-004-1, PK-7F3A-22C1, lần 2, tệp 1"},
       {"paper_entered", "VM-008, Trần Văn Sơn"},
       {"envelope_accepted", "VM-002-2, PK-19D0-8AC4, lần 1, tệp 7"},
       {"envelope_accepted", "VM-001-1, PK-7F3A-22C1, lần 1, tệp 7"},
       {"of_tomorrow", "VM-001-1"}}};
  for (std::uint64_t i = 24; i > 0; --i) {
    const auto& [kind, words] = lines[(24 - i) % lines.size()];
    journal.journal.push_back({i, "29/11/2026 19:02", kind, words});
  }
  all.push_back({"journal", journal});
  all.push_back({"leave", on(Page::leave)});
}

void add_words(std::vector<Fixture>& all) {
  for (const char* id : {"desk.word.before_time", "desk.word.not_sunday"}) {
    auto model = loaded();
    model.word = Word{id, {}, false};
    all.push_back({std::string("word_") + id, model});
  }
  for (const char* id : {"desk.word.rerun_derived", "desk.word.purged"}) {
    auto model = loaded();
    model.word = Word{id, "/media/thao/KINGSTON/2026-11-r1", true};
    all.push_back({std::string("word_") + id, model});
  }
  for (const char* id : {"desk.word.decided", "desk.word.paper_first", "com.pack.done"}) {
    auto model = loaded();
    model.word = Word{id, "12", true};
    all.push_back({std::string("word_") + id, model});
  }
  auto refused = loaded();
  refused.word = Word{"",
                      "Nơi ghi đã có gói hoặc tệp mã thẻ của điểm này; hãy chọn thư mục khác, hoặc "
                      "xóa các tệp đó nếu chắc chắn là của lần thử trước.",
                      false};
  all.push_back({"word_refused", refused});
  auto starting = Model();
  all.push_back({"starting", starting});
  auto packing = loaded();
  packing.busy = Busy::packing;
  packing.done = 17;
  packing.total = 60;
  packing.doing = "VM-018-1";
  all.push_back({"busy_packing", packing});
  for (const auto busy : {Busy::writing, Busy::importing, Busy::exporting, Busy::reading}) {
    auto model = loaded();
    model.busy = busy;
    all.push_back({"busy_" + std::string(name_of(busy)), model});
  }
}

}  // namespace

std::vector<Fixture> fixtures() {
  std::vector<Fixture> all;
  all.push_back({"overview", loaded()});
  auto bare = loaded();
  bare.snapshot.summary = {};
  bare.snapshot.hamlets.clear();
  bare.snapshot.tray.clear();
  all.push_back({"overview_bare", bare});
  auto calm = loaded();
  for (auto& one : calm.snapshot.hamlets) {
    if (one.state == HamletState::rerun_ordered) one.state = HamletState::interim;
  }
  all.push_back({"overview_calm", calm});
  add_hamlets(all);
  add_forms(all);
  add_receive(all);
  add_rest(all);
  add_words(all);
  add_plan(all);
  add_stations(all);
  return all;
}

}  // namespace desk_tests
