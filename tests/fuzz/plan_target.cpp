// parse_plan: what a commune says of its round. Whatever is accepted can be written, what is
// written is read again as the same, and its warnings and deadlines can be told.

#include "kiosk/plan/plan.h"

#include "crypto/ensure.h"
#include "kiosk/plan/deadlines.h"
#include "kiosk/plan/plan_check.h"
#include "target.h"

namespace fuzz {

namespace plan = kiosk::plan;

bool accepts(std::string_view bytes) {
  const auto read = plan::parse_plan(bytes);
  if (!read) {
    CRYPTO_ENSURE(!read.error().detail.empty());
    return false;
  }
  const auto written = plan::plan_json(*read);
  const auto again = plan::parse_plan(written);
  CRYPTO_ENSURE(again.has_value());
  CRYPTO_ENSURE(plan::plan_json(*again) == written);
  CRYPTO_ENSURE(!read->stations.empty());
  for (const auto& warning : plan::plan_warnings(*read)) CRYPTO_ENSURE(!warning.empty());
  for (const auto& warning : plan::deadline_warnings(*read, "2026-11-22")) {
    CRYPTO_ENSURE(!warning.empty());
  }
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
