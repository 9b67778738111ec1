"""Changes cells of workbooks as a user would, and prints what they hold after LibreOffice has calculated them anew.

edit_xlsx.py change JOBS    JOBS: [{"from", "to", "cells": [[sheet, row, column, value]]}]; dates as {"date": "2027-01-31"}
edit_xlsx.py read FILES...  all values, by file and sheet
edit_xlsx.py texts FOLDER COUNT  the same from text files changed-0-Sheet.csv to changed-COUNT, all values as texts
"""
import csv
import datetime
import json
import pathlib
import sys

import openpyxl


def given(value):
    return datetime.datetime.fromisoformat(value["date"]) if isinstance(value, dict) else value


def plain(value):
    return value.date().isoformat() if isinstance(value, datetime.datetime) else value


if sys.argv[1] == "change":
    with open(sys.argv[2]) as file:
        jobs = json.load(file)
    for job in jobs:
        book = openpyxl.load_workbook(job["from"])
        for sheet, row, column, value in job["cells"]:
            book[sheet].cell(row, column).value = given(value)
        book.save(job["to"])
elif sys.argv[1] == "texts":
    books = [{} for _ in range(int(sys.argv[3]))]
    for path in pathlib.Path(sys.argv[2]).glob("*.csv"):
        _, number, sheet = path.stem.split("-", 2)
        with open(path, newline="", encoding="utf-8") as file:
            books[int(number)][sheet] = list(csv.reader(file))
    print(json.dumps(books))
else:
    print(json.dumps([
        {
            sheet.title: [[plain(cell.value) for cell in row] for row in sheet.iter_rows()]
            for sheet in openpyxl.load_workbook(path, data_only=True).worksheets
        }
        for path in sys.argv[2:]
    ]))
