"""Files that mean harm, or that broke on their way: each is refused in words, in bounded time and memory.

    hostile_files.py MILEPOST [--any-memory]

Processor time and peak memory are those that the system counted. `--any-memory` is for a program built with
ASan and without optimisation: its memory is beside the point, and it takes three to four times as long.
"""

import io
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import zipfile

MOST_MEMORY = 300 << 20
MOST_SECONDS = 10
MOST_WORDS = 4_000_000  # of what is said about one file, in bytes: 10,000 problems
MEGABYTE = 1 << 20
SHEET = "xl/worksheets/sheet1.xml"
PLAN = """[document]
key = "report"
title = { zh = "报告", en = "Report" }
date = 2022-02-18
[plan]
key = "plan"
area = { key = "area", name = { zh = "地区", en = "Area" } }
name = { zh = "计划", en = "Plan" }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "1"
name = { zh = "章", en = "Chapter" }
[[target]]
key = "firms"
section = "1"
name = { zh = "企业", en = "Firms" }
unit = "家"
measure = "flow"
at-least = 30
lead = "Office"
"""
SHEET_HEAD = ('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
              "<sheetData>")
SHEET_TAIL = "</sheetData></worksheet>"
CSV_HEAD = b"indicator,as_of,value,note\n"


def must(holds, promise, *evidence):
    if not holds:
        raise SystemExit("\n".join([f"broken promise: {promise}", *map(str, evidence)]))


class Desk:
    """A database with one plan, and the form that its office got."""

    def __init__(self, program, folder, any_memory):
        self.program, self.folder, self.any_memory = program, folder, any_memory
        (folder / "plan.toml").write_text(PLAN)
        for command in ("init", "plan load plan.toml", "form --lead Office --as-of 2022-06-30 -o form.xlsx"):
            out, status, *_ = self.run(*command.split())
            must(status == 0, command, out)
        self.form = (folder / "form.xlsx").read_bytes()
        self.files, self.worst = 0, (0, 0.0)

    def run(self, *arguments):
        """What it says, its exit status, its peak memory in bytes and its seconds of processor time."""
        with open(self.folder / "said", "w+b") as said:
            process = subprocess.Popen(
                [self.program, "--db", "desk.db", *arguments], cwd=self.folder, stdout=said, stderr=said,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read(2 * MOST_WORDS).decode()
        return text, process.returncode, used.ru_maxrss * 1024, used.ru_utime + used.ru_stime

    def refuses(self, name, says, *command):
        path = self.folder / name
        ways = [[*command, name]]
        if command == ("import",):
            ways.append([*command, name, "--errors", "rejected"])
        for how in ways:
            text, status, memory, seconds = self.run(*how)
            what = f"{' '.join(how)}: exit {status}, {memory >> 20} MB, {seconds:.1f} s\n{text[:600]}"
            must(status == 1, "a hostile file is refused", what)
            must(name in text and re.search(says, text), f"it is said why: {says}", what)
            must(len(text) < MOST_WORDS, "what is said is bounded", what, len(text))
            must(self.any_memory or memory < MOST_MEMORY, "memory is bounded", what)
            must(seconds < MOST_SECONDS * (5 if self.any_memory else 1), "time is bounded", what)
            self.files += 1
            if not self.any_memory:
                self.worst = max(self.worst[0], memory), max(self.worst[1], seconds)
        path.unlink()

    def workbook(self, name, says, parts, extra=()):
        """The form of the office with other parts in it; a part is text, or pieces of it to be packed in turn."""
        with zipfile.ZipFile(io.BytesIO(self.form)) as form, \
                zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as hostile:
            for one in form.namelist():
                if one not in parts:
                    hostile.writestr(one, form.read(one))
            for one, content in (*parts.items(), *extra):
                with hostile.open(one, "w", force_zip64=True) as part:
                    for piece in [content] if isinstance(content, str) else content:
                        part.write(piece.encode())
        self.refuses(name, says, "import")

    def csv(self, name, says, *pieces):
        with open(self.folder / name, "wb") as file:
            file.writelines(pieces)
        self.refuses(name, says, "import")

    def plan(self, name, says, *pieces):
        with open(self.folder / name, "wb") as file:
            file.writelines(pieces)
        self.refuses(name, says, "plan", "load")


def with_cells(*cells):
    return [SHEET_HEAD, "<row>", *cells, "</row>", SHEET_TAIL]


def text_cell(*pieces):
    return ['<c t="inlineStr"><is><t>', *pieces, "</t></is></c>"]


def multiplying(depth):
    """Entities, each of which is ten of the one before."""
    lines = ['<!ENTITY e0 "lol">']
    lines += [f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, depth)]
    return "".join(lines)


def workbooks(desk):
    letters, blanks = "A" * MEGABYTE, " " * MEGABYTE
    unpacks = "unpacks to more than a form can hold"
    desk.workbook("bomb.xlsx", unpacks, {SHEET: with_cells(*text_cell(*[letters] * 1100))})
    desk.workbook("blank-bomb.xlsx", unpacks, {SHEET: with_cells(*[blanks] * 70)})
    desk.workbook("shared-bomb.xlsx", unpacks, {
        "xl/sharedStrings.xml": ["<sst><si><t>", *[letters] * 70, "</t></si></sst>"]})
    desk.workbook("relations-bomb.xlsx", unpacks, {"xl/_rels/workbook.xml.rels": ["<R>", *[blanks] * 70, "</R>"]})
    document_type = "declares a document type"
    desk.workbook("entities.xlsx", document_type, {
        SHEET: f"<!DOCTYPE worksheet [{multiplying(20)}]><worksheet>&e19;</worksheet>"})
    desk.workbook("outside.xlsx", document_type, {
        SHEET: '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'})
    desk.workbook("columns.xlsx", "more rows or columns than a sheet can", {
        SHEET: with_cells(*["<c><v>1</v></c>" * 1000] * 1000)})
    desk.workbook("far.xlsx", "more rows or columns than a sheet can", {
        SHEET: with_cells('<c r="ZZZ1"><v>1</v></c>')})
    desk.workbook("rows.xlsx", "more cells than a form can", {
        SHEET: [SHEET_HEAD, *["<row><c><v>1</v></c></row>" * 1000] * 1000, SHEET_TAIL]})
    long_text = "more text than a cell can"
    desk.workbook("cell.xlsx", long_text, {SHEET: with_cells(*text_cell(*[letters] * 10))})
    desk.workbook("number.xlsx", long_text, {SHEET: with_cells("<c><v>", *["1" * MEGABYTE] * 10, "</v></c>")})
    desk.workbook("shared.xlsx", long_text, {
        "xl/sharedStrings.xml": ["<sst><si><t>", *[letters] * 10, "</t></si></sst>"]})
    # A long text that is kept once, and shown by every cell.
    desk.workbook("echo.xlsx", "more text than a form can", {
        "xl/sharedStrings.xml": ["<sst><si><t>", "A" * 130_000, "</t></si></sst>"],
        SHEET: [SHEET_HEAD, *["<row>" + '<c t="s"><v>0</v></c>' * 1000 + "</row>"] * 250, SHEET_TAIL]})
    desk.workbook("deep.xlsx", "not well formed|unpacks|no sheet|form|nested deeper", {
        SHEET: ["<a>" * MEGABYTE, "</a>" * MEGABYTE]})
    outside = "leads outside"
    desk.workbook("climbs.xlsx", outside, {}, [("../../climbed.xml", "<a/>")])
    desk.workbook("rooted.xlsx", outside, {}, [("/climbed.xml", "<a/>")])
    desk.workbook("backwards.xlsx", outside, {}, [("xl\\..\\..\\climbed.xml", "<a/>")])
    desk.workbook("parts.xlsx", "more files than a workbook", {}, [(f"xl/part{i}.xml", "<a/>") for i in range(50_000)])
    whole = desk.form
    for name, content in {"half.xlsx": whole[:len(whole) // 2], "zeros.xlsx": whole[:2000] + bytes(len(whole) - 2000),
                          "begins.xlsx": b"PK\x03\x04" + bytes(10 * MEGABYTE)}.items():
        (desk.folder / name).write_bytes(content)
        desk.refuses(name, "damaged|not well formed|no workbook", "import")


WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')


def templates(desk):
    must(desk.run("bulletin", "--as-of", "2022-06-30", "-o", "letter.docx")[1] == 0, "a bulletin is written")
    with zipfile.ZipFile(desk.folder / "letter.docx") as letter:
        usual = {name: letter.read(name) for name in letter.namelist() if not name.startswith("word/footer")}

    def refuse(name, says, parts, *, extra=()):
        with zipfile.ZipFile(desk.folder / name, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as hostile:
            for one, content in (*{**usual, **parts}.items(), *extra):
                with hostile.open(one, "w", force_zip64=True) as part:
                    for piece in [content] if isinstance(content, (str, bytes)) else content:
                        part.write(piece if isinstance(piece, bytes) else piece.encode())
        desk.refuses(name, says, "bulletin", "--as-of", "2022-06-30", "-o", "out.docx", "--template")
        must(not (desk.folder / "out.docx").exists(), "nothing is written")

    def body(*pieces):
        return {"word/document.xml": [f"<w:document {WORD}><w:body>", *pieces, "</w:body></w:document>"]}

    megabyte = "x" * MEGABYTE
    unpacks, more = "unpacks to more than one can hold", "holds more than that of a letterhead"
    refuse("bomb.docx", unpacks, {"word/media/image1.png": [megabyte] * 1100})
    refuse("many-bombs.docx", unpacks, {f"word/media/image{i}.png": [megabyte] * 30 for i in range(3)})
    refuse("long.docx", more, body("<w:p><w:r><w:t>", *[megabyte] * 10, "</w:t></w:r></w:p>"))
    refuse("blocks.docx", more, body(*["<w:p/>" * 100_000] * 20))
    refuse("deep.docx", more, body("<w:p><w:r>" * 300_000, "</w:r></w:p>" * 300_000))
    refuse("deep-styles.docx", more, {"word/styles.xml": ["<a>" * 2_000_000, "</a>" * 2_000_000]})
    words = "".join(f"<w:p><w:r><w:t>{{{'ab' if i % 2 else 'cd'}{'e' * (i % 17)}}}</w:t></w:r></w:p>" for i in range(150_000))
    refuse("words.docx", "is no placeholder", body(words))
    refuse("distinct-words.docx", "there are more problems than can be told", body(
        *(f"<w:p><w:r><w:t>{i}{{word}}</w:t></w:r></w:p>" for i in range(150_000))))
    refuse("braces.docx", "stands there a second time", body("<w:p><w:r><w:t>", "{" * 1_000_000, "body}{body}",
                                                             "}" * 1_000_000, "</w:t></w:r></w:p>"))
    refuse("sections.docx", "second time", body("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{body}</w:t></w:r></w:p>" * 50_000))
    refuse("fields.docx", more, body("<w:p>", "<w:r><w:t>{date}</w:t></w:r>" * 240_000, "</w:p>"))
    document_type = "declares a document type"
    for part in ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"):
        refuse("entities.docx", document_type, {part: f"<!DOCTYPE a [{multiplying(10)}]><a>&e9;</a>"})
    outside = "path leads outside"
    refuse("climbs.docx", outside, {}, extra=[("../../climbed.xml", "<a/>")])
    refuse("rooted.docx", outside, {}, extra=[("/climbed.xml", "<a/>")])
    refuse("parts.docx", "more files than a document", {f"word/part{i}.xml": "<a/>" for i in range(50_000)})
    refuse("round.docx", "in a form of its format that is not read", {
        "_rels/.rels": '<R><Relationship Type="/officeDocument" Target="../../../_rels/.rels"/></R>'})
    whole = (desk.folder / "letter.docx").read_bytes()
    for name, content in {"half.docx": whole[:len(whole) // 2], "zeros.docx": whole[:2000] + bytes(len(whole) - 2000),
                          "begins.docx": b"PK\x03\x04" + bytes(10 * MEGABYTE)}.items():
        (desk.folder / name).write_bytes(content)
        desk.refuses(name, "damaged", "bulletin", "--as-of", "2022-06-30", "-o", "out.docx", "--template")


def progress_files(desk):
    long_cell = [b"firms,2022-06-30,1,", *[b"A" * MEGABYTE] * 10, b"\n"]
    desk.csv("note.csv", "has 10485760 characters", CSV_HEAD, *long_cell)
    desk.csv("value.csv", "has 10485760 characters", CSV_HEAD, b"firms,2022-06-30,", *[b"1" * MEGABYTE] * 10, b",\n")
    desk.csv("header.csv", "column", b"indicator,as_of,value,", *[b"A" * MEGABYTE] * 10, b"\nfirms,2022-06-30,1,\n")
    desk.csv("columns.csv", "column", CSV_HEAD.strip(), *[b",column" * 1000] * 1000, b"\nfirms,2022-06-30,1\n")
    desk.csv("fields.csv", "fields", CSV_HEAD, b"firms,2022-06-30,1,", *[b"x," * 1000] * 1000, b"\n")
    desk.csv("many-rows.csv", "10,000 problems or more", CSV_HEAD, *[b"firm,2022-13-30,x,\n" * 1000] * 1000)
    desk.csv("short-rows.csv", "10,000 problems or more", CSV_HEAD, *[b"x\n" * 1000] * 1000)
    desk.csv("nul.csv", r"U\+0000|NUL", CSV_HEAD, b"firms,2022-06-30,1,a\0b\n")
    desk.csv("all-nul.csv", ":", *[bytes(MEGABYTE)] * 10)
    desk.csv("not-utf8.csv", "UTF-8", CSV_HEAD, b"firms,2022-06-30,1,\xff\xff\xff\xff\n")
    desk.csv("half-surrogates.csv", "UTF-16", b"\xff\xfe", CSV_HEAD.decode().encode("utf-16-le"),
             b"\x00\xd8" * MEGABYTE)
    desk.csv("never-closed.csv", "quote", CSV_HEAD, b'firms,2022-06-30,1,"', *[b"A\n" * MEGABYTE] * 10)
    desk.csv("never-closed-long.csv", "goes on for more than 16 MB", CSV_HEAD, b'firms,2022-06-30,1,"',
             *[b"A\n" * (MEGABYTE // 2)] * 100)
    desk.csv("all-nul-long.csv", ":", *[bytes(MEGABYTE)] * 100)
    desk.csv("all-commas.csv", "more than 2000000 fields", *[b"," * MEGABYTE] * 50)
    desk.csv("quotes.csv", "quote|characters", CSV_HEAD, b"firms,2022-06-30,1,", *[b'"' * MEGABYTE] * 10)
    desk.csv("one-line.csv", ":", *[b"A" * MEGABYTE] * 20)


def lists_of_leads(desk):
    def refuse(name, says, *pieces):
        (desk.folder / name).write_bytes(b"".join(pieces))
        desk.refuses(name, says, "assign", "--file")

    refuse("lead.csv", ":", b"target,lead\nfirm,", *[b"A" * MEGABYTE] * 10, b"\n")
    refuse("target.csv", ":", b"target,lead\n", *[b"A" * MEGABYTE] * 10, b",Office\n")
    refuse("header.csv", "column", b"target,", *[b"A" * MEGABYTE] * 10, b"\nfirms,Office\n")
    refuse("columns.csv", "has 1000002 fields", b"target,lead", *[b",lead" * 1000] * 1000, b"\nfirms,Office\n")
    refuse("nul.csv", ":", b"target,lead\nfirms,a\0b\n")
    refuse("not-utf8.csv", "UTF-8", b"target,lead\nfirms,\xff\xff\n")
    refuse("rows.csv", "10,000 problems or more", b"target,lead\n", *[b"firm,Office\n" * 1000] * 100)


def plan_files(desk):
    plan = PLAN.encode()
    desk.plan("nested.toml", ":", plan, b"x = ", b"[" * MEGABYTE)
    desk.plan("tables.toml", ":", plan, b"[", b"a." * MEGABYTE, b"a]\n")
    desk.plan("string.toml", ":", plan, b'note2 = "', *[b"A" * MEGABYTE] * 10, b'"\n')
    desk.plan("keys.toml", "unknown key", plan, *[f"key{i} = 1\n".encode() for i in range(10_000)])
    desk.plan("one-line.toml", "checkpoint", plan, b"checkpoints = [",
              *[b"{ date = 2022-06-30, value = 1 }, "] * 10_000, b"]\n")
    desk.plan("nul.toml", ":", plan, b'note = "a\0b"\n')
    desk.plan("not-utf8.toml", "UTF-8", plan, b'note = "\xff\xff"\n')
    desk.plan("zeros.toml", ":", bytes(MEGABYTE))


def main():
    any_memory = "--any-memory" in sys.argv
    with tempfile.TemporaryDirectory(prefix="milepost-hostile-") as above:
        folder = pathlib.Path(above) / "a" / "desk"
        folder.mkdir(parents=True)
        desk = Desk(pathlib.Path(sys.argv[1]).resolve(), folder, any_memory)
        for kind in (workbooks, templates, progress_files, lists_of_leads, plan_files):
            kind(desk)
        must(not list(pathlib.Path(above).rglob("climbed*")), "nothing is unpacked beside the database")
        text, status, *_ = desk.run("export", "entries")
        must(status == 0 and text.count("\n") == 1, "nothing is recorded", text[:600])
        must(desk.run("check")[1] == 0, "the database is sound")
    memory, seconds = desk.worst
    print(f"{desk.files} files refused" +
          ("" if any_memory else f", the worst with {memory >> 20} MB and in {seconds:.1f} s"))


if __name__ == "__main__":
    main()
