use super::{percent, place, shared};
use crate::analysis::style::{Running, is_linked};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans le texte courant de l’auteur, assez de phrases portent un mot qui les relie aux autres ou relie leurs membres :
    /// « mais », « donc », « en revanche », « bref », « alors que », « après », « notamment »… Seules comptent les
    /// phrases qui se suivent : dans un passage d’une ou deux phrases, entre des titres, des listes ou du code, il n’y a rien
    /// à relier. Un texte de moins de dix phrases n’est pas jugé, ni un texte juridique, une recette, une liste ou des vers.
    ///
    /// ## Pourquoi
    ///
    /// Ces mots disent si une phrase explique, oppose ou ajoute. Sans eux, le texte se lit comme une suite de notes. Le
    /// seuil est bas à dessein : dans les articles de presse mesurés, une phrase sur deux porte un tel mot, et moins d’une sur
    /// quatre dans un article sur cent seulement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais phrases:4
    /// Le chemin ferme lundi. Les barrières sont posées. Le car prend la route du bas. Les élèves attendent à l’arrêt.
    /// ```
    ///
    /// ```bon phrases:4
    /// Le chemin ferme lundi. Les barrières sont déjà posées. Le car prendra donc la route du bas. En revanche, l’arrêt des
    /// élèves ne change pas.
    /// ```
    ///
    /// ## Options
    ///
    /// - `part` (15) : plus petite part des phrases, en pour cent ;
    /// - `phrases` (10) : nombre de phrases en deçà duquel un texte n’est pas jugé ;
    /// - `suite` (3) : nombre de phrases de suite à partir duquel un passage compte.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS005", slug: "mots-de-liaison", summary: "Des mots de liaison relient les phrases",
        severity: Info, nature: Convention,
        source: "usage de la rédaction ; seuil mesuré sur la presse", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Least share of sentences that hold a link, per cent.
    part: usize = 15,
    /// Fewest sentences of a text that is judged.
    phrases: usize = 10,
    /// Sentences in a row from which a passage counts.
    suite: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.mots_de_liaison;
    let Some(sentences) = shared(context, options.phrases) else { return };
    let passages = sentences.chunk_by(|one, next| follows(context, one, next));
    let passages: Vec<&Running> = passages.filter(|passage| passage.len() >= options.suite).flatten().collect();
    let linked = passages.iter().filter(|running| is_linked(running)).count();
    let all = passages.len();
    if all < options.phrases.max(1) || linked * 100 >= all * options.part {
        return;
    }
    let message = match linked {
        0 => format!("Aucune des {all} phrases n’a de mot de liaison."),
        1 => format!("Une phrase sur {all} a un mot de liaison ({}\u{a0}%).", percent(linked, all)),
        _ => format!("{linked} phrases sur {all} ont un mot de liaison ({}\u{a0}%).", percent(linked, all)),
    };
    found
        .at(place(context, sentences), message)
        .why("Le lecteur doit deviner si une phrase explique, oppose ou ajoute.")
        .advice("Dites le lien là où il n’est pas évident\u{a0}: «\u{a0}mais\u{a0}», «\u{a0}donc\u{a0}», «\u{a0}par exemple\u{a0}»…");
}

/// Whether a sentence follows another in the same passage: no heading, list or code stands between their paragraphs.
fn follows(context: &Context, one: &Running, next: &Running) -> bool {
    let top = |running: &Running| context.document.blocks.get(running.block).map_or(0, |block| block.top);
    next.block - one.block <= 1 && top(next).saturating_sub(top(one)) <= 1
}
