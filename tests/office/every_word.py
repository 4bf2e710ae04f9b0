"""Opens Word documents in LibreOffice, prints them and reads the print, and compares it with milepost's JSON of the same question.

usage: every_word.py [--as-saved] FOLDER

The folder has REPORT-LANGUAGE.docx and REPORT-LANGUAGE.json beside each other. LibreOffice has
every target with its status as often as there are such, and prints a number on every page and something else beside it,
and of a bulletin the annex on sheets that lie. What the package holds stands in the order that its format demands, which
LibreOffice does not mind and Word does.
What differs is printed, and ends this with 1. With --as-saved the order is left out, which is that of whoever saved the
template.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

from read_back import STATUSES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The children of an element in their order: ECMA-376 part 1, section 17, as far as documents use them.
ORDER = {element: children.split() for element, children in {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs wordWrap autoSpaceDE autoSpaceDN "
           "snapToGrid spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs strike color spacing w kern position sz szCs u shd vertAlign lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader jc",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "style": "name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr",
    "settings": "zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat",
}.items()}
faults = []


def expect(is_so, otherwise):
    if not is_so:
        faults.append(otherwise)


def converted(documents, form, folder):
    """What LibreOffice makes of each document in another format."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
                    "--outdir", folder, *map(str, documents)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    ending = form.split(":")[0]
    return [(one, pathlib.Path(folder) / f"{one.stem}.{ending}") for one in documents]


def pages_of(pdf):
    """Each page as its text, and whether it lies."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    sizes = subprocess.run(["pdfinfo", "-f", "1", "-l", "9999", pdf], check=True, capture_output=True, text=True).stdout
    lie = [float(width) > float(height) for width, height in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", sizes)]
    return list(zip(text.split("\f"), lie))


def check_pages(document, pages):
    expect(pages, f"{document.name}: no page")
    for number, (text, _) in enumerate(pages, start=1):
        expect(re.search(rf"—\s*{number}\s*—", text), f"{document.name}: page {number} has no number")
        body = re.split(rf"—\s*{number}\s*—", text)[0]
        expect(body.split(), f"{document.name}: page {number} is empty")


def check_annex(document, pages):
    """Only the last sheets lie: those of the annex."""
    lie = [lies for _, lies in pages]
    expect(True in lie and lie == sorted(lie) and not lie[0], f"{document.name}: the annex does not lie behind the rest")


def check_cells(document, lines):
    """Every cell is a line of its own."""
    language = document.stem.rsplit("-", 1)[1]
    # What is part of another target says so, and of which where that does not stand above.
    found = collections.Counter(re.sub("^(.*其中：|(.+: )?of which:? )", "", line) for line in lines)
    wanted = collections.Counter()
    for row in json.loads(document.with_suffix(".json").read_text())["tables"].get("targets", []):
        wanted[row["name_zh" if language == "zh" else "name_en"] or row["name_en"] or row["name_zh"]] += 1
        wanted[STATUSES[row["status"]] if language == "zh" else row["status"].replace("-", " ")] += 1
    for cell, times in wanted.items():
        expect(found[cell] >= times, f"{document.name}: {cell} stands there {found[cell]} times instead of {times}")


def check_package(document):
    with zipfile.ZipFile(document) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                for element in ElementTree.fromstring(package.read(name)).iter():
                    check_order(f"{document.name}, {name}", element)


def check_order(where, element):
    tag = element.tag.removeprefix(W)
    children = [child.tag.removeprefix(W) for child in element]
    if tag == "tc":
        expect(children[-1:] == ["p"], f"{where}: a cell does not end with a paragraph")
    if tag in ORDER:
        known = [child for child in children if child in ORDER[tag]]
        expect(known == children, f"{where}: {tag} holds {[child for child in children if child not in ORDER[tag]]}")
        expect(known == sorted(known, key=ORDER[tag].index), f"{where}: {tag} holds {children} in this order")


def main():
    documents = sorted(pathlib.Path(sys.argv[-1]).glob("*.docx"))
    for document in documents if "--as-saved" not in sys.argv else []:
        check_package(document)
    with tempfile.TemporaryDirectory() as folder:
        for document, pdf in converted(documents, "pdf", folder):
            pages = pages_of(pdf)
            check_pages(document, pages)
            if document.stem.startswith("bulletin-"):
                check_annex(document, pages)
        for document, text in converted(documents, "txt:Text (encoded):UTF8", folder):
            check_cells(document, text.read_text(encoding="utf-8-sig").splitlines())
    for fault in faults[:40]:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{len(documents)} Word documents, printed as milepost has them")
    sys.exit(1 if faults or not documents else 0)


if __name__ == "__main__":
    main()
