"""The same as workbook_peer.cpp with XlsxWriter: workbook_peer.py CELLS [WORKBOOK]"""
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True}) if len(sys.argv) > 2 else None
sheet = None
with open(sys.argv[1], encoding="utf-8", newline="\n") as cells:
    for line in cells:
        if line.startswith("="):
            sheet = book.add_worksheet(line[1:-1]) if book else None
            row = 0
            continue
        for column, cell in enumerate(line[:-1].split("\t")):
            if cell[:1] == "n":
                number = float(cell[2:])
                if sheet:
                    sheet.write_number(row, column, number)
            elif cell and sheet:
                sheet.write_string(row, column, cell[2:])
        row += 1
if book:
    book.close()
