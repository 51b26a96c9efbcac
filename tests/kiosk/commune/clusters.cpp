#include "tests/kiosk/commune/clusters.h"

#include <stdexcept>

namespace kiosk::commune {

namespace {

const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

template <class T>
T must(Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

}  // namespace

plan::Plan clusters_plan() {
  auto plan = plan::parse_plan(sample_plan());
  if (!plan) throw std::runtime_error(plan.error().detail);
  auto second = plan->stations.front();
  second.id = cluster_2;
  plan->stations.insert(plan->stations.begin() + 1, second);
  for (auto& station : plan->stations) station.booths = 1;
  return std::move(*plan);
}

Clusters::Clusters(const plan::Plan& plan) {
  commune = must(Commune::create(folder / "commune", plan, passphrase(), cheap, clock));
}

FakeBooth& Clusters::package(std::string_view station) {
  auto& booth = booths[std::string(station)];
  must(commune->enrol(station, write_file(folder / "device.envelope", booth.enrolment())));
  must(commune->add_roll(station, write_file(folder / "roll.csv", sample_roll())));
  const auto built = must(commune->build_package(station, folder / "out", {}));
  booth.load(read_file(built.envelope), read_file(built.codes));
  return booth;
}

void Clusters::package_all() {
  for (const auto& station : commune->stations()) package(station);
}

Imported Clusters::hold(std::string_view station, const Day& day) {
  const auto bytes = booths.find(station)->second.hold(day);
  return must(commune->import(write_file(folder / "incoming.envelope", bytes)));
}

Day Clusters::split_day() {
  Day day;
  day.choices = {0, 1, -1};
  return day;
}

Day Clusters::clear_day() {
  Day day;
  day.choices = {0, 0, 0, 0};
  return day;
}

HamletView Clusters::hamlet(std::string_view code) const {
  for (auto& view : must(commune->hamlets())) {
    if (view.code == code) return view;
  }
  throw std::runtime_error("no such hamlet");
}

std::string Clusters::state(std::string_view code) const {
  return std::string(name_of(hamlet(code).state));
}

std::string Clusters::decide(std::string_view code, DecisionKind kind, const std::string& date,
                             const std::string& reason) {
  const bool interim = kind == DecisionKind::interim;
  const CommuneDecision decision{kind,   "05/QĐ-UBND",           date, "A Chủ Tịch",
                                 reason, interim ? "Y Phó" : "", 0};
  const auto done = commune->decide(code, decision);
  return done ? "" : done.error().sentence;
}

void Clusters::reopen() {
  commune.reset();
  commune = must(Commune::open(folder / "commune", passphrase(), cheap, clock));
}

}  // namespace kiosk::commune
