#!/usr/bin/env python3
"""Asks milepost for every report and list in all seven formats and both languages, on a plan whose texts mean harm, reads
every answer back and compares it with the others, row by row.

usage: every_report.py MILEPOST
"""
import csv
import datetime
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

MILEPOST = os.path.abspath(sys.argv[1])
REPORTS = [["report"], ["summary"], ["gaps"], ["history", "t0"], ["areas", "t0"], ["explain", "t0"],
           ["claims"], ["score"], ["bulletin"], ["slip", "--lead", "=cmd|' /C calc'!A0"], ["remind"], ["remind", "--sms"], ["compare", "--between", "2022-03-31", "2022-06-30"]]
LISTS = [["log"], ["log", "t0"], ["plan", "list"], ["plan", "show", "plan"], ["target", "list"], ["target", "show", "t0"],
         ["target", "show", "t11"], ["batch", "list"], ["batch", "show", "1"]]
NAMES = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "مرحبا RTL עברית", "x" * 300, "+1+1", "-2+3", "@SUM(A1)",
         "a|b **bold** [x](javascript:alert(1)) `c`", "&amp; \"quoted\" 'x' \\ <img src=x onerror=alert(1)>",
         "{{mustache}} {{{raw}}}", "</td></tr></table>", "1. item # heading"]
# What a terminal shows of a row, where it shows the column at all.
SHOWN = {"en": ("Status", "Actual", "Gap", "Attained"), "zh": ("状态", "实际", "超/欠", "完成率")}
# The same of lists, whose rows have other names there than on a page.
LISTED = {"en": ("Entry", "Value", "Planned", "Due", "Targets", "Batch", "File", "Standing", "Status", "Period"),
          "zh": ("编号", "日期", "数值", "计划", "完成时限", "目标数", "批次", "文件", "有效记录数", "状态", "计划期")}
# What a workbook has in columns of their own.
ELSEWHERE_IN_BOOK = ("Entrynumbers", "记录编号", "Remarks", "说明", "No.", "序号", "Remark", "备注")
# What a terminal calls the keys of a target and of its plan.
ON_TERMINAL = {"Targetkey": "Key", "目标代码": "指标代码", "所属计划": "计划代码"}
UNIT = "家"
PLAN = """[document]
key = "report"
title = { zh = "报告", en = "<b>Report</b>" }
date = 2022-02-18
[plan]
key = "plan"
area = { key = "area", name = { zh = "地区", en = "=Area" } }
name = { zh = "计划", en = "<i>plan</i>" }
period = { start = 2022-01-01, end = 2022-12-31 }
[lights]
[scoring]
late-reporting = -0.5
[[section]]
key = "1"
label = "<1>"
name = { zh = "章", en = "=section<script>" }
"""
TARGET = """[[target]]
key = "t{0}"
section = "1"
name = {{ zh = {1}, en = {1} }}
unit = "家"
measure = "flow"
at-least = 10
lead = {1}
"""


def run(*arguments, language="en"):
    return subprocess.run([MILEPOST, "--db", "every.db", "--lang", language, *arguments], check=True,
                          capture_output=True, text=True).stdout


def prepare():
    with open("plan.toml", "w", encoding="utf-8") as file:
        file.write(PLAN + "".join(TARGET.format(i, json.dumps(name, ensure_ascii=False))
                                  for i, name in enumerate(NAMES)))
    run("init")
    run("plan", "load", "plan.toml")
    for i, name in enumerate(NAMES[:9]):
        for date, value in (("2022-03-31", i), ("2022-06-30", 2 * i)):
            run("record", f"t{i}", str(value), "--as-of", date, "--note", f"{name}\nsecond line \u202etxt.exe",
                "--by", name, "--problem", name, "--next-step", name, "--outlook", "will-meet")
    run("correct", "t1", "3", "--as-of", "2022-06-30", "--reason", "~~typing~~ | error")
    run("void", "5", "--reason", "=1+1 <b> | `x`")
    with open("a|b <b>&amp;~.csv", "w", encoding="utf-8") as file:
        file.write("indicator,as_of,value,note\nt9,2022-06-30,4,~note~\nt10,2022-06-30,5,\n")
    run("import", "a|b <b>&amp;~.csv")
    run("assign", "t0", "--lead", NAMES[2], "--with", NAMES[7], "--reason", NAMES[9])
    run("target", "withdraw", "t11", "--reason", "=1+1 <b> | `x`")


def squeezed(text):
    """Marks stand in brackets or in a badge; blanks are no part of a figure, nor is the dot of a light."""
    return re.sub(r"[\s()（）●]", "", text)


class Page(html.parser.HTMLParser):
    """Tables as lists of rows, each a dict of what stands below each heading; items as they are."""

    def __init__(self):
        super().__init__()
        self.tables, self.items, self.row, self.text, self.kept, self.skip = [], [], None, "", None, 0
        self.graphic = False
        self.facts = []

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        classes = of.get("class", "").split()
        self.skip += tag in ("nav", "svg", "style", "script", "title")
        assert tag not in ("img", "iframe") and not any(name.startswith("on") for name in of), (tag, of)
        if tag == "table" and "grid" in classes:
            self.tables.append([])
        if tag == "tr" and "h" not in classes:
            self.row = []
        if tag in ("td", "th", "li", "dt", "dd"):
            self.kept, self.text, self.graphic = tag, "", "g" in classes

    def handle_endtag(self, tag):
        if tag in ("nav", "svg", "style", "script", "title"):
            self.skip -= 1
        if tag == self.kept == "li" and not self.skip:
            self.items.append(squeezed(self.text))
        if tag == self.kept == "dt":
            self.facts.append([squeezed(self.text)])
        if tag == self.kept == "dd":
            self.facts[-1].append(squeezed(self.text))
        if tag == self.kept and tag in ("td", "th") and self.row is not None and not self.graphic:
            self.row.append(squeezed(self.text))
        if tag in ("td", "th", "li", "dt", "dd"):
            self.kept = None
        if tag == "tr" and self.row and self.tables:
            self.tables[-1].append(self.row)
            self.row = None

    def handle_data(self, data):
        if not self.skip:
            self.text += data


def without_details(text):
    """What a row opens to is asked for apart."""
    return re.sub(r'<tr class="more">.*?</details></td></tr>', "", text, flags=re.DOTALL)


def read_html(path):
    page = Page()
    text = without_details(open(path, encoding="utf-8").read())
    page.feed(re.sub(r'<ul class="legend">.*?</ul>', "", text, flags=re.DOTALL))
    return [table for table in page.tables if table], page.items, page.facts


def read_markdown(path):
    tables, items, facts, table = [], [], [], None
    for line in open(path, encoding="utf-8").read().split("\n"):
        if not line.startswith("|"):
            table = None
            if re.match(r"\d+\. ", line):
                items.append(squeezed(unescaped(line.split(". ", 1)[1])))
            fact = re.match(r"- \*\*(.*?)\*\*[:：](.*)", line)
            if fact:
                facts.append([squeezed(unescaped(part)) for part in fact.groups()])
            continue
        # What counts no more is struck out.
        cells = [unescaped(re.sub(r"(?<!\\)~~", "", cell.strip())) for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if table is None:
            table = []
            tables.append(table)
        if all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            continue
        table.append([squeezed(re.sub(r"^(&nbsp;|\u2003|\u00a0)*", "", cell)) for cell in cells])
    # A heading between the rows begins a table of its own.
    merged = []
    for one in tables:
        if merged and merged[-1][0] == one[0]:
            merged[-1] += one[1:]
        else:
            merged.append(one)
    return merged, items, facts


def unescaped(text):
    return re.sub(r"\\([^\w\s])", r"\1", text)


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["tables"]


def as_csv(value):
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    # What a spreadsheet would run is defused in CSV, and only there.
    return "'" + text if text[:1] in ("=", "+", "-", "@") and not re.fullmatch(r"[+-]?[\d.]+", text) else text


def read_xlsx(path):
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    cells = []
    with zipfile.ZipFile(path) as book:
        strings = ["".join(t.text or "" for t in one.iter(space + "t")) for one in
                   ET.fromstring(book.read("xl/sharedStrings.xml")).findall(space + "si")]
        for name in book.namelist():
            if not re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                continue
            for cell in ET.fromstring(book.read(name)).iter(space + "c"):
                assert cell.find(space + "f") is None, f"{name}: a formula in {cell.get('r')}"
                value = cell.find(space + "v")
                if cell.get("t") == "inlineStr":
                    cells.append("".join(t.text or "" for t in cell.iter(space + "t")))
                elif value is not None:
                    cells.append(strings[int(value.text)] if cell.get("t") == "s" else float(value.text))
    return cells


def read_docx(path):
    """Tables, items and facts of a Word document, as read_html has them."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

    def text_of(element):
        return "".join("\n" if one.tag == space + "br" else one.text or "" for one in element.iter()
                       if one.tag in (space + "t", space + "br"))

    with zipfile.ZipFile(path) as package:
        body = ET.fromstring(package.read("word/document.xml")).find(space + "body")
        for name in package.namelist():
            ET.fromstring(package.read(name))
    tables, items, facts = [], [], []
    for block in body:
        if block.tag == space + "tbl":
            widths = [int(one.get(space + "w")) for one in block.iter(space + "gridCol")]
            rows = [[squeezed(text_of(cell)) for cell in row.findall(space + "tc")] for row in block.findall(space + "tr")]
            assert all(len(row) in (1, len(widths)) for row in rows), rows[:2]
            assert block.find(f"{space}tr/{space}trPr/{space}tblHeader") is not None, "a head that is not repeated"
            # A heading between the rows is one cell across them.
            spans = [row.find(f"{space}tc/{space}tcPr/{space}gridSpan") is not None for row in block.findall(space + "tr")]
            tables.append([row for row, is_heading in zip(rows, spans) if not is_heading])
            continue
        style = block.find(f"{space}pPr/{space}pStyle")
        style = "" if style is None else style.get(space + "val")
        if style == "ListItem":
            items.append(squeezed(re.sub(r"^\d+\. ", "", text_of(block))))
        if style == "Fact":
            name, rest = (squeezed("".join(t.text or "" for t in run.iter(space + "t"))) for run in block.findall(space + "r"))
            facts.append([name, rest.lstrip(":：")])
    return tables, items, facts


def is_in_book(text, book):
    """Whether a workbook has what a page shows: texts as they are, figures as numbers."""
    if text in book["texts"]:
        return True
    if text.endswith(UNIT) and UNIT in book["texts"]:  # which has a column of its own there
        text = text.removesuffix(UNIT)
    figure = text.replace(",", "").removesuffix("%")
    if re.fullmatch(r"[+-]?\d+(\.\d+)?", figure):
        shown = float(figure)
        return any(abs(one * scale - shown) < 0.0501 for one in book["numbers"] for scale in (1, 100))
    if not re.fullmatch(r"\d{4}-\d\d-\d\d(stale|过期|\d\d:\d\d)?", text):
        return False
    moment = datetime.datetime.fromisoformat(text[:10] + ("T" + text[10:] if ":" in text else ""))
    days = (moment - datetime.datetime(1899, 12, 30)) / datetime.timedelta(days=1)
    return any(abs(one - days) < 1e-8 for one in book["numbers"])


def faults_of(arguments, number, language):
    what, path = f"{' '.join(arguments)} ({language})", f"{language}{number}"
    is_list = arguments in LISTS
    when = [] if "--between" in arguments or arguments[0] in ("log", "plan", "batch") else ["--as-of", "2022-06-30"]
    for ending in ("csv", "json", "txt", "md", "html", "xlsx", "docx"):
        run(*arguments, *when, "-o", f"{path}.{ending}", language=language)
    tables, items, facts = read_html(path + ".html")
    faults = []
    others, other_items, other_facts = read_markdown(path + ".md")
    if facts != other_facts:
        faults.append(f"{what}: html and markdown have other facts: "
                      f"{[(a, b) for a, b in zip(facts, other_facts) if a != b][:2]} {len(facts)} and {len(other_facts)}")
    if (tables, items) != (others, other_items):
        faults.append(f"{what}: html and markdown differ: "
                      f"{[(a, b) for x, y in zip(tables, others) for a, b in zip(x, y) if a != b][:2]} "
                      f"{[(a, b) for a, b in zip(items, other_items) if a != b][:1]} "
                      f"{len(tables)} and {len(others)} tables, {len(items)} and {len(other_items)} items")
    in_word = read_docx(path + ".docx")
    if in_word != (others, other_items, other_facts):
        faults.append(f"{what}: docx and markdown differ: "
                      f"{[(a, b) for x, y in zip(in_word[0], others) for a, b in zip(x, y) if a != b][:2]} "
                      f"{[(a, b) for a, b in zip(in_word[1], other_items) if a != b][:1]} "
                      f"{[(a, b) for a, b in zip(in_word[2], other_facts) if a != b][:1]} "
                      f"{[len(part) for part in in_word]} and {[len(part) for part in (others, other_items, other_facts)]}")
    rows = read_csv(path + ".csv")
    of_programs = read_json(path + ".json")
    if not any([{name: as_csv(value) for name, value in row.items()} for row in table] == rows
               for table in of_programs.values()):
        faults.append(f"{what}: no table of json has the {len(rows)} rows of csv")
    text = open(path + ".txt", encoding="utf-8").read()
    if re.search("[\x1b\r\t\u202e]", text):
        faults.append(f"{what}: text has a control character")
    lines = {squeezed(line) for line in text.split("\n")}
    cells = read_xlsx(path + ".xlsx")
    book = {"texts": {squeezed(cell) for cell in cells if isinstance(cell, str)},
            "numbers": {cell for cell in cells if isinstance(cell, float)}}
    compared = 0
    for item in items:
        compared += 2
        if not any(line.endswith(item) for line in lines):
            faults.append(f"{what}: text has no item {item[:80]!r}")
        if item not in book["texts"]:
            faults.append(f"{what}: xlsx has no item {item[:80]!r}")
    for name, value in facts:
        compared += 3
        if ON_TERMINAL.get(name, name) + value not in lines:
            faults.append(f"{what}: text has no fact {name} {value[:80]!r}")
        if name not in book["texts"] or not is_in_book(value, book):
            faults.append(f"{what}: xlsx has no fact {name} {value[:80]!r}")
    for table in tables:
        for row in table[1:]:
            cells = [cell for cell in row if cell]
            compared += len(cells)
            missing = [cell for head, cell in zip(table[0], row)
                       if cell and head not in ELSEWHERE_IN_BOOK and not is_in_book(cell, book)]
            if missing:
                faults.append(f"{what}: xlsx lacks {missing[:2]} of {row[0][:40]!r}")
            # A terminal shows fewer columns: its line holds the name of the row and its status.
            status = [cell for head, cell in zip(table[0], row)
                      if head in (LISTED if is_list else SHOWN)[language] and head in text and cell]
            if not any((is_list or row[0] in line) and all(cell in line for cell in status) for line in lines):
                faults.append(f"{what}: text has no line with {row[0][:40]!r} and {status}")
    return faults, compared


def main():
    os.chdir(tempfile.mkdtemp(prefix="milepost-every-"))
    prepare()
    faults, compared = [], 0
    for number, arguments in enumerate(REPORTS + LISTS):
        for language in SHOWN:
            found, cells = faults_of(arguments, number, language)
            faults += found
            compared += cells
        # For programs there are no languages, but in sentences.
        english, chinese = ([{name: cell for name, cell in row.items() if name not in ("sentence", "text")}
                             for row in read_csv(f"{language}{number}.csv")] for language in ("en", "zh"))
        if english != chinese:
            faults.append(f"{' '.join(arguments)}: csv has other figures in Chinese")
    print("\n".join(faults))
    assert compared > 1000, compared
    print(f"{len(REPORTS)} reports and {len(LISTS)} lists, {compared} cells compared, {len(faults)} differ")
    return 1 if faults else 0


sys.exit(main())
