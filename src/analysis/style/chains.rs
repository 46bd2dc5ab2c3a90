use super::Running;
use crate::lexicon::{Tag, VerbForm, is_light_noun, unit};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Nouns that only count what follows them, where they do (`un groupe de…`), besides those that always do.
const QUANTITIES: &[&str] = &["groupe", "paire"];

/// Nouns that *en* joins to the one before: `mise en œuvre`.
const FIXED: &[&str] =
    &["charge", "compte", "conformité", "forme", "ligne", "place", "service", "vente", "vigueur", "œuvre"];

/// Nouns with a complement that are one word: `jeu de données`.
const COMPOUNDS: &[(&str, &str)] = &[
    ("accident", "travail"),
    ("administration", "accueil"),
    ("appel", "offre"),
    ("arrêt", "travail"),
    ("assurance", "vie"),
    ("base", "donnée"),
    ("bas", "page"),
    ("cadre", "vie"),
    ("cahier", "charge"),
    ("carte", "crédit"),
    ("chaîne", "production"),
    ("chaîne", "valeur"),
    ("chef", "entreprise"),
    ("chef", "établissement"),
    ("chef", "projet"),
    ("chiffre", "affaire"),
    ("code", "conduite"),
    ("code", "route"),
    ("compte", "résultat"),
    ("conseil", "administration"),
    ("contrat", "travail"),
    ("cour", "appel"),
    ("cycle", "vie"),
    ("débit", "boisson"),
    ("droit", "homme"),
    ("droit", "travail"),
    ("durée", "vie"),
    ("feuille", "style"),
    ("force", "ordre"),
    ("foyer", "contamination"),
    ("juge", "instruction"),
    ("tribunal", "instance"),
    ("jeu", "donnée"),
    ("ministère", "intérieur"),
    ("mode", "emploi"),
    ("mode", "vie"),
    ("mot", "passe"),
    ("lieu", "travail"),
    ("ligne", "produit"),
    ("marché", "travail"),
    ("moteur", "recherche"),
    ("niveau", "vie"),
    ("numéro", "téléphone"),
    ("page", "accueil"),
    ("parent", "élève"),
    ("permis", "conduire"),
    ("permis", "construire"),
    ("point", "vue"),
    ("projet", "loi"),
    ("prise", "conscience"),
    ("réseau", "transport"),
    ("qualité", "vie"),
    ("salle", "bain"),
    ("salle", "classe"),
    ("service", "numérique"),
    ("système", "exploitation"),
    ("temps", "travail"),
    ("titre", "séjour"),
];

/// Verbs that take *de* behind their object: `saisir le conseil d’une demande`.
const WITH_DE: &[&str] = &[
    "accuser",
    "avertir",
    "aviser",
    "charger",
    "convaincre",
    "dispenser",
    "doter",
    "exempter",
    "informer",
    "menacer",
    "munir",
    "prévenir",
    "priver",
    "saisir",
    "soupçonner",
];

/// How far behind a verb its object may begin, in tokens.
const NEAR: usize = 5;

/// Adjectives that take *de* themselves: `les images issues de vols`.
const ADJECTIVES_WITH_DE: &[&str] =
    &["capable", "dépourvu", "digne", "exempt", "issu", "originaire", "plein", "proche", "responsable", "riche"];

/// A noun with complements that each complete the one before: `la mise en œuvre de la procédure de validation`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// From its first noun to its last: token range.
    pub tokens: Range<usize>,
    /// The complements in *de*.
    pub complements: usize,
}

/// The chains of at least `least` complements in a sentence. Names, quantities and times end one.
pub fn chains(running: &Running, least: usize) -> Vec<Chain> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < running.tokens.len() {
        if !is_noun(running, at) {
            at += 1;
            continue;
        }
        let chain = follow(running, at);
        at = chain.tokens.end;
        if chain.complements >= least.max(1) {
            found.push(chain);
        }
    }
    found
}

/// The chain that begins at a noun.
fn follow(running: &Running, start: usize) -> Chain {
    let tokens = running.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    // `l’accord déterminant des garanties` tells what it does.
    let acts = |at: usize| word(at).ends_with("ant") && matches!(word(at + 1), "des" | "du" | "de" | "d'");
    let adjective = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Adj) && !acts(at);
    let adjectives = |mut at: usize| {
        while adjective(at) {
            at += 1;
        }
        at
    };
    let takes_de = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.tag == Tag::Adj
                && (ADJECTIVES_WITH_DE.contains(&token.lemma().as_ref())
                    || token.features.form == Some(VerbForm::PastParticiple))
        })
    };
    // The verb whose object the first noun is in: one complement of the chain may be its own.
    let object = |token: &&Token| !matches!(token.tag, Tag::Det | Tag::Adj | Tag::Noun);
    let verb = (1..=NEAR).filter_map(|back| tokens.get(start.checked_sub(back)?)).find(object);
    let of_verb = verb.is_some_and(|verb| verb.tag == Tag::Verb && WITH_DE.contains(&verb.lemma().as_ref()));
    let mut chain = Chain { tokens: start..start + 1, complements: 0 };
    let mut counts = countable(running, start);
    loop {
        let mut at = adjectives(chain.tokens.end);
        // `mise en œuvre`, `prise en charge`; but `en raison de` leads elsewhere.
        if word(at) == "en" && FIXED.contains(&word(at + 1)) {
            at += 2;
        }
        let article = word(at) == "d'" && matches!(word(at + 1), "un" | "une");
        if !matches!(word(at), "de" | "d'" | "du" | "des") || takes_de(at - 1) || of_verb && article {
            break;
        }
        at += 1;
        while tokens.get(at).is_some_and(|token| token.tag == Tag::Det) {
            at += 1;
        }
        at = adjectives(at);
        if !is_noun(running, at) {
            break;
        }
        let next = countable(running, at);
        // What a quantity counts completes it, and nothing else; what makes one word with it does not count.
        let lemma = |at: usize| tokens.get(at).map(|token| token.lemma().into_owned()).unwrap_or_default();
        let (held, holder) = (lemma(at), lemma(chain.tokens.end - 1));
        let one = COMPOUNDS.iter().any(|(noun, of)| *noun == holder && *of == held);
        chain.complements += usize::from(counts && next && !one);
        counts = next;
        chain.tokens.end = at + 1;
    }
    chain.complements = chain.complements.saturating_sub(usize::from(of_verb));
    chain
}

/// Whether a noun stands there, and no name.
fn is_noun(running: &Running, at: usize) -> bool {
    running.tokens.get(at).is_some_and(|token| {
        token.kind == TokenKind::Word
            && token.tag == Tag::Noun
            && (at == 0 || !token.text(running.prose).starts_with(char::is_uppercase))
    })
}

/// Whether a noun is more than a quantity or a time.
fn countable(running: &Running, at: usize) -> bool {
    let told = |token: &Token| {
        let lemma = token.lemma();
        !QUANTITIES.contains(&lemma.as_ref()) && !is_light_noun(&token.folded) && unit(&token.folded).is_none()
    };
    running.tokens.get(at).is_some_and(told)
}
