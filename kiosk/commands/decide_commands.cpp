// hamlets, decide, complaint, congress, rerun: what the commune does after the Sunday.
#include <fmt/format.h>

#include "kiosk/commands/command.h"
#include "kiosk/commune/hamlets_text.h"

namespace kiosk::commands {

namespace {

using commune::DecisionKind;

struct HamletsArguments : Place {
  bool json = false;
};
struct DecideArguments : Place {
  std::string hamlet;
  commune::CommuneDecision decision;
  bool recognise = false, rerun = false, house_to_house = false, refuse = false;
};
struct ComplaintArguments : Place {
  std::string hamlet, date, answer;
  commune::Complaint complaint;
  std::size_t close = 0;
};
struct CongressArguments : Place {
  std::string hamlet, role;
  commune::CellCongress congress;
};
struct RerunArguments : Place {
  std::string out, date, reason;
};

int run_hamlets(const HamletsArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto hamlets = opened->hamlets();
  if (!hamlets) return refuse(hamlets.error().sentence);
  if (arguments.json) {
    fmt::print("{}\n", commune::hamlets_json(*hamlets));
  } else {
    fmt::print("{}", commune::hamlets_text(*hamlets));
  }
  return done;
}

int run_decide(DecideArguments arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  auto& kind = arguments.decision.kind;
  if (arguments.recognise) kind = DecisionKind::recognise;
  if (arguments.rerun) kind = DecisionKind::rerun;
  if (arguments.house_to_house) kind = DecisionKind::house_to_house;
  if (arguments.refuse) kind = DecisionKind::refuse;
  if (!arguments.decision.person.empty()) kind = DecisionKind::interim;
  const auto decided = opened->decide(arguments.hamlet, arguments.decision);
  if (!decided) return refuse(decided.error().sentence);
  fmt::print("{}: {}\n", arguments.hamlet, commune::words_of(kind));
  return done;
}

int run_complaint(const ComplaintArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  if (arguments.close > 0) {
    const auto closed = opened->close_complaint(arguments.hamlet, arguments.close - 1,
                                                arguments.date, arguments.answer);
    if (!closed) return refuse(closed.error().sentence);
    fmt::print("{}: đã ghi kết quả giải quyết\n", arguments.hamlet);
    return done;
  }
  auto complaint = arguments.complaint;
  complaint.opened = arguments.date;
  const auto kept = opened->open_complaint(arguments.hamlet, complaint);
  if (!kept) return refuse(kept.error().sentence);
  fmt::print("{}: đã ghi khiếu nại\n", arguments.hamlet);
  if (complaint.party_member) fmt::print("Chuyển Ủy ban Kiểm tra Đảng ủy.\n");
  return done;
}

int run_congress(CongressArguments arguments) {
  const auto role = commune::unified_role_named(arguments.role);
  if (!role) return refuse("Chức danh không có trong danh mục.");
  arguments.congress.role = *role;
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto kept = opened->record_congress(arguments.hamlet, arguments.congress);
  if (!kept) return refuse(kept.error().sentence);
  fmt::print("{}: đã ghi đại hội chi bộ\n", arguments.hamlet);
  return done;
}

int run_rerun(const RerunArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto hamlets = opened->derive_rerun(arguments.out, arguments.date, arguments.reason);
  if (!hamlets) return refuse(hamlets.error().sentence);
  fmt::print("{}: {} thôn, tổ dân phố bầu lại\n", arguments.out, *hamlets);
  fmt::print("Mở thư mục mới bằng mật khẩu như cũ; gói cho lần bầu lại chỉ được tạo ở đó.\n");
  return done;
}

template <class Arguments>
void runs(CLI::App& command, Run& run, const std::shared_ptr<Arguments>& arguments,
          int (*action)(Arguments)) {
  command.callback(
      [&run, arguments, action] { run = [arguments, action] { return action(*arguments); }; });
}

template <class Arguments>
void runs(CLI::App& command, Run& run, const std::shared_ptr<Arguments>& arguments,
          int (*action)(const Arguments&)) {
  command.callback(
      [&run, arguments, action] { run = [arguments, action] { return action(*arguments); }; });
}

void add_hamlet(CLI::App& command, std::string& hamlet) {
  command.add_option("--hamlet", hamlet, "mã thôn, tổ dân phố")->required();
}

void add_hamlets(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<HamletsArguments>();
  auto* hamlets = add_command(app, "hamlets", "xem từng thôn, tổ dân phố", *arguments);
  hamlets->add_flag("--json", arguments->json);
  runs(*hamlets, run, arguments, run_hamlets);
}

void add_decide(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<DecideArguments>();
  auto& decision = arguments->decision;
  auto* decide = add_command(app, "decide", "ghi quyết định về một thôn", *arguments);
  add_hamlet(*decide, arguments->hamlet);
  auto* which = decide->add_option_group("quyết định");
  which->add_flag("--recognise", arguments->recognise, "công nhận kết quả");
  which->add_flag("--rerun", arguments->rerun, "bầu lại");
  which->add_option("--interim", decision.person, "cử người này phụ trách lâm thời");
  which->add_flag("--house-to-house", arguments->house_to_house, "phát phiếu đến từng hộ");
  which->add_flag("--refuse", arguments->refuse, "không công nhận kết quả");
  which->require_option(1);
  decide->add_option("--date", decision.date, "ngày quyết định, 2026-11-29")->required();
  decide->add_option("--by", decision.by, "họ và tên người quyết định")->required();
  decide->add_option("--number", decision.number, "số văn bản");
  decide->add_option("--reason", decision.reason, "lý do");
  runs(*decide, run, arguments, run_decide);
}

void add_complaint(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<ComplaintArguments>();
  auto* complaint =
      add_command(app, "complaint", "ghi khiếu nại hoặc kết quả giải quyết", *arguments);
  add_hamlet(*complaint, arguments->hamlet);
  auto* which = complaint->add_option_group("việc");
  auto* opens = which->add_option("--open", arguments->complaint.text, "nội dung khiếu nại");
  auto* closes = which->add_option("--close", arguments->close, "số thứ tự, từ 1");
  closes->check(CLI::PositiveNumber);
  which->require_option(1);
  complaint->add_option("--date", arguments->date, "ngày nhận hoặc ngày giải quyết")->required();
  auto* by = complaint->add_option("--by", arguments->complaint.by, "người tiếp nhận");
  complaint
      ->add_flag("--party-member", arguments->complaint.party_member,
                 "liên quan đến người ứng cử là đảng viên")
      ->needs(opens);
  auto* answer = complaint->add_option("--answer", arguments->answer, "kết quả giải quyết");
  opens->needs(by);
  closes->needs(answer);
  runs(*complaint, run, arguments, run_complaint);
}

void add_congress(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<CongressArguments>();
  auto* congress = add_command(app, "congress", "ghi đại hội chi bộ của một thôn", *arguments);
  add_hamlet(*congress, arguments->hamlet);
  congress->add_option("--date", arguments->congress.date, "ngày đại hội")->required();
  congress->add_option("--role", arguments->role, "người đứng đầu thôn giữ chức vụ gì")
      ->required()
      ->check(CLI::IsMember(
          {"not_yet", "secretary", "deputy_secretary", "committee_member", "front_head", "none"}));
  runs(*congress, run, arguments, run_congress);
}

}  // namespace

void add_decide_commands(CLI::App& app, Run& run) {
  add_hamlets(app, run);
  add_decide(app, run);
  add_complaint(app, run);
  add_congress(app, run);
  const auto again = std::make_shared<RerunArguments>();
  auto* rerun = add_command(app, "rerun", "lập thư mục cho các thôn phải bầu lại", *again);
  rerun->add_option("--out", again->out, "thư mục mới")->required();
  rerun->add_option("--date", again->date, "ngày bầu lại, một Chủ nhật")->required();
  rerun->add_option("--reason", again->reason, "lý do, khi không phải Chủ nhật");
  runs(*rerun, run, again, run_rerun);
}

}  // namespace kiosk::commands
