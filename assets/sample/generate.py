#!/usr/bin/env python3
"""Writes plan.json, photos/*.png and rolls/*.csv beside this script: an invented commune, the same on every run.

Not part of the product and not needed to build or test it: the files it writes are kept in the repository.
"""

import json
import pathlib
import random
import struct
import unicodedata
import zlib

FOLDER = pathlib.Path(__file__).resolve().parent
COMMUNE = {"code": "23504", "name": "Xã Đăk Pxi", "province_code": "51", "province": "Tỉnh Quảng Ngãi"}
ROUND = {"id": "dak-pxi-2026-11", "name": "Bầu trưởng thôn, làng xã Đăk Pxi (dữ liệu thử)",
         "date": "2026-11-29", "term_from": "2026-12", "term_to": "2031-12"}
RULES = {
    "quorum": {"numerator": 1, "denominator": 2}, "quorum_strict": True,
    "majority": {"numerator": 1, "denominator": 2}, "majority_strict": True,
    "base": "households", "blank": "invalid", "disagree_is_valid": True, "floor_nominations": True,
    "floor_order": "sorted",
    "fixed_method": None, "min_ballots": 10, "committee_min": 3, "committee_max": 5, "witnesses": 2,
    "max_reruns": 2, "rerun_window_days": 15, "recognition_days": 5, "posting_days": 7,
    "team_days": 10, "list_days": 15, "plan_days": 20, "minutes_copies": 3,
    "legal_basis": [
        "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15",
        "Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ"]}

# kind, name, title, households, booths, share of minority names, clusters
UNITS = [
    ("thôn", "Thôn Pa Cheng", "Trưởng thôn", 80, 1, 0.7, ["Cụm đầu làng", "Cụm cuối làng"]),
    ("làng", "Làng Đăk Wơk", "Trưởng làng", 118, 1, 0.9, []),
    ("bản", "Bản Nước Chè", "Trưởng bản", 146, 1, 0.5, ["Xóm Suối", "Xóm Đồi", "Xóm Ruộng"]),
    ("xóm", "Xóm Mới", "Trưởng xóm", 187, 1, 0.1, []),
    ("buôn", "Buôn Kon Braih", "Trưởng buôn", 233, 1, 0.8, ["Cụm 1", "Cụm 2"]),
    ("ấp", "Ấp Tân Lập", "Trưởng ấp", 305, 1, 0.0, ["Cụm 1", "Cụm 2", "Cụm 3"]),
    ("khu", "Khu Trung Tâm", "Trưởng khu", 452, 2, 0.2, ["Cụm chợ", "Cụm trường học", "Cụm trạm xá"]),
    ("thôn", "Thôn Đông Sơn", "Trưởng thôn", 700, 3, 0.3, ["Cụm 1", "Cụm 2", "Cụm 3", "Cụm 4"]),
]
CANDIDATES = [
    [("Ông", "A Ngưm", "1979-04-12", "front"), ("Bà", "Y Dên", "1988-09-02", "front"),
     ("Ông", "Trần Quốc Huỳnh", "1971-12-30", "self")],
    [("Ông", "A Brôl Tữ", "1983-06-15", "front"), ("Bà", "Y Hlưh", "1990-01-21", "front")],
    [("Bà", "Hà Thị Thuỷ", "1985-03-08", "front")],
    [("Ông", "Nguyễn Văn Bình", "1968-02-14", "front"),
     ("Ông", "Nguyễn Văn Bình", "1975-10-05", "front")],
    [("Ông", "Đinh Văn Ước", "1977-07-27", "front"), ("Bà", "Y Mỡl", "1981", "front")],
    [("Bà", "Đỗ Thị Ngọc Ánh", "1982-05-19", "front"), ("Ông", "Lưỡng Khắc Nghĩa", "1969-08-08", "front"),
     ("Ông", "Phạm Đức Ẩn", "1973-11-11", "self")],
    [("Ông", "Vũ Đình Kỷ", "1965-01-30", "front"), ("Bà", "Hoàng Thị Thoả", "1980-12-12", "front")],
    [("Ông", "Quách Hữu Lễ", "1974-04-04", "front"), ("Ông", "Ngô Bằng Vỹ", "1986-06-06", "front")],
]
# Of the candidates above, in their order: what form F05 says beside the name. All invented.
KINH, XO_DANG, KA_DONG, HRE = "Kinh", "Xơ Đăng", "Ca Dong", "Hrê"
NO_RELIGION, CATHOLIC, BUDDHIST, PROTESTANT = "Không", "Công giáo", "Phật giáo", "Tin lành"
LOCAL = "xã Đăk Pxi, tỉnh Quảng Ngãi"
# ethnicity, religion, hometown, occupation, education, political theory, party (status, date), incumbent
FACTS = [
    [(XO_DANG, NO_RELIGION, LOCAL, "Làm nông", "12/12", "Sơ cấp", ("full", "2008-05-19"), True),
     (XO_DANG, CATHOLIC, LOCAL, "Làm nông", "9/12", "", ("none", ""), False),
     (KINH, NO_RELIGION, "phường Cẩm Thành, tỉnh Quảng Ngãi", "Buôn bán", "12/12", "", ("none", ""), False)],
    [(XO_DANG, NO_RELIGION, LOCAL, "Làm nông", "12/12", "Sơ cấp", ("full", "2014-09-03"), True),
     (XO_DANG, PROTESTANT, LOCAL, "Cô nuôi dạy trẻ", "12/12", "Sơ cấp", ("probationary", "2026-02-03"), False)],
    [(KINH, NO_RELIGION, "xã Ba Tơ, tỉnh Quảng Ngãi", "Làm nông", "12/12", "Trung cấp", ("full", "2011-11-18"), True)],
    [(KINH, NO_RELIGION, "xã Bình Sơn, tỉnh Quảng Ngãi", "Bộ đội xuất ngũ", "12/12", "Trung cấp",
      ("full", "1990-12-22"), False),
     (KINH, BUDDHIST, "xã Bình Sơn, tỉnh Quảng Ngãi", "Thợ máy", "9/12", "", ("proposed", ""), False)],
    [(HRE, NO_RELIGION, "xã Ba Tơ, tỉnh Quảng Ngãi", "Làm nông", "9/12", "Sơ cấp", ("full", "2010-06-24"), True),
     (KA_DONG, NO_RELIGION, LOCAL, "Y tế thôn", "12/12", "Sơ cấp", ("full", "2016-08-08"), False)],
    [(KINH, NO_RELIGION, "thành phố Huế", "Giáo viên nghỉ hưu", "Đại học", "Trung cấp", ("full", "2009-03-26"), False),
     (KINH, BUDDHIST, "xã Tư Nghĩa, tỉnh Quảng Ngãi", "Buôn bán", "12/12", "", ("none", ""), True),
     (KINH, NO_RELIGION, "xã Tư Nghĩa, tỉnh Quảng Ngãi", "Làm nông", "12/12", "", ("none", ""), False)],
    [(KINH, NO_RELIGION, "tỉnh Hưng Yên", "Cán bộ nghỉ hưu", "Đại học", "Cao cấp", ("full", "1992-02-03"), True),
     (KINH, CATHOLIC, "tỉnh Ninh Bình", "Buôn bán", "12/12", "", ("none", ""), False)],
    [(KINH, NO_RELIGION, "tỉnh Thanh Hóa", "Làm nông", "12/12", "Sơ cấp", ("full", "2005-10-20"), False),
     (KINH, NO_RELIGION, "tỉnh Nghệ An", "Lái xe", "Cao đẳng", "Sơ cấp", ("probationary", "2026-05-19"), False)],
]
# Days off of 2026 and 2027, with the days given for those on a weekend and, for 2026, the exchanged ones.
# Check them against the announcement of the year: 2027 follows the Labour Code alone.
HOLIDAYS = [
    "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
    "2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02",
    "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10",
    "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-01", "2027-05-03", "2027-09-02", "2027-09-03"]
RETENTION_UNTIL = "2027-05-31"
# Households then and those that voted, by hamlet; the seventh is new.
PREVIOUS = [(76, 71), (112, 109), (139, 120), (180, 168), (225, 219), (301, 262), None, (664, 633)]
WITH_PHOTOS = 6  # this hamlet's candidates have photos, the others' have none
PORTRAITS = [1, 3, 2]  # their numbers in the official order, which is by given name
# A digit in three columns by five rows.
DIGITS = {1: ".#.##..#..#.###", 2: "###..#####..###", 3: "###..####..####"}
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Từ", "Ngô", "Dương",
            "Lý", "Đinh", "Trịnh", "Mạc", "Quách", "Lưỡng", "Phùng", "Hà", "Lò", "Cầm", "Nông", "Sùng"]
MALE_MIDDLES = ["Văn", "Đức", "Hữu", "Quốc", "Đình", "Công", "Khắc", "Bá", "Xuân", "Ngọc"]
FEMALE_MIDDLES = ["Thị", "Thị Ngọc", "Thị Bích", "Thu", "Thị Mỹ", "Kim", "Thị Hồng"]
MALE_GIVEN = ["Bình", "Dũng", "Hưng", "Khỏe", "Lợi", "Mẫn", "Nghĩa", "Phước", "Quyền", "Sỹ", "Thắng",
              "Tuấn", "Ưng", "Vượng", "Ước", "Đạt", "Đỉnh", "Giỏi", "Hậu", "Ý", "Cẩm", "Bưởi", "Tẩn"]
FEMALE_GIVEN = ["Ánh", "Bích", "Cúc", "Diễm", "Duyên", "Đào", "Hằng", "Huệ", "Hường", "Lụa", "Mỹ", "Nguyệt",
                "Nhữ", "Oanh", "Phượng", "Quế", "Thảo", "Thủy", "Tuyết", "Uyển", "Vẽ", "Xuyến", "Yến", "Ổi"]
MINORITY_GIVEN = ["Xim", "Brôl", "Hlưm", "Thiu", "Khôi", "Dứt", "Bửp", "Mỡl", "Nhưk", "Tơrang", "Hơnh",
                  "Ngok", "Piêr", "Blưih", "Krĕch", "Bŏk", "Kƀưi", "Chơr", "Ênh", "Ôn", "Rĩ", "Lẽo"]


def minority_name(dice, male):
    return ("A " if male else "Y ") + dice.choice(MINORITY_GIVEN)


def majority_name(dice, male):
    middles, given = (MALE_MIDDLES, MALE_GIVEN) if male else (FEMALE_MIDDLES, FEMALE_GIVEN)
    return " ".join([dice.choice(FAMILIES), dice.choice(middles), dice.choice(given)])


def person(dice, minority_share):
    male = dice.random() < 0.6
    make = minority_name if dice.random() < minority_share else majority_name
    year = dice.randint(1938, 2004)
    year_only = dice.random() < (0.5 if year < 1960 else 0.08)
    birth = str(year) if year_only else f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{year}"
    return make(dice, male), birth, "Nam" if male else "Nữ"


def roll_lines(unit, index):
    _, _, _, households, _, share, clusters = unit
    dice = random.Random(f"phieukin sample {index}")
    lines = ["Số hộ,Họ và tên chủ hộ,Họ và tên người đại diện,Ngày sinh,Giới tính,Cụm,Ghi chú"]
    for number in range(1, households + 1):
        head, birth, sex = person(dice, share)
        representative, note = head, ""
        if dice.random() < 0.12:
            representative, birth, sex = person(dice, share)
            note = "Được hộ gia đình cử"
        cluster = clusters[(number - 1) * len(clusters) // households] if clusters else ""
        lines.append(f"{number},{head},{representative},{birth},{sex},{cluster},{note}")
    return lines


def portrait(number):
    """Nobody's face: the same grey figure for everybody, with a number on its chest."""
    width, height, dot = 360, 480, 21
    left, top = width // 2 - 3 * dot // 2, 342
    rows = []
    for y in range(height):
        row = bytearray(1)  # no filter
        for x in range(width):
            head = ((x - width / 2) / 87) ** 2 + ((y - 174) / 111) ** 2 <= 1
            chest = ((x - width / 2) / 156) ** 2 + ((y - 495) / 204) ** 2 <= 1
            column, line = (x - left) // dot, (y - top) // dot
            digit = 0 <= column < 3 and 0 <= line < 5 and DIGITS[number][line * 3 + column] == "#"
            row.append(250 if digit else 96 if head or chest else 214)
        rows.append(bytes(row))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
              (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks)


def facts(honorific, unit, stated):
    ethnicity, religion, hometown, occupation, education, theory, (status, since), incumbent = stated
    found = {"sex": "female" if honorific == "Bà" else "male", "ethnicity": ethnicity, "religion": religion,
             "hometown": hometown, "residence": f"{unit}, {LOCAL}", "occupation": occupation,
             "education": education}
    if theory:
        found["political_theory"] = theory
    found["party"] = {"status": status} | ({"date": since} if since else {})
    if incumbent:
        found["incumbent"] = True
    return found


def write(path, text):
    path.write_bytes(unicodedata.normalize("NFC", text).encode("utf-8"))


def main():
    stations = []
    for index, unit in enumerate(UNITS, 1):
        kind, name, title, _, booths, _, _ = unit
        code = f"{COMMUNE['code']}-{index:03}"
        candidates = [{"honorific": honorific, "name": person_name, "birth": birth, "nominated_by": by}
                      | facts(honorific, name, stated)
                      for (honorific, person_name, birth, by), stated
                      in zip(CANDIDATES[index - 1], FACTS[index - 1], strict=True)]
        if index == WITH_PHOTOS:
            for number, candidate in zip(PORTRAITS, candidates):
                candidate["photo"] = f"photos/{code}-{number}.png"
                (FOLDER / candidate["photo"]).write_bytes(portrait(number))
        stations.append({
            "id": code, "unit": {"code": code, "kind": kind, "name": name, "title": title},
            "booths": booths, "voting_hours": 4, "candidates": candidates})
        write(FOLDER / "rolls" / f"{code}.csv", "\r\n".join(roll_lines(unit, index)) + "\r\n")
    previous = [{"unit": f"{COMMUNE['code']}-{index:03}", "households": then[0], "voted": then[1]}
                for index, then in enumerate(PREVIOUS, 1) if then]
    plan = {"format": "phieukin-plan", "version": 1, "round": ROUND, "commune": COMMUNE, "rules": RULES,
            "holidays": HOLIDAYS, "retention_until": RETENTION_UNTIL, "previous": previous,
            "stations": stations}
    write(FOLDER / "plan.json", json.dumps(plan, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
