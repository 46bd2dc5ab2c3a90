use super::{place, shared};
use crate::lexicon::{Measure, press_share};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux indices de lisibilité connus ne placent pas tous deux le texte courant parmi les plus difficiles : celui de
    /// Kandel et Moles (l’indice de Flesch, ajusté au français en 1958) et celui de Björnsson (LIX, 1968). Ils sont comparés à
    /// des articles de presse mesurés de la même façon. Un texte de moins de dix phrases n’est pas jugé, ni un texte
    /// juridique, une recette, une liste ou des vers.
    ///
    /// ## Pourquoi
    ///
    /// Ces indices ne voient que la longueur des phrases et des mots : ils ne disent pas si un texte est clair. Aux extrêmes,
    /// ils signalent un texte que peu de lecteurs liront jusqu’au bout. Ils ne jouent aucun rôle dans un classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais phrases:2
    /// La territorialisation expérimentale des politiques intercommunales d’accompagnement socioprofessionnel présuppose une
    /// contractualisation pluriannuelle préalable entre collectivités territoriales, établissements publics
    /// d’enseignement, organismes gestionnaires et associations représentatives. Cette contractualisation conditionnera
    /// l’intégralité des financements départementaux ultérieurement mobilisables, indépendamment des participations
    /// communautaires exceptionnellement accordées aux expérimentations interdépartementales préalablement sélectionnées.
    /// ```
    ///
    /// ```bon phrases:2
    /// Les communes et le département signent un accord de trois ans. Il aide les personnes sans emploi à se former. L’argent
    /// vient du département, et un peu de l’Europe.
    /// ```
    ///
    /// ## Options
    ///
    /// - `centile` (90) : part des articles de presse mesurés, en pour cent, que le texte doit dépasser en difficulté pour
    ///   être signalé (50, 75, 90, 95 ou 99) ;
    /// - `phrases` (10) : nombre de phrases en deçà duquel un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS011", slug: "indice-de-lisibilite", summary: "Le texte n’est pas parmi les plus difficiles",
        severity: Info, nature: Convention,
        source: "Kandel et Moles 1958 ; Björnsson 1968 ; centiles mesurés sur la presse", verified: "2026-11-30",
    }
}

options! {
    /// Share of the press that the text must exceed in difficulty, per cent.
    centile: u32 = 90,
    /// Fewest sentences of a text that is judged.
    phrases: usize = 10,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.indice_de_lisibilite;
    let Some(sentences) = shared(context, options.phrases) else { return };
    let lengths = context.lengths();
    let (ease, lix) = (lengths.kandel_moles(), lengths.lix());
    // Of an ease, those that are easier; of a difficulty, those that are less difficult.
    let easier = 100 - press_share(Measure::KandelMoles, ease).1;
    let harder = press_share(Measure::Lix, lix).0;
    let share = easier.min(harder);
    if share < options.centile.max(50) {
        return;
    }
    let message = format!(
        "Texte plus difficile que {share}\u{a0}% des articles de presse mesurés\u{a0}: indice de Kandel et Moles {ease:.0}, LIX {lix:.0}."
    );
    found
        .at(place(context, sentences), message)
        .why("Des phrases et des mots longs à la fois\u{a0}: peu de lecteurs iront jusqu’au bout.")
        .advice("Raccourcissez d’abord les phrases, puis remplacez les mots longs qui ont un équivalent courant.");
}
