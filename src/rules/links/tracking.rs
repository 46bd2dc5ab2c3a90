use crate::analysis::host;
use crate::lexicon::{ascii, is_campaign_parameter, is_tracking_parameter};
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien ne porte de paramètre qui ne sert qu’au suivi : `utm_source`, `fbclid`, `gclid`, `xtor`… La page est
    /// la même sans lui. La campagne que le site mène lui-même est laissée : celle dont une valeur contient son nom (celui de
    /// l’éditeur, du site d’où viennent ses images, du dossier qui s’appelle comme un site), et celle que trois liens de la
    /// page au moins portent vers le même site.
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
    /// À relire : essayez l’adresse sans ses paramètres.
    {
        code: "LIE011", slug: "parametres-de-suivi", summary: "Une adresse ne suit pas le lecteur",
        severity: Info, nature: Maison,
        source: "usage : documentation publique des outils de mesure", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// Fewest letters of a name that is looked for in a value.
const NAMED: usize = 5;

/// Links of a page with the same campaign towards the same site that show that the page set it.
const RECURS: usize = 3;

/// An address with parameters that follow the reader.
struct Tracked<'a> {
    base: &'a str,
    query: &'a str,
    place: &'a str,
    tracks: Vec<&'a str>,
    kept: Vec<&'a str>,
}

impl<'a> Tracked<'a> {
    fn read(target: &'a str) -> Option<Self> {
        let (base, query) = target.split_once('?')?;
        let (query, place) = query.split_once('#').unwrap_or((query, ""));
        let (tracks, kept): (Vec<&str>, Vec<&str>) =
            query.split('&').partition(|pair| is_tracking_parameter(name(pair)));
        (!tracks.is_empty()).then_some(Self { base, query, place, tracks, kept })
    }

    /// Whether the site set the parameters itself, being called one of `names`; `others` are all addresses of the page.
    fn is_own(&self, names: &BTreeSet<String>, others: &[Tracked]) -> bool {
        let value = |pair: &str| letters(pair.split_once('=').map_or("", |(_, value)| value));
        let named = self.tracks.iter().any(|pair| names.iter().any(|name| value(pair).contains(name)));
        let same = |other: &&Tracked| other.tracks == self.tracks && host(other.base) == host(self.base);
        let campaign = self.tracks.iter().all(|pair| is_campaign_parameter(name(pair)));
        named || campaign && others.iter().filter(same).count() >= RECURS
    }
}

/// The name of a parameter.
fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or("")
}

/// The letters and figures of a text alone, folded.
fn letters(text: &str) -> String {
    ascii(text).to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect()
}

/// What the site is called, as far as the page tells.
fn own_names(context: &Context) -> BTreeSet<String> {
    let mut names: Vec<String> = context.publisher.map(letters).into_iter().collect();
    let images = context.images().iter().filter_map(|image| host(&image.source));
    // A folder is often called as the site whose pages it holds.
    let folders = context.source.name().split(['/', '\\']).rev().skip(1).map(str::to_string);
    for site in images.chain(folders) {
        let Some((site, _)) = site.rsplit_once('.') else { continue };
        names.push(letters(site));
        names.extend(site.split('.').map(letters));
    }
    names.into_iter().filter(|name| name.len() >= NAMED).collect()
}

fn run(context: &Context, found: &mut Found) {
    let all: Vec<Tracked> = context.links().iter().filter_map(|link| Tracked::read(&link.target)).collect();
    if all.is_empty() {
        return;
    }
    let own = own_names(context);
    for link in context.links() {
        let Some(tracked) = Tracked::read(&link.target).filter(|tracked| !tracked.is_own(&own, &all)) else { continue };
        let Tracked { base, query, place, tracks, kept } = tracked;
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
