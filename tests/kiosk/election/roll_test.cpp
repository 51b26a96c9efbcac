#include "kiosk/election/roll.h"

#include <random>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/roll_columns.h"

using namespace kiosk::election;

namespace {

Roll roll(std::string_view csv) {
  const auto parsed = parse_roll_csv(csv);
  if (!parsed) FAIL(parsed.error().detail);
  return *parsed;
}

std::string refusal(std::string_view csv) {
  const auto parsed = parse_roll_csv(csv);
  return parsed ? std::string("taken") : parsed.error().detail;
}

constexpr std::string_view header =
    "Số hộ,Họ và tên chủ hộ,Họ và tên người đại diện,Ngày sinh,Giới tính,Cụm,Ghi chú\n";

std::string with_header(std::string_view rows) { return std::string(header) + std::string(rows); }

}  // namespace

TEST_CASE("a plain roll is read") {
  const Roll households = roll(with_header(
      "1,Nguyễn Văn Bình,Trần Thị Ánh,02/03/1975,Nữ,Cụm 1,Được ủy quyền\n2,A Xim,,1957,Nam,,\n"));
  REQUIRE(households.size() == 2);
  CHECK(households[0].number == 1);
  CHECK(households[0].head == "Nguyễn Văn Bình");
  CHECK(households[0].representative == "Trần Thị Ánh");
  CHECK(households[0].birth == "1975-03-02");
  CHECK(households[0].sex == "Nữ");
  CHECK(households[0].cluster == "Cụm 1");
  CHECK(households[0].note == "Được ủy quyền");
  CHECK(households[1].representative == "A Xim");
  CHECK(households[1].birth == "1957");
}

TEST_CASE("separator, line ends and byte order mark do not matter") {
  const auto expected = canonical_roll(roll("Số hộ,Chủ hộ,Năm sinh\n1,A Xim,1957\n2,Y Bel,1960\n"));
  CHECK(canonical_roll(roll("\xEF\xBB\xBFSố hộ;Chủ hộ;Năm sinh\r\n1;A Xim;1957\r\n2;Y Bel;1960")) ==
        expected);
  CHECK(canonical_roll(roll("Số hộ\tChủ hộ\tNăm sinh\r1\tA Xim\t1957\r2\tY Bel\t1960\r")) ==
        expected);
  CHECK(canonical_roll(
            roll("\"Số hộ\",\"Chủ hộ\",\"Năm sinh\"\n1,\"A Xim\",1957\n\n,,\n2,Y Bel,1960")) ==
        expected);
}

TEST_CASE("columns come in any order, with any of their names") {
  const Roll households =
      roll("Ghi chú;NĂM SINH;Nam/Nữ;CHỦ HỘ;STT;Xóm\n;1957;nam;A Xim;7;Xóm Núi\n");
  REQUIRE(households.size() == 1);
  CHECK(households[0].number == 7);
  CHECK(households[0].sex == "Nam");
  CHECK(households[0].cluster == "Xóm Núi");
  for (const char* name : {"Họ và tên chủ hộ", "Họ tên chủ hộ", "Tên chủ hộ", "Chủ hộ"}) {
    CHECK(Columns::named(name) == Column::head);
  }
  for (const char* name :
       {"Họ và tên người đại diện", "Người đại diện hộ", "Đại diện hộ gia đình"}) {
    CHECK(Columns::named(name) == Column::representative);
  }
  for (const char* name : {"Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh"}) {
    CHECK(Columns::named(name) == Column::birth);
  }
  CHECK(Columns::named("Số căn cước") == std::nullopt);
}

TEST_CASE("title rows, totals and a counter beside the household number are understood") {
  const Roll households = roll(
      "ỦY BAN NHÂN DÂN XÃ ĐĂK PXI,,,,\nDANH SÁCH CỬ TRI ĐẠI DIỆN HỘ GIA ĐÌNH,,,,\n"
      "STT,Số hộ,Chủ hộ,Nam,Nữ\n1,15,A Xim,x,\n2,16,Y Bel,,x\nTổng số: 2 hộ,,,1,1\n");
  REQUIRE(households.size() == 2);
  CHECK(households[0].number == 15);
  CHECK(households[0].sex == "Nam");
  CHECK(households[1].sex == "Nữ");
}

TEST_CASE("without a number column households are counted") {
  const Roll households = roll("Chủ hộ,Ghi chú\nA Xim,\nY Bel,\n");
  CHECK(households[1].number == 2);
}

TEST_CASE("names are repaired to NFC and tidied") {
  const Roll households = roll(
      "Chủ hộ,Ghi chú\n\" Nguye\xCC\x82\xCC\x83n\xC2\xA0\xC2\xA0Va\xCC\x86n\n Bình \",\"a "
      "\"\"b\"\"\"\n");
  CHECK(households[0].head == "Nguyễn Văn Bình");
  CHECK(households[0].note == "a \"b\"");
}

TEST_CASE("dates are read as people write them") {
  const auto birth = [](std::string_view date) {
    return roll(with_header("1,A Xim,," + std::string(date) + ",,,\n"))[0].birth;
  };
  CHECK(birth("02/03/1975") == "1975-03-02");
  CHECK(birth("2/3/1975") == "1975-03-02");
  CHECK(birth("2-3-1975") == "1975-03-02");
  CHECK(birth("2.3.1975") == "1975-03-02");
  CHECK(birth("1975-03-02") == "1975-03-02");
  CHECK(birth("1975") == "1975");
  CHECK(birth("").empty());
}

TEST_CASE("a bad row is named with its value") {
  CHECK(refusal(with_header("1,A Xim,,31/02/1975,,,\n")) ==
        "Dòng 2: ngày sinh không hợp lệ: “31/02/1975”.");
  CHECK(refusal(with_header("1,A Xim,,75,,,\n")) == "Dòng 2: ngày sinh không hợp lệ: “75”.");
  CHECK(refusal(with_header("1,A Xim,,,Khác,,\n")) == "Dòng 2: giới tính không hợp lệ: “Khác”.");
  CHECK(refusal(with_header("1,A Xim,,,,,\n\n1,Y Bel,,,,,\n")) ==
        "Dòng 4: số hộ 1 đã có ở dòng 2.");
  CHECK(refusal(with_header("0,A Xim,,,,,\n")) == "Dòng 2: số hộ không hợp lệ: “0”.");
  CHECK(refusal(with_header("x,A Xim,,,,,\n")) == "Dòng 2: số hộ không hợp lệ: “x”.");
  CHECK(refusal(with_header("1,,,,,,x\n")) == "Dòng 2: thiếu họ và tên chủ hộ.");
  CHECK(refusal(with_header("1,村,,,,,\n")) == "Dòng 2: Có ký tự không dùng được (U+6751).");
  CHECK(refusal(with_header("1,\"A Xim,,,,,\n")).starts_with("Dòng 2: dấu ngoặc kép"));
  CHECK(refusal(with_header("1,\"A\"Xim,,,,,\n")).starts_with("Dòng 2: có chữ đứng sau"));
  CHECK(refusal("STT,Chủ hộ,Nam,Nữ\n1,A Xim,x,x\n") == "Dòng 2: đánh dấu cả nam và nữ.");
}

TEST_CASE("files that are no roll are refused") {
  CHECK(refusal("").starts_with("Không tìm thấy dòng tiêu đề"));
  CHECK(refusal("a,b\n1,2\n").starts_with("Không tìm thấy dòng tiêu đề"));
  CHECK(refusal("Chủ hộ,Chủ hộ\nA,B\n") == "Cột “Chủ hộ” có hai lần trong dòng tiêu đề.");
  CHECK(refusal("Chủ hộ,Ghi chú\n") == "Danh sách không có hộ nào.");
}

TEST_CASE("old encodings are named") {
  const std::string old =
      "Tệp dùng phông cũ (TCVN3/VNI) hoặc UTF-16. Hãy chuyển sang Unicode UTF-8 "
      "trước khi nhập.";
  CHECK(refusal(std::string_view("\xFF\xFE"
                                 "C\0h\0",
                                 6)) == old);
  CHECK(refusal(std::string_view("\0C\0h\0\xE9", 6)) == old);
  CHECK(refusal("Ch\xF1 h\xE9,NguyÔn\nNguy\xD4n V\xA8n B\xD7nh,\n") == old);
  CHECK(refusal("Chñ hé,N¨m sinh\nNguyÔn V¨n B×nh,1975\nTrÇn ThÞ ¸nh,1980\n") == old);
}

TEST_CASE("a roll has at most 5,000 households and 4 MiB") {
  std::string rows(header);
  for (int number = 1; number <= 5000; ++number) rows += fmt::format("{},A Xim,,,,,\n", number);
  CHECK(roll(rows).size() == 5000);
  rows += "5001,A Xim,,,,,\n";
  const auto parsed = parse_roll_csv(rows);
  REQUIRE(!parsed);
  CHECK(parsed.error().error == Error::too_large);
  const auto huge = parse_roll_csv(std::string((4 << 20) + 1, 'a'));
  REQUIRE(!huge);
  CHECK(huge.error().error == Error::too_large);
  CHECK(refusal(with_header("1," + std::string(2000, 'a') + ",,,,,\n")) != "taken");
  CHECK(refusal(std::string(100000, ',')) != "taken");
}

TEST_CASE("the canonical roll is one JSON line a household") {
  CHECK(
      canonical_roll(roll("Chủ hộ,Năm sinh\nA Xim,1957\n")) ==
      R"({"number":1,"head":"A Xim","representative":"A Xim","birth":"1957","sex":"","cluster":"",)"
      "\"note\":\"\"}\n");
}

TEST_CASE("no bytes make the roll reader fall over") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string good = with_header("1,\"Nguyễn, Văn\",Y Bel,02/03/1975,Nữ,Cụm 1,x\n2,A,,,,,\n");
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    for (std::uint32_t change = 0; change < 1 + random() % 4; ++change) {
      const std::size_t at = random() % bytes.size();
      bytes[at] = static_cast<char>(random() % 256);
    }
    bytes.resize(random() % (bytes.size() + 1));
    const auto parsed = parse_roll_csv(bytes);
    // Whatever is taken is clean; whatever is refused says why.
    if (parsed) {
      for (const Household& household : *parsed) CHECK_FALSE(household.head.empty());
    } else {
      CHECK_FALSE(parsed.error().detail.empty());
    }
  }
}
