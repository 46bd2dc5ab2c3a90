//! Proper names in noun phrases: initials, ordinals of sovereigns, civilities, titles before a name.

use crate::lexicon::{Analysis, Number, Tag, analyses, given_name, organisation, title_at};
use crate::text::capitalize;
use crate::text::token::{Token, TokenKind};

/// Nouns after `à la`, `au`, `aux` that name what a title is in charge of.
const CHARGES: &[&str] = &[
    "affaires",
    "agriculture",
    "budget",
    "commerce",
    "comptes",
    "communication",
    "culture",
    "défense",
    "développement",
    "diversité",
    "droits",
    "emploi",
    "environnement",
    "finances",
    "habitat",
    "intégration",
    "intérieur",
    "jeunesse",
    "justice",
    "logement",
    "recherche",
    "santé",
    "sécurité",
    "sport",
    "sports",
    "tourisme",
    "transport",
    "transports",
    "travail",
    "trésor",
    "économie",
    "éducation",
    "énergie",
    "égalité",
];

/// Particles that join two parts of a foreign name.
const PARTICLES: &[&str] = &[
    "al", "and", "ben", "bin", "da", "del", "della", "den", "der", "di", "dos", "el", "for", "ibn", "of", "van", "von",
];

/// What follows the article in the byname of a person: `Pline | l’Ancien`.
const BYNAMES: &[&str] = &[
    "ancien",
    "jeune",
    "vieux",
    "grand",
    "petit",
    "bel",
    "bon",
    "hardi",
    "gros",
    "chauve",
    "pieux",
    "sage",
    "magnifique",
    "conquérant",
    "téméraire",
    "terrible",
    "bref",
    "débonnaire",
    "victorieux",
    "catholique",
    "confesseur",
    "aîné",
];

/// The end of the proper nouns that begin at `at`, with initials, particles and the ordinal of a sovereign; `at` where
/// none does.
pub(super) fn name_end(tokens: &[Token], at: usize) -> usize {
    let mut end = at;
    while let Some(token) = tokens.get(end) {
        let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
        let sovereign = end > at && is_ordinal(token);
        let particle = end > at && PARTICLES.contains(&token.folded.as_str()) && (proper(end + 1) || proper(end + 2));
        if end > at && is_byname(tokens, end) {
            return end + 2;
        }
        if !(proper(end) || sovereign || particle || is_initial(token) && proper(end + 1)) {
            break;
        }
        end += 1;
        if sovereign {
            break;
        }
    }
    end
}

/// Whether an article and a byname stand at `at`: `le Bel`, `l’Ancien`; no noun after them.
fn is_byname(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let article = matches!(word(at), "le" | "l'");
    let noun = tokens.get(at + 2).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj));
    article && BYNAMES.contains(&word(at + 1)) && !noun
}

/// `ii`, `xiv`, `ier`: the ordinal of a sovereign where it follows a name.
pub(super) fn is_ordinal(token: &Token) -> bool {
    let roman = token.folded.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    token.kind == TokenKind::Word && (roman || matches!(token.folded.as_str(), "ier" | "ire"))
}

/// `J.`, `J.-P.`.
fn is_initial(token: &Token) -> bool {
    let letters = token.folded.chars().filter(|c| c.is_alphabetic()).count();
    token.kind == TokenKind::Word && token.folded.ends_with('.') && letters <= 2
}

/// Whether a civility stands at `at`, a name after it: `M. | Dupont`, `Mme | de Brissac`.
pub(super) fn civility(tokens: &[Token], at: usize) -> bool {
    let civil = tokens.get(at).is_some_and(|token| {
        matches!(
            token.folded.as_str(),
            "m." | "mm."
                | "mme"
                | "mmes"
                | "mlle"
                | "mlles"
                | "mgr"
                | "dr"
                | "dr."
                | "pr"
                | "pr."
                | "monsieur"
                | "madame"
                | "mademoiselle"
                | "monseigneur"
                | "docteur"
                | "maître"
                | "sir"
                | "lord"
                | "lady"
        ) || token.folded == "me" && token.tag != Tag::Pron
    });
    let proper = |at: usize| tokens.get(at).is_some_and(|next| next.tag == Tag::Propn || is_initial(next));
    let article = |next: &Token| {
        PARTICLES.contains(&next.folded.as_str()) || matches!(next.folded.as_str(), "le" | "la" | "de" | "d'" | "du")
    };
    civil && (proper(at + 1) || tokens.get(at + 1).is_some_and(article) && proper(at + 2))
}

/// The number that a civility tells.
pub(super) fn civil_number(token: &Token) -> Number {
    let several = matches!(token.folded.as_str(), "mm." | "mmes");
    if several { Number::Plural } else { Number::Singular }
}

/// Where a civility with its names ends: `M. Dupont`, `MM. Dupont et Le Guen`.
pub(super) fn civil_end(tokens: &[Token], at: usize) -> usize {
    let head = |from: usize| {
        let proper = tokens.get(from).is_some_and(|next| next.tag == Tag::Propn || is_initial(next));
        from + usize::from(!proper)
    };
    let first = head(at + 1);
    let end = name_end(tokens, first);
    let several = tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "mm." | "mmes"));
    let joined = tokens.get(end).is_some_and(|token| token.folded == "et");
    let last = if several && joined { name_end(tokens, end + 1) } else { end };
    if last > end + 1 { last } else { end }
}

/// Whether a word is the acronym of a body: `AFP`.
pub(super) fn is_body(token: &Token) -> bool {
    organisation(&token.folded.to_uppercase()).is_some()
}

/// Whether the name of a person follows the acronym of a body at `at`: `a dit à l’AFP | Anne Morel`. Of two names that no
/// table holds, who speaks to it.
pub(super) fn bears_name(tokens: &[Token], at: usize) -> bool {
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    let told = at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|token| token.folded == "à");
    tokens.get(at + 1).is_some_and(is_given) || told && proper(at + 1) && proper(at + 2)
}

/// Whether a proper noun is a given name.
pub(super) fn is_given(token: &Token) -> bool {
    token.tag == Tag::Propn && given_name(&capitalize(&token.folded)).is_some()
}

/// Whether a title begins at `at`: `président`, `secrétaire d’État`.
pub(super) fn is_title(tokens: &[Token], at: usize) -> bool {
    /// Words of the longest that are looked at.
    const LONGEST: usize = 8;
    tokens.get(at..tokens.len().min(at + LONGEST)).is_some_and(|words| title_at(words).is_some())
}

/// Whether `à la Défense`, `au Trésor` begins at `at`: what a title before it is in charge of.
pub(super) fn in_charge(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let charge = |at: usize| CHARGES.contains(&word(at));
    match word(at) {
        "à" => matches!(word(at + 1), "la" | "l'") && charge(at + 2),
        "au" | "aux" => charge(at + 1),
        _ => false,
    }
}

/// Whether a noun may be a finite verb after a pronoun: `les | attaque`, `l’ | attrape`, `leur | prédit`. A subject stands
/// before it, and the clause has no other verb.
pub(super) fn hides_verb(tokens: &[Token], start: usize, head: usize) -> bool {
    let (Some(pronoun), Some(noun)) = (tokens.get(start), tokens.get(head)) else { return false };
    let clitic = matches!(pronoun.folded.as_str(), "le" | "la" | "les" | "l'" | "leur") && head == start + 1;
    if !clitic || noun.tag == Tag::Propn || !analyses(&noun.folded).any(Analysis::is_finite) {
        return false;
    }
    let Some(before) = start.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    if matches!(
        before.folded.as_str(),
        "qui" | "il" | "elle" | "on" | "ils" | "elles" | "je" | "tu" | "ne" | "n'" | "j'"
    ) && before.tag != Tag::Adp
    {
        return true;
    }
    let subject = match before.tag {
        Tag::Noun | Tag::Propn | Tag::Adj => true,
        Tag::Pron => !matches!(
            before.folded.as_str(),
            "dont" | "où" | "que" | "qu'" | "quoi" | "lequel" | "laquelle" | "tout" | "tous" | "toute" | "toutes"
        ),
        _ => false,
    };
    let bound = |token: &Token| matches!(token.tag, Tag::Punct | Tag::Sconj | Tag::Cconj) || token.folded == "qui";
    let verb = |token: &&Token| {
        token.tag == Tag::Aux || token.tag == Tag::Verb && token.features.form.is_none_or(|form| form.is_finite())
    };
    let left = tokens.get(..start).unwrap_or(&[]).iter().rev().take_while(|token| !bound(token));
    let right = tokens.get(head + 1..).unwrap_or(&[]).iter().take_while(|token| !bound(token));
    subject && !left.chain(right).any(|token| verb(&token))
}
