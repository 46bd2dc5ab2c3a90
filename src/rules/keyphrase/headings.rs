use super::{present, quoted};
use crate::analysis::ContentType;
use crate::document::{Block, BlockKind};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Parmi les intertitres de niveau 2 et 3 de l’auteur, un au moins contient la moitié des mots de l’expression clé, et
    /// ils ne la répètent pas presque tous. Les questions d’un entretien ne sont pas jugées.
    ///
    /// ## Pourquoi
    ///
    /// Un intertitre qui nomme le sujet situe la partie pour qui parcourt la page. Répété partout, il ne distingue plus
    /// rien : le lecteur d’écran qui saute de titre en titre entend chaque fois les mêmes mots.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// # La piscine municipale rouvre
    ///
    /// La piscine municipale rouvre lundi.
    ///
    /// ## Dix mois d’attente
    ///
    /// Le chantier devait durer six mois.
    ///
    /// ## Et maintenant
    ///
    /// Les cours reprennent en septembre.
    ///
    /// ## Ce que cela change
    ///
    /// Les abonnements sont prolongés d’autant.
    /// ```
    ///
    /// ```bon
    /// ---
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// # La piscine municipale rouvre
    ///
    /// La piscine municipale rouvre lundi.
    ///
    /// ## Dix mois d’attente
    ///
    /// Le chantier devait durer six mois.
    ///
    /// ## Les nouveaux horaires de la piscine
    ///
    /// Les cours reprennent en septembre.
    /// ```
    ///
    /// ## Options
    ///
    /// - `intertitres` (3) : nombre d’intertitres à partir duquel on en attend un qui nomme le sujet ;
    /// - `part-maximale` (75) : part des intertitres, en pour cent, au-delà de laquelle la répétition est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE005", slug: "expression-intertitres", summary: "Un intertitre au moins nomme le sujet, et pas tous",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; seuils de Yoast SEO 3.6, réglables", verified: "2026-11-30",
    }
}

options! {
    /// Headings from which one should hold the keyphrase.
    intertitres: usize = 3,
    /// Largest share of headings that hold it, per cent.
    part_maximale: usize = 75,
}

fn run(context: &Context, found: &mut Found) {
    // The headings of an interview are its questions.
    let Some(focus) = present(context).filter(|_| context.kind != ContentType::Entretien) else { return };
    let options = &context.options.expression_intertitres;
    let headings: Vec<&Block> = (context.document.author_blocks())
        .map(|(_, block)| block)
        .filter(|block| matches!(block.kind, BlockKind::Heading(2 | 3)))
        .collect();
    let (Some(first), all) = (headings.first(), headings.len()) else { return };
    let half = |block: &&&Block| focus.phrase.words_in(block.prose.text()) * 2 >= focus.phrase.len();
    let holding = headings.iter().filter(half).count();
    let name = quoted(&focus.phrase.text);
    let span = |block: &Block| block.prose.to_source(block.title().unwrap_or(0..block.prose.text().len()));
    let part = if focus.phrase.len() > 1 { "la moitié des mots de " } else { "" };
    if holding == 0 && all >= options.intertitres {
        found
            .at(span(first), format!("Aucun des {all} intertitres ne contient {part}{name}."))
            .why("Qui parcourt les intertitres ne voit pas où le sujet est traité.")
            .advice("Nommez le sujet dans un intertitre, là où la partie en traite.");
    } else if all > options.intertitres && holding * 100 > all * options.part_maximale {
        let Some(last) = headings.iter().rfind(half) else { return };
        found
            .at(span(last), format!("{holding} des {all} intertitres répètent {name}."))
            .why("Des intertitres qui disent tous la même chose ne distinguent plus les parties.")
            .advice("Gardez l’expression dans un ou deux intertitres\u{a0}; dites dans les autres ce que la partie apporte.");
    }
}
