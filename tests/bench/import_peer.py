"""Python's csv and sqlite3 modules: import_peer.py DATABASE CSV, into milepost's own table."""

import csv
import datetime
import decimal
import sqlite3
import sys

KINDS = {"year-to-date": 1, "increment": 2, "level": 3, "growth": 4, "milestone": 5}
STATES = {"": None, "not-started": 0, "in-progress": 1, "done": 2}
EPOCH = datetime.date(1970, 1, 1)

database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA foreign_keys = ON")
indicators = dict(database.execute("SELECT key, indicator_id FROM indicator"))


def rows():
    with open(sys.argv[2], newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            value = row["value"]
            yield (
                indicators[row["indicator"]],
                (datetime.date.fromisoformat(row["as_of"]) - EPOCH).days,
                KINDS[row["kind"]],
                int(decimal.Decimal(value) * 10000) if value else None,
                STATES[row["state"]],
                number,
                row["reporter"],
            )


with database:
    database.executemany(
        "INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id,"
        " reporter) VALUES (?, ?, ?, 0, ?, ?, 1767225600000, ?, ?)",
        rows(),
    )
