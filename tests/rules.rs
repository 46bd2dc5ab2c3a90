//! The registry of rules, their pages and their fixtures, held together.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::report::LocatedFinding;
use intertitre::rules::{FAMILIES, Fixes, Mends, Options, Rule, Severity, all, find};
use intertitre::source::Source;
use intertitre::{Checked, check, compare, fix, judge};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// The headings of a rule page, in order.
const HEADINGS: &[&str] = &["Ce que vérifie la règle", "Pourquoi", "Exemples", "Options", "Correction"];

fn findings(name: &str, text: &str, config: &Config) -> Vec<LocatedFinding> {
    let format = Format::of_name(name).expect("a format").expect("a format");
    match check(&Source::from_text(name, text), format, config).expect("a document") {
        Checked::Report(report) => report.findings,
        Checked::NotFrench(language) => panic!("an example is not French: {language:?}\n{text}"),
    }
}

/// Whether expected outputs are written anew rather than compared; they are to be read before they are kept.
fn blesses() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// Compares a file with what it should be, or writes it anew.
fn expect(path: &Path, text: &str) {
    if blesses() {
        std::fs::write(path, text).expect("a file to write");
    }
    let known = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(text, known, "{}: `BLESS=1 cargo test --test rules` writes it anew", path.display());
}

#[test]
fn every_file_is_registered_and_every_rule_has_its_fixtures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let families = std::fs::read_dir(folder).expect("the rules").flatten().filter(|entry| entry.path().is_dir());
    let declared: usize = families
        .flat_map(|family| std::fs::read_dir(family.path()).expect("a family").flatten())
        .filter(|entry| std::fs::read_to_string(entry.path()).is_ok_and(|code| code.contains("declare_rule! {\n")))
        .count();
    assert_eq!(declared, all().count(), "a rule file is not in the registry");
    let folders: BTreeSet<String> = std::fs::read_dir(common::fixture("rules"))
        .expect("the fixtures")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let expected: BTreeSet<String> = all().map(|rule| format!("{}-{}", rule.meta.code, rule.meta.slug)).collect();
    assert_eq!(folders, expected);
}

/// The codes of the findings on a page with this title and body.
fn of_page(name: &str, title: &str, body: &str) -> Vec<&'static str> {
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>{title}</title></head>\n<body><article>{body}</article></body></html>\n"
    );
    findings(name, &page, &Config::default()).into_iter().map(|finding| finding.code).collect()
}

#[test]
fn a_page_whose_title_its_heading_or_links_say_nothing_is_told() {
    let text =
        "<p>Le bac de Kerverzh ne circule plus depuis mardi. Les habitants de l’île prennent la navette du nord.</p>";
    let body = format!("<h1>Le bac de Kerverzh à quai</h1>{text}");
    for (name, title, vague) in [
        ("bac.html", "Accueil", true),
        ("bac.html", "Accueil | Le Courrier du Lévan", true),
        ("bac.html", "Sans titre - Le Courrier du Lévan", true),
        ("index.html", "Accueil | Le Courrier du Lévan", false),
        ("bac.html", "Le bac de Kerverzh à quai | Le Courrier du Lévan", false),
    ] {
        assert_eq!(of_page(name, title, &body).contains(&"MET005"), vague, "{title}");
    }
    let shouted = format!("<h1>LE BAC DE KERVERZH RESTE À QUAI</h1>{text}");
    assert!(of_page("bac.html", "Le bac de Kerverzh reste à quai", &shouted).contains(&"MET006"));
    for (link, lost) in [
        ("<a href=\"#\">Les horaires de la navette</a>", true),
        ("<a href=\"#\">Retour en haut</a>", false),
        ("<a href=\"#\" role=\"button\">Ouvrir la carte</a>", false),
    ] {
        let linked = format!("{body}<p>Voir aussi {link} avant de partir.</p>");
        assert_eq!(of_page("bac.html", "Le bac à quai", &linked).contains(&"LIE010"), lost, "{link}");
    }
    let twice = format!("{body}<h3>Les horaires du bac</h3>{text}<h2>Les horaires du bac</h2>{text}");
    assert!(of_page("bac.html", "Le bac à quai", &twice).contains(&"STR006"));
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let codes: BTreeSet<&str> = all().map(|rule| rule.meta.code).collect();
    let names: BTreeSet<&str> = all().map(|rule| rule.meta.slug).collect();
    assert_eq!((codes.len(), names.len()), (all().count(), all().count()));
    for family in FAMILIES {
        let own: Vec<&str> = family.rules.iter().map(|rule| rule.meta.code).collect();
        assert!(own.is_sorted() && own.iter().all(|code| code.starts_with(family.prefix)), "{own:?}");
    }
    for meta in all().map(|rule| &rule.meta) {
        let (letters, digits) = meta.code.split_at(3);
        assert!(
            letters.chars().all(|c| c.is_ascii_uppercase())
                && digits.len() == 3
                && digits.chars().all(|c| c.is_ascii_digit()),
            "{}",
            meta.code
        );
        assert!(meta.slug.chars().all(|c| c.is_lowercase() || c == '-'), "{}", meta.slug);
        assert!(!meta.summary.ends_with('.') && !meta.source.is_empty() && meta.verified.len() == 10, "{}", meta.code);
    }
}

/// The parts of a page under its headings.
fn parts(page: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        fenced ^= line.starts_with("```");
        match (line.strip_prefix("## "), parts.last_mut()) {
            (Some(heading), _) if !fenced => parts.push((heading.to_string(), String::new())),
            (_, Some((_, text))) => *text += &(line.to_string() + "\n"),
            (_, None) => assert!(line.trim().is_empty(), "{line}"),
        }
    }
    parts
}

#[test]
fn pages_have_all_their_parts() {
    for rule in all() {
        let parts = parts(rule.meta.page);
        let headings: Vec<&str> = parts.iter().map(|(heading, _)| heading.as_str()).collect();
        assert_eq!(headings, HEADINGS, "{}", rule.meta.code);
        assert!(parts.iter().all(|(_, text)| !text.trim().is_empty()), "{}", rule.meta.code);
        let never = parts[4].1.trim_start().starts_with("Aucune automatique");
        assert_eq!(never, rule.meta.mends == Mends::Non, "{}: what the page says of corrections", rule.meta.code);
    }
}

/// The fenced examples of a page: kind, options, text.
fn examples(page: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String, String)> = None;
    for line in page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match (line.strip_prefix("```"), open.take()) {
            (Some(""), Some(done)) => found.push(done),
            (Some(info), None) => {
                let (kind, options) = info.split_once(' ').unwrap_or((info, ""));
                open = Some((kind.to_string(), options.to_string(), String::new()));
            }
            (None, Some((kind, options, text))) => open = Some((kind, options, text + line + "\n")),
            _ => {}
        }
    }
    found
}

/// The files of a site that is written as one text: each after a line `=== name`.
fn site_files(text: &str) -> Vec<(String, String)> {
    text.split("=== ")
        .skip(1)
        .filter_map(|file| file.split_once('\n'))
        .map(|(name, text)| (name.trim().to_string(), text.to_string()))
        .collect()
}

/// The findings of a rule in a site, as lines with their pages.
fn site_findings(rule: &Rule, text: &str, config: &Config) -> String {
    let files = site_files(text);
    let all: BTreeSet<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let mut pages = Vec::new();
    for (name, text) in &files {
        let Ok(Some(format)) = Format::of_name(name) else { continue };
        let source = Source::from_text(name, text);
        let judged = judge(&source, format, config).expect("a document").expect("French");
        pages.push((source, format, judged));
    }
    compare(&mut pages.iter_mut().map(|(.., judged)| judged).collect::<Vec<_>>(), &all, config);
    let mut out = String::new();
    for (source, format, judged) in pages {
        let name = source.name().to_string();
        let text = source.text().to_string();
        let found = judged.report(&source, format, config).findings;
        for finding in found.iter().filter(|finding| finding.code == rule.meta.code) {
            out += &format!("{name}:{}", shown(finding, &text));
        }
    }
    out
}

/// The configuration of one rule alone, with its options as `name:value` words.
fn alone(rule: &Rule, options: &str) -> Config {
    let options: String = options.split_whitespace().map(|option| option.replacen(':', " = ", 1) + "\n").collect();
    // A rule without options has no table of them.
    let table = if options.is_empty() { String::new() } else { format!("[rules.{}]\n{options}", rule.meta.slug) };
    Config::parse(&format!("{}{table}", selected(rule))).expect("options of the rule")
}

/// What selects a rule: itself alone, but for one that tells of the others.
fn selected(rule: &Rule) -> String {
    let name = if rule.meta.code.starts_with("SUP") { "tout" } else { rule.meta.code };
    format!("select = [\"{name}\"]\n")
}

#[test]
fn the_examples_of_the_pages_are_true() {
    for rule in all() {
        let meta = &rule.meta;
        let examples = examples(meta.page);
        assert!(
            examples.iter().any(|(kind, ..)| kind == "mauvais") && examples.iter().any(|(kind, ..)| kind == "bon"),
            "{}",
            meta.code
        );
        for (kind, options, text) in examples {
            let html = if text.trim_start().starts_with('<') { "exemple.html" } else { "exemple.md" };
            let config = alone(rule, &options);
            let found = if rule.compares_pages() {
                !site_findings(rule, &text, &config).is_empty()
            } else {
                findings(html, &text, &config).iter().any(|finding| finding.code == meta.code)
            };
            assert_eq!(found, kind == "mauvais", "{}: example « {kind} »:\n{text}", meta.code);
        }
    }
}

/// The fixture of a rule that goes by a name, whatever its format.
fn fixture(folder: &Path, name: &str) -> Option<(String, String)> {
    ["md", "html", "txt", "mdx"].into_iter().find_map(|extension| {
        let file = format!("{name}.{extension}");
        Some((file.clone(), std::fs::read_to_string(folder.join(&file)).ok()?))
    })
}

#[test]
fn fixtures_are_found_bad_or_good_and_mended() {
    for rule in all() {
        let meta = &rule.meta;
        let folder = common::fixture("rules").join(format!("{}-{}", meta.code, meta.slug));
        let own = std::fs::read_to_string(folder.join("intertitre.toml")).unwrap_or_default();
        let config = Config::parse(&format!("{}{own}", selected(rule))).expect("a configuration");
        if rule.compares_pages() {
            let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a site");
            let found = site_findings(rule, &read("mauvais.site"), &config);
            assert!(!found.is_empty(), "{}: mauvais.site is not found bad", meta.code);
            expect(&folder.join("constats.txt"), &found);
            assert_eq!(site_findings(rule, &read("bon.site"), &config), "", "{}: bon.site", meta.code);
            continue;
        }
        let own =
            |found: Vec<LocatedFinding>| found.into_iter().filter(|one| one.code == meta.code).collect::<Vec<_>>();
        let (name, bad) = fixture(&folder, "mauvais").expect("mauvais.*");
        let found = own(findings(&name, &bad, &config));
        assert!(!found.is_empty(), "{}: {name} is not found bad", meta.code);
        let shown: String = found.iter().map(|finding| shown(finding, &bad)).collect();
        expect(&folder.join("constats.txt"), &shown);
        let (name, good) = fixture(&folder, "bon").expect("bon.*");
        let found = own(findings(&name, &good, &config));
        assert!(found.is_empty(), "{}: {name}: {found:?}", meta.code);
        // Whatever the rule can mend is mended once and for all.
        let (name, bad) = fixture(&folder, "mauvais").expect("mauvais.*");
        let mended = if meta.code.starts_with("SUP") { None } else { mended(&name, &bad, &config) };
        assert_eq!(mended.is_some(), meta.mends != Mends::Non, "{}: what it mends", meta.code);
        if let Some(text) = mended {
            expect(&folder.join(name.replace("mauvais", "corrige")), &text);
            let left: Vec<LocatedFinding> =
                findings(&name, &text, &config).into_iter().filter(|finding| finding.fix.is_some()).collect();
            assert!(left.is_empty(), "{}: still to mend: {left:?}", meta.code);
        }
    }
}

/// A finding in a few lines.
fn shown(finding: &LocatedFinding, text: &str) -> String {
    let place = format!("{}:{}-{}:{}", finding.line, finding.column, finding.end_line, finding.end_column);
    let fix = finding.fix.as_ref().map_or(String::new(), |fix| {
        let edits: Vec<String> =
            (fix.edits.iter()).map(|edit| format!("« {} » → « {} »", &text[edit.bytes.range()], edit.text)).collect();
        format!("\n  {} : {}", if fix.safe { "correction sûre" } else { "correction à relire" }, edits.join(", "))
    });
    let blocks = if finding.blocks { " (bloquant)" } else { "" };
    format!(
        "{place} {}{blocks} : {}\n  extrait : {}\n  {}\n  {}{fix}\n",
        finding.severity.label(),
        finding.message,
        finding.excerpt,
        finding.why,
        finding.advice
    )
}

/// The text with all fixes of the rule made, where it makes any.
fn mended(name: &str, text: &str, config: &Config) -> Option<String> {
    let format = Format::of_name(name).expect("a format").expect("a format");
    let (text, made) = fix(&Source::from_text(name, text), format, config, Fixes::All).expect("a document");
    (made > 0).then_some(text)
}

#[test]
fn a_rule_can_be_switched_off_and_its_options_set() {
    let text = "Le conseil a voté.\n\nLa piscine sera refaite.\n\nLe bassin reste ouvert.\n";
    let told = |config: &str| {
        let config = Config::parse(config).expect("a configuration");
        findings("index.md", text, &config).into_iter().find(|finding| finding.code == "MET001")
    };
    let titled = |config: &str| told(config).is_some();
    let severity = |config: &str| told(config).map(|finding| finding.severity);
    assert_eq!(severity(""), Some(Severity::Info));
    // Four words are no piece of a page any more.
    assert_eq!(severity("[rules.titre]\nmots = 1"), Some(Severity::Error));
    assert_eq!(severity("[severity]\nmetadonnees = \"warning\""), Some(Severity::Warning));
    for off in ["ignore = [\"MET001\"]", "ignore = [\"titre\"]"] {
        assert!(!titled(off));
    }
}

#[test]
fn a_faulty_configuration_is_refused_with_its_line() {
    let fault = |text: &str| Config::parse(text).expect_err("a fault").to_string();
    assert_eq!(
        fault("min-words = 500\n\n[rules.phrase-longue]\nmot = 30\n"),
        "ligne 4 : clé inconnue `mot` ; vouliez-vous dire `mots`\u{202f}? Clés possibles : `mots` ou `mots-avertissement`"
    );
    assert!(
        fault("min-words = \"beaucoup\"")
            .starts_with("ligne 1 : valeur du mauvais type, attendu : un nombre entier positif")
    );
    assert!(
        fault("fail-on = \"toujours\"").starts_with("ligne 1 : valeur inconnue `toujours`. Valeurs possibles : `err")
    );
    assert!(fault("\nignore = [\"LIS999\"]").starts_with("ligne 2 : règle inconnue `LIS999`"));
    assert!(fault("a = = 1").starts_with("ligne 1 : TOML invalide"));
}

#[test]
fn the_name_of_a_file_and_its_site_weigh_on_what_is_found() {
    let told = |name: &str, text: &str, code: &str, config: &str| {
        let config = Config::parse(&format!("select = [\"{code}\"]\n{config}")).expect("a configuration");
        findings(name, text, &config).into_iter().next().map(|finding| finding.severity)
    };
    // The page of a section stands for those that it holds; a divider and a piece of other files are no pages.
    let empty = "# Les arbres fruitiers de la vallée et leurs maladies\n";
    for (name, found) in [
        ("arbres.md", Some(Severity::Warning)),
        ("arbres/README.md", Some(Severity::Info)),
        ("arbres/_index.md", Some(Severity::Info)),
        ("arbres/_entete.md", None),
        ("_includes/arbres.md", None),
    ] {
        assert_eq!(told(name, empty, "CON002", ""), found, "{name}");
    }
    assert_eq!(told("arbres.md", "# (PART) Les arbres fruitiers de la vallée {-}\n", "CON002", ""), None);
    assert_eq!(told("arbres.md", "# Titre de niveau 1\n\n## Titre de niveau 2\n", "CON002", ""), None);

    let acronym = "Le dossier a été transmis à l’ANRU, qui répondra aux habitants du quartier.\n";
    assert_eq!(told("a.md", acronym, "CON040", ""), Some(Severity::Info));
    assert_eq!(told("a.md", acronym, "CON040", "publisher = \"Revue de l’ANRU\"\n"), None);

    let campaign = "Voir le [marché du village](https://sauvagnes.fr/marche?utm_source=vergercombe) de samedi.\n";
    assert_eq!(told("pages/a.md", campaign, "LIE011", ""), Some(Severity::Info));
    assert_eq!(told("verger.combe.fr/pages/a.md", campaign, "LIE011", ""), None);

    let same = "Lisez [le règlement](verger.html) du verger.\n\nLisez [le règlement](jardins.html) des jardins.\n";
    assert_eq!(told("a.md", same, "LIE003", ""), Some(Severity::Info));
    assert_eq!(told("SUMMARY.md", same, "LIE003", ""), None);
}

/// What a page says of an option: `- `mots` (300) : nombre maximal…`.
fn told(page: &str, option: &str) -> Option<(String, String)> {
    let (_, options) = parts(page).into_iter().find(|(heading, _)| heading == "Options")?;
    let one_line = options.replace("\n  ", " ");
    let line = one_line.lines().find(|line| line.starts_with(&format!("- `{option}` (")))?.to_string();
    let (head, text) = line.split_once(") : ")?;
    let (_, default) = head.split_once('(')?;
    let text = text.trim_end_matches([';', '.']).trim();
    let mut letters = text.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    Some((default.trim_matches('`').to_string(), capital))
}

/// The schema of an option, told by its default and by the page.
fn option_schema(default: &Value, text: &str) -> Value {
    let mut schema = match default {
        Value::Bool(_) => json!({"type": "boolean"}),
        Value::Number(number) if number.is_f64() => json!({"type": "number", "minimum": 0}),
        Value::Number(_) => json!({"type": "integer", "minimum": 0}),
        Value::String(_) => json!({"type": "string"}),
        Value::Array(_) => json!({"type": "array", "items": {"type": "string"}}),
        other => panic!("an option of another kind: {other}"),
    };
    if default.is_string() {
        let values: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
        assert!(values.len() > 1, "the page names no values: {text}");
        schema["enum"] = json!(values);
    }
    schema["description"] = json!(text);
    schema["default"] = default.clone();
    schema
}

#[test]
fn pages_and_schema_tell_every_option_with_its_default() {
    let options = serde_json::to_value(Options::default()).expect("JSON");
    let mut tables = serde_json::Map::new();
    for (slug, own) in options.as_object().expect("an object") {
        let rule = find(slug).unwrap_or_else(|| panic!("options of no rule: {slug}"));
        let mut properties = serde_json::Map::new();
        for (name, default) in own.as_object().expect("an object") {
            let (shown, text) = told(rule.meta.page, name).unwrap_or_else(|| panic!("{slug}: `{name}` is not told"));
            let plain = match default {
                Value::Bool(true) => "oui".to_string(),
                Value::Bool(false) => "non".to_string(),
                Value::String(text) => text.clone(),
                Value::Array(list) if list.is_empty() => "aucun".to_string(),
                Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
                number => number.to_string().replace('.', ","),
            };
            assert_eq!(shown, plain, "{slug}: default of `{name}`");
            properties.insert(name.clone(), option_schema(default, &text));
        }
        let table = json!({
            "type": "object",
            "description": format!("{} : {}", rule.meta.code, rule.meta.summary),
            "properties": properties,
            "additionalProperties": false
        });
        tables.insert(slug.clone(), table);
    }
    let path = Path::new("docs/config.schema.json");
    let mut schema = common::schema("config");
    schema["properties"]["rules"] = json!({
        "type": "object",
        "description": "Les options des règles, sous leur nom",
        "properties": tables,
        "additionalProperties": false
    });
    let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
    expect(path, &text);
    for rule in all() {
        let (_, text) = &parts(rule.meta.page)[3];
        let none = options.get(rule.meta.slug).is_none();
        assert_eq!(text.trim_start().starts_with("Aucune"), none, "{}: options", rule.meta.code);
    }
}

#[test]
fn the_table_of_rules_is_fresh() {
    let mut text = String::from(
        "# Les règles\n\n`intertitre explain RÈGLE` affiche la page de chacune : ce qu’elle vérifie, pourquoi, des exemples, ses options, sa \
         correction.\n",
    );
    for family in FAMILIES {
        text += &format!("\n## {}\n\n", family.label);
        text += "| code | nom | ce qu’elle vérifie | gravité au plus | nature | correction | active d’office |\n|---|---|---|---|---|---|---|\n";
        for meta in family.rules.iter().map(|rule| &rule.meta) {
            text += &format!(
                "| {} | `{}` | {} | {} | {} | {} | {} |\n",
                meta.code,
                meta.slug,
                meta.summary.replace('|', "\\|"),
                meta.severity.label(),
                meta.nature.label(),
                meta.mends.label(),
                if meta.default { "oui" } else { "non" }
            );
        }
    }
    expect(Path::new("docs/regles.md"), &text);
}
