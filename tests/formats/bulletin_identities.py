#!/usr/bin/env python3
"""Makes many random databases with the program, and reads its bulletins and summaries with a pencil: every
count is the length of the list it counts, shares add up to 100.0 where they can, every percentage can be worked out from the
table beside it, and what is withdrawn is shown and in no denominator.

usage: bulletin_identities.py MILEPOST [--few] [SEED]

--few makes a fifth of the databases, for a program under the sanitizers.
"""
import calendar
import collections
import concurrent.futures
import csv
import datetime
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from fractions import Fraction

MILEPOST = os.path.abspath(sys.argv[1])
ALL_SEEDS = range(25)
FEW = "--few" in sys.argv
GIVEN = [int(one) for one in sys.argv[2:] if one != "--few"]
SEEDS = GIVEN or ALL_SEEDS[:5 if FEW else 25]
AS_OF, SINCE = "2022-10-15", "2022-06-30"
STATUS = {"withdrawn": "已取消", "unset": "目标待定", "no-data": "未填报", "met": "已完成", "missed": "未完成",
          "overdue": "逾期未报", "ahead": "超进度", "on-track": "达进度", "behind": "欠进度",
          "off-track": "严重滞后", "open": "待完成"}
# What stands over the first column of a table of groups, and which rows for programs it has.
GROUPS = {"Section": "section", "章节": "section", "Lead": "lead", "牵头单位": "lead", "Commitment": "commitment",
          "承诺": "commitment"}
PARTS = ("newly-behind", "recovered", "met", "first-reported", "status", "withdrawn", "revised", "decided", "behind",
         "outlook", "adjust")
TOTAL = {"en": "Total", "zh": "合计"}
PLAN = """[document]
key = "report"
title = {{ zh = "报告", en = "Report" }}
date = 2022-02-18
[plan]
key = "{key}"
area = {{ key = "area", name = {{ zh = "地区", en = "Area" }} }}
name = {{ zh = "{key}计划", en = "{key} plan" }}
period = {{ start = 2022-01-01, end = 2022-12-31 }}
"""


def worded(status, language):
    return STATUS[status] if language == "zh" else status.replace("-", " ")


class Office:
    """One random plan or two, what is reported, and what is decided later: all on record in one database."""

    def __init__(self, folder, seed):
        self.folder, self.random = folder, random.Random(seed)
        self.revised, self.withdrawn = set(), set()
        self.run("init")
        plans = {key: self.targets(key) for key in ("one", "two")[:self.random.randint(1, 2)]}
        self.load(plans)
        self.report(plans)
        self.before = f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z"
        self.decide(plans)

    def run(self, *arguments):
        done = subprocess.run([MILEPOST, "--db", "office.db", *arguments], cwd=self.folder, capture_output=True,
                              text=True, encoding="utf-8")
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def targets(self, plan):
        chance = self.random
        sections = [f"s{i}" for i in range(chance.randint(1, 5))]
        sections += [f"{one}.{i}" for one in sections for i in range(chance.randint(0, 2))]
        self.sections = {**getattr(self, "sections", {}), plan: sections}
        return [self.target(f"{plan}-{i}", chance.choice(sections)) for i in range(chance.randint(1, 30))]

    def target(self, key, section):
        chance = self.random
        measure = chance.choice(("flow", "flow", "stock", "growth", "milestone"))
        self.measures = {**getattr(self, "measures", {}), key: measure}
        asks = "done = true" if measure == "milestone" else "set-later = true" if chance.random() < 0.1 else \
            f"{chance.choice(('at-least', 'at-least', 'more-than', 'at-most', 'equal-to'))} = {chance.randint(1, 90)}"
        lines = {"key": f'"{key}"', "section": f'"{section}"', "name": f'{{ zh = "目标{key}", en = "Target {key}" }}',
                 "measure": f'"{measure}"', "commitment": f'"{chance.choice(("firm", "firm", "strive"))}"',
                 "due": chance.choice(("2022-06-30", "2022-09-15", "2022-11-15", *["2022-12-31"] * 4))}
        if measure != "milestone":
            lines["unit"] = '"%"' if measure == "growth" else '"家"'
        if chance.random() < 0.7:
            lines["lead"] = f'"第{chance.randint(1, 4)}局"'
        return {"key": key, "measure": measure, "asks": asks, "lines": lines}

    def load(self, plans, *revise):
        for plan, targets in plans.items():
            sections = "".join(
                f'[[section]]\nkey = "{one}"\nname = {{ zh = "章{one}", en = "Chapter {one}" }}\n' +
                (f'parent = "{one.split(".")[0]}"\n' if "." in one else "") for one in self.sections[plan])
            text = PLAN.format(key=plan) + sections + "".join(
                "[[target]]\n" + "".join(f"{name} = {value}\n" for name, value in one["lines"].items()) +
                one["asks"] + "\n" for one in targets)
            with open(os.path.join(self.folder, f"{plan}.toml"), "w", encoding="utf-8") as file:
                file.write(text)
            self.run("plan", "load", f"{plan}.toml", *revise)

    def report(self, plans):
        chance, self.entries = self.random, []
        for one in (one for targets in plans.values() for one in targets):
            if chance.random() < 0.15:
                continue
            figure = 0
            for as_of in ("2021-12-31", "2022-03-31", "2022-06-30", "2022-08-10", "2022-09-30", "2022-10-10"):
                figure += chance.randint(0, 300) if chance.random() < 0.8 else -chance.randint(0, 90)
                if chance.random() < 0.5:
                    continue
                value = f"{figure / 10:.1f}" if one["measure"] != "milestone" else \
                    chance.choice(("not-started", "in-progress", f"in-progress {chance.randint(1, 99)}%", "done"))
                self.entries.append((one["key"], as_of, value))
        with open(os.path.join(self.folder, "progress.csv"), "w", encoding="utf-8") as file:
            rows = [(*entry, chance.choice(("", "", "will-meet", "will-miss", "adjust")), chance.choice(("", "缺地。")))
                    for entry in self.entries]
            csv.writer(file).writerows([("indicator", "as_of", "value", "outlook", "problem"), *rows])
        said = [row for row in rows if row[3] and "2022-01-01" <= row[1] <= AS_OF]
        self.outlooks = {(key, as_of): outlook for key, as_of, _, outlook, _ in said}
        self.run("import", "progress.csv", "--force")

    def decide(self, plans):
        """Corrections, voids, revised figures and withdrawn targets."""
        chance = self.random
        for key, as_of, value in chance.sample(self.entries, min(2, len(self.entries))):
            if re.fullmatch(r"[\d.]+", value):
                self.run("correct", key, f"{float(value) + 1:.1f}", "--as-of", as_of, "--reason", "核实", "--force")
                self.outlooks.pop((key, as_of), None)
        for key, as_of, _ in chance.sample(self.entries, min(1, len(self.entries))):
            self.run("void", key, "--as-of", as_of, "--reason", "误报")
            self.outlooks.pop((key, as_of), None)
        for plan, targets in plans.items():
            for one in list(targets):
                if re.search(r"\d+$", one["asks"]) and chance.random() < 0.1:
                    one["asks"] = re.sub(r"(\d+)$", lambda found: str(int(found[1]) + 1), one["asks"])
                    self.revised.add(one["key"])
                elif chance.random() < 0.1 and len(targets) > 1:
                    targets.remove(one)
                    self.withdrawn.add(one["key"])
        self.load(plans, "--revise", "区政府常务会议决定")
        latest = {key: outlook for (key, _), outlook in sorted(self.outlooks.items())}
        self.waiting = {key for key, outlook in latest.items() if outlook == "adjust"} - self.withdrawn
        self.decided = set(chance.sample(sorted(self.waiting), len(self.waiting) // 2))
        self.waiting -= self.decided
        for key in sorted(self.decided):
            self.run("decide", key, chance.choice(("accept", "refuse")), "--reason", "会议研究决定。")

    def in_word(self, report, language):
        """What a Word document says, as Markdown has it."""
        self.ask(report, language, "docx", "-o", "report.docx")
        space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        with zipfile.ZipFile(os.path.join(self.folder, "report.docx")) as package:
            body = ET.fromstring(package.read("word/document.xml")).find(space + "body")
        marks = {"Heading1": "# {}", "Heading2": "## {}", "Annex": "## {}", "Heading3": "### {}", "Lead": "**{}**"}

        def text_of(element):
            return "".join(run.text or "" for run in element.iter(space + "t"))

        lines = []
        for block in body:
            if block.tag == space + "tbl":
                rows = [[text_of(cell) for cell in row.findall(space + "tc")] for row in block.findall(space + "tr")]
                rows = [row for row in rows if len(row) == len(rows[0])]
                lines += ["| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]]
            elif block.tag == space + "p":
                style = block.find(f"{space}pPr/{space}pStyle").get(space + "val")
                lines += ["", marks.get(style, "{}").format(text_of(block))]
        return "\n".join(lines) + "\n"

    def ask(self, report, language, form, *more):
        since = ["--since", SINCE, "--since-known-at", self.before] if report == "bulletin" else []
        return self.run("--lang", language, report, *since, "--as-of", AS_OF, "--format", form, *more)


def nearest(counts):
    """How near to 1000 tenths shares can come that are the same for the same count and rounded up or down; where
    they cannot reach it so, and can with the largest count that is alone a tenth further away, that count too."""
    sizes, total = sorted(collections.Counter(counts).items()), sum(counts)

    def tried(stretched):
        reached = {(0, 0)}  # the last share, for a larger count never has a smaller one, and the sum
        for count, size in sizes:
            down, up = count * 1000 // total, -(-count * 1000 // total)
            further = count == stretched
            reached = {(tenths, whole + tenths * size) for last, whole in reached
                       for tenths in range(max(last, down - further), up + further + 1)}
        return min(abs(1000 - whole) for _, whole in reached)

    alone = max((count for count, size in sizes if size == 1), default=None)
    if tried(None) and alone and not tried(alone):
        return 0, alone
    return tried(None), None


def in_tenths(exact):
    """As percentages are shown: one decimal, half away from zero."""
    tenths = abs(exact) * 10
    whole = tenths.numerator * 2 // tenths.denominator + 1 >> 1
    return f"{'-' if exact < 0 and whole else ''}{whole // 10}.{whole % 10}"


def months(day):
    """From the begin of the year, a part of a month as its days over the days of that month."""
    year, month, of_month = map(int, day.split("-"))
    return month - 1 + Fraction(of_month, calendar.monthrange(year, month)[1])


class Pencil:
    """Holds what an office prints against itself; what is wrong is kept."""

    def __init__(self, office, seed):
        self.office, self.seed, self.faults, self.seen = office, seed, [], collections.Counter()

    def must_be(self, what, found, expected):
        self.seen["figures"] += 1
        if found != expected:
            self.faults.append(f"seed {self.seed}: {what}: {found!r}, and should be {expected!r}")

    # ---- what programs get ----

    def percentages(self, row):
        """Those of a target, from the figures that stand in the same row."""
        if row["status"] in ("withdrawn", "unset") or row["actual"] is None:
            return
        key, asked = row["target"], row["requirement"]
        if asked == "done":
            if row["actual"] != "in-progress":
                self.must_be(f"{key} attained", row["attainment_pct"], {"done": "100.0"}.get(row["actual"], "0.0"))
            return
        actual, planned = Fraction(row["actual"]), Fraction(row["planned"])
        ratio = actual / planned if asked in ("at-least", "more-than") and actual >= 0 else \
            planned / actual if asked == "at-most" and actual > 0 else None
        self.must_be(f"{key} attained", row["attainment_pct"], ratio if ratio is None else in_tenths(ratio * 100))
        if row["share_pct"] is None:
            self.must_be(f"{key} gap", row["gap_points"], None)
            return
        base = Fraction(row["baseline"] or 0)
        share = 100 * (actual - base) / (planned - base)
        expected = 100 * months(row["data_date"]) / months(row["due"])
        self.must_be(f"{key} share", row["share_pct"], in_tenths(share))
        self.must_be(f"{key} expected", row["expected_pct"], in_tenths(expected))
        self.must_be(f"{key} gap", row["gap_points"], in_tenths(share - expected))

    def groups(self, what, groups, targets):
        """Each group counts its own targets, and the groups of a kind count every target once."""
        added = collections.defaultdict(collections.Counter)
        for group in groups:
            by, plan = group["by"], group["plan"]
            own = [row for row in targets if row["plan"] == plan and (
                by == "plan" or (row[by] or "") == (group["group"] or ""))]
            counts = {status: group[status.replace("-", "_")] for status in STATUS}
            self.must_be(f"{what}, total of {group['group']}", group["total"],
                         sum(count for status, count in counts.items() if status != "withdrawn"))
            added[by, plan].update(counts)
            self.must_be(f"{what}, {by} {group['group']}", collections.Counter(counts),
                         collections.Counter(row["status"] for row in own))
        for (by, plan), counts in added.items():
            self.must_be(f"{what}, all by {by}", counts,
                         collections.Counter(row["status"] for row in targets if row["plan"] == plan))

    def beside_target(self, item, row, language):
        """Of a limit and of growth a sentence says what lies between actual and target, else the percentage."""
        sentence, asked = item["sentence"], row["requirement"]
        said = re.findall(r"(\d+\.\d)% attained" if language == "en" else r"完成率(\d+\.\d)%", sentence)
        is_limit = asked == "at-most"
        is_growth = self.office.measures[item["target"]] == "growth" and asked in ("at-least", "more-than")
        if not is_limit and not is_growth:
            self.must_be("attained, in words", said, [row["attainment_pct"]] if row["attainment_pct"] else [])
            return
        self.must_be("attained, in words", said, [])
        if item["actual"] is None or row["status"] in ("withdrawn", "unset"):
            return
        over = Fraction(item["actual"]) - Fraction(item["planned"])
        within = "within the target" if language == "en" else "控制在目标以内"
        self.must_be("within the limit, in words", within in sentence, is_limit and over <= 0)
        if over == 0 or (is_limit and over < 0):
            return
        size = re.findall(r"(?:still )?(\d[\d.,]*)(?: points)? (?:over|above|below) the target" if language == "en" else
                          r"(?:超出|高于|低于)目标(\d[\d.]*)", sentence)
        self.must_be("beside the target, in words", [Fraction(one.replace(",", "")) for one in size], [abs(over)])

    def items(self, items, targets, language):
        """The list of what is behind, and news; figures in a sentence are those of its row."""
        *items, seal = items
        rows = {(row["plan"], row["target"]): row for row in targets}
        self.must_be("the last item", seal["part"], "seal")
        keys = collections.defaultdict(set)
        for item in items:
            self.must_be("told twice", item["target"] in keys[item["part"]], False)
            keys[item["part"]].add(item["target"])
            self.seen["told as " + item["part"]] += 1
            if item["part"] in ("revised", "withdrawn", "decided"):
                continue
            self.must_be("stops in a row", re.findall("。。|\\.\\.", item["sentence"]), [])
            if item["part"] == "outlook":
                warned = "牵头单位预计不能完成。" if language == "zh" else "The office expects to miss it."
                self.must_be("an outlook is told", warned in item["sentence"], True)
            if item["part"] == "adjust":
                asked = "的填报起申请调整。" if language == "zh" else "Asked for since the report of "
                self.must_be("a request is told", asked in item["sentence"], True)
            self.beside_target(item, rows[item["plan"], item["target"]], language)
            said = re.findall(r"(\d+\.\d) points (behind|ahead)" if language == "en" else
                              r"([欠超])序时进度(\d+\.\d)个百分点", item["sentence"])
            points = item["gap_points"]
            way = {"en": ("behind", "ahead"), "zh": ("欠", "超")}[language]
            shown = points and (points.lstrip("-"), way[0] if points.startswith("-") else way[1])
            said = [one if language == "en" else one[::-1] for one in said]
            level = "level with the expected share" if language == "en" else "与序时进度持平"
            is_level = points == "0.0"
            is_far = points is not None and abs(Fraction(points)) > 100
            self.must_be("level, in words", level in item["sentence"], is_level)
            self.must_be("points, in words", said, [shown] if points and not is_level and not is_far else [])
        at = {row["target"]: row["status"] for row in targets}
        behind = {key for key, status in at.items() if status in ("behind", "off-track", "missed")}
        self.must_be("what is behind", keys["behind"], behind)
        self.must_be("outlooks of what is behind", keys["outlook"] & behind, set())
        self.must_be("what waits for a decision", keys["adjust"], self.office.waiting)
        self.must_be("what was decided", keys["decided"], self.office.decided)
        self.must_be("what is withdrawn", keys["withdrawn"], self.office.withdrawn)
        self.must_be("withdrawn targets", {key for key, status in at.items() if status == "withdrawn"},
                     self.office.withdrawn)
        self.must_be("what is revised", keys["revised"], self.office.revised - self.office.withdrawn)
        self.must_be("what is met", {at[key] for key in keys["met"]} - {"met"}, set())
        self.must_be("what is newly behind", {at[key] for key in keys["newly-behind"]} -
                     {"behind", "off-track", "missed", "overdue"}, set())

    # ---- what people get ----

    def standing(self, text, counts, language):
        """The sentence that says how a plan stands."""
        withdrawn = counts["withdrawn"]
        said = re.search(r"Besides these, (\d+) withdrawn" if language == "en" else r"另有已取消目标(\d+)项", text)
        self.must_be("withdrawn, in words", int(said[1]) if said else 0, withdrawn)
        said = re.search(r"\*\*Targets: (\d+), of which (.*)\.\*\*" if language == "en" else
                         r"\*\*共(\d+)项目标：(.*)。\*\*", text)
        total = sum(counts.values()) - withdrawn
        self.must_be("total, in words", int(said[1]) if said else 0, total)
        if said is None:
            return {}
        parts = re.findall(r"(\d+) ([a-z ]+) \((\d+)\.(\d)%\)" if language == "en" else
                           r"(\d+)项（占(\d+)\.(\d)%）", said[2])
        words = [one[1] for one in parts] if language == "en" else re.findall(r"([^、]+?)\d+项（", said[2])
        found = {word: (int(one[0]), int(one[-2]) * 10 + int(one[-1])) for word, one in zip(words, parts)}
        self.must_be("statuses, in words", {word: count for word, (count, _) in found.items()},
                     {worded(one, language): count for one, count in counts.items() if count and one != "withdrawn"})
        from_whole, stretched = nearest([count for count, _ in found.values()])
        self.must_be("shares added up, in tenths from the whole",
                     abs(1000 - sum(tenths for _, tenths in found.values())), from_whole)
        self.must_be("shares of the same count", len(set(found.values())),
                     len({count for count, _ in found.values()}))
        for word, (count, tenths) in found.items():
            exact = Fraction(count * 1000, total)
            self.must_be(f"share of {word}", abs(tenths - exact) < (2 if count == stretched else 1), True)
        return found

    def group_table(self, by, table, groups, language):
        head, *rows, last = table
        self.must_be("last row", last[0], TOTAL[language])
        numbers = [[int(cell or 0) for cell in row[1:]] for row in rows]
        self.must_be(f"rows by {by}", len(rows), len(groups))
        for at, heading in enumerate(head[1:]):
            self.must_be(f"by {by}, sum of {heading}", sum(row[at] for row in numbers), int(last[at + 1] or 0))
        outside = worded("withdrawn", language)
        for row, group in zip(rows, groups):
            found = {heading: int(cell or 0) for heading, cell in zip(head[2:], row[2:])}
            self.must_be(f"by {by}, total of {row[0]}", int(row[1]),
                         sum(count for heading, count in found.items() if heading != outside))
            shown = {worded(status, language): group[status.replace("-", "_")] for status in STATUS}
            self.must_be(f"by {by}, {row[0]}", {heading: count for heading, count in found.items() if count},
                         {heading: count for heading, count in shown.items() if count})

    def page_of_plan(self, text, answer, plan, language):
        """One plan of a bulletin or a summary, as people read it, against what programs get."""
        targets = [row for row in answer["targets"] if row["plan"] == plan]
        self.standing(text, collections.Counter(row["status"] for row in targets), language)
        tables = tables_of(text)
        for table in tables:
            if "On time" in table[0] or "按时" in table[0]:
                continue
            if by := GROUPS.get(table[0][0]):
                groups = [one for one in answer["groups"] if one["by"] == by and one["plan"] == plan]
                self.group_table(by, table, groups, language)
                self.seen[f"{language} table by {by}"] += 1
        return targets, tables

    def bulletin_of_plan(self, text, answer, plan, language):
        targets, tables = self.page_of_plan(text, answer, plan, language)
        listed = re.findall(r"^\d+\. (.*)$", text, re.MULTILINE)
        news = [one for one in listed if one.lstrip("\\")[0] in "[【"]
        items = [item for item in answer["items"] if item["plan"] == plan]
        problems = [item for item in items if item["part"] in ("behind", "outlook", "adjust")]
        self.must_be("items of what is behind", len(listed) - len(news), len(problems))
        # The first bulletin of a plan tells no news,
        is_first = not re.search(r"^## .*(Since last time|较上期变化)", text, re.MULTILINE)
        # or what was decided alone.
        decided = sum(item["part"] in ("added", "withdrawn", "revised", "decided") for item in items)
        may_be = {0} if is_first else {len(items) - len(problems), decided}
        self.must_be("items of news", len(news) in may_be and (decided == 0 or not is_first), True)
        parts = re.findall(r"^## (\S+?)[.、]", text, re.MULTILINE)
        count = 4 + (not is_first) + any(item["part"] == "adjust" for item in items)
        self.must_be("numbers of parts", parts, list("123456" if language == "en" else "一二三四五六")[:count])
        annex = [row for head, *rows in tables if "Attained" in head or "完成率" in head
                 for row in (dict(zip(head, row)) for row in rows)]
        status, attained = ("Status", "Attained") if language == "en" else ("状态", "完成率")
        self.must_be("annex", collections.Counter((row[status], row[attained].rstrip("%")) for row in annex),
                     collections.Counter((worded(row["status"], language), row["attainment_pct"] or "")
                                         for row in targets))
        reason = "Reason" if language == "en" else "催报原因"
        waiting = collections.Counter(row[head.index(reason)] for head, *rows in tables if reason in head
                                      for row in rows)
        said = re.search(r"(\d+) wait for a report: (.*)\." if language == "en" else r"需催报(\d+)项：(.*)。", text)
        self.must_be("who has not reported", int(said[1]) if said else 0, sum(waiting.values()))
        parts = re.findall(r"(\d+) ([a-z ]+)" if language == "en" else r"([^、\d]+)(\d+)项", said[2]) if said else []
        parts = [one if language == "zh" else one[::-1] for one in parts]
        self.must_be("why they are asked", {word: int(count) for word, count in parts}, dict(waiting))
        self.punctuality(tables, answer, plan, language)
        self.must_be("rows of gaps", sum(waiting.values()),
                     sum(row["plan"] == plan for row in answer["gaps"]))

    def punctuality(self, tables, answer, plan, language):
        """How many figures came on time: the same for people and programs, and right in itself."""
        rows = [row for row in answer["reporting"] if row["plan"] == plan]
        for row in rows:
            self.must_be("due", row["due"], row["on_time"] + row["late"] + row["missing"])
            exact = Fraction(row["on_time"] * 1000, row["due"])
            self.must_be("on time, %", row["on_time_pct"], f"{int(exact + Fraction(1, 2)) / 10:.1f}")
            self.seen["figures on time, late, missing"] += row["due"]
        self.must_be("figures that are missing", sum(row["missing"] for row in rows),
                     sum(row["plan"] == plan and row["periods"] is not None for row in answer["gaps"]))
        shown = [table for table in tables if "On time" in table[0] or "按时" in table[0]]
        self.must_be("tables of punctuality", len(shown), 1 if rows else 0)
        for _, *found in shown:
            counts = [[int(cell) for cell in row[1:5]] for row in found]
            if len(rows) > 1:
                self.must_be("the last row of punctuality", found[-1][0], TOTAL[language])
                self.must_be("its total", counts.pop(), [sum(column) for column in zip(*counts[:len(rows)])])
            self.must_be("punctuality", counts,
                         [[row[one] for one in ("due", "on_time", "late", "missing")] for row in rows])

    def legends(self, page, counts, language):
        """Beside the bars of a page stand the same counts and shares."""
        for legend, expected in zip(re.findall(r'<ul class="legend">(.*?)</ul>', page, re.DOTALL), counts):
            found = {word: (int(count), int(share.replace(".", ""))) for word, count, share in
                     re.findall(r"<span>([^<]*)</span> <b>(\d+)</b> <small>([\d.]+)%</small>", legend)}
            self.must_be("legend", found, expected)
            self.seen[language + " legend"] += 1

    def read(self):
        for language in ("en", "zh"):
            answer = json.loads(self.office.ask("bulletin", language, "json"))["tables"]
            for row in answer["targets"]:
                self.percentages(row)
                self.seen[row["status"]] += 1
            self.groups("bulletin", answer["groups"], answer["targets"])
            self.items(answer["items"], answer["targets"], language)
            plans = [row["plan"] for row in answer["plans"]]
            parts = plans_of(self.office.ask("bulletin", language, "markdown"))
            self.must_be("plans", len(parts), len(plans))
            for part, plan in zip(parts, plans):
                self.bulletin_of_plan(part, answer, plan, language)
            parts = plans_of(self.office.in_word("bulletin", language))
            self.must_be("plans in Word", len(parts), len(plans))
            for part, plan in zip(parts, plans):
                self.bulletin_of_plan(part, answer, plan, language)
                self.seen[language + " in Word"] += 1
            summary = json.loads(self.office.ask("summary", language, "json"))["tables"]
            self.must_be("groups of the summary", summary["groups"], answer["groups"])
            texts = plans_of(self.office.ask("summary", language, "markdown"))
            found = []
            if len(plans) > 1:
                together = texts.pop(0)
                found.append(self.standing(together, collections.Counter(
                    row["status"] for row in answer["targets"]), language))
                by_plan = [one for one in answer["groups"] if one["by"] == "plan"]
                self.group_table("plan", tables_of(together)[0], by_plan, language)
            for text, plan in zip(texts, plans, strict=True):
                self.page_of_plan(text, answer, plan, language)
                found.append(self.standing(text, collections.Counter(
                    row["status"] for row in answer["targets"] if row["plan"] == plan), language))
            if (language == "zh") == self.seed % 2:
                self.legends(self.office.ask("summary", language, "html"), found, language)
        items = list(csv.DictReader(io.StringIO(self.office.ask("bulletin", "zh", "csv"))))
        self.must_be("items as CSV", [(row["part"], row["target"], row["attainment_pct"]) for row in items],
                     [(row["part"], row["target"] or "", row["attainment_pct"] or "") for row in answer["items"]])


def plans_of(text):
    return re.split(r"^# ", text, flags=re.MULTILINE)[1:]


def tables_of(text):
    """Each as rows of cells, the head first."""
    tables = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        rows = [[re.sub(r"\\(\W)", r"\1", cell.strip()) for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
                for line in block.splitlines()]
        tables.append([rows[0], *rows[2:]])
    return tables


def judged(seed):
    with tempfile.TemporaryDirectory(prefix="milepost-identities-") as folder:
        pencil = Pencil(Office(folder, seed), seed)
        pencil.read()
        return pencil.faults, pencil.seen


def main():
    faults, seen = [], collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found, counted in pool.map(judged, SEEDS):
            faults += found
            seen += counted
    print("\n".join(faults[:40]))
    if SEEDS == ALL_SEEDS:
        wanted = {*STATUS, *("told as " + part for part in PARTS), *(
            f"{language} {what}" for language in ("en", "zh")
            for what in ("legend", "in Word", "table by section", "table by lead", "table by commitment"))}
        assert not wanted - set(seen), f"no database has {wanted - set(seen)}"
    print(f"seeds {SEEDS[0]} to {SEEDS[-1]}: {seen['figures']} figures held against each other, {len(faults)} wrong")
    return 1 if faults else 0


sys.exit(main())
