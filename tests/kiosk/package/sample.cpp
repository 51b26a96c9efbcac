#include "tests/kiosk/package/sample.h"

#include <algorithm>

#include "crypto/belenios/credential.h"
#include "crypto/belenios/election.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "kiosk/package/card.h"

namespace kiosk::package {

namespace {

election::Definition sample_definition() {
  election::Definition definition;
  definition.round = {"2026-11", "Bầu Trưởng thôn nhiệm kỳ 2026 - 2031", "2026-11-29", "2026-12",
                      "2031-12"};
  definition.commune = {"23504", "Xã Đăk Pxi", "51", "Tỉnh Quảng Ngãi"};
  definition.unit = {"23504-001", "thôn", "Thôn Pa Cheng", "Trưởng thôn"};
  definition.station = "23504-001-1";
  definition.households = 3;
  definition.reserve = 1;
  definition.roll_commitment = crypto::sha256("roll").hex();
  definition.candidates = {{"Ông", "Nguyễn Văn An", "1975-03-02", "front"},
                           {"Bà", "Trần Thị Bình", "1980-11-30", "front"}};
  return definition;
}

}  // namespace

PackageContent sample_content() {
  PackageContent content;
  content.definition = sample_definition();
  const auto salt = crypto::random_salt();
  content.card_salt = salt.hex();
  content.card_cost = crypto::test_cost;
  content.devices = {"0123456789abcdef"};
  for (int attempt = 0; attempt < 2; ++attempt) {
    content.definition.attempts.push_back({crypto::belenios::random_uuid(), {}});
  }
  for (std::uint32_t booth = 1; booth <= 2; ++booth) {
    std::vector<CardEntry> cards;
    for (auto& attempt : content.definition.attempts) attempt.booths.push_back({booth, {}});
    for (int card = 0; card < 2; ++card) {
      const auto credential = crypto::belenios::random_credential();
      const auto key = card_key(random_card_code(), salt, crypto::test_cost);
      const auto encrypted = encrypt_credential(*key, credential, content.definition.station);
      cards.push_back({key->tag, crypto::to_hex(encrypted)});
      for (auto& attempt : content.definition.attempts) {
        const auto point = crypto::belenios::public_credential(credential, attempt.uuid);
        attempt.booths.back().credentials.push_back(point.text());
      }
    }
    std::sort(cards.begin(), cards.end(),
              [](const auto& a, const auto& b) { return a.tag < b.tag; });
    content.cards.push_back(std::move(cards));
    for (auto& attempt : content.definition.attempts) {
      std::sort(attempt.booths.back().credentials.begin(), attempt.booths.back().credentials.end());
    }
  }
  return content;
}

}  // namespace kiosk::package
