#!/usr/bin/python3
"""make_lists.py FOLDER: lists as python3-openpyxl writes them. Every name and number is invented."""

import datetime
import pathlib
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADER = ["Số hộ", "Họ và tên chủ hộ", "Người đại diện", "Ngày sinh", "Giới tính", "Căn cước",
          "Xóm", "Ghi chú"]


def fill(sheet):
    sheet.title = "Cử tri"
    sheet["A1"] = "DANH SÁCH ĐẠI DIỆN HỘ GIA ĐÌNH"
    sheet.merge_cells("A1:H1")
    sheet.append(HEADER)
    day = datetime.datetime
    sheet.append([1, "Lục A Lộc", None, day(1975, 3, 2), "Nam", 122075001234, "Nà Pá", None])
    sheet.append([2, "Nình Thị Lỳ", "Tô Văn Dảu", day(1980, 1, 1), "Nam", "022080005678", "Nà Pá",
                  None])
    sheet.append([3, "Y Nghinh", None, 1957, "Nữ", 1.2e11, None, "mắt kém"])
    sheet.append([4, "=CONCATENATE(\"A \",\"Hem\")", None, "05/1960", "Nam", None, None, None])
    sheet.append([5, "Trần Móc Sàu", None, 29221, "Nam", 22080004321, None, None])
    sheet.append([6.0, "Hoàng Thị Hẹo", None, "1999-05-06", "Nữ", None, "", True])
    for row in range(3, 9):
        if sheet.cell(row, 4).is_date:
            sheet.cell(row, 4).number_format = "dd/mm/yyyy"
    sheet["F5"].number_format = "0.0E+00"


def main():
    folder = pathlib.Path(sys.argv[1])
    book = openpyxl.Workbook()
    fill(book.active)
    book.create_sheet("Trống")
    book.save(folder / "openpyxl.xlsx")
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    fill(book.active)
    book.save(folder / "openpyxl_1904.xlsx")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Cử tri")
    sheet.append(HEADER[:4])
    sheet.append([1, "Lục A Lộc", "", datetime.date(1975, 3, 2)])
    sheet.append([2, "Nình Thị Lỳ", "Tô Văn Dảu", datetime.date(1980, 1, 1)])
    book.save(folder / "openpyxl_write_only.xlsx")


if __name__ == "__main__":
    main()
