//! The report as a page: what it holds, that it is sound HTML, that nothing in it comes from the article but as words.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{fixture, run_in};
use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::report::{CheckReport, FileReport, Page};
use intertitre::restructure::{self, Options};
use intertitre::source::Source;
use intertitre::{judge_with_sheet, output};
use std::collections::BTreeSet;

/// An article with faults of all severities, two of them in the same words.
const SHORT: &str = "---\ntitle: La piscine rouvre lundi\n---\n\n# La piscine rouvre lundi\n\n\
    La piscine municipale de Corvézan rouvre lundi après après dix mois de travaux. Au jour d'aujourd'hui, le maire est content ; \
    il l'a dit à 18h05 devant ses bassins.\n\n#### Les bassins\n\nLe grand bassin fait 25m de long. [Ici](https://exemple.fr) on s’inscrit.\n\n\
    ![](bassin.jpg)\n\nLe petit bassin attend encore son carrelage, que l'entreprise a promis pour le mois de mars.\n";

const HOSTILE_NAME: &str = "mal\"'><script>alert(1)</script>&.md";
const HOSTILE: &str = "---\ntitle: \"</title><script>alert(1)</script> \\\"cité\\\"\"\n\
    description: \"a\\\" onload=\\\"alert(1)\"\nslug: javascript:alert(1)\nauthor: \"<img src=x onerror=alert(1)>\"\n---\n\n\
    # Un titre </style><script>alert('1')</script> & « l'essai »\n\n\
    Le conseil a voté lundi la rénovation de la médiathèque ]]> et <b onclick=\"x()\">du port</b>. <script>alert(2)</script>\n\n\
    Le conseil a voté --> lundi la rénovation de la médiathèque du port de Corvézan. \"Voilà\" qui est dit dit.\n\n\
    <!-- intertitre-enable -->\n\nLe maire a promis &lt;/mark&gt;&lt;script&gt; une décision rapide \u{202e}à tous\u{202c} \
    les habitants\u{1b}[31m du quartier du port.\n";

/// What is judged of a text, and its page.
fn page_of(name: &str, text: &str, format: Format) -> (FileReport, String) {
    let source = Source::from_text(name, text);
    let config = Config::default();
    let (judged, sheet) = judge_with_sheet(&source, format, &config).expect("a document").expect("French");
    let file = judged.report(&source, format, &config);
    (file.clone(), output::html_article(&Page::new(sheet, file)))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(fixture(name)).expect("a fixture")
}

/// An article with what `restructure` adds to it.
fn restructured() -> String {
    let source = Source::from_text("depeche.txt", read("articles/depeche-barrage.txt"));
    restructure::restructure(&source, Format::Text, &Options::default()).expect("an article").text
}

/// The pages that all tests of soundness look at, with the findings each is to show.
fn pages() -> Vec<(&'static str, Vec<FileReport>, String)> {
    let one = |name: &'static str, (file, page)| (name, vec![file], page);
    vec![
        one("short", page_of("piscine.md", SHORT, Format::Markdown)),
        one("generated", page_of("depeche.md", &restructured(), Format::Markdown)),
        one("html", page_of("presse.html", &read("documents/page-presse.html"), Format::Html)),
        one("old html", page_of("vieux.html", &read("documents/vieux-html.html"), Format::Html)),
        one("hostile", page_of(HOSTILE_NAME, HOSTILE, Format::Markdown)),
        ("several", Vec::new(), output::html_several(&several(3))),
    ]
}

/// A report on copies of the short and the hostile article.
fn several(number: usize) -> CheckReport {
    let mut report = CheckReport::new();
    let originals = [page_of("a.md", SHORT, Format::Markdown).0, page_of(HOSTILE_NAME, HOSTILE, Format::Markdown).0];
    for (at, original) in originals.iter().cycle().take(number).enumerate() {
        report.files.push(FileReport { file: format!("{at}-{}", original.file), ..original.clone() });
    }
    report
}

/// A tag of a page: its name, whether it closes, its attributes.
struct Tag {
    name: String,
    closes: bool,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The tags of a page, which must be written as this program writes them: values in double quotes, `<` nowhere else.
fn tags(page: &str) -> Vec<Tag> {
    let style = page.find("<style>").expect("a style") + "<style>".len()..page.find("</style>").expect("its end");
    let mut rest = format!("{}{}", &page["<!DOCTYPE html>".len()..style.start], &page[style.end..]);
    let mut found = Vec::new();
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a stray `>` in {}", &rest[..start]);
        let inner = &rest[start + 1..];
        if let Some(comment) = inner.strip_prefix("!-- ") {
            let end = comment.find("-->").expect("the end of a comment");
            assert!(comment[..end].starts_with("intertitre-"), "{}", &comment[..end]);
            rest = comment[end + 3..].to_string();
            continue;
        }
        let end = inner.find('>').expect("the end of a tag");
        let mut tag = &inner[..end];
        let closes = tag.starts_with('/');
        tag = tag.trim_start_matches('/');
        let (name, mut list) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((attribute, behind)) = list.split_once("=\"") {
            let (value, behind) = behind.split_once('"').expect("a closing quote");
            attributes.push((attribute.trim().to_string(), value.to_string()));
            list = behind;
        }
        assert_eq!(list.trim(), "", "in <{tag}>");
        found.push(Tag { name: name.to_string(), closes, attributes });
        rest = inner[end + 1..].to_string();
    }
    found
}

#[test]
fn pages_are_well_formed() {
    for (name, _, page) in pages() {
        let mut open: Vec<&str> = Vec::new();
        let tags = tags(&page);
        for tag in &tags {
            match (tag.closes, tag.name.as_str()) {
                (true, closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
                (false, "meta") => {}
                (false, opened) => open.push(opened),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        let control = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
        assert_eq!(control, None, "{name}");
        assert!(!page.contains('\u{202e}'), "{name}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    let known = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "div",
        "nav",
        "ol",
        "ul",
        "li",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "span",
        "section",
        "strong",
        "em",
        "b",
        "q",
        "small",
        "code",
        "del",
        "ins",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "desc",
        "defs",
        "pattern",
        "rect",
        "line",
        "path",
        "polyline",
        "figure",
        "figcaption",
        "details",
        "summary",
        "mark",
        "footer",
    ];
    for (name, _, page) in pages() {
        assert!(
            page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"),
            "{name}"
        );
        for tag in tags(&page) {
            assert!(known.contains(&tag.name.as_str()), "{name}: <{}>", tag.name);
            for (attribute, value) in &tag.attributes {
                assert!(!attribute.starts_with("on") && !["src", "style", "action"].contains(&attribute.as_str()));
                assert!(attribute != "href" || value.starts_with('#'), "{name}: {value}");
            }
        }
        let style = &page[page.find("<style>").expect("a style")..page.find("</style>").expect("its end")];
        assert!(!style.contains("@import"));
        assert!(style.match_indices("url(").all(|(at, _)| style[at..].starts_with("url(#")));
    }
}

#[test]
fn places_of_the_page_are_known_by_one_name_and_every_link_leads_to_one() {
    for (name, files, page) in pages() {
        let tags = tags(&page);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.value("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}");
        for tag in &tags {
            let named = tag.value("aria-labelledby").into_iter().flat_map(str::split_whitespace);
            for id in named.chain(tag.value("href").map(|link| &link[1..])) {
                assert!(unique.contains(id), "{name}: #{id}");
            }
        }
        for number in 1..=files.iter().map(|file| file.findings.len()).sum() {
            assert!(unique.contains(format!("c{number}").as_str()), "{name}: finding {number} is not listed");
        }
    }
}

#[test]
fn pages_can_be_gone_through_by_their_structure() {
    for (name, _, page) in pages() {
        let tags: Vec<Tag> = tags(&page).into_iter().filter(|tag| !tag.closes).collect();
        let levels: Vec<u8> =
            tags.iter().filter_map(|tag| tag.name.strip_prefix('h').and_then(|level| level.parse().ok())).collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
        for landmark in ["nav", "main", "footer"] {
            assert_eq!(tags.iter().filter(|tag| tag.name == landmark).count(), 1, "{name}");
        }
        assert_eq!(tags.iter().find(|tag| tag.name == "html").and_then(|tag| tag.value("lang")), Some("fr"));
        for (at, tag) in tags.iter().enumerate() {
            let next = tags.get(at + 1).map(|tag| tag.name.as_str());
            match tag.name.as_str() {
                "table" => assert_eq!(next, Some("caption"), "{name}"),
                "svg" => {
                    assert_eq!((next, tags[at + 2].name.as_str()), (Some("title"), "desc"), "{name}");
                    assert_eq!(tag.value("role"), Some("img"));
                }
                "th" => {
                    let role = match tag.value("scope") {
                        Some("col") => "columnheader",
                        Some("row") => "rowheader",
                        scope => panic!("{name}: {scope:?}"),
                    };
                    assert_eq!(tag.value("role"), Some(role), "{name}");
                }
                // On a phone the name of the column stands before the cell.
                "td" => assert!(tag.value("data-colonne").is_some_and(|column| !column.is_empty()), "{name}"),
                _ => {}
            }
        }
    }
}

#[test]
fn the_same_article_gives_the_same_bytes_and_not_too_many() {
    for ((name, _, page), (_, _, again)) in pages().into_iter().zip(pages()) {
        assert!(page == again, "{name}");
        assert!(page.len() < 300_000, "{name}: {}", page.len());
    }
    let long = read("articles/entretien-facteur-orgues.md");
    assert!(page_of("a.md", &long, Format::Markdown).1.len() < 300_000);
}

#[test]
fn a_page_about_many_files_leaves_findings_out_and_says_how_many() {
    let page = output::html_several(&several(1500));
    assert!(page.len() < 3_000_000, "{}", page.len());
    assert!(page.contains("constats ne sont pas montrés"));
    assert!(!output::html_several(&several(3)).contains("ne sont pas montrés"));
}

#[test]
fn the_page_and_the_terminal_tell_the_same_median() {
    let folder = folder(&[("a.md", SHORT), ("b.md", "# Le bac\n\nLe bac a rouvert  lundi, 20% moins cher .\n")]);
    let done = run_in(folder.path(), &["check", "a.md", "b.md", "--report", "r.html"], None);
    let told = String::from_utf8(done.stdout).expect("UTF-8");
    let scores = told.lines().find_map(|line| line.strip_prefix("Scores sur 100 : ")).expect("scores");
    let [lowest, median]: [u32; 2] =
        scores.split(' ').filter_map(|word| word.parse().ok()).collect::<Vec<_>>().try_into().expect("two scores");
    assert!(lowest < median, "{scores}");
    let page = std::fs::read_to_string(folder.path().join("r.html")).expect("a page");
    assert!(page.contains(&format!("{lowest} au plus bas, {median} en médiane, ")), "{page}");
}

#[test]
fn findings_stand_where_they_are_about() {
    let (file, page) = page_of("piscine.md", SHORT, Format::Markdown);
    let number = |code: &str| 1 + file.findings.iter().position(|finding| finding.code == code).expect("a finding");
    let marked = |code: &str, words: &str| {
        let number = number(code);
        let link = format!("href=\"#c{number}\">{number}</a>");
        page.contains(&format!(
            "id=\"m{number}\">{words}</mark><a class=\"renvoi\" aria-label=\"constat {number}\" {link}"
        ))
    };
    assert!(marked("CON031", "Au jour d&#39;aujourd&#39;hui"));
    assert!(marked("STR003", "Les bassins") && marked("LIE001", "Ici"));
    // What is in no word of the text is in the list alone.
    assert!(!page.contains(&format!("id=\"m{}\"", number("MET002"))));
    assert!(page.contains("saut de H1 à H4"));
    // An action tells the place before and after its fix.
    assert!(
        page.contains("<del>Au jour d&#39;aujourd&#39;hui</del>, le maire")
            && page.contains("<ins>Aujourd&#39;hui</ins>, le maire"),
    );
}

#[test]
fn blocks_of_the_program_are_framed_and_named() {
    let (_, page) = page_of("depeche.md", &restructured(), Format::Markdown);
    let frame = page.find("aria-label=\"Ajouté par le logiciel\u{a0}: Section «\u{a0}les chiffres clés\u{a0}»\"");
    assert!(frame.is_some_and(|at| page[..at].ends_with("<div class=\"genere\" role=\"group\" ")));
    assert!(page.contains("Les marqueurs du fichier gardent chaque ajout"));
}

/// A run of the program in a folder that holds these files: its exit code and its messages.
fn run(folder: &tempfile::TempDir, args: &[&str]) -> (i32, String) {
    let done = run_in(folder.path(), args, None);
    (done.status.code().expect("a code"), String::from_utf8_lossy(&done.stderr).into_owned())
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

#[test]
fn restructure_tells_what_each_addition_comes_from() {
    let folder = folder(&[("a.txt", &read("articles/depeche-barrage.txt"))]);
    assert_eq!(run(&folder, &["restructure", "a.txt", "-o", "b.md", "--report", "r.html"]).0, 0);
    let page = std::fs::read_to_string(folder.path().join("r.html")).expect("a page");
    assert!(page.contains("a.txt, restructuré"));
    assert!(page.contains("Au gymnase de Mende, 410 lits de camp ont été installés. (ligne"));
    // As much for a plan that is applied.
    assert_eq!(run(&folder, &["restructure", "a.txt", "-o", "b.md", "--plan", "p.json"]).0, 0);
    assert_eq!(run(&folder, &["apply", "p.json", "a.txt", "-o", "c.md", "--report", "q.html"]).0, 0);
    assert_eq!(std::fs::read_to_string(folder.path().join("q.html")).expect("a page"), page);
    // Under another name it is the plan, as ever.
    assert_eq!(run(&folder, &["restructure", "a.txt", "-o", "b.md", "--report", "r.json"]).0, 0);
    let plan = std::fs::read_to_string(folder.path().join("r.json")).expect("a plan");
    assert!(plan.starts_with('{'));
}

#[test]
fn a_page_is_no_article_of_the_folder_it_is_written_to() {
    let folder = folder(&[("a.md", SHORT), ("b.md", HOSTILE)]);
    let written = || {
        run(&folder, &["check", ".", "--report", "rapport.html"]);
        std::fs::read_to_string(folder.path().join("rapport.html")).expect("a page")
    };
    let first = written();
    assert!(first.contains("2 fichiers lus"));
    assert!(first == written());
    assert!(!run(&folder, &["check", "a.md", "--report", "seul.html"]).1.contains("intertitre\u{a0}:"));
    let alone = std::fs::read_to_string(folder.path().join("seul.html")).expect("a page");
    assert!(alone.contains("Texte annoté"));
}

#[test]
fn a_page_needs_a_name_of_its_own() {
    let folder = folder(&[("a.md", SHORT), ("b.html", &read("documents/page-presse.html"))]);
    for (args, told) in [
        (&["check", "a.md", "--report", "rapport.json"][..], "finit par `.html`"),
        (&["check", "b.html", "--report", "b.html"], "remplacerait l’article"),
        (&["check", "a.md", "--report", "absent/rapport.html"], "absent"),
        (&["check", "a.md", "--diff", "--report", "rapport.html"], "s’excluent"),
    ] {
        let (code, messages) = run(&folder, args);
        assert!(code == 2 && messages.contains(told), "{args:?}: {code} {messages}");
    }
}

#[test]
fn our_own_rules_find_no_fault_with_what_the_page_says() {
    // The name of a hostile file is told as it is, and is a fault in a title.
    for (name, _, page) in pages().into_iter().filter(|(name, ..)| *name != "hostile") {
        let source = Source::from_text("rapport.html", page);
        let config = Config::default();
        let (judged, _) = judge_with_sheet(&source, Format::Html, &config).expect("a document").expect("French");
        let found = judged.report(&source, Format::Html, &config).findings;
        let grave: Vec<String> = found
            .iter()
            .filter(|finding| finding.severity > intertitre::rules::Severity::Info)
            .map(|finding| format!("{} {} : {}", finding.code, finding.line, finding.message))
            .collect();
        assert!(grave.is_empty(), "{name}: {grave:#?}");
    }
}

#[test]
fn a_small_page_is_as_it_was_read() {
    let (_, page) = page_of("piscine.md", SHORT, Format::Markdown);
    let (head, rest) = page.split_once("<style>").expect("a style");
    let (_, body) = rest.split_once("</style>").expect("its end");
    insta::assert_snapshot!(format!("{head}<style>…</style>{body}"));
}
