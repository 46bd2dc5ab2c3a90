//! How well clauses are read, against the dependency trees of the treebanks. The variable `SHOW` (`passive`, `subject`,
//! `certain` or `phrase`) prints errors of that sort.

use intertitre::text::{ClauseKind, Parse, Token, Voice, parse, read};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ops::Range;
use std::path::Path;

/// A word of a tree.
struct Word {
    range: Range<usize>,
    head: usize,
    relation: String,
    tag: String,
    finite: bool,
}

/// Right, wrong and missed.
#[derive(Default)]
struct Count {
    right: usize,
    wrong: usize,
    gold: usize,
}

impl Count {
    fn line(&self, name: &str) -> String {
        let precision = 100.0 * self.right as f64 / (self.right + self.wrong).max(1) as f64;
        let recall = 100.0 * self.right as f64 / self.gold.max(1) as f64;
        let f1 = 2.0 * precision * recall / (precision + recall).max(1e-9);
        format!(
            "  {name:<24} P {precision:6.2}  R {recall:6.2}  F1 {f1:6.2}  ({} of {}, {} gold)",
            self.right,
            self.right + self.wrong,
            self.gold
        )
    }
}

/// Prints precision and recall of passives by sentence, subjects of main clauses and noun phrases.
pub(crate) fn evaluate(folder: &Path, names: &[&str], shown: usize) -> Result<(), Box<dyn Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !names.iter().any(|wanted| name.contains(wanted)) {
            continue;
        }
        println!("{name}");
        let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
        let mut errors: Vec<String> = Vec::new();
        for block in std::fs::read_to_string(&path)?.split("\n\n") {
            let Some(text) = block.lines().find_map(|line| line.strip_prefix("# text = ")) else { continue };
            if let Some(words) = tree(text, block) {
                sentence(text, &words, &mut counts, &mut errors);
            }
        }
        for (name, count) in &counts {
            println!("{}", count.line(name));
        }
        for error in errors.iter().step_by((errors.len() / shown.max(1)).max(1)).take(shown) {
            println!("    {error}");
        }
    }
    Ok(())
}

/// The words of a tree with their places in the text; index 0 is the root.
fn tree(text: &str, block: &str) -> Option<Vec<Word>> {
    let mut words = vec![Word { range: 0..0, head: 0, relation: String::new(), tag: String::new(), finite: false }];
    let (mut at, mut covered, mut joint) = (0, 0, 0..0);
    for line in block.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let (id, form) = (*row.first()?, *row.get(1)?);
        if id.contains('.') {
            continue;
        }
        let mut place = || -> Option<Range<usize>> {
            let gap = text[at..].find(form)?;
            let range = at + gap..at + gap + form.len();
            at = range.end;
            Some(range)
        };
        if let Some((_, last)) = id.split_once('-') {
            joint = place()?;
            covered = last.parse().ok()?;
            continue;
        }
        let range = if id.parse::<usize>().ok()? <= covered { joint.clone() } else { place()? };
        words.push(Word {
            range,
            head: row.get(6)?.parse().ok()?,
            relation: row.get(7)?.to_string(),
            tag: row.get(3)?.to_string(),
            finite: row.get(5)?.contains("VerbForm=Fin"),
        });
    }
    Some(words)
}

fn sentence(text: &str, words: &[Word], counts: &mut BTreeMap<&'static str, Count>, errors: &mut Vec<String>) {
    let (tokens, ranges) = read(text);
    let mut parses: Vec<(usize, Parse)> = Vec::new();
    for range in &ranges {
        let from = tokens.partition_point(|token| token.range.start < range.start);
        let to = tokens.partition_point(|token| token.range.start < range.end);
        parses.push((from, parse(&tokens[from..to])));
    }
    let gold = words.iter().any(|word| word.relation == "aux:pass");
    let found = parses.iter().any(|(_, parse)| parse.verbs.iter().any(|verb| verb.voice == Voice::Passive));
    let count = counts.entry("passive, sentence").or_default();
    count.gold += usize::from(gold);
    count.right += usize::from(gold && found);
    count.wrong += usize::from(!gold && found);
    if gold != found && std::env::var("SHOW").is_ok_and(|show| show == "passive") {
        errors.push(format!("{} {text}", if gold { "missed" } else { "wrong " }));
    }
    subjects(text, words, &tokens, &parses, counts, errors);
    phrases(text, words, &tokens, &parses, counts, errors);
}

/// The word that carries tense and person for `head`.
fn finite(words: &[Word], head: usize) -> Option<usize> {
    let child = (1..words.len()).find(|&at| {
        words[at].head == head
            && words[at].finite
            && (words[at].relation.starts_with("aux") || words[at].relation == "cop")
    });
    child.or_else(|| words[head].finite.then_some(head))
}

/// The subjects of a predicate: its own, else those of what it is joined to.
fn gold_subjects(words: &[Word], head: usize, depth: usize) -> BTreeSet<usize> {
    let own: BTreeSet<usize> = (1..words.len())
        .filter(|&at| {
            words[at].head == head
                && (words[at].relation.starts_with("nsubj")
                    || words[at].relation.starts_with("expl:subj")
                    || words[at].relation.starts_with("csubj"))
        })
        .map(|at| words[at].range.start)
        .collect();
    if own.is_empty() && words[head].relation == "conj" && depth < 5 {
        return gold_subjects(words, words[head].head, depth + 1);
    }
    own
}

fn is_main(words: &[Word], head: usize) -> bool {
    match words[head].relation.as_str() {
        "root" => true,
        "conj" | "parataxis" | "parataxis:insert" => is_main(words, words[head].head),
        _ => false,
    }
}

fn subjects(
    text: &str,
    words: &[Word],
    tokens: &[Token],
    parses: &[(usize, Parse)],
    counts: &mut BTreeMap<&'static str, Count>,
    errors: &mut Vec<String>,
) {
    // Finite word → its subjects, and whether its clause is a main one.
    let mut gold: BTreeMap<usize, (BTreeSet<usize>, bool)> = BTreeMap::new();
    for head in 1..words.len() {
        if let Some(verb) = finite(words, head) {
            gold.insert(words[verb].range.start, (gold_subjects(words, head, 0), is_main(words, head)));
        }
    }
    for (name, main, nouns) in [("subject, main", true, false), ("subject, main, noun", true, true)] {
        let total = gold.values().filter(|(subjects, is_main)| {
            *is_main == main
                && !subjects.is_empty()
                && (!nouns
                    || subjects.iter().any(|at| {
                        words
                            .iter()
                            .any(|word| word.range.start == *at && matches!(word.tag.as_str(), "NOUN" | "PROPN"))
                    }))
        });
        counts.entry(name).or_default().gold += total.clone().count();
        let certain = if nouns { "subject, main, noun, certain" } else { "subject, main, certain" };
        counts.entry(certain).or_default().gold += total.count();
    }
    for (from, parse) in parses {
        for clause in &parse.clauses {
            let verb = &parse.verbs[clause.verb];
            let Some(subject) = clause.subject.as_ref().filter(|_| verb.is_finite()) else { continue };
            if !matches!(clause.kind, ClauseKind::Main | ClauseKind::Incise) {
                continue;
            }
            let finite = tokens[from + verb.first].range.start;
            let head = tokens[from + subject.head].range.start;
            let (right, main) = gold.get(&finite).map_or((false, false), |(subjects, main)| {
                let contains = subjects.iter().any(|at| *at == head || tokens[from + subject.head].range.contains(at));
                (contains, *main)
            });
            let noun = !subject.pronoun;
            let mut names = vec!["subject, main"];
            if noun {
                names.push("subject, main, noun")
            }
            if subject.certain {
                names.push("subject, main, certain");
                if noun {
                    names.push("subject, main, noun, certain")
                }
            }
            for name in names {
                let count = counts.entry(name).or_default();
                if right && main {
                    count.right += 1
                } else if !right {
                    count.wrong += 1
                }
            }
            if !right
                && std::env::var("SHOW")
                    .is_ok_and(|show| show == "subject" || show == "certain" && subject.certain && noun)
            {
                errors.push(format!(
                    "[{} ← {}]{} {text}",
                    &text[tokens[from + subject.head].range.clone()],
                    &text[tokens[from + verb.first].range.clone()],
                    if subject.certain { " certain" } else { "" },
                ));
            }
        }
    }
}

/// Whether `at` is `head` or below it.
fn is_below(words: &[Word], at: usize, head: usize) -> bool {
    let mut at = at;
    for _ in 0..words.len() {
        if at == head {
            return true;
        }
        if at == 0 {
            return false;
        }
        at = words[at].head;
    }
    false
}

fn phrases(
    text: &str,
    words: &[Word],
    tokens: &[Token],
    parses: &[(usize, Parse)],
    counts: &mut BTreeMap<&'static str, Count>,
    errors: &mut Vec<String>,
) {
    let nominal = |at: usize| matches!(words[at].tag.as_str(), "NOUN" | "PROPN");
    let determined = |head: usize| {
        nominal(head)
            && words[head].relation != "flat:name"
            && words
                .iter()
                .skip(1)
                .any(|word| word.head == head && word.tag == "DET" && word.range.start < words[head].range.start)
    };
    let total = (1..words.len())
        .filter(|&at| determined(at))
        .filter(|&at| {
            // Those inside another in *de* are part of it.
            !(words[at].relation == "nmod" && nominal(words[at].head))
        })
        .count();
    counts.entry("noun phrase, certain").or_default().gold += total;
    counts.entry("noun phrase").or_default().gold += total;
    for (from, parse) in parses {
        for phrase in &parse.phrases {
            let at = |token: usize| tokens[from + token].range.clone();
            let head_at = at(phrase.head);
            let Some(head) = (1..words.len()).find(|&word| words[word].range.start == head_at.start && nominal(word))
            else {
                fail(text, "head", &tokens[*from..], phrase.tokens.clone(), phrase.certain, counts, errors);
                continue;
            };
            let span = at(phrase.tokens.start).start..at(phrase.tokens.end - 1).end;
            let inside = (1..words.len())
                .filter(|&word| words[word].range.start >= span.start && words[word].range.end <= span.end);
            let all = inside.clone().all(|word| is_below(words, word, head) || words[word].range == head_at);
            // What the head governs closely and that stands right after the phrase should be in it.
            let cut = (1..words.len()).any(|word| {
                words[word].range.start >= span.end
                    && is_below(words, words[word].head, head)
                    && inside.clone().any(|owner| owner == words[word].head)
                    && (matches!(words[word].relation.as_str(), "amod" | "flat:name" | "fixed")
                        || words[word].relation == "nmod"
                            && words.iter().any(|case| {
                                case.head == word
                                    && case.relation == "case"
                                    && text[case.range.clone()].to_lowercase().starts_with('d')
                            }))
            });
            if all && !cut {
                for name in ["noun phrase", "noun phrase, certain"].iter().take(1 + usize::from(phrase.certain)) {
                    counts.entry(name).or_default().right += 1;
                }
            } else {
                fail(
                    text,
                    if all { "cut" } else { "alien" },
                    &tokens[*from..],
                    phrase.tokens.clone(),
                    phrase.certain,
                    counts,
                    errors,
                );
            }
        }
    }
}

fn fail(
    text: &str,
    why: &str,
    tokens: &[Token],
    phrase: Range<usize>,
    certain: bool,
    counts: &mut BTreeMap<&'static str, Count>,
    errors: &mut Vec<String>,
) {
    for name in ["noun phrase", "noun phrase, certain"].iter().take(1 + usize::from(certain)) {
        counts.entry(name).or_default().wrong += 1;
    }
    if std::env::var("SHOW").is_ok_and(|show| show == "phrase" && certain) {
        let shown = &text[tokens[phrase.start].range.start..tokens[phrase.end - 1].range.end];
        errors.push(format!("{why} [{shown}] {text}"));
    }
}
