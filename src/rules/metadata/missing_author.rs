use crate::analysis::{declares_article, is_unpublished, meta_entries, provenance};
use crate::document::BlockKind;
use crate::lexicon::{ContentType, MetaRole};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La clé qui nomme l’auteur (`author`, `auteur`…) n’est pas vide. Une tribune ou un entretien qui porte un front
    /// matter en a une, ou une ligne de signature : est un article ce qui le dit, par sa clé `type` ou `layout`,
    /// `intertitre-type` ou son dossier (`articles`, `tribunes`, `entretiens`…). Une dépêche qui nomme son agence, une fiche
    /// et un brouillon ne sont pas concernés.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur veut savoir qui parle ; Google conseille de dire qui a écrit un texte partout où l’on s’attend à le
    /// trouver. Une signature collective (« la rédaction ») en est une.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Fuite à la mairie
    /// author:
    /// date: 2026-03-12
    /// ---
    ///
    /// Une fuite d’eau a inondé lundi soir le sous-sol de la mairie de Corvézan, a annoncé la préfecture. Les pompiers sont intervenus vers 19 heures. « Rien d’important n’est perdu », a déclaré le maire, Paul Kerdrec. L’accueil a rouvert mardi matin. Selon la mairie, les travaux dureront une semaine.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: Fuite à la mairie
    /// author: La rédaction
    /// date: 2026-03-12
    /// ---
    ///
    /// Une fuite d’eau a inondé lundi soir le sous-sol de la mairie de Corvézan, a annoncé la préfecture. Les pompiers sont intervenus vers 19 heures. « Rien d’important n’est perdu », a déclaré le maire, Paul Kerdrec. L’accueil a rouvert mardi matin. Selon la mairie, les travaux dureront une semaine.
    /// ```
    ///
    /// ## Options
    ///
    /// - `partout` (non) : tous les articles doivent être signés, et non les seules tribunes et les seuls entretiens.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET021", slug: "auteur-absent", summary: "Un article dit qui l’a écrit",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/fundamentals/creating-helpful-content", verified: "2026-11-30",
    }
}

options! {
    /// Whether all articles are to be signed, not only those where somebody speaks.
    partout: bool = false,
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let Some(front_matter) = &document.front_matter else { return };
    let why = "Le lecteur veut savoir qui parle.";
    let advice = "Nommez l’auteur, ou signez «\u{a0}la rédaction\u{a0}» si c’est l’usage de la maison.";
    let mut entries = meta_entries(document, MetaRole::Author).filter(|entry| !entry.key.contains('.'));
    if let Some(entry) = entries.next() {
        let says = |text: &str| !text.trim().is_empty();
        let nested = front_matter.nested.iter().any(|nested| nested.key.starts_with(&format!("{}.", entry.key)));
        let written = context.source.slice(entry.value_span);
        let holds = written.contains(':') || written.contains('-') && written.len() > 2;
        let empty = !entry.items.iter().any(|(text, _)| says(text)) && !nested && !holds;
        if empty && entries.next().is_none() && !is_unpublished(document) {
            found.at(entry.key_span, format!("La clé `{}` est vide.", entry.key)).why(why).advice(advice);
        }
        return;
    }
    let signed = || {
        document.blocks.iter().any(|block| block.kind == BlockKind::Byline)
            || document.has_meta(MetaRole::Author)
            || !provenance(document).is_empty()
    };
    let everywhere = context.options.auteur_absent.partout;
    let signed_type = matches!(context.kind, ContentType::Opinion | ContentType::Entretien) || everywhere;
    let article = signed_type && declares_article(context.source, document, &context.analysis.structured);
    if article && !is_unpublished(document) && !signed() {
        found.at(front_matter.fence, "Rien ne dit qui a écrit cet article.").why(why).advice(advice);
    }
}
