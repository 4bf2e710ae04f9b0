#!/usr/bin/env python3
"""Asks milepost one question in all seven formats, reads every answer back and compares them cell by cell.

usage: agree.py MILEPOST PROJECT
"""
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

MILEPOST, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
STATUS = {"withdrawn": "withdrawn", "unset": "unset", "no data": "no-data", "met": "met",
          "missed": "missed", "overdue": "overdue", "ahead": "ahead", "on track": "on-track",
          "behind": "behind", "off track": "off-track", "open": "open"}
STATE = {"not started": "not-started", "in progress": "in-progress", "done": "done",
         "no mean growth": "no-mean-growth"}
COLUMNS = ("name", "planned", "actual", "bullet", "attainment_pct", "gap_points", "status", "course",
           "data_date")
FIELDS = ("name", "actual", "attained", "gap", "status", "data_date", "stale")


def run(*arguments):
    subprocess.run([MILEPOST, "--db", "agree.db", "--lang", "en", *arguments], check=True,
                   stdout=subprocess.DEVNULL)


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1
               for c in text)


def plain(figure):
    """A figure as programs have it: no separators, no sign of surplus, no unit."""
    text = figure.replace(",", "").replace("%", "").replace("\u2212", "-").lstrip("+")
    return text


def of_people(cells):
    """The cells of one row as people see them -> the words and figures of programs."""
    actual = plain(cells["Actual"])
    actual = STATE.get(re.sub(r" \d.*$", "", actual), actual)
    date = cells["Data date"]
    return {"name": cells["Target"].strip().lstrip("↳ ").strip(), "actual": actual,
            "attained": plain(cells["Attained"]), "gap": plain(cells["Gap"]),
            "status": STATUS[cells["Status"].strip()], "data_date": date[:10],
            "stale": "stale" in date}


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["target"]: {"name": row["name_en"], "actual": row["actual"],
                                "attained": row["attainment_pct"], "gap": row["gap_points"],
                                "status": row["status"], "data_date": row["data_date"],
                                "stale": row["stale"] == "true", "whole": row["parent"]} for row in csv.DictReader(file)}


def read_json(path):
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)["tables"]["targets"]
    return {row["target"]: {"name": row["name_en"], "actual": row["actual"] or "",
                            "attained": row["attainment_pct"] or "",
                            "gap": row["gap_points"] or "", "status": row["status"],
                            "data_date": row["data_date"] or "", "stale": row["stale"]}
            for row in rows}


def read_text(path):
    """Columns begin where their headings begin, counted in columns of a terminal."""
    lines = open(path, encoding="utf-8").read().split("\n")
    head = next(i for i, line in enumerate(lines) if line.startswith("Target "))
    names = ["Target", "Planned", "Actual", "Attained", "Gap", "Status", "Data date", "Key"]
    found = {}
    end = next(i for i in range(head, len(lines)) if lines[i] == "")
    for line in lines[head + 2:end]:
        # Numbers stand on the right of their column, so a column ends where its heading does.
        cells, at = {}, 0
        starts = [lines[head].index(name) for name in names]
        ends = [start + len(name) for start, name in zip(starts, names)]
        left = {"Status", "Data date", "Key"}
        bounds = []
        for i, name in enumerate(names):
            begin = starts[i] if name in left or i == 0 else ends[i - 1] if names[i - 1] not in left \
                else starts[i]
            finish = (starts[i + 1] if i + 1 < len(names) and names[i + 1] in left else
                      ends[i] if name not in left and i > 0 else
                      None if i + 1 == len(names) else starts[i + 1])
            bounds.append((begin, finish))
        bounds[0] = (0, None)
        padded = ""
        for c in line:  # a wide character takes two columns
            padded += c + ("\0" if width(c) == 2 else "")
        if len(padded) <= starts[5]:
            continue  # a heading
        for name, (begin, finish) in zip(names, bounds):
            cells[name] = padded[begin:finish].replace("\0", "").strip()
        match = re.match(r"\s*(.*?)\s{2,}", padded.replace("\0", ""))
        cells["Target"] = match.group(1)
        found[cells["Key"]] = of_people(cells)
    return found


def read_markdown(path):
    found, head = {}, None
    for line in open(path, encoding="utf-8"):
        cells = [re.sub(r"\\(.)", r"\1", c.strip()) for c in re.split(r"(?<!\\)\|", line.strip())[1:-1]]
        if not cells:
            head = None
        elif head is None:
            head = cells
        elif "Data date" in head and not set(cells[0]) <= set("-: "):
            row = of_people(dict(zip(head, cells)))
            found[row["name"]] = row  # it shows no keys
    return found


class Page(html.parser.HTMLParser):
    """The cells of the table of targets, by what their columns are named."""

    def __init__(self):
        super().__init__()
        self.rows, self.row, self.name, self.text, self.skip = [], None, None, "", 0

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "tr" and "opens" in of.get("class", "").split():
            self.row, self.at = {"key": of["id"].split(".")[-1]}, 0
        if tag in ("td", "th") and self.row is not None and not self.name:
            self.name, self.text = COLUMNS[self.at], ""
            self.at += 1
        if self.name and tag in ("svg", "details"):
            self.skip += 1

    def handle_endtag(self, tag):
        if self.name and tag in ("svg", "details"):
            self.skip -= 1
        if tag in ("td", "th") and self.name and not self.skip:
            self.row[self.name] = " ".join(self.text.split())
            self.name = None
        if tag == "tr" and self.row and not self.name:
            self.rows.append(self.row)
            self.row = None

    def handle_data(self, data):
        if not self.skip:
            self.text += data


def read_html(path):
    page = Page()
    page.feed(open(path, encoding="utf-8").read())
    found = {}
    for row in page.rows:
        found[row["key"]] = of_people(
            {"Target": row["name"], "Actual": row["actual"], "Attained": row["attainment_pct"],
             "Gap": row["gap_points"], "Status": row["status"], "Data date": row["data_date"]})
    return found


def decimal(number):
    text = f"{float(number):.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def one_place(number):
    text = f"{float(number):.1f}"
    return text


def read_xlsx(path):
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        names = [s.get("name") for s in ET.fromstring(book.read("xl/workbook.xml"))
                 .findall("m:sheets/m:sheet", space)]
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            strings = ["".join(t.text or "" for t in one.iter(f"{{{space['m']}}}t")) for one in
                       ET.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", space)]
        sheet = ET.fromstring(book.read(f"xl/worksheets/sheet{names.index('All targets') + 1}.xml"))
    rows = []
    for row in sheet.iter(f"{{{space['m']}}}row"):
        cells = {}
        for cell in row.findall("m:c", space):
            column = re.match(r"[A-Z]+", cell.get("r")).group()
            if cell.get("t") == "inlineStr":
                cells[column] = "".join(t.text or "" for t in cell.iter(f"{{{space['m']}}}t"))
            elif cell.find("m:v", space) is not None:
                value = cell.find("m:v", space).text
                cells[column] = strings[int(value)] if cell.get("t") == "s" else float(value)
        rows.append(cells)
    head = next(i for i, row in enumerate(rows) if "Target key" in row.values())
    columns = {heading: column for column, heading in rows[head].items()}
    found = {}
    for row in rows[head + 1:]:
        def cell(heading):
            return row.get(columns[heading], "")
        if not cell("Target key"):
            continue
        actual, date, gap = cell("Actual"), cell("Data date"), cell("Gap")
        attained = cell("Attained")
        found[cell("Target key")] = {
            "name": cell("Target"),
            "actual": decimal(actual) if isinstance(actual, float) else
            STATE.get(re.sub(r" \d.*$", "", actual), actual),
            "attained": attained, "gap": gap, "status": STATUS[cell("Status")],
            "data_date": date, "stale": bool(cell("Stale") if "Stale" in columns else cell("stale"))}
    return found


def read_docx(path):
    """The rows of the table of targets; it shows no keys."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(path) as package:
        document = ET.fromstring(package.read("word/document.xml"))
    found = {}
    for table in document.iter(space + "tbl"):
        rows = [["".join(t.text or "" for t in cell.iter(space + "t")) for cell in row.findall(space + "tc")]
                for row in table.findall(space + "tr")]
        if "Data date" not in rows[0]:
            continue
        for row in rows[1:]:
            if len(row) == len(rows[0]):
                one = of_people(dict(zip(rows[0], row)))
                found[one["name"]] = one
    return found


def main():
    folder = tempfile.mkdtemp(prefix="milepost-agree-")
    os.chdir(folder)
    seeds = os.path.join(PROJECT, "seeds", "luqiao")
    run("init")
    run("plan", "load", os.path.join(seeds, "annual-2022.toml"),
        os.path.join(seeds, "five-year-2022-2026.toml"))
    run("import", os.path.join(seeds, "baseline-2021.csv"),
        os.path.join(seeds, "published-results.csv"))
    run("record", "new-high-tech-firms", "12", "--as-of", "2022-06-30")
    run("record", "best-applications", "in-progress 40%", "--as-of", "2022-09-30")
    run("target", "withdraw", "paddy-land-made", "--reason", "moved | to \"2023\" <b>")
    readers = {"csv": read_csv, "json": read_json, "txt": read_text, "md": read_markdown,
               "html": read_html, "xlsx": read_xlsx, "docx": read_docx}
    faults = cells = 0
    answers = {}
    for ending, read in readers.items():
        run("report", "--plan", "luqiao-2022", "--as-of", "2022-12-31", "-o", f"report.{ending}")
        answers[ending] = read(f"report.{ending}")
    expected = answers["csv"]
    key_of = {row["name"]: key for key, row in expected.items()}
    assert len(key_of) == len(expected), "no two targets have one name"
    for key, row in expected.items():  # a part may stand away from its whole, and then says it
        if row["whole"]:
            key_of[f"{expected[row['whole']]['name']}: of which {row['name']}"] = key
    for ending in ("md", "docx"):
        answers[ending] = {key_of.get(name, name): row for name, row in answers[ending].items()}
    assert len(expected) > 100, "the question should be about a whole plan"
    for ending, found in answers.items():
        if set(found) != set(expected):
            faults += 1
            print(f"{ending}: other targets: {sorted(set(found) ^ set(expected))[:5]}")
            continue
        for key, row in expected.items():
            for field in FIELDS:
                cells += 1
                left, right = row[field], found[key][field]
                if field == "name" and key_of.get(right) == key:
                    continue
                if isinstance(right, float):  # a workbook has numbers: as many places as csv shows
                    if field == "data_date":
                        import datetime
                        right = str(datetime.date(1899, 12, 30) + datetime.timedelta(int(right)))
                    else:
                        scale = 100 if field == "attained" else 1
                        right, left = float(right) * scale, float(left or "nan")
                        if abs(right - left) < 0.0501:
                            continue
                if left != right:
                    faults += 1
                    print(f"{ending}: {key}: {field}: {right!r}, but csv has {left!r}")
    print(f"{cells} cells compared, {faults} differ")
    return 1 if faults else 0


sys.exit(main())
