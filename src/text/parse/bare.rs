//! Noun phrases without a determiner of their own: behind a contracted article (`au | juge`), plurals behind a preposition
//! (`avec | des…`, `sans | témoins`), appositions and lists (`Jean, | maire de Brest`), what somebody is like (`comme |
//! mécanicien`).

use super::name::{civility, is_title};
use super::phrase::{NounPhrase, compound_preposition, determines, is_de, phrase_at};
use super::subject::is_time_phrase;
use super::tail::{is_called, may_be_verb};
use crate::lexicon::{
    Analysis, Number, OpenerKind, Tag, VerbForm, analyses, calendar_class, frequency, given_name, is_light_noun,
    openers, opening_phrases,
};
use crate::text::capitalize;
use crate::text::token::{Token, TokenKind};

/// Nouns that open or close a clause, and name nothing there.
const LOCUTIONS: &[&str] = &[
    "bref",
    "dommage",
    "exemple",
    "face",
    "faute",
    "grâce",
    "hors",
    "idem",
    "lieu",
    "merci",
    "question",
    "rapport",
    "reste",
    "sauf",
    "suite",
    "vis-à-vis",
    "coup",
    "moins",
    "plus",
    "total",
    "contraire",
    "mieux",
    "pire",
    "peu",
    "numéro",
    "quotidien",
];

/// Nouns that tell how, when or how much behind a preposition, and name nothing there: `d’abord`, `par hasard`.
const ADVERBIAL: &[&str] = &[
    "abord",
    "accord",
    "ailleurs",
    "an",
    "arrêt",
    "attente",
    "avance",
    "avantage",
    "bout",
    "cesse",
    "cœur",
    "concert",
    "conséquent",
    "conséquence",
    "coup",
    "cours",
    "droite",
    "doute",
    "effet",
    "embarras",
    "emblée",
    "errance",
    "escient",
    "essai",
    "exception",
    "force",
    "gauche",
    "gré",
    "hasard",
    "intérim",
    "jour",
    "long",
    "loin",
    "mal",
    "mémoire",
    "mieux",
    "mise",
    "nature",
    "nord",
    "nouveau",
    "office",
    "oubli",
    "ouest",
    "peine",
    "peur",
    "pied",
    "plein",
    "préférence",
    "précédent",
    "priorité",
    "rigueur",
    "retour",
    "semaine",
    "sens",
    "sorte",
    "soi",
    "sud",
    "tête",
    "trop",
    "voie",
    "vue",
    "vrai",
    "vigueur",
    "facto",
    "jure",
    "relâche",
    "conteste",
    "appel",
    "ordinaire",
    "habitude",
    "mois",
    "année",
    "personne",
    "rien",
    "quoi",
    "présence",
    "prix",
    "base",
    "main",
    "bonheur",
    "chance",
    "crainte",
    "faveur",
    "opposition",
    "terre",
    "cible",
    "extension",
    "mission",
];

/// `determined` with the phrases without determiner that are sound, in order; none is inside another.
pub(super) fn with_bare(tokens: &[Token], determined: Vec<NounPhrase>) -> Vec<NounPhrase> {
    let mut found = Vec::with_capacity(determined.len() + determined.len() / 2);
    let mut rest = determined.into_iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        while rest.next_if(|phrase| phrase.tokens.start < at).is_some() {}
        if let Some(phrase) = rest.next_if(|phrase| phrase.tokens.start == at) {
            at = phrase.tokens.end;
            found.push(phrase);
            continue;
        }
        if let Some(len) = compound_preposition(tokens, at) {
            at += len;
            continue;
        }
        match bare_phrase(tokens, at) {
            // What begins inside it must end there too.
            Some(phrase)
                if !joined_to(tokens, found.last(), at)
                    && rest.peek().is_none_or(|next| {
                        next.tokens.start >= phrase.tokens.end || next.tokens.end <= phrase.tokens.end
                    }) =>
            {
                at = phrase.tokens.end;
                found.push(phrase);
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether a phrase has no determiner, number or name at its head, and nothing that governs it before: as a subject or an
/// object it is not sure.
pub(super) fn is_free(tokens: &[Token], phrase: &NounPhrase) -> bool {
    let start = phrase.tokens.start;
    let bare = tokens.get(start).is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Adj));
    let governed = start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.tag == Tag::Adp);
    bare && !governed && !civility(tokens, start) && !determines(tokens, start)
}

/// The sound phrase without determiner that begins at `at`.
fn bare_phrase(tokens: &[Token], at: usize) -> Option<NounPhrase> {
    let first = tokens.get(at).filter(|first| first.kind == TokenKind::Word)?;
    if !matches!(first.tag, Tag::Noun | Tag::Adj) || !first.sure {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let place = Place::of(before)?;
    if before.is_some_and(|before| before.tag == Tag::Adp) && is_locution(tokens, at - 1) {
        return None;
    }
    let phrase = phrase_at(tokens, at).filter(|phrase| phrase.tokens.start == at && phrase.sound)?;
    let head = tokens.get(phrase.head).filter(|head| head.tag == Tag::Noun)?;
    // `aux célèbres | « Vagues »`
    let quoted = tokens.get(phrase.tokens.end).is_some_and(|next| matches!(next.folded.as_str(), "«" | "“" | "\""));
    if quoted && phrase.tokens.len() == 1 && analyses(&head.folded).any(|analysis| analysis.tag() == Tag::Adj) {
        return None;
    }
    // `un « conte moral »`
    let opened = before.is_some_and(|before| matches!(before.folded.as_str(), "«" | "“" | "\""));
    if opened && at >= 2 && tokens.get(at - 2).is_some_and(|determiner| determiner.tag == Tag::Det) {
        return None;
    }
    let plural = head.features.number == Some(Number::Plural);
    let word = head.folded.as_str();
    let names_nothing = calendar_class(word).is_some()
        || LOCUTIONS.contains(&word)
        || phrase.tokens.len() == 1 && is_light_noun(&head.lemma())
        || is_time_phrase(tokens, &phrase);
    let fits = match place {
        // `au pouvoir | des années à l’avance`
        Place::Contracted => {
            let inside = tokens.get(phrase.head..phrase.tokens.end).unwrap_or(&[]);
            !inside.windows(2).any(|pair| {
                matches!(pair, [of, noun] if of.folded == "des"
                    && matches!(noun.folded.as_str(), "années" | "mois" | "semaines" | "jours" | "heures" | "siècles"))
            })
        }
        // `sous conditions | des indemnités suivantes`: whose complement that is, is not sure.
        Place::Governed => {
            let complement = tokens.get(phrase.head + 1..phrase.tokens.end).unwrap_or(&[]);
            // `par lettre recommandée`, `sous contrôle judiciaire`; `à long terme` and `en temps réel` name nothing.
            let free = before.is_some_and(|before| {
                matches!(
                    before.folded.as_str(),
                    "de" | "d'" | "sans" | "avec" | "sous" | "par" | "pour" | "contre" | "entre"
                )
            });
            let full = free && phrase.certain && phrase.tokens.end > phrase.head + 1 && !is_light_noun(&head.lemma());
            // `recouvert de | nacre`, `sans | permis`
            let near = before.map_or("", |before| before.folded.as_str());
            // A participle stands behind none of these.
            let nominal = is_noun_behind(word) || matches!(near, "sans" | "avec" | "contre" | "sous");
            let single = free
                && nominal
                && !is_inner(tokens, at - 1)
                && !ADVERBIAL.contains(&word)
                && !is_light_noun(&head.lemma());
            (plural || full || single) && !complement.iter().any(|token| matches!(token.folded.as_str(), "des" | "du"))
        }
        // `elle est | maire de Brest`
        Place::Attribute => is_title(tokens, phrase.head) && noun_only(word),
        Place::Free => {
            // `le dôme, | subit deux tremblements`
            let verb = first.tag == Tag::Adj && analyses(&first.folded).any(Analysis::is_finite);
            let given = verb || at == 0 && given_name(&capitalize(&first.folded)).is_some();
            let next = tokens.get(phrase.tokens.end);
            // `plan de retour`: an adjective has no such complement, and what may be a verb is left aside.
            let long = phrase.certain && phrase.head == at && phrase.tokens.len() > 2 && !may_be_verb(head);
            let enclosed = !matches!(word, "nord" | "sud" | "est" | "ouest")
                && !word.contains('-')
                && before.is_some_and(|before| before.folded == "(")
                && next.is_some_and(|next| matches!(next.folded.as_str(), ")" | "," | ";"));
            let noun = noun_only(word) || is_title(tokens, phrase.head) || long || enclosed;
            !given && noun && !is_light_noun(&head.lemma())
        }
    };
    (fits && !names_nothing).then_some(phrase)
}

/// Whether the preposition *de* at `at` joins what follows to a noun before it, whose sense it changes: `carte | de crédit`;
/// not `en cas | de refus`, which only says when.
fn is_inner(tokens: &[Token], at: usize) -> bool {
    let of = tokens.get(at).is_some_and(is_de);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    of && before.is_some_and(|before| match before.tag {
        Tag::Noun => !matches!(before.folded.as_str(), "cas" | "absence" | "défaut" | "cours"),
        Tag::Propn | Tag::Num | Tag::Adj | Tag::X => true,
        Tag::Verb => is_called(before),
        _ => false,
    })
}

/// Whether a verb tells what somebody is or becomes: `être`, `devenir`, `élu`.
fn is_becoming(verb: &Token) -> bool {
    matches!(verb.lemma().as_ref(), "être" | "devenir" | "rester" | "nommer" | "élire" | "réélire" | "désigner")
}

/// Whether a word is a noun in all its readings, but for those of a verb that nobody is spoken to with.
fn noun_only(word: &str) -> bool {
    analyses(word).all(|analysis| matches!(analysis.tag(), Tag::Noun | Tag::Propn) || is_spoken(analysis))
}

/// Whether a word that is read as a noun behind a preposition is one: no finite verb stands there, but participles and
/// infinitives do, and adjectives that are used more (`quelque chose de | grave`).
fn is_noun_behind(word: &str) -> bool {
    /// How many times more a noun is used than the adjective, as differences of frequencies: four times.
    const MORE: u8 = 6;
    let used = |tag: Tag| frequency(word).map_or(0, |known| known.of(tag));
    analyses(word).all(|analysis| match analysis.tag() {
        Tag::Noun | Tag::Propn => true,
        Tag::Adj => used(Tag::Noun) >= used(Tag::Adj) + MORE,
        Tag::Verb => analysis.forms().all(VerbForm::is_finite),
        _ => false,
    })
}

/// Whether a reading is that of a verb whose subject is who is spoken to (`tu gommes`): in an article, nobody is.
pub(super) fn is_spoken(analysis: Analysis) -> bool {
    analysis.is_finite() && !analysis.has_person(1) && !analysis.has_person(3)
}

/// Whether what begins at `at` is joined to the complement of the phrase right before: `la Caisse des dépôts et | cautions`.
fn joined_to(tokens: &[Token], last: Option<&NounPhrase>, at: usize) -> bool {
    let joined = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.tag == Tag::Cconj);
    joined
        && last.is_some_and(|last| {
            last.tokens.end + 1 == at
                && tokens.get(last.head..last.tokens.end).is_some_and(|rest| rest.iter().any(is_de))
        })
}

/// Where a phrase without determiner may stand.
#[derive(Clone, Copy)]
enum Place {
    /// Behind `du`, `au`, `aux`, `des`.
    Contracted,
    /// Behind another preposition.
    Governed,
    /// At the head of a sentence or of an item, in a list, behind a comma or `comme`.
    Free,
    /// Behind a verb that tells what somebody is or becomes.
    Attribute,
}

impl Place {
    fn of(before: Option<&Token>) -> Option<Self> {
        let Some(before) = before else { return Some(Self::Free) };
        match (before.tag, before.folded.as_str()) {
            (Tag::Adp, "du" | "au" | "aux" | "des") => Some(Self::Contracted),
            (_, "comme") => Some(Self::Free),
            (Tag::Adp, _) => Some(Self::Governed),
            (Tag::Cconj, "et" | "ou" | "ni") => Some(Self::Free),
            (Tag::Verb | Tag::Aux, _) if is_becoming(before) => Some(Self::Attribute),
            (Tag::Punct | Tag::Sym, "," | "(" | ":" | ";" | "«" | "“" | "\"" | "—" | "–" | "-" | "•") => {
                Some(Self::Free)
            }
            _ => None,
        }
    }
}

/// Whether the preposition at `at` begins a phrase of the table of openers that holds what follows: `au total`, `du moins`.
fn is_locution(tokens: &[Token], at: usize) -> bool {
    /// Words of the longest.
    const LONGEST: usize = 6;
    let words = tokens.get(at..tokens.len().min(at + LONGEST)).unwrap_or(&[]);
    let held = opening_phrases().longest_at(words);
    held.is_some_and(|(taken, phrases)| {
        taken > 1
            && phrases.first().is_some_and(|phrase| {
                openers(phrase).any(|opener| {
                    matches!(opener.kind, OpenerKind::Preposition | OpenerKind::Adverb | OpenerKind::Conjunction)
                })
            })
    })
}
