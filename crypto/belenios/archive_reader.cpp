// The strict reader of archives. It parses as little as it can: whatever has one canonical form is
// written again and compared.

#include <algorithm>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/refusals.h"
#include "crypto/hash.h"

namespace crypto::belenios {

namespace {

constexpr std::string_view data_suffix = ".data.json";
constexpr std::string_view event_suffix = ".event.json";
constexpr std::size_t hash_digits = 64;
constexpr std::size_t most_data_members = 4;
constexpr std::size_t most_event_bytes = 512;
constexpr std::string_view opening_name = "BELENIOS";

struct TarMember {
  std::string_view name;
  std::string_view data;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::string& reason) : left_(bytes), reason_(reason) {}

  std::optional<ArchiveContent> run() {
    if (left_.size() > most_record_bytes) return refuse("the archive is larger than 64 MiB");
    if (!opening()) return std::nullopt;
    while (!left_.empty()) {
      if (!event()) return std::nullopt;
    }
    if (content_.events.empty()) return refuse("the archive has no event");
    return std::move(content_);
  }

 private:
  std::nullopt_t refuse(std::string reason) {
    reason_ = std::move(reason);
    return std::nullopt;
  }
  std::nullopt_t refuse_event(std::string_view what) {
    return refuse("event " + std::to_string(content_.events.size()) + ": " + std::string(what));
  }
  std::nullopt_t refuse_member(std::string_view what) {
    if (content_.timestamp < 0) return refuse("the member BELENIOS " + std::string(what));
    return refuse_event("a member " + std::string(what));
  }

  // 11 octal digits at the place, or nothing.
  std::optional<std::uint64_t> octal_at(std::size_t place) const {
    std::uint64_t value = 0;
    for (const char digit : left_.substr(place, 11)) {
      if (digit < '0' || digit > '7') return std::nullopt;
      value = value * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    return value;
  }

  std::optional<TarMember> member() {
    if (left_.size() < tar_block) return refuse_member("ends inside its header");
    if (left_.substr(0, tar_block).find_first_not_of('\0') == std::string_view::npos) {
      return refuse_event("there are zero blocks, which a record does not have");
    }
    const auto field = left_.substr(0, 100);
    const auto name = field.substr(0, field.find('\0'));
    const auto size = octal_at(124);
    const auto time = octal_at(136);
    if (!size) return refuse_member("does not have its size as 11 octal digits");
    if (!time) return refuse_member("does not have its time as 11 octal digits");
    if (*size > most_member_bytes) return refuse_member("is larger than 4 MiB");
    const auto timestamp =
        content_.timestamp < 0 ? static_cast<std::int64_t>(*time) : content_.timestamp;
    const auto canonical = tar_header(name, *size, timestamp);
    if (left_.substr(0, tar_block) != canonical) {
      return refuse_member(header_fault(left_.substr(0, tar_block), canonical));
    }
    left_.remove_prefix(tar_block);
    const std::size_t padding = tar_padding(*size);
    if (left_.size() < *size + padding) return refuse_member("ends before its size is reached");
    const TarMember found{name, left_.substr(0, *size)};
    if (left_.substr(*size, padding).find_first_not_of('\0') != std::string_view::npos) {
      return refuse_member("is not padded with zero bytes");
    }
    left_.remove_prefix(*size + padding);
    content_.timestamp = timestamp;
    return found;
  }

  bool opening() {
    content_.timestamp = -1;
    if (const auto packer = packer_of(left_); !packer.empty()) {
      return refuse("the file is packed with " + std::string(packer) + ", not a plain tar"), false;
    }
    if (left_.substr(0, 100).substr(0, left_.find('\0')) != opening_name) {
      return refuse("the archive does not begin with BELENIOS"), false;
    }
    const auto first = member();
    if (!first) return false;
    if (first->data != opening_json(content_.timestamp)) {
      return refuse("the member BELENIOS does not say version 1 and the time of the record"), false;
    }
    return true;
  }

  // The name must be the hash of the data and one of the two suffixes.
  bool name_fits(const TarMember& found, std::string_view suffix) const {
    return found.name.size() == hash_digits + suffix.size() && found.name.ends_with(suffix) &&
           found.name.substr(0, hash_digits) == sha256(found.data).hex();
  }

  bool event() {
    ArchiveEvent event;
    std::vector<std::string_view> hashes;
    for (;;) {
      if (left_.empty()) return refuse_event("members at the end belong to no event"), false;
      const auto next = member();
      if (!next) return false;
      if (next->name.ends_with(event_suffix)) {
        if (!name_fits(*next, event_suffix)) {
          return refuse_event("the event's name is not its hash"), false;
        }
        return finish(std::move(event), hashes, *next);
      }
      if (!next->name.ends_with(data_suffix)) {
        return refuse_event("a member is named neither as data nor as an event"), false;
      }
      if (!name_fits(*next, data_suffix)) {
        return refuse_event("a member's name is not its hash"), false;
      }
      if (event.data.size() == most_data_members) {
        return refuse_event("too many members before the event"), false;
      }
      event.data.push_back(next->data);
      hashes.push_back(next->name.substr(0, hash_digits));
    }
  }

  bool finish(ArchiveEvent event, const std::vector<std::string_view>& hashes,
              const TarMember& found) {
    const auto object =
        found.data.size() <= most_event_bytes ? read_json(found.data) : std::nullopt;
    if (!object || !object->is_object()) {
      return refuse_event("the event is not a JSON object"), false;
    }
    const auto claimed = type_in(*object);
    if (!claimed) return refuse_event("the event has an unknown type"), false;
    event.type = *claimed;
    event.hash = found.name.substr(0, hash_digits);
    if (!may_follow(event.type)) {
      const auto after = content_.events.empty() ? "nothing" : name_of(content_.events.back().type);
      return refuse_event(std::string(name_of(event.type)) + " cannot stand after " +
                          std::string(after)),
             false;
    }
    if (const auto wanted = data_members(event.type); event.data.size() != wanted) {
      return refuse_event(std::string(name_of(event.type)) + " has " +
                          std::to_string(event.data.size()) + " members before it instead of " +
                          std::to_string(wanted)),
             false;
    }
    const EventPlace place{content_.events.empty() ? "" : content_.events.back().hash,
                           content_.events.size()};
    const auto payload = hashes.empty() ? std::string_view() : hashes.back();
    if (found.data != event_json(place, event.type, payload)) {
      return refuse_event(event_fault(*object, place.parent, place.height, payload)), false;
    }
    if (event.type == EventType::setup &&
        event.data[3] != setup_json(hashes[0], hashes[1], hashes[2])) {
      return refuse_event("the setup does not name its election, trustees and credentials"), false;
    }
    content_.events.push_back(std::move(event));
    return true;
  }

  static std::optional<EventType> type_in(const Json& event) {
    const auto* said = text_in(event, "type");
    for (const auto type : event_types) {
      if (said != nullptr && *said == name_of(type)) return type;
    }
    return std::nullopt;
  }

  bool may_follow(EventType type) const {
    if (content_.events.empty()) return type == EventType::setup;
    const auto last = content_.events.back().type;
    switch (type) {
      case EventType::setup: return false;
      case EventType::ballot:
      case EventType::end_of_ballots: return last == EventType::setup || last == EventType::ballot;
      case EventType::encrypted_tally: return last == EventType::end_of_ballots;
      case EventType::partial_decryption:
        return last == EventType::encrypted_tally || last == EventType::partial_decryption;
      case EventType::result: return last == EventType::partial_decryption;
    }
    return false;
  }

  std::string_view left_;
  std::string& reason_;
  ArchiveContent content_;
};

}  // namespace

std::optional<ArchiveContent> read_archive(std::string_view bytes, std::string& reason) {
  return Reader(bytes, reason).run();
}

}  // namespace crypto::belenios
