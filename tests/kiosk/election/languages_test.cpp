// Adding a language is one file, and a file that is not whole is no language.

#include "kiosk/election/languages.h"

#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <unistd.h>
#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kiosk::election;

namespace {

namespace fs = std::filesystem;

// A folder of language files that goes away again.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("phieukin-languages-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    write("vi.json", vietnamese());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  static std::string vietnamese() { return file("Tiếng Việt", "Chào", "{a} trên {b}"); }
  static std::string file(const std::string& name, const std::string& hello,
                          const std::string& parts) {
    return R"({"hello": ")" + hello + R"(", "language.name": ")" + name + R"(", "parts": ")" +
           parts + "\"}";
  }
  Folder& write(const std::string& name, const std::string& text) {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return *this;
  }
  Result<Languages> load() const { return Languages::load(path_); }
  // What is said about the one other file, which must not have become a language.
  std::string refusal() const {
    const auto languages = load();
    REQUIRE(languages);
    CHECK(languages->all().size() == 1);
    CHECK(languages->spoken("en").code == "vi");
    REQUIRE(languages->refused().size() == 1);
    return languages->refused().front().detail;
  }

 private:
  fs::path path_;
};

std::string refusal_of(const std::string& english) {
  return Folder().write("en.json", english).refusal();
}

}  // namespace

TEST_CASE("every file in the folder is a language, Vietnamese first") {
  Folder folder;
  folder.write("en.json", Folder::file("English", "Hello", "{b} of {a}"));
  folder.write("hre.json", Folder::file("Hrê", "…", "{a}{b}"));
  folder.write("check_words.txt", "not a language");
  const auto languages = folder.load();
  REQUIRE(languages);
  CHECK(languages->refused().empty());
  REQUIRE(languages->all().size() == 3);
  CHECK(languages->all()[0].code == "vi");
  CHECK(languages->all()[1].name == "English");
  CHECK(languages->all()[2].code == "hre");
  CHECK(languages->spoken("en").strings.text("hello") == "Hello");
  CHECK(languages->after("vi").code == "en");
  CHECK(languages->after("en").code == "hre");
  CHECK(languages->after("hre").code == "vi");
}

TEST_CASE("a language nobody has is the station's") {
  const auto languages =
      Folder().write("en.json", Folder::file("English", "Hello", "{a}{b}")).load();
  REQUIRE(languages);
  CHECK(languages->spoken("").code == "vi");
  CHECK(languages->spoken("fr").code == "vi");
  CHECK(languages->after("").code == "en");
}

TEST_CASE("a station may have another language than Vietnamese") {
  auto languages = Folder().write("en.json", Folder::file("English", "Hello", "{a}{b}")).load();
  REQUIRE(languages);
  CHECK_FALSE(languages->put_first("fr"));
  CHECK(languages->spoken("").code == "vi");
  CHECK(languages->put_first("en"));
  CHECK(languages->spoken("").code == "en");
  CHECK(languages->after("").code == "vi");
  CHECK(languages->after("vi").code == "en");
}

TEST_CASE("a file that is not whole is refused with the sentence and the placeholder") {
  CHECK(refusal_of(R"({"language.name": "English", "parts": "{a}{b}"})") ==
        "en.json: thiếu câu hello.");
  CHECK(refusal_of(R"({"hello": "Hello", "parts": "{a}{b}"})") ==
        "en.json: thiếu câu language.name.");
  CHECK(refusal_of(R"({"bye": "Bye", "hello": "Hello", "language.name": "English",
                       "parts": "{a}{b}"})") == "en.json: câu bye không có trong tiếng Việt.");
  CHECK(refusal_of(Folder::file("English", "Hello", "{a} only")) ==
        "en.json: câu parts thiếu {b}.");
  CHECK(refusal_of(Folder::file("English", "Hello", "{a}, {b}, {c}")) ==
        "en.json: câu parts có {c} mà câu tiếng Việt không có.");
  CHECK(refusal_of(Folder::file("English", "Hello {name}", "{a}{b}")) ==
        "en.json: câu hello có {name} mà câu tiếng Việt không có.");
  for (const char* parts : {"{a} {b", "{a} b}", "{a} {}", "{a} {B}", "{a {b}}", "{a} {b} {"}) {
    INFO(parts);
    CHECK(refusal_of(Folder::file("English", "Hello", parts)) ==
          "en.json: câu parts có dấu ngoặc nhọn không bao quanh một tên.");
  }
  CHECK(refusal_of(Folder::file("English", "", "{a}{b}")).find("en.json: hello") !=
        std::string::npos);
  CHECK(refusal_of(Folder::file("English", "  ", "{a}{b}")).find("en.json: hello") !=
        std::string::npos);
}

TEST_CASE("a name stands on one button only") {
  CHECK(refusal_of(Folder::file("Tiếng Việt", "Hello", "{a}{b}")) ==
        "en.json: ngôn ngữ “Tiếng Việt” đã có trong một tệp khác.");
  CHECK(refusal_of(Folder::file(std::string(41, 'E'), "Hello", "{a}{b}"))
            .find("en.json: language.name") != std::string::npos);
}

TEST_CASE("files that are huge, deep, doubled or no text are refused") {
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("[]"), std::string(2 << 20, ' '),
        R"({"hello": )" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
        std::string(R"({"hello": "a", "hello": "b"})"), std::string(R"({"hello": 1})"),
        "{\"hello\": \"" + std::string(3000, 'a') + "\"}",
        std::string("{\"hello\": \"e\xCC\x82\"}"), std::string("{\"hello\": \"\xFF\"}"),
        std::string("{\"hello\": \"a\\u0000b\"}"), "{\"" + std::string(3000, 'a') + "\": \"a\"}",
        std::string("{\"he\\nllo\": \"a\"}")}) {
    INFO(text.substr(0, 60));
    const std::string reason = refusal_of(text);
    CHECK(reason.find("en.json") != std::string::npos);
    CHECK(reason.size() < 300);
  }
}

TEST_CASE("names of files are language codes") {
  const std::string english = Folder::file("English", "Hello", "{a}{b}");
  for (const char* name : {"e.json", "EN.json", "english.json", "en_GB.json", "en-.json", "-.json",
                           "e1.json", "en-g.json", "en--gb.json", "zh-hant-tw-abcdefg.json"}) {
    INFO(name);
    CHECK(Folder().write(name, english).refusal() ==
          std::string(name) + ": tên tệp không phải mã ngôn ngữ, như vi hoặc en.");
  }
  for (const char* name : {"en.json", "hre.json", "en-gb.json", "zh-hant.json", "es-419.json"}) {
    INFO(name);
    const auto languages = Folder().write(name, english).load();
    REQUIRE(languages);
    CHECK(languages->all().size() == 2);
  }
}

TEST_CASE("there are at most sixteen languages") {
  Folder folder;
  for (char c = 'a'; c <= 'z'; ++c) {
    folder.write(std::string("x") + c + ".json",
                 Folder::file(std::string("X") + c, "Hello", "{a}{b}"));
  }
  const auto languages = folder.load();
  REQUIRE(languages);
  CHECK(languages->all().size() == most_languages);
  CHECK(languages->refused().size() == 11);
  CHECK(languages->refused().front().detail == "xp.json: đã có đủ 16 ngôn ngữ.");
}

TEST_CASE("without sound Vietnamese there is nothing") {
  CHECK_FALSE(Languages::load("/nonexistent"));
  CHECK_FALSE(Folder().write("vi.json", "{").load());
  CHECK_FALSE(Folder().write("vi.json", R"({"hello": "Chào"})").load());
  const auto stray = Folder().write("vi.json", Folder::file("Tiếng Việt", "Chào {", "{a}")).load();
  REQUIRE_FALSE(stray);
  CHECK(stray.error().detail == "vi.json: câu hello có dấu ngoặc nhọn không bao quanh một tên.");
}

TEST_CASE("a language cut or changed anywhere is refused or whole") {
  const std::uint64_t seed = Catch::getSeed();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const std::string good = Folder::file("English", "Hello", "{b} of {a}");
  std::size_t refused = 0;
  for (int round = 0; round < 500; ++round) {
    std::string text = good;
    if (round % 2 == 0) text.resize(random() % good.size());
    if (round % 2 == 1) text[random() % good.size()] = static_cast<char>(random() % 256);
    const auto languages = Folder().write("en.json", text).load();
    INFO(text);
    REQUIRE(languages);
    refused += languages->refused().size();
    CHECK(languages->refused().size() + languages->all().size() == 2);
    for (const auto& language : languages->all()) CHECK(language.strings.all().size() == 3);
  }
  CHECK(refused > 250);
}
