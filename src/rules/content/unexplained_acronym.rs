use super::shared::span;
use crate::lexicon::developed;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un sigle que tout le monde ne connaît pas est développé quelque part dans le texte : « l’Agence régionale de santé
    /// (ARS) », « l’ARS, l’Agence régionale de santé », une abréviation balisée. Seuls sont jugés les sigles dont
    /// `lexicons/connaissances/reperes/reperes-sigles.tsv` donne le seul sens courant : la règle propose alors le texte. Ceux que chaque lecteur
    /// connaît (SNCF, TVA), celui de l’éditeur du site (`publisher`), les noms d’entreprises, les sigles à plusieurs sens,
    /// les noms qu’un sigle finit
    /// (« le Portail RSE »), les énumérations de sigles, les sommaires et les mentions entre parenthèses (« source : ADEME ») ne sont pas
    /// signalés, ni le sigle d’un organisme que le texte appelle par la fin de son nom (« la Répression des fraudes »).
    ///
    /// ## Pourquoi
    ///
    /// Un sigle inconnu arrête la lecture. Le développer une fois suffit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le dossier a été transmis à l’ANSM, qui répondra en mars.
    /// ```
    ///
    /// ```bon
    /// Le dossier a été transmis à l’Agence nationale de sécurité du médicament et des produits de santé (ANSM), qui
    /// répondra en mars.
    /// ```
    ///
    /// ```bon
    /// La CNIL a été saisie jeudi. La pollution a doublé (source : ADEME).
    /// ```
    ///
    /// ## Options
    ///
    /// - `connus` (BEP, CHRU, CHU, CNIL, CNRS, EELV, INSEE, INSERM, Insee, Inserm, MEDEF, Medef, PCF, SARL, SCI, UEFA, URSSAF, Urssaf) : sigles que les lecteurs du site connaissent.
    ///
    /// ## Correction
    ///
    /// À relire : le développé est ajouté entre parenthèses après le premier emploi, sauf dans un nom plus long (« MSF
    /// France », « le CHU de Corvin »), un titre, une citation, un lien ou une parenthèse, qu’il couperait.
    {
        code: "CON040", slug: "sigle-inexplique", summary: "Les sigles peu connus sont développés",
        severity: Info, nature: Convention,
        source: "usage des rédactions : un sigle se développe à sa première mention", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// What readers of the French press know without its long form.
const KNOWN: &[&str] = &[
    "BEP", "CHRU", "CHU", "CNIL", "CNRS", "EELV", "INSEE", "INSERM", "Insee", "Inserm", "MEDEF", "Medef", "PCF",
    "SARL", "SCI", "UEFA", "URSSAF", "Urssaf",
];

options! {
    /// Acronyms that the readers of the site know.
    connus: Vec<String> = KNOWN.iter().map(ToString::to_string).collect(),
}

fn run(context: &Context, found: &mut Found) {
    let known = &context.options.sigle_inexplique.connus;
    for fact in context.acronyms() {
        let Some((long, false)) = developed(&fact.text) else { continue };
        // A site is called by its own name.
        let own = |name: &str| name.split(|c: char| !c.is_alphanumeric()).any(|word| word == fact.text);
        if context.publisher.is_some_and(own) {
            continue;
        }
        if fact.explained || fact.listed || known.contains(&fact.text) {
            continue;
        }
        let (block, range) = &fact.first;
        let Some(prose) = context.document.blocks.get(*block).map(|block| &block.prose) else { continue };
        if ends_name(prose.text().get(..range.start).unwrap_or("")) {
            continue;
        }
        let straight = prose.text().contains('\'');
        let long = if straight { long.to_string() } else { long.replace('\'', "’") };
        let place = span(context, *block, range.clone());
        let uses = match fact.uses {
            1 => String::new(),
            uses => format!(" Il revient {uses} fois."),
        };
        let finding = found.at(place, format!("Le sigle {} n’est développé nulle part.{uses}", quoted(&fact.text)));
        let finding = finding.why("Le lecteur qui ne le connaît pas s’arrête là.");
        let rest = prose.text().get(range.end..).unwrap_or("");
        if fact.used.as_ref() != Some(&fact.first) || is_title(prose.text()) || is_placed(rest) {
            finding.advice(format!(
                "Dites une fois ce qu’il désigne\u{a0}: {}.",
                quoted(&format!("{long} ({})", fact.text))
            ));
            continue;
        }
        finding.advice(format!("Développez-le ici\u{a0}: {}.", quoted(&format!("{} ({long})", fact.text))));
        // Markup that opens here may close further on, and a bracket stands there already.
        let follows =
            prose.text().get(range.end..).is_some_and(|rest| rest.starts_with([' ', '.', ',', ';', '\u{a0}']));
        if follows && prose.is_verbatim(&(range.start..range.end + 1)) {
            finding.unsafe_fix(vec![Edit::insert(place.end, format!(" ({long})"))]);
        }
    }
}

/// Whether what stands before an acronym is the start of a name of its own, where it may mean something else: `la couche
/// Layer TMS`.
fn ends_name(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let capital = |word: &str| {
        let mut letters = word.trim_start_matches(|c: char| !c.is_alphabetic()).chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
            && word.ends_with(char::is_alphabetic)
    };
    let name = before.ends_with(char::is_whitespace) && words.next().is_some_and(capital);
    name && words
        .next()
        .is_some_and(|word| word.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | ',')))
}

/// Whether what follows an acronym names the office among others: `le CHU de Corvin`.
fn is_placed(rest: &str) -> bool {
    let words = rest.trim_start_matches([' ', '\u{a0}']);
    let place =
        ["de la ", "de l’", "de l'", "des ", "du ", "de ", "d’", "d'"].iter().find_map(|word| words.strip_prefix(word));
    place.is_some_and(|place| place.starts_with(char::is_uppercase))
}

/// Whether a text is a title or a label, which brackets would cut, rather than sentences.
fn is_title(prose: &str) -> bool {
    !prose
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '»' | ')'))
        .ends_with(['.', '!', '?', '…', ':', ';', ','])
}
