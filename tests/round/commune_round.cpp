#include "tests/round/commune_round.h"

#include <stdexcept>

#include <fmt/format.h>

#include "tests/round/added_up.h"
#include "tests/round/another_vote.h"
#include "tests/round/arrival.h"
#include "tests/round/bends.h"
#include "tests/round/compare_tables.h"
#include "tests/round/deletion.h"
#include "tests/round/evening.h"
#include "tests/round/stopwatch.h"
#include "tests/round/taking_in.h"

namespace phieukin::round {

namespace {

using kiosk::commune::Readers;
using Answers = std::vector<kiosk::commune::Imported>;

template <class Element>
void append(std::vector<Element>& all, const std::vector<Element>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// What the desk says at the end, read once.
struct Said {
  Answers answers;
  std::vector<ReceiptOf> receipts;
  kiosk::commune::Status status;
  std::vector<kiosk::commune::HamletView> hamlets;
  kiosk::commune::Summary summary;
  Exported tables;
};

void export_to(Desk& desk, const std::string& folder, Readers readers) {
  const auto written = desk.commune().export_report(desk.file(folder), readers);
  if (!written) throw std::runtime_error(written.error().sentence);
}

void listen_to(Desk& desk, Said& said) {
  auto status = desk.commune().status();
  auto hamlets = desk.commune().hamlets();
  auto summary = desk.commune().summary();
  if (!status || !hamlets || !summary) throw std::runtime_error("the desk does not answer");
  said.status = std::move(*status);
  said.hamlets = std::move(*hamlets);
  said.summary = std::move(*summary);
  export_to(desk, "report", Readers::commune);
  export_to(desk, "posted", Readers::posted);
  said.tables = {read_sheets(desk.file("report")), read_sheets(desk.file("posted"))};
}

Findings compare_desk(const Truth& truth, const Desk& desk, const Said& said) {
  auto findings = compare_fates(truth, said.answers);
  append(findings, compare_stations(truth, said.status));
  append(findings, compare_tray(truth, desk));
  append(findings, compare_hamlets(truth, said.hamlets));
  append(findings, compare_summary(truth, said.summary));
  return findings;
}

// Each comparison of its own, and the bends it has to notice.
Findings compare_all(const Truth& truth, const Desk& desk, const Said& said) {
  const auto of_desk = [&](const Truth& bent) { return compare_desk(bent, desk, said); };
  const auto of_receipts = [&](const Truth& bent) {
    return compare_receipts(bent, desk.file("commune/commune.pub"), said.receipts);
  };
  const auto of_tables = [&](const Truth& bent) { return compare_tables(bent, said.tables); };
  auto findings = of_desk(truth);
  append(findings, of_receipts(truth));
  append(findings, of_tables(truth));
  for (const auto& bends :
       {bends_of_votes(), bends_of_letters(), bends_of_people(), bends_of_stories()}) {
    append(findings, unnoticed_bends(truth, bends, of_desk));
  }
  append(findings, unnoticed_bends(truth, bends_of_receipts(), of_receipts));
  for (const auto& bends : {bends_of_people(), bends_of_tables()}) {
    append(findings, unnoticed_bends(truth, bends, of_tables));
  }
  return findings;
}

void tell(const std::string& what, Stopwatch& watch) {
  fmt::print("{} in {:.1f} s\n", what, watch.seconds());
  std::fflush(stdout);
}

// Letters that come before the evening's work, or after it.
std::vector<Letter> letters_that_come(const Truth& truth, bool late) {
  std::vector<Letter> letters;
  for (const auto& letter : truth.letters) {
    if (letter.late == late) letters.push_back(letter);
  }
  return letters;
}

// The answers to every letter, in their order; what went wrong in between is a finding.
void spend_sunday_night(Desk& desk, Truth& truth, unsigned threads, Said& said,
                        Findings& findings) {
  auto arrival =
      bring(desk.commune(), letters_that_come(truth, false), desk.file("sticks"), threads);
  said.answers = std::move(arrival.answers);
  said.receipts = std::move(arrival.receipts);
  append(findings, arrival.findings);
  append(findings, rule_on_tray(desk, truth));
  append(findings, enter_paper(desk, truth));
  append(said.answers, take_in(desk.commune(), files_of(letters_that_come(truth, true)), threads));
  append(findings, decide(desk, truth));
}

// After the people are gone from it, the desk still says of the hamlets what it said.
Findings compare_what_stays(const Truth& truth, const Desk& desk) {
  const auto status = desk.commune().status();
  const auto hamlets = desk.commune().hamlets();
  if (!status || !hamlets) return {"the desk does not answer without its lists"};
  auto findings = compare_stations(truth, *status);
  append(findings, compare_tray(truth, desk));
  append(findings, compare_hamlets(truth, *hamlets));
  return findings;
}

}  // namespace

Told play_commune(const Shape& shape, unsigned threads) {
  Stopwatch watch;
  Truth truth{make_world(shape), {}};
  Desk desk(truth.world);
  Dice dice(shape.seed + 2);
  const auto orders = order_post(truth.world, dice);
  const Desk other_round(truth.world, of_other_round(orders));
  Told told{truth.world.plan.stations.size(), truth.world.hamlets.size(), 0, {}, {}, {}};
  tell(fmt::format("{} stations in {} hamlets prepared", told.stations, told.hamlets), watch);
  truth.letters = deliver(
      write_post(truth.world, {desk, other_round}, orders, desk.file("post"), threads), dice);
  told.letters = truth.letters.size();
  tell(fmt::format("{} letters written", told.letters), watch);
  Said said;
  spend_sunday_night(desk, truth, threads, said, told.findings);
  tell("taken in and decided", watch);
  const auto another = vote_again(desk, truth, threads);
  append(truth.letters, another.strays);
  append(said.answers, another.answers);
  append(told.findings, another.findings);
  tell("another vote prepared, taken in and compared", watch);
  desk.reopen();
  listen_to(desk, said);
  append(told.findings, compare_all(truth, desk, said));
  told.found = said.summary;
  told.expected = added_up(truth);
  tell("compared", watch);
  append(told.findings, delete_people(desk, truth));
  append(told.findings, compare_what_stays(truth, desk));
  tell("people deleted and looked for", watch);
  return told;
}

}  // namespace phieukin::round
