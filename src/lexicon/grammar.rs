use super::{Gender, Number, Tag, analyses, composed, field, fold, tables};
use std::str::FromStr;
use std::sync::LazyLock;

/// A word of the closed classes, or a very frequent verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunctionWord {
    /// Its most frequent part of speech.
    pub tag: Tag,
    /// Its dictionary form.
    pub lemma: &'static str,
    /// Whether it says nothing in a slug.
    pub empty: bool,
}

/// The closed-class reading of a word.
pub fn function_word(word: &str) -> Option<FunctionWord> {
    /// By the rank of the row: almost half of the words of a text are here.
    static WORDS: LazyLock<Vec<Option<FunctionWord>>> = LazyLock::new(|| {
        let word = |[_, tag, lemma, empty, _]: [&'static str; 5]| {
            Some(FunctionWord { tag: Tag::from_str(tag).ok()?, lemma, empty: empty == "oui" })
        };
        tables::MOTS_OUTILS.iter().map(word).collect()
    });
    WORDS.get(tables::MOTS_OUTILS.find(word)?).copied().flatten()
}

/// Whether the full stop after an abbreviation can end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbbreviationEnd {
    /// Never: something always follows (`M.`, `p.`).
    Never,
    /// When a capital follows (`etc.`).
    Sometimes,
}

/// Whether `word`, given without its full stop and in its own case, is an abbreviation.
pub fn abbreviation(word: &str) -> Option<AbbreviationEnd> {
    let [_, end, _] = tables::ABREVIATIONS.row(&composed(word))?;
    Some(if end == "jamais" { AbbreviationEnd::Never } else { AbbreviationEnd::Sometimes })
}

/// The gender and the number that a determiner asks of its noun, where it says.
pub fn determiner(word: &str) -> Option<(Option<Gender>, Option<Number>)> {
    static AGREEMENTS: LazyLock<Vec<(Option<Gender>, Option<Number>)>> = LazyLock::new(|| {
        let number = |number: &str| match number {
            "s" => Some(Number::Singular),
            "p" => Some(Number::Plural),
            _ => None,
        };
        tables::DETERMINANTS.iter().map(|[_, of, plural, _]| (super::gender(of), number(plural))).collect()
    });
    AGREEMENTS.get(tables::DETERMINANTS.find(word)?).copied()
}

/// The contextual rules of the tagger, in their order: those learned from treebanks, then ours.
pub fn tagging_rules() -> impl Iterator<Item = &'static str> {
    tables::REGLES.iter().chain(tables::CORRECTIONS.iter()).map(|[_, rule, ..]| rule)
}

/// An adjective that looks like a participle and, after *être*, tells a state rather than what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateAdjective {
    /// The verb it is a participle of.
    pub verb: Option<&'static str>,
    /// Whether it never makes a passive; else it does with an agent.
    pub always: bool,
    /// The preposition with which alone it is a state.
    pub preposition: Option<&'static str>,
}

/// The state that a form of an adjective tells.
pub fn state_of(form: &str) -> Option<StateAdjective> {
    super::masculine_singulars(form).iter().find_map(|form| state_adjective(form))
}

/// The state that an adjective, in the masculine singular, tells.
pub fn state_adjective(word: &str) -> Option<StateAdjective> {
    let [_, verb, usage, _] = tables::ADJECTIFS_ETAT.row(word)?;
    let (usage, preposition) = usage.split_once(':').map_or((usage, None), |(usage, with)| (usage, Some(with)));
    Some(StateAdjective { verb: field(verb), always: usage == "toujours", preposition })
}

/// The root of a form that the stemming algorithm would mistake.
pub fn root(form: &str) -> Option<&'static str> {
    tables::RACINES.row(form).map(|[_, root, ..]| root)
}

/// A verb with its reflexive pronoun, as the tables write it: `se réunir`, `s'effondrer`, `se hâter`.
pub fn reflexive(infinitive: &str) -> String {
    if elision(infinitive) == Elision::Yes { format!("s'{infinitive}") } else { format!("se {infinitive}") }
}

/// Whether a word elides the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elision {
    /// It does: *l’Hérault*, *l’Yonne*.
    Yes,
    /// It does not: *le Haut-Karabakh*, *la Hongrie*, *le yaourt*.
    No,
    /// Both are written, or nobody knows.
    Unsure,
}

/// Whether *le*, *de* or *que* are elided before a word, given as it is written.
pub fn elision(word: &str) -> Elision {
    let of = |value: &str| match value {
        "oui" => Elision::Yes,
        "non" => Elision::No,
        _ => Elision::Unsure,
    };
    let folded = fold(word);
    let listed = |key: &str| tables::H_ASPIRE.row(key).map(|[_, elision, ..]| of(elision));
    // Inflected forms do as their lemma does; compounds as their first word.
    let inflected =
        |form: &str| listed(form).or_else(|| analyses(form).find_map(|analysis| listed(&analysis.lemma(form))));
    let first = || folded.split_once('-').and_then(|(first, _)| inflected(first));
    if let Some(known) = listed(word).or_else(|| inflected(&folded)).or_else(first) {
        return known;
    }
    if let Some([.., elision, _]) = tables::SIGLES.row(word) {
        return of(elision);
    }
    let mut letters = super::ascii(&folded).chars().collect::<Vec<_>>().into_iter();
    match (letters.next(), letters.next()) {
        (Some('a' | 'e' | 'i' | 'o' | 'u'), _) => Elision::Yes,
        (Some('y'), Some('a' | 'e' | 'i' | 'o' | 'u')) => Elision::No,
        (Some('y'), Some(_)) => Elision::Yes,
        // The lexicon holds every common word that begins so: the aspirated ones are listed.
        (Some('h'), _)
            if analyses(&folded).any(|analysis| matches!(analysis.tag(), Tag::Noun | Tag::Adj | Tag::Verb)) =>
        {
            Elision::Yes
        }
        (Some('h' | 'y'), _) | (None, _) => Elision::Unsure,
        (Some(letter), _) if letter.is_alphabetic() => Elision::No,
        _ => Elision::Unsure,
    }
}
