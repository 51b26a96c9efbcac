#!/usr/bin/python3
"""Reads an export with openpyxl and Python's csv and compares every cell with the expectation.

usage: reread_export.py WRITE_EXPORT EXPECTED.json

WRITE_EXPORT writes the export of a made round (made_hamlets.cpp) into a folder. EXPECTED.json says,
for either readers, each table's title, head and rows; its figures were looked through by a person from the
made round. Nothing here knows how the program comes to them.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

findings = []


def check(condition, *what):
    if not condition:
        findings.append(" ".join(str(each) for each in what))


def export(program, readers, folder):
    subprocess.run([program, folder, readers], check=True, timeout=60)
    return {file.name: file for file in pathlib.Path(folder).iterdir()}


def check_sheet(sheet, expected, where):
    rows = list(sheet.iter_rows())
    check(rows[0][0].value == expected["title"], where, "title", rows[0][0].value)
    check(rows[0][0].font.bold, where, "title is not bold")
    check([cell.value for cell in rows[1]] == expected["header"], where, "head differs")
    check(all(cell.font.bold for cell in rows[1]), where, "head is not bold")
    check(sheet.freeze_panes == "A3", where, "frozen at", sheet.freeze_panes)
    check(sheet.print_title_rows in ("$1:$2", "1:2"), where, "repeats", sheet.print_title_rows)
    check(sheet.page_setup.orientation == "landscape", where, sheet.page_setup.orientation)
    check(int(sheet.page_setup.paperSize) == 9, where, "paper", sheet.page_setup.paperSize)
    check(len(rows) - 2 == len(expected["rows"]), where, len(rows) - 2, "rows")
    for number, (cells, wanted) in enumerate(zip(rows[2:], expected["rows"])):
        check(len(cells) == len(wanted), where, "row", number, "has", len(cells), "cells")
        for cell, value in zip(cells, wanted):
            check(cell.value == value, where, cell.coordinate, repr(cell.value), "not", repr(value))
            check(cell.data_type in ("s", "n"), where, cell.coordinate, "is", cell.data_type)
            if isinstance(value, str):
                check(cell.data_type == "s", where, cell.coordinate, "is no text")
            elif isinstance(value, float):
                check(cell.number_format == "#,##0.00", where, cell.coordinate, cell.number_format)
            elif isinstance(value, int):
                check(cell.number_format == "#,##0", where, cell.coordinate, cell.number_format)


def in_csv(value):
    """How docs/formats/reports.md says that a cell stands in a .csv."""
    if value is None:
        return ""
    if isinstance(value, float):
        return "%.2f" % value
    pieces = str(value).split(";")
    if isinstance(value, str):
        pieces = ["'" + p if p.strip()[:1] in set("=+-@") and p.strip() else p for p in pieces]
    return ";".join(pieces)


def check_csv(file, expected, where):
    content = file.read_bytes()
    check(content.startswith(b"\xef\xbb\xbf"), where, "has no BOM")
    check(content.endswith(b"\r\n"), where, "does not end in CRLF")
    check(content.count(b"\n") == content.count(b"\r\n"), where, "has bare line feeds")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    check(rows[0] == [in_csv(name) for name in expected["header"]], where, "head differs")
    check(len(rows) - 1 == len(expected["rows"]), where, len(rows) - 1, "rows")
    for number, (cells, wanted) in enumerate(zip(rows[1:], expected["rows"])):
        check(cells == [in_csv(value) for value in wanted], where, "row", number, cells)


def check_export(program, readers, tables):
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        files = export(program, readers, first)
        again = export(program, readers, second)
        export(program, readers, first)  # the same once more is harmless
        names = {"bao-cao.xlsx"} | {name + ".csv" for name in tables}
        check(set(files) == names, readers, "files", sorted(files))
        for name, file in files.items():
            check(file.stat().st_mode & 0o777 == 0o600, readers, name, "may be read by others")
            check(file.read_bytes() == again[name].read_bytes(), readers, name, "is not the same twice")
        with zipfile.ZipFile(files["bao-cao.xlsx"]) as book:
            times = {member.date_time for member in book.infolist()}
        check(times == {(1980, 1, 1, 0, 0, 0)}, readers, "times in the zip", times)
        book = openpyxl.load_workbook(files["bao-cao.xlsx"])
        check(set(book.sheetnames) == set(tables), readers, "sheets", book.sheetnames)
        check(book.properties.created.year == 1980, readers, book.properties.created)
        for name, expected in tables.items():
            check_sheet(book[name], expected, readers + " " + name + ".xlsx")
            check_csv(files[name + ".csv"], expected, readers + " " + name + ".csv")


def main():
    program, expected = sys.argv[1:]
    expectations = json.loads(pathlib.Path(expected).read_text(encoding="utf-8"))
    check(set(expectations) == {"commune", "posted"}, "expectations for", list(expectations))
    for readers, tables in expectations.items():
        check_export(program, readers, tables)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


sys.exit(main())
