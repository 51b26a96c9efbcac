// Traces of keys as scanners and people type them.

#include "kiosk/platform/wedge_reader.h"

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

using kiosk::platform::WedgeReader;

namespace {

constexpr std::string_view card = "PK1-23504-001-0123456789";

// What a person's pad and the program get from keys typed at one speed; '\n' is Enter.
struct Trace {
  WedgeReader reader;
  double now = 100;
  std::string pad;
  std::optional<std::string> scanned;

  Trace& type(std::string_view keys, double apart) {
    for (const char key : keys) {
      now += apart;
      const auto taken = key == '\n' ? reader.enter(now) : reader.character(key, now);
      if (taken == WedgeReader::Key::of_person) pad += key;
      if (taken == WedgeReader::Key::completes) {
        scanned =
            reader.take().with([](auto text) { return std::string(text.begin(), text.end()); });
      }
    }
    return *this;
  }
  Trace& wait(double seconds) {
    now += seconds;
    reader.pass(now);
    return *this;
  }
};

}  // namespace

TEST_CASE("a scanner's keys are read whole and reach no pad") {
  for (const double apart : {0.0, 0.002, 0.02, 0.05, 0.1}) {
    Trace trace;
    trace.type(card, apart).type("\n", apart);
    CHECK(trace.scanned == card);
    CHECK(trace.pad.empty());
    CHECK_FALSE(trace.reader.reading());
  }
}

TEST_CASE("a person's digits reach the pad at any speed") {
  for (const double apart : {0.01, 0.1, 0.3, 2.0}) {
    Trace trace;
    trace.type("0123456789\n", apart);
    CHECK(trace.pad == "0123456789\n");
    CHECK_FALSE(trace.scanned);
  }
}

TEST_CASE("two scans one after the other are two scans") {
  Trace trace;
  trace.type(card, 0.02).type("\n", 0.02);
  trace.type("PK1-other-9876543210\n", 0.02);
  CHECK(trace.scanned == "PK1-other-9876543210");
  CHECK(trace.pad.empty());
}

TEST_CASE("half a scan is forgotten") {
  Trace trace;
  trace.type(card.substr(0, 12), 0.02);
  CHECK(trace.reader.reading());
  SECTION("after a second of silence") {
    trace.wait(0.9);
    CHECK(trace.reader.reading());
    trace.wait(0.2);
    CHECK_FALSE(trace.reader.reading());
    trace.type("\n", 0.02);
    CHECK(trace.pad == "\n");
  }
  SECTION("by a hand that types on") {
    trace.type("456\n", 0.4);
    CHECK(trace.pad == "456\n");
  }
  SECTION("by the next scan") {
    trace.wait(0.5).type(card, 0.02).type("\n", 0.02);
    CHECK(trace.scanned == card);
  }
  if (!trace.scanned) CHECK(trace.reader.take().length() == 0);
}

TEST_CASE("a letter hit by mistake does not swallow what a hand types after it") {
  Trace trace;
  trace.type("p", 1).type("0123456789\n", 0.4);
  CHECK(trace.pad == "0123456789\n");
  CHECK_FALSE(trace.scanned);
  CHECK(trace.reader.take().length() == 0);
}

TEST_CASE("a few fast keys are no scan") {
  Trace trace;
  trace.type("ab1\n", 0.05);
  CHECK_FALSE(trace.scanned);
  CHECK(trace.pad.empty());
}

TEST_CASE("another text is handed over as it is, to be refused by whoever reads it") {
  Trace trace;
  trace.type("Q1PK1-a-0123456789\n", 0.02);  // a scanner set to tell the kind of code
  CHECK(trace.scanned == "Q1PK1-a-0123456789");
  trace.type("https???example.org\n", 0.02);
  CHECK(trace.scanned == "https???example.org");
}

TEST_CASE("an over-long scan is handed over empty, and its tail reaches nobody") {
  Trace trace;
  trace.type("PK1-", 0.02).type(std::string(300, '7'), 0.02).type("\n", 0.02);
  CHECK(trace.scanned == "");
  CHECK(trace.pad.empty());
  trace.type("12\n", 0.02);
  CHECK(trace.pad == "12\n");
}

TEST_CASE("a scan nobody took is gone when the next begins") {
  Trace trace;
  for (const char key : card) trace.reader.character(key, 1);
  CHECK(trace.reader.enter(1) == WedgeReader::Key::completes);
  for (const char key : card) trace.reader.character(key, 2);
  CHECK(trace.reader.enter(2) == WedgeReader::Key::completes);
  CHECK(trace.reader.take().length() == card.size());
  CHECK(trace.reader.take().length() == 0);
}
