"""Sends a filled form through LibreOffice, which opens and saves it, and imports both files.

usage: form_round_trip.py MILEPOST DATABASE FILLED.xlsx FOLDER

The answers of both files must be the same entries. What differs is printed, and ends this with 1.
"""

import pathlib
import subprocess
import sys
import zipfile


def save_with_office(workbook, folder):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(workbook)],
        check=True, capture_output=True, timeout=180)
    saved = folder / workbook.name
    with zipfile.ZipFile(saved) as package:
        if "LibreOffice" not in package.read("docProps/app.xml").decode():
            sys.exit(f"{saved} was not saved by LibreOffice")
    return saved


def entries(milepost, database, workbook):
    folder = workbook.parent
    copy = folder / f"{workbook.stem}.db"
    copy.write_bytes(database.read_bytes())
    subprocess.run([milepost, "--db", str(copy), "import", str(workbook)], check=True)
    out = subprocess.run([milepost, "--db", str(copy), "export", "entries"], check=True,
                         capture_output=True, text=True).stdout
    rows = [line.split(",") for line in out.splitlines()]
    moment = rows[0].index("recorded_at")
    return [row[:moment] + row[moment + 1:] for row in rows]


def main(milepost, database, filled, folder):
    folder = pathlib.Path(folder).resolve() / "saved"
    folder.mkdir()
    by_hand = pathlib.Path(filled)
    by_office = save_with_office(by_hand, folder)
    expected = entries(milepost, pathlib.Path(database), by_hand)
    found = entries(milepost, pathlib.Path(database), by_office)
    if expected != found:
        for row in expected:
            print("expected", ",".join(row))
        for row in found:
            print("found   ", ",".join(row))
        sys.exit("the form that LibreOffice saved says something else")
    print(f"{by_hand.name}: the same {len(found) - 1} entries before and after LibreOffice")


if __name__ == "__main__":
    main(*sys.argv[1:])
