use super::{percent, place, shared};
use crate::analysis::style::agentless_passives;
use crate::rules::{Context, Found};
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans le texte courant de l’auteur, les phrases au passif qui ne disent pas qui agit ne font pas une trop grande part.
    /// Un passif avec son complément (« voté par le conseil ») ne compte pas, ni un état (« le musée est situé », « elle est
    /// fatiguée »). Les paroles citées non plus. Un texte de moins de quinze phrases n’est pas jugé, ni un texte juridique, une recette, une liste ou des
    /// vers.
    ///
    /// ## Pourquoi
    ///
    /// Le passif a ses raisons : l’auteur de l’action est inconnu, ou importe peu. Quand il domine, le lecteur ne sait plus
    /// qui fait quoi. Dans les articles de presse mesurés, une phrase sur huit est dans ce cas, et trois sur dix dans un article
    /// sur vingt : le seuil par défaut ne signale que ces derniers.
    ///
    /// ## Exemples
    ///
    /// ```mauvais phrases:3 part:50
    /// Le chemin a été fermé lundi. Des barrières ont été posées. Les riverains ont été prévenus par la mairie.
    /// ```
    ///
    /// ```bon phrases:3 part:50
    /// La mairie a fermé le chemin lundi. Ses agents ont posé des barrières. Les riverains ont été prévenus par courrier.
    /// ```
    ///
    /// ## Options
    ///
    /// - `part` (30) : part des phrases, en pour cent, au-delà de laquelle le texte est signalé ;
    /// - `phrases` (15) : nombre de phrases en deçà duquel un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS004", slug: "voix-passive", summary: "Les passifs sans auteur de l’action ne dominent pas le texte",
        severity: Info, nature: Convention,
        source: "guides du langage clair ; seuil mesuré sur la presse", verified: "2026-11-30",
    }
}

options! {
    /// Largest share of sentences with such a passive, per cent.
    part: usize = 30,
    /// Fewest sentences of a text that is judged: of few, one more or less makes the difference.
    phrases: usize = 15,
}

/// Passives that are named, and the fewest that are told at all.
const NAMED: usize = 3;

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.voix_passive;
    let Some(sentences) = shared(context, options.phrases) else { return };
    let mut passives = agentless_passives(sentences);
    // What somebody says is not rewritten.
    passives.retain(|passive| {
        let facts = sentences.get(passive.sentence).and_then(|running| context.analysis.blocks.get(running.block));
        !facts.is_some_and(|facts| facts.in_quote(passive.range.start))
    });
    let with: BTreeSet<usize> = passives.iter().map(|passive| passive.sentence).collect();
    let (some, all) = (with.len(), sentences.len());
    // The share as it is told: 30,2 % is not over 30 %.
    if some < 2 || percent(some, all) <= options.part {
        return;
    }
    let named = passives.iter().filter_map(|passive| {
        let running = sentences.get(passive.sentence)?;
        let span = context.document.blocks.get(running.block)?.prose.to_source(passive.range.clone());
        let words = running.prose.get(passive.range.clone())?;
        Some((words, format!("«\u{a0}{words}\u{a0}» (ligne {})", context.source.position(span.start).line)))
    });
    let mut seen = BTreeSet::new();
    let named: Vec<String> = named.filter(|(words, _)| seen.insert(*words)).map(|(_, told)| told).take(NAMED).collect();
    let message = format!(
        "{some} phrases sur {all} ({}\u{a0}%) sont au passif sans dire qui agit\u{a0}: {}{}.",
        percent(some, all),
        named.join(", "),
        if passives.len() > NAMED { ", etc" } else { "" }
    );
    found
        .at(place(context, sentences), message)
        .why("Le lecteur ne sait plus qui fait quoi.")
        .advice("Là où l’auteur de l’action est connu, faites-en le sujet de la phrase.");
}
