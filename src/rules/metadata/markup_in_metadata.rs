use super::described::description;
use super::markup::{Markup, markup, without};
use crate::analysis::{MetaFact, titles};
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre et la description ne contiennent ni balise HTML, ni caractère écrit sous forme d’entité (`&eacute;`,
    /// `&lt;p&gt;`). Dans une page HTML, où les entités sont permises, ce sont celles qui restent une fois la page lue.
    ///
    /// ## Pourquoi
    ///
    /// Les métadonnées sont du texte : une balise ou une entité s’y affiche telle quelle, dans l’onglet, dans les pages
    /// de résultats et quand la page est partagée.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// description: "<p>La piscine municipale rouvre lundi apr&egrave;s dix mois de travaux.</p>"
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi si le nombre de baigneurs est < 200.
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire (`--unsafe-fixes`) : les balises sont retirées et les entités remplacées par leur caractère, quand la
    /// valeur est écrite en clair dans le front matter.
    {
        code: "MET012", slug: "balises-en-clair", summary: "Le titre et la description sont du texte, sans balise ni entité",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let titles = titles(context.source, context.document);
    let named = titles
        .iter()
        .map(|fact| ("titre", fact))
        .chain(description(context).into_iter().map(|fact| ("description", fact)));
    for (name, fact) in named {
        judge(context, found, name, fact);
    }
}

fn judge(context: &Context, found: &mut Found, name: &str, fact: &MetaFact) {
    let Some(Markup { first, count, place }) = markup(context.source, fact) else { return };
    let the = if name == "titre" { "Le" } else { "La" };
    let what = match count {
        0 | 1 => format!("`{first}`"),
        _ => format!("{count} balises ou entités, dont `{first}`"),
    };
    let finding = found
        .at(place, format!("{the} {name} contient {what}."))
        .why("Une balise ou une entité s’affiche telle quelle dans l’onglet, dans les résultats et dans les partages.")
        .advice("Écrivez le texte seul, et les caractères eux-mêmes.")
        .generated(fact.generated);
    if let Some(text) = without(context.source, fact) {
        finding.unsafe_fix(vec![Edit::replace(fact.span, text)]);
    }
}
