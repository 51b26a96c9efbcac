#include "prepared_station.h"

#include <stdexcept>

namespace simulate {

namespace {

template <class T>
T must(kiosk::station::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

}  // namespace

EnrolledLaptop enrol_laptop(const std::filesystem::path& device, const std::filesystem::path& trust,
                            const std::filesystem::path& enrolment, const StillClock& clock) {
  const auto made =
      must(kiosk::station::enrol(device, "may thu", trust, enrolment, crypto::test_cost, clock));
  return {device, enrolment, plain(made.device_secret), made.device_id};
}

PreparedStation load_laptop(const EnrolledLaptop& laptop, const std::filesystem::path& package,
                            const StillClock& clock) {
  const auto loaded = must(kiosk::station::load(laptop.device, package, entry(laptop.device_secret),
                                                crypto::test_cost, clock));
  PreparedStation prepared;
  prepared.device = laptop.device;
  prepared.definition = loaded.definition;
  prepared.head_secret = plain(loaded.officers.at(0).digits);
  prepared.secretary_secret = plain(loaded.officers.at(1).digits);
  prepared.device_secret = laptop.device_secret;
  prepared.check_words = loaded.check_words;
  return prepared;
}

std::string plain(const crypto::DigitEntry& digits) {
  return digits.with(
      [](std::span<const std::uint8_t> bytes) { return std::string(crypto::as_text(bytes)); });
}

crypto::DigitEntry entry(std::string_view digits) {
  crypto::DigitEntry typed;
  for (const char digit : digits) typed.push(digit);
  return typed;
}

}  // namespace simulate
