"""Reads the workbook of every report and list with another program, and compares it with milepost's JSON of the same question.

usage: every_workbook.py FOLDER

The folder has REPORT-LANGUAGE.xlsx and REPORT-LANGUAGE.json beside each other. LibreOffice opens every workbook
and shows its sheets as CSV; the package is held against the rules of its format, so that no program offers to
repair it. What differs is printed, and ends this with 1.
"""

import datetime
import json
import pathlib
import re
import sys

import read_back
from read_back import COLUMNS, STATUSES, Package, as_shown, check_book, expect, is_number, shown_by_libreoffice

# Tables of JSON by report: their columns in the workbook (English, Chinese), the name in JSON, the kind.
STANDING = [
    ("Actual", "实际", "actual", "figure"),
    ("Attained", "完成率", "attainment_pct", "percent"),
    ("Gap", "超/欠", "gap_points", "points"),
    ("Status", "状态", "status", "word"),
    ("Data date", "数据日期", "data_date", "date"),
]
TABLES = {
    "targets": COLUMNS,
    "gaps": [
        ("Reason", "催报原因", "reason", "term"),
        ("Days since", "距数据日期天数", "days", "figure"),
        ("Report by", "报送期限", "deadline", "date"),
        ("Lead", "牵头单位", "lead", "text"),
        ("Target", "目标", "name", "text"),
        ("Status", "状态", "status", "word"),
        ("Data date", "数据日期", "data_date", "date"),
        ("Due", "完成时限", "due", "date"),
    ],
    "changes": [
        *STANDING,
        ("Target", "目标", "name", "text"),
        ("Status before", "原状态", "status_before", "word"),
        ("Actual before", "原实际", "actual_before", "figure"),
        ("Gap before", "原超/欠", "gap_points_before", "points"),
        ("Change of gap", "超/欠变化", "gap_points_change", "points"),
    ],
    "claims": [
        *STANDING,
        ("Claim", "偏差", "claim", "term"),
        ("Outlook", "预计", "outlook", "term"),
        ("Reporter", "填报单位", "reporter", "text"),
        ("Problem", "存在问题", "problem", "text"),
    ],
    "areas": [
        *STANDING,
        ("Area", "地区", None, None),
        ("Planned figure", "计划值", "planned", "figure"),
        ("Due", "完成时限", "due", "date"),
    ],
    "entries": [
        ("Entry", "编号", "entry", "figure"),
        ("As of", "日期", "as_of", "date"),
        ("Value", "数值", "value", "figure"),
        ("Reporter", "填报单位", "reporter", "text"),
        ("Problem", "存在问题", "problem", "text"),
        ("corrects", "更正", "corrects", "figure"),
    ],
    "reminders": [
        ("To be reported", "应报未报", "waiting", "figure"),
        ("Late", "已逾期", "late", "figure"),
        ("Behind", "进度滞后", "behind", "figure"),
        ("Report by", "报送期限", "deadline", "date"),
    ],
    "status_lines": [("Status", "状态", "status", "word"), ("Applies", "是否符合", "applies", "term"),
                     ("Reason", "原因", None, None)],
}
STEPS = {
    "history": [("As of", "日期", "day", "date"), ("Planned figure", "计划值", "planned", "figure"), *STANDING[:4],
                ("Share done", "完成进度", "share_pct", "percent"),
                ("Expected share", "序时进度", "expected_pct", "percent")],
    "explain": [("Formula", "算式", "formula", "text"), ("Result", "结果", "result", "approximate"),
                ("Step", "计算项", None, None)],
}
# Lists have fewer columns in a workbook than in JSON, so each says which.
LISTS = {
    "score": {
        "scores": [
            ("Score", "得分率", "score_pct", "percent"),
            ("Out of", "满分", "out_of", "figure"),
            ("Points", "得分", "points", "figure"),
            ("Scored", "计分目标数", "scored", "figure"),
            ("Not scored", "暂不计分目标数", "not_scored", "figure"),
        ],
        "targets": [
            ("Target", "目标", "name", "text"),
            ("Status", "状态", "status", "word"),
            ("Weight", "权重", "weight", "figure"),
            ("Rate counted", "计分比例", "counted_pct", "percent"),
            ("Points", "得分", "points", "figure"),
        ],
    },
    "log": {"entries": TABLES["entries"]},
    "batch-show": {"entries": TABLES["entries"]},
    "batch-list": {"batches": [
        ("Batch", "批次", "batch", "figure"),
        ("File", "文件", "file", "text"),
        ("SHA-256", "SHA-256校验值", "sha256", "text"),
        ("User", "导入人", "user", "text"),
        ("First entry", "首条记录编号", "first_entry", "figure"),
        ("Last entry", "末条记录编号", "last_entry", "figure"),
        ("Standing", "有效记录数", "standing", "figure"),
    ]},
    "plan-list": {"plans": [
        ("Plan", "计划代码", "plan", "text"),
        ("Name", "名称", "name", "text"),
        ("Targets", "目标数", "targets", "figure"),
        ("Withdrawn", "已取消", "withdrawn", "figure"),
        ("Revisions", "修订次数", "revisions", "figure"),
    ]},
    "plan-check": {"targets": [
        ("Plan", "计划代码", "plan", "text"),
        ("Key", "指标代码", "target", "text"),
        ("Planned", "计划", "planned", "text"),
    ]},
    "plan-show": {"targets": [
        ("Target", "目标", "name", "text"),
        ("Planned figure", "计划值", "value", "figure"),
        ("Due", "完成时限", "due", "date"),
        ("Lead", "牵头单位", "lead", "text"),
        ("Target key", "目标代码", "target", "text"),
        ("Key", "指标代码", "indicator", "text"),
    ]},
    "target-list": {"targets": [
        ("Target", "目标", "name", "text"),
        ("Planned figure", "计划值", "planned", "figure"),
        ("Actual", "实际", "actual", "figure"),
        ("Status", "状态", "status", "word"),
        ("Data date", "数据日期", "data_date", "date"),
        ("Due", "完成时限", "due", "date"),
        ("Lead", "牵头单位", "lead", "text"),
        ("Target key", "目标代码", "target", "text"),
    ]},
}
# Of what a later report says, the results: they stand in a table of their own in the workbook.
RESULTS = [
    ("Data date", "数据日期", "as_of", "date"),
    ("Quote", "原文", "quote", "text"),
    ("Key", "指标代码", "target", "text"),
]
GROUPS = {"Section": "section", "章节": "section", "Lead": "lead", "牵头单位": "lead", "Commitment": "commitment",
          "承诺": "commitment", "Plan": "plan", "计划": "plan"}
TERMS = {"never-reported": "从未填报", "no-reference": "参照指标无数据", "overdue": "逾期未报", "stale": "数据过期", "late": "迟报", "due": "应报未报",
         "too-bright": "预计偏乐观", "too-dark": "预计偏保守", "will-meet": "能完成", "difficult": "有困难", "will-miss": "不能完成",
         "adjust": "申请调整", "yes": "是", "no": "否", "not-reached": "未判定"}
PROBLEMS = ("behind", "outlook")
compared = 0


def rows_below(sheets, headings):
    """The rows of all tables that have these headings, each by heading; a blank row ends a table."""
    for _, rows in sorted(sheets.items()):
        head = None
        for row in rows:
            if not any(row):
                head = None
            elif head is None and set(headings) <= set(row):
                head = row
            elif head is not None:
                yield {heading: row[head.index(heading)] for heading in head if heading}


def expected(kind, value, language):
    if kind == "term":
        word = str(value).replace("-", " ")
        return TERMS[str(value)] if language == "zh" else word
    if kind == "flag":
        return as_shown(kind, str(value).lower(), language)
    return as_shown(kind, str(value), language)


def in_local_time(sentence, language):
    """A sentence as people read it: its moments by the clock of the place, to the minute."""
    def local(exact):
        moment = datetime.datetime.fromisoformat(exact[0].replace("Z", "+00:00")).astimezone()
        if language == "zh":
            return f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"
        return f"{moment:%Y-%m-%d %H:%M}"
    return re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", local, sentence)


def for_people(item, problems, language):
    """The sentence of an item as people read it: problems stand under their lead. What is news of a target among them
    is said in a word, and in the first bulletin of a plan not at all: nothing then."""
    sentence = in_local_time(item["sentence"], language)
    if item["part"] in PROBLEMS and item["lead"]:
        return sentence.replace({"zh": f"牵头单位：{item['lead']}。", "en": f" Lead: {item['lead']}."}[language], "", 1)
    told_already = item["part"] not in {*PROBLEMS, "revised", "withdrawn"}
    return None if told_already and (item["plan"], item["target"]) in problems else sentence


def check_cell(where, kind, shown, value, language):
    global compared
    compared += 1
    if value is None:
        expect(shown == "", f"{where}: shows {shown!r}, and is nothing")
    elif kind == "approximate":
        plain = shown.replace(",", "")
        expect(str(value) in plain, f"{where}: shows {shown!r}, and is {value!r}")
    elif kind == "figure" and not is_number(kind, str(value)):
        expect(shown != "", f"{where}: shows nothing, and is {value!r}")  # the state of a milestone
    else:
        wanted = expected(kind, value, language)
        expect(shown == wanted, f"{where}: shows {shown!r}, and is {wanted!r}")


def check_table(report, sheets, name, rows, columns, language):
    of = 1 if language == "zh" else 0
    shown = list(rows_below(sheets, [column[of] for column in columns]))
    expect(len(shown) == len(rows), f"{report}, {name}: {len(shown)} rows are shown, and there are {len(rows)}")
    for number, (line, row) in enumerate(zip(shown, rows), start=1):
        row = {**row, "name": row.get("name_" + language)}
        for column in columns:
            if column[2] is not None:
                where = f"{report}, {name} {number}, {column[2]}"
                shown_name = line[column[of]]
                if column[2] == "name":  # of a part with that of its whole: 新增企业，其中：工业企业
                    shown_name = re.sub(r"^.+(，其中：|: of which )(?=" + re.escape(row["name"]) + "$)", "", shown_name)
                check_cell(where, column[3], shown_name, row[column[2]], language)


def check_groups(report, sheets, groups, language):
    """Tables by section, lead, commitment and plan: a line for each group, and one that adds them up."""
    total = "合计" if language == "zh" else "Total"
    shown = {}
    for heading, by in GROUPS.items():
        for line in rows_below(sheets, [heading, total]):
            if list(line)[0] == heading and line[heading] != total:
                shown.setdefault(by, []).append(line)
    for by, lines in shown.items():
        own = [group for group in groups if group["by"] == by]
        expect(len(lines) == len(own), f"{report}, by {by}: {len(lines)} groups are shown, and there are {len(own)}")
        for line, group in zip(lines, own):
            where = f"{report}, by {by}, {group['group']}"
            check_cell(where, "figure", line[total], group["total"], language)
            for status, zh in STATUSES.items():
                count = group[status.replace("-", "_")]
                heading = zh if language == "zh" else status.replace("-", " ")
                check_cell(f"{where}, {status}", "figure", line.get(heading, ""), count or None, language)
    expect("section" in shown, f"{report}: no table by section")


def check_report(path, package, sheets):
    report, language = path.stem.rsplit("-", 1)
    check_book(package, sheets)
    if language == "zh":
        expect(all(re.search("[一-鿿]", name) for name in sheets), f"{path.stem}: has the sheets {list(sheets)}")
    tables = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["tables"]
    before = compared
    for name, rows in tables.items():
        if report in LISTS:
            if name in LISTS[report]:
                check_table(path.stem, sheets, name, rows, LISTS[report][name], language)
        elif report == "results-draft":
            proposed = [row for row in rows if row["status"] == "proposed"]
            check_table(path.stem, sheets, name, proposed, RESULTS, language)
        elif name == "groups":
            check_groups(path.stem, sheets, rows, language)
        elif name == "items":
            cells = {cell for rows_ in sheets.values() for row in rows_ for cell in row}
            problems = {(item["plan"], item["target"]) for item in rows if item["part"] in PROBLEMS}
            for item in rows:
                sentence = for_people(item, problems, language)
                if sentence is None:
                    continue
                check_cell(f"{path.stem}, {item['part']}", "text", sentence if sentence in cells else "", sentence,
                           language)
        elif name == "steps" or name in TABLES:
            columns = STEPS[report] if name == "steps" else TABLES[name]
            # The steps to the points have the same headings, and stand on the first sheet.
            own = {sheet: lines for sheet, lines in sheets.items()
                   if (report, name) != ("explain", "steps") or sheet not in ("Summary", "概览")}
            check_table(path.stem, own, name, rows, columns, language)
    expect(compared > before, f"{path.stem}: nothing was compared")


def main(folder):
    books = sorted(pathlib.Path(folder).glob("*.xlsx"))
    for path, sheets in zip(books, shown_by_libreoffice(*books), strict=True):
        check_report(path, Package(path), sheets)
    for fault in read_back.faults[:40]:
        print(fault, file=sys.stderr)
    print(f"{len(books)} workbooks, {compared} cells compared, {len(read_back.faults)} differ")
    sys.exit(1 if read_back.faults or not books else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
