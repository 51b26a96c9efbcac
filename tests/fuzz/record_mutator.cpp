// Changes one object inside a record, or the list of events, and makes the chain of hashes whole
// again. One change in eight is left to libFuzzer alone: it is what breaks the chain.

#include <algorithm>
#include <cstring>
#include <random>

#include "flavour.h"
#include "known_record.h"
#include "record_parts.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

constexpr std::size_t most_object_bytes = 1U << 16;

// One digit becomes another: most numbers stay canonical, and what they prove becomes wrong.
void change_digit(std::string& object, std::mt19937& random) {
  const auto at = object.find_first_of("0123456789", random() % (object.size() + 1));
  if (at != std::string::npos) object[at] = static_cast<char>('0' + random() % 10);
}

std::string mutated(std::string object, std::mt19937& random) {
  if (random() % 3 == 0) {
    change_digit(object, random);
    return object;
  }
  const auto before = object.size();
  object.resize(std::min(most_object_bytes, before + 1 + random() % 256));
  const auto after =
      LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(object.data()), before, object.size());
  object.resize(after);
  return object;
}

void change_list(std::vector<fuzz::RecordEvent>& events, std::mt19937& random) {
  const auto at = random() % events.size();
  const auto place = events.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random() % 4) {
    case 0: events.erase(place); return;
    case 1: events.insert(place, fuzz::RecordEvent(events[at])); return;
    case 2: std::swap(events[at], events[random() % events.size()]); return;
    default: events.resize(at + 1);
  }
}

void change(fuzz::RecordParts& parts, std::mt19937& random) {
  if (random() % 8 == 0) {
    change_list(parts.events, random);
    return;
  }
  auto& event = parts.events[random() % parts.events.size()];
  if (event.data.empty()) return;
  auto& object = event.data[random() % event.data.size()];
  object = mutated(std::move(object), random);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  // Few of the inputs that libFuzzer keeps come as far as the decryption: begin at the end often.
  static const auto known = fuzz::take_apart(fuzz::known_record().bytes);
  auto parts = random() % 4 == 0 ? known : fuzz::take_apart(fuzz::text_of(data, size));
  if (!parts || random() % 8 == 0) return LLVMFuzzerMutate(data, size, most);
  const bool honest = random() % 6 == 0 && fuzz::change_with_keys(*parts, random);
  if (!honest || random() % 4 == 0) change(*parts, random);
  const auto record = fuzz::put_together(*parts);
  if (record.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, record.data(), record.size());
  return record.size();
}
