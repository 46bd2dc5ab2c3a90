use super::same::list;
use super::{Site, SiteFound};
use crate::analysis::likeness;
use std::collections::{BTreeMap, BTreeSet};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux pages du site n’ont pas presque le même texte. La ressemblance est la part des suites de quatre mots que les deux textes ont en commun, estimée sur un échantillon ; les textes de moins de 80 mots ne sont pas comparés.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur, comme un moteur, ne sait pas laquelle des deux pages est la bonne ; une correction portée sur l’une manque à l’autre.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle de Brévent rouvre dimanche après quatorze mois de travaux. La charpente a été restaurée pièce par pièce par trois entreprises de la région, et le sol de pierre a retrouvé sa pente d’origine. Les quarante commerçants reprennent leurs étals le long des deux allées centrales, au même prix qu’avant la fermeture. La mairie a dépensé un million d’euros, dont la moitié vient du département. Le marché se tiendra désormais trois jours par semaine, du vendredi au dimanche, et une nocturne aura lieu le premier jeudi de chaque mois.
    ///
    /// === halle-bis.md
    /// # La halle de Brévent
    ///
    /// La halle de Brévent rouvre dimanche après quatorze mois de travaux. La charpente a été restaurée pièce par pièce par trois entreprises de la région, et le sol de pierre a retrouvé sa pente d’origine. Les quarante commerçants reprennent leurs étals le long des deux allées centrales, au même prix qu’avant la fermeture. La mairie a dépensé un million d’euros, dont la moitié vient du département. Le marché se tiendra désormais trois jours par semaine, du vendredi au dimanche, et une nocturne aura lieu le premier jeudi de chaque mois. Entrée libre.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle de Brévent rouvre dimanche après quatorze mois de travaux. La charpente a été restaurée pièce par pièce par trois entreprises de la région, et le sol de pierre a retrouvé sa pente d’origine. Les quarante commerçants reprennent leurs étals le long des deux allées centrales, au même prix qu’avant la fermeture. La mairie a dépensé un million d’euros, dont la moitié vient du département. Le marché se tiendra désormais trois jours par semaine, du vendredi au dimanche, et une nocturne aura lieu le premier jeudi de chaque mois.
    ///
    /// === pont.md
    /// # Le pont fermé
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril. Les services du département remplacent les appareils d’appui, posés il y a cinquante ans, et refont l’étanchéité du tablier. Une déviation passera par le gué de Malvigne, interdit aux camions. Les cars scolaires partiront dix minutes plus tôt, et les habitants de la rive gauche pourront laisser leur voiture sur le terrain de la coopérative. Le chantier doit finir avant la foire de mai, si la rivière ne déborde pas comme l’an passé. Une réunion publique est prévue en mars dans la salle du conseil.
    /// ```
    ///
    /// ## Options
    ///
    /// - `pour-cent` (80) : ressemblance, de 0 à 100, à partir de laquelle deux textes sont signalés.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "SIT003", slug: "textes-presque-identiques", summary: "Deux pages du site n’ont pas presque le même texte",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/canonicalization ; Broder 1997 (ressemblance par échantillons)", verified: "2026-11-30",
        work: Site,
    }
}

options! {
    /// Likeness from which two texts are told, from 0 to 100.
    pour_cent: usize = 80,
}

/// Texts that share one hash of their samples; where more do, it is boilerplate of the site.
const MOST_SHARING: usize = 40;

fn run(site: &Site, found: &mut SiteFound) {
    let mut by_hash: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (number, page) in site.pages.iter().enumerate() {
        for hash in &page.sample {
            by_hash.entry(*hash).or_default().push(number);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for sharing in by_hash.values().filter(|sharing| (2..=MOST_SHARING).contains(&sharing.len())) {
        for (n, &a) in sharing.iter().enumerate() {
            pairs.extend(sharing[n + 1..].iter().map(|&b| (a, b)));
        }
    }
    let mut alike: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (a, b) in pairs {
        let percent = (likeness(&site.pages[a].sample, &site.pages[b].sample) * 100.0).floor() as usize;
        if percent >= site.options.textes_presque_identiques.pour_cent {
            alike.entry(a).or_default().push((b, percent));
            alike.entry(b).or_default().push((a, percent));
        }
    }
    for (number, others) in alike {
        let page = site.pages[number];
        let most = others.iter().map(|(_, percent)| *percent).max().unwrap_or(0);
        let names: Vec<&str> = others.iter().map(|(other, _)| site.pages[*other].path.as_str()).collect();
        found
            .at(number, page.place, format!("Texte semblable à {most} % : {}.", list(&names)))
            .why("Rien ne dit aux lecteurs laquelle des pages est la bonne.")
            .advice("Fusionnez les pages, ou dites dans chacune ce qu’elle a de propre ; à défaut, désignez la principale (`canonical`).");
    }
}
