//! What the reader of a guide does: `Déclarer le changement d’adresse`.

use super::super::super::plan::Pattern;
use super::super::after::{After, LEFT_OUT, Piece, after, is_bare_infinitive, link_end};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{Noun, Start};
use super::clause::written;
use super::noun_phrase::hides;
use super::subject::subject;
use crate::lexicon::{NoHeading, Tag, VerbForm, makes_no_heading, speaks, title};
use crate::realise::{Clause, Complement, Element, Object, Tense};
use crate::text::{ClauseKind, Modality, Negation, Subject, VerbGroup, Voice, uncontracted};

/// What *vous devez*, *il faut*, *il convient de*, *pour* or an order tells the reader to do, and what is to be done.
pub(super) fn infinitive(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    let parse = &line.structure().parse;
    for (at, verb) in parse.verbs.iter().enumerate() {
        let Some(clause) = parse.clauses.iter().position(|clause| clause.verb == at) else { continue };
        let first = verb.tokens.start;
        let opens = first == 1 && line.word(0) == "pour" && is_bare_infinitive(line, verb);
        let asked = asks(line, verb, clause) || is_recommended(line, verb);
        let begun = is_begun(line, verb);
        let before = joined_before(line, at);
        if line.is_quoted(&verb.tokens) {
            continue;
        }
        let step = (is_step(line, verb, clause) || before.is_some()) && line.opens_block();
        let lemma = verb.lemma(line.tokens()).into_owned();
        let tasks = if step {
            tasks(line, lemma, &after(line, verb).of_order())
        } else if opens || asked || begun || before.is_some() {
            tasks(line, lemma, &after(line, verb))
        } else {
            to_be_done(line, article, verb, clause).unwrap_or_default()
        };
        for (clause, head) in tasks {
            let first = before.iter().flat_map(|first| [Element::Word(first.clone()), Element::Word("et".to_string())]);
            let elements = first.chain([Element::Clause(clause)]).collect();
            let draft = Draft::new(line, Pattern::Infinitif, elements, head, Place::Clause);
            drafts.push(Draft { step, ..draft.of_no_person() });
        }
    }
}

/// Whether a sentence opens with what it tells the reader to do with something: `Vérifiez les pneus`, `Ensuite, il faut retendre
/// le câble`.
pub(in crate::restructure) fn opens_step(line: &Line<'_>) -> bool {
    let parse = &line.structure().parse;
    let capital = line.tokens().first().is_some_and(|token| token.text(line.prose).starts_with(char::is_uppercase));
    capital
        && parse.verbs.iter().enumerate().any(|(at, verb)| {
            let clause = parse.clauses.iter().position(|clause| clause.verb == at);
            let told = clause.is_some_and(|clause| is_step(line, verb, clause)) || joined_before(line, at).is_some();
            let lemma = || verb.lemma(line.tokens()).into_owned();
            told && !line.is_quoted(&verb.tokens) && !tasks(line, lemma(), &after(line, verb).of_order()).is_empty()
        })
}

/// Whether a clause tells the reader what he must do, and opens its sentence.
fn is_step(line: &Line<'_>, verb: &VerbGroup, clause: usize) -> bool {
    let must = is_order(line, verb) || verb.modality == Some(Modality::Obligation);
    is_begun(line, verb) || must && asks_somehow(line, verb, clause) && told_from(line, clause) == opening(line)
}

/// How many orders a sentence gives: `Depuis un navigateur, ouvrez la page et créez un volume`.
pub(super) fn orders(line: &Line<'_>) -> usize {
    let parse = &line.structure().parse;
    let given = |verb: &VerbGroup| is_ordering(line, verb) && !line.is_quoted(&verb.tokens);
    let clauses = parse.clauses.iter().filter(|clause| clause.kind == ClauseKind::Main);
    clauses.filter_map(|clause| parse.verbs.get(clause.verb)).filter(|verb| given(verb)).count()
}

/// Where a sentence begins behind what only links it to the one before, or tells when: `Ensuite, | retendez`.
fn opening(line: &Line<'_>) -> usize {
    let end = line.date_at(0).map(|when| when.end).or_else(|| link_end(line, 0)).unwrap_or(0);
    if end > 0 && line.word(end) == "," { end + 1 } else { end }
}

/// Where begins what tells the reader to do something: the pronoun before the verb, the verb.
fn told_from(line: &Line<'_>, clause: usize) -> usize {
    let parse = &line.structure().parse;
    let Some(clause) = parse.clauses.get(clause) else { return 0 };
    let verb = parse.verbs.get(clause.verb).map_or(0, |verb| verb.tokens.start);
    clause.subject.as_ref().map_or(verb, |subject| subject.head.min(verb))
}

/// Whether a verb is an order by itself that opens the sentence, which is no item of a list.
fn is_order(line: &Line<'_>, verb: &VerbGroup) -> bool {
    let item = line.tokens().last().is_some_and(|last| last.folded == ";");
    !item && is_ordering(line, verb) && verb.tokens.start == opening(line)
}

/// Whether a verb is an order by itself: a form of *vous* without it is one too.
fn is_ordering(line: &Line<'_>, verb: &VerbGroup) -> bool {
    let yours = verb.form == VerbForm::Present && line.word(verb.head).ends_with("ez");
    let told = yours && line.word(verb.tokens.end) != "-vous" && (0..verb.head).all(|at| line.word(at) != "vous");
    (verb.form == VerbForm::Imperative || told) && verb.negation == Negation::None && verb.tokens.len() == 1
}

/// The infinitive of the order that opens the sentence, whose object is that of this verb: `Nettoyez et | graissez la chaîne`.
fn joined_before(line: &Line<'_>, at: usize) -> Option<String> {
    let verbs = &line.structure().parse.verbs;
    let (before, verb) = (verbs.get(at.checked_sub(1)?)?, verbs.get(at)?);
    let joined = line.word(before.tokens.end) == "et" && before.tokens.end + 1 == verb.tokens.start;
    let ordered = is_order(line, before) && verb.form == VerbForm::Imperative && verb.tokens.len() == 1;
    let lemma = before.lemma(line.tokens()).into_owned();
    (joined && ordered && !makes_no_heading(&lemma, NoHeading::Task)).then_some(lemma)
}

/// Whether a clause tells the reader to do something: `vous devez déclarer`, `il faut déclarer`, `Déclarez`.
fn asks(line: &Line<'_>, verb: &VerbGroup, clause: usize) -> bool {
    let ordered = verb.form == VerbForm::Imperative;
    asks_somehow(line, verb, clause) && (ordered || (verb.first..verb.tokens.end).len() == 2)
}

/// Whether it does, whatever links it to what was told before: `vous devez maintenant déclarer`.
fn asks_somehow(line: &Line<'_>, verb: &VerbGroup, clause: usize) -> bool {
    let parse = &line.structure().parse;
    let Some(clause) = parse.clauses.get(clause).filter(|clause| clause.kind == ClauseKind::Main) else { return false };
    // `Installez des garde-boue`: nothing behind an order is its subject.
    let determined = |at: usize| line.tokens().get(at).is_some_and(|token| token.tag == Tag::Det);
    let own = |subject: &&Subject| subject.tokens.start < verb.tokens.end || !determined(subject.tokens.start);
    let Some(subject) = clause.subject.as_ref().filter(own) else { return is_order(line, verb) };
    let you = subject.pronoun && matches!(line.word(subject.head), "vous" | "il");
    let must = matches!(verb.modality, Some(Modality::Obligation | Modality::Possibility));
    let impersonal = line.word(subject.head) != "il" || line.word(verb.first) == "faut";
    let inner = &line.tokens()[verb.head];
    let told = (verb.first..verb.tokens.end)
        .filter(|at| line.word(*at) != "maintenant" && !LEFT_OUT.contains(&line.word(*at)));
    let plain = told.count() == 2 && inner.features.form == Some(VerbForm::Infinitive);
    you && must && impersonal && plain && verb.negation == Negation::None
}

/// What, behind *il est* or *il*, tells the reader to do what follows *de*.
const ADVISED: &[&str] = &[
    "convient",
    "suffit",
    "possible",
    "nécessaire",
    "obligatoire",
    "recommandé",
    "conseillé",
    "préférable",
    "utile",
    "indispensable",
    "important",
];

/// Whether an infinitive is recommended to the reader: `il convient de vérifier`, `il est possible de demander`.
fn is_recommended(line: &Line<'_>, verb: &VerbGroup) -> bool {
    let Some(before) = verb.tokens.start.checked_sub(2) else { return false };
    // Nothing else stands there: `il est peu utile de`, `il était obligatoire de` advise nothing.
    let opener: Vec<&str> = (0..before).map(|at| line.word(at)).collect();
    let impersonal = match line.word(before) {
        "convient" | "suffit" => opener == ["il"],
        _ => matches!(opener.as_slice(), ["il", "est"] | ["il", "est", "très" | "fortement" | "vivement"]),
    };
    is_bare_infinitive(line, verb)
        && uncontracted(line.word(before + 1)) == "de"
        && ADVISED.contains(&line.word(before))
        && impersonal
}

/// What orders an infinitive behind it without a meaning of its own.
const BEGUN: &[&[&str]] = &[
    &["commencez", "par"],
    &["commencez", "d'", "abord", "par"],
    &["finissez", "par"],
    &["terminez", "par"],
    &["pensez", "à"],
    &["pensez", "aussi", "à"],
    &["veillez", "à"],
    &["prenez", "soin", "de"],
    &["n'", "oubliez", "pas", "de"],
];

/// Whether an infinitive is what the sentence begins by telling the reader to do: `Commencez par nettoyer le cadre`.
fn is_begun(line: &Line<'_>, verb: &VerbGroup) -> bool {
    let first = verb.tokens.start;
    let opener = |words: &&&[&str]| {
        words.len() == first && words.iter().enumerate().all(|(at, word)| uncontracted(line.word(at)) == *word)
    };
    is_bare_infinitive(line, verb) && BEGUN.iter().any(|words| opener(&words))
}

/// `La demande doit être adressée à la mairie`: what is to be done to a thing, by nobody that is named.
fn to_be_done(line: &Line<'_>, article: &Article<'_>, verb: &VerbGroup, clause: usize) -> Option<Vec<(Clause, usize)>> {
    let clause = line.structure().parse.clauses.get(clause).filter(|clause| clause.kind == ClauseKind::Main)?;
    let due = verb.modality == Some(Modality::Obligation) && verb.voice == Voice::Passive && verb.certain;
    let present = verb.form == VerbForm::Present && !verb.compound && verb.negation == Negation::None;
    if !due || !present || verb.tokens.len() != 3 {
        return None;
    }
    let lemma = verb.lemma(line.tokens()).into_owned();
    let object = subject(line, article, clause, verb)?.noun?;
    let head = line.tokens()[object.head].lemma();
    let person = title(&head).is_some() || speaks(&head) || article.names_person(line, &object.tokens);
    let rest = after(line, verb);
    let by_somebody = line.tokens()[verb.tokens.end..].iter().any(|token| token.folded == "par");
    if person || by_somebody || makes_no_heading(&lemma, NoHeading::Task) {
        return None;
    }
    let counts = (0..=rest.pieces.len()).filter(|count| *count > 0 || rest.ends);
    let found = counts.filter_map(|count| {
        let complements = complements(line, &rest, 0, count)?;
        Some((done(line, &lemma, &object, complements), object.head))
    });
    Some(found.collect())
}

fn done(line: &Line<'_>, lemma: &str, object: &Noun, complements: Vec<Complement>) -> Clause {
    Clause {
        verb: lemma.to_string(),
        tense: Tense::Infinitif,
        object: Some(Object::Nominal(object.phrase.clone().into())),
        complements,
        sources: vec![line.source()],
        ..Clause::default()
    }
}

/// A task with its object and, where it can stop there, what follows: the clause and the token it turns on; `rest` is what
/// stands behind the verb.
pub(super) fn tasks(line: &Line<'_>, lemma: String, rest: &After) -> Vec<(Clause, usize)> {
    let mut found = Vec::new();
    if makes_no_heading(&lemma, NoHeading::Task) {
        return found;
    }
    let Some(Piece::Noun(object)) = rest.pieces.first() else { return found };
    let index = line.structure().parse.phrases.iter().position(|phrase| phrase.tokens.contains(&object.head));
    // `déclarer vos revenus`: those of whoever reads are the ones that are meant.
    let yours = matches!(line.word(object.tokens.start), "votre" | "vos");
    if object.start == Start::Owned && !yours || index.is_some_and(|index| hides(line, index, object)) {
        return found;
    }
    for count in 1..=rest.pieces.len() {
        let Some(complements) = complements(line, rest, 1, count) else { continue };
        found.push((done(line, &lemma, object, complements), object.head));
    }
    found
}

/// The pieces from one on, up to `count` in all, where a heading can stop there.
fn complements(line: &Line<'_>, rest: &After, from: usize, count: usize) -> Option<Vec<Complement>> {
    if !rest.can_stop(line, count) {
        return None;
    }
    let pieces = rest.pieces.get(from..count)?;
    if pieces.iter().any(|piece| matches!(piece, Piece::Noun(_))) {
        return None;
    }
    pieces.iter().map(|piece| written(line, piece)).collect()
}
