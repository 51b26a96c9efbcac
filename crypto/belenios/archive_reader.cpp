// The strict reader of archives. It parses as little as it can: whatever has one canonical form is
// written again and compared.

#include <algorithm>

#include "crypto/belenios/archive_format.h"
#include "crypto/hash.h"

namespace crypto::belenios {

namespace {

constexpr std::string_view data_suffix = ".data.json";
constexpr std::string_view event_suffix = ".event.json";
constexpr std::size_t hash_digits = 64;
constexpr std::size_t most_data_members = 4;

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
    if (left_.size() < tar_block) return refuse_event("the archive ends inside a header");
    const auto field = left_.substr(0, 100);
    const auto name = field.substr(0, field.find('\0'));
    const auto size = octal_at(124);
    const auto time = octal_at(136);
    if (!size || !time) return refuse_event("a member has a malformed header");
    if (*size > most_member_bytes) return refuse_event("a member is larger than 4 MiB");
    if (content_.timestamp < 0) content_.timestamp = static_cast<std::int64_t>(*time);
    if (left_.substr(0, tar_block) != tar_header(name, *size, content_.timestamp)) {
      return refuse_event("a member's header is not the canonical one");
    }
    left_.remove_prefix(tar_block);
    const std::size_t padding = tar_padding(*size);
    if (left_.size() < *size + padding) return refuse_event("the archive ends inside a member");
    const TarMember found{name, left_.substr(0, *size)};
    if (left_.substr(*size, padding).find_first_not_of('\0') != std::string_view::npos) {
      return refuse_event("the padding of a member is not zero");
    }
    left_.remove_prefix(*size + padding);
    return found;
  }

  bool opening() {
    content_.timestamp = -1;
    const auto first = member();
    if (!first) {
      reason_ = "the archive does not begin with BELENIOS";
      return false;
    }
    if (first->name != "BELENIOS" || first->data != opening_json(content_.timestamp)) {
      reason_ = "the member BELENIOS is wrong";
      return false;
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
    const auto claimed = type_named_in(found.data);
    if (!claimed) return refuse_event("the event has an unknown type"), false;
    event.type = *claimed;
    event.hash = found.name.substr(0, hash_digits);
    if (!may_follow(event.type)) {
      const auto after = content_.events.empty() ? "nothing" : name_of(content_.events.back().type);
      return refuse_event(std::string(name_of(event.type)) + " cannot stand after " +
                          std::string(after)),
             false;
    }
    if (event.data.size() != data_members(event.type)) {
      return refuse_event("wrong number of members before the event"), false;
    }
    const EventPlace place{content_.events.empty() ? "" : content_.events.back().hash,
                           content_.events.size()};
    const auto payload = hashes.empty() ? std::string_view() : hashes.back();
    if (found.data != event_json(place, event.type, payload)) {
      return refuse_event("parent, height, payload or form of the event is wrong"), false;
    }
    if (event.type == EventType::setup &&
        event.data[3] != setup_json(hashes[0], hashes[1], hashes[2])) {
      return refuse_event("the setup does not name its election, trustees and credentials"), false;
    }
    content_.events.push_back(std::move(event));
    return true;
  }

  // Only to give a good reason: the whole text is compared afterwards.
  static std::optional<EventType> type_named_in(std::string_view text) {
    for (const auto type : event_types) {
      const auto field = R"("type":")" + std::string(name_of(type)) + "\"";
      if (text.find(field) != std::string_view::npos) return type;
    }
    return std::nullopt;
  }

  bool may_follow(EventType type) const {
    if (content_.events.empty()) return type == EventType::setup;
    const auto last = content_.events.back().type;
    switch (type) {
      case EventType::setup:
        return false;
      case EventType::ballot:
      case EventType::end_of_ballots:
        return last == EventType::setup || last == EventType::ballot;
      case EventType::encrypted_tally:
        return last == EventType::end_of_ballots;
      case EventType::partial_decryption:
        return last == EventType::encrypted_tally || last == EventType::partial_decryption;
      case EventType::result:
        return last == EventType::partial_decryption;
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
