"""Fills in cells of a form as a spreadsheet program would.

usage: fill_in.py FORM.xlsx FILLED.xlsx [SHEET!]CELL=ANSWER...

Sheets go by their number, without one it is the first. A figure becomes a number, everything else a text in the cell.
"""

import re
import sys
import zipfile
from xml.sax.saxutils import escape


def fill_in(xml, address, answer):
    if re.fullmatch(r"-?\d+(\.\d+)?", answer):
        content = f"><v>{answer}</v>"
    else:
        content = f' t="inlineStr"><is><t>{escape(answer)}</t></is>'
    cell = rf'<c r="{address}"( s="\d+")(?:/>| t="\w+">.*?</c>|><v>.*?</c>)'
    xml, count = re.subn(cell, lambda found: f'<c r="{address}"{found[1]}{content}</c>', xml)
    if count != 1:
        sys.exit(f"the form has no cell {address}")
    return xml


def main(source, target, *answers):
    with zipfile.ZipFile(source) as form, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as filled:
        for part in form.namelist():
            content = form.read(part)
            for answer in answers:
                place, text = answer.split("=", 1)
                sheet, cell = place.split("!") if "!" in place else ("1", place)
                if part == f"xl/worksheets/sheet{sheet}.xml":
                    content = fill_in(content.decode(), cell, text).encode()
            filled.writestr(part, content)


if __name__ == "__main__":
    main(*sys.argv[1:])
