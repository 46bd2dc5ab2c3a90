use crate::analysis::ContentType;
use crate::document::BlockKind;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase longue n’énumère après un deux-points plusieurs membres séparés par des points-virgules. Les citations
    /// et les textes de loi sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur retrouve mieux une condition parmi six dans une liste que dans une phrase de quatre-vingts mots ; un
    /// lecteur d’écran en annonce le nombre.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// Pour s’inscrire, il faut remplir quatre conditions : habiter la commune depuis un an ; avoir plus de seize ans ; ne pas louer d’autre jardin ; payer la cotisation avant la fin du mois de mars.
    /// ```
    ///
    /// ```bon mots:20
    /// Pour s’inscrire, il faut remplir quatre conditions :
    ///
    /// - habiter la commune depuis un an ;
    /// - avoir plus de seize ans ;
    /// - ne pas louer d’autre jardin ;
    /// - payer la cotisation avant la fin du mois de mars.
    /// ```
    ///
    /// ## Options
    ///
    /// - `membres` (4) : nombre de membres à partir duquel une énumération est signalée ;
    /// - `mots` (45) : longueur de la phrase à partir de laquelle elle l’est.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR017", slug: "enumeration-en-ligne", summary: "Une longue énumération est une liste",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; seuils choisis", verified: "2026-11-30",
    }
}

options! {
    /// Members from which an enumeration is found.
    membres: usize = 4,
    /// Words of its sentence from which it is.
    mots: usize = 45,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.enumeration_en_ligne;
    if matches!(context.kind, ContentType::Juridique | ContentType::Vers) {
        return;
    }
    for (at, (block, facts)) in context.document.blocks.iter().zip(&context.analysis.blocks).enumerate() {
        if block.kind != BlockKind::Paragraph || context.analysis.languages.is_foreign(at) {
            continue;
        }
        let text = block.prose.text();
        let semicolons: Vec<usize> = text.match_indices(';').map(|(at, _)| at).collect();
        if semicolons.len() + 1 < options.membres {
            continue;
        }
        for sentence in facts.sentences.iter().filter(|sentence| sentence.words >= options.mots) {
            let own = text.get(sentence.range.clone()).unwrap_or("");
            let Some((colon, list)) = own.split_once(" :").or_else(|| own.split_once("\u{a0}:")) else { continue };
            let members = list.matches(';').count() + 1;
            let quoted = facts.surely_quoted(sentence.range.start + colon.len()) || list.contains(['«', '“', '(']);
            // A source list gives names and years.
            if members >= options.membres && !quoted {
                found
                    .at(
                        block.prose.to_source(sentence.range.clone()),
                        format!("Une phrase de {} mots énumère {members} éléments.", sentence.words),
                    )
                    .why("Le lecteur y retrouve mal ce qu’il cherche.")
                    .advice("Faites-en une liste, un élément par ligne.");
            }
        }
    }
}
