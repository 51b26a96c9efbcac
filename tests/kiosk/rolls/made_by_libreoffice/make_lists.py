#!/usr/bin/python3
"""make_lists.py FOLDER: the lists of this folder, written by LibreOffice itself.

Needs libreoffice-calc and python3-uno. Starts an office of its own with a profile of its own.
Every name, date and number is invented.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile
import time
import unicodedata

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.beans import NamedValue
from com.sun.star.lang import Locale
from com.sun.star.util import Date

XLSX = "Calc MS Excel 2007 XML"
CSV = "Text - txt - csv (StarCalc)"
UTF8, UTF16, WINDOWS_1258 = 76, 65535, 40
HEADER = ["STT", "Họ và tên chủ hộ", "Họ và tên người đại diện", "Ngày sinh", "Nam", "Nữ",
          "Số CCCD", "Cụm", "Ghi chú"]


def values(**named):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in named.items())


class Office:
    def __init__(self, profile):
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo",
             f"-env:UserInstallation=file://{profile}", "--accept=pipe,name=phieukinlists;urp;"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve("uno:pipe,name=phieukinlists;urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)

    def new(self):
        return Book(self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                      values(Hidden=True)))

    def open(self, file, **how):
        return Book(self.desktop.loadComponentFromURL(file.as_uri(), "_blank", 0,
                                                      values(Hidden=True, **how)))

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(60)


class Book:
    def __init__(self, document):
        self.document = document
        self.sheet = document.Sheets.getByIndex(0)
        self.locale = ("vi", "VN")

    def cell(self, place):
        return self.sheet.getCellRangeByName(place)

    def text(self, place, words):
        self.cell(place).String = words

    def number(self, place, value, shown=None):
        self.cell(place).Value = float(value)
        if shown:
            self.show(place, shown)

    def show(self, place, pattern):
        formats = self.document.NumberFormats
        locale = Locale(*self.locale, "")
        key = formats.queryKey(pattern, locale, False)
        if key < 0:
            key = formats.addNew(pattern, locale)
        self.cell(place).NumberFormat = key

    def date(self, place, year, month, day, shown=None):
        shown = shown or ("DD/MM/YYYY" if self.locale[0] == "vi" else "MM/DD/YYYY")
        zero = self.document.NullDate
        start = datetime.date(zero.Year, zero.Month, zero.Day)
        self.number(place, (datetime.date(year, month, day) - start).days, shown)

    def formula(self, place, formula):
        self.cell(place).Formula = formula

    def merge(self, area):
        self.cell(area).merge(True)

    def save(self, file, filter_name, **more):
        file.unlink(missing_ok=True)
        self.document.storeToURL(file.as_uri(), values(FilterName=filter_name, **more))

    def save_csv(self, file, separator, encoding, as_shown=True):
        options = f"{ord(separator)},34,{encoding},1,,0,false,{str(as_shown).lower()},false,false"
        self.save(file, CSV, FilterOptions=options)

    def close(self):
        self.document.close(True)


def official_form(book):
    """The province's form as a commune fills it in: rows are told in the README."""
    book.sheet.Name = "Danh sách"
    for row, words in ((1, "ỦY BAN NHÂN DÂN XÃ LƯƠNG MINH"),
                       (2, "DANH SÁCH CỬ TRI ĐẠI DIỆN HỘ GIA ĐÌNH"),
                       (3, "Thôn Khe Giấy – bầu Trưởng thôn nhiệm kỳ 2026-2031")):
        book.text(f"A{row}", words)
        book.merge(f"A{row}:I{row}")
    upper = ["STT", "Họ và tên", "", "Ngày, tháng, năm sinh", "Giới tính", "", "Số CCCD",
             "Cụm dân cư", "Ghi chú"]
    lower = ["", "Chủ hộ", "Người đại diện", "", "Nam", "Nữ", "", "", ""]
    for column, (above, below) in enumerate(zip(upper, lower)):
        letter = chr(ord("A") + column)
        if above:
            book.text(f"{letter}5", above)
        if below:
            book.text(f"{letter}6", below)
        else:
            book.merge(f"{letter}5:{letter}6")
    book.merge("B5:C5")
    book.merge("E5:F5")
    for column in range(9):
        book.text(f"{chr(ord('A') + column)}7", f"({column + 1})")
    fill_form(book)


def fill_form(book):
    book.number("A8", 1)
    book.text("B8", "Chíu Tài Sềnh")
    book.text("C8", "Tằng Sám Múi")
    book.date("D8", 1980, 1, 1)
    book.text("F8", "x")
    book.text("G8", "022180001234")
    book.text("H8", "Khe Giấy Trên")
    book.merge("H8:H9")  # one cluster over two rows
    book.formula("A9", "=A8+1")
    book.formula("B9", '=CONCATENATE("Nông ";"Văn Dền")')
    book.formula("C9", "=B9")
    book.number("D9", 1957)
    book.text("E9", "x")
    book.number("G9", 22057001235)  # a number: its zero is gone
    book.formula("A10", "=A9+1")
    book.text("B10", unicodedata.normalize("NFD", "Phùn Nhị Múi"))
    book.date("D10", 1975, 3, 2, "D/M/YY")
    book.text("F10", "X")
    book.number("G10", 122175004321)  # a number: shown as 1.22E+11
    book.text("H10", "Khe Giấy Dưới")
    book.text("A11", "4")  # a number as text
    book.text("B11", "Lý Thị Mẩy")
    book.text("D11", "00/00/1966")
    book.text("F11", "x")
    book.text("G11", "1.2E+11")
    book.text("I11", "đi làm xa\nvề Chủ nhật")
    book.number("A12", 5)
    book.text("B12", "Bàn Văn Hoà")
    book.date("D12", 1990, 12, 31, 'NN", ngày" D "tháng" M "năm" YYYY')
    book.text("E12", "x")
    book.number("A13", 6)
    book.text("B13", "Bàn Văn Hòa")
    book.date("D13", 1990, 12, 31)
    book.text("E13", "x")
    book.formula("A14", "=A13+1")
    book.text("B14", "La Quang Đẩu")
    book.formula("D14", "=DATE(1999;5;6)")
    book.show("D14", "DD/MM/YYYY")
    book.text("E14", "x")
    book.sheet.Rows.getByIndex(13).IsVisible = False
    book.formula("A15", "=A14+1")
    book.formula("B15", "=NA()")
    book.text("D15", "1970")
    book.formula("A16", "=A15+1")
    book.text("B16", "Triệu Kim Thanh")
    book.date("D16", 2010, 11, 1)
    book.text("E16", "x")
    book.text("A17", "Tổng số:")
    book.merge("A17:C17")
    book.formula("D17", '=COUNTA(B8:B16)&" hộ"')
    book.text("G19", "Người lập danh sách")
    book.text("G21", "Vi Thị Lưu")


def plain(book):
    """Nine columns and a header; nothing of it has to be decided."""
    for column, words in enumerate(HEADER):
        book.text(f"{chr(ord('A') + column)}1", words)
    people = (("Đặng Chăn Sầu", "", (1969, 8, 30), "E", "022069001111", "Nà Pá"),
              ("Tô Thị Slảo", "Lục Văn Pảo", (1988, 2, 29), "E", "022088002222", "Nà Pá, dưới"),
              ("Y Ênh", "", (1941, 7, 9), "F", "022141003333", "Khuổi \"Luông\"; trên"),
              ("A Xim Krông", "Hoàng Thị Ẻn", (2000, 1, 1), "F", "022300004444", ""))
    for row, (head, other, birth, sex, number, cluster) in enumerate(people, start=2):
        book.number(f"A{row}", row - 1)
        book.text(f"B{row}", head)
        book.text(f"C{row}", other)
        book.date(f"D{row}", *birth)
        book.text(f"{sex}{row}", "x")
        book.text(f"G{row}", number)
        book.text(f"H{row}", cluster)
    book.text("I4", "lần 1\nlần 2")


def write_forms(office, folder):
    book = office.new()
    official_form(book)
    other = book.document.Sheets
    other.insertNewByName("Cũ", 1)
    other.getByIndex(1).IsVisible = False
    other.getByIndex(1).getCellRangeByName("A1").String = "Chủ hộ"
    book.save(folder / "form.xlsx", XLSX)
    book.save_csv(folder / "form_as_shown.csv", ",", UTF8)
    book.save_csv(folder / "form_raw.csv", ";", UTF8, as_shown=False)
    book.save(folder / "form.ods", "calc8")
    book.save(folder / "form.xls", "MS Excel 97")
    password = uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", "bau cu")))
    book.save(folder / "password.xlsx", XLSX, EncryptionData=password)
    book.close()


def write_plain(office, folder):
    book = office.new()
    plain(book)
    book.save(folder / "plain.xlsx", XLSX)
    book.save_csv(folder / "plain_comma_utf8.csv", ",", UTF8)
    book.save_csv(folder / "plain_semicolon_utf8.csv", ";", UTF8)
    book.save_csv(folder / "plain_tab_utf16.csv", "\t", UTF16)
    book.save_csv(folder / "plain_semicolon_windows1258.csv", ";", WINDOWS_1258)
    book.close()


def write_american(office, folder):
    """An office that was installed in English shows the month first."""
    book = office.new()
    book.locale = ("en", "US")
    plain(book)
    book.save(folder / "american.xlsx", XLSX)
    book.save_csv(folder / "american.csv", ",", UTF8)
    book.close()


def write_1904(office, folder):
    book = office.new()
    book.document.NullDate = Date(1, 1, 1904)
    plain(book)
    book.save(folder / "from_1904.xlsx", XLSX)
    book.close()


def write_opened_csv(office, folder):
    """Somebody opens a list as text, lets the office guess what the cells are, and saves it."""
    with tempfile.TemporaryDirectory() as work:
        text = pathlib.Path(work) / "typed.csv"
        text.write_text("Số hộ,Họ và tên chủ hộ,Ngày sinh,Giới tính,Số CCCD\n"
                        "001,Vũ Xuân Quang,02/03/1975,Nam,022075001234\n"
                        "002,Đinh Thị Yến,1957,Nữ,122157001234\n"
                        "003,Hồ Ngọc Uyên,13/12/1980,Nữ,\"022 180 001 239\"\n", encoding="utf-8")
        book = office.open(text, FilterName=CSV, FilterOptions=f"44,34,{UTF8},1,,1066,false,true")
        book.save(folder / "opened_text.xlsx", XLSX)
        book.save_csv(folder / "opened_text.csv", ",", UTF8)
        book.close()


def convert(source, folder, to):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}",
                        "--convert-to", to, "--outdir", str(folder), str(source)], check=True)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as profile:
        office = Office(profile)
        try:
            for write in (write_forms, write_plain, write_american, write_1904, write_opened_csv):
                write(office, folder)
        finally:
            office.close()
    with tempfile.TemporaryDirectory() as work:
        copy = pathlib.Path(work) / "converted.xlsx"
        copy.write_bytes((folder / "plain.xlsx").read_bytes())
        convert(copy, folder, "csv")
        copy = pathlib.Path(work) / "converted.csv"
        copy.write_bytes((folder / "plain_comma_utf8.csv").read_bytes())
        convert(copy, folder, "xlsx")


if __name__ == "__main__":
    main()
