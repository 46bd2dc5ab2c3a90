use super::{place, present, quoted};
use crate::analysis::focus_repetition;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’expression clé n’est pas répétée au point de gêner : ses mots pleins, là où elle est écrite dans l’ordre, ne font
    /// pas une trop grande part du texte et de ses intertitres. Les pluriels comptent, les mots épars non. Un texte court ou
    /// peu d’emplois ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Une expression qui revient à chaque phrase se remarque, et le lecteur décroche. Aucun moteur ne publie de densité
    /// idéale ; Google range le bourrage de mots clés parmi les pratiques abusives.
    ///
    /// ## Exemples
    ///
    /// ```mauvais emplois:3 mots-du-texte:20
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi. À la piscine municipale, les horaires changent. Pour la piscine municipale, les
    /// abonnements sont prolongés, et la piscine municipale accueille de nouveau les écoles.
    /// ```
    ///
    /// ```bon emplois:3 mots-du-texte:20
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi. Les horaires changent : le bassin ferme à 20 heures. Les abonnements sont
    /// prolongés, et les écoles retrouvent leurs créneaux du mardi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `part` (3,0) : part des mots du texte, en pour cent, au-delà de laquelle la répétition est signalée ;
    /// - `emplois` (6) : nombre d’emplois en deçà duquel rien n’est signalé ;
    /// - `mots-du-texte` (150) : longueur en deçà de laquelle un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE011", slug: "expression-repetee", summary: "L’expression clé n’est pas répétée au point de gêner",
        severity: Info, nature: Convention,
        source: "developers.google.com/search/docs/essentials/spam-policies (bourrage de mots clés) ; seuil choisi",
        verified: "2026-11-30",
    }
}

options! {
    /// Largest share of the words, per cent.
    part: f64 = 3.0,
    /// Fewest occurrences that are judged.
    emplois: usize = 6,
    /// Fewest words of a text that is judged.
    mots_du_texte: usize = 150,
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let options = &context.options.expression_repetee;
    let told = focus_repetition(context.analysis, focus);
    if told.words < options.mots_du_texte || told.times < options.emplois || told.share <= options.part {
        return;
    }
    let figure = |number: f64| format!("{number:.1}").replace('.', ",");
    let (name, share, part) = (quoted(&focus.phrase.text), figure(told.share), figure(options.part));
    let message = format!(
        "L’expression clé {name} revient {} fois en {} mots et représente {share}\u{a0}% des mots\u{a0}; le seuil est de {part}\u{a0}%.",
        told.times, told.words
    );
    found
        .at(place(context, focus), message)
        .why("Au-delà, la répétition gêne souvent la lecture. Aucun moteur ne publie de densité idéale.")
        .advice("Remplacez-la par un pronom ou un autre nom là où le sujet est clair.");
}
