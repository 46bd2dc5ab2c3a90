//! What `check` prints for people and for programs, on the same two pages: accents, an emoji before a finding, CRLF, front
//! matter, fixes, a block of the program's, and text that no format may take for its own.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{fixture, run_in, schema, schema_faults};
use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::output::check as print;
use intertitre::report::{CheckReport, FileReport, TOOL_VERSION};
use intertitre::rules::{Fixes, Severity};
use intertitre::source::Source;
use intertitre::{Checked, check, fix};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const PAGES: [(&str, Format); 2] = [("hostile.html", Format::Html), ("marche.md", Format::Markdown)];

fn source(name: &str) -> Source {
    Source::decode(name, std::fs::read(fixture("formats").join(name)).expect("a fixture")).expect("a text")
}

/// The findings of a text, by the rules that are on.
fn file(source: &Source, format: Format) -> FileReport {
    match check(source, format, &Config::default()).expect("a document") {
        Checked::Report(file) => *file,
        Checked::NotFrench(language) => panic!("{language:?}"),
    }
}

fn report() -> CheckReport {
    let files = PAGES.map(|(name, format)| file(&source(name), format));
    CheckReport { files: files.into(), ..CheckReport::new() }
}

/// The exit code, the output and the messages of `check` on the pages and on a file that is not there, in their folder.
fn run(format: &str, args: &[&str]) -> (i32, String, String) {
    let args = [&["check", "marche.md", "hostile.html", "absent.md", "--output-format", format], args].concat();
    let done = run_in(&fixture("formats"), &args, None);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (done.status.code().expect("a code"), text(done.stdout), text(done.stderr))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).expect("a list")
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a number")).expect("a small number")
}

/// An output without the version of the program and without the pages of the rules, which have tests of their own.
fn lasting(format: &str, output: &str) -> String {
    let output = output.replace(&format!("\"{TOOL_VERSION}\""), "\"X\"");
    if format != "sarif" {
        return output;
    }
    let mut log = json(&output);
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().expect("a list") {
        for form in ["text", "markdown"] {
            let page = rule["help"][form].as_str().expect("a page").lines().next().map(String::from);
            rule["help"][form] = page.into();
        }
    }
    serde_json::to_string_pretty(&log).expect("JSON")
}

#[test]
fn every_format_is_as_it_was_read() {
    insta::with_settings!({ description => "Les mêmes constats dans chaque format", omit_expression => true, prepend_module_to_snapshot => false }, {
        for format in ["full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit"] {
            let (code, output, messages) = run(format, &[]);
            assert_eq!(code, 2, "{messages}");
            insta::assert_snapshot!(format!("formats__{format}"), lasting(format, &output));
        }
    });
}

#[test]
fn every_format_follows_the_level_and_tells_of_files_that_cannot_be_read() {
    for format in ["full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit"] {
        let (_, all, _) = run(format, &[]);
        let (_, serious, _) = run(format, &["--level", "warning"]);
        let told = |text: &str| text.contains("telechargement") || text.contains("ouvre un fichier PDF");
        assert!(told(&all) && !told(&serious), "{format}: {serious}");
        assert!(serious.contains("TYP021") && serious.contains("absent.md"), "{format}: {serious}");
    }
    let (_, told, _) = run("full", &["--level", "warning"]);
    assert!(told.contains("constats moins graves, non affichés (`--level`)"), "{told}");
}

#[test]
fn json_is_as_its_schema_says() {
    let schema = schema("check");
    let faults = |value: &Value, part: &Value| {
        let mut faults = Vec::new();
        schema_faults(value, (part, &schema), "$", &mut faults);
        faults
    };
    let sound: [String; 0] = [];
    assert_eq!(faults(&json(&run("json", &[]).1), &schema), sound);
    let mut whole = report();
    for (_, source, format) in common::articles() {
        whole.files.push(file(&source, format));
    }
    let gone = intertitre::report::Stale { file: "a.md".to_string(), rule: "LIS001".to_string(), count: 2 };
    whole.stale.push(gone);
    assert_eq!(faults(&serde_json::to_value(&whole).expect("JSON"), &schema), sound);
    let lines = run("jsonl", &[]).1 + &print::jsonl(&whole).expect("JSON");
    assert!(lines.lines().count() > 12 && lines.contains("\"perime\"") && lines.contains("\"erreur\""), "{lines}");
    for line in lines.lines() {
        assert_eq!(faults(&json(line), &schema["$defs"]["enregistrement"]), sound, "{line}");
    }
    // The schema lets nothing through that is not described.
    let mut odd = json(lines.lines().next().expect("a line"));
    odd["couleur"] = json!("bleu");
    assert!(!faults(&odd, &schema["$defs"]["enregistrement"]).is_empty());
}

/// The text between two places of a file in UTF-16 units, as a reader of SARIF takes it.
fn in_utf16<'s>(source: &'s Source, region: &Value) -> &'s str {
    let at = |line: &str, column: &str| {
        let (line, column) = (number(&region[line]), number(&region[column]));
        assert!(line >= 1 && column >= 1, "{region}");
        source.offset_utf16(line, column).expect("a place")
    };
    &source.text()[at("startLine", "startColumn")..at("endLine", "endColumn")]
}

#[test]
fn sarif_is_what_github_takes() {
    let log = json(&print::sarif(&report()).expect("JSON"));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = list(&run["tool"]["driver"]["rules"]);
    for rule in rules {
        for text in [&rule["id"], &rule["name"], &rule["shortDescription"]["text"], &rule["fullDescription"]["text"]] {
            assert!(text.as_str().is_some_and(|text| !text.is_empty() && text.len() < 1024), "{rule}");
        }
        assert!(rule["help"]["markdown"].as_str().is_some_and(|page| page.contains("## Pourquoi")), "{rule}");
        let tags = list(&rule["properties"]["tags"]);
        assert!(tags.len() <= 20 && tags.iter().map(Value::to_string).collect::<BTreeSet<_>>().len() == tags.len());
        assert!(rule["helpUri"].is_null() || rule["helpUri"].as_str().is_some_and(|uri| uri.starts_with("https://")));
    }
    let results = list(&run["results"]);
    let levels = ["error", "warning", "note"];
    let rank = |result: &Value| levels.iter().position(|level| result["level"] == *level).expect("a level");
    assert!(results.len() > 8 && results.is_sorted_by_key(rank));
    let mut prints = BTreeSet::new();
    for result in results {
        assert_eq!(rules[number(&result["ruleIndex"])]["id"], result["ruleId"]);
        assert!(prints.insert(result["partialFingerprints"]["primaryLocationLineHash"].to_string()), "{result}");
        let place = &result["locations"][0]["physicalLocation"];
        let source = source(place["artifactLocation"]["uri"].as_str().expect("a name"));
        let text = in_utf16(&source, &place["region"]);
        assert_eq!(place["region"]["snippet"]["text"].as_str().unwrap_or(""), text, "{result}");
        for change in result["fixes"].as_array().into_iter().flatten().flat_map(|fix| list(&fix["artifactChanges"])) {
            for replacement in list(&change["replacements"]) {
                let (old, new) =
                    (in_utf16(&source, &replacement["deletedRegion"]), &replacement["insertedContent"]["text"]);
                assert!(new.as_str().is_some_and(|new| new != old), "{replacement}");
            }
        }
    }
    // The emoji before it takes two units: the same place in the text.
    let guillemet = results.iter().find(|result| result["ruleId"] == "GRA002").expect("a finding");
    let region = &guillemet["locations"][0]["physicalLocation"]["region"];
    let found = report().files.remove(1);
    let found = found.findings.iter().find(|finding| finding.code == "GRA002").expect("a finding");
    assert_eq!(number(&region["startColumn"]), found.column + 1);
}

#[test]
fn sarif_keeps_the_worst_of_too_many_findings() {
    let mut many = report();
    let file = many.files.get_mut(1).expect("a file");
    let all = file.findings.clone();
    file.findings = all.iter().cycle().take(5200).cloned().collect();
    let serious = file.findings.iter().filter(|finding| finding.severity > Severity::Info).count();
    let log = json(&print::sarif(&many).expect("JSON"));
    let results = list(&log["runs"][0]["results"]);
    assert_eq!(results.len(), 5000);
    assert!(results.iter().filter(|result| result["level"] != "note").count() >= serious.min(5000));
    let told = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert!(told["message"]["text"].as_str().is_some_and(|text| text.contains("laissés de côté")), "{told}");
}

#[test]
fn fingerprints_do_not_move_with_the_lines_and_no_two_are_the_same() {
    let prints = |source: &Source| {
        let report = CheckReport { files: vec![file(source, Format::Markdown)], ..CheckReport::new() };
        let issues = json(&print::gitlab(&report).expect("JSON"));
        let prints: Vec<String> = list(&issues).iter().map(|issue| issue["fingerprint"].to_string()).collect();
        (prints, list(&issues).iter().map(|issue| number(&issue["location"]["lines"]["begin"])).collect::<Vec<_>>())
    };
    let source = source("marche.md");
    let (before, lines) = prints(&source);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    let longer = source.text().replacen(
        "Le marché couvert a rouvert",
        "La pluie a cessé.\r\n\r\nLe marché couvert a rouvert",
        1,
    );
    let (after, moved) = prints(&source.with_text(longer));
    assert!(before.len() > 6 && before == after && lines != moved, "{before:?} {after:?}");
}

#[test]
fn annotations_of_github_are_few_and_the_page_of_the_step_has_them_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "Le bac a rouvert, 20% moins cher .\n\n".repeat(14);
    std::fs::write(folder.path().join("a.md"), format!("# Le bac rouvre à la fin de l’été\n\n{text}")).expect("a file");
    let page = folder.path().join("page.md");
    std::fs::write(&page, "Avant.\n").expect("a file");
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_intertitre"))
        .args(["check", "a.md", "--output-format", "github", "--select", "TYP003,TYP014,MET002"])
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &page)
        .output()
        .expect("the program");
    let output = String::from_utf8(done.stdout).expect("UTF-8");
    for level in ["error", "warning", "notice"] {
        assert!(output.lines().filter(|line| line.starts_with(&format!("::{level} "))).count() <= 10, "{output}");
    }
    let commands = output.lines().filter(|line| line.starts_with("::")).count();
    let (page, total) = (std::fs::read_to_string(page).expect("the page"), 28);
    let rows = page.lines().filter(|line| line.starts_with("| a.md\\:")).count();
    assert!(page.starts_with("Avant.\n## Intertitre\n") && rows >= total, "{page}");
    assert_eq!(
        output.lines().last(),
        Some(&*format!("+ {} autres constats : GitHub garde 10 annotations par niveau et par étape.", rows - commands))
    );
    // A page that is full is left as it is, a page that nearly is gets what fits.
    let report = report();
    assert_eq!(print::step_summary(&report, 100), "");
    let short = print::step_summary(&report, 1500);
    assert!(short.len() <= 1500 && short.contains("pour lesquels la place manque ici"), "{short}");
    assert!(!short.contains("<script>") && !print::step_summary(&report, 1 << 20).contains("<script>"));
}

#[test]
fn suggestions_of_reviewdog_are_the_fixes_at_their_bytes() {
    let source = source("marche.md");
    let outcome = json(&print::rdjson(&report()).expect("JSON"));
    let line_start = |line: usize| source.text().split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    let at = |place: &Value| line_start(number(&place["line"])) + number(&place["column"]) - 1;
    let mut edits: Vec<(usize, usize, String)> = list(&outcome["diagnostics"])
        .iter()
        .filter(|diagnostic| diagnostic["location"]["path"] == "marche.md")
        .flat_map(|diagnostic| diagnostic["suggestions"].as_array().cloned().unwrap_or_default())
        .map(|one| {
            let text = one["text"].as_str().expect("a text").to_string();
            (at(&one["range"]["start"]), at(&one["range"]["end"]), text)
        })
        .collect();
    edits.sort();
    edits.reverse();
    let mut text = source.text().to_string();
    for (start, end, new) in &edits {
        text.replace_range(start..end, new);
    }
    let (fixed, made) = fix(&source, Format::Markdown, &Config::default(), Fixes::All).expect("a document");
    assert!(edits.len() >= 5 && made >= edits.len(), "{edits:?}");
    assert_eq!(text, fixed);
}

#[test]
fn junit_is_well_formed() {
    let (_, xml, _) = run("junit", &[]);
    let mut open: Vec<&str> = Vec::new();
    let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("a declaration");
    assert!(body.chars().all(|c| !c.is_control() || c == '\n'), "{body}");
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag");
        assert!(!text.contains('>') && tag.matches('"').count() % 2 == 0, "{part}");
        for (at, _) in part.match_indices('&') {
            let entity = part[at..].split(';').next().unwrap_or("");
            assert!(["&amp", "&lt", "&gt", "&quot"].contains(&entity) || entity.starts_with("&#"), "{part}");
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or(""));
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(xml.contains("<error message=\"absent.md"), "{xml}");
}

#[cfg(unix)]
#[test]
fn names_of_files_break_out_of_no_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "a,b::%\n<script>é.md";
    std::fs::write(
        folder.path().join(name),
        "# Le bac rouvre à la fin de l’été\n\nLe bac a rouvert, 20% moins cher .\n",
    )
    .expect("a file");
    let run = |format| {
        let done = run_in(folder.path(), &["check", name, "--select", "TYP003", "--output-format", format, "-q"], None);
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    assert!(run("concise").starts_with("a,b::% <script>é.md:3:"), "{}", run("concise"));
    assert_eq!(run("concise").lines().count(), 1);
    assert!(run("full").contains("  --> a,b::% <script>é.md:3:"), "{}", run("full"));
    assert!(run("github").starts_with("::notice file=a%2Cb%3A%3A%25%0A<script>é.md,line=3,"), "{}", run("github"));
    assert!(run("junit").contains("name=\"a,b::%&#10;&lt;script&gt;é.md\""), "{}", run("junit"));
    let sarif = json(&run("sarif"));
    let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "a%2Cb%3A%3A%25%0A%3Cscript%3E%C3%A9.md");
    assert_eq!(json(&run("gitlab"))[0]["location"]["path"], name);
}

#[test]
fn platforms_know_files_by_their_place_in_the_repository() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    std::fs::create_dir(root.join("contenus")).expect("a folder");
    std::fs::write(root.join("contenus/a.md"), "# Le bac rouvre\n\nLe bac a rouvert, 20% moins cher .\n")
        .expect("a file");
    let absolute = root.join("contenus/a.md").display().to_string();
    for path in ["./contenus", "contenus/a.md", &absolute] {
        let done = run_in(&root, &["check", path, "--output-format", "gitlab", "--select", "TYP003"], None);
        let issues = json(&String::from_utf8(done.stdout).expect("UTF-8"));
        assert_eq!(issues[0]["location"]["path"], "contenus/a.md", "{path}");
    }
    // A file that cannot be read is named alike where it is told of.
    std::fs::write(root.join("contenus/b.md"), b"# Le bac\n\n\0\x01\n").expect("a file");
    for path in [".", "./contenus", &absolute.replace("/a.md", ""), "contenus/absent.md"] {
        let done = run_in(&root, &["check", path, "--output-format", "gitlab", "--select", "TYP001"], None);
        let issues = json(&String::from_utf8(done.stdout).expect("UTF-8"));
        let (told, name) = (&issues[0]["description"], issues[0]["location"]["path"].as_str().expect("a path"));
        assert!(!name.starts_with(['.', '/']), "{name}");
        assert!(told.as_str().is_some_and(|told| told.starts_with(&format!("{name} : "))), "{path}: {issues}");
    }
    std::fs::remove_file(root.join("contenus/b.md")).expect("a file");
    // What lies elsewhere keeps its name.
    for (path, name) in [("../contenus/a.md", "../contenus/a.md"), (absolute.as_str(), absolute.as_str())] {
        std::fs::create_dir_all(root.join("ailleurs")).expect("a folder");
        let args = ["check", path, "--output-format", "gitlab", "--select", "TYP003"];
        let issues = json(&String::from_utf8(run_in(&root.join("ailleurs"), &args, None).stdout).expect("UTF-8"));
        assert_eq!(issues[0]["location"]["path"], name);
    }
}

#[test]
fn findings_name_other_pages_as_platforms_know_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    std::fs::create_dir(root.join("contenus")).expect("a folder");
    for name in ["a.md", "b.md"] {
        let text = format!("# Le bac rouvre\n\nLe bac {name} a rouvert.\n");
        std::fs::write(root.join("contenus").join(name), text).expect("a file");
    }
    let absolute = root.display().to_string();
    let told = |path: &str, format: &str| {
        let done = run_in(&root, &["check", path, "--output-format", format, "--select", "SIT001"], None);
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    for format in ["sarif", "github", "gitlab", "rdjson", "junit"] {
        let output = told("contenus", format);
        assert!(output.contains("Même titre\u{a0}: contenus/b.md"), "{format}: {output}");
        for path in [".", "./contenus", &absolute] {
            assert_eq!(told(path, format), output, "{format} {path}");
        }
    }
    // People read the names that they gave.
    let first = "./contenus/a.md:1:3: avertissement SIT001 Même titre\u{a0}: ./contenus/b.md";
    assert!(told(".", "concise").starts_with(first), "{}", told(".", "concise"));
}

#[test]
fn platforms_are_told_of_the_lines_that_hold_the_words() {
    let told = |format: &str| run(format, &["--select", "CON010"]).1;
    // The end of the line is a part of what is to go, and no line of its own.
    assert!(told("github").contains("file=marche.md,line=16,endLine=16,col=1,endColumn=21,"), "{}", told("github"));
    let issues = json(&told("gitlab"));
    let issue = issues.as_array().and_then(|list| list.iter().find(|one| one["check_name"] == "CON010"));
    assert_eq!(issue.expect("an issue")["location"]["lines"], serde_json::json!({ "begin": 16, "end": 16 }));
    let case = "<testcase name=\"CON010 ligne-parasite\" classname=\"marche.md\" file=\"marche.md\">";
    assert!(told("junit").contains(case), "{}", told("junit"));
}

#[test]
fn reports_go_to_files_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.md"), "# Le bac rouvre\n\nLe bac a rouvert, 20% moins cher .\n")
        .expect("a file");
    let run = |args: &[&str], input: Option<&[u8]>| {
        let done = run_in(folder.path(), &[&["check", "--select", "TYP003"], args].concat(), input);
        (
            done.status.code(),
            String::from_utf8(done.stdout).expect("UTF-8"),
            String::from_utf8(done.stderr).expect("UTF-8"),
        )
    };
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("a file");
    let (code, output, _) = run(&["a.md", "--output-file", "r.txt", "--color", "always", "--fail-on", "info"], None);
    assert_eq!((code, output.as_str()), (Some(1), ""));
    assert!(read("r.txt").starts_with("info TYP003") && !read("r.txt").contains('\u{1b}'), "{}", read("r.txt"));
    let (code, _, messages) = run(&["a.md", "--output-file", "absent/r.txt"], None);
    assert!(code == Some(2) && messages.contains("le dossier `absent` n’existe pas"), "{messages}");
    let (code, _, messages) = run(&["a.md", "--output-file", "./a.md"], None);
    assert!(code == Some(2) && messages.contains("`--output-file` remplacerait un article"), "{messages}");
    // The mended text of the standard input has the standard output, the report its file.
    let (_, output, _) =
        run(&["-", "--fix", "--output-file", "r.json", "--format", "json"], Some("Le bac rouvre .\n".as_bytes()));
    assert_eq!(output, "Le bac rouvre.\n");
    assert_eq!(json(&read("r.json"))["corriges"], 1);
}

#[test]
fn articles_are_told_in_short() {
    let done = run_in(&fixture("articles"), &["analyze", "depeche-barrage.txt", "--output-format", "full"], None);
    let output = String::from_utf8(done.stdout).expect("UTF-8");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("formats__analyze", output);
    });
}

#[test]
fn what_restructure_did_is_told_with_its_reasons_and_its_sentences() {
    let told = |name: &str| {
        let done = run_in(&fixture("articles"), &["restructure", name], None);
        String::from_utf8(done.stderr).expect("UTF-8")
    };
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(
            "formats__restructure",
            format!("{}\n{}", told("depeche-barrage.txt"), told("economie-conserverie.txt"))
        );
    });
}
