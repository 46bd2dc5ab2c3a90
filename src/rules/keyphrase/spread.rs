use super::{present, quoted};
use crate::analysis::focus_gap;
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le sujet reste présent tout au long de l’article : aucune suite de phrases, sans un mot sur deux de l’expression clé
    /// ni dans le texte ni dans un intertitre, ne fait plus de la moitié du texte. Un texte court n’est pas jugé.
    ///
    /// ## Pourquoi
    ///
    /// Une longue partie qui ne nomme plus le sujet traite peut-être d’autre chose, ou ne se comprend plus quand on arrive
    /// au milieu de la page. Un pronom ou un synonyme suffit souvent : c’est au lecteur d’en juger.
    ///
    /// ## Exemples
    ///
    /// ```mauvais phrases:4
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi. Le marché aura lieu mardi. Le maire y tiendra un stand. Les forains attendent
    /// beaucoup de monde. Une navette partira de la gare.
    /// ```
    ///
    /// ```bon phrases:4
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi. Les cours reprennent mardi. Le bassin de la piscine ferme à 20 heures. Les
    /// abonnements sont prolongés. Une navette partira de la gare.
    /// ```
    ///
    /// ## Options
    ///
    /// - `part` (50) : part des phrases, en pour cent, au-delà de laquelle la suite est signalée ;
    /// - `phrases` (15) : nombre de phrases en deçà duquel un texte n’est pas jugé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE012", slug: "expression-repartition", summary: "Le sujet est nommé tout au long de l’article",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; seuils de Yoast SEO 3.6, réglables", verified: "2026-11-30",
    }
}

options! {
    /// Largest share of the sentences, per cent.
    part: usize = 50,
    /// Fewest sentences of a text that is judged.
    phrases: usize = 15,
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let options = &context.options.expression_repartition;
    let Some(gap) = focus_gap(context.document, context.analysis, &focus.phrase) else { return };
    if gap.all < options.phrases || gap.sentences * 100 <= gap.all * options.part {
        return;
    }
    let line = |span: Span| context.source.position(span.start).line;
    let (first, last, name) = (line(gap.first), line(gap.last), quoted(&focus.phrase.text));
    let (sentences, all) = (gap.sentences, gap.all);
    let lines = if first == last { format!("ligne {first}") } else { format!("lignes {first} à {last}") };
    found
        .at(gap.first, format!("{sentences} phrases de suite sur {all} ne nomment pas {name} ({lines})."))
        .why("Qui arrive au milieu de la page ne voit plus de quoi elle parle.")
        .advice("Nommez le sujet dans cette partie ou dans son intertitre, si elle en traite encore.");
}
