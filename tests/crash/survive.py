"""What a database survives: commands killed at random moments, company, a full disk, no permission.

    survive.py MILEPOST [--few] [SEED]

Every attempt has a folder of its own and a copy of the same database. The seed is printed; the same
seed chooses the same moments. --few is for a program under the sanitizers: it takes ten times as long
to start and to end as for what the moments are to hit.
"""

import concurrent.futures
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).parents[2]
INDICATORS = 40
NOTE = "根据各镇街道上报数据汇总，" * 12


def plan_file():
    heads = """[document]
key = "report"
title = { zh = "政府工作报告", en = "Work report" }
date = 2022-02-18
[plan]
key = "plan"
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao District" } }
name = { zh = "目标", en = "Targets" }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "1"
name = { zh = "目标", en = "Targets" }
"""
    target = """[[target]]
key = "level-{0}"
section = "1"
name = {{ zh = "指标{0}", en = "Level {0}" }}
unit = "家"
measure = "stock"
at-least = 100
"""
    return heads + "".join(target.format(i) for i in range(INDICATORS))


def progress_file(first_day, days):
    """A level of every indicator on each of so many days from a day of 2022 on."""
    lines = ["indicator,as_of,value,note"]
    for day in range(first_day, first_day + days):
        as_of = time.strftime("%Y-%m-%d", time.gmtime(1640995200 + 86400 * day))
        lines += [f"level-{i},{as_of},{day + 1},{NOTE}" for i in range(INDICATORS)]
    return "\n".join(lines) + "\n"


def entries(database):
    with sqlite3.connect(database) as sql:
        return sql.execute("SELECT count(*) FROM entry").fetchone()[0]


def removals(database):
    with sqlite3.connect(database) as sql:
        return sql.execute("SELECT count(*) FROM plan_removal").fetchone()[0]


def version(database):
    with sqlite3.connect(database) as sql:
        return sql.execute("PRAGMA user_version").fetchone()[0]


def must(holds, promise, *evidence):
    if not holds:
        raise SystemExit("\n".join([f"broken promise: {promise}", *map(str, evidence)]))


class House:
    """A folder with the program, a database of a few entries, and what is to be recorded in it."""

    def __init__(self, folder, program, is_few):
        self.folder = folder
        self.is_few = is_few
        self.program = folder / "milepost"
        shutil.copy(program, self.program)
        self.database = folder / "milepost.db"
        (folder / "plan.toml").write_text(plan_file())
        (folder / "first.csv").write_text(progress_file(0, 2))
        (folder / "small.csv").write_text(progress_file(10, 8))
        (folder / "large.csv").write_text(progress_file(20, 200))
        (folder / "other.csv").write_text(progress_file(230, 8))
        for command in ("init", "plan load plan.toml", "import first.csv --force"):
            self.run(command).check_returncode()
        self.oldest = folder / "oldest.db"
        self.make_oldest()

    def make_oldest(self):
        """The same content, as the first schema holds it."""
        sql = sqlite3.connect(self.oldest)
        sql.executescript((PROJECT / "schema" / "sqlite" / "0001_initial.sql").read_text())
        sql.execute("PRAGMA user_version = 1")
        sql.execute("ATTACH ? AS full", [str(self.database)])
        tables = [row[0] for row in sql.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        for table in tables:
            columns = ", ".join(f'"{row[1]}"' for row in sql.execute(f"PRAGMA main.table_info({table})"))
            sql.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM full.{table}")
        sql.commit()
        sql.close()

    def start(self, command, database=None, **how):
        return subprocess.Popen(
            [self.program, "--db", database or self.database, *command.split()], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
            env={**os.environ, "LC_ALL": "C.UTF-8"}, **how)

    def run(self, command, database=None, **how):
        with self.start(command, database, **how) as process:
            out, err = process.communicate()
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def times(self, number):
        """How often something is tried that the whole test tries so many times."""
        return number // 5 if self.is_few else number

    def seconds_of(self, command, origin):
        """How long the command takes: the middle of three."""
        def once(number):
            database = shutil.copy(origin, self.folder / f"clock-{number}.db")
            started = time.monotonic()
            self.run(command, database).check_returncode()
            return time.monotonic() - started
        return sorted(once(number) for number in range(3))[1]


class Killed:
    """One command, killed at many moments of its run."""

    def __init__(self, house, command, origin, allowed, count=entries, done="recorded"):
        self.house, self.command, self.origin, self.allowed = house, command, origin, allowed
        self.count, self.done = count, done
        self.seconds = house.seconds_of(command, origin)

    def attempt(self, number, delay):
        folder = self.house.folder / f"{self.command.split()[0]}-{number}"
        folder.mkdir()
        database = pathlib.Path(shutil.copy(self.origin, folder / "killed.db"))
        process = self.house.start(self.command, database)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
        reached = version(database)
        check = self.house.run("check", database)
        found = self.count(database)
        moment = f"{self.command}, killed after {delay * 1000:.1f} ms"
        must(check.returncode == 0, "a killed command leaves a sound database", moment, check.stderr)
        must(found in self.allowed, "a killed command is kept whole or not at all", moment, found)
        must(reached in (version(self.origin), version(self.house.database)),
             "a database is brought up to date wholly or not at all", moment, reached)
        must(self.done not in out or found == max(self.allowed),
             "what was said to be recorded is recorded", moment)
        shutil.rmtree(folder)
        return process.returncode == -signal.SIGKILL

    def run(self, times, random_):
        # Half of them late: that is where the file itself is written.
        delays = [self.seconds * random_.uniform(0 if i % 2 else 0.6, 1) for i in range(times)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            killed = sum(pool.map(self.attempt, range(times), delays))
        print(f"{self.command}: {times} kills within {self.seconds * 1000:.0f} ms, {killed} of them "
              f"before its end")
        must(killed >= times // 5, "enough kills come before the end", killed)


def survives_kills(house, random_):
    before = entries(house.database)
    small = (house.folder / "small.csv").read_text().count("\n") - 1
    Killed(house, "import small.csv --force", house.database, {before, before + small}).run(house.times(150), random_)
    Killed(house, "record level-1 7 --as-of 2022-12-30 --force", house.database,
           {before, before + 1}).run(house.times(100), random_)
    draft = shutil.copy(house.database, house.folder / "draft.db")
    (house.folder / "draft.toml").write_text(plan_file().replace('key = "plan"', 'key = "draft"'))
    house.run("plan load draft.toml", draft).check_returncode()
    Killed(house, "plan remove draft --reason mistake", draft, {0, 1}, removals,
           "removed").run(house.times(50), random_)
    Killed(house, "log", house.oldest, {before}).run(house.times(100), random_)


def waits_for_others(house):
    """Two importers at once; then somebody who does not let go."""
    before = entries(house.database)
    importers = [house.start(f"import {name} --force") for name in ("small.csv", "other.csv")]
    for importer in importers:
        _, err = importer.communicate()
        must(importer.returncode == 0, "two importers both succeed", err)
    must(entries(house.database) == before + 16 * INDICATORS, "both imports are kept")

    holder = sqlite3.connect(house.database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    refused = house.run("record level-1 8 --as-of 2022-12-31 --force")
    holder.execute("ROLLBACK")
    holder.close()
    must(refused.returncode == 3 and "another program is writing to it" in refused.stderr,
         "who waits in vain is told so", refused)
    print("company: two importers both succeeded; one that waits in vain is told so")


def reads_while_others_write(house):
    """Reports during a long import show the old state, at once."""
    database = pathlib.Path(shutil.copy(house.database, house.folder / "read.db"))
    report = "report --format csv --as-of 2022-12-31 --lang en"
    started = time.monotonic()
    old = house.run(report, database)
    usual = time.monotonic() - started
    importer = house.start("import large.csv --force", database)
    longest, reports = 0.0, []
    while importer.poll() is None:
        started = time.monotonic()
        reports.append(house.run(report, database))
        longest = max(longest, time.monotonic() - started)
    _, err = importer.communicate()
    must(importer.returncode == 0, "the import succeeds", err)
    new = house.run(report, database)
    must(new.stdout != old.stdout, "the import changes the report")
    for one in reports:
        must(one.returncode == 0, "a reader is not turned away", one.stderr)
        must(one.stdout in (old.stdout, new.stdout), "a reader sees all of an import or nothing")
    must(any(one.stdout == old.stdout for one in reports), "a reader sees the old state meanwhile")
    print(f"readers: {len(reports)} reports during an import, the longest {longest * 1000:.0f} ms, "
          f"alone {usual * 1000:.0f} ms")
    must(longest < 1 + 5 * usual, "a reader waits for no more than a moment", longest)


def writes_one_file_at_once(house):
    """Many reports into one file: it is always a whole one of them, and none fails."""
    folder = house.folder / "together"
    folder.mkdir()
    output = folder / "report.csv"
    questions = [f"report --as-of 2022-{month:02}-28 --known-at 2100-01-01 --lang {language}"
                 for month in range(1, 5) for language in ("zh", "en")]
    expected = set()
    for question in questions:
        house.run(f"{question} -o {output}").check_returncode()
        expected.add(output.read_bytes())
    must(len(expected) == len(questions) // 2, "what the reports say depends on the date alone")
    rounds = house.times(40)
    for number in range(rounds):
        writers = [house.start(f"{question} -o {output}") for question in questions]
        while any(writer.poll() is None for writer in writers):
            must(output.read_bytes() in expected, "a report is whole at any moment", number)
        for writer in writers:
            _, err = writer.communicate()
            must(writer.returncode == 0, "each of many writers succeeds", err)
        must(output.read_bytes() in expected, "a report is one of those written", number)
        must(list(folder.iterdir()) == [output], "nothing half written is left", number)

    copies = [house.start(f"backup {folder / 'copy.db'}") for _ in range(6)]
    ends = sorted(copy.wait() for copy in copies)
    must(ends == [0] + [1] * 5, "of many backups to one name, one is made and the others refused", ends)
    house.run("check", folder / "copy.db").check_returncode()
    made = [house.start("init", folder / "new.db") for _ in range(6)]
    ends = sorted(one.wait() for one in made)
    must(ends == [0] + [1] * 5, "of many databases of one name, one is made", ends)
    house.run("check", folder / "new.db").check_returncode()
    print(f"together: {rounds} rounds of {len(questions)} reports into one file, each of them whole")


def nothing_lost(house, database, command, result, before, what):
    must(result.returncode == 3, f"{what}: {command} ends with 3", result)
    must(result.stderr.startswith("milepost: cannot "), f"{what}: {command} says so", result.stderr)
    check = house.run("check", database)
    must(check.returncode == 0 and entries(database) == before,
         f"{what}: {command} loses nothing", check.stderr)


def outlives_a_full_disk(house):
    """No file may grow past a limit: every write from there on fails, wherever the limit lies."""
    origin_size = house.database.stat().st_size
    before = entries(house.database)
    limits = [origin_size + 4096 * pages for pages in (0, 1, 3, 10)] + [0, 512, 4096, 20000]
    for number, limit in enumerate(limits):
        database = pathlib.Path(shutil.copy(house.database, house.folder / f"full-{number}.db"))
        for command in ("import large.csv --force", "record level-1 9 --as-of 2022-12-29 --force"):
            result = house.run(command, database, preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_FSIZE, (limit, limit)))
            # One entry may still fit.
            if command.startswith("record") and result.returncode == 0:
                continue
            nothing_lost(house, database, command, result, before, f"no room past {limit}")
    old = house.folder / "report.csv"
    old.write_text("an older report")
    result = house.run("report -o report.csv", preexec_fn=lambda: resource.setrlimit(
        resource.RLIMIT_FSIZE, (512, 512)))
    nothing_lost(house, house.database, "report -o", result, before, "no room past 512")
    must(old.read_text() == "an older report", "an older report stays as it is")
    must(not list(house.folder.glob("*.part*")), "nothing half written is left")
    print(f"full disk: {len(limits)} limits, nothing lost")


def outlives_a_read_only_folder(house):
    """Root may write anywhere: there the command runs as nobody."""
    folder = house.folder / "locked"
    folder.mkdir()
    database = pathlib.Path(shutil.copy(house.database, folder / "milepost.db"))
    old = folder / "report.csv"
    old.write_text("an older report")
    before = entries(database)
    database.chmod(0o444)
    folder.chmod(0o555)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    for command in ("import small.csv --force", "record level-1 9 --as-of 2022-12-29 --force",
                    f"report -o {old}"):
        result = house.run(command, database, **nobody)
        nothing_lost(house, database, command, result, before, "read-only")
    must(old.read_text() == "an older report", "an older report stays as it is")
    report = house.run("report", database, **nobody)
    must(report.returncode == 0, "what is read-only can be read", report.stderr)
    folder.chmod(0o755)
    print("read-only folder: nothing lost, and it can be read")


def hands_out_all_forms_or_none(house):
    """Where one form of many cannot be written, none is left that would be in the way of the next try."""
    folder = house.folder / "offices"
    folder.mkdir()
    folder.chmod(0o777)
    database = folder / "offices.db"
    led = plan_file().split("[[target]]")
    led = "[[target]]".join([led[0], *(text + f'lead = "{"Few" if i < 2 else "Many"}"\n'
                                       for i, text in enumerate(led[1:]))])
    (folder / "plan.toml").write_text(led)
    for command in ("init", f"plan load {folder / 'plan.toml'}"):
        house.run(command, database).check_returncode()
    forms = folder / "forms"
    limits = (0, 512, 4096, 10_000, 100_000)
    for limit in limits:
        result = house.run(f"form --all -o {forms}", database, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (limit, limit)))
        nothing_lost(house, database, "form --all", result, 0, f"no room past {limit}")
        must(result.stdout == "" and not forms.exists(), "no form is left half made", result, limit)

    # The second form cannot be written: the first goes again, and what stood in the way stays.
    forms.mkdir()
    obstacle = forms / "Many.xlsx"
    obstacle.symlink_to(obstacle.name)
    result = house.run(f"form --all -o {forms}", database)
    nothing_lost(house, database, "form --all", result, 0, "no room for the second form")
    must(list(forms.iterdir()) == [obstacle], "all forms are made or none", result)
    obstacle.unlink()
    house.run(f"form --all -o {forms}", database).check_returncode()
    must(len(list(forms.iterdir())) == 2, "nothing is in the way of the next try")

    locked = folder / "locked"
    locked.mkdir()
    (locked / "letter.txt").write_text("ours")
    locked.chmod(0o555)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    for forms in (locked, locked / "forms"):
        result = house.run(f"form --all -o {forms}", database, **nobody)
        nothing_lost(house, database, "form --all", result, 0, "read-only")
        must([one.name for one in locked.iterdir()] == ["letter.txt"], "a folder stays as it is", result)
    locked.chmod(0o755)
    print(f"forms: {len(limits)} limits, a form in the way and a read-only folder, all forms or none")


def main():
    arguments = [one for one in sys.argv[2:] if one != "--few"]
    seed = int(arguments[0]) if arguments else random.randrange(1_000_000)
    print(f"seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        house = House(pathlib.Path(folder), pathlib.Path(sys.argv[1]).resolve(), "--few" in sys.argv)
        survives_kills(house, random.Random(seed))
        outlives_a_full_disk(house)
        outlives_a_read_only_folder(house)
        hands_out_all_forms_or_none(house)
        reads_while_others_write(house)
        writes_one_file_at_once(house)
        waits_for_others(house)


if __name__ == "__main__":
    main()
