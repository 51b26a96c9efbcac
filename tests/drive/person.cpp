#include "tests/drive/person.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

#include "tests/drive/vietnamese_keys.h"

namespace drive {

namespace {
constexpr auto glance = std::chrono::milliseconds(2);
}  // namespace

Person::Person(std::filesystem::path report, std::filesystem::path pictures)
    : report_(std::move(report)), pictures_(std::move(pictures)) {
  std::filesystem::create_directories(pictures_);
}

Report Person::wait_until(const std::string& what,
                          const std::function<bool(const Report&)>& reached,
                          std::chrono::seconds patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  std::string seen = "nothing";
  while (std::chrono::steady_clock::now() < deadline) {
    if (const auto report = read_report(report_)) {
      if (reached(*report)) return *report;
      seen = report->screen;
      for (const auto& [id, text] : report->texts) seen += " | " + id + ": " + text;
    }
    std::this_thread::sleep_for(glance);
  }
  photograph("gave-up");
  throw std::runtime_error(fmt::format("waited for {}, saw {}", what, seen));
}

Report Person::wait_for_screen(const std::string& screen, std::chrono::seconds patience) {
  return wait_until(
      "screen " + screen, [&](const Report& seen) { return seen.screen == screen; }, patience);
}

Person::Lifted Person::touch_only(const std::string& target) {
  const auto report = wait_until("target " + target, [&](const Report& seen) {
    const auto found = seen.targets.find(target);
    return found != seen.targets.end() && found->second.enabled;
  });
  const auto& place = report.targets.at(target);
  photograph(report.screen);
  const auto lifted = hand_.touch(place.x + place.width / 2, place.y + place.height / 2);
  return {report, lifted};
}

void Person::touch_away(const std::string& target) { touch_only(target); }

bool Person::on_screen(const std::string& screen) const {
  const auto report = read_report(report_);
  return report && report->screen == screen;
}

void Person::note(const std::string& what, std::chrono::steady_clock::time_point since) {
  const std::chrono::duration<double, std::milli> waited = std::chrono::steady_clock::now() - since;
  waits_[what].push_back(waited.count());
}

Person::Lifted Person::touch_and_measure(const std::string& target) {
  auto lifted = touch_only(target);
  wait_until("an answer to " + target,
             [&](const Report& seen) { return seen.touches > lifted.before.touches; });
  note("touch", lifted.at);
  note("touch " + lifted.before.screen + "/" + target, lifted.at);
  return lifted;
}

void Person::touch(const std::string& target) { touch_and_measure(target); }

Report Person::touch_to(const std::string& target, const std::string& screen) {
  const auto lifted = touch_and_measure(target);
  auto report = wait_for_screen(screen);
  note("to " + screen, lifted.at);
  return report;
}

void Person::type_digits(const std::string& digits) {
  for (const char digit : digits) touch(fmt::format("digit_{}", digit));
}

void Person::type_name(const std::string& name) {
  for (const auto& key : keys_for(name)) touch(key);
}

// After a change of screen nothing answers for half a second.
void Person::wait_until_answering(const std::string& target) {
  wait_until("targets that answer", [&](const Report& seen) {
    const auto found = seen.targets.find(target);
    return found != seen.targets.end() && found->second.enabled;
  });
}

void Person::press_keys(const std::string& keys, const std::string& text_id,
                        const std::string& wanted) {
  wait_until_answering("back");
  for (const char key : keys) hand_.press_key(key);
  wait_until(wanted, [&](const Report& seen) {
    const auto found = seen.texts.find(text_id);
    return found != seen.texts.end() && found->second == wanted;
  });
}

void Person::scan(const std::string& text) {
  wait_until_answering("digit_1");
  hand_.scan(text);
}

int Person::booth_process() const {
  const auto report = read_report(report_);
  if (!report) throw std::runtime_error("no booth is running");
  return report->process;
}

void Person::kill_booth() {
  const int process = booth_process();
  if (::kill(process, SIGKILL) != 0) throw std::runtime_error("the booth cannot be killed");
  wait_until("a booth that was started again",
             [&](const Report& seen) { return seen.process != process; });
}

std::string Person::read(const std::string& text_id) {
  const auto report = wait_until("text " + text_id,
                                 [&](const Report& seen) { return seen.texts.contains(text_id); });
  return report.texts.at(text_id);
}

std::size_t Person::targets_named(const std::string& beginning) {
  const auto report = wait_until("targets", [](const Report&) { return true; });
  return static_cast<std::size_t>(std::ranges::count_if(
      report.targets, [&](const auto& target) { return target.first.starts_with(beginning); }));
}

void Person::photograph(const std::string& name) {
  if (photographed_[name]) return;
  photographed_[name] = true;
  // So that no button is shown half pressed and no text half written.
  wait_until("a screen at rest", [](const Report& seen) { return seen.at_rest; });
  hand_.photograph(pictures_ / fmt::format("{:02}-{}.png", ++pictures_taken_, name));
}

}  // namespace drive
