//! Noun phrases as pieces.

use super::agree::number_of;
use super::complements::complement;
use super::inflect;
use super::number;
use super::phrase::{
    Adjective, Antecedent, Bound, Conjunction, Count, Determiner, Head, NameKind, Nominal, NounPhrase, Percentage,
    Position, Pronoun, Quantifier, Scale, Verbatim,
};
use super::piece::{Piece, Pieces, Role, preposition};
use super::place::{Place, article, split_article};
use super::refusal::Refusal;
use super::typography::lowered;
use crate::lexicon::{self, AdjectivePlace, Gender, Number, adjective_place};

/// What surrounds a noun phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// Whether it is the object of a verb denied: *des* and *du* become *de*.
    pub(super) denied: bool,
}

/// Any nominal as pieces.
pub(super) fn nominal(of: &Nominal, context: Context) -> Pieces {
    match of {
        Nominal::Phrase(phrase) => phrase_pieces(phrase, context),
        Nominal::Coordination(conjunction, items) => coordination(*conjunction, items, &[], context),
        Nominal::Percentage(percentage) => percentage_pieces(percentage),
        Nominal::Pronoun(Pronoun::One) => Ok(vec![Piece::plain("on")]),
        Nominal::Pronoun(Pronoun::Personal(gender, number)) => Ok(vec![Piece::plain(match (gender, number) {
            (Gender::Masculine, Number::Singular) => "il",
            (Gender::Feminine, Number::Singular) => "elle",
            (Gender::Masculine, Number::Plural) => "ils",
            (Gender::Feminine, Number::Plural) => "elles",
        })]),
    }
}

/// `A, B et C`, `ni A ni B`; the preposition, if any, stands before each.
pub(super) fn coordination(conjunction: Conjunction, items: &[Nominal], before: &[Piece], context: Context) -> Pieces {
    if items.len() < 2 {
        return Err(Refusal::Incompatible("coordination de moins de deux termes"));
    }
    let word = match conjunction {
        Conjunction::And => "et",
        Conjunction::Or => "ou",
        Conjunction::Nor => "ni",
    };
    let mut pieces = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match (conjunction, at) {
            (Conjunction::Nor, _) => pieces.push(Piece::plain(word)),
            (_, 0) => {}
            (_, at) if at + 1 == items.len() => pieces.push(Piece::plain(word)),
            _ => pieces.push(Piece::mark(",")),
        }
        pieces.extend_from_slice(before);
        pieces.extend(nominal(item, context)?);
    }
    Ok(pieces)
}

/// A preposition before a nominal; *de*, *à* and *en* are repeated in a coordination.
pub(super) fn after_preposition(written: &str, object: &Nominal) -> Pieces {
    let before = preposition(written);
    let Nominal::Coordination(conjunction, items) = object else {
        let mut pieces = before;
        pieces.extend(nominal(object, Context::default())?);
        return Ok(pieces);
    };
    let last = before.last().cloned();
    match last {
        Some(last) if matches!(last.role, Role::De | Role::A) || last.text == "en" => {
            // `à cause de X et de Y`: only the last word of the preposition comes again.
            let opening = before.len() - 1;
            let mut pieces: Vec<Piece> = before.iter().take(opening).cloned().collect();
            pieces.extend(coordination(*conjunction, items, &[last], Context::default())?);
            Ok(pieces)
        }
        _ if *conjunction == Conjunction::Nor => coordination(*conjunction, items, &before, Context::default()),
        _ => {
            let mut pieces = before;
            pieces.extend(coordination(*conjunction, items, &[], Context::default())?);
            Ok(pieces)
        }
    }
}

/// The gender of a noun phrase, where it is known.
pub(super) fn gender(phrase: &NounPhrase) -> Option<Gender> {
    phrase.gender.or_else(|| match &phrase.head {
        Head::Noun(lemma) => inflect::noun_gender(lemma),
        Head::Name { text, kind: NameKind::Organisation } => {
            let name = text.replace('’', "'");
            lexicon::organisation(&name)
                .map_or_else(|| lexicon::acronym(&name).and_then(|of| of.gender), |of| of.gender)
        }
        Head::Name { text, kind: NameKind::Place } => place(text).known().ok().and_then(|known| known.gender),
        Head::Name { .. } | Head::Verbatim(_) | Head::Symbol(_) => None,
    })
}

/// The number of a noun phrase.
pub(super) fn number(phrase: &NounPhrase) -> Number {
    match &phrase.determiner {
        Determiner::Count(count) | Determiner::DefiniteCount(count) => return number_of(count),
        Determiner::Quantifier(Quantifier::Each | Quantifier::No | Quantifier::MoreThanOne) => return Number::Singular,
        Determiner::Quantifier(Quantifier::All) => return phrase.number,
        Determiner::Quantifier(_) => return Number::Plural,
        _ => {}
    }
    match &phrase.head {
        Head::Name { text, kind: NameKind::Organisation } => match lexicon::organisation(&text.replace('’', "'")) {
            Some(of) if of.plural => Number::Plural,
            _ => phrase.number,
        },
        Head::Name { text, kind: NameKind::Place } => place(text).known().map_or(phrase.number, |known| known.number),
        Head::Noun(lemma) if lemma == "pourparlers" => Number::Plural,
        _ => phrase.number,
    }
}

fn place(name: &str) -> Place {
    Place { name: name.to_string(), kind: None, sources: Vec::new() }
}

/// The head as a message shows it.
pub(super) fn label(phrase: &NounPhrase) -> String {
    match &phrase.head {
        Head::Noun(text) | Head::Symbol(text) | Head::Name { text, .. } => text.clone(),
        Head::Verbatim(verbatim) => verbatim.text.clone(),
    }
}

fn phrase_pieces(phrase: &NounPhrase, context: Context) -> Pieces {
    let (gender, number) = (gender(phrase), number(phrase));
    let mut before = Vec::new();
    if let Some(ordinal) = &phrase.ordinal {
        let gender = gender.ok_or_else(|| Refusal::UnknownGender(label(phrase)))?;
        let written = if ordinal.in_words {
            let written =
                number::ordinal_words(ordinal.rank, gender).ok_or(Refusal::Incompatible("rang hors limites"))?;
            if number == Number::Plural { format!("{written}s") } else { written }
        } else if number == Number::Plural {
            format!("{}s", number::ordinal_figures(ordinal.rank, gender))
        } else {
            number::ordinal_figures(ordinal.rank, gender)
        };
        before.push(Piece::plain(written));
    }
    let mut after = Vec::new();
    for adjective in &phrase.adjectives {
        let side = if stands_before(adjective)? { &mut before } else { &mut after };
        side.extend(adjective_pieces(adjective, gender, number)?);
    }
    let head = head_pieces(phrase, gender, number)?;
    let plural_adjective = number == Number::Plural && !before.is_empty();
    let mut pieces = determiner(phrase, gender, number, plural_adjective, context)?;
    pieces.extend(before);
    pieces.extend(head);
    pieces.extend(after);
    for of in &phrase.complements {
        pieces.extend(complement(of, Some(super::agree::Agreement { gender, number }))?);
    }
    if let Some(apposition) = &phrase.apposition {
        pieces.push(Piece::mark(","));
        pieces.extend(nominal(apposition, Context::default())?);
        pieces.push(Piece::soft_comma());
    }
    Ok(pieces)
}

/// Whether an adjective stands before its noun.
fn stands_before(adjective: &Adjective) -> Result<bool, Refusal> {
    match (adjective.position, adjective_place(&adjective.lemma)) {
        (Position::Before, _) => Ok(true),
        (Position::After, _) => Ok(false),
        (Position::Usual, AdjectivePlace::Before) => Ok(true),
        (Position::Usual, AdjectivePlace::After) => Ok(false),
        (Position::Usual, AdjectivePlace::BySense) => Err(Refusal::UnsurePlace(adjective.lemma.clone())),
    }
}

/// An adjective that agrees.
pub(super) fn adjective_pieces(adjective: &Adjective, gender: Option<Gender>, number: Number) -> Pieces {
    let (form, before_vowel) = inflect::adjective(&adjective.lemma, gender, number)?;
    let mut pieces = Vec::new();
    if adjective.coordinated {
        pieces.push(Piece::plain("et"));
    }
    pieces.extend(adjective.adverb.as_deref().map(Piece::plain));
    let piece = match before_vowel.filter(|_| stands_before(adjective) == Ok(true)) {
        Some(vowel) => Piece::varying(&form, vowel, Role::Plain),
        None => Piece::plain(form),
    };
    pieces.push(piece.from(&adjective.sources));
    Ok(pieces)
}

fn head_pieces(phrase: &NounPhrase, gender: Option<Gender>, number: Number) -> Pieces {
    let pieces = match &phrase.head {
        Head::Noun(lemma) => vec![Piece::plain(inflect::noun(lemma, gender, number)?.replace('\'', "’"))],
        Head::Verbatim(words) => verbatim(words, phrase.determiner == Determiner::None)?,
        Head::Name { text, kind } => match kind {
            NameKind::Place => match phrase.determiner {
                Determiner::Definite if phrase.adjectives.is_empty() => place(text).with_article()?,
                _ => split_article(&text.replace('\'', "’")),
            },
            NameKind::Organisation => split_article(&text.replace('\'', "’")),
            NameKind::Person | NameKind::Other => vec![Piece::plain(text.clone())],
        },
        Head::Symbol(text) => match &phrase.determiner {
            Determiner::Count(count) | Determiner::DefiniteCount(count) if !count.in_words && count.scale.is_none() => {
                vec![Piece::new(format!("\u{a0}{text}"), Role::Joined)]
            }
            _ => return Err(Refusal::Incompatible("symbole sans nombre en chiffres")),
        },
    };
    Ok(pieces.into_iter().map(|piece| piece.from(&phrase.sources)).collect())
}

/// Words as they are, their leading determiner as a piece of its own, which may contract or be swallowed.
pub(super) fn verbatim(words: &Verbatim, own_determiner: bool) -> Pieces {
    let text = words.text.trim().replace('\'', "’");
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    let text = if words.sentence_initial { lowered(&text) } else { text };
    let (mut pieces, rest) = if own_determiner { own_start(&text) } else { (Vec::new(), text.as_str()) };
    pieces.push(Piece::plain(rest));
    Ok(pieces.into_iter().map(|piece| piece.from(&words.sources)).collect())
}

/// The determiner that words begin with, and the rest.
fn own_start(text: &str) -> (Vec<Piece>, &str) {
    for start in ["le ", "les ", "la ", "l’", "du ", "de la ", "de l’", "des ", "de ", "d’"] {
        let Some(rest) = text.strip_prefix(start) else { continue };
        let partitive = || Piece::new("de", Role::Partitive);
        let own = match start {
            "l’" => vec![Piece::varying("le", "l’", Role::Article)],
            "du " => vec![partitive(), Piece::new("le", Role::Article)],
            "de la " => vec![partitive(), Piece::new("la", Role::Article)],
            "de l’" => vec![partitive(), Piece::varying("le", "l’", Role::Article)],
            "des " => vec![Piece::new("des", Role::Indefinite)],
            "de " => vec![Piece::new("de", Role::Indefinite)],
            "d’" => vec![Piece::varying("de", "d’", Role::Indefinite)],
            _ => vec![Piece::new(start.trim_end(), Role::Article)],
        };
        return (own, rest);
    }
    (Vec::new(), text)
}

fn determiner(
    phrase: &NounPhrase,
    gender: Option<Gender>,
    number: Number,
    plural_adjective: bool,
    context: Context,
) -> Pieces {
    let known = || gender.ok_or_else(|| Refusal::UnknownGender(label(phrase)));
    let singular = number == Number::Singular;
    let bare_article = |phrase: &NounPhrase| -> Option<Option<&'static str>> {
        match &phrase.head {
            Head::Name { text, kind: NameKind::Organisation } => {
                lexicon::organisation(&text.replace('’', "'")).map(|of| of.article)
            }
            _ => None,
        }
    };
    let single = |piece: Piece| Ok(vec![piece]);
    match &phrase.determiner {
        Determiner::None => Ok(Vec::new()),
        Determiner::Definite => match (&phrase.head, bare_article(phrase)) {
            // The place brings its own; an adjective before it would part them.
            (Head::Name { kind: NameKind::Place, .. }, _) if phrase.adjectives.is_empty() => Ok(Vec::new()),
            (_, Some(None)) if phrase.adjectives.is_empty() => Ok(Vec::new()),
            _ if !singular => single(Piece::new("les", Role::Article)),
            _ => single(article(if known()? == Gender::Feminine { "la" } else { "le" })),
        },
        Determiner::Indefinite if context.denied => single(Piece::varying("de", "d’", Role::Indefinite)),
        Determiner::Indefinite => match (singular, plural_adjective) {
            (true, _) => single(Piece::plain(if known()? == Gender::Feminine { "une" } else { "un" })),
            (false, true) => single(Piece::varying("de", "d’", Role::Indefinite)),
            (false, false) => single(Piece::new("des", Role::Indefinite)),
        },
        Determiner::Partitive if context.denied => single(Piece::varying("de", "d’", Role::Indefinite)),
        Determiner::Partitive if !singular => Err(Refusal::Incompatible("partitif au pluriel")),
        Determiner::Partitive => {
            let own = article(if known()? == Gender::Feminine { "la" } else { "le" });
            Ok(vec![Piece::new("de", Role::Partitive), own])
        }
        Determiner::Demonstrative(Antecedent::Unresolved)
        | Determiner::Possessive { antecedent: Antecedent::Unresolved, .. } => Err(Refusal::Unresolved(label(phrase))),
        Determiner::Demonstrative(Antecedent::Resolved) => match singular {
            false => single(Piece::plain("ces")),
            true if known()? == Gender::Feminine => single(Piece::plain("cette")),
            true => single(Piece::varying("ce", "cet", Role::Plain)),
        },
        Determiner::Possessive { person, possessors, .. } => possessive(*person, *possessors, number, known),
        Determiner::Count(count) => count_pieces(count, phrase, gender),
        Determiner::DefiniteCount(count) => {
            let one = count.scale.is_none() && count.whole < 2;
            if one || count.bound.is_some() || count.whole < 2 {
                return Err(Refusal::Incompatible("article défini et nombre inférieur à deux"));
            }
            let mut pieces = vec![Piece::new("les", Role::Article)];
            pieces.extend(count_pieces(count, phrase, gender)?);
            Ok(pieces)
        }
        Determiner::Quantifier(of) => quantifier(*of, phrase, gender, number),
    }
}

fn possessive(person: u8, possessors: Number, number: Number, gender: impl Fn() -> Result<Gender, Refusal>) -> Pieces {
    let (masculine, feminine, plural) = match (person, possessors) {
        (1, Number::Singular) => ("mon", "ma", "mes"),
        (2, Number::Singular) => ("ton", "ta", "tes"),
        (3, Number::Singular) => ("son", "sa", "ses"),
        (1, Number::Plural) => ("notre", "notre", "nos"),
        (2, Number::Plural) => ("votre", "votre", "vos"),
        (3, Number::Plural) => ("leur", "leur", "leurs"),
        _ => return Err(Refusal::Incompatible("personne inexistante")),
    };
    let piece = match number {
        Number::Plural => Piece::plain(plural),
        Number::Singular if masculine == feminine => Piece::plain(masculine),
        Number::Singular if gender()? == Gender::Feminine => Piece::varying(feminine, masculine, Role::Plain),
        Number::Singular => Piece::plain(masculine),
    };
    Ok(vec![piece])
}

fn quantifier(of: Quantifier, phrase: &NounPhrase, gender: Option<Gender>, number: Number) -> Pieces {
    let known = || gender.ok_or_else(|| Refusal::UnknownGender(label(phrase)));
    let feminine = || known().map(|gender| gender == Gender::Feminine);
    let with_de = |word: &str| Ok(vec![Piece::plain(word), Piece::small("de")]);
    match of {
        Quantifier::Several => Ok(vec![Piece::plain("plusieurs")]),
        Quantifier::Some => Ok(vec![Piece::plain("quelques")]),
        Quantifier::Certain => Ok(vec![Piece::plain(if feminine()? { "certaines" } else { "certains" })]),
        Quantifier::Each => Ok(vec![Piece::plain("chaque")]),
        Quantifier::No => Ok(vec![Piece::plain(if feminine()? { "aucune" } else { "aucun" })]),
        Quantifier::All => {
            let (word, own) = match (feminine()?, number) {
                (true, Number::Singular) => ("toute", "la"),
                (false, Number::Singular) => ("tout", "le"),
                (true, Number::Plural) => ("toutes", "les"),
                (false, Number::Plural) => ("tous", "les"),
            };
            Ok(vec![Piece::plain(word), article(own)])
        }
        Quantifier::Most => Ok(vec![Piece::plain("la plupart"), Piece::small("de"), Piece::new("les", Role::Article)]),
        Quantifier::Many => with_de("beaucoup"),
        Quantifier::Few => with_de("peu"),
        Quantifier::TooMany => with_de("trop"),
        Quantifier::Number => with_de("nombre"),
        Quantifier::MoreThanOne => {
            Ok(vec![Piece::plain("plus"), Piece::small("de"), Piece::plain(if feminine()? { "une" } else { "un" })])
        }
        Quantifier::Collective(collective) => {
            let one = if collective.name() == "millier" { "un" } else { "une" };
            Ok(vec![Piece::plain(one), Piece::plain(collective.name()), Piece::small("de")])
        }
    }
}

/// A count before its noun.
fn count_pieces(count: &Count, phrase: &NounPhrase, gender: Option<Gender>) -> Pieces {
    let mut pieces = bound(count.bound);
    if count.whole == 0 && count.fraction.is_none() {
        return Err(Refusal::Incompatible("nombre nul"));
    }
    let agrees = count.scale.is_none() && (count.whole % 10 == 1 && !matches!(count.whole % 100, 11 | 71 | 91));
    let one_gender = match gender {
        Some(gender) if count.scale.is_none() => gender,
        None if agrees && count.in_words => return Err(Refusal::UnknownGender(label(phrase))),
        _ => Gender::Masculine,
    };
    let written = match (&count.fraction, count.in_words) {
        (Some(_), true) => return Err(Refusal::Incompatible("nombre décimal en lettres")),
        (Some(fraction), false) if !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{},{fraction}", number::figures(count.whole))
        }
        (Some(_), false) => return Err(Refusal::Incompatible("décimales mal écrites")),
        (None, true) => {
            // *Mille* follows as a part of the number: *quatre-vingt mille*; *million* is a noun.
            let closed = count.scale != Some(Scale::Thousand);
            number::words(count.whole, one_gender, closed)
                .ok_or(Refusal::Incompatible("nombre trop grand en lettres"))?
        }
        (None, false) => number::figures(count.whole),
    };
    pieces.push(Piece::plain(written).from(&count.sources));
    let many = count.whole >= 2;
    match count.scale {
        Some(Scale::Thousand) => return Err(Refusal::Incompatible("mille s’écrit dans le nombre")),
        Some(scale) => {
            let word = if scale == Scale::Million { "million" } else { "milliard" };
            pieces.push(Piece::plain(if many { format!("{word}s") } else { word.to_string() }));
            pieces.push(Piece::small("de"));
        }
        None => {}
    }
    Ok(pieces)
}

/// The words that bound a count.
fn bound(of: Option<Bound>) -> Vec<Piece> {
    match of {
        None => Vec::new(),
        Some(Bound::About) => vec![Piece::plain("environ")],
        Some(Bound::Nearly) => preposition("près de"),
        Some(Bound::Over) => preposition("plus de"),
        Some(Bound::Under) => preposition("moins de"),
        Some(Bound::AtLeast) => vec![Piece::plain("au moins")],
        Some(Bound::UpTo) => preposition("jusqu’à"),
    }
}

fn percentage_pieces(of: &Percentage) -> Pieces {
    let mut pieces = Vec::new();
    if of.definite {
        pieces.push(Piece::new("les", Role::Article));
    }
    pieces.extend(bound(of.bound));
    let written = match &of.fraction {
        Some(fraction) if !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{},{fraction}\u{a0}%", number::figures(of.whole))
        }
        Some(_) => return Err(Refusal::Incompatible("décimales mal écrites")),
        None => format!("{}\u{a0}%", number::figures(of.whole)),
    };
    pieces.push(Piece::plain(written).from(&of.sources));
    if let Some(whole) = &of.of {
        pieces.extend(after_preposition("de", whole)?);
    }
    Ok(pieces)
}
