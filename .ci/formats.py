#!/usr/bin/env python3
"""Runs `check` on trees in every format, and checks that all tell the same findings at the same places.

    formats.py BINARY TREE…

For each tree, a line for each format: findings, bytes, seconds (of this machine). Places are counted again from the bytes of
the files; fingerprints must differ from each other. Exits with 1 where a format tells something else than `json`.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

FORMATS = ["full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit"]
HEAD = r"(erreur|avertissement|info) ([A-Z]{3}\d{3}) "
# Annotations that GitHub keeps of each level.
KEPT = 10


class Tree:
    def __init__(self, binary: str, root: Path) -> None:
        self.root, self.faults = root, []
        with tempfile.TemporaryDirectory() as folder:
            summary = Path(folder, "step.md")
            told, self.seconds = {}, {}
            for name in FORMATS:
                start = time.monotonic()
                told[name] = run(binary, root, name, summary if name == "github" else None)
                self.seconds[name] = time.monotonic() - start
            told["step"] = summary.read_text(encoding="utf-8")
            self.seconds["step"] = self.seconds["github"]
        self.told = told
        self.findings = [
            (plain(file["fichier"]), one) for file in json.loads(told["json"])["fichiers"] for one in file["constats"]
        ]

    def source(self, file: str) -> bytes:
        return (self.root / file).read_bytes()

    def same(self, name: str, found: Counter, wanted: Counter) -> None:
        if found != wanted:
            differ = [*(found - wanted).items(), *(wanted - found).items()]
            self.faults.append(f"{name}: {len(differ)} differences, as {differ[0]}")

    def check(self) -> dict:
        """How many findings each format tells, after all that it says was compared."""
        findings, told = self.findings, self.told
        self.positions()
        at = Counter((file, one["regle"], one["ligne"], one["colonne"]) for file, one in findings)
        counts = {"json": len(findings)}

        lines = [json.loads(line) for line in told["jsonl"].splitlines()]
        found = Counter((plain(line["fichier"]), *place(one)) for line in lines for one in line.get("constats", []))
        counts["jsonl"] = found.total()
        self.same("jsonl", found, at)

        matches = (re.match(r"(.+?):(\d+):(\d+): " + HEAD, line) for line in told["concise"].splitlines())
        found = Counter((plain(m[1]), m[5], int(m[2]), int(m[3])) for m in matches if m)
        counts["concise"] = found.total()
        self.same("concise", found, at)

        found, code, page = Counter(), None, None
        for line in told["full"].splitlines():
            if m := re.match(HEAD, line):
                code = m[2]
            elif m := re.match(r" +--> (.+):(\d+):(\d+)$", line):
                found[(plain(m[1]), code, int(m[2]), int(m[3]))] += 1
        counts["full"] = found.total()
        self.same("full", found, at)

        found = Counter()
        for line in told["grouped"].splitlines():
            if m := re.match(r"(\S.*) \(score \d+/100\)$", line):
                page = plain(m[1])
            elif m := re.match(r"  (?:erreur|avertissement|info) +([A-Z]{3}\d{3}) \S+ +(\d+)  ligne", line):
                found[(page, m[1])] += int(m[2])
        counts["grouped"] = found.total()
        self.same("grouped", found, Counter((file, one["regle"]) for file, one in findings))

        results = json.loads(told["sarif"])["runs"][0]["results"]
        found = Counter(sarif(result) for result in results)
        wanted = Counter(
            (f, o["regle"], o["ligne"], o["colonne_utf16"], o["fin_ligne"], o["fin_colonne_utf16"]) for f, o in findings
        )
        counts["sarif"] = found.total()
        self.same("sarif", found, wanted)
        prints = Counter(result["partialFingerprints"]["primaryLocationLineHash"] for result in results)
        if prints.total() != len(prints):
            self.faults.append("sarif: a fingerprint stands twice")

        issues = json.loads(told["gitlab"])
        found = Counter((one["location"]["path"], one["check_name"], one["location"]["lines"]["begin"]) for one in issues)
        counts["gitlab"] = found.total()
        self.same("gitlab", found, Counter((file, one["regle"], one["ligne"]) for file, one in findings))
        self.same("gitlab, fingerprints", Counter(one["fingerprint"] for one in issues), prints)

        notes = json.loads(told["rdjson"])["diagnostics"]
        found = Counter(
            (one["location"]["path"], one["code"]["value"], *ends(one["location"]["range"])) for one in notes
        )
        wanted = Counter(
            (file, one["regle"], *(in_bytes(self.source(file), one["octets"][end]) for end in ("start", "end")))
            for file, one in findings
        )
        counts["rdjson"] = found.total()
        self.same("rdjson", found, wanted)

        cases = ElementTree.fromstring(told["junit"]).iter("testcase")
        found = Counter(
            (m[1], case.get("name")[:6], int(m[2]), int(m[3]))
            for case in cases
            for failure in case.iter("failure")
            for m in [re.match(r"(.+?):(\d+):(\d+): ", line) for line in failure.text.splitlines()]
        )
        counts["junit"] = found.total()
        self.same("junit", found, at)

        rows = (re.match(r"\| (.+?)\\:(\d+)\\:(\d+) \| \w+ \| ([A-Z]{3}\d{3}) ", line) for line in told["step"].splitlines())
        found = Counter((m[1].replace("\\", ""), m[4], int(m[2]), int(m[3])) for m in rows if m)
        counts["step"] = found.total()
        self.same("step summary", found, at)

        counts["github"] = self.annotations()
        return counts

    def annotations(self) -> int:
        """Annotations are at most ten of each level; the last line tells how many are left out."""
        lines = self.told["github"].splitlines()
        levels = Counter(m[1] for m in (re.match(r"::(\w+) file=", line) for line in lines) if m)
        left = [int(m[1]) for m in (re.match(r"\+ (\d+) ", line) for line in lines) if m]
        wanted = Counter({level: min(KEPT, number) for level, number in self.levels().items()})
        self.same("github", levels, wanted)
        total = levels.total() + sum(left)
        if total != len(self.findings):
            self.faults.append(f"github: tells of {total} findings")
        return total

    def levels(self) -> Counter:
        names = {"error": "error", "warning": "warning", "info": "notice"}
        return Counter(names[one["gravite"]] for _, one in self.findings)

    def positions(self) -> None:
        """Lines and columns, in characters and UTF-16 units, are those of the bytes."""
        for file, one in self.findings:
            for end, names in (("start", ("ligne", "colonne", "colonne_utf16")), ("end", ("fin_ligne", "fin_colonne", "fin_colonne_utf16"))):
                before = self.source(file)[: one["octets"][end]].decode()
                line = before.rsplit("\n", 1)[-1]
                counted = (before.count("\n") + 1, len(line) + 1, len(line.encode("utf-16-le")) // 2 + 1)
                if counted != tuple(one[name] for name in names):
                    self.faults.append(f"{file}: {one['regle']} ends elsewhere than it says: {counted}")


def run(binary: str, root: Path, form: str, summary: Path | None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    if summary:
        environment["GITHUB_STEP_SUMMARY"] = str(summary)
    command = [binary, "check", ".", "--output-format", form, "--fail-on", "never"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def plain(file: str) -> str:
    return file.removeprefix("./")


def place(one: dict) -> tuple:
    return one["regle"], one["ligne"], one["colonne"]


def sarif(result: dict) -> tuple:
    where = result["locations"][0]["physicalLocation"]
    region = where["region"]
    file = unquote(where["artifactLocation"]["uri"])
    return file, result["ruleId"], *(region[name] for name in ("startLine", "startColumn", "endLine", "endColumn"))


def ends(span: dict) -> tuple:
    return tuple((span[end]["line"], span[end]["column"]) for end in ("start", "end"))


def in_bytes(text: bytes, offset: int) -> tuple:
    return text.count(b"\n", 0, offset) + 1, offset - text.rfind(b"\n", 0, offset)


def main() -> int:
    binary, *roots = sys.argv[1:]
    faults = 0
    for root in map(Path, roots):
        tree = Tree(str(Path(binary).resolve()), root)
        counts = tree.check()
        print(f"{root.name}: {len(json.loads(tree.told['json'])['fichiers'])} files")
        for name in [*FORMATS, "step"]:
            print(f"  {name:8} {counts[name]:6} {len(tree.told[name].encode()):9} {tree.seconds[name]:6.2f}")
        for fault in tree.faults:
            print(f"  {fault}")
        faults += len(tree.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
