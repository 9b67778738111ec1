"""Prints what an independent reader finds in a Word report, as JSON."""
import json
import re
import sys
import zipfile
from xml.dom import minidom

import docx
from docx.oxml.ns import qn

path = sys.argv[1]
document = docx.Document(path)
with zipfile.ZipFile(path) as archive:
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            minidom.parseString(archive.read(name))
    body = archive.read("word/document.xml").decode()
    styles = archive.read("word/styles.xml").decode()
    footnotes = archive.read("word/footnotes.xml").decode()
    dates = sorted({str(entry.date_time) for entry in archive.infolist()})
    fonts = [name for name in archive.namelist() if name.startswith("word/fonts/")]
    media = sorted(name.rsplit(".", 1)[1] for name in archive.namelist() if name.startswith("word/media/"))
    application = archive.read("docProps/app.xml").decode()

root = document.element.body


def value(element, name):
    found = element.find(qn(name)) if element is not None else None
    return None if found is None else found.get(qn("w:val"))


def text_of(element):
    return "".join("\t" if e.tag == qn("w:tab") else e.text or "" for e in element.iter(qn("w:t"), qn("w:tab")) if e.getparent().tag == qn("w:r"))


def style_of(paragraph):
    return value(paragraph.find(qn("w:pPr")), "w:pStyle")


def fields(scope, kind):
    """Code and shown result of all fields of a kind."""
    found = []
    for run in scope.iter(qn("w:r")):
        code = run.find(qn("w:instrText"))
        if code is not None and code.text.split()[0] == kind:
            found.append([code.text.strip(), text_of(run)])
    return found


controls = []
lists = {}
for sdt in root.iter(qn("w:sdt")):
    properties = sdt.find(qn("w:sdtPr"))
    tag = value(properties, "w:tag")
    content = sdt.find(qn("w:sdtContent"))
    if tag.startswith("mdsa-list:"):
        lists[tag] = [[style_of(p), *text_of(p).split("\t")] for p in content.iter(qn("w:p"))]
    else:
        controls.append({
            "tag": tag, "id": value(properties, "w:id"), "alias": value(properties, "w:alias"),
            "holds": [e.tag.split("}")[1] for e in content],
            "headings": sum((style_of(p) or "").startswith("Heading") for p in content.iter(qn("w:p"))),
        })

bookmarks = {}
for start in root.iter(qn("w:bookmarkStart")):
    end = next(e for e in root.iter(qn("w:bookmarkEnd")) if e.get(qn("w:id")) == start.get(qn("w:id")))
    text, reading = "", False
    for element in start.getparent():
        if element is end:
            break
        if reading:
            text += text_of(element)
        reading = reading or element is start
    bookmarks.setdefault(start.get(qn("w:name")), []).append(text)

links = [[link.get(qn("w:anchor")), text_of(link)] for link in root.iter(qn("w:hyperlink"))]
paragraphs = list(root.iter(qn("w:p")))
tables = list(root.iter(qn("w:tbl")))
data = [t for t in tables if (value(t.find(qn("w:tblPr")), "w:tblStyle") or "").startswith("MDSATable")]
used = {value(e, "w:pStyle") for e in root.iter(qn("w:pPr"))} | {value(e, "w:rStyle") for e in root.iter(qn("w:rPr"))} \
    | {value(e, "w:tblStyle") for e in root.iter(qn("w:tblPr"))}
rows = [row.find(qn("w:trPr")) for table in data for row in table.iter(qn("w:tr"))]
properties = document.core_properties
texts = [text_of(p) for p in paragraphs]
by_style = lambda style: [p for p in paragraphs if style_of(p) == style]
print(json.dumps({
    "headings": [[p.style.name, p.text] for p in document.paragraphs if re.match("(Annex )?Heading", p.style.name)],
    "captions": [text_of(p) for p in by_style("Caption")],
    "texts": texts,
    "repeatedHeads": body.count("<w:tblHeader"),
    "tables": len(tables), "dataTables": len(data),
    "describedTables": sum(value(t.find(qn("w:tblPr")), "w:tblCaption") not in (None, "") for t in data),
    "splittingRows": sum(row is None or row.find(qn("w:cantSplit")) is None for row in rows),
    "orientations": [str(s.orientation) for s in document.sections],
    "header": document.sections[-1].header.paragraphs[0].text,
    "footerXml": document.sections[-1].footer._element.xml,
    "title": properties.title, "author": properties.author, "category": properties.category, "created": str(properties.created),
    "documentLanguage": properties.language, "application": application,
    "altTexts": [e.get("descr") for e in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")],
    "pictures": media,
    "language": re.findall(r'<w:lang [^>]*>', styles),
    "contentsLines": len(by_style("TOC1")),
    "controls": controls, "lists": lists, "bookmarks": bookmarks, "links": links,
    "sequences": fields(root, "SEQ"), "references": fields(root, "REF"), "pages": fields(root, "PAGEREF"),
    "footnoteReferences": re.findall(r'<w:footnoteReference w:id="(\d+)"', body),
    "footnotes": re.findall(r'<w:footnote w:id="(\d+)"', footnotes),
    "bookmarkIds": re.findall(r'<w:bookmarkStart [^>]*w:id="(\d+)"', body),
    "undefinedStyles": sorted(s for s in used if s and f'w:styleId="{s}"' not in styles),
    "emptyParagraphs": sorted({style_of(p) or "" for p in paragraphs
                               if text_of(p) == "" and p.find(".//" + qn("w:drawing")) is None and p.find(".//" + qn("w:sectPr")) is None
                               and p.getparent().tag != qn("w:tc")}),
    "leftToRightParagraphs": sum(p.find(qn("w:pPr") + "/" + qn("w:bidi")) is None for p in paragraphs if text_of(p).strip()),
    "dates": dates,
    "fonts": fonts,
}))
