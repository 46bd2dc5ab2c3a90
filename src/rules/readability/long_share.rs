use super::{percent, place, shared};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans le texte courant de l’auteur, les phrases longues ne font pas une trop grande part. Le constat porte sur le
    /// texte entier ; `LIS001` montre les phrases les plus longues une à une. Les mots se comptent entre deux espaces. Un
    /// texte de moins de quinze phrases n’est pas jugé, ni un texte juridique, une recette, une liste ou des vers.
    ///
    /// ## Pourquoi
    ///
    /// Quelques phrases longues donnent du souffle ; quand elles dominent, le lecteur peine. Le langage clair de l’État
    /// conseille des phrases courtes. Dans les articles de presse mesurés, près d’une phrase sur deux a plus de 25 mots, et
    /// plus de deux sur trois dans un article sur vingt : le seuil par défaut est proche de ces derniers.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:8 part:50 phrases:3
    /// Le maire a promis en mars une décision rapide sur le port. Le dossier est parti à la commission, qui se réunira à
    /// la rentrée. Les pêcheurs attendent depuis trois ans une réponse de la commune.
    /// ```
    ///
    /// ```bon mots:8 part:50 phrases:3
    /// Le maire a promis une décision rapide. Le dossier est à la commission. Les pêcheurs attendent depuis trois ans une
    /// réponse de la commune.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (25) : longueur au-delà de laquelle une phrase est longue ; 20 pour un profil de langage clair ;
    /// - `part` (65) : part des phrases longues, en pour cent, au-delà de laquelle le texte est signalé ; 25 pour un profil
    ///   de langage clair ;
    /// - `phrases` (15) : nombre de phrases en deçà duquel un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS002", slug: "part-de-phrases-longues", summary: "Les phrases longues ne dominent pas le texte",
        severity: Info, nature: Convention,
        source: "plus.transformation.gouv.fr, engagement n° 5 (langage clair) ; seuil mesuré sur la presse",
        verified: "2026-11-30",
    }
}

options! {
    /// Words over which a sentence is long.
    mots: usize = 25,
    /// Largest share of long sentences, per cent.
    part: usize = 65,
    /// Fewest sentences of a text that is judged.
    phrases: usize = 15,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.part_de_phrases_longues;
    let Some(sentences) = shared(context, options.phrases) else { return };
    let lengths = context.lengths();
    let (all, long) = (sentences.len(), lengths.longer_than(options.mots));
    if long * 100 <= all * options.part {
        return;
    }
    let message = format!(
        "{long} phrases sur {all} ({}\u{a0}%) ont plus de {} mots\u{a0}; la phrase moyenne en a {:.0}.",
        percent(long, all),
        options.mots,
        lengths.mean()
    );
    found
        .at(place(context, sentences), message)
        .why("Quand les phrases longues dominent, le lecteur n’a plus de pause.")
        .advice("Coupez une phrase longue sur deux, et gardez une idée par phrase.");
}
