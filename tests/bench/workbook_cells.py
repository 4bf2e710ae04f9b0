"""The cells of a workbook as lines for its peers: workbook_cells.py WORKBOOK > CELLS

A line "=name" begins a sheet; every other line is a row, its cells between tabs: "n:1.5" a number,
"s:text" a text, nothing an empty cell. Formats, widths, links and formulas are left out.
"""
import re
import sys
import zipfile
from xml.etree.ElementTree import iterparse

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def elements(book, part, tag):
    """The elements of one tag in a part of the file, one at a time; each is forgotten after it."""
    with book.open(part) as file:
        for _, element in iterparse(file):
            if element.tag == tag:
                yield element
                element.clear()


def text_of(element):
    """The text of a shared or inline string, also where it is in several runs."""
    return re.sub(r"[\t\r\n]", " ", "".join(t.text or "" for t in element.iter(MAIN + "t")))


def column_of(reference):
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def cell_of(element, shared):
    kind = element.get("t", "n")
    if kind == "inlineStr":
        return "s:" + text_of(element)
    value = element.findtext(MAIN + "v")
    if not value:
        return ""
    if kind == "s":
        return "s:" + shared[int(value)]
    return ("s:" if kind in ("str", "e") else "n:") + value


def sheets(book):
    """Names and parts of the sheets, in order."""
    parts = {r.get("Id"): r.get("Target") for r in elements(
        book, "xl/_rels/workbook.xml.rels",
        "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship")}
    for sheet in elements(book, "xl/workbook.xml", MAIN + "sheet"):
        part = parts[sheet.get(RELATION)]
        yield sheet.get("name"), part[1:] if part.startswith("/") else "xl/" + part


with zipfile.ZipFile(sys.argv[1]) as workbook, open(1, "w", encoding="utf-8", newline="\n") as out:
    has_shared = "xl/sharedStrings.xml" in workbook.namelist()
    strings = [text_of(s) for s in elements(workbook, "xl/sharedStrings.xml", MAIN + "si")
               ] if has_shared else []
    for name, part in sheets(workbook):
        out.write(f"={name}\n")
        written = 0
        for row in elements(workbook, part, MAIN + "row"):
            number = int(row.get("r", written + 1))
            out.write("\n" * (number - 1 - written))
            written = number
            line = []
            for cell in row.iter(MAIN + "c"):
                at = column_of(cell.get("r", "")) if cell.get("r") else len(line)
                line += [""] * (at - len(line))
                line.append(cell_of(cell, strings))
            out.write("\t".join(line) + "\n")
