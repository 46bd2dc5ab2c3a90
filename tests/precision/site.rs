//! What shows when pages are compared.

use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::rules::Severity;
use intertitre::source::Source;
use intertitre::{compare, judge};
use std::collections::BTreeSet;

/// What is told of each file by the rules that are asked: its name, the severity and the message.
fn told(files: &[(&str, String)], codes: &str) -> Vec<(String, Severity, String)> {
    let config = Config::parse(&format!("select = [\"{codes}\"]")).expect("a configuration");
    let sources: Vec<Source> = files.iter().map(|(name, text)| Source::from_text(*name, text)).collect();
    let mut judged: Vec<_> = sources
        .iter()
        .map(|source| judge(source, Format::Markdown, &config).expect("a document").expect("French"))
        .collect();
    let names = files.iter().map(|(name, _)| (*name).to_string()).collect::<BTreeSet<_>>();
    compare(&mut judged.iter_mut().collect::<Vec<_>>(), &names, &config);
    let reports =
        sources.iter().zip(judged).map(|(source, judged)| (source, judged.report(source, Format::Markdown, &config)));
    reports
        .flat_map(|(source, report)| {
            let name = source.name().to_string();
            report.findings.into_iter().map(move |finding| (name.clone(), finding.severity, finding.message))
        })
        .collect()
}

#[test]
fn a_tree_that_lacks_many_pages_is_told_of_once() {
    let of = |links: &str| told(&[("index.md", format!("# Le guide\n\nLisez {links}et ce guide du bac.\n"))], "SIT005");
    let links = |pages: usize| (0..pages).map(|page| format!("[page {page}](page-{page}.md), ")).collect::<String>();
    for pages in [3, 8] {
        let whole = of(&links(pages));
        assert!(
            matches!(whole.as_slice(), [(_, Severity::Info, message)] if message.contains("`page-2.md`")),
            "{whole:?}"
        );
    }
    let severities: Vec<Severity> = of(&links(2)).into_iter().map(|(_, severity, _)| severity).collect();
    assert_eq!(severities, [Severity::Error, Severity::Error]);
}

#[test]
fn copies_of_a_page_are_told_as_such() {
    let page = |end: &str| format!("# Le bac de la Doulce\n\n{}\n", crate::long(8) + end);
    let of = |files: &[(&str, String)]| -> Vec<String> {
        told(files, "SIT001").into_iter().map(|(_, _, message)| message).collect()
    };
    assert_eq!(
        of(&[("bac.md", page("")), ("rives/bac.md", page(""))]),
        ["Page identique\u{a0}: rives/bac.md.", "Page identique\u{a0}: bac.md."]
    );
    assert_eq!(
        of(&[("bac.md", page("")), ("rives/bac.md", page("Le quai est neuf."))]),
        ["Même titre\u{a0}: rives/bac.md.", "Même titre\u{a0}: bac.md."]
    );
    assert!(of(&[("jeu/cartes/1.md", page("")), ("jeu/cartes/2.md", page("Le quai est neuf."))]).is_empty());
}

#[test]
fn a_folder_of_pieces_wants_no_titles() {
    let piece =
        |number: usize| format!("Le bac {number} part à sept heures.\n\nIl revient le soir.\n\n{}\n", crate::long(9));
    let names = ["avis/1.md", "avis/2.md", "avis/3.md", "avis/4.md", "avis/5.md"];
    let files: Vec<(&str, String)> = names.iter().enumerate().map(|(at, name)| (*name, piece(at))).collect();
    assert!(told(&files, "MET001").is_empty());
    let two = told(files.get(..2).unwrap_or(&[]), "MET001");
    assert!(two.len() == 2 && two.iter().all(|(_, severity, _)| *severity == Severity::Error), "{two:?}");
    // Short pieces count among them.
    let short = ["avis/6.md", "avis/7.md", "avis/8.md"].map(|name| (name, "Le bac part à sept heures.\n".to_string()));
    assert!(told(&[files.get(..2).unwrap_or(&[]), &short].concat(), "MET001").is_empty());
    // A folder where a few pages lack a title is no folder of pieces.
    let titled = ["avis/6.md", "avis/7.md", "avis/8.md", "avis/9.md", "avis/10.md"];
    let titled = titled.map(|name| (name, format!("# Le bac\n\n{}", piece(0))));
    assert_eq!(told(&[files, titled.to_vec()].concat(), "MET001").len(), 5);
}

#[test]
fn a_tree_whose_titles_are_all_lower_is_told_once() {
    let page = |signs: &str, number: usize| format!("{signs} Article {number}\n\n{}\n", crate::long(number + 3));
    let names: Vec<String> = (1..=6).map(|number| format!("code/livre-{number}/article.md")).collect();
    let of = |lower: usize| -> Vec<String> {
        let files = names.iter().enumerate();
        let files: Vec<(&str, String)> =
            files.map(|(at, name)| (name.as_str(), page(if at < lower { "##" } else { "#" }, at + 1))).collect();
        told(&files, "MET001").into_iter().map(|(_, _, message)| message).collect()
    };
    assert_eq!(of(6), ["Le titre de la page est de niveau 2, comme ceux de 5 autres pages."]);
    assert_eq!(of(2), ["Le titre de la page est de niveau 2."; 2]);
    // A tree of pieces, each in a folder of its own, wants no titles either.
    let pieces: Vec<(&str, String)> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (name.as_str(), crate::long(at + 12) + "\n\nIl revient.\n\nIl part.\n"))
        .collect();
    assert!(told(&pieces, "MET001").is_empty());
}
