#!/usr/bin/env python3
"""Checks reports of `check --output-format sarif` against the schema of SARIF.

    sarif.py SCHEMA REPORT…
"""

import json
import sys

import jsonschema


def main() -> int:
    schema, *reports = sys.argv[1:]
    with open(schema, encoding="utf-8-sig") as file:
        loaded = json.load(file)
    validator = jsonschema.validators.validator_for(loaded)(loaded)
    faults = 0
    for name in reports:
        with open(name, encoding="utf-8") as file:
            report = json.load(file)
        for fault in validator.iter_errors(report):
            faults += 1
            print(f"{name}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
        print(f"{name}: {sum(len(run['results']) for run in report['runs'])} results")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
