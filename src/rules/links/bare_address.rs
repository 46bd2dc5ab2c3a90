use crate::analysis::{host, usual_form};
use crate::document::{BlockKind, Document, Prose, TopKind};
use crate::lexicon::{UsualHeading, fold};
use crate::rules::{Context, Found};
use crate::source::Source;
use crate::text::{count_characters, count_words};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune adresse complète (`https://…`) ne s’affiche dans le texte, comme libellé d’un lien ou telle quelle. Une
    /// adresse qui se réduit à un nom de site (« https://service-public.fr ») est laissée, comme les notes et les
    /// listes de sources. Le sont aussi les adresses à copier plutôt qu’à lire : celles d’un dépôt, d’un agenda ou d’une
    /// interface de programme (`.git`, `/caldav`, `/api/`), celles que la phrase dit de saisir, celles d’exemple
    /// (`https://example.org/a`), celles d’un bloc de code de la page, et les messages cités entre guillemets.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran épelle l’adresse signe par signe, et le lecteur n’y voit pas ce qu’il trouvera (RGAA, critère
    /// 6.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le plan se trouve sur https://montbrac.fr/verger/plan-2024.html depuis lundi.
    /// ```
    ///
    /// ```bon
    /// Le [plan du verger](https://montbrac.fr/verger/plan-2024.html) est en ligne depuis lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (25) : longueur à partir de laquelle une adresse est signalée ;
    /// - `consignes` (adresse du serveur, clone, coller, collez, copier, copiez, curl, entrez, indiquer, indiquez, lien de découverte, renseigner, renseignez, saisir, saisissez, taper, tapez, url du serveur, wget) : mots qui, juste avant une adresse, disent de la copier.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE002", slug: "adresse-en-clair", summary: "Un lien est posé sur des mots et non sur son adresse",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 6.1", verified: "2026-11-30",
    }
}

options! {
    /// Characters from which an address is found.
    caracteres: usize = 25,
    /// Words that tell, right before an address, to copy it.
    consignes: Vec<String> = COPIED.iter().map(ToString::to_string).collect(),
}

/// What tells to copy an address rather than to read it.
const COPIED: &[&str] = &[
    "adresse du serveur",
    "clone",
    "coller",
    "collez",
    "copier",
    "copiez",
    "curl",
    "entrez",
    "indiquer",
    "indiquez",
    "lien de découverte",
    "renseigner",
    "renseignez",
    "saisir",
    "saisissez",
    "taper",
    "tapez",
    "url du serveur",
    "wget",
];

/// Parts of the path of an address that programs call.
const SERVICES: &[&str] = &["api", "caldav", "carddav", "dav", "webdav", "wfs", "wms", "wmts"];

/// Names of sites that stand for any site.
const FICTITIOUS: &[&str] = &[
    "example",
    "exemple",
    "mon-domaine",
    "mon-site",
    "mondomaine",
    "monsite",
    "votre-domaine",
    "votre-site",
    "votredomaine",
    "votresite",
];

/// How many characters before an address, in its sentence, may tell to copy it.
const REACH: usize = 60;

/// Whether the words right before an address tell to copy it.
fn is_told_to_copy(before: &str, told: &[String]) -> bool {
    let sentence = before.rsplit(['.', '!', '?']).next().unwrap_or("");
    let from = sentence.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let words = fold(sentence.get(from..).unwrap_or(""));
    let words: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = format!(" {} ", words.join(" "));
    told.iter().any(|told| words.contains(&format!(" {} ", fold(told))))
}

/// Whether an address is that of a service, of no site, or of what the code of the page calls.
fn is_no_page(source: &Source, document: &Document, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let service = path.ends_with(".git") || path.split('/').skip(3).any(|part| SERVICES.contains(&part));
    let name = host(address).unwrap_or_default();
    // The last part may be `example` as well, which is kept for the pages of a site that does not exist yet.
    let fictitious = name.rsplit('.').skip(1).any(|part| FICTITIOUS.contains(&part));
    let codes = document.top.iter().filter(|top| top.kind == TopKind::Code);
    service || fictitious || codes.into_iter().any(|code| source.slice(code.span).contains(address))
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.adresse_en_clair;
    let limit = options.caracteres;
    let document = context.document;
    let mut sources = false;
    for (at, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading(_)) {
            sources = usual_form(block.prose.text()) == Some(UsualHeading::Apparatus);
        }
        let running = matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
        let text = block.prose.text();
        if !running || sources || context.analysis.languages.is_foreign(at) {
            continue;
        }
        for (start, _) in text.match_indices("http") {
            let rest = text.get(start..).unwrap_or("");
            if !rest.starts_with("https://") && !rest.starts_with("http://") {
                continue;
            }
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '»' | '"' | Prose::MASK));
            let address = rest.get(..end.unwrap_or(rest.len())).unwrap_or("");
            let address = address.trim_end_matches(['.', ',', ';', ':', ')', ']', '*', '_', '!', '?']);
            let before = text.get(..start).unwrap_or("");
            // `](https://…` is a link that is badly written; an address in a note of sources is read as one.
            let badly = before.ends_with(['(', '[', '/', '=']) || before.trim_end().ends_with(']');
            let line = before.trim().is_empty() && count_words(text) < 2;
            if badly || line || count_characters(address) < limit {
                continue;
            }
            // The name of a site is read as one.
            let path = address
                .split_once("://")
                .and_then(|(_, rest)| rest.split_once('/'))
                .is_some_and(|(_, path)| !path.is_empty());
            let quoted = context.analysis.blocks.get(at).is_some_and(|facts| facts.surely_quoted(start));
            if !path
                || quoted
                || is_told_to_copy(before, &options.consignes)
                || is_no_page(context.source, document, address)
            {
                continue;
            }
            let place = start..start + address.len();
            found
                .at(block.prose.to_source(place), "Une adresse complète s’affiche dans le texte.")
                .why("Un lecteur d’écran l’épelle, et elle ne dit pas ce qu’on y trouve (RGAA, critère 6.1).")
                .advice("Posez le lien sur les mots qui nomment la page.");
        }
    }
}
