use crate::analysis::ContentType;
use crate::analysis::style::chains;
use crate::lexicon::{Tag, is_nominalisation};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun nom n’entraîne une chaîne de compléments en « de » : « la mise en œuvre de la procédure de validation de la
    /// demande de subvention ». Les noms propres, les quantités (« une dizaine de ») et les durées ne comptent pas, ni ce
    /// qui complète un verbe (« saisir le conseil d’une demande ») ou un adjectif (« issu de ») ; le sens d’un sigle, entre
    /// parenthèses derrière lui, un texte juridique et une chaîne de moins de deux noms d’action (« le service du numérique
    /// du ministère ») ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Chaque « de » demande de retenir ce qui précède, et les noms d’action cachent qui agit. Un verbe dit la même chose
    /// plus court.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La commune annonce la mise en œuvre de la procédure de validation de la demande de subvention.
    /// ```
    ///
    /// ```bon
    /// La commune annonce qu’elle va valider la demande de subvention, selon une procédure en trois étapes.
    /// ```
    ///
    /// ## Options
    ///
    /// - `complements` (4) : nombre de compléments emboîtés à partir duquel la chaîne est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS007", slug: "complements-en-chaine", summary: "Aucun nom n’entraîne une chaîne de compléments en « de »",
        severity: Info, nature: Convention,
        source: "guides du langage clair (verbes plutôt que noms) ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Complements from which a chain is told.
    complements: usize = 4,
}

/// Names of actions in a chain that a verb would undo; names of offices and of things are what they are.
const ACTS: usize = 2;

/// Endings of names of actions, and nouns that have one without being one.
const ENDINGS: &[&str] = &["ation", "ition", "ution", "ission", "ement", "issage"];
const THINGS: &[&str] = &[
    "administration",
    "association",
    "département",
    "élément",
    "fondation",
    "génération",
    "gouvernement",
    "information",
    "institution",
    "logement",
    "nation",
    "parlement",
    "population",
    "situation",
    "station",
];

/// Names of actions of verbs that are used all the time: `mise en œuvre`, `prise en charge`.
const USUAL: &[&str] = &["mise", "prise", "suivi"];

/// Whether a noun names an action that a verb can tell.
fn is_action(noun: &str) -> bool {
    let formed = || ENDINGS.iter().any(|ending| noun.ends_with(ending)) && !THINGS.contains(&noun);
    is_nominalisation(noun) || USUAL.contains(&noun) || formed()
}

fn run(context: &Context, found: &mut Found) {
    if context.kind == ContentType::Juridique {
        return;
    }
    for running in context.running() {
        for chain in chains(running, context.options.complements_en_chaine.complements) {
            let Some((block, bytes)) = context.document.blocks.get(running.block).zip(running.bytes(&chain.tokens))
            else {
                continue;
            };
            let nouns = running.tokens.get(chain.tokens.clone()).unwrap_or(&[]).iter();
            let acts = nouns.filter(|token| token.tag == Tag::Noun && is_action(&token.lemma())).count();
            if acts < ACTS || spells_out(running.prose, &bytes) {
                continue;
            }
            let words = running.prose.get(bytes.clone()).unwrap_or("");
            let message = format!(
                "{} compléments en «\u{a0}de\u{a0}» à la suite\u{a0}: «\u{a0}{words}\u{a0}».",
                chain.complements
            );
            found
                .at(block.prose.to_source(bytes), message)
                .why("Le lecteur doit tout retenir jusqu’au dernier nom.")
                .advice("Remplacez un nom d’action par son verbe, ou coupez en deux phrases.");
        }
    }
}

/// Whether words in brackets say what the acronym before them stands for: `SIVOM (syndicat de communes…)`.
fn spells_out(prose: &str, words: &std::ops::Range<usize>) -> bool {
    let before = prose.get(..words.start).unwrap_or("").trim_end();
    let Some(before) = before.strip_suffix('(') else { return false };
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    last.chars().count() > 1 && !last.chars().any(char::is_lowercase)
}
