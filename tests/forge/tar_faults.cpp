// Faults of the tar around the events. Member 6 is the data of event 1, member 12 the event
// EndBallots, whose length and so whose padding never changes.

#include <cstdio>

#include "crypto/belenios/archive_format.h"
#include "fault.h"

namespace crypto::belenios::forge {

namespace {

// A field of a header written over, with the checksum made to fit.
Edit field(std::size_t place, const std::string& text) {
  return [=](std::string header) {
    header.replace(place, text.size(), text);
    header.replace(148, 8, 8, ' ');
    unsigned sum = 0;
    for (const char symbol : header) sum += static_cast<unsigned char>(symbol);
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06o", sum);
    header.replace(148, 6, digits);
    header[154] = '\0';
    return header;
  };
}

std::function<void(Forge&)> named(std::size_t member, const std::string& name) {
  return
      [=](Forge& forge) { forge.pack([=](std::vector<Member>& all) { all[member].name = name; }); };
}

std::vector<Fault> faults_of_fields() {
  const auto header = [](std::size_t place, const std::string& text) {
    return edits("header 6", field(place, text));
  };
  const auto size = "event 1: a member does not have its size as 11 octal digits";
  const auto kind = "event 1: a member is not a plain file";
  const auto odd = "event 1: a member has fields an old-style tar does not have";
  const auto owner = "event 1: a member does not belong to user and group 0";
  const auto sum = "event 1: a member has a wrong checksum";
  return {
      {"mode 0000755", "event 1: a member does not have the mode 0000644", header(100, "0000755")},
      {"mode with blanks", "event 1: a member does not have the mode 0000644",
       header(100, "    644")},
      {"user 1000", owner, header(108, "0001750")},
      {"group 1000", owner, header(116, "0001750")},
      {"size: base 256, 10 GiB", size,
       header(124, std::string("\x80\0\0\0\0\0\0\2\x80\0\0\0", 12))},
      {"size: 8 GiB less 1 in octal", "event 1: a member is larger than 4 MiB",
       header(124, "77777777777")},
      {"size: 4 MiB and 1", "event 1: a member is larger than 4 MiB", header(124, "00020000001")},
      {"size: blanks in front", size, header(124, "       1234")},
      {"size: negative", size, header(124, "-0000000001")},
      {"size: a twelfth digit", size, header(135, "0")},
      {"size: one too small", "event 4: a member is not padded with zero bytes",
       edits("header 12",
             [](const std::string& text) {
               const auto bytes = std::stoul(text.substr(124, 11), nullptr, 8) - 1;
               return tar_header(text.substr(0, text.find('\0')), bytes, 1'700'000'000);
             })},
      {"size: one too large", "event 4: the event's name is not its hash",
       edits("header 12",
             [](const std::string& text) {
               const auto bytes = std::stoul(text.substr(124, 11), nullptr, 8) + 1;
               return tar_header(text.substr(0, text.find('\0')), bytes, 1'700'000'000);
             })},
      {"time of its own", "event 1: a member does not have the time of the record",
       header(136, "14524770401")},
      {"time: no digits", "event 1: a member does not have its time as 11 octal digits",
       header(136, "yesterday..")},
      {"time: base 256", "event 1: a member does not have its time as 11 octal digits",
       header(136, "\x80")},
      {"checksum: one too many", sum,
       edits("header 6",
             [](std::string text) {
               return text.replace(153, 1, text.substr(153, 1) == "0" ? "1" : "0");
             })},
      {"checksum: seven digits and no blank", sum,
       edits("header 6",
             [](const std::string& text) {
               return text.substr(0, 148) + "0" + text.substr(148, 6) + std::string(1, '\0') +
                      text.substr(156);
             })},
      {"type: the zero byte of the oldest tar", kind, header(156, std::string(1, '\0'))},
      {"type: a folder", kind, header(156, "5")},
      {"type: a hard link", kind, header(156, "1")},
      {"type: a symbolic link", kind, header(156, "2")},
      {"type: a device", kind, header(156, "3")},
      {"type: GNU sparse", kind, header(156, "S")},
      {"type: GNU long name", kind, header(156, "L")},
      {"type: GNU volume", kind, header(156, "M")},
      {"type: pax header", kind, header(156, "x")},
      {"type: pax header for all", kind, header(156, "g")},
      {"a link's target", "event 1: a member names a link", header(157, "/etc/passwd")},
      {"magic of ustar", odd,
       header(257, std::string("ustar\0"
                               "00",
                               8))},
      {"magic of GNU tar", odd, header(257, "ustar  ")},
      {"name of a user", odd, header(265, "root")},
      {"name of a group", odd, header(297, "root")},
      {"number of a device", odd, header(329, "0000001")},
      {"prefix of a name", odd, header(345, "folder")},
      {"GNU sparse map", odd, header(386, "00000000001")},
      {"the last byte of a header", odd, header(511, "x")},
      {"something behind the name", "event 1: a member has something after its name",
       header(90, "hidden")},
  };
}

std::vector<Fault> faults_of_names() {
  const auto neither = "event 1: a member is named neither as data nor as an event";
  const auto hash = "event 1: a member's name is not its hash";
  const std::string digits(64, 'a');
  return {
      {"name: ../ in front", hash, named(6, "../" + digits + ".data.json")},
      {"name: absolute", hash, named(6, "/" + digits + ".data.json")},
      {"name: ./ in front", hash, named(6, "./" + digits + ".data.json")},
      {"name: a path", neither, named(6, "../../etc/passwd")},
      {"name: empty", neither, named(6, "")},
      {"name: not UTF-8", neither, named(6, "\xff\xfe")},
      {"name: only the suffix", hash, named(6, ".data.json")},
      {"name: 100 characters", neither, named(6, std::string(100, 'a'))},
      {"name: another suffix", neither, named(6, digits + ".data.jsonx")},
      {"name: a zero byte inside", "event 1: a member has something after its name",
       edits("header 6", field(10, std::string(1, '\0')))},
      {"BELENIOS named otherwise", "the archive does not begin with BELENIOS",
       named(0, "./BELENIOS")},
      {"BELENIOS in small letters", "the archive does not begin with BELENIOS",
       named(0, "belenios")},
      {"BELENIOS with another mode", "the member BELENIOS does not have the mode 0000644",
       edits("header 0", field(100, "0000600"))},
      {"BELENIOS with a huge size", "the member BELENIOS is larger than 4 MiB",
       edits("header 0", field(124, "77777777777"))},
      {"BELENIOS is missing", "the archive does not begin with BELENIOS",
       [](Forge& forge) { forge.pack([](std::vector<Member>& all) { all.erase(all.begin()); }); }},
      {"BELENIOS twice", "event 0: a member is named neither as data nor as an event",
       [](Forge& forge) {
         forge.pack([](std::vector<Member>& all) { all.insert(all.begin(), Member(all[0])); });
       }},
  };
}

std::vector<Fault> faults_of_the_whole() {
  const auto opening = "the member BELENIOS does not say version 1 and the time of the record";
  const auto cut = [](std::size_t bytes) {
    return edits("archive",
                 [=](const std::string& text) { return text.substr(0, text.size() - bytes); });
  };
  const auto begins = [](const std::string& magic) {
    return edits("archive", [=](std::string text) { return text.replace(0, magic.size(), magic); });
  };
  return {
      {"opening: version 2", opening, edits("opening", replaced("1", "2"))},
      {"opening: version 1.0", opening, edits("opening", replaced("1", "1.0"))},
      {"opening: version as a text", opening, edits("opening", replaced("1", "\"1\""))},
      {"opening: another time", opening, edits("opening", replaced("170", "171"))},
      {"opening: one field more", opening, edits("opening", replaced("}", ",\"x\":1}"))},
      {"opening: white space", opening, edits("opening", appended("\n"))},
      {"opening: empty", opening, edits("opening", set(""))},
      {"padding that is not zero", "event 4: a member is not padded with zero bytes",
       edits("padding 12", [](std::string text) { return text.back() = 'x', text; })},
      {"no padding", "event 4: a member is not padded with zero bytes",
       edits("padding 12", set(""))},
      {"a block of zero bytes between members",
       "event 5: there are zero blocks, which a record does not have",
       edits("padding 12", appended(std::string(512, '\0')))},
      {"the two zero blocks of other tars",
       "event 9: there are zero blocks, which a record does not have",
       edits("archive", appended(std::string(1024, '\0')))},
      {"one byte after the end", "event 9: a member ends inside its header",
       edits("archive", appended("x"))},
      {"the last byte is missing", "event 8: a member ends before its size is reached", cut(1)},
      {"the last header is cut", "event 8: a member ends inside its header", cut(700)},
      {"nothing at all", "the archive does not begin with BELENIOS", edits("archive", set(""))},
      {"packed with gzip", "the file is packed with gzip, not a plain tar", begins("\x1f\x8b\x08")},
      {"packed with xz", "the file is packed with xz, not a plain tar",
       begins(std::string("\xfd\x37zXZ\0", 6))},
      {"packed with zstd", "the file is packed with zstd, not a plain tar",
       begins("\x28\xb5\x2f\xfd")},
      {"packed with bzip2", "the file is packed with bzip2, not a plain tar", begins("BZh9")},
      {"a zip", "the file is packed with zip, not a plain tar", begins("PK\3\4")},
  };
}

}  // namespace

std::vector<Fault> tar_faults() {
  auto faults = faults_of_fields();
  for (auto& fault : faults_of_names()) faults.push_back(std::move(fault));
  for (auto& fault : faults_of_the_whole()) faults.push_back(std::move(fault));
  return faults;
}

}  // namespace crypto::belenios::forge
