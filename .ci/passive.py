#!/usr/bin/env python3
"""Scores the passive clauses of `intertitre analyze` on the treebanks and adds the figures to those of the scorer.

    passive.py BIN SHARED FIGURES.json

The scorer is SHARED/eval/eval_passive.py: a sentence is passive if it has a passive auxiliary.
"""
import json
import os
import subprocess
import sys
import tempfile

TREEBANKS = ["gsd-ud-dev", "pud-ud-test", "sequoia-ud-dev"]

binary, shared, path = sys.argv[1:]
scorer = os.path.join(shared, "eval", "eval_passive.py")
with open(path, encoding="utf-8") as f:
    figures = json.load(f)
figures["passive"] = {}
for name in TREEBANKS:
    gold = os.path.join(shared, "gold", "ud", f"fr_{name}.conllu")
    with tempfile.TemporaryDirectory() as folder:
        texts, told, scores = (os.path.join(folder, file) for file in ("texts", "told", "scores"))
        score = [sys.executable, scorer, "--conllu", gold]
        subprocess.run([*score, "--export", texts], check=True, stdout=subprocess.DEVNULL)
        with open(texts, "rb") as f:
            answers = subprocess.run([binary, "analyze", "--jsonl"], stdin=f, stdout=subprocess.PIPE, check=False).stdout
        with open(told, "w", encoding="utf-8") as f:
            for line in answers.splitlines():
                answer = json.loads(line)
                clauses = (clause for sentence in answer.get("sentences", []) for clause in sentence.get("clauses", []))
                passive = any(clause["verb"]["voice"] == "passive" for clause in clauses)
                f.write(json.dumps({"id": answer["id"], "passive": passive}) + "\n")
        subprocess.run([*score, "--pred", f"intertitre={told}", "--json", scores], check=True, stdout=subprocess.DEVNULL)
        with open(scores, encoding="utf-8") as f:
            figures["passive"][name] = json.load(f)[0]
    print(f"passive, {name}: " + ", ".join(f"{key} {100 * figures['passive'][name][key]:.2f}" for key in ("P", "R", "F1")))
with open(path, "w", encoding="utf-8") as f:
    json.dump(figures, f)
