"""Makes a template, edits a document and looks at one, with python-docx: a writer that shares no code with the reports."""

import copy
import json
import struct
import sys
import zlib
from io import BytesIO

import docx
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor


def picture(width, height, colour):
    rows = b"".join(b"\0" + bytes(colour) * width for _ in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )


def field(paragraph, code):
    for kind in ("begin", None, "separate", "end"):
        run = paragraph.add_run()
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = code
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def template(path):
    document = docx.Document()
    first = document.sections[0]
    first.page_width, first.page_height = Cm(21.59), Cm(27.94)
    first.left_margin = first.right_margin = Cm(3)
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x00, 0x5B, 0x8F)
    document.add_picture(picture(300, 90, (0, 91, 143)), width=Cm(6))
    title = document.add_paragraph(style="Title")
    for piece in ("{{", "ti", "tle}", "}"):
        title.add_run(piece).bold = piece == "ti"
    document.add_paragraph("{{country}}, {{status}}", style="Subtitle")
    page = document.add_section(WD_SECTION.NEW_PAGE)
    page.header.is_linked_to_previous = False
    page.footer.is_linked_to_previous = False
    page.header.paragraphs[0].add_run().add_picture(picture(120, 40, (0, 119, 182)), height=Cm(0.8))
    page.header.paragraphs[0].add_run("\t\tOffice of {{country}}")
    page.footer.paragraphs[0].add_run("Office\t\t")
    field(page.footer.paragraphs[0], "PAGE")
    document.add_paragraph("{{report}}")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("Back cover").paragraph_format.space_before = Pt(200)
    document.save(path)


def tag_of(element):
    tag = element.find("./" + qn("w:sdtPr") + "/" + qn("w:tag"))
    return "" if tag is None else tag.get(qn("w:val"))


def edit(path, edits):
    """Does what a person does: writes paragraphs, rewrites sentences, moves chapters, deletes and copies blocks."""
    document = docx.Document(path)
    body = document.element.body
    blocks = {tag_of(child): child for child in body if child.tag == qn("w:sdt")}
    for tag, text in edits.get("write", {}).items():
        paragraph = document.add_paragraph(text)
        blocks[tag].addnext(paragraph._p)
    for tag, text in edits.get("rewrite", {}).items():
        texts = list(blocks[tag].iter(qn("w:t")))
        texts[0].text = text
        for other in texts[1:]:
            other.text = ""
    for tag in edits.get("delete", []):
        body.remove(blocks[tag])
    for tag in edits.get("copy", []):
        body.insert(len(body) - 1, copy.deepcopy(blocks[tag]))
    for tag in edits.get("toEnd", []):
        body.insert(len(body) - 1, blocks[tag])
    document.save(path)


def look(path):
    document = docx.Document(path)
    body = document.element.body

    def text(element):
        return "".join(t.text or "" for t in element.iter(qn("w:t")))

    styles = {style.style_id: style.name for style in document.styles}
    used = {style.get(qn("w:val")) for style in body.iter(qn("w:pStyle"))}
    print(
        json.dumps(
            {
                "blocks": [[tag_of(e), text(e)] for e in body.iter(qn("w:sdt")) if tag_of(e).startswith("mdsa:")],
                "paragraphs": [text(e) for e in body if e.tag == qn("w:p") and text(e)],
                "headings": [
                    [styles.get(p.find(qn("w:pPr") + "/" + qn("w:pStyle")).get(qn("w:val")), ""), text(p)]
                    for p in body.iter(qn("w:p"))
                    if p.find(qn("w:pPr") + "/" + qn("w:pStyle")) is not None
                    and p.find(qn("w:pPr") + "/" + qn("w:pStyle")).get(qn("w:val")).startswith("Heading")
                ],
                "unknownStyles": sorted(used - set(styles)),
                "sections": [
                    [str(s.orientation).split(" ")[0], s.page_width.twips, s.header.paragraphs[0].text]
                    for s in document.sections
                ],
                "pictures": len(document.inline_shapes),
                "title": document.core_properties.title,
            }
        )
    )


if __name__ == "__main__":
    command, file = sys.argv[1:3]
    if command == "template":
        template(file)
    elif command == "edit":
        edit(file, json.loads(sys.argv[3]))
    else:
        look(file)
