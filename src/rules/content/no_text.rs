use crate::analysis::ContentType;
use crate::document::TopKind;
use crate::rules::place;
use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une page qui a des titres ou des images a aussi un texte : au moins quelques dizaines de caractères de prose, listes
    /// et tableaux compris. Ne sont jugés ni un fichier dont tout le contenu est dans le front matter (le gabarit du site
    /// l’affiche), ni une page dont les titres annoncent du code ou un composant, ni un texte de droit.
    ///
    /// ## Pourquoi
    ///
    /// Sans texte, un lecteur n’apprend rien et un moteur n’a que le titre pour dire de quoi parle la page.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Horaires de la piscine
    ///
    /// À suivre.
    /// ```
    ///
    /// ```bon
    /// # Horaires de la piscine
    ///
    /// La piscine ouvre du mardi au dimanche, de 10 heures à 19 heures. Elle ferme le lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (50) : longueur de prose en deçà de laquelle la page est tenue pour vide.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON002", slug: "texte-absent", summary: "La page a un texte",
        severity: Warning, nature: Convention,
        source: "usage des rédactions ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Fewest characters of prose.
    caracteres: usize = 50,
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let shows = |kind: TopKind| {
        matches!(kind, TopKind::Code | TopKind::Directive | TopKind::Module | TopKind::Table | TopKind::Html)
    };
    let elsewhere = document.top.iter().any(|top| shows(top.kind)) && document.head.is_none();
    let headed = document.blocks.iter().any(|block| block.title().is_some()) || !document.images.is_empty();
    if elsewhere || !headed || context.kind == ContentType::Juridique {
        return;
    }
    let prose = document.blocks.iter().filter(|block| block.kind.counts()).map(|block| block.prose.text().trim());
    let characters: usize = prose.map(count_characters).sum();
    if characters >= context.options.texte_absent.caracteres {
        return;
    }
    let what = match characters {
        0 => "La page n’a pas de texte sous ses titres.".to_string(),
        some => format!("La page n’a que {} de texte.", crate::text::count(some, "caractère", "caractères")),
    };
    found
        .at(place::of_page(context), what)
        .why("Le lecteur n’y apprend rien, et son titre est seul à dire de quoi elle parle.")
        .advice("Écrivez-la, ou ne la publiez pas encore.");
}
