use super::{place, shared};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les phrases du texte courant n’ont pas toutes la même longueur : l’écart type de leurs longueurs fait une part
    /// suffisante de la longueur moyenne. Un texte court n’est pas jugé.
    ///
    /// ## Pourquoi
    ///
    /// Des phrases toutes égales font un texte monotone. C’est une affaire de goût, et une fiche peut vouloir des phrases
    /// égales : la règle ne joue que si on l’active.
    ///
    /// ## Exemples
    ///
    /// ```mauvais phrases:4
    /// Le maire ouvre la séance à neuf heures. Les élus votent le budget de la ville. La salle approuve la baisse de la
    /// taxe. Le public quitte la salle avant midi.
    /// ```
    ///
    /// ```bon phrases:4
    /// Le maire ouvre la séance à neuf heures, devant une salle pleine que la canicule n’a pas découragée. Les élus votent.
    /// La baisse de la taxe, promise depuis deux ans, passe à une voix près. Le public applaudit.
    /// ```
    ///
    /// ## Options
    ///
    /// - `ecart` (25) : plus petit écart type des longueurs, en pour cent de leur moyenne ;
    /// - `phrases` (15) : nombre de phrases en deçà duquel un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS003", slug: "rythme-monotone", summary: "La longueur des phrases varie",
        severity: Info, nature: Maison,
        source: "usage de la rédaction ; seuil mesuré sur la presse", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Least standard deviation of the lengths, per cent of their mean.
    ecart: u32 = 25,
    /// Fewest sentences of a text that is judged.
    phrases: usize = 15,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.rythme_monotone;
    let Some(sentences) = shared(context, options.phrases) else { return };
    let lengths = context.lengths();
    let variation = lengths.variation() * 100.0;
    if variation < f64::from(options.ecart) {
        let message = format!(
            "Les {} phrases ont presque la même longueur\u{a0}: {:.0} mots en moyenne, {variation:.0}\u{a0}% d’écart type.",
            sentences.len(),
            lengths.mean()
        );
        found
            .at(place(context, sentences), message)
            .why("Des phrases toutes égales endorment le lecteur.")
            .advice("Placez une phrase courte après une longue, là où le texte doit frapper.");
    }
}
