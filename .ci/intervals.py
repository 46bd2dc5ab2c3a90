#!/usr/bin/env python3
"""Scores keyphrases and topical segments document by document, with bootstrap intervals.

    intervals.py BIN SHARED [OTHER]

The scorer is SHARED/eval/score.py. Each figure is a mean over documents with its 95 % interval: the 2.5th and the 97.5th
percentile of the means of 10,000 draws of as many documents, with replacement. With OTHER, a program that answers
`analyze --jsonl` as BIN does, the interval of the difference over the same draws (paired bootstrap).
"""
import argparse
import glob
import os
import random
import sys

DRAWS = 10_000
TASKS = {"keyphrases": ("keyphrases", ["F@10", "MAP"]), "segments": ("sections", ["Pk", "F1"]), "choi": ("choi", ["Pk"])}

parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("shared")
parser.add_argument("other", nargs="?")
args = parser.parse_args()
sys.path.insert(0, os.path.join(args.shared, "eval"))
import score  # noqa: E402

read_jsonl, analyze, listed = score.read_jsonl, score.analyze, glob.glob


def by_document(binary, path, task):
    """The figures of each document of a file, in its order: the scorer is run on one document at a time."""
    asked = []
    score.glob.glob = lambda pattern: [path] if os.path.dirname(pattern) == os.path.dirname(path) else []
    score.analyze = lambda _, records: (asked.extend(records), ({}, 0))[1]
    options = argparse.Namespace(bin=binary, gold=os.path.join(args.shared, "gold"), errors=0)
    documents = read_jsonl(path)
    for document in documents:
        score.read_jsonl = lambda _, one=document: [one]
        try:
            score.TASKS[task](options)
        except (KeyError, ZeroDivisionError):
            pass
    answers, _ = analyze(binary, asked)
    score.analyze = lambda *_: (answers, 0)
    figures = []
    for document in documents:
        score.read_jsonl = lambda _, one=document: [one]
        try:
            figures.extend(score.TASKS[task](options).values())
        except ZeroDivisionError:
            pass  # too short to be scored
    return figures


def interval(values):
    """The mean of some values with its interval."""
    draw = random.Random(1)
    n = len(values)
    means = sorted(sum(draw.choices(values, k=n)) / n for _ in range(DRAWS))
    return sum(values) / n, means[DRAWS * 25 // 1000], means[DRAWS * 975 // 1000]


for task, (folder, names) in TASKS.items():
    scorer = "segments" if task == "choi" else task
    for path in sorted(listed(os.path.join(args.shared, "gold", folder, "*.jsonl"))):
        own = by_document(args.binary, path, scorer)
        others = by_document(args.other, path, scorer) if args.other else None
        for name in names:
            values = [figures[name] for figures in own]
            line = "{:16} {:5} {:4} documents  {:.3f} [{:.3f}, {:.3f}]".format(
                os.path.basename(path)[:-6], name, len(values), *interval(values)
            )
            if others:
                differences = [figures[name] - other[name] for figures, other in zip(own, others)]
                line += "  difference {:+.3f} [{:+.3f}, {:+.3f}]".format(*interval(differences))
            print(line, flush=True)
