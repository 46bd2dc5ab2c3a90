//! The notation of the tables beside this file: features in one line.
//!
//! * `[le rapport]` a noun phrase: a determiner (`le un du ce son leur …`, `#12`, `#12w` in words, `#1,5M`, `plus#3`,
//!   `les#3`, `plusieurs`, `laplupart`, `trentaine`…; `ce?` and `son?` unresolved), `pl`, `m`, `f`, a head (a lemma;
//!   `"words"` verbatim, `^"Words"` from the start of a sentence; `p=` person, `o=` organisation, `l=` place, `x=` other
//!   name, `sym=` symbol), adjectives (`+usual <before >after &coordinated`, `+très~grand`), `ord3`, `ord3w`,
//!   complements, `app:[…]`, `$3` a source.
//! * `(et […] […])`, `(ou …)`, `(ni …)`; `(% 20 […])`, `(% les 20)`; `il elle ils elles on`.
//! * complements: `de:[…]`, `à_cause_de:[…]`, `in=Irak`, `from=Irak`, `in.pays=Luxembourg`, `vers@Canada`,
//!   `on=mardi|1|3|2022`, `depuis#|1|3|2022`, `at=à|21|30`, `inf.pour:{…}`, `part:{…}`, `"words"`.
//! * `{ subject v=voter pc … }` a clause: tenses `prs pc imp pqp fut cond condp inf infp ppr pp`, `passif`, `pas plus jamais
//!   pasencore que`, `cl=le`…, `adv=`, `att:[…]`, `att=grave`, `obj:[…]`, `que:{…}`, `si:{…}`, `obj.de:{…}`, `q"…"`
//!   fragment and `Q"…"` sentence in guillemets, `selon:[…]`, `!` before what opens the clause, `ask=pourquoi`, `inv`.
//! * `ceque:{…}`, `connu:[…]`, `qui:[…]`; `w=que` a word; `, : ; ? ! .` marks; `FIN` a full stop, `bas` no capital.
//!
//! A low line is a space inside a word.

use intertitre::lexicon::{Gender, Number};
use intertitre::realise::{
    Adjective, Antecedent, Attribute, Bound, Clause, Clitic, Collective, Complement, Conjunction, Count, Date,
    Determiner, Element, Finish, Head, Hour, Mark, NameKind, Negation, Nominal, NounPhrase, Object, Order, Ordinal,
    Percentage, Place, PlaceKind, PlaceRelation, Position, Pronoun, Quantifier, Question, Quotation, Scale, SourceId,
    Tense, Verbatim, Voice, Weekday,
};
use std::iter::Peekable;
use std::str::Chars;

#[derive(Clone, Debug)]
enum Node {
    Atom(String),
    Text(String, String),
    Group(String, char, Vec<Node>),
}

fn nodes(chars: &mut Peekable<Chars>) -> Vec<Node> {
    let mut found = Vec::new();
    let mut word = String::new();
    let flush = |word: &mut String, found: &mut Vec<Node>| {
        if !word.is_empty() {
            found.push(Node::Atom(std::mem::take(word)));
        }
    };
    while let Some(c) = chars.next() {
        match c {
            ' ' => flush(&mut word, &mut found),
            '"' => {
                let text: String = chars.by_ref().take_while(|c| *c != '"').collect();
                found.push(Node::Text(std::mem::take(&mut word), text));
            }
            '[' | '(' | '{' => {
                let inner = nodes(chars);
                found.push(Node::Group(std::mem::take(&mut word), c, inner));
            }
            ']' | ')' | '}' => break,
            c => word.push(c),
        }
    }
    flush(&mut word, &mut found);
    found
}

fn spaced(text: &str) -> String {
    text.replace('_', " ")
}

fn words(text: &str, sentence_initial: bool) -> Verbatim {
    Verbatim { text: text.to_string(), sentence_initial, sources: Vec::new() }
}

/// Reads a unit.
pub(crate) fn read(line: &str) -> (Vec<Element>, Finish) {
    let mut finish = Finish::default();
    let mut elements = Vec::new();
    let mut last: Option<Nominal> = None;
    for node in nodes(&mut line.chars().peekable()) {
        let element = match &node {
            Node::Atom(atom) => match atom.as_str() {
                "FIN" => {
                    finish.full_stop = true;
                    continue;
                }
                "bas" => {
                    finish.capital = false;
                    continue;
                }
                "," => Element::Mark(Mark::Comma),
                ":" => Element::Mark(Mark::Colon),
                ";" => Element::Mark(Mark::Semicolon),
                "?" => Element::Mark(Mark::Question),
                "!" => Element::Mark(Mark::Exclamation),
                "." => Element::Mark(Mark::FullStop),
                _ => match atom.strip_prefix("w=") {
                    Some(word) => Element::Word(spaced(word)),
                    None => complement(&node).map(Element::Complement).unwrap_or_else(|| panic!("{atom} in {line}")),
                },
            },
            Node::Text(prefix, text) => match prefix.as_str() {
                "q" | "Q" => Element::Quotation(quotation(prefix, text)),
                "^" => Element::Text(words(text, true)),
                _ => Element::Text(words(text, false)),
            },
            Node::Group(label, open, inner) => match (label.trim_end_matches(':'), open) {
                ("", '{') => Element::Clause(clause(inner)),
                ("ceque", _) => Element::WhatItDoes(clause(inner)),
                ("connu", _) => Element::WhatIsKnown(nominal(&relabelled(&node))),
                ("qui", _) => Element::WhoIs(nominal(&relabelled(&node))),
                ("part", _) => {
                    elements.pop();
                    Element::Participle(last.clone().expect("a nominal before"), clause(inner))
                }
                ("", _) => {
                    last = Some(nominal(&node));
                    Element::Nominal(nominal(&node))
                }
                _ => Element::Complement(complement(&node).expect("a complement")),
            },
        };
        elements.push(element);
    }
    (elements, finish)
}

fn relabelled(node: &Node) -> Node {
    match node {
        Node::Group(_, open, inner) => Node::Group(String::new(), *open, inner.clone()),
        other => other.clone(),
    }
}

fn quotation(prefix: &str, text: &str) -> Quotation {
    Quotation { words: words(text, false), sentence: prefix == "Q" }
}

fn pronoun(atom: &str) -> Option<Pronoun> {
    Some(match atom {
        "il" => Pronoun::Personal(Gender::Masculine, Number::Singular),
        "elle" => Pronoun::Personal(Gender::Feminine, Number::Singular),
        "ils" => Pronoun::Personal(Gender::Masculine, Number::Plural),
        "elles" => Pronoun::Personal(Gender::Feminine, Number::Plural),
        "on" => Pronoun::One,
        _ => return None,
    })
}

fn nominal(node: &Node) -> Nominal {
    match node {
        Node::Atom(atom) => Nominal::Pronoun(pronoun(atom).unwrap_or_else(|| panic!("{atom}"))),
        Node::Group(_, '[', inner) => phrase(inner).into(),
        Node::Group(_, '(', inner) => {
            let Some(Node::Atom(word)) = inner.first() else { panic!("{inner:?}") };
            let items = || inner.iter().skip(1).map(nominal).collect();
            match word.as_str() {
                "et" => Nominal::Coordination(Conjunction::And, items()),
                "ou" => Nominal::Coordination(Conjunction::Or, items()),
                "ni" => Nominal::Coordination(Conjunction::Nor, items()),
                _ => percentage(inner),
            }
        }
        other => panic!("{other:?}"),
    }
}

fn percentage(inner: &[Node]) -> Nominal {
    let mut of = Percentage { whole: 0, fraction: None, definite: false, bound: None, of: None, sources: Vec::new() };
    for node in inner.iter().skip(1) {
        match node {
            Node::Atom(atom) if atom == "les" => of.definite = true,
            Node::Atom(atom) => {
                let count = count(&format!("#{atom}")).or_else(|| count(atom)).expect("a number");
                (of.whole, of.fraction, of.bound) = (count.whole, count.fraction, count.bound);
            }
            other => of.of = Some(Box::new(nominal(other))),
        }
    }
    Nominal::Percentage(of)
}

fn count(atom: &str) -> Option<Count> {
    let (bound, rest) = atom.split_once('#')?;
    let bound = match bound {
        "" => None,
        "environ" => Some(Bound::About),
        "près" => Some(Bound::Nearly),
        "plus" => Some(Bound::Over),
        "moins" => Some(Bound::Under),
        "aumoins" => Some(Bound::AtLeast),
        "jusqu" => Some(Bound::UpTo),
        _ => return None,
    };
    let (rest, in_words) = rest.strip_suffix('w').map_or((rest, false), |rest| (rest, true));
    let (rest, scale) = [("Md", Scale::Billion), ("M", Scale::Million), ("K", Scale::Thousand)]
        .iter()
        .find_map(|(end, scale)| Some((rest.strip_suffix(end)?, Some(*scale))))
        .unwrap_or((rest, None));
    let (whole, fraction) = rest.split_once(',').map_or((rest, None), |(whole, f)| (whole, Some(f.to_string())));
    Some(Count { whole: whole.parse().ok()?, fraction, scale, in_words, bound, sources: Vec::new() })
}

fn determiner(atom: &str) -> Option<Determiner> {
    let possessive = |person, possessors, antecedent| Determiner::Possessive { person, possessors, antecedent };
    let (one, many, known) = (Number::Singular, Number::Plural, Antecedent::Resolved);
    let collective = |of| Determiner::Quantifier(Quantifier::Collective(of));
    Some(match atom {
        "le" => Determiner::Definite,
        "un" => Determiner::Indefinite,
        "du" => Determiner::Partitive,
        "ce" => Determiner::Demonstrative(known),
        "ce?" => Determiner::Demonstrative(Antecedent::Unresolved),
        "mon" => possessive(1, one, known),
        "ton" => possessive(2, one, known),
        "son" => possessive(3, one, known),
        "son?" => possessive(3, one, Antecedent::Unresolved),
        "notre" => possessive(1, many, known),
        "votre" => possessive(2, many, known),
        "leur" => possessive(3, many, known),
        "plusieurs" => Determiner::Quantifier(Quantifier::Several),
        "quelques" => Determiner::Quantifier(Quantifier::Some),
        "certains" => Determiner::Quantifier(Quantifier::Certain),
        "chaque" => Determiner::Quantifier(Quantifier::Each),
        "aucun" => Determiner::Quantifier(Quantifier::No),
        "tous" => Determiner::Quantifier(Quantifier::All),
        "laplupart" => Determiner::Quantifier(Quantifier::Most),
        "beaucoup" => Determiner::Quantifier(Quantifier::Many),
        "peu" => Determiner::Quantifier(Quantifier::Few),
        "trop" => Determiner::Quantifier(Quantifier::TooMany),
        "nombrede" => Determiner::Quantifier(Quantifier::Number),
        "plusdun" => Determiner::Quantifier(Quantifier::MoreThanOne),
        "DIZAINE" => collective(Collective::Dizaine),
        "DOUZAINE" => collective(Collective::Douzaine),
        "QUINZAINE" => collective(Collective::Quinzaine),
        "VINGTAINE" => collective(Collective::Vingtaine),
        "TRENTAINE" => collective(Collective::Trentaine),
        "CINQUANTAINE" => collective(Collective::Cinquantaine),
        "CENTAINE" => collective(Collective::Centaine),
        "MILLIER" => collective(Collective::Millier),
        _ => match atom.strip_prefix("les#") {
            Some(number) => Determiner::DefiniteCount(count(&format!("#{number}"))?),
            None => Determiner::Count(count(atom)?),
        },
    })
}

fn adjective(atom: &str) -> Option<Adjective> {
    let sign = atom.chars().next()?;
    let (position, coordinated) = match sign {
        '+' => (Position::Usual, false),
        '<' => (Position::Before, false),
        '>' => (Position::After, false),
        '&' => (Position::After, true),
        _ => return None,
    };
    let rest = atom.get(1..)?;
    let (adverb, lemma) = rest.split_once('~').map_or((None, rest), |(adverb, lemma)| (Some(spaced(adverb)), lemma));
    Some(Adjective { lemma: spaced(lemma), position, adverb, coordinated, sources: Vec::new() })
}

fn name(atom: &str) -> Option<Head> {
    let (kind, text) = atom.split_once('=')?;
    let kind = match kind {
        "p" => NameKind::Person,
        "o" => NameKind::Organisation,
        "l" => NameKind::Place,
        "x" => NameKind::Other,
        "sym" => return Some(Head::Symbol(spaced(text))),
        _ => return None,
    };
    Some(Head::Name { text: spaced(text), kind })
}

fn phrase(inner: &[Node]) -> NounPhrase {
    let mut of = NounPhrase::new(Head::Noun(String::new()), Determiner::None);
    for node in inner {
        match node {
            Node::Text(prefix, text) if prefix.is_empty() || prefix == "^" => {
                // The head, unless there is one.
                if of.head == Head::Noun(String::new()) {
                    of.head = Head::Verbatim(words(text, prefix == "^"));
                } else {
                    of.complements.push(Complement::Text(words(text, false)));
                }
            }
            Node::Group(label, ..) if label == "app:" => of.apposition = Some(Box::new(nominal(&relabelled(node)))),
            Node::Atom(atom) => match atom.as_str() {
                "pl" => of.number = Number::Plural,
                "m" => of.gender = Some(Gender::Masculine),
                "f" => of.gender = Some(Gender::Feminine),
                _ => {
                    if let Some(id) = atom.strip_prefix('$').and_then(|id| id.parse().ok()) {
                        of.sources.push(SourceId(id));
                    } else if let Some(determiner) = determiner(atom) {
                        of.determiner = determiner;
                    } else if let Some(adjective) = adjective(atom) {
                        of.adjectives.push(adjective);
                    } else if let Some(rank) =
                        atom.strip_prefix("ord").filter(|rank| rank.starts_with(|c: char| c.is_ascii_digit()))
                    {
                        let (rank, in_words) = rank.strip_suffix('w').map_or((rank, false), |rank| (rank, true));
                        of.ordinal = Some(Ordinal { rank: rank.parse().expect("a rank"), in_words });
                    } else if let Some(name) = name(atom) {
                        of.head = name;
                    } else if let Some(complement) = complement(node) {
                        of.complements.push(complement);
                    } else {
                        of.head = Head::Noun(spaced(atom));
                    }
                }
            },
            other => of.complements.push(complement(other).unwrap_or_else(|| panic!("{other:?}"))),
        }
    }
    of
}

fn date(written: &str) -> Date {
    let parts: Vec<&str> = written.split('|').collect();
    let days = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let part = |at: usize| parts.get(at).copied().unwrap_or("");
    Date {
        weekday: days.into_iter().find(|day| day.name() == part(0)),
        day: part(1).parse().ok(),
        month: part(2).parse().ok(),
        year: part(3).parse().ok(),
        sources: Vec::new(),
    }
}

fn place(kind: &str, text: &str) -> Place {
    let kind = match kind {
        "pays" => Some(PlaceKind::Country),
        "région" => Some(PlaceKind::Region),
        "dép" => Some(PlaceKind::Department),
        "ville" => Some(PlaceKind::City),
        _ => None,
    };
    Place { name: spaced(text), kind, sources: Vec::new() }
}

fn complement(node: &Node) -> Option<Complement> {
    match node {
        Node::Text(_, text) => Some(Complement::Text(words(text, false))),
        Node::Group(label, _, inner) => Some(match label.as_str() {
            "part:" => Complement::Participle(Box::new(clause(inner))),
            _ => match label.strip_prefix("inf.") {
                Some(before) => Complement::Infinitive(spaced(before.trim_end_matches(':')), Box::new(clause(inner))),
                None => Complement::Phrase {
                    preposition: spaced(label.strip_suffix(':')?),
                    object: nominal(&relabelled(node)),
                },
            },
        }),
        Node::Atom(atom) => {
            if let Some((before, hour)) = atom.strip_prefix("at=").and_then(|rest| rest.split_once('|')) {
                let (hour, minute) = hour.split_once('|').unwrap_or((hour, ""));
                let hour = Hour { hour: hour.parse().ok()?, minute: minute.parse().ok(), sources: Vec::new() };
                return Some(Complement::At(spaced(before), hour));
            }
            if let Some(written) = atom.strip_prefix("on=") {
                return Some(Complement::On(date(written)));
            }
            if let Some((before, written)) = atom.split_once('#').filter(|(_, written)| written.contains('|')) {
                return Some(Complement::DateAfter(spaced(before), date(written)));
            }
            if let Some((before, name)) = atom.split_once('@') {
                return Some(Complement::PlaceAfter(spaced(before), place("", name)));
            }
            let (relation, name) = atom.split_once('=')?;
            let (relation, kind) = relation.split_once('.').unwrap_or((relation, ""));
            let relation = match relation {
                "in" => PlaceRelation::In,
                "from" => PlaceRelation::From,
                _ => return None,
            };
            Some(Complement::Place(relation, place(kind, name)))
        }
    }
}

fn clause(inner: &[Node]) -> Clause {
    let mut of = Clause::default();
    let mut opening = false;
    for node in inner {
        match node {
            Node::Atom(atom) if clause_atom(&mut of, atom, &mut opening) => {}
            Node::Text(prefix, text) if prefix == "q" || prefix == "Q" => {
                of.object = Some(Object::Quotation(quotation(prefix, text)));
            }
            Node::Group(label, _, inside) => match label.trim_end_matches(':') {
                "" => of.subject = Some(nominal(node)),
                "obj" => of.object = Some(Object::Nominal(nominal(&relabelled(node)))),
                "que" => of.object = Some(Object::Content(Box::new(clause(inside)))),
                "si" => of.object = Some(Object::Whether(Box::new(clause(inside)))),
                "att" => of.attribute = Some(Attribute::Nominal(nominal(&relabelled(node)))),
                "agent" => of.agent = Some(nominal(&relabelled(node))),
                "selon" => of.according_to = Some(nominal(&relabelled(node))),
                other => match other.strip_prefix("obj.") {
                    Some(before) => of.object = Some(Object::Infinitive(spaced(before), Box::new(clause(inside)))),
                    None => push(&mut of, complement(node).unwrap_or_else(|| panic!("{node:?}")), &mut opening),
                },
            },
            other => push(&mut of, complement(other).unwrap_or_else(|| panic!("{other:?}")), &mut opening),
        }
    }
    of
}

fn push(of: &mut Clause, complement: Complement, opening: &mut bool) {
    if std::mem::take(opening) { of.opening.push(complement) } else { of.complements.push(complement) }
}

fn clause_atom(of: &mut Clause, atom: &str, opening: &mut bool) -> bool {
    let tense = match atom {
        "prs" => Some(Tense::Present),
        "pc" => Some(Tense::PasseCompose),
        "imp" => Some(Tense::Imparfait),
        "pqp" => Some(Tense::PlusQueParfait),
        "fut" => Some(Tense::Futur),
        "cond" => Some(Tense::Conditionnel),
        "condp" => Some(Tense::ConditionnelPasse),
        "inf" => Some(Tense::Infinitif),
        "infp" => Some(Tense::InfinitifPasse),
        "ppr" => Some(Tense::ParticipePresent),
        "pp" => Some(Tense::ParticipePasse),
        _ => None,
    };
    if let Some(tense) = tense {
        of.tense = tense;
        return true;
    }
    match atom {
        "!" => *opening = true,
        "passif" => of.voice = Voice::Passive,
        "inv" => of.order = Order::Inverted,
        "pas" => of.negation = Some(Negation::Not),
        "plus" => of.negation = Some(Negation::NoLonger),
        "jamais" => of.negation = Some(Negation::Never),
        "pasencore" => of.negation = Some(Negation::NotYet),
        "que" => of.negation = Some(Negation::Only),
        _ => {
            if let Some(pronoun) = pronoun(atom) {
                of.subject = Some(Nominal::Pronoun(pronoun));
                return true;
            }
            let Some((name, value)) = atom.split_once('=') else { return false };
            match name {
                "v" => of.verb = spaced(value),
                "adv" => of.adverb = Some(spaced(value)),
                "att" => {
                    of.attribute = Some(Attribute::Adjective(adjective(&format!("+{value}")).expect("an adjective")))
                }
                "cl" => {
                    of.clitic = Some(match value {
                        "le" => Clitic::Direct(Gender::Masculine, Number::Singular),
                        "la" => Clitic::Direct(Gender::Feminine, Number::Singular),
                        "les.f" => Clitic::Direct(Gender::Feminine, Number::Plural),
                        "les" => Clitic::Direct(Gender::Masculine, Number::Plural),
                        "lui" => Clitic::Indirect(Number::Singular),
                        "leur" => Clitic::Indirect(Number::Plural),
                        "y" => Clitic::Y,
                        _ => Clitic::En,
                    });
                }
                "ask" => {
                    of.question = Some(match value {
                        "pourquoi" => Question::Why,
                        "comment" => Question::How,
                        "quand" => Question::When,
                        "pourquoi." => Question::WhyStated,
                        "comment." => Question::HowStated,
                        _ => Question::Whether,
                    });
                }
                _ => return false,
            }
        }
    }
    true
}
