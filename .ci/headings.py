#!/usr/bin/env python3
"""Headings for people to judge, without knowing whose they are; and the table of what they judged.

    headings.py draw BIN GOLD SEED OUT [N]     N articles of each kind (30): writes what to read and OUT/key.json
    headings.py keep OUT/key.json VERDICTS…    prints the verdicts with their system, as JSON Lines without any text
    headings.py count FILE…                    prints the table of kept verdicts, with 95 % intervals (Wilson)

The articles lose their headings, `restructure` gives them its own, and three other systems are mixed in: the author
(with the author's cuts), the best keyphrase of each part alone, and its first words. What each task asks is in
tests/readings/GUIDE.md. SEED is the hash of the commit that is judged.
"""
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

FILES = ["news", "service_public", "vikidia", "travail", "markdown"]
PER_KIND = 30
FIRST_WORDS = 6
RATED = 400  # headings to rate: half of them ours
SHOWN = 320  # words of a part that are shown


def run(arguments, data=None):
    return subprocess.run(arguments, input=data, capture_output=True, text=True)


def parts_of_author(record):
    """(heading, text) of each section of the author."""
    found = []
    for section in record["sections"]:
        text = "\n\n".join(section["paragraphs"])
        if section.get("heading") and len(text.split()) >= 40:
            found.append((section["heading"], text))
    return found


def parts_of_tool(binary, text, folder):
    """(heading, text) of each part that `restructure` makes."""
    source = os.path.join(folder, "article.md")
    with open(source, "w", encoding="utf-8") as f:
        f.write(text)
    result = run([binary, "restructure", "--no-markers", "--no-expand", "--force", source]).stdout
    found = []
    for block in re.split(r"^#{2,3} ", result, flags=re.M)[1:]:
        heading, _, body = block.partition("\n")
        if len(body.split()) >= 40:
            found.append((heading.strip(), body.strip()))
    return found


def keyphrase(binary, text):
    answer = run([binary, "analyze", "--jsonl"], json.dumps({"id": "a", "text": text}, ensure_ascii=False) + "\n").stdout
    phrases = json.loads(answer.splitlines()[0]).get("keyphrases", []) if answer else []
    best = phrases[0]["text"] if phrases else ""
    return best[:1].upper() + best[1:]


def plain(text):
    """The same typography for all, which tells nobody whose a heading is."""
    for a, b in (("’", "'"), ("«\u00a0", '"'), ("\u00a0»", '"'), ("« ", '"'), (" »", '"'), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("\u202f", " ")):
        text = text.replace(a, b)
    return text


def shown(text):
    words = text.split()
    return " ".join(words[:SHOWN]) + (" […]" if len(words) > SHOWN else "")


def draw(binary, gold, seed, out, per_kind):
    os.makedirs(out, exist_ok=True)
    rng = random.Random(seed)
    key, rated, chosen, outlines, matched = {}, [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for kind in FILES:
            with open(os.path.join(gold, "sections", kind + ".jsonl"), encoding="utf-8") as f:
                records = [json.loads(line) for line in f if line.strip()]
            records = [r for r in records if len(parts_of_author(r)) >= 2]
            for record in rng.sample(records, min(per_kind, len(records))):
                text = "\n\n".join(p for s in record["sections"] for p in s["paragraphs"])
                ours, author = parts_of_tool(binary, text, folder), parts_of_author(record)
                name = f"{kind}:{record['id']}"
                rated += [("intertitre", name, *part) for part in ours] + [("author", name, *part) for part in author]
                for heading, body in ours:
                    for system, other in (("keyphrase", keyphrase(binary, body)), ("first_words", " ".join(body.split()[:FIRST_WORDS]))):
                        chosen.append((system, name, heading, other, body))
                        rated.append((system, name, other, body))
                if len(ours) >= 2:
                    outlines.append((name, ours, author, text))
                for system, parts in (("intertitre", ours), ("author", author)):
                    if len(parts) >= 3:
                        matched.append((system, name, parts[:6]))

    def write(task, items, line):
        with open(os.path.join(out, task + ".txt"), "w", encoding="utf-8") as f:
            for number, item in enumerate(items):
                identity = f"{task}-{number:03}"
                key[identity], lines = line(item)
                f.write(f"### {identity}\n{plain(lines)}\n\n")

    ours = [item for item in rated if item[0] == "intertitre"]
    others = [item for item in rated if item[0] != "intertitre"]
    rated = rng.sample(ours, min(RATED // 2, len(ours))) + rng.sample(others, min(RATED // 2, len(others)))
    rng.shuffle(rated)
    write("rate", rated, lambda item: ({"system": item[0], "article": item[1]}, f"HEADING {item[2]}\nPART {shown(item[3])}"))

    def pair(item):
        system, name, heading, other, body = item
        first = rng.random() < 0.5
        a, b = (heading, other) if first else (other, heading)
        return {"system": system, "article": name, "ours": "A" if first else "B"}, f"A {a}\nB {b}\nPART {shown(body)}"

    write("choose", rng.sample(chosen, min(RATED // 2, len(chosen))), pair)

    def outline(item):
        name, ours, author, text = item
        first = rng.random() < 0.5
        lines = ["\n".join("  - " + heading for heading, _ in parts) for parts in ((ours, author) if first else (author, ours))]
        return {"system": "author", "article": name, "ours": "A" if first else "B"}, f"A\n{lines[0]}\nB\n{lines[1]}\nARTICLE {' '.join(text.split()[:500])}"

    write("outline", outlines, outline)

    def match(item):
        system, name, parts = item
        order = list(range(len(parts)))
        rng.shuffle(order)
        letters = "ABCDEF"
        headings = "\n".join(f"{place + 1} {parts[at][0]}" for place, at in enumerate(order))
        texts = "\n".join(f"{letters[at]} {shown(body)}" for at, (_, body) in enumerate(parts))
        answer = {str(place + 1): letters[at] for place, at in enumerate(order)}
        return {"system": system, "article": name, "answer": answer}, f"{headings}\n{texts}"

    write("match", rng.sample(matched, min(60, len(matched))), match)
    with open(os.path.join(out, "key.json"), "w", encoding="utf-8") as f:
        json.dump(key, f, ensure_ascii=False)
    print({task: sum(name.startswith(task) for name in key) for task in ("rate", "choose", "outline", "match")})


def keep(key, files):
    with open(key, encoding="utf-8") as f:
        known = json.load(f)
    for name in files:
        with open(name, encoding="utf-8") as f:
            for line in f:
                verdict = json.loads(line)
                row = {"id": verdict["id"], **known[verdict["id"]], **{k: v for k, v in verdict.items() if k in ("faithful", "grammatical", "natural", "choice", "match")}}
                print(json.dumps(row, ensure_ascii=False))


def wilson(good, total, z=1.96):
    if not total:
        return "no verdict"
    share, spread = good / total, z * z / total
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(share * (1 - share) / total + spread / 4 / total)
    return f"{100 * share:5.1f} %  [{100 * max(middle - half, 0):.1f}, {100 * min(middle + half, 1):.1f}]  of {total}"


def count(files):
    rows = []
    for name in files:
        with open(name, encoding="utf-8") as f:
            rows += [json.loads(line) for line in f if line.strip()]
    for system in sorted({row["system"] for row in rows if row["id"].startswith("rate")}):
        own = [row for row in rows if row["id"].startswith("rate") and row["system"] == system]
        print(f"{system:<12}faithful    {wilson(sum(row['faithful'] for row in own), len(own))}")
        print(f"{'':<12}grammatical {wilson(sum(row['grammatical'] for row in own), len(own))}")
        print(f"{'':<12}natural     mean {sum(row['natural'] for row in own) / len(own):.2f}, zeros {wilson(sum(row['natural'] == 0 for row in own), len(own))}")
    for task in ("choose", "outline"):
        for system in sorted({row["system"] for row in rows if row["id"].startswith(task)}):
            own = [row for row in rows if row["id"].startswith(task) and row["system"] == system]
            print(f"ours against {system:<12}preferred {wilson(sum(row['choice'] == row['ours'] for row in own), len(own))}")
            print(f"{'':<25}or tied   {wilson(sum(row['choice'] in (row['ours'], '=') for row in own), len(own))}")
    for system in sorted({row["system"] for row in rows if row["id"].startswith("match")}):
        pairs = [row["match"].get(place) == letter for row in rows if row["id"].startswith("match") and row["system"] == system for place, letter in row["answer"].items()]
        print(f"{system:<12}headings matched to their part {wilson(sum(pairs), len(pairs))}")


def main():
    command, *rest = sys.argv[1:]
    if command == "draw":
        draw(*rest[:4], int(rest[4]) if len(rest) > 4 else PER_KIND)
    elif command == "keep":
        keep(rest[0], rest[1:])
    else:
        count(rest)


if __name__ == "__main__":
    main()
