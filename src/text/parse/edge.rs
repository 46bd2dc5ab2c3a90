//! Where a noun phrase ends: whether what follows may belong to it, and whether it keeps its sense without.

use super::phrase::{compound_preposition, in_manner, is_de, is_participle};
use super::tail::{may_be_verb, opens_phrase};
use super::verb::is_proclitic;
use crate::lexicon::{
    Analysis, Gender, ModifierPlace, Number, Tag, VerbForm, analyses, binding_modifier, calendar_class, function_word,
    is_light_noun, masculine_singulars,
};
use crate::text::sentence::is_stop;
use crate::text::token::{Token, TokenKind};

/// How a phrase stands to what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Nothing that follows belongs to it.
    Closed,
    /// A qualifier may follow that can be left out.
    More,
    /// It may be cut.
    Open,
}

/// How the phrase with this head that ends at `end` stands to what follows.
pub(super) fn edge(tokens: &[Token], head: usize, end: usize) -> Edge {
    let last = end.checked_sub(1).and_then(|last| tokens.get(last));
    if last.is_some_and(|last| is_incomplete(last, tokens.get(end))) {
        return Edge::Open;
    }
    // `un ouvrier | sur trois`; `un plateau désert | abrite`, where the adjective may be the verb.
    let share = tokens.get(end).is_some_and(|next| next.folded == "sur")
        && tokens.get(end + 1).is_some_and(|next| next.tag == Tag::Num);
    let verb = end > head + 1
        && last.is_some_and(|last| last.tag == Tag::Adj && analyses(&last.folded).any(is_told))
        && tokens.get(end).is_some_and(|next| matches!(next.tag, Tag::Adv | Tag::Det));
    if share || verb {
        return Edge::Open;
    }
    // `les secteurs primaire | et tertiaire`
    let shared = tokens.get(end).is_some_and(|next| next.tag == Tag::Cconj)
        && last.is_some_and(|last| last.tag == Tag::Adj && last.features.number == Some(Number::Singular))
        && end == head + 2
        && tokens.get(head).is_some_and(|noun| noun.features.number == Some(Number::Plural));
    if shared {
        return Edge::Open;
    }
    if is_closed(tokens, end) {
        return Edge::Closed;
    }
    if may_go_without(tokens, end) || is_separable(tokens, head, end) { Edge::More } else { Edge::Open }
}

/// Nouns that name no thing without what stands behind `à`: `une pâte | à modeler`, `une machine | à laver`.
const HOLDERS: &[&str] = &[
    "arme",
    "armes",
    "bête",
    "boîte",
    "brosse",
    "canne",
    "chambre",
    "corde",
    "couteau",
    "cuillère",
    "facteur",
    "fer",
    "huile",
    "lampe",
    "machine",
    "machines",
    "manière",
    "moulin",
    "moyen",
    "pâte",
    "pâtes",
    "planche",
    "pompe",
    "pot",
    "prêt",
    "prêts",
    "rouge",
    "sac",
    "salle",
    "salles",
    "société",
    "sujet",
    "tasse",
    "taux",
    "vernis",
    "verre",
];

/// Whether what follows the phrase with its head at `head` may qualify it, but leaves it a thing: a complement with *de*
/// that could not be read, one with another preposition and a bare noun, an adjective with its complement, a name in
/// quotation marks, a verb that was read as a noun.
fn is_separable(tokens: &[Token], head: usize, end: usize) -> bool {
    let (Some(next), Some(noun)) = (tokens.get(end), tokens.get(head)) else { return true };
    let (after, last) = (tokens.get(end + 1), end.checked_sub(1).and_then(|last| tokens.get(last)));
    let named = noun.tag == Tag::Propn || noun.tag == Tag::Noun && (end > head + 1 || !needs_complement(noun));
    let full = last.is_some_and(|last| last.tag != Tag::Noun || !needs_complement(last) || end == head + 1 && named);
    if !named || !full {
        return false;
    }
    match next.folded.as_str() {
        "de" | "d'" => {
            let read = after.is_some_and(|after| {
                matches!(after.tag, Tag::Num | Tag::Pron | Tag::Det | Tag::Adv)
                    || matches!(after.folded.as_str(), "«" | "\"")
            });
            read && noun.tag == Tag::Noun
        }
        "du" | "des" => {
            noun.tag == Tag::Noun && after.is_some_and(|after| matches!(after.folded.as_str(), "«" | "\"" | "“"))
        }
        // `un pays | à feu et à sang`
        "à" => noun.tag == Tag::Noun && !HOLDERS.contains(&noun.folded.as_str()) && after.is_some_and(is_bare_noun),
        "sans" | "sur" | "sous" | "avec" | "contre" | "entre" | "pour" | "hors" | "dans" | "chez" | "avant"
        | "après" | "selon" | "vers" | "depuis" | "pendant" | "dès" | "malgré" => after.is_some_and(is_bare_noun),
        "en" => after.is_some_and(|after| {
            matches!(after.tag, Tag::Verb | Tag::Aux) && after.features.form.is_some_and(VerbForm::is_finite)
                || matches!(after.tag, Tag::Num | Tag::Propn | Tag::Adv | Tag::Det)
                || is_bare_noun(after)
        }),
        // `la vitesse | « moyenne »`: a word in quotation marks may be its adjective.
        "«" | "“" => {
            noun.tag == Tag::Noun
                && noun_only(noun)
                && after.is_some_and(|after| matches!(after.tag, Tag::Det | Tag::Propn | Tag::Pron | Tag::Noun))
        }
        // `les règles | - qui changent -`
        "-" => {
            let before = last.is_some_and(|last| last.range.end < next.range.start);
            before && after.is_some_and(|after| next.range.end < after.range.start)
        }
        // `la durée du film | peut`, `le mâle | mesure`
        _ if next.tag == Tag::Noun && next.sure => {
            may_be_verb(next) && noun.tag == Tag::Noun || names_day(tokens, end) || opens_phrase(tokens, end)
        }
        // `une espèce | aujourd’hui disparue`
        _ if next.tag == Tag::Adv && next.sure => {
            !matches!(next.folded.as_str(), "non" | "pas" | "jamais" | "peu" | "presque" | "plus" | "moins")
                && after
                    .is_some_and(|after| after.sure && (after.tag == Tag::Adj || is_participle(after)) && !binds(after))
        }
        // `une affaire | relative aux ports`
        _ if next.tag == Tag::Adj => {
            next.sure && !binds(next) && lacks_complement(tokens, end) && !next.folded.starts_with("propre")
        }
        // `cette planète | Alpha Centauri`
        _ if next.tag == Tag::Propn && noun.tag == Tag::Noun => {
            let first = tokens.get(head.saturating_sub(1));
            end == head + 1
                && first.is_some_and(|first| matches!(first.folded.as_str(), "ce" | "cet" | "cette" | "ces"))
        }
        // `Cette attaque, | seule la ville …`
        "," => {
            after.is_some_and(|after| after.tag == Tag::Adj)
                && tokens
                    .get(end + 2)
                    .is_some_and(|then| matches!(then.tag, Tag::Det | Tag::Pron | Tag::Verb | Tag::Aux))
        }
        _ => false,
    }
}

/// Whether a day of the week stands at `at`, or its month: `a dit Anne Morel | mardi`.
fn names_day(tokens: &[Token], at: usize) -> bool {
    let numbered = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|last| last.tag == Tag::Num);
    !numbered && tokens.get(at).is_some_and(|day| calendar_class(&day.folded) == Some("jour"))
}

fn is_bare_noun(token: &Token) -> bool {
    token.sure && matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Num | Tag::Adj)
}

/// Whether a word has no other reading than a noun's.
fn noun_only(noun: &Token) -> bool {
    analyses(&noun.folded).all(|analysis| matches!(analysis.tag(), Tag::Noun | Tag::Propn))
}

/// Whether a reading is that of a verb in the third person, which is no adjective's.
fn is_told(analysis: Analysis) -> bool {
    analysis.is_finite() && analysis.has_person(3)
}

/// Whether a noun at the end of a phrase says little without the complement that follows: `le droit | au bail`, `la mise |
/// en scène`, `la manière | dont`.
fn is_incomplete(last: &Token, next: Option<&Token>) -> bool {
    let governs =
        next.is_some_and(|next| matches!(next.folded.as_str(), "à" | "au" | "aux" | "en" | "dont" | "de" | "d'"));
    // `l’accord Morvan | /Oriol`
    next.is_some_and(|next| next.folded == "/")
        || governs
            && matches!(
                last.folded.as_str(),
                "droit"
                    | "mise"
                    | "prise"
                    | "remise"
                    | "entrée"
                    | "vente"
                    | "manière"
                    | "façon"
                    | "fait"
                    | "art"
                    | "point"
                    | "cas"
            )
}

/// Whether what follows a phrase at `end` is a qualifier of it that can be left out: a participle, an adjective set off or
/// joined, an infinitive with *de* or *pour*.
fn may_go_without(tokens: &[Token], end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    let after = tokens.get(end + 1);
    // `la chance de s’installer`
    let infinitive = |token: Option<&Token>| {
        let pronouns = tokens.iter().skip(end + 1).take_while(|token| is_proclitic(token)).count();
        let verb = if pronouns > 0 { tokens.get(end + 1 + pronouns) } else { token };
        verb.is_some_and(|verb| verb.features.form == Some(VerbForm::Infinitive))
    };
    let adjective = |token: Option<&Token>| {
        token.is_some_and(|token| token.sure && (token.tag == Tag::Adj || is_participle(token)) && !binds(token))
    };
    match next.folded.as_str() {
        "," => adjective(after),
        "de" | "d'" | "pour" | "avant" | "sans" | "afin" | "à" => infinitive(after),
        _ if next.tag == Tag::Verb && next.features.form == Some(VerbForm::PresentParticiple) => next.sure,
        // `une ville | en fête`
        "en" => after.is_some_and(|after| {
            after.features.form == Some(VerbForm::PresentParticiple)
                || calendar_class(&after.folded).is_some()
                || after.tag == Tag::Noun && after.sure
        }),
        "très" | "plus" | "trop" | "plutôt" | "assez" | "aussi" | "si" => adjective(after),
        _ if next.tag == Tag::Cconj => {
            adjective(after) || after.is_some_and(|after| after.tag == Tag::Noun && after.sure)
        }
        _ if next.tag == Tag::Adv => next.folded.ends_with("ment") && adjective(after),
        _ => is_participle(next) && next.sure && !binds(next),
    }
}

/// Whether a qualifier may not be left out: `présumé`; `bande | dessinée` is the name of the thing.
fn binds(token: &Token) -> bool {
    ["dessiné", "animé"].iter().any(|stem| token.folded.starts_with(stem))
        || masculine_singulars(&token.folded)
            .iter()
            .any(|form| binding_modifier(form).is_some_and(|modifier| modifier.stands(ModifierPlace::After)))
}

/// Whether a noun may not stand without its complement in *de*: `début`, `absence`, `cas`, `nombre`.
fn needs_complement(noun: &Token) -> bool {
    let lemma = noun.lemma();
    is_light_noun(&lemma)
        || binding_modifier(&format!("{lemma} de")).is_some_and(|modifier| modifier.stands(ModifierPlace::Head))
}

/// Whether an adjective at `at` says nothing without the complement that follows: `propre | à son âge`.
pub(super) fn lacks_complement(tokens: &[Token], at: usize) -> bool {
    let Some(adjective) = tokens.get(at) else { return false };
    let governed = tokens
        .get(at + 1)
        .is_some_and(|next| matches!(next.folded.as_str(), "à" | "au" | "aux" | "de" | "d'" | "du" | "des"));
    const STEMS: &[&str] = &[
        "propre",
        "relati",
        "éga",
        "inhérent",
        "supérieur",
        "inférieur",
        "susceptible",
        "capable",
        "consécuti",
        "antérieur",
        "postérieur",
        "équivalent",
        "désireu",
        "exempt",
        "digne",
        "conforme",
        "incapable",
    ];
    governed && STEMS.iter().any(|stem| adjective.folded.starts_with(stem))
}

/// Whether the words of a phrase do not go together: its determiner and its head disagree (`une nuits`, `la conseiller`),
/// or it is a part of something longer, a number (`un million | quatre cent livres`), a foreign name (`Friends of | Peace`).
pub(super) fn is_amiss(tokens: &[Token], start: usize, head: usize) -> bool {
    let Some((first, noun)) = tokens.get(start).zip(tokens.get(head)) else { return true };
    let before = start.checked_sub(1).and_then(|at| tokens.get(at));
    let earlier = start.checked_sub(2).and_then(|at| tokens.get(at));
    let figure = |token: Option<&Token>| token.is_some_and(|token| token.tag == Tag::Num);
    if first.tag == Tag::Num {
        // `En 2019, | 283 personnes`
        let year = earlier.is_some_and(|token| {
            token.folded.len() == 4 && (token.folded.starts_with("19") || token.folded.starts_with("20"))
        });
        let range = before.is_some_and(|token| {
            matches!(token.folded.as_str(), "à" | "et" | "ou" | "-" | "–") || token.folded == "," && !year
        });
        let whole = before.is_some_and(|token| {
            token.tag == Tag::Num
                || matches!(token.folded.as_str(), "million" | "millions" | "milliard" | "milliards" | "mille")
        });
        // `le Mouvement | 5 étoiles`
        let named = before.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
        return whole || named || range && figure(earlier);
    }
    // `De nos jours`: a preposition that was read as an article.
    let next = tokens.get(start + 1);
    if matches!(first.folded.as_str(), "de" | "d'") && next.is_some_and(|next| next.tag == Tag::Det) && head > start + 1
    {
        return !matches!(next.map_or("", |next| next.folded.as_str()), "la" | "l'");
    }
    if first.tag == Tag::Propn && start == head {
        let bracketed = before.is_some_and(|token| token.folded == "(") && next.is_some_and(|next| next.folded == ")");
        let common =
            function_word(&first.folded).is_some() && !bracketed && next.is_none_or(|next| next.tag != Tag::Propn);
        return common
            || before.is_some_and(|token| {
                matches!(token.folded.as_str(), "of" | "for" | "and" | "the" | "to" | "in" | "&" | "/")
                    || matches!(
                        token.folded.as_str(),
                        "rue" | "avenue" | "boulevard" | "place" | "quai" | "square" | "fort" | "mont" | "lac" | "cap"
                    )
                    || matches!(token.tag, Tag::Adj | Tag::X) && !token.sure
            })
            // `à Fort | Oriol`, `du National | Book Circle`: an adjective without noun is a part of the name.
            || before.is_some_and(|token| token.tag == Tag::Adj && !is_person(token))
                && earlier.is_some_and(|token| matches!(token.tag, Tag::Adp | Tag::Punct));
    }
    noun.tag == Tag::Noun && head == start + 1 && first.tag == Tag::Det && !go_together(first, noun)
}

/// Whether an adjective may be a noun of persons too: `au républicain | Paul Morvan`.
fn is_person(adjective: &Token) -> bool {
    let nominal = analyses(&adjective.folded).any(|analysis| analysis.tag() == Tag::Noun);
    nominal
        && !matches!(
            adjective.folded.as_str(),
            "fort"
                | "grand"
                | "petit"
                | "vieux"
                | "saint"
                | "national"
                | "neuf"
                | "haut"
                | "bas"
                | "port"
                | "nord"
                | "sud"
        )
}

/// Whether a determiner can stand before a noun, by number and, of articles, gender.
fn go_together(determiner: &Token, noun: &Token) -> bool {
    let gender = match determiner.folded.as_str() {
        "le" | "un" | "ce" | "cet" => Some(Gender::Masculine),
        "la" | "une" | "cette" => Some(Gender::Feminine),
        _ => None,
    };
    let number = determiner.features.number;
    // `la ministre`: titles of both genders have one in the lexicon.
    let gender = gender.filter(|_| !noun.folded.trim_end_matches('s').ends_with('e'));
    let fits = |analysis: Analysis| {
        analysis.gender().zip(gender).is_none_or(|(own, wanted)| own == wanted)
            && analysis.number().zip(number).is_none_or(|(own, wanted)| own == wanted)
    };
    let mut nouns = analyses(&noun.folded).filter(|analysis| matches!(analysis.tag(), Tag::Noun | Tag::Adj)).peekable();
    nouns.peek().is_none() || nouns.any(fits)
}

/// Whether what follows a phrase that ends at `end` cannot belong to it.
fn is_closed(tokens: &[Token], end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    let after = tokens.get(end + 1);
    let stops = is_stop(next)
        || matches!(next.tag, Tag::Aux | Tag::Cconj | Tag::Sconj | Tag::Pron)
        || next.sure && matches!(next.tag, Tag::Verb | Tag::Adp | Tag::Adv | Tag::Det);
    // `un bail | en raison de la vente`
    if compound_preposition(tokens, end).is_some_and(|len| len > 2) {
        return true;
    }
    // `pâte | à modeler`, `bac | en bois`: a preposition without article goes on with the name of the thing.
    let compound = next.tag == Tag::Adp
        && !matches!(next.folded.as_str(), "au" | "aux" | "par")
        && after.is_some_and(|after| matches!(after.tag, Tag::Noun | Tag::Verb | Tag::Adj));
    // `un discours | violent et bref`, `un vin | très fruité`, `la dose | recommandée par le médecin`.
    let qualified = is_participle(next)
        || next.tag == Tag::Adv && after.is_some_and(|after| after.tag == Tag::Adj || is_participle(after))
        || next.tag == Tag::Cconj
            && after.is_some_and(|after| matches!(after.tag, Tag::Adj | Tag::Noun) || is_participle(after))
        || next.folded == ","
            && after.is_some_and(|after| after.tag == Tag::Adj)
            && tokens.get(end + 2).is_none_or(|noun| noun.tag != Tag::Noun);
    // `Yann | Le Guen`
    let named = |token: Option<&Token>| token.is_some_and(|token| token.tag == Tag::Propn);
    let article = matches!(next.folded.as_str(), "le" | "la" | "l'" | "les");
    if article && named(end.checked_sub(1).and_then(|last| tokens.get(last))) && named(after) {
        return false;
    }
    // `le joueur agit | de manière brutale`
    if in_manner(tokens, end) {
        return true;
    }
    // `la vitesse | « moyenne »`
    stops && !is_de(next) && !compound && !qualified && next.folded != "«"
}

/// Dates, words that only measure or point, participles: `le 3 mai`, `un peu`, `d’une part`, `quel cas`, `à la fois`, `une
/// fois titulaire`.
pub(super) fn is_no_thing(tokens: &[Token], start: usize, head: usize) -> bool {
    let noun = tokens[head].folded.as_str();
    let date = tokens[head].calendar_class() == Some("mois")
        && tokens[start..head].iter().any(|token| matches!(token.kind, TokenKind::Number));
    // `à la fois`, `une fois | que`, `une fois élu`
    let next = tokens.get(head + 1);
    let once = noun == "fois"
        && match tokens[start].folded.as_str() {
            "la" => start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.folded == "à"),
            "une" => next.is_some_and(|next| {
                matches!(next.tag, Tag::Adj | Tag::Noun | Tag::Sconj) || is_participle(next) || next.folded == "que"
            }),
            _ => false,
        };
    // `5,7 | survenu`, `J.-C.`
    let (mut nominal, mut participle) = (false, false);
    for analysis in analyses(noun) {
        nominal |= matches!(analysis.tag(), Tag::Noun | Tag::Propn);
        participle |= analysis.has_form(VerbForm::PastParticiple);
    }
    date || once
        || participle && !nominal && tokens[start].tag != Tag::Det
        || noun == "plupart" && !next.is_some_and(is_de)
        || matches!(noun, "peu" | "part" | "autres" | "j.-c." | "j.c.")
        || matches!(tokens[start].folded.as_str(), "quel" | "quelle" | "quels" | "quelles")
}
