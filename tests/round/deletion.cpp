#include "tests/round/deletion.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kiosk/commune/keys.h"
#include "kiosk/package/commune_keys.h"
#include "tests/secrecy/stolen_store.h"

namespace phieukin::round {

namespace {

using kiosk::commune::read_file;

constexpr std::string_view librarian = "Vi Thị Lưu";
constexpr std::string_view reason = "Hết thời hạn lưu";
constexpr std::size_t most_names = 400;  // looked for; one that stays would not stay alone

struct Place {
  std::string where, text;
};

// Everything the desk says through its interface, and what it writes for others.
std::vector<Place> said_by(Desk& desk, const std::string& report) {
  auto& commune = desk.commune();
  std::vector<Place> places;
  if (const auto status = commune.status()) places.push_back({"status", status_json(*status)});
  if (const auto tray = commune.tray()) places.push_back({"tray", tray_json(*tray)});
  if (const auto summary = commune.summary()) {
    places.push_back({"summary", summary_json(*summary)});
  }
  if (const auto journal = commune.journal()) places.push_back({"journal", *journal});
  places.push_back({"plan", kiosk::plan::plan_json(commune.plan())});
  const auto files = commune.export_report(desk.file(report), kiosk::commune::Readers::commune);
  if (files) {
    for (const auto& file : *files) places.push_back({file.filename().string(), read_file(file)});
  }
  return places;
}

// Every page of the store, decrypted.
Place pages_of(Desk& desk) {
  desk.close();
  const auto key = kiosk::commune::open_store_key(read_file(desk.file("commune/keys.wrapped")),
                                                  kiosk::commune::passphrase());
  if (!key) throw std::runtime_error(key.error().sentence);
  Place place{"store", ""};
  {
    secrecy::StolenStore store(desk.file("commune/commune.db"), *key);
    store.read_pages();
    place.text = store.image();
  }
  desk.reopen();
  return place;
}

Findings found_in(const std::vector<Place>& places, const std::set<std::string>& names) {
  Findings findings;
  for (const auto& [where, text] : places) {
    for (const auto& name : names) {
      if (text.find(name) == std::string::npos) continue;
      findings.push_back(name + " is still in " + where);
    }
  }
  return findings;
}

// Names of households; one that a candidate or an official has as well would stay with them.
std::set<std::string> names_to_go(const Desk& desk, const World& world) {
  std::string known{librarian};
  for (const auto& hamlet : world.hamlets) {
    for (const auto& person : hamlet.people) known += person.candidate.name + "\n";
    if (hamlet.nominee) known += hamlet.nominee->candidate.name + "\n";
  }
  std::set<std::string> names;
  for (const auto& name : desk.households()) {
    if (names.size() < most_names && known.find(name) == std::string::npos) names.insert(name);
  }
  return names;
}

Findings compare_certificate(const Truth& truth, const Desk& desk) {
  Findings findings;
  const auto text = read_file(desk.file("deleted.json"));
  const auto keys = kiosk::package::parse_commune_keys(read_file(desk.file("commune/commune.pub")));
  const auto signature = read_file(desk.file("deleted.json.minisig"));
  if (!keys || !crypto::check_file(keys->sign, text, signature)) {
    findings.push_back("the certificate is not signed by the commune");
  }
  for (const auto& hamlet : truth.world.hamlets) {
    for (const auto& station : hamlet.stations) {
      const auto entry = fmt::format(R"({{"kind":"roll","id":"{}","rows":{},)", station.id,
                                     station.sums.households);
      if (text.find(entry) == std::string::npos) {
        findings.push_back("the certificate does not count the list of " + station.id);
      }
    }
  }
  return findings;
}

// A package says how many households there are; where there never was one, nothing does any more.
void forget_lists_without_a_package(Truth& truth) {
  for (auto& hamlet : truth.world.hamlets) {
    for (auto& station : hamlet.stations) {
      if (station.delivery == Delivery::not_packaged) station.sums.households = 0;
    }
  }
}

Findings refused_while_open(Desk& desk, Truth& truth) {
  Findings findings;
  for (auto& hamlet : truth.world.hamlets) {
    if (!hamlet.complaint) continue;
    if (desk.commune().purge(desk.file("early.json"), librarian, reason, true)) {
      findings.push_back("people were deleted while a complaint was open");
    }
    const auto closed = desk.commune().close_complaint(hamlet.unit.code, 0, "2026-12-02",
                                                       "Đã đối chiếu danh sách, không thiếu hộ");
    if (!closed) findings.push_back("a complaint was not closed: " + closed.error().sentence);
    hamlet.complaint = false;
  }
  return findings;
}

}  // namespace

Findings delete_people(Desk& desk, Truth& truth) {
  auto names = names_to_go(desk, truth.world);
  names.insert("Danh sách hộ gia đình thiếu một hộ");
  names.insert("Đã đối chiếu danh sách, không thiếu hộ");
  auto findings = refused_while_open(desk, truth);
  // What cannot be found before cannot be missed afterwards.
  const auto before = found_in({pages_of(desk)}, names).size();
  expect_same(findings, "names in the store before they are deleted", before, names.size());
  const auto done = desk.commune().purge(desk.file("deleted.json"), librarian, reason, true);
  if (!done) {
    findings.push_back("people were not deleted: " + done.error().sentence);
    return findings;
  }
  auto places = said_by(desk, "after");
  places.push_back(pages_of(desk));
  places.push_back({"certificate", read_file(desk.file("deleted.json"))});
  const auto left = found_in(places, names);
  findings.insert(findings.end(), left.begin(), left.end());
  const auto wrong = compare_certificate(truth, desk);
  findings.insert(findings.end(), wrong.begin(), wrong.end());
  // The same looking has to find what stays, and one household too many.
  auto kept = names;
  kept.insert(truth.world.hamlets.front().people.front().candidate.name);
  if (found_in(places, kept).empty()) findings.push_back("not noticed: a name that is left");
  auto bent = truth;
  ++bent.world.hamlets.front().stations.front().sums.households;
  if (compare_certificate(bent, desk).empty()) {
    findings.push_back("not noticed: a household more on the certificate");
  }
  forget_lists_without_a_package(truth);
  return findings;
}

}  // namespace phieukin::round
