use crate::lexicon::is_tracking_parameter;
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien ne porte de paramètre qui ne sert qu’au suivi : `utm_source`, `fbclid`, `gclid`, `xtor`… La page est
    /// la même sans lui.
    ///
    /// ## Pourquoi
    ///
    /// L’adresse copiée d’une lettre ou d’un réseau social dit d’où elle vient : elle fausse la mesure du site visé, et
    /// l’identifiant de clic suit le lecteur.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Voir [le plan du verger](https://montbrac.fr/plan?utm_source=lettre&page=2).
    /// ```
    ///
    /// ```bon
    /// Voir [le plan du verger](https://montbrac.fr/plan?page=2).
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : essayez l’adresse sans ses paramètres ; ceux d’une campagne, vous avez pu les mettre vous-même.
    {
        code: "LIE011", slug: "parametres-de-suivi", summary: "Une adresse ne suit pas le lecteur",
        severity: Info, nature: Maison,
        source: "usage : documentation publique des outils de mesure", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    for link in context.links() {
        let Some((base, query)) = link.target.split_once('?') else { continue };
        let (query, place) = query.split_once('#').map_or((query, ""), |(query, place)| (query, place));
        let name = |pair: &str| pair.split('=').next().unwrap_or("").to_string();
        let (tracks, kept): (Vec<&str>, Vec<&str>) =
            query.split('&').partition(|pair| is_tracking_parameter(&name(pair)));
        if tracks.is_empty() {
            continue;
        }
        let names: Vec<String> = tracks.iter().map(|pair| format!("`{}`", name(pair))).collect();
        let (what, them) = if names.len() > 1 { ("les paramètres", "les") } else { ("le paramètre", "le") };
        let written = context.source.slice(link.span);
        let at = written.find(&link.target).map(|at| link.span.start + at);
        let span = at.map_or(link.span, |at| Span::new(at + base.len() + 1, at + base.len() + 1 + query.len()));
        let finding = found
            .at(span, format!("L’adresse porte {what} de suivi {}.", names.join(", ")))
            .why("La page est la même sans, et le lecteur n’est pas suivi.")
            .advice(format!("Retirez-{them} de l’adresse."));
        let shown = link.label.contains("://") || written.matches(&link.target).count() > 1;
        if let Some(at) = at.filter(|_| !shown) {
            let mut target = base.to_string();
            if !kept.is_empty() {
                target = format!("{target}?{}", kept.join("&"));
            }
            if !place.is_empty() {
                target = format!("{target}#{place}");
            }
            let edits = vec![Edit::replace(Span::new(at, at + link.target.len()), target)];
            // An address is never changed without somebody to try it.
            finding.unsafe_fix(edits);
        }
    }
}
