#include "record_parts.h"

#include "crypto/belenios/archive.h"
#include "crypto/hash.h"

namespace fuzz {

namespace belenios = crypto::belenios;
using belenios::EventType;

namespace {

// The number between `before` and the next comma: an owner, of which the writer makes its text.
std::uint32_t number_after(std::string_view text, std::string_view before) {
  std::uint32_t number = 0;
  auto at = text.find(before);
  if (at == std::string_view::npos) return number;
  for (at += before.size(); at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
  }
  return number;
}

// The tally's hash stands in the member after it.
std::string with_hash_of(std::string sized, std::string_view tally) {
  constexpr std::string_view field = R"("encrypted_tally":")";
  const auto at = sized.find(field);
  if (at == std::string::npos) return sized;
  const auto begin = at + field.size();
  const auto end = std::min(sized.find('"', begin), sized.size());
  return sized.replace(begin, end - begin, crypto::sha256(tally).hex());
}

void add(belenios::ArchiveWriter& writer, const RecordEvent& event) {
  const auto part = [&](std::size_t i) -> std::string {
    return i < event.data.size() ? event.data[i] : std::string();
  };
  switch (event.type) {
    case EventType::setup: writer.add_setup(part(0), part(1), part(2)); return;
    case EventType::ballot: writer.add_ballot(part(0)); return;
    case EventType::end_of_ballots: writer.add_end_of_ballots(); return;
    case EventType::encrypted_tally:
      writer.add_encrypted_tally(part(0), with_hash_of(part(1), part(0)));
      return;
    case EventType::partial_decryption:
      writer.add_partial_decryption(number_after(part(1), R"("owner":)"), part(0));
      return;
    case EventType::result: writer.add_result(part(0)); return;
  }
}

}  // namespace

std::optional<RecordParts> take_apart(std::string_view record) {
  std::string reason;
  const auto content = belenios::read_archive(record, reason);
  if (!content) return std::nullopt;
  RecordParts parts{content->timestamp, {}};
  for (const auto& event : content->events) {
    parts.events.push_back({event.type, {event.data.begin(), event.data.end()}});
  }
  return parts;
}

std::string put_together(const RecordParts& parts) {
  belenios::ArchiveWriter writer(parts.timestamp);
  for (const auto& event : parts.events) add(writer, event);
  return writer.bytes();
}

}  // namespace fuzz
