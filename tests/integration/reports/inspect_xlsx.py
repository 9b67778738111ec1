"""Prints what an independent reader finds in a workbook, as JSON."""
import datetime
import json
import sys
import zipfile
from xml.dom import minidom

import openpyxl

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    pictures = sum(name.startswith("xl/media/") for name in archive.namelist())
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            minidom.parseString(archive.read(name))
book = openpyxl.load_workbook(path)


def plain(value):
    return value.date().isoformat() if isinstance(value, datetime.datetime) else value


sheets = {}
for sheet in book.worksheets:
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    sheets[sheet.title] = {
        "heads": [cell.value for cell in sheet[1]],
        "rows": [[plain(cell.value) for cell in row] for row in sheet.iter_rows(min_row=2)],
        "types": [[cell.data_type for cell in row] for row in sheet.iter_rows(min_row=2)],
        "formats": [cell.number_format for cell in sheet[2]],
        "formulas": [cell.coordinate for cell in cells if cell.data_type == "f"],
        "formulaTexts": [cell.value for cell in cells if cell.data_type == "f"],
        "links": [cell.coordinate for cell in cells if cell.hyperlink is not None],
        "filter": sheet.auto_filter.ref,
        "frozen": sheet.freeze_panes,
        "colourRules": sum(len(rules.rules) for rules in sheet.conditional_formatting),
        "titleRows": sheet.print_title_rows,
        "printArea": str(sheet.print_area),
        "rightToLeft": bool(sheet.sheet_view.rightToLeft),
        "limits": [{"range": str(rule.sqref), "type": rule.type, "formula": rule.formula1} for rule in sheet.data_validations.dataValidation],
        "notes": {cell.coordinate: cell.comment.text for cell in cells if cell.comment is not None},
    }
print(json.dumps({"pictures": pictures, "names": book.sheetnames, "sheets": sheets, "title": book.properties.title, "author": book.properties.creator, "category": book.properties.category, "created": str(book.properties.created), "definedNames": {defined.name: defined.attr_text for defined in (book.defined_names.values() if hasattr(book.defined_names, "values") else book.defined_names.definedName)}}))
