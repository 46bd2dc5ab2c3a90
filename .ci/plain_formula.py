#!/usr/bin/env python3
"""The plain formula for keyphrases, to be measured against: answers `analyze --jsonl` as the program does.

    INTERTITRE=target/release/intertitre plain_formula.py analyze --jsonl < records > answers

Words and their classes are those of the program; the rest is the plain formula over runs of nouns, names and adjectives of at
most five words: (tf + half of what mean support has over it) x mean rarity x (1 + 1 / (1 + log2(1 + p / 20))), the title at
place 0.
Rarity is ln((D + 1) / (df + 1)) from the table of blocks of ten sentences that the program ships.
Needs `snowballstemmer` (PyPI).
"""
import collections
import json
import math
import os
import subprocess
import sys
import tempfile

import snowballstemmer

STEM = snowballstemmer.stemmer("french").stemWord
TABLE = os.path.join(os.path.dirname(__file__), "..", "lexicons", "ud", "documents.tsv")
BLOCKS = 468
df = collections.Counter()
for line in open(TABLE, encoding="utf-8"):
    if not line.startswith("#"):
        word, count = line.rstrip("\n").split("\t")
        stem = STEM(word.lstrip("^"))
        df[stem] = max(df[stem], int(count))


def candidates(text, tokens, first):
    """The runs of a text with their stems and the place of each; `first` is the place of the first token, or None."""
    data, run = text.encode(), []
    for at, token in enumerate(tokens + [{"tag": "", "start": 0, "end": 0}]):
        written = data[token["start"]:token["end"]].decode()
        if token["tag"] in ("NOUN", "PROPN", "ADJ"):
            run.append((at, written, token["tag"]))
            continue
        if 0 < len(run) <= 5 and any(tag != "ADJ" for _, _, tag in run):
            words = tuple(STEM(written.lower()) for _, written, _ in run)
            yield words, " ".join(written for _, written, _ in run), 0 if first is None else first + run[0][0]
        run = []


def keyphrases(record, answer, title):
    tf, place, surfaces = collections.Counter(), {}, collections.defaultdict(collections.Counter)
    found = list(candidates(title or "", answer["title"], None)) + list(candidates(record["text"], answer["tokens"], 0))
    for stems, surface, at in found:
        tf[stems] += 1
        place[stems] = min(at, place.get(stems, at))
        surfaces[stems][surface] += 1
    support = collections.Counter()
    for stems, count in tf.items():
        for stem in set(stems):
            support[stem] += count

    def score(stems):
        mean = sum(support[stem] for stem in stems) / len(stems)
        rarity = sum(math.log((BLOCKS + 1) / (df[stem] + 1)) for stem in stems) / len(stems)
        return (tf[stems] + 0.5 * (mean - tf[stems])) * rarity * (1 + 1 / (1 + math.log2(1 + place[stems] / 20)))

    best = sorted(tf, key=lambda stems: (-score(stems), place[stems], stems))
    return [{"text": surfaces[stems].most_common(1)[0][0], "score": score(stems)} for stems in best]


def main():
    records = [json.loads(line) for line in sys.stdin if line.strip()]
    asked = []
    for number, record in enumerate(records):
        asked.append({"id": f"{number}t", "text": record["text"]})
        asked.append({"id": f"{number}h", "text": record.get("title") or "."})
    with tempfile.TemporaryFile("w+", encoding="utf-8") as lines:
        lines.write("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in asked))
        lines.seek(0)
        command = [os.environ["INTERTITRE"], "analyze", "--jsonl"]
        out = subprocess.run(command, stdin=lines, capture_output=True, text=True, check=True).stdout
    tokens = {}
    for line in out.splitlines():
        answer = json.loads(line)
        tokens[answer["id"]] = answer.get("tokens", [])
    for number, record in enumerate(records):
        answer = {"tokens": tokens[f"{number}t"], "title": tokens[f"{number}h"]}
        phrases = keyphrases(record, answer, record.get("title"))
        print(json.dumps({"id": record.get("id"), "keyphrases": phrases}, ensure_ascii=False))


main()
