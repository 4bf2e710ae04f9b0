"""Reads a workbook that milepost made with another program, and compares it with milepost's own CSV.

usage: read_back.py WORKBOOK.xlsx LANGUAGE TARGETS.csv ENTRIES.csv

Two readers look at it: this one takes the package apart and follows the rules of its format; LibreOffice
opens it and shows every sheet as CSV. What differs is printed, and ends this with 1.
"""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import ROUND_HALF_UP, Decimal

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The columns of the sheet that stand in the CSV file too: their headings, the name in CSV, the kind.
COLUMNS = [
    ("Planned figure", "计划值", "planned", "figure"),
    ("Actual", "实际", "actual", "figure"),
    ("Attained", "完成率", "attainment_pct", "percent"),
    ("Share done", "完成进度", "share_pct", "percent"),
    ("Expected share", "序时进度", "expected_pct", "percent"),
    ("Gap", "超/欠", "gap_points", "points"),
    ("Status", "状态", "status", "word"),
    ("Data date", "数据日期", "data_date", "date"),
    ("stale", "过期", "stale", "flag"),
    ("Baseline", "基期", "baseline", "figure"),
    ("Variance", "差额", "variance", "figure"),
    ("Remaining", "尚缺", "remaining", "figure"),
    ("Needed per month", "今后月均需完成", "needed_per_month", "figure"),
    ("Projected at due date", "按当前进度预计", "projected", "figure"),
    ("Last year", "上年同期", "last_year", "figure"),
    ("Reached on", "达到日期", "reached_on", "date"),
    ("Due", "完成时限", "due", "date"),
    ("Lead", "牵头单位", "lead", "text"),
    ("Target key", "目标代码", "target", "text"),
]
SHEETS = {
    "en": {"targets": "All targets", "entries": "Entries"},
    "zh": {"targets": "全部目标", "entries": "填报记录"},
}
STATUSES = {
    "withdrawn": "已取消",
    "unset": "目标待定",
    "no-data": "未填报",
    "met": "已完成",
    "missed": "未完成",
    "overdue": "逾期未报",
    "ahead": "超进度",
    "on-track": "达进度",
    "behind": "欠进度",
    "off-track": "严重滞后",
    "open": "待完成",
}

faults = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


# ---- the package ----------------------------------------------------------------------------------


class Package:
    """The parts of a workbook, each read as XML."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        expect(self.zip.testzip() is None, "the archive is damaged")
        self.names = self.zip.namelist()
        self.parts = {}
        for name in self.names:
            try:
                self.parts[name] = ElementTree.fromstring(self.zip.read(name))
            except ElementTree.ParseError as fault:
                expect(False, f"{name} is not XML: {fault}")

    def relations(self, part):
        folder, _, name = part.rpartition("/")
        root = self.parts.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        return [] if root is None else list(root.iter(REL + "Relationship"))

    def check_types(self):
        types = self.parts["[Content_Types].xml"]
        defaults = {one.get("Extension") for one in types.iter(TYPES + "Default")}
        overrides = {one.get("PartName").lstrip("/") for one in types.iter(TYPES + "Override")}
        for name in self.names:
            known = name in overrides or name.rpartition(".")[2] in defaults
            expect(known or name == "[Content_Types].xml", f"{name} has no content type")
        for name in overrides:
            expect(name in self.names, f"a content type names {name}, which is not there")

    def check_relations(self):
        for name in [one for one in self.names if one.endswith(".rels")]:
            folder = pathlib.PurePosixPath(name).parent.parent
            for one in self.parts[name].iter(REL + "Relationship"):
                if one.get("TargetMode") == "External":
                    expect(re.match("https?://", one.get("Target")), f"{name} leads to {one.get('Target')}")
                    continue
                target = one.get("Target")
                path = target.lstrip("/") if target.startswith("/") else str(folder / target)
                parts = []
                for piece in path.split("/"):
                    parts.pop() if piece == ".." else parts.append(piece)
                path = "/".join(one for one in parts if one != ".")
                expect(path in self.names, f"{name} names {path}, which is not there")

    def sheets(self):
        """The names of the sheets in order, and the part of each."""
        targets = {one.get("Id"): one.get("Target") for one in self.relations("xl/workbook.xml")}
        book = self.parts["xl/workbook.xml"]
        return {
            one.get("name"): "xl/" + targets[one.get(OFFICE + "id")] for one in book.iter(MAIN + "sheet")
        }

    def check_sheet(self, name, part):
        sheet = self.parts[part]
        formats = len(self.parts["xl/styles.xml"].find(MAIN + "cellXfs"))
        strings = len(self.parts["xl/sharedStrings.xml"])
        expect(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name), f"a sheet is called {name}")
        expect(not list(sheet.iter(MAIN + "f")), f"{name} has a formula")
        first, _, last = sheet.find(MAIN + "dimension").get("ref").partition(":")
        right, bottom = place(last or first)
        row_before = 0
        for row in sheet.iter(MAIN + "row"):
            number = int(row.get("r"))
            expect(row_before < number <= bottom, f"{name}: row {number} is out of place")
            row_before = number
            column_before = 0
            for cell in row.iter(MAIN + "c"):
                column, of_row = place(cell.get("r"))
                in_place = of_row == number and column_before < column <= right
                expect(in_place, f"{name}: {cell.get('r')} is out of place")
                column_before = column
                expect(int(cell.get("s", 0)) < formats, f"{name}: {cell.get('r')} has no format")
                kind = cell.get("t", "n")
                expect(kind in ("n", "s", "inlineStr"), f"{name}: {cell.get('r')} is of type {kind}")
                if kind == "s":
                    known = int(cell.find(MAIN + "v").text) < strings
                    expect(known, f"{name}: {cell.get('r')} has no text")
        ids = {one.get("Id") for one in self.relations(part)}
        for link in sheet.iter(MAIN + "hyperlink"):
            one = link.get(OFFICE + "id")
            expect(one is None or one in ids, f"{name}: the link at {link.get('ref')} leads nowhere")
        # The order that the format asks for; a spreadsheet offers to repair any other.
        order = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter",
                 "mergeCells", "conditionalFormatting", "hyperlinks", "printOptions", "pageMargins",
                 "pageSetup", "headerFooter", "ignoredErrors", "drawing", "extLst"]
        found = [order.index(one.tag.replace(MAIN, "")) for one in sheet]
        expect(found == sorted(found), f"{name}: its elements are out of order")

    def check(self):
        self.check_types()
        self.check_relations()
        for name, part in self.sheets().items():
            self.check_sheet(name, part)

    def numbers(self, name):
        """The numbers of a sheet as they are written, by column and row."""
        sheet = self.parts[self.sheets()[name]]
        return {
            place(cell.get("r")): cell.find(MAIN + "v").text
            for cell in sheet.iter(MAIN + "c")
            if cell.get("t", "n") == "n" and cell.find(MAIN + "v") is not None
        }


def place(address):
    """`AB12` as (28, 12)."""
    letters, number = re.fullmatch("([A-Z]+)([0-9]+)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(number)


# ---- what LibreOffice makes of it -----------------------------------------------------------------


def shown_by_libreoffice(*workbooks):
    """Of each workbook every sheet as rows of texts, the way that they are shown."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
             "--outdir", folder, *map(str, workbooks)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
        shown = []
        for stem in [pathlib.Path(one).stem for one in workbooks]:
            shown.append({})
            for path in pathlib.Path(folder).glob(f"{stem}-*.csv"):
                with open(path, newline="", encoding="utf-8") as file:
                    shown[-1][path.stem[len(stem) + 1:]] = list(csv.reader(file))
        return shown


def as_shown(kind, value, language):
    """What a cell shows where the CSV file has `value`."""
    if kind == "word":
        return STATUSES[value] if language == "zh" else value.replace("-", " ")
    if kind == "flag":
        return {"true": "是" if language == "zh" else "yes", "false": ""}[value]
    if kind == "text":
        # CSV files defuse what would be run as a formula; a workbook need not.
        return re.sub("^'(?='*[=+@\t\r-])", "", value)
    if not is_number(kind, value):
        return value
    if kind == "percent":
        return value + "%"
    if kind == "points":
        return value if value == "0.0" or value.startswith("-") else "+" + value
    if language == "zh":
        return value
    whole, point, decimals = value.partition(".")
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", whole) + point + decimals


def is_number(kind, value):
    return kind in ("figure", "percent", "points") and re.fullmatch("-?[0-9.]+", value)


def is_tie(kind, written):
    """Whether a share lies in the middle of two tenths, where LibreOffice now and then rounds down."""
    return kind == "percent" and written is not None and Decimal(repr(float(written))) * 1000 % 1 == Decimal("0.5")


def check_shown(where, kind, shown, value, language):
    if kind == "figure" and value and not is_number(kind, value):
        expect(shown != "", f"{where}: shows nothing, and is {value}")  # the state of a milestone
        return
    expected = as_shown(kind, value, language)
    expect(shown == expected, f"{where}: shows {shown!r}, and is {expected!r}")


def check_written(where, kind, written, value):
    """The number in the file is the one in the CSV file, and not one beside it."""
    if kind == "figure":
        expect(Decimal(repr(float(written))) == Decimal(value), f"{where}: holds {written}, and is {value}")
    elif kind in ("percent", "points"):
        scale = 100 if kind == "percent" else 1
        rounded = (Decimal(repr(float(written))) * scale).quantize(Decimal("0.1"), ROUND_HALF_UP)
        expect(rounded == Decimal(value), f"{where}: holds {written}, and is {value}")


def check_targets(package, sheets, language, rows):
    name = SHEETS[language]["targets"]
    shown = sheets[name]
    columns = [shown[0].index(zh if language == "zh" else en) for en, zh, _, _ in COLUMNS]
    numbers = package.numbers(name)
    expect(len(shown) == len(rows) + 1, f"{name} has {len(shown) - 1} rows, and there are {len(rows)}")
    for number, (row, line) in enumerate(zip(rows, shown[1:]), start=2):
        for column, (_, _, field, kind) in zip(columns, COLUMNS):
            where = f"{name}, row {number}, {field}"
            written = numbers.get((column + 1, number))
            if not is_tie(kind, written):
                check_shown(where, kind, line[column], row[field], language)
            if written is not None:
                check_written(where, kind, written, row[field])
            else:
                # Nothing that spreadsheets can hold is written as text.
                digits = row[field].strip("-0").replace(".", "")
                is_text = not is_number(kind, row[field]) or len(digits) > 15
                expect(is_text, f"{where}: {row[field]} is not a number")


def read_csv(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def check_book(package, sheets):
    """What holds for every workbook: a package by the rules, and sheets without errors in them."""
    package.check()
    expect(all(one.date_time == (1980, 1, 1, 0, 0, 0) for one in package.zip.infolist()),
           "a part is dated")
    expect(list(sorted(sheets)) == sorted(package.sheets()), f"LibreOffice shows the sheets {list(sheets)}")
    for name, rows in sheets.items():
        for row in rows:
            for cell in row:
                wrong = re.match(r"#(REF|NAME|VALUE|NUM|DIV/0|N/A|NULL)|Err:[0-9]|###", cell)
                expect(not wrong, f"{name} shows {cell}")


def main():
    workbook, language, targets, entries = sys.argv[1:]
    package = Package(workbook)
    [sheets] = shown_by_libreoffice(workbook)
    check_book(package, sheets)
    check_targets(package, sheets, language, read_csv(targets))
    recorded = read_csv(entries)
    shown = len(sheets[SHEETS[language]["entries"]]) - 1
    expect(shown == len(recorded), f"{shown} entries are shown, and there are {len(recorded)}")

    for fault in faults[:40]:
        print(f"{workbook}: {fault}", file=sys.stderr)
    if not faults:
        print(f"{workbook}: {len(sheets)} sheets, as milepost has them")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
