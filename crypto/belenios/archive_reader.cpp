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
constexpr std::string_view source_lost = "the file can no longer be read";

class Reader {
 public:
  Reader(const ByteSource& source, std::string& reason) : source_(source), reason_(reason) {}

  std::optional<ArchiveIndex> run() {
    if (source_.size() > most_record_bytes) {
      return refuse("the archive is larger than 64 MiB"), std::nullopt;
    }
    if (!opening()) return std::nullopt;
    while (left() > 0) {
      if (!event()) return std::nullopt;
    }
    if (index_.events.empty()) return refuse("the archive has no event"), std::nullopt;
    return std::move(index_);
  }

 private:
  bool refuse(std::string reason) {
    reason_ = std::move(reason);
    return false;
  }
  bool refuse_event(std::string_view what) {
    return refuse("event " + std::to_string(index_.events.size()) + ": " + std::string(what));
  }
  bool refuse_member(std::string_view what) {
    if (index_.timestamp < 0) return refuse("the member BELENIOS " + std::string(what));
    return refuse_event("a member " + std::string(what));
  }

  std::uint64_t left() const { return source_.size() - at_; }

  // The next bytes, as many as there are up to `most`.
  bool look(std::string& bytes, std::size_t most) {
    bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(most, left())));
    return source_.read(at_, bytes) || refuse(std::string(source_lost));
  }

  // 11 octal digits at the place of the header, or nothing.
  std::optional<std::uint64_t> octal_at(std::size_t place) const {
    std::uint64_t value = 0;
    for (const char digit : std::string_view(header_).substr(place, 11)) {
      if (digit < '0' || digit > '7') return std::nullopt;
      value = value * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    return value;
  }

  std::string_view name_in_header() const {
    const auto field = std::string_view(header_).substr(0, 100);
    return field.substr(0, field.find('\0'));
  }

  // The next member: its name, its bytes and where they lie.
  bool member() {
    if (!look(header_, tar_block)) return false;
    if (header_.size() < tar_block) return refuse_member("ends inside its header");
    if (header_.find_first_not_of('\0') == std::string::npos) {
      return refuse_event("there are zero blocks, which a record does not have");
    }
    const auto size = octal_at(124);
    const auto time = octal_at(136);
    if (!size) return refuse_member("does not have its size as 11 octal digits");
    if (!time) return refuse_member("does not have its time as 11 octal digits");
    if (*size > most_member_bytes) return refuse_member("is larger than 4 MiB");
    const auto timestamp =
        index_.timestamp < 0 ? static_cast<std::int64_t>(*time) : index_.timestamp;
    const auto canonical = tar_header(name_in_header(), *size, timestamp);
    if (header_ != canonical) return refuse_member(header_fault(header_, canonical));
    at_ += tar_block;
    const std::size_t padding = tar_padding(*size);
    if (left() < *size + padding) return refuse_member("ends before its size is reached");
    if (!look(data_, *size + padding)) return false;
    if (std::string_view(data_).substr(*size).find_first_not_of('\0') != std::string::npos) {
      return refuse_member("is not padded with zero bytes");
    }
    place_ = at_;
    at_ += data_.size();
    data_.resize(*size);
    index_.timestamp = timestamp;
    return true;
  }

  bool opening() {
    index_.timestamp = -1;
    if (!look(header_, tar_block)) return false;
    if (const auto packer = packer_of(header_); !packer.empty()) {
      return refuse("the file is packed with " + std::string(packer) + ", not a plain tar");
    }
    if (name_in_header() != opening_name) {
      return refuse("the archive does not begin with BELENIOS");
    }
    if (!member()) return false;
    if (name_in_header() != opening_name) {  // it was read once more
      return refuse("the archive does not begin with BELENIOS");
    }
    if (data_ != opening_json(index_.timestamp)) {
      return refuse("the member BELENIOS does not say version 1 and the time of the record");
    }
    return true;
  }

  // The name must be the hash of the data and the suffix.
  bool name_fits(const Hash& hash, std::string_view suffix) const {
    const auto name = name_in_header();
    return name.size() == hash_digits + suffix.size() && name.ends_with(suffix) &&
           name.substr(0, hash_digits) == hash.hex();
  }

  bool event() {
    const auto first = index_.members.size();
    for (;;) {
      if (left() == 0) return refuse_event("members at the end belong to no event");
      if (!member()) return false;
      const Hash hash = sha256(data_);
      if (name_in_header().ends_with(event_suffix)) {
        if (!name_fits(hash, event_suffix)) {
          return refuse_event("the event's name is not its hash");
        }
        const auto count = index_.members.size() - first;
        return finish({EventType::setup, hash, first, count});
      }
      if (!name_in_header().ends_with(data_suffix)) {
        return refuse_event("a member is named neither as data nor as an event");
      }
      if (!name_fits(hash, data_suffix)) return refuse_event("a member's name is not its hash");
      if (index_.members.size() - first == most_data_members) {
        return refuse_event("too many members before the event");
      }
      index_.members.push_back({place_, data_.size(), hash});
    }
  }

  // The event's own member has just been read; its type is not known yet.
  bool finish(IndexedEvent event) {
    const auto object = data_.size() <= most_event_bytes ? read_json(data_) : std::nullopt;
    if (!object || !object->is_object()) return refuse_event("the event is not a JSON object");
    const auto claimed = type_in(*object);
    if (!claimed) return refuse_event("the event has an unknown type");
    event.type = *claimed;
    const std::string name(name_of(event.type));
    if (!may_follow(event.type)) {
      const auto after = index_.events.empty() ? "nothing" : name_of(index_.events.back().type);
      return refuse_event(name + " cannot stand after " + std::string(after));
    }
    if (const auto wanted = data_members(event.type); event.count != wanted) {
      return refuse_event(name + " has " + std::to_string(event.count) +
                          " members before it instead of " + std::to_string(wanted));
    }
    const EventPlace place{index_.events.empty() ? "" : index_.events.back().hash.hex(),
                           index_.events.size()};
    const auto data = index_.members_of(event);
    const auto payload = data.empty() ? std::string() : data.back().hash.hex();
    if (data_ != event_json(place, event.type, payload)) {
      return refuse_event(event_fault(*object, place.parent, place.height, payload));
    }
    if (event.type == EventType::setup &&
        data[3].hash !=
            sha256(setup_json(data[0].hash.hex(), data[1].hash.hex(), data[2].hash.hex()))) {
      return refuse_event("the setup does not name its election, trustees and credentials");
    }
    index_.events.push_back(event);
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
    if (index_.events.empty()) return type == EventType::setup;
    const auto last = index_.events.back().type;
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

  const ByteSource& source_;
  std::string& reason_;
  ArchiveIndex index_;
  std::uint64_t at_ = 0;
  std::string header_, data_;  // of the member read last
  std::uint64_t place_ = 0;    // where its data lies
};

}  // namespace

std::optional<ArchiveIndex> index_archive(const ByteSource& source, std::string& reason) {
  return Reader(source, reason).run();
}

tl::expected<std::string, std::string> fetch(const ByteSource& source, const DataMember& member) {
  std::string text(member.size, '\0');
  if (!source.read(member.offset, text)) return tl::unexpected(std::string(source_lost));
  if (sha256(text) != member.hash) {
    return tl::unexpected(std::string("the file changed while it was being read"));
  }
  return text;
}

std::optional<ArchiveContent> read_archive(std::string_view bytes, std::string& reason) {
  const auto index = index_archive(MemorySource(bytes), reason);
  if (!index) return std::nullopt;
  ArchiveContent content{index->timestamp, {}};
  for (const auto& event : index->events) {
    content.events.push_back({event.type, event.hash.hex(), {}});
    for (const auto& member : index->members_of(event)) {
      content.events.back().data.push_back(bytes.substr(member.offset, member.size));
    }
  }
  return content;
}

}  // namespace crypto::belenios
