//! Whether a sentence can begin a paragraph: it takes nothing from the one before it.

use crate::analysis::{BlockFacts, Sentence};
use crate::lexicon::{Tag, connectives};
use crate::text::{ClauseKind, Token};

/// Among so many first words what leans on the sentence before is sought.
const REACH: usize = 12;
/// Words that stand for something, or set it beside something else, wherever they stand among the first.
const LEANING: &[&str] = &[
    "celui",
    "celle",
    "ceux",
    "celles",
    "celui-ci",
    "celle-ci",
    "ceux-ci",
    "celles-ci",
    "celui-là",
    "celle-là",
    "ceux-là",
    "celles-là",
    "ce",
    "cet",
    "cette",
    "ces",
    "c'",
    "cela",
    "ça",
    "ceci",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "lui",
    "eux",
    "y",
    "dernier",
    "dernière",
    "derniers",
    "dernières",
    "autre",
    "autres",
    "second",
    "seconde",
    "premier",
    "première",
    "tel",
    "telle",
    "tels",
    "telles",
    "même",
    "mêmes",
    "aussi",
    "également",
    "ainsi",
    "donc",
    "pourtant",
    "cependant",
    "toutefois",
    "alors",
    "puis",
    "ensuite",
    "enfin",
    "là",
    "ici",
    "là-bas",
    "d'ailleurs",
    "notamment",
    "encore",
    "désormais",
    "dès",
    "tous",
    "toutes",
    "tout",
    "certains",
    "certaines",
    "plusieurs",
    "quelques-uns",
    "quelques-unes",
    "chacun",
    "chacune",
    "aucun",
    "aucune",
    "beaucoup",
    "seul",
    "seule",
    "seuls",
    "seules",
    "lendemain",
    "veille",
    "suivant",
    "suivante",
    "contre",
    "effet",
    "outre",
    "autant",
    "auparavant",
    "et",
    "mais",
    "or",
    "car",
    "ni",
    "non",
    "oui",
    "deux",
    "trois",
    "quatre",
    "cinq",
];

/// Whether the sentence of a block with this index begins something of its own.
pub(super) fn begins_alone(prose: &str, facts: &BlockFacts, at: usize) -> bool {
    let Some((sentence, before)) =
        facts.sentences.get(at).zip(at.checked_sub(1).and_then(|at| facts.sentences.get(at)))
    else {
        return false;
    };
    let tokens = facts.sentence_tokens(sentence);
    let text = |of: &Sentence| prose.get(of.range.clone()).unwrap_or("");
    let announced = text(before).trim_end().ends_with([':', ';', ','])
        || !text(before).trim_end().ends_with(['.', '!', '?', '»', '…']);
    let quoted =
        facts.in_quote(sentence.range.start) || text(sentence).starts_with(['«', '“', '"', '-', '–', '—', '(', '[']);
    let counted = announces(facts.sentence_tokens(before));
    let asked = text(before).trim_end().ends_with('?');
    !announced && !counted && !quoted && !asked && !leans(tokens) && tells(sentence, tokens)
}

/// Whether one of its first words takes something from the sentence before.
fn leans(tokens: &[Token]) -> bool {
    let near = tokens.get(..REACH).unwrap_or(tokens);
    let words: Vec<&str> = near.iter().map(|token| token.folded.as_str()).collect();
    let linked = connectives().longest_at(&words).is_some();
    linked || words.iter().any(|word| LEANING.contains(word))
}

/// Whether a sentence counts what the next ones tell: `en deux temps`, `pour trois raisons`.
fn announces(tokens: &[Token]) -> bool {
    const COUNTED: &[&str] = &[
        "temps",
        "étape",
        "raison",
        "type",
        "sorte",
        "partie",
        "façon",
        "manière",
        "phase",
        "point",
        "groupe",
        "catégorie",
        "cas",
        "possibilité",
        "solution",
        "fonction",
        "moyen",
        "exemple",
        "facteur",
        "cause",
        "critère",
        "condition",
    ];
    tokens.windows(2).any(|pair| match pair {
        [number, noun] => {
            let many = matches!(
                number.folded.as_str(),
                "deux" | "trois" | "quatre" | "cinq" | "six" | "plusieurs" | "différents" | "différentes"
            );
            many && COUNTED.contains(&noun.lemma().as_ref())
        }
        _ => false,
    })
}

/// Whether it has a main clause whose subject is named in it.
fn tells(sentence: &Sentence, tokens: &[Token]) -> bool {
    let parse = &sentence.structure.parse;
    let main = parse.clauses.iter().find(|clause| clause.kind == ClauseKind::Main);
    let pronoun = main.and_then(|clause| parse.verbs.get(clause.verb)).is_some_and(|verb| verb.pronoun.is_some());
    let subject = main.and_then(|clause| clause.subject.as_ref());
    let named = subject.is_some_and(|of| {
        !of.pronoun && tokens.get(of.head).is_some_and(|head| matches!(head.tag, Tag::Noun | Tag::Propn))
    });
    named && !pronoun
}
