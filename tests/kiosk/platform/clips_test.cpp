#include "kiosk/platform/clips.h"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/support/scratch_folder.h"
#include "wave_file.h"

using namespace kiosk::platform;
using namespace kiosk::platform::testing;
using kiosk::election::Says;
using kiosk::election::Utterance;
using kiosk::election::Words;

namespace {

const ClipNames known{"greeting.title", "mark.title",  "result.agree", "result.disagree",
                      "candidate_1",    "candidate_2", "candidate_3"};

struct Folder : support::ScratchFolder {
  Folder& record(const std::string& name, double seconds = 0.1) {
    const Bytes file = file_of(tone(seconds, 8'000));
    return write(name + ".wav", std::string(file.begin(), file.end()));
  }
  Folder& write(const std::string& name, const std::string& content) {
    std::ofstream(path() / name, std::ios::binary) << content;
    return *this;
  }
  Clips read() const { return Clips::read(path(), known); }
};

kiosk::election::Definition two_candidates() {
  kiosk::election::Definition definition;
  definition.unit.title = "Trưởng thôn";
  definition.unit.name = "Thôn Mẫu";
  definition.candidates = {{"Ông", "Nguyễn Văn An", "1970", "front"},
                           {"Bà", "Trần Thị Bình", "1981", "self"}};
  return definition;
}

constexpr const char* list = "Trưởng thôn, Thôn Mẫu\n1. Ông Nguyễn Văn An\n2. Bà Trần Thị Bình\n";

bool played(const Clips& clips, const char* clip, Says says) {
  return clips.find({Words(clip), Words("x"), says}, two_candidates()) != nullptr;
}

}  // namespace

TEST_CASE("a folder that is not there holds no recordings") {
  const auto clips = Clips::read("/nonexistent/clips/vi", known);
  CHECK(clips.all().empty());
  CHECK(clips.refused().empty());
}

TEST_CASE("recordings are found by the name of what they say") {
  const auto clips = Folder().record("greeting.title", 0.5).read();
  CHECK(clips.refused().empty());
  CHECK(played(clips, "greeting.title", Says::everywhere));
  CHECK_FALSE(played(clips, "greeting.body", Says::everywhere));
  CHECK(clips.all().at("greeting.title").samples == tone(0.5, 8'000).samples);
}

TEST_CASE("names of people are played for the list they were recorded for, and for no other") {
  Folder folder;
  folder.record("candidate_1").record("candidate_2").record("mark.title");
  for (const char* one : {"candidate_1", "candidate_2"}) {
    CHECK_FALSE(played(folder.read(), one, Says::answer));
  }
  folder.write("recorded_for.txt", list);
  CHECK(played(folder.read(), "candidate_1", Says::answer));
  CHECK(played(folder.read(), "candidate_2", Says::answer));
  CHECK(played(folder.read(), "mark.title", Says::station));
  // Blank lines, spaces at the ends and Windows line ends are no difference.
  folder.write("recorded_for.txt",
               "\n Trưởng thôn, Thôn Mẫu \r\n\r\n1. Ông Nguyễn Văn An\r\n"
               "2. Bà Trần Thị Bình");
  CHECK(played(folder.read(), "candidate_2", Says::answer));
  for (const char* other :
       {"Trưởng thôn, Thôn Mẫu\n1. Bà Trần Thị Bình\n2. Ông Nguyễn Văn An\n",
        "Trưởng thôn, Thôn Mẫu\n1. Ông Nguyễn Văn An\n",
        "Trưởng thôn, Thôn Mẫu\n1. Ông Nguyễn Văn An\n2. Bà Trần Thị Bình\n3. Ông Lê Văn Ba\n",
        "Trưởng thôn, Thôn Khác\n1. Ông Nguyễn Văn An\n2. Bà Trần Thị Bình\n"}) {
    INFO(other);
    folder.write("recorded_for.txt", other);
    CHECK_FALSE(played(folder.read(), "candidate_1", Says::answer));
    CHECK_FALSE(played(folder.read(), "mark.title", Says::station));
  }
}

TEST_CASE("one candidate without a recording, and nobody's is played") {
  Folder folder;
  folder.record("candidate_1").write("recorded_for.txt", list);
  CHECK_FALSE(played(folder.read(), "candidate_1", Says::answer));
  folder.write("candidate_2.wav", "RIFF");
  CHECK_FALSE(played(folder.read(), "candidate_1", Says::answer));
  folder.record("candidate_2");
  CHECK(played(folder.read(), "candidate_1", Says::answer));
}

TEST_CASE("a list of recordings that cannot be read is refused") {
  for (const std::string& bad :
       {std::string("one line\n"), std::string("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"),
        std::string(5000, 'a'), std::string("a\n\xff\xfe\n"), std::string()}) {
    const auto clips = Folder().write("recorded_for.txt", bad).read();
    REQUIRE(clips.refused().size() == 1);
    CHECK(clips.refused()[0].file == "recorded_for.txt");
    CHECK(clips.recorded_for().empty());
  }
}

TEST_CASE("files of no use are named with their reason") {
  Folder folder;
  folder.record("greeting.title").record("greeting.titel").write("notes.txt", "x");
  folder.write("mark.title.wav", "RIFF").write("candidate_1.wav", std::string(7 << 20, 'x'));
  std::filesystem::create_directory(folder.path() / "result.agree.wav");
  REQUIRE(mkfifo((folder.path() / "result.disagree.wav").c_str(), 0600) == 0);
  folder.write("\xff\xfe.wav", "x");
  const auto clips = folder.read();
  CHECK(clips.all().size() == 1);
  std::map<std::string, std::string> reasons;
  for (const auto& refused : clips.refused()) reasons[refused.file] = refused.reason;
  CHECK(reasons.size() == 7);
  CHECK(reasons.at("greeting.titel.wav") == "Không có câu nào mang mã này.");
  CHECK(reasons.at("notes.txt") == "Không có câu nào mang mã này.");
  CHECK(reasons.at("mark.title.wav") == "Tệp không phải là tệp WAV.");
  CHECK(reasons.at("candidate_1.wav") == "Tệp lớn hơn 6 MiB.");
  CHECK(reasons.at("result.agree.wav") == "Không đọc được tệp.");
  CHECK(reasons.at("result.disagree.wav") == "Không đọc được tệp.");
  CHECK(reasons.contains("?"));
}

TEST_CASE("a folder that is too full is read up to its limit") {
  Folder folder;
  for (std::size_t i = 0; i < most_clip_files + 1; ++i) {
    folder.write("stray_" + std::to_string(i), "");
  }
  const auto clips = folder.read();
  CHECK(clips.refused().size() == most_clip_files + 1);  // and one sentence about the folder
  CHECK(clips.refused().back().reason == "Thư mục có quá 512 tệp.");
}
