#!/usr/bin/env python3
"""Writes the lists of this folder again: python3 make.py. Names and numbers are invented."""
import pathlib
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def column(index):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]


class Workbook:
    """As Excel lays it out: shared strings, styles 0 General, 1 dd/mm/yyyy, 2 the known date 14."""

    def __init__(self, from_1904=False):
        self.strings, self.sheets, self.from_1904 = [], [], from_1904

    def shared(self, xml):
        if xml not in self.strings:
            self.strings.append(xml)
        return self.strings.index(xml)

    def cell(self, row, index, value):
        at = f'r="{column(index)}{row}"'
        if value is None:
            return f'<c {at} s="0"/>'
        if isinstance(value, dict):
            return "<c " + at + value["xml"] + "</c>"
        if isinstance(value, bool):
            return f'<c {at} t="b"><v>{int(value)}</v></c>'
        if isinstance(value, (int, float)):
            return f"<c {at}><v>{value!r}</v></c>"
        xml = value if value.startswith("<") else f'<t xml:space="preserve">{escape(value)}</t>'
        return f'<c {at} t="s"><v>{self.shared(xml)}</v></c>'

    def sheet(self, name, rows, merges=(), state="", hidden_rows=()):
        data = ""
        for number, cells in rows.items():
            hidden = ' hidden="1"' if number in hidden_rows else ""
            inner = "".join(self.cell(number, i, value) for i, value in enumerate(cells))
            data += f'<row r="{number}"{hidden}>{inner}</row>'
        joined = "".join(f'<mergeCell ref="{each}"/>' for each in merges)
        joined = f'<mergeCells count="{len(merges)}">{joined}</mergeCells>' if merges else ""
        xml = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{joined}</worksheet>'
        self.sheets.append((name, state, xml))

    def write(self, name):
        book, links, parts = "", "", {}
        for index, (title, state, xml) in enumerate(self.sheets, 1):
            hidden = f' state="{state}"' if state else ""
            book += f'<sheet name="{escape(title)}" sheetId="{index}"{hidden} r:id="rId{index}"/>'
            links += f'<Relationship Id="rId{index}" Type="{LINKS}/worksheet" Target="worksheets/sheet{index}.xml"/>'
            parts[f"xl/worksheets/sheet{index}.xml"] = xml
        properties = f'<workbookPr date1904="{int(self.from_1904)}"/>'
        parts["xl/workbook.xml"] = (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{properties}<sheets>{book}</sheets></workbook>'
        )
        parts["xl/_rels/workbook.xml.rels"] = f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>'
        strings = "".join(f"<si>{each}</si>" for each in self.strings)
        parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}" uniqueCount="{len(self.strings)}">{strings}</sst>'
        parts["xl/styles.xml"] = (
            f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1">'
            '<numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/></numFmts><cellXfs count="3">'
            '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>'
        )
        parts["[Content_Types].xml"] = HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in sorted(parts):
                archive.writestr(zipfile.ZipInfo(part, (2026, 11, 1, 8, 0, 0)), parts[part], zipfile.ZIP_DEFLATED)


def styled(value, style):
    return {"xml": f' s="{style}"><v>{value}</v>'}


def formula(text, value):
    return {"xml": f' t="str"><f>{escape(text)}</f><v>{escape(value)}</v>'}


def inline(text):
    return {"xml": f' t="inlineStr"><is><t>{escape(text)}</t></is>'}


# The form of the province, filled in by several hands.
form = Workbook()
form.sheet("Nháp", {1: ["Họ và tên chủ hộ", "Năm sinh"], 2: ["Người Không Còn", 1950]}, state="hidden")
bold = "<r><rPr><b/></rPr><t>Nguyễn Văn </t></r><r><t>Bình</t></r><rPh sb=\"0\" eb=\"1\"><t>binh</t></rPh>"
form.sheet(
    "Danh sách",
    {
        1: ["ỦY BAN NHÂN DÂN XÃ ĐĂK PXI", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        3: ["DANH SÁCH CỬ TRI ĐẠI DIỆN HỘ GIA ĐÌNH"],
        5: ["STT", "Số hộ", "Họ và tên", None, "Ngày, tháng, năm sinh", "Giới tính", None, "Số CCCD", "Nơi cư trú (cụm/xóm)", "Ghi chú"],
        6: [None, None, "Chủ hộ", "Người đại diện hộ", None, "Nam", "Nữ", None, None, None],
        7: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
        8: [1, 1, bold, "Trần Thị Lan", styled(29221, 1), None, "x", 12180012345, "Cụm 1", None],
        9: [2, 2, "A Xim", None, 1957, "x", None, "062057001234", "Cụm 1", None],
        10: [3, 3, formula('A9&" Krĕch"', "A Krĕch"), None, styled(27395, 2), "x", None, "1.2E+11", None, None],
        11: [4, 4, inline("Y Hơnh"), None, "10/12/1988", None, "x", None, "Cụm 2", "đi làm xa"],
        12: [5, 5, "Hồ Thị Hoà", None, "02/03/1975", None, "x", None, None, None],
        13: [6, 6, "Hồ Thị Hòa", None, 1975, None, "x", None, None, None],
        14: [7, 7, "Le\u0302 Va\u0306n Ly\u0301", None, "00/00/1962", "x", None, None, None, None],
        15: [8, 8, "Y Bé", None, "30/11/2008", None, "x", None, None, None],
        17: ["Tổng số: 8 hộ, trong đó: 3 Nam; 5 Nữ"],
        18: [None, None, None, None, None, None, "TM. ỦY BAN NHÂN DÂN"],
    },
    merges=["A1:D1", "E1:J1", "A3:J3", "A5:A6", "B5:B6", "C5:D5", "E5:E6", "F5:G5", "H5:H6", "I5:I6", "J5:J6", "A17:J17"],
)
form.write("form.xlsx")

# Without shared strings, days counted from 1904, sex as true and false, one hidden row.
calc = Workbook(from_1904=True)
calc.sheet(
    "Sheet1",
    {
        1: [inline(each) for each in ("TT", "Họ và tên đệm", "Tên", "Ngày sinh", "Nam", "Địa chỉ nhà")],
        2: [1, inline("Đinh Văn"), inline("Hrê"), styled(27759, 1), True, inline("Xóm Trên")],
        3: [2, inline("Điểu Thị"), inline("Mỹ"), styled(25933, 1), False, inline("Xóm Dưới")],
        4: [3, inline("Y"), inline("Dên"), styled(1966, 1), False, None],
    },
    hidden_rows=[4],
)
calc.write("calc.xlsx")

vntime = Workbook()
vntime.sheet(
    "Danh s¸ch",
    {
        1: ["Sè hé", "Hä vµ tªn chñ hé", "N¨m sinh", "Giíi tÝnh"],
        2: [1, "NguyÔn V¨n B×nh", 1975, "Nam"],
        3: [2, "TrÇn ThÞ ¸nh", 1980, "N÷"],
        4: [3, "Phïng §øc Hïng", 1969, "Nam"],
    },
)
vntime.write("vntime.xlsx")

# One list in every encoding somebody's spreadsheet writes.
ROWS = [
    ["Số hộ", "Họ và tên chủ hộ", "Năm sinh", "Giới tính"],
    ["1", "Nguyễn Văn Bình", "1975", "Nam"],
    ["2", "Trần Thị Ánh", "1980", "Nữ"],
    ["3", "Phùng Đức Hùng", "1969", "Nam"],
]


def lines(separator):
    return "".join(separator.join(row) + "\r\n" for row in ROWS)


TONES = dict(zip("\u0300\u0309\u0303\u0301\u0323", "\u0300\u0309\u0303\u0301\u0323"))


def windows_1258(text):
    """Vowel with its own mark, then the tone: what Windows writes."""
    import unicodedata

    out = b""
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in apart if mark in TONES]
        stem = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES))
        out += stem.encode("cp1258") + "".join(tones).encode("cp1258")
    return out


TCVN3 = dict(zip(
    "ĂÂÊÔƠƯĐàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
    "¡¢£¤¥¦§µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ"))


def tcvn3(text):
    return "".join(TCVN3.get(each, TCVN3.get(each.lower(), each)) for each in text).encode("latin-1")


def write(name, content):
    (HERE / name).write_bytes(content)


write("utf8.csv", lines(",").encode())
write("utf8_bom.csv", b"\xef\xbb\xbf" + lines(";").encode())
write("utf16le.csv", b"\xff\xfe" + lines("\t").encode("utf-16-le"))
write("utf16be.csv", b"\xfe\xff" + lines(";").encode("utf-16-be"))
write("utf16le_bare.csv", lines(",").encode("utf-16-le"))
write("windows1258.csv", windows_1258(lines(";")))
write("tcvn3.csv", tcvn3(lines(",")))
VNI = {
    "Số": "Soá", "hộ": "hoä", "Họ": "Hoï", "và": "vaø", "tên": "teân", "chủ": "chuû", "Năm": "Naêm",
    "Giới": "Giôùi", "tính": "tính", "Nguyễn": "Nguyeãn", "Văn": "Vaên", "Bình": "Bình",
    "Trần": "Traàn", "Thị": "Thò", "Ánh": "AÙnh", "Nữ": "Nöõ", "Phùng": "Phuøng", "Đức": "Ñöùc",
    "Hùng": "Huøng",
}
vni = lines(",")
for word, old in VNI.items():
    vni = vni.replace(word, old)
write("vni.csv", vni.encode("latin-1"))
