//! JSON Lines in, JSON Lines out: `check`, `analyze` and `restructure` of archives.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::run_in;
use serde_json::{Value, json};
use std::path::Path;

/// Runs the program in an empty folder on `input`: its code, the lines of its answer, its messages.
fn run(args: &[&str], input: &str) -> (Option<i32>, Vec<Value>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    told(folder.path(), args, input)
}

fn told(folder: &Path, args: &[&str], input: &str) -> (Option<i32>, Vec<Value>, String) {
    let output = run_in(folder, args, Some(input.as_bytes()));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (output.status.code(), lines, String::from_utf8(output.stderr).expect("UTF-8"))
}

const LOCK: &str = "L’écluse de Brézoual rouvre lundi après quatre mois d’arrêt. Les portes ont été changées et le radier a été repris. Les bateaux passent de huit heures à dix-neuf heures, tous les jours de la semaine. La région a payé les travaux, qui ont coûté deux millions d’euros.";

fn records() -> String {
    [
        json!({"id": "ecluse", "title": "L’écluse rouvre", "description": "Les bateaux passent.", "text": LOCK, "format": "markdown"}).to_string(),
        "{\"id\": \"coupé\", ".to_string(),
        String::new(),
        json!({"id": 3, "text": "The lock is open again after four months of work, and the boats can pass every day of the week from eight to seven."}).to_string(),
        json!({"id": [4]}).to_string(),
        json!({"id": null, "text": LOCK.replace("lundi", "lundi, comme quelque soit le temps,"), "format": "markdown"}).to_string(),
    ]
    .join("\n")
}

#[test]
fn check_answers_each_record_in_its_order() {
    let (code, lines, messages) = run(&["check", "-", "--jsonl", "--fail-on", "never"], &records());
    assert_eq!(code, Some(1), "a record cannot be read: {messages}");
    assert_eq!(messages, "5 enregistrements, dont 2 en erreur, 1 laissé de côté.\n");
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, [&json!("ecluse"), &Value::Null, &json!(3), &json!([4]), &Value::Null]);
    assert_eq!(lines[0]["score_auteur"]["valeur"], 100, "{}", lines[0]);
    assert_eq!(lines[1]["line"], 2);
    assert_eq!(lines[2]["ignore"], "langue détectée : anglais");
    assert!(lines[3]["error"].as_str().expect("a text").contains("\"text\""), "{}", lines[3]);
    let rules: Vec<&str> =
        lines[4]["constats"].as_array().expect("a list").iter().filter_map(|one| one["regle"].as_str()).collect();
    assert!(rules.contains(&"GRA010"), "{rules:?}");
}

#[test]
fn what_a_record_says_beside_its_text_is_known_and_hashed() {
    let (_, lines, _) = run(&["check", "-", "--jsonl"], &records());
    let [first, .., last] = lines.as_slice() else { panic!("five lines") };
    assert!(first["title_hash"].is_string() && first["desc_hash"].is_string());
    assert_eq!(last["title_hash"], Value::Null);
    let read = |line: &Value| u64::from_str_radix(line["simhash64"].as_str().expect("a hash"), 16).expect("digits");
    assert!((read(first) ^ read(last)).count_ones() < 20, "{first} {last}");
    let same = run(&["analyze", "-", "--jsonl", "--fields", "simhash64,title_hash,desc_hash"], &records()).1;
    for field in ["simhash64", "title_hash", "desc_hash"] {
        assert_eq!(same[0][field], first[field], "{field}");
    }
    // A title that is too wide is told of, at the start of the text, and nothing of a page in HTML is asked for.
    let wide = json!({"id": 1, "title": "La longue histoire de l’écluse ".repeat(5), "description": "Les bateaux passent.", "text": LOCK, "format": "markdown"});
    let (_, lines, _) = run(&["check", "-", "--jsonl"], &wide.to_string());
    let rules: Vec<&str> =
        lines[0]["constats"].as_array().expect("a list").iter().filter_map(|one| one["regle"].as_str()).collect();
    assert!(rules.contains(&"MET004"), "{rules:?}");
    let places: Vec<&Value> =
        lines[0]["constats"].as_array().expect("a list").iter().map(|one| &one["octets"]["end"]).collect();
    assert!(places.iter().all(|end| end.as_u64() <= Some(LOCK.len() as u64)));
}

#[test]
fn answers_do_not_depend_on_the_number_of_threads() {
    let input: String = (0..60)
        .map(|id| {
            json!({"id": id, "text": LOCK.replace("lundi", ["lundi", "mardi", "jeudi"][id % 3])}).to_string() + "\n"
        })
        .collect();
    let one = run(&["check", "-", "--jsonl", "--jobs", "1"], &input);
    assert_eq!(one.1.len(), 60);
    assert_eq!(one, run(&["check", "-", "--jsonl", "--jobs", "5"], &input));
}

#[test]
fn fields_cut_the_answers_down() {
    let (_, lines, messages) =
        run(&["check", "-", "--jsonl", "--fields", "constats.regle,score_auteur.valeur,titre"], &records());
    assert_eq!(lines[0], json!({"id": "ecluse", "constats": [{"regle": "MET009"}], "score_auteur": {"valeur": 100}}));
    assert!(messages.starts_with("intertitre : aucune réponse n’a de champ « titre ».\n"), "{messages}");
}

#[test]
fn restructure_gives_the_text_and_its_plan() {
    let input = json!({"id": "e", "text": format!("{LOCK}\n\n{}", LOCK.replace("écluse", "passerelle"))}).to_string();
    let (code, lines, _) = run(&["restructure", "--jsonl"], &input);
    assert_eq!(code, Some(0));
    let file = tempfile::tempdir().expect("a folder");
    std::fs::write(
        file.path().join("e"),
        serde_json::from_str::<Value>(&input).expect("JSON")["text"].as_str().expect("a text"),
    )
    .expect("written");
    let alone = run_in(file.path(), &["restructure", "e"], None);
    assert_eq!(lines[0]["texte"].as_str().map(str::as_bytes), Some(alone.stdout.as_slice()));
    assert!(lines[0]["plan"]["schema_version"].is_number());
    // A text that becomes Markdown is the same text.
    let read = run(&["analyze", "--jsonl"], &input).1;
    assert_eq!(lines[0]["simhash64"], read[0]["simhash64"]);
    assert!(read[0]["simhash64"].is_string());
}

#[test]
fn restructure_takes_the_title_beside_the_text_for_that_of_the_article() {
    let text = format!("{LOCK}\n\n{}", LOCK.replace("écluse", "passerelle"));
    let title = "Brézoual : l’écluse et la passerelle rouvrent";
    let record = |text: &str, format: &str| {
        json!({"id": 1, "title": title, "description": "Les bateaux passent.", "text": text, "format": format})
            .to_string()
    };
    for format in ["text", "markdown", "html"] {
        let marked =
            if format == "html" { format!("<p>{}</p>", text.replace("\n\n", "</p><p>")) } else { text.clone() };
        let (_, lines, messages) = run(&["restructure", "--jsonl"], &record(&marked, format));
        let done = &lines[0];
        assert_eq!(done["plan"]["titre"]["texte"], title, "{format}: {messages} {done}");
        assert_eq!(done["plan"]["titre"]["origine"], "auteur");
        assert_eq!(done["plan"]["description"]["texte"], "Les bateaux passent.");
        assert_eq!(done["plan"]["options"]["titre_connu"], title);
        // They stay where they are kept.
        let rebuilt = done["texte"].as_str().expect("a text");
        assert!(!rebuilt.contains(title) && !rebuilt.contains("Les bateaux passent.\""), "{rebuilt}");
        let checked = &run(&["check", "--jsonl", "-"], &record(&marked, format)).1[0];
        assert!(done["title_hash"].is_string());
        assert_eq!((&done["title_hash"], &done["desc_hash"]), (&checked["title_hash"], &checked["desc_hash"]));
    }
    // The body has it where it is asked to.
    let (_, lines, _) = run(&["restructure", "--jsonl", "--h1", "body"], &record(&text, "markdown"));
    assert!(lines[0]["texte"].as_str().is_some_and(|text| text.contains(&format!("# {title}\n"))), "{}", lines[0]);
    // The text that a plan was made of takes it as the record did.
    let (_, lines, _) = run(&["restructure", "--jsonl"], &record(&text, "markdown"));
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("e.md"), &text).expect("written");
    std::fs::write(folder.path().join("plan.json"), lines[0]["plan"].to_string()).expect("written");
    let applied = run_in(folder.path(), &["apply", "plan.json", "e.md"], None);
    assert_eq!(String::from_utf8_lossy(&applied.stderr).matches("erreur").count(), 0);
    assert_eq!(lines[0]["texte"].as_str().map(str::as_bytes), Some(applied.stdout.as_slice()));
}

#[test]
fn a_title_in_the_text_wins_over_the_one_beside_it() {
    let text = format!("# Le radier de l’écluse est repris\n\n{LOCK}\n\n{}", LOCK.replace("écluse", "passerelle"));
    let record = json!({"id": 1, "title": "Travaux d’été", "text": text, "format": "markdown"}).to_string();
    let hash = |command: &[&str], record: &str| run(command, record).1[0]["title_hash"].clone();
    let alone = json!({"id": 1, "text": text, "format": "markdown"}).to_string();
    for command in [["check", "-", "--jsonl"], ["analyze", "-", "--jsonl"], ["restructure", "-", "--jsonl"]] {
        assert_eq!(hash(&command, &record), hash(&command, &alone), "{command:?}");
        assert!(hash(&command, &record).is_string());
    }
}

#[test]
fn the_hash_of_the_settings_is_one_for_all_records() {
    let records = [json!({"id": 1, "text": LOCK, "keyphrase": "écluse"}), json!({"id": 2, "text": LOCK})];
    let input = records.map(|record| record.to_string() + "\n").concat();
    for command in ["analyze", "check"] {
        let (_, lines, _) = run(&[command, "-", "--jsonl", "--fields", "config_hash"], &input);
        assert!(lines[0]["config_hash"].is_string());
        assert_eq!(lines[0]["config_hash"], lines[1]["config_hash"], "{command}");
    }
}

#[test]
fn several_files_are_one_stream_and_options_for_files_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["a.jsonl", "b.jsonl"] {
        let record = json!({"id": name, "text": LOCK});
        std::fs::write(folder.path().join(name), format!("\u{feff}{record}\r\n")).expect("written");
    }
    let (_, lines, messages) = told(folder.path(), &["check", "a.jsonl", "b.jsonl", "--jsonl", "--fields", "mots"], "");
    assert_eq!(lines.iter().map(|line| &line["id"]).collect::<Vec<_>>(), [&json!("a.jsonl"), &json!("b.jsonl")]);
    assert_eq!(messages, "2 enregistrements.\n");
    let (code, lines, messages) = told(folder.path(), &["check", "a.jsonl", "--jsonl", "--fix"], "");
    assert_eq!((code, lines.len()), (Some(2), 0));
    assert_eq!(messages, "intertitre : `--jsonl` et `--fix` s’excluent.\n");
    let (code, _, messages) = told(folder.path(), &["check", "absent.jsonl", "--jsonl"], "");
    assert_eq!(code, Some(2), "{messages}");
}
