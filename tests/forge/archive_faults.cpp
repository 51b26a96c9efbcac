// Faults of the archive: the order of events, their form and chain, the tar around them.

#include "crypto/belenios/archive_format.h"
#include "fault.h"

namespace crypto::belenios::forge {

namespace {

using Events = std::vector<Event>;
using Members = std::vector<Member>;

std::ptrdiff_t at(std::size_t place) { return static_cast<std::ptrdiff_t>(place); }

std::function<void(Forge&)> arranged(std::function<void(Events&)> change) {
  return [change = std::move(change)](Forge& forge) { forge.arrange(change); };
}
std::function<void(Forge&)> packed(std::function<void(Members&)> change) {
  return [change = std::move(change)](Forge& forge) { forge.pack(change); };
}

// A copy of event `from` put before event `to`.
std::function<void(Forge&)> copied(std::size_t from, std::size_t to) {
  return arranged([=](Events& events) {
    const auto copy = events[from];
    events.insert(events.begin() + at(to), copy);
  });
}
std::function<void(Forge&)> without(std::size_t place) {
  return arranged([=](Events& events) { events.erase(events.begin() + at(place)); });
}
std::function<void(Forge&)> swapped(std::size_t a, std::size_t b) {
  return arranged([=](Events& events) { std::swap(events[a], events[b]); });
}
std::function<void(Forge&)> typed(std::size_t place, const char* type) {
  return arranged([=](Events& events) { events[place].type = type; });
}

Edit member_of(const char* key, Json value) {
  return json([=](Json& event) { event[key] = value; });
}
Edit without_member(const char* key) {
  return json([=](Json& event) { event.erase(key); });
}

}  // namespace

std::vector<Fault> order_faults() {
  return {
      {"no Setup", "event 0: Ballot cannot stand after nothing", without(0)},
      {"no event at all", "the archive has no event", arranged([](Events& all) { all.clear(); })},
      {"Setup twice at once", "event 1: Setup cannot stand after Setup", copied(0, 1)},
      {"Setup again after the ballots", "event 4: Setup cannot stand after Ballot", copied(0, 4)},
      {"Setup again at the end", "event 9: Setup cannot stand after Result", copied(0, 9)},
      {"no EndBallots", "event 4: EncryptedTally cannot stand after Ballot", without(4)},
      {"EndBallots twice", "event 5: EndBallots cannot stand after EndBallots", copied(4, 5)},
      {"EndBallots before Setup", "event 0: EndBallots cannot stand after nothing", copied(4, 0)},
      {"a ballot after EndBallots", "event 5: Ballot cannot stand after EndBallots", copied(1, 5)},
      {"ballots on both sides of an EndBallots, the last run counted",
       "event 3: Ballot cannot stand after EndBallots",
       [](Forge& forge) {
         forge.sorted_ballots = false;
         forge.tallied = {1, 2};
         forge.arrange([](Events& events) { events.insert(events.begin() + 2, events[4]); });
       }},
      {"the tally before EndBallots", "event 4: EncryptedTally cannot stand after Ballot",
       swapped(4, 5)},
      {"no EncryptedTally", "event 5: PartialDecryption cannot stand after EndBallots", without(5)},
      {"EncryptedTally twice", "event 6: EncryptedTally cannot stand after EncryptedTally",
       copied(5, 6)},
      {"EncryptedTally again after a decryption",
       "event 7: EncryptedTally cannot stand after PartialDecryption", copied(5, 7)},
      {"a ballot after the tally", "event 6: Ballot cannot stand after EncryptedTally",
       copied(1, 6)},
      {"a decryption before the tally", "event 5: PartialDecryption cannot stand after EndBallots",
       swapped(5, 6)},
      {"a decryption after the result", "event 8: PartialDecryption cannot stand after Result",
       swapped(7, 8)},
      {"no decryption", "event 6: Result cannot stand after EncryptedTally",
       [](Forge& forge) { forge.shape.owners.clear(); }},
      {"Result twice", "event 9: Result cannot stand after Result", copied(8, 9)},
      {"EndBallots after the result", "event 9: EndBallots cannot stand after Result",
       copied(4, 9)},
      {"a ballot after the result", "event 9: Ballot cannot stand after Result", copied(1, 9)},
      {"an event of a type nobody knows", "event 4: the event has an unknown type",
       typed(4, "Shuffle")},
      {"a type in small letters", "event 4: the event has an unknown type", typed(4, "endballots")},
      {"an empty type", "event 4: the event has an unknown type", typed(4, "")},
  };
}

namespace {

std::vector<Fault> faults_of_one_event() {
  const std::string nothing(64, '0');
  const auto parent = "event 1: the parent is not the hash of the event before";
  const auto height = "event 1: the height is not 1";
  const auto payload = "event 1: the payload is not the hash of the member before the event";
  const auto form = "event 1: the event is not in canonical form";
  const auto none = "event 1: the event is not a JSON object";
  return {
      {"parent: another hash", parent, edits("event 1", member_of("parent", nothing))},
      {"parent: missing", parent, edits("event 1", without_member("parent"))},
      {"parent: empty", parent, edits("event 1", member_of("parent", ""))},
      {"parent: null", parent, edits("event 1", member_of("parent", nullptr))},
      {"parent: of the event before the one before",
       "event 2: the parent is not the hash of the event before",
       [](Forge& forge) {
         forge.edit("event 2", [&](const std::string& text) {
           auto event = Json::parse(text);
           event["parent"] = sha256(forge.made("event 0")).hex();
           return event.dump();
         });
       }},
      {"parent: in the first event", "event 0: the parent is not the hash of the event before",
       edits("event 0", replaced("{", R"({"parent":")" + nothing + "\","))},
      {"height: one too many", height, edits("event 1", member_of("height", 2))},
      {"height: negative", height, edits("event 1", member_of("height", -1))},
      {"height: minus zero", "event 0: the height is not 0",
       edits("event 0", replaced(":0", ":-0"))},
      {"height: 1.0", height, edits("event 1", replaced(":1,", ":1.0,"))},
      {"height: 1e0", height, edits("event 1", replaced(":1,", ":1e0,"))},
      {"height: with a leading zero", none, edits("event 1", replaced(":1,", ":01,"))},
      {"height: as a text", height, edits("event 1", member_of("height", "1"))},
      {"height: 2^64 + 1", height, edits("event 1", replaced(":1,", ":18446744073709551617,"))},
      {"height: missing", height, edits("event 1", without_member("height"))},
      {"payload: another hash", payload, edits("event 1", member_of("payload", nothing))},
      {"payload: missing", payload, edits("event 1", without_member("payload"))},
      {"payload: where none belongs", "event 4: there is a payload where none belongs",
       edits("event 4", member_of("payload", nothing))},
      {"type: missing", "event 1: the event has an unknown type",
       edits("event 1", without_member("type"))},
      {"type: a number", "event 1: the event has an unknown type",
       edits("event 1", member_of("type", 1))},
      {"event: one field more", form, edits("event 1", member_of("extra", 1))},
      {"event: white space", form, edits("event 1", replaced(",", ", "))},
      {"event: a new line at the end", form, edits("event 1", appended("\n"))},
      {"event: an escaped letter", form, edits("event 1", replaced("Ballot", "\\u0042allot"))},
      {"event: fields in another order", form, edits("event 1", json([](Json& event) {
                                                       const auto kept = event["parent"];
                                                       event.erase("parent");
                                                       event["parent"] = kept;
                                                     }))},
      {"event: a field twice", none, edits("event 1", replaced("{", "{\"height\":1,"))},
      {"event: a byte order mark", none, edits("event 1", prefixed("\xef\xbb\xbf"))},
      {"event: a zero byte at the end", none, edits("event 1", appended(std::string(1, '\0')))},
      {"event: something after its end", none, edits("event 1", appended("{}"))},
      {"event: a list", none, edits("event 1", [](const std::string& t) { return "[" + t + "]"; })},
      {"event: empty", none, edits("event 1", set(""))},
      {"event: longer than any event", none, edits("event 1", appended(std::string(600, ' ')))},
  };
}

std::vector<Fault> faults_of_members() {
  const auto setup = "event 0: the setup does not name its election, trustees and credentials";
  const auto named = "event 1: a member's name is not its hash";
  return {
      {"setup: its hashes in another place", setup,
       edits("setup",
             json([](Json& hashes) { std::swap(hashes["election"], hashes["trustees"]); }))},
      {"setup: one field more", setup, edits("setup", replaced("{", "{\"extra\":1,"))},
      {"setup: white space", setup, edits("setup", appended(" "))},
      {"setup: election and trustees exchanged", setup,
       arranged([](Events& events) { std::swap(events[0].data[0], events[0].data[1]); })},
      {"data nobody names before a ballot", "event 1: Ballot has 2 members before it instead of 1",
       arranged([](Events& events) { events[1].data.insert(events[1].data.begin(), "{}"); })},
      {"data nobody names before EndBallots",
       "event 4: EndBallots has 1 members before it instead of 0",
       arranged([](Events& events) { events[4].data = {"{}"}; })},
      {"data nobody names before Setup", "event 0: too many members before the event",
       arranged([](Events& events) { events[0].data.insert(events[0].data.begin(), "{}"); })},
      {"data nobody names at the end", "event 9: members at the end belong to no event",
       packed([](Members& all) {
         all.push_back({sha256("{}").hex() + ".data.json", "{}"});
       })},
      {"a ballot event without its ballot", "event 1: Ballot has 0 members before it instead of 1",
       arranged([](Events& events) { events[1].data.clear(); })},
      {"the tally itself is missing",
       "event 5: EncryptedTally has 1 members before it instead of 2",
       arranged([](Events& events) { events[5].data.erase(events[5].data.begin()); })},
      {"tally and sized tally exchanged",
       "event 5: the encrypted tally is not the sum of the ballots",
       arranged([](Events& events) { std::swap(events[5].data[0], events[5].data[1]); })},
      {"decryption and its owner exchanged",
       "event 6: the owner of the partial decryption is not a trustee",
       arranged([](Events& events) { std::swap(events[6].data[0], events[6].data[1]); })},
      {"an event before its data", "event 1: Ballot has 0 members before it instead of 1",
       packed([](Members& all) { std::swap(all[6], all[7]); })},
      {"a data member twice", "event 1: Ballot has 2 members before it instead of 1",
       packed([](Members& all) { all.insert(all.begin() + 6, Member(all[6])); })},
      {"an event member twice", "event 2: Ballot has 0 members before it instead of 1",
       packed([](Members& all) { all.insert(all.begin() + 7, Member(all[7])); })},
      {"an event member is missing", "event 0: too many members before the event",
       packed([](Members& all) { all.erase(all.begin() + 5); })},
      {"the name of data with a digit changed", named,
       packed([](Members& all) { all[6].name[0] = all[6].name[0] == '0' ? '1' : '0'; })},
      {"the name of data in capital letters", named, packed([](Members& all) {
         for (std::size_t i = 0; i < 64; ++i) {
           auto& digit = all[6].name[i];
           if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
         }
       })},
      {"the name of an event with a digit changed", "event 1: the event's name is not its hash",
       packed([](Members& all) { all[7].name[0] = all[7].name[0] == '0' ? '1' : '0'; })},
      {"data named as an event", "event 1: the event is not a JSON object",
       packed([](Members& all) { all[6].name.replace(65, 4, "event"); })},
      {"an event named as data", "event 1: Ballot has 3 members before it instead of 1",
       packed([](Members& all) { all[7].name.replace(65, 5, "data"); })},
  };
}

}  // namespace

std::vector<Fault> event_faults() {
  auto faults = faults_of_one_event();
  for (auto& fault : faults_of_members()) faults.push_back(std::move(fault));
  return faults;
}

}  // namespace crypto::belenios::forge
