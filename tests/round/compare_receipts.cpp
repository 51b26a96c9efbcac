// The receipts beside the letters: each is the commune's, about that letter and nothing else.
#include <fmt/format.h>

#include "kiosk/package/commune_keys.h"
#include "kiosk/package/receipt.h"
#include "tests/round/compare.h"

namespace phieukin::round {

namespace {

namespace package = kiosk::package;

const std::string today = "2026-11-30";  // of the desk's clock, in Vietnam

// What a letter says of itself. Read here from the bytes, as the desk's reader is what is tested.
std::string claimed(const std::string& bytes, const std::string& field) {
  const auto begin = bytes.find("\"" + field + "\":");
  if (begin == std::string::npos) return "";
  const auto value = begin + field.size() + 3;
  const bool text = bytes[value] == '"';
  const auto end = bytes.find_first_of(text ? "\"" : ",}", value + 1);
  return bytes.substr(value + (text ? 1 : 0), end - value - (text ? 1 : 0));
}

void compare_one(const Letter& letter, const std::string& fate, const package::Receipt& found,
                 Findings& findings) {
  const auto what = "the receipt of " + letter.hash.substr(0, 8);
  // Nothing is known of a letter whose manifest cannot be believed.
  const bool readable = !letter.station.empty() || letter.reason == "wrong_kind";
  const auto bytes = kiosk::commune::read_file(letter.file);
  expect_same(findings, what + ", letter", found.envelope, letter.hash);
  expect_same(findings, what + ", station", found.station, letter.station);
  expect_same(findings, what + ", device", found.device,
              readable ? claimed(bytes, "device") : std::string());
  expect_same(findings, what + ", sequence", std::to_string(found.sequence),
              readable ? claimed(bytes, "sequence") : std::string("0"));
  expect_same(findings, what + ", fate", found.fate, fate);
  expect_same(findings, what + ", reason", found.reason, letter.reason);
  expect_same(findings, what + ", date", found.date, today);
}

}  // namespace

Findings compare_receipts(const Truth& truth, const std::filesystem::path& public_keys,
                          const std::vector<ReceiptOf>& receipts) {
  const auto keys = package::parse_commune_keys(kiosk::commune::read_file(public_keys));
  if (!keys) return {"the commune's public keys cannot be read"};
  Findings findings;
  const auto fates = expected_fates(truth);
  for (const auto& each : receipts) {
    const auto file = kiosk::commune::read_file(each.file);
    const auto receipt = package::read_receipt(file, keys->sign);
    if (receipt) {
      compare_one(truth.letters.at(each.letter), fates.at(each.letter), *receipt, findings);
    } else {
      findings.push_back(each.file.filename().string() + ": " + receipt.error().sentence);
    }
  }
  return findings;
}

}  // namespace phieukin::round
