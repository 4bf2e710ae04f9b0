"""The peer of report_bench in Python's standard library: the same table, actual and percent only."""
import datetime
import sqlite3
import sys
import unicodedata

db = sqlite3.connect(sys.argv[1])
targets = db.execute("""
    SELECT t.key, r.name_en, r.requirement, r.value, i.unit, r.indicator_id, i.measure
    FROM plan_revision pr JOIN plan_target pt USING (plan_revision_id)
    JOIN target_revision r USING (target_revision_id) JOIN target t USING (target_id)
    JOIN indicator i USING (indicator_id) ORDER BY pr.plan_id, pt.position""").fetchall()


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


rows = []
for key, name, requirement, value, unit, indicator, measure in targets:
    entries = db.execute("SELECT as_of, value, state FROM entry WHERE indicator_id = ?"
                         " ORDER BY as_of, kind, revision", (indicator,)).fetchall()
    actual, data_date, percent = "", "", ""
    if entries:
        as_of, figure, state = entries[-1]
        data_date = str(datetime.date(1970, 1, 1) + datetime.timedelta(days=as_of))
        actual = "done" if state == 2 else f"{figure / 10000:g}"
        if figure is not None and value:
            percent = f"{100 * figure / value:.1f}%"
    planned = requirement if value is None else f"{requirement} {value / 10000:g} {unit}"
    rows.append((name, planned, actual, percent, data_date, key))
widths = [max(width(row[i]) for row in rows) for i in range(6)]
for row in rows:
    print("  ".join(cell + " " * (widths[i] - width(cell)) for i, cell in enumerate(row)))
