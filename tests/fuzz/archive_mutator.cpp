// Changes a member or the list of events and makes names, parents, heights and headers fit again.
// One change in four is left to libFuzzer alone: it breaks what was made to fit.

#include <algorithm>
#include <cstring>
#include <random>

#include "archive_parts.h"
#include "crypto/hash.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

namespace belenios = crypto::belenios;
using fuzz::ArchivePart;
constexpr std::size_t most_member_bytes = 700;  // a block and a bit: padding of every length

std::string mutated(std::string member) {
  const auto before = std::min(member.size(), most_member_bytes);
  member.resize(most_member_bytes);
  member.resize(
      LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(member.data()), before, most_member_bytes));
  return member;
}

void change_events(std::vector<ArchivePart>& parts, std::mt19937& random) {
  const auto at = random() % parts.size();
  const auto place = parts.begin() + static_cast<std::ptrdiff_t>(at);
  const auto type = belenios::event_types[random() % belenios::event_types.size()];
  switch (random() % 5) {
    case 0: parts.erase(place); return;
    case 1: parts.insert(place, ArchivePart(parts[at])); return;
    case 2: std::swap(parts[at], parts[random() % parts.size()]); return;
    case 3: parts.insert(place, {type, {belenios::data_members(type), "{}"}}); return;
    default: parts[at].type = type;
  }
}

void change_members(std::vector<std::string>& data, std::mt19937& random) {
  if (data.empty() || random() % 8 == 0) return data.push_back("{}");
  auto& member = data[random() % data.size()];
  switch (random() % 8) {
    case 0: data.pop_back(); return;
    case 1: std::swap(member, data[random() % data.size()]); return;
    default: member = mutated(std::move(member));
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::string reason;
  const auto content = belenios::read_archive(fuzz::text_of(data, size), reason);
  if (!content || random() % 4 == 0) return LLVMFuzzerMutate(data, size, most);
  auto parts = fuzz::parts_of(*content);
  if (random() % 3 == 0) {
    change_events(parts, random);
  } else {
    change_members(parts[random() % parts.size()].data, random);
  }
  for (auto& part : parts) {
    auto& members = part.data;
    const bool is_setup = part.type == belenios::EventType::setup && members.size() == 4;
    if (!is_setup || random() % 8 == 0) continue;
    const auto hash = [&](std::size_t i) { return crypto::sha256(members[i]).hex(); };
    members[3] = belenios::setup_json(hash(0), hash(1), hash(2));
  }
  const auto timestamp =
      random() % 8 == 0 ? static_cast<std::int64_t>(random()) : content->timestamp;
  const auto archive = fuzz::archive_of(timestamp, parts);
  if (archive.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, archive.data(), archive.size());
  return archive.size();
}
