#!/usr/bin/env python3
"""Every text that milepost has in both languages, as the sources write it: a Wording of base/wording.h.

usage: words.py           prints where each stands, in English and in Chinese, with tabs between
       words.py --check   fails where Chinese stands outside of a wording, and where one is written twice
"""
import collections
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "src"

# Chinese without English beside it: what people write and milepost reads, and what stands in place of texts
# that others have in English.
CHINESE_ALONE = {
    "base/as_of.cpp": "dates and periods that people write",
    "base/cause.cpp": "the C library says it in English",
    "base/columns.cpp": "totals that people write",
    "base/usual_signs.cpp": "signs that radicals stand for",
    "base/local_clock.cpp": "dates that people write",
    "draft/wrapped_lines.cpp": "numbers that people write",
    "draft/list_number.cpp": "numbers that word processors set",
    "cli/help.cpp": "CLI11 says it in English",
    "draft/cell_value.cpp": "dates that people write",
    "draft/table_words.cpp": "years that people write",
    "draft/figures.cpp": "numerals that people write",
    "draft/numerals.cpp": "numerals that people write",
    "draft/names.cpp": "dates that people write",
    "draft/clause_setting.cpp": "dates that people write",
    "draft/outline.cpp": "labels of headings that people write",
    "draft/sentence.cpp": "marks that people write",
    "draft/clause_figures.cpp": "marks that people write",
    "draft/masked_clause.cpp": "marks that people write",
    "draft/milestones.cpp": "marks that people write",
    "draft/dated_parts.cpp": "what people write between days",
    "draft/named_years.cpp": "years that people write",
    "draft/negation.cpp": "particles that people write",
    "model/indicator.h": "measure words, which English does without",
    "plan/assignments.cpp": "headings that people write",
    "plan/sheet_cells.cpp": "requirements, answers and units that people write",
    "plan/sheet_columns.cpp": "headings that people write",
    "plan/sheet_figures.cpp": "requirements that people write",
    "plan/section_prefix.cpp": "numbers that people write",
    "base/toml_fault.cpp": "dates that people write",
    "progress/nothing_said.cpp": "words for nothing that people write",
    "progress/sheet.cpp": "headings that people write",
    "base/unit.cpp": "units that people write",
    "progress/value.cpp": "states that people write",
}
# The words of a page stand by what they mean: two may read alike.
LABELS = "report/words/labels.cpp"

LITERAL = r'(?:R"\((?:.*?)\)"|"(?:[^"\\\n]|\\.)*")'
TEXT = LITERAL + r"(?:\s*" + LITERAL + ")*"
PAIR = re.compile(r"[{(]\s*(" + TEXT + r")\s*,\s*(" + TEXT + r")\s*[})]", re.DOTALL)
IGNORED = re.compile(LITERAL + r"|'(?:[^'\\\n]|\\.)'|//[^\n]*|/\*.*?\*/", re.DOTALL)
CHINESE = re.compile("[\u4e00-\u9fff]")
CHINESE_OR_ITS_MARKS = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”]")

Wording = collections.namedtuple("Wording", "file line english chinese is_word")


def text_of(literals):
    """What literals one after another say."""
    return "".join(one[3:-2] if one.startswith("R") else one[1:-1].replace('\\"', '"')
                   for one in re.findall(LITERAL, literals, re.DOTALL))


def without_comments(source):
    """The same places, but blanks for comments."""
    return IGNORED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]) if found[0].startswith("/") else found[0],
                       source)


def read():
    """All wordings, and the places of what else is Chinese."""
    wordings, alone = [], []
    for path in sorted(SOURCES.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        file = path.relative_to(SOURCES).as_posix()
        source = without_comments(path.read_text(encoding="utf-8"))

        def line_of(at):
            return source.count("\n", 0, at) + 1

        spans = []
        for found in PAIR.finditer(source):
            english, chinese = text_of(found[1]), text_of(found[2])
            if CHINESE_OR_ITS_MARKS.search(chinese):
                # In a table of words the one that programs know goes before.
                is_word = file == LABELS or source[:found.start()].endswith('", ')
                wordings.append(Wording(file, line_of(found.start()), english, chinese, is_word))
                spans.append(found.span())
        for found in re.finditer(LITERAL, source, re.DOTALL):
            if CHINESE.search(found[0]) and not any(start <= found.start() < end for start, end in spans):
                alone.append((file, line_of(found.start()), found[0]))
    return wordings, alone


def faults(wordings, alone):
    for file, line, literal in alone:
        if file not in CHINESE_ALONE:
            yield f"{file}:{line}: {literal} stands outside of a Wording"
    for file in CHINESE_ALONE.keys() - {one[0] for one in alone}:
        yield f"{file}: has no Chinese that stands alone; tests/words.py says that it has"
    for one in wordings:
        if CHINESE.search(one.english) and not CHINESE.search(one.chinese):
            yield f"{one.file}:{one.line}: English comes first"
    places = collections.defaultdict(list)
    for one in wordings:
        if not one.is_word:
            places[one.english, one.chinese].append(f"{one.file}:{one.line}")
    for (english, _), where in places.items():
        if len(where) > 1:
            yield f"\"{english}\" is written {len(where)} times: {', '.join(where)}"


def main():
    wordings, alone = read()
    if sys.argv[1:] != ["--check"]:
        for one in wordings:
            print(f"src/{one.file}:{one.line}", one.english, one.chinese, sep="\t")
        return 0
    found = list(faults(wordings, alone))
    print("\n".join(found) or f"{len(wordings)} wordings, each in one place")
    return 1 if found or not wordings else 0


if __name__ == "__main__":
    sys.exit(main())
