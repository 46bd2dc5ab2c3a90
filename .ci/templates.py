#!/usr/bin/env python3
"""How much of what `restructure` adds is template: the same words whatever the article.

    templates.py cut GOLD OUT [WORDS] [KIND…]   writes OUT/KIND-ID.md: the articles of GOLD/KIND.jsonl of WORDS words (550) at
                                                least, without their headings, cut to that many (a last paragraph at a full
                                                stop); kinds: news, vikidia
    templates.py BIN FOLDER [SEED]              runs `BIN restructure FILE --min-words 1500 --format json` on each text of
                                                FOLDER and prints the figures

Two figures, over the lines of the added sections:

(a) the share of their words that are template-literal: their stem is neither in the sentences that the line names, nor in
    the entries of the lexicons that it names. Lines of knowledge (those that name an entry) are told
    apart.
(b) how many runs of five words stand in more than three of ten articles: groups of ten are drawn at random (SEED, 1). Words
    between guillemets and lines of knowledge are left out; headings of sections are counted apart.

The stems are those of snowballstemmer where it is installed, else the first six letters. Python 3 alone will do.
"""
import collections
import concurrent.futures
import json
import os
import random
import re
import subprocess
import sys
import unicodedata

LEXICONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lexicons")
GROUP, SHARED, RUN, GROUPS = 10, 3, 5, 200
SUFFIXES = (".md", ".txt", ".html", ".mdx")

try:
    import snowballstemmer

    STEMMER = snowballstemmer.stemmer("french")
except ImportError:
    STEMMER = None


def words(text):
    """The words of a text, in lower case; elided ones apart, numbers as they are."""
    text = unicodedata.normalize("NFC", text).lower().replace("\u2019", "'").replace("\u202f", " ").replace("\xa0", " ")
    return re.findall(r"[^\W_]+'?", text)


def stem(word):
    word = word.rstrip("'")
    return STEMMER.stemWord(word) if STEMMER else word[:6]


def stems(text):
    return {stem(word) for word in words(text)}


def without_quotations(text):
    return re.sub(r"«[^»]*»", " | ", text)


def entries():
    """The words of each entry of the lexicons, by the name that a line gives it: `reperes-pays:Iran`."""
    found = {}
    for folder, _, files in os.walk(LEXICONS):
        for name in files:
            if not name.endswith(".tsv") or not name.startswith(("glossaire-", "reperes-", "communes", "departements")):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                for row in f:
                    if row.startswith("#") or not row.strip():
                        continue
                    fields = row.rstrip("\n").split("\t")
                    found[f"{name[:-4]}:{fields[0]}"] = fields
    # What is said of a town is what is said of its department.
    for name, fields in found.items():
        if name.startswith("communes:"):
            fields += found.get(f"departements:{fields[1]}", [])
    return {name: " ".join(fields) for name, fields in found.items()}


def plan_of(binary, path):
    done = subprocess.run(
        [binary, "restructure", path, "--min-words", "1500", "--format", "json"], capture_output=True, text=True
    )
    return json.loads(done.stdout) if done.returncode == 0 else None


class Line:
    def __init__(self, section, line, plan, known):
        self.kind, self.text = section["type"], line["texte"].replace("**", "")
        self.entries = line.get("entrees", [])
        cited = {sentence["id"]: sentence["texte"] for sentence in plan["phrases"]}
        sources = [cited.get(number, "") for number in line.get("sources", [])]
        self.unknown = [name for name in self.entries if name not in known]
        sources += [known.get(name, name) for name in self.entries]
        told = stems(" ".join(sources))
        self.words = words(self.text)
        self.literal = [word for word in self.words if stem(word) not in told]
        self.own = words(without_quotations(self.text))


def runs(lines):
    """The runs of five words of some texts, none over a quotation."""
    found = set()
    for text in lines:
        for stretch in without_quotations(text).split("|"):
            row = words(stretch)
            found.update(tuple(row[at : at + RUN]) for at in range(len(row) - RUN + 1))
    return found


def ranked(counts):
    """The most frequent first, then in the order of the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def share(lines):
    total = sum(len(line.words) for line in lines)
    literal = sum(len(line.literal) for line in lines)
    return f"{100 * literal / total:5.1f} % of {total:5d} words, {len(lines):4d} lines" if total else "no line"


def measure(binary, folder, seed):
    known = entries()
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(SUFFIXES))
    articles, refused = [], 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        plans = list(pool.map(lambda path: plan_of(binary, path), paths))
    for path, plan in zip(paths, plans):
        if plan is None:
            refused += 1
            continue
        lines = [Line(section, line, plan, known) for section in plan["sections"] for line in section["lignes"]]
        headings = [section["intertitre"] for section in plan["sections"]]
        articles.append((os.path.basename(path), lines, headings, plan))
    every = [line for _, lines, _, _ in articles for line in lines]
    if not every:
        sys.exit("no line was added")
    unknown = sorted({name for line in every for name in line.unknown})
    own = [line for line in every if not line.entries]
    knowledge = [line for line in every if line.entries]
    with_any = [article for article in articles if article[1]]
    added = sum(plan["mots_ajoutes"] for *_, plan in articles)
    print(f"{len(articles)} articles ({refused} refused), {len(with_any)} with a line; {added} words added, "
          f"{len(every)} lines; stems: {'snowball' if STEMMER else 'six letters'}")
    if unknown:
        print("entries that no table holds:", ", ".join(unknown[:10]))
    print("\n(a) words that are template-literal")
    print("  lines of the article   ", share(own))
    outside, literal = sum(len(line.own) for line in own), sum(len(line.literal) for line in own)
    if outside:
        print(f"  … outside quotations    {100 * literal / outside:5.1f} % of {outside:5d} words")
    print("  lines of knowledge     ", share(knowledge))
    print("  all                    ", share(every))
    for kind in sorted({line.kind for line in every}):
        print(f"    {kind:20} ", share([line for line in every if line.kind == kind]))
    counts = collections.Counter(word for line in own for word in line.literal)
    print("  the most frequent:", ", ".join(f"{word} {count}" for word, count in ranked(counts)[:25]))

    print(f"\n(b) runs of {RUN} words shared by more than {SHARED} of {GROUP} articles, {GROUPS} groups, seed {seed}")
    told = {
        "articles with a line": with_any,
        "all articles": articles,
    }
    for name, drawn in told.items():
        if len(drawn) < GROUP:
            print(f"  {name}: fewer than {GROUP}")
            continue
        own_runs = [runs([line.text for line in lines if not line.entries]) for _, lines, _, _ in drawn]
        all_runs = [
            runs([line.text for line in lines] + headings) for _, lines, headings, _ in drawn
        ]
        for label, sets in (("lines", own_runs), ("lines, knowledge and headings", all_runs)):
            rng = random.Random(seed)
            per_group, common = [], collections.Counter()
            for _ in range(GROUPS):
                group = rng.sample(range(len(drawn)), GROUP)
                seen = collections.Counter(run for at in group for run in sets[at])
                shared = [run for run, articles_with in seen.items() if articles_with > SHARED]
                per_group.append(len(shared))
                common.update(shared)
            some = sum(1 for count in per_group if count)
            mean = sum(per_group) / len(per_group)
            print(f"  {name}, {label}: {mean:.2f} a group on average, {max(per_group)} at most, some in {some} groups of {GROUPS}")
            for run, count in ranked(common)[:5]:
                print(f"    {count:4d} × {' '.join(run)}")
            spread = collections.Counter(run for one in sets for run in one)
            most = [f"{' '.join(run)} ({count})" for run, count in ranked(spread)[:3] if count > 1]
            print(f"    in the most articles of {len(drawn)}: {'; '.join(most) or 'none in two'}")


def cut(gold, out, least, kinds):
    os.makedirs(out, exist_ok=True)
    for kind in kinds:
        with open(os.path.join(gold, f"{kind}.jsonl"), encoding="utf-8") as f:
            records = [json.loads(row) for row in f if row.strip()]
        for record in records:
            paragraphs = [text for section in record["sections"] for text in section["paragraphs"]]
            if sum(len(text.split()) for text in paragraphs) < least:
                continue
            kept, left = [], least
            for text in paragraphs:
                count = len(text.split())
                if count > left:
                    # The last paragraph up to the last full stop that fits.
                    part = " ".join(text.split()[:left])
                    end = max(part.rfind(mark) for mark in (". ", "! ", "? ", ".", "!", "?"))
                    kept.extend([part[: end + 1].strip()] if end > 0 else [])
                    break
                kept.append(text)
                left -= count
            name = re.sub(r"[^\w-]+", "-", f"{kind}-{record['id']}").strip("-")[:80]
            with open(os.path.join(out, f"{name}.md"), "w", encoding="utf-8") as f:
                title = f"# {record['title']}\n\n" if record.get("title") else ""
                f.write(title + "\n\n".join(kept) + "\n")


def main():
    arguments = sys.argv[1:]
    if len(arguments) >= 3 and arguments[0] == "cut":
        rest = arguments[3:]
        least = int(rest.pop(0)) if rest and rest[0].isdigit() else 550
        cut(arguments[1], arguments[2], least, rest or ["news", "vikidia"])
    elif 2 <= len(arguments) <= 3:
        measure(arguments[0], arguments[1], int(arguments[2]) if len(arguments) == 3 else 1)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
