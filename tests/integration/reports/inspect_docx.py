"""Prints what an independent reader finds in a Word report, as JSON."""
import json
import sys
import zipfile
from xml.dom import minidom

import docx

path = sys.argv[1]
document = docx.Document(path)
with zipfile.ZipFile(path) as archive:
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            minidom.parseString(archive.read(name))
    body = archive.read("word/document.xml").decode()
    styles = archive.read("word/styles.xml").decode()
    dates = sorted({str(entry.date_time) for entry in archive.infolist()})
    fonts = [name for name in archive.namelist() if name.startswith("word/fonts/")]

tables = document.tables
properties = document.core_properties
texts = [p.text for p in document.paragraphs]
texts += [p.text for t in tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
print(json.dumps({
    "headings": [[p.style.name, p.text] for p in document.paragraphs if p.style.name.startswith("Heading")],
    "captions": [p.text for p in document.paragraphs if p.style.name.lower() == "caption"],
    "texts": texts,
    "repeatedHeads": body.count("<w:tblHeader"),
    "tables": len(tables),
    "orientations": [str(s.orientation) for s in document.sections],
    "header": document.sections[-1].header.paragraphs[0].text,
    "footerXml": document.sections[-1].footer._element.xml,
    "title": properties.title, "author": properties.author, "created": str(properties.created),
    "altTexts": [e.get("descr") for e in document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")],
    "language": 'w:lang w:val="en-GB"' in styles,
    "contentsLines": body.count('w:val="TOC1"'),
    "dates": dates,
    "fonts": fonts,
}))
