#!/usr/bin/env python3
"""Draws facts of `intertitre analyze` on the evaluation articles for people to judge, and counts their verdicts.

    readings.py draw BIN GOLD SEED OUT [N]   writes OUT/<fact>.txt (to read) with N instances of each fact
    readings.py articles BIN GOLD SEED OUT N writes OUT/article-<n>.txt: whole articles with all their facts, for recall
    readings.py count FOLDER                 prints precision per fact from the verdicts kept as JSON Lines

A verdict is {"fact", "id", "right"}: the id is file:document:start-end, no text is kept. SEED is the hash of the commit.
"""
import hashlib, json, os, random, subprocess, sys

FILES = ["sections/news.jsonl", "sections/service_public.jsonl", "sections/vikidia.jsonl", "keyphrases/wikinews.jsonl"]

def text_of(record):
    if record.get("text"): return record["text"]
    paragraphs = record.get("paragraphs") or [p for s in record.get("sections", []) for p in s.get("paragraphs", [])]
    return "\n\n".join(p if isinstance(p, str) else p.get("text", "") for p in paragraphs)

def analyses(binary, gold, seed, per_file):
    rng = random.Random(seed)
    for name in FILES:
        with open(os.path.join(gold, name), encoding="utf-8") as f: records = [json.loads(l) for l in f if l.strip()]
        records = rng.sample(records, min(per_file, len(records)))
        texts = [text_of(r) for r in records]
        data = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)).encode()
        out = subprocess.run([binary, "analyze", "--jsonl"], input=data, stdout=subprocess.PIPE).stdout
        for line, record, text in zip(out.splitlines(), records, texts):
            answer = json.loads(line)
            if "error" not in answer: yield f"{os.path.basename(name)[:-6]}:{record.get('id')}", text.encode(), answer

def facts(raw, d):
    """(fact, span, what is claimed, sentence index)"""
    T = lambda s: raw[s["start"]:s["end"]].decode("utf-8", "replace").replace("\n", " ")
    for i, s in enumerate(d["sentences"]):
        for p in s["phrases"]:
            if p["certain"]: yield "noun_phrase", p, f"[{T(p)}]", i
        for c in s["clauses"]:
            sub = c.get("subject")
            if c["kind"] in ("main", "incise") and sub and sub["certain"]:
                yield "main_subject", c["verb"], f"[{T(sub)}] is the subject of [{T(c['verb'])}]", i
            if c["factuality"] == "asserted" and c["verb"]["form"] not in ("infinitive", "past_participle", "present_participle"):
                yield "asserted", c["verb"], f"the clause of [{T(c['verb'])}] ({c['kind']}) is asserted by the article itself", i
        for x in s.get("dates", []):
            if x["certain"]: yield "date", x, f"[{T(x)}] is a {x['kind']} " + json.dumps({k: x[k] for k in ("year", "month", "day", "weekday", "hour", "minute", "decade", "century", "extent", "to") if x.get(k) is not None}), i
        for x in s.get("quantities", []):
            yield "quantity", x, f"[{T(x)}] is a {x['kind']}, value {json.dumps(x.get('value'))}, counts [{T(x['noun']) if x.get('noun') else '-'}], unit [{T(x['unit']) if x.get('unit') else '-'}]" + (f", bound [{T(b)}]" if (b := x.get("quantifier")) and b["start"] >= x["end"] else ""), i
    starts = [s["start"] for s in d["sentences"]]
    at = lambda span: max(0, sum(x <= span["start"] for x in starts) - 1)
    for e in d.get("entities", []):
        if e["kind"] == "person":
            for r in e["roles"]: yield "role", r, f"[{T(r)}] is a role of {e['name']} ({r['form']}, {r['time']})", at(r)
    for q in d.get("quotations", []):
        sp = q.get("speaker")
        if sp and sp["certain"]: yield "quotation", q, f"the quotation [{T(q)[:160]}] is said by [{T(sp)}]" + (f" ({sp['name']})" if sp.get("name") and sp["name"] not in T(sp) else ""), at(q)
    for f in d.get("frames", []):
        if f["certain"]:
            a = lambda k: T(f[k]) if f.get(k) else "-"
            yield "frame", f, f"subject [{a('subject')}], verb [{T(f)}] ({f['verb']}, {f['form']}{' compound' if f['compound'] else ''}, {f['voice']}, negation {f['negation']}), object [{a('object')}], attribute [{a('attribute')}], {f['factuality']}, dates {[T(x) for x in f.get('dates', [])]}, quantities {[T(x) for x in f.get('quantities', [])]}, source [{a('source')}]", at(f)

def context(raw, d, i):
    S = d["sentences"]
    T = lambda s: raw[s["start"]:s["end"]].decode("utf-8", "replace").replace("\n", " ")
    before = T(S[i - 1]) if i and S[i - 1]["paragraph"] == S[i]["paragraph"] else ""
    after = T(S[i + 1]) if i + 1 < len(S) and S[i + 1]["paragraph"] == S[i]["paragraph"] else ""
    return f"({before[-200:]}) >> {T(S[i])} << ({after[:150]})"

def main():
    command, *rest = sys.argv[1:]
    if command == "count":
        total = {}
        for name in sorted(os.listdir(rest[0])):
            if name.endswith(".jsonl") and not name.startswith("headings-"):
                with open(os.path.join(rest[0], name), encoding="utf-8") as f:
                    for line in f:
                        v = json.loads(line); total.setdefault((name, v["fact"]), []).append(bool(v["right"]))
        for (name, fact), verdicts in total.items(): print(f"{name:<24}{fact:<16}{sum(verdicts):>5} of {len(verdicts):>4}  {100 * sum(verdicts) / len(verdicts):6.1f} %")
        return
    binary, gold, seed, out, *more = rest
    os.makedirs(out, exist_ok=True)
    if command == "draw":
        n = int(more[0]) if more else 200
        pool = {}
        for name, raw, d in analyses(binary, gold, seed, 150):
            for fact, span, claim, i in facts(raw, d):
                pool.setdefault(fact, []).append((f"{name}:{span['start']}-{span['end']}", claim, raw, d, i))
        for fact, items in sorted(pool.items()):
            drawn = random.Random(f"{seed}{fact}").sample(items, min(n, len(items)))
            with open(os.path.join(out, fact + ".txt"), "w", encoding="utf-8") as f:
                for key, claim, raw, d, i in drawn: f.write(f"{key}\n  CLAIM {claim}\n  TEXT  {context(raw, d, i)}\n\n")
            print(f"{fact}: {len(drawn)} of {len(items)}")
    elif command == "articles":
        n = int(more[0])
        chosen = list(analyses(binary, gold, seed + "articles", n // len(FILES)))
        for k, (name, raw, d) in enumerate(chosen):
            by = {}
            for fact, span, claim, i in facts(raw, d): by.setdefault(i, []).append(f"{fact}: {claim}")
            with open(os.path.join(out, f"article-{k:02}.txt"), "w", encoding="utf-8") as f:
                f.write(name + "\n")
                for i, s in enumerate(d["sentences"]):
                    f.write("\n" + raw[s["start"]:s["end"]].decode("utf-8", "replace") + "\n")
                    for line in by.get(i, []): f.write("    " + line + "\n")

if __name__ == "__main__":
    main()
