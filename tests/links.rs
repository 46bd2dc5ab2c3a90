//! The links that an article could have to other pages of its site.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, reads files and prints what it found"
)]

mod common;

use common::{fault, run};
use intertitre::document::{Document, Format, Reading};
use intertitre::restructure::{self, InternalLink, Options, Restructured, Site};
use intertitre::source::Source;
use std::collections::BTreeSet;

/// The pages of a folder of the checkout with their paths in it.
fn pages(folder: &str) -> Vec<(String, Source, Format)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let inside = |source: &Source| {
        let path = std::path::Path::new(source.name()).strip_prefix(&root).expect("a page of the folder").to_path_buf();
        path.to_string_lossy().replace('\\', "/")
    };
    common::sources(folder).into_iter().map(|(source, format)| (inside(&source), source, format)).collect()
}

fn site(pages: &[(String, Source, Format)]) -> Site {
    let mut site = Site::default();
    for (path, source, format) in pages {
        // What cannot be read is no page.
        let _ = site.add(path, source, *format, &Reading::default());
    }
    site
}

fn offered(site: &Site, path: &str, source: &Source, format: Format) -> Option<Restructured> {
    let options = Options { headings: false, expand: false, ..Options::default() };
    let mut done = restructure::restructure(source, format, &options).ok()?;
    restructure::offer_links(&mut done, site, path, &options).expect("an article");
    Some(done)
}

fn links_of(wanted: &str) -> Vec<InternalLink> {
    let pages = pages("fixtures/site");
    let site = site(&pages);
    let (path, source, format) = pages.iter().find(|(path, ..)| path == wanted).expect("the page");
    offered(&site, path, source, *format).expect("an article").plan.links
}

#[test]
fn an_article_is_offered_the_pages_that_it_names() {
    let links = links_of("metiers/pain-au-levain.md");
    let told: Vec<(&str, &str, usize)> =
        links.iter().map(|link| (link.anchor.as_str(), link.target.as_str(), link.line)).collect();
    // Not the compost, which is linked already; nor the mill and the oven a second time, in the quotation and the heading.
    assert_eq!(told, [("four à bois", "four-a-bois.md", 8), ("moulin à eau", "moulin-a-eau.md", 8)]);
    let first = &links[0];
    assert_eq!((first.file.as_str(), first.title.as_deref()), ("metiers/four-a-bois.md", Some("Le four à bois")));
    assert!(first.shared.iter().any(|shared| shared.target_weight == 100), "{first:?}");
    let told: Vec<(String, String)> =
        links_of("nature/compost.md").into_iter().map(|link| (link.anchor, link.target)).collect();
    assert_eq!(told, [("abeille noire".to_string(), "abeille-noire.md".to_string())]);
    let told: BTreeSet<String> = links_of("metiers/moulin-a-eau.md").into_iter().map(|link| link.target).collect();
    // A lone common noun is no anchor: not the compost.
    let wanted = ["../nature/truite-fario.md", "pain-au-levain.md"];
    assert_eq!(told, wanted.map(str::to_string).into());
}

#[test]
fn the_site_is_read_from_its_folder() {
    let article = "fixtures/site/metiers/pain-au-levain.md";
    let asked = ["restructure", article, "--site", "fixtures/site", "--format", "json"];
    let (code, printed, messages) = run(&asked, None);
    assert_eq!(code, 0);
    let plan: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
    assert_eq!(plan["liens_internes"].as_array().map(Vec::len), Some(2));
    let told = "ligne 8, colonne 32 : lien interne possible sur « four à bois » : four-a-bois.md (Le four à bois)";
    assert!(messages.replace('\u{a0}', " ").contains(told), "{messages}");
    assert_eq!(run(&asked, None).1, printed);
    let said = fault(&["restructure", article, "--site", article], None);
    assert!(said.contains("`--site` attend un dossier"), "{said}");
    // Without a site, nothing is looked for, and the result is the same either way.
    let (_, alone, _) = run(&["restructure", article], None);
    let (_, beside, _) = run(&["restructure", article, "--site", "fixtures/site"], None);
    assert_eq!(alone, beside);
}

/// What every offer must be, on sites of others where they stand beside the checkout; `--nocapture` prints them.
#[test]
fn offers_stand_in_the_text_lead_to_new_pages_and_are_few() {
    let trees = ["privacyguides-fr", "utilitR", "guide-rgpd-dev"];
    let folders = trees.map(|tree| format!("{}/{tree}", common::CORPORA));
    for folder in folders.iter().map(String::as_str).chain(["fixtures/site"]) {
        let pages = pages(folder);
        let site = site(&pages);
        for (path, source, format) in &pages {
            let Some(done) = offered(&site, path, source, *format) else { continue };
            let document = Document::read(&done.base, done.format).expect("the article");
            let links = &done.plan.links;
            let targets: BTreeSet<&str> = links.iter().map(|link| link.file.as_str()).collect();
            assert!(links.len() <= 5 && targets.len() == links.len(), "{path}");
            for link in links {
                assert_eq!(done.base.slice(link.span), link.anchor, "{path}");
                assert_ne!(link.file, *path);
                let over = |start: usize, end: usize| start < link.span.end && link.span.start < end;
                assert!(!document.links.iter().any(|of| over(of.span.start, of.span.end)), "{path}: {link:?}");
                let line = done.base.text().lines().nth(link.line - 1).expect("the line");
                println!("{path}\t{}\t{}\t{:?}\t{line}", link.anchor, link.file, link.title);
            }
        }
    }
}
