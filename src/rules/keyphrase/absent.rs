use super::{is_in_text, place, quoted, sound};
use crate::analysis::{FocusPhrase, absent_words, focus};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte ou ses intertitres répondent au moins une fois à l’expression clé, sous n’importe quelle forme : singulier
    /// ou pluriel, avec ou sans élision, trait d’union ou espace, mots rapprochés dans un autre ordre, ou réunis dans une
    /// phrase. Entre guillemets, l’expression n’est cherchée que telle quelle.
    ///
    /// ## Pourquoi
    ///
    /// Un article qui ne nomme jamais ce qu’on y cherche répond à une autre question, ou la pose avec d’autres mots que
    /// ceux du lecteur.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// keyphrase: bassin nordique
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// keyphrase: bassin nordique
    /// ---
    ///
    /// La piscine municipale rouvre lundi. Ses deux bassins nordiques seront chauffés à 28 degrés.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE001", slug: "expression-absente", summary: "Le texte répond à l’expression clé",
        severity: Warning, nature: Convention,
        source: "usage de la rédaction web", verified: "2026-11-30",
    }
}

/// Most missing words that are named.
const NAMED: usize = 3;

fn run(context: &Context, found: &mut Found) {
    let Some(own) = sound(context).filter(|own| !is_in_text(own)) else { return };
    let name = quoted(&own.phrase.text);
    let otherwise = own.phrase.bare().and_then(|bare| {
        let found = focus(context.document, context.analysis, &bare);
        let first = found.iter().find(|found| found.place.is_in_text())?;
        Some(context.source.slice(first.span))
    });
    if !own.phrase.exact && one_sentence(context, &own.phrase) {
        return;
    }
    let absent = absent_words(context.document, context.analysis, &own.phrase);
    let (what, advice) = match (otherwise, absent.as_slice()) {
        (Some(other), _) => (
            format!(
                "L’expression clé {name} ne se trouve dans le texte que sous une autre graphie\u{a0}: {}.",
                quoted(other)
            ),
            "Écrivez l’expression clé avec ses accents, ou réglez `ignore-accents = true`.".to_string(),
        ),
        (None, []) if own.phrase.exact => (
            format!("L’expression clé {name} ne se trouve nulle part telle quelle dans le texte."),
            "Employez-la une fois, ou ôtez-lui ses guillemets pour que ses autres formes comptent.".to_string(),
        ),
        (None, []) => (
            format!("Les mots de l’expression clé {name} sont dans le texte, mais jamais ensemble."),
            "Rapprochez-les dans une phrase, là où le sujet est annoncé.".to_string(),
        ),
        (None, words) => {
            let list: Vec<String> = words.iter().take(NAMED).map(|word| quoted(word)).collect();
            let many = if list.len() > 1 { "mots absents" } else { "mot absent" };
            (
                format!("Le texte ne répond pas à l’expression clé {name}\u{a0}; {many}\u{a0}: {}.", list.join(", ")),
                "Nommez le sujet comme vos lecteurs le cherchent, ou choisissez l’expression que l’article traite."
                    .to_string(),
            )
        }
    };
    found
        .at(place(context, own), what)
        .why("Le lecteur qui cherche ces mots ne les trouvera pas dans la page.")
        .advice(advice);
}

/// Whether one sentence holds all the words of a keyphrase, however far apart: it answers who looks for them.
fn one_sentence(context: &Context, phrase: &FocusPhrase) -> bool {
    context.analysis.author_sentences(context.document).any(|(_, block, sentence)| {
        let facts = context.analysis.blocks.get(block);
        facts.is_some_and(|facts| phrase.answered(facts.sentence_tokens(sentence)).into_iter().all(|answered| answered))
    })
}
