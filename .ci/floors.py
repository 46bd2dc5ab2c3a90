#!/usr/bin/env python3
"""Compares the figures of a scorer run with the floors that may only rise.

    floors.py FIGURES.json FLOORS.toml

A floor `name = value` under `[task.set]` is the least value of that figure; under `[ceilings.task.set]`, the greatest.
"""
import json
import sys
import tomllib

figures = json.load(open(sys.argv[1], encoding="utf-8"))
floors = tomllib.load(open(sys.argv[2], "rb"))
faults = []


def compare(table, fails, word):
    for task, sets in table.items():
        for name, bounds in sets.items():
            for figure, bound in bounds.items():
                value = figures[task][name][figure]
                if fails(value, bound):
                    faults.append(f"{task}, {name}: {figure} is {value:.4f}, {word} {bound}")


ceilings = floors.pop("ceilings", {})
compare(floors, lambda value, bound: value < bound, "floor")
compare(ceilings, lambda value, bound: value > bound, "ceiling")
print("\n".join(faults) or "all floors hold")
sys.exit(bool(faults))
