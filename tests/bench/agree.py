"""Says how far the peers of a large report agree with it: agree.py REPORT.CSV PEER.CSV..."""
import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    expected = {row["target"]: row["attainment_pct"] for row in csv.DictReader(file)}


def same(text, percent):
    # The report rounds to one decimal.
    return text == percent or (text and percent and abs(float(text) - float(percent)) <= 0.051)


for path in sys.argv[2:]:
    with open(path, encoding="utf-8", newline="") as file:
        agreeing = sum(same(expected.get(row[0], "none"), row[2]) for row in csv.reader(file))
    print(f"{path.rsplit('/', 1)[-1]}: {agreeing} of {len(expected)} percentages as in the report")
