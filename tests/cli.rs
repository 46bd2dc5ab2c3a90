//! The program as users run it: what it prints, where, and how it ends.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{fault, run, run_in};
use std::path::Path;

const ARTICLE: &str = "fixtures/articles/locale-mediatheque.md";

#[test]
fn every_command_has_its_help_in_french() {
    for args in [
        &["--help"][..],
        &["restructure", "--help"],
        &["apply", "--help"],
        &["strip", "--help"],
        &["check", "--help"],
        &["analyze", "--help"],
        &["annotate", "--help"],
        &["explain", "--help"],
        &["rules", "--help"],
    ] {
        let (code, output, _) = run(args, None);
        assert_eq!(code, 0, "{args:?}");
        assert!(output.contains("Usage : intertitre") && output.contains("Options"), "{output}");
        for english in ["Usage:", "Print", "Possible", "default:", "Commands"] {
            assert!(!output.contains(english), "{args:?}: {english} in\n{output}");
        }
    }
    assert_eq!(run(&["--version"], None).1, format!("intertitre {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_faulty_command_line_is_told_in_french() {
    assert_eq!(
        fault(&["restruct"], None),
        "intertitre : commande inconnue : `restruct` ; vouliez-vous dire `restructure`\u{a0}? Voir `intertitre --help`."
    );
    assert!(
        fault(&["check", "--fail-onn", "never", "x"], None)
            .contains("option ou argument inconnu : `--fail-onn` ; vouliez-vous dire `--fail-on`\u{a0}?")
    );
    assert!(fault(&["restructure", "--min-words", "beaucoup"], None).contains("valeur `beaucoup` refusée"));
    assert!(
        fault(&["check", "--fail-on", "toujours", "x"], None)
            .contains("valeurs possibles : error, warning, info, never")
    );
    assert!(
        fault(&["check", "--min-score", "120", "x"], None)
            .contains("valeur `120` refusée pour `--min-score <N>` : un nombre entier de 0 à 100 est attendu")
    );
    assert!(fault(&["restructure", "--parts", "0", "x"], None).contains("un nombre entier d’au moins 1 est attendu"));
    assert!(fault(&["check"], None).contains("il manque un argument"));
    assert!(fault(&["restructure", "--diff", "--format", "json", ARTICLE], None).contains("s’excluent"));
}

#[test]
fn bad_input_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let said = |file: &str, words: &str| {
        for command in ["restructure", "strip", "analyze", "annotate"] {
            if command != "restructure" && ["trop court", "français"].iter().any(|only| words.contains(only)) {
                continue;
            }
            let message = fault(&[command, file], None);
            assert!(message.contains(words) && message.starts_with("intertitre : "), "{command} {file}: {message}");
        }
    };
    said(&path("vide.md", b""), "le fichier est vide");
    said(&path("blanc.md", b" \n\n"), "le fichier est vide");
    said(&path("binaire.md", b"\x89PNG\r\n\x1a\n\x00\x00"), "le contenu est binaire");
    said(
        &path(
            "anglais.md",
            "The council voted last night to renovate the town library and its reading room. ".repeat(9).as_bytes(),
        ),
        "n’est pas en français",
    );
    // The language of a few words is told where it is sure.
    said(
        &path(
            "note.md",
            b"The council voted last night to renovate the town library, which has been closed since the flood.",
        ),
        "n’est pas en français",
    );
    said(&path("court.md", "Le conseil a voté.".as_bytes()), "trop court (nombre de mots : 4)");
    said(&path("page.docx", b"<p>Bonjour</p>"), "le format « .docx » n’est pas lu");
    said(&path("yaml.md", "---\na: [1\n---\nTexte.\n".as_bytes()), "le front matter YAML ne se lit pas");
    said(&path("toml.md", "+++\na = \n+++\nTexte.\n".as_bytes()), "ligne 2 : le front matter TOML ne se lit pas");
    said(&path("marqueur.md", b"<!-- intertitre:h2 v=1 h=00000000 -->\n\n## T\n"), "ligne 1 : le marqueur");
    said(&folder.path().to_string_lossy(), "c’est un dossier");
    said(&folder.path().join("absent.md").to_string_lossy(), "le fichier n’existe pas");
    let missing = folder.path().join("absent/sortie.md").to_string_lossy().into_owned();
    assert!(fault(&["restructure", ARTICLE, "-o", &missing], None).contains("n’existe pas. Créez-le"));
    assert!(fault(&["restructure", ARTICLE, "--report", &missing], None).contains("n’existe pas. Créez-le"));
    assert!(
        fault(&["restructure", ARTICLE, "--format", "text"], None).contains("ne peut pas être rendu en texte brut")
    );
    let kept = path("sortie.md", b"ancien");
    fault(&["restructure", &path("vide2.md", b""), "-o", &kept], None);
    assert_eq!(std::fs::read(&kept).expect("the file"), b"ancien");
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(".tmp"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn restructure_writes_reports_and_strip_takes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (output, report) = (at("sortie.md"), at("rapport.json"));
    let (code, printed, messages) = run(&["restructure", ARTICLE, "-o", &output, "--report", &report], None);
    assert_eq!((code, printed.as_str()), (0, ""));
    assert!(messages.contains("intertitres") && messages.contains("Objectif non atteint"), "{messages}");
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(report).expect("the report")).expect("JSON");
    assert_eq!(report["statut"], "objectif_non_atteint");
    assert_eq!(report["schema_version"], 2);
    assert!(
        report["intertitres"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|heading| heading["provisoire"] == true && !heading["sources"].as_array().expect("a list").is_empty())
    );
    let (code, stripped, _) = run(&["strip", &output], None);
    assert_eq!((code, stripped), (0, std::fs::read_to_string(ARTICLE).expect("the article")));
    assert_eq!(run(&["restructure", ARTICLE, "--strict"], None).0, 1);
    assert_eq!(run(&["restructure", ARTICLE, "--strict", "--min-words", "100"], None).0, 0);
    let (_, diff, _) = run(&["restructure", ARTICLE, "--diff"], None);
    assert!(
        diff.starts_with("--- fixtures")
            && diff.lines().any(|line| line.starts_with("+## "))
            && !diff.lines().any(|line| line.starts_with("-") && !line.starts_with("---")),
        "{diff}"
    );
    let (_, json, _) = run(&["restructure", ARTICLE, "--format", "json"], None);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).expect("JSON")["intertitres"], report["intertitres"]);
}

/// A result renamed onto a pipe or a device would take its place: as root, `-o /dev/null` would break the machine.
#[cfg(unix)]
#[test]
fn a_pipe_is_written_into_and_stays_a_pipe() {
    use std::os::unix::fs::FileTypeExt;
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("tuyau");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).expect("what is written")
    });
    let output = pipe.to_string_lossy();
    let (code, _, messages) = run(&["restructure", ARTICLE, "-o", &output], None);
    assert_eq!(code, 0, "{messages}");
    assert_eq!(reader.join().expect("the text"), run(&["restructure", ARTICLE], None).1);
    assert!(std::fs::metadata(&pipe).expect("the pipe").file_type().is_fifo());
}

#[test]
fn standard_input_is_a_file_by_its_name() {
    let text = std::fs::read(ARTICLE).expect("the article");
    let from_file = run(&["restructure", ARTICLE], None).1;
    assert_eq!(run(&["restructure", "-", "--stdin-filename", "article.md"], Some(&text)).1, from_file);
    assert_eq!(run(&["restructure"], Some(&text)).1, from_file);
    let (code, _, messages) = run(&["check", "-", "--stdin-filename", "page.docx"], Some(&text));
    assert!(code == 2 && messages.contains("page.docx : le format « .docx » n’est pas lu"), "{messages}");
    let (_, found, _) = run(&["check", "-", "--stdin-filename", "dossier/article.md"], Some(&text));
    assert!(found.contains("dossier/article.md : score"), "{found}");
}

#[test]
fn encodings_and_ends_of_line_are_kept() {
    let text = std::fs::read_to_string(ARTICLE).expect("the article").replace('\n', "\r\n");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.md");
    let latin: Vec<u8> = intertitre::source::Encoding::Windows1252.encode(&text);
    for (bytes, warned) in [(text.clone().into_bytes(), false), (latin, true)] {
        std::fs::write(&file, &bytes).expect("a file");
        let done = run_in(folder.path(), &["restructure", "a.md", "-o", "b.md"], None);
        assert_eq!(done.status.code(), Some(0));
        assert_eq!(String::from_utf8_lossy(&done.stderr).contains("lu, et écrit, en Windows-1252"), warned);
        let back = run_in(folder.path(), &["strip", "b.md"], None).stdout;
        assert_eq!(back, bytes);
    }
}

#[test]
fn json_lines_answer_each_record_in_order() {
    let lines = concat!(
        "{\"id\": \"a\", \"text\": \"Le pont est fermé. Il rouvrira lundi.\", \"title\": \"Le pont\"}\n",
        "pas du json\n",
        "\n",
        "{\"id\": 7}\n",
        "{\"id\": null, \"text\": \"# Titre\\n\\nDu **texte**.\", \"format\": \"markdown\"}\r\n",
        "{\"id\": \"h\", \"text\": \"<p>x</p>\", \"format\": \"html\"}\n",
        "{\"id\": \"v\", \"text\": \"\"}",
    );
    let (code, output, _) = run(&["analyze", "--jsonl"], Some(lines.as_bytes()));
    let answers: Vec<serde_json::Value> =
        output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((code, answers.len()), (1, 6));
    let text = "Le pont est fermé. Il rouvrira lundi.";
    let first = &answers[0];
    assert_eq!((&first["id"], &first["schema_version"]), (&"a".into(), &1.into()));
    let sentences: Vec<&str> = first["sentences"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|sentence| {
            &text[sentence["start"].as_u64().expect("an offset") as usize
                ..sentence["end"].as_u64().expect("an offset") as usize]
        })
        .collect();
    assert_eq!(sentences, ["Le pont est fermé.", "Il rouvrira lundi."]);
    assert_eq!(first["keyphrases"][0]["text"], "pont");
    assert!(first["tokens"][0]["tag"] == "DET" && first["tokens"][0]["lemma"] == "le" && first["segments"].is_array());
    assert!(
        answers[1]["error"].as_str().expect("a fault").contains("n’est pas du JSON")
            && answers[1]["line"] == 2
            && answers[1]["id"].is_null()
    );
    assert!(
        answers[2]["id"] == 7
            && answers[2]["line"] == 4
            && answers[2]["error"].as_str().expect("a fault").contains("text")
    );
    assert_eq!(answers[3]["headings"][0]["text"], "Titre");
    assert_eq!(answers[4]["words"]["author"], 1);
    assert_eq!(answers[5]["words"]["author"], 0);
}

#[test]
fn rules_are_listed_and_explained() {
    let (code, list, _) = run(&["rules"], None);
    assert!(
        code == 0 && list.lines().count() == intertitre::rules::all().count() && list.starts_with("MET001  titre"),
        "{list}"
    );
    assert_eq!(run(&["explain"], None).1, list);
    let (_, page, _) = run(&["explain", "lis001"], None);
    assert!(page.starts_with("# LIS001 phrase-longue\n") && page.contains("\n## Pourquoi\n"), "{page}");
    assert_eq!(run(&["explain", "phrase-longue"], None).1, page);
    assert!(fault(&["explain", "LIS999"], None).contains("règle inconnue `LIS999`. `intertitre rules` les liste"));
    let meant =
        "règle inconnue `phrases-longues` ; vouliez-vous dire `phrase-longue`\u{202f}? `intertitre rules` les liste.";
    assert!(fault(&["explain", "phrases-longues"], None).contains(meant));
    for option in ["--ignore", "--select"] {
        assert!(fault(&["check", option, "phrases-longues", ARTICLE], None).contains(meant), "{option}");
    }
    let json: serde_json::Value = serde_json::from_str(&run(&["rules", "--format", "json"], None).1).expect("JSON");
    assert_eq!(json.as_array().expect("a list").len(), intertitre::rules::all().count());
}

/// An article without a title of its own, long enough to be given one.
fn untitled() -> String {
    let article = std::fs::read_to_string(ARTICLE).expect("the article");
    let body = article.split_once("\n\n").expect("a body").1;
    body.lines().filter(|line| !line.starts_with("# ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_title_goes_where_the_other_files_of_the_repository_keep_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    let article = format!("---\nlayout: page\n---\n\n{}", untitled().trim_start());
    write("article.md", &article);
    let restructured = |folder: &Path| {
        let done = run_in(folder, &["restructure", "article.md"], None);
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    let (in_body, in_meta) = (|text: &str| text.contains("\n# "), |text: &str| text.contains("\ntitle: "));
    // On its own, a file with front matter has its title there.
    let alone = restructured(folder.path());
    assert!(in_meta(&alone) && !in_body(&alone), "{alone}");
    for number in 1..=4 {
        write(&format!("voisin-{number}.md"), "---\nlayout: page\n---\n\n# Un titre\n\nUn paragraphe.\n");
    }
    let beside = restructured(folder.path());
    assert!(in_body(&beside) && !in_meta(&beside), "{beside}");
    // The user's word wins.
    let asked = run_in(folder.path(), &["restructure", "article.md", "--h1", "meta"], None);
    assert!(in_meta(&String::from_utf8_lossy(&asked.stdout)));
    // Where half the files do otherwise, there is no custom.
    for number in 5..=8 {
        write(&format!("voisin-{number}.md"), "---\ntitle: Un titre\n---\n\nUn paragraphe.\n");
    }
    assert_eq!(restructured(folder.path()), alone);
    // A folder of its own is part of the repository.
    std::fs::create_dir_all(folder.path().join(".git")).expect("a folder");
    std::fs::create_dir_all(folder.path().join("nouveau")).expect("a folder");
    for number in 1..=4 {
        std::fs::remove_file(folder.path().join(format!("voisin-{number}.md"))).expect("a file");
    }
    std::fs::rename(folder.path().join("article.md"), folder.path().join("nouveau/article.md")).expect("a file");
    assert!(in_meta(&restructured(&folder.path().join("nouveau"))));
}

#[test]
fn an_article_is_annotated_for_people() {
    let text = "# Le bac\n\nDès lundi, les [quatre bacs](x.html) relieront la zourvaise à l’île d’Aix.\n";
    let (code, output, messages) = run(&["annotate"], Some(text.as_bytes()));
    assert_eq!((code, messages.as_str()), (0, ""));
    insta::assert_snapshot!("annotate", output);
    let (_, sentences, _) = run(&["annotate", "-", "--sentences", "--stdin-filename", "bac.md"], Some(text.as_bytes()));
    assert_eq!(
        sentences,
        "bac.md:1:1: titre de niveau 1, 2 mots\n  1:3 Le bac\n\
         bac.md:3:1: paragraphe, 11 mots\n  3:1 Dès lundi, les quatre bacs relieront la zourvaise à l’île d’Aix.\n\
         bac.md : 2 blocs, 2 phrases, 17 mots et signes, dont 1 de catégorie devinée.\n"
    );
}

#[test]
fn the_structure_of_an_article_is_shown_to_people() {
    let text = "# Le bac\n\nSelon la mairie, le bac a été vendu lundi. « Rien n’est signé », a répondu le maire Jean Lorec (PS). \
         L’armateur Paul Ségalen a été mis en examen vendredi. Il transportait 40 passagers de l’île.\n";
    let (code, output, messages) = run(&["annotate", "--structure"], Some(text.as_bytes()));
    assert_eq!((code, messages.as_str()), (0, ""));
    insta::assert_snapshot!("annotate_structure", output);
}

#[test]
fn patterns_of_the_configuration_are_left_out_of_the_prose() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    write("a.md", "# Titre\n\nLe bac [[REF-12]] reprend lundi.\n\n@@@ encart\nUn encart hors texte.\n@@@\n");
    let words = || {
        let done = run_in(folder.path(), &["analyze", "a.md"], None);
        let facts: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        facts["words"]["author"].as_u64()
    };
    assert_eq!(words(), Some(10));
    write("intertitre.toml", "ignore-blocks = ['(?s)^@@@ .*?^@@@$']\nignore-tokens = ['\\[\\[REF-\\d+\\]\\]']\n");
    assert_eq!(words(), Some(4));
    write("intertitre.toml", "min-words = 300\nignore-tokens = ['(']\n");
    let done = run_in(folder.path(), &["analyze", "a.md"], None);
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&done.stderr).trim_end().split_once("intertitre.toml").expect("the file").1,
        " : ligne 2 : le motif « ( » n’est pas une expression régulière valide."
    );
}

#[test]
fn a_file_switches_rules_off_where_it_says_so() {
    let long = "Le bac de la Doulce, que les maraîchers attendaient depuis cinq longs mois et que la commune avait fait réviser \
                de fond en comble, chaîne comprise, avant de le rendre aux habitants des deux rives, qui s’en disaient privés \
                comme jamais, a repris lundi matin. ";
    let codes = |text: &str, name: &str| -> Vec<(String, u64)> {
        let (_, output, _) = run(&["check", "-", "--stdin-filename", name, "--format", "json"], Some(text.as_bytes()));
        let report: serde_json::Value = serde_json::from_str(&output).expect("JSON");
        let findings = report["fichiers"][0]["constats"].as_array().expect("findings").clone();
        findings
            .iter()
            .map(|finding| {
                (finding["regle"].as_str().expect("a code").to_string(), finding["ligne"].as_u64().expect("a line"))
            })
            .collect()
    };
    let found = |text: &str| {
        codes(text, "a.md").into_iter().filter(|(code, _)| code == "LIS001").map(|(_, line)| line).collect::<Vec<_>>()
    };
    let body = format!("# Le bac\n\n{long}\n\n{long}\n\n{long}\n");
    assert_eq!(found(&body), [3, 5, 7]);
    let line = |comment: &str| body.replacen(&format!("\n\n{long}"), &format!("\n\n{comment}\n\n{long}"), 1);
    assert_eq!(found(&line("<!-- intertitre-disable-next-line LIS001 -->")), [7, 9]);
    assert_eq!(found(&line("<!-- intertitre-disable-next-line phrase-longue -- citation -->")), [7, 9]);
    assert_eq!(found(&line("<!-- intertitre-disable-next-line MET001 -->")), [5, 7, 9]);
    assert!(found(&line("<!-- intertitre-disable -->")).is_empty());
    assert!(found(&line("<!-- intertitre-disable-file LIS001 -->")).is_empty());
    let block =
        body.replacen(long, &format!("<!-- intertitre-disable LIS001 -->\n\n{long}\n\n<!-- intertitre-enable -->"), 1);
    assert_eq!(found(&block), [9, 11]);
    for head in [
        "---\ntitle: Le bac\nintertitre-disable: [LIS001]\n---\n\n",
        "---\ntitle: Le bac\n# intertitre-disable-file LIS001\n---\n\n",
        "+++\ntitle = \"Le bac\"\nintertitre-disable = [\"LIS001\", \"MET002\"]\n+++\n\n",
        "{\n  \"title\": \"Le bac\",\n  \"intertitre-disable\": \"LIS001\"\n}\n\n",
    ] {
        assert!(found(&format!("{head}{body}")).is_empty(), "{head}");
    }
    // In front matter, a comment for the next line reaches the key below it only.
    let wide = format!(
        "---\n# intertitre-disable-next-line MET004\ntitle: {}\n---\n\n{body}",
        "Un titre bien trop long ".repeat(6)
    );
    let told = |text: &str| codes(text, "a.md").iter().filter(|(code, _)| code == "MET004").count();
    assert_eq!((told(&wide), told(&wide.replace("MET004", "MET002"))), (0, 1));
    assert_eq!(found(&wide), [8, 10, 12]);
    let page = format!("<h1>Le bac</h1>\n<!-- intertitre-disable-next-line LIS001 -->\n<p>{long}</p>\n<p>{long}</p>\n");
    let lines: Vec<u64> =
        codes(&page, "a.html").into_iter().filter(|(code, _)| code == "LIS001").map(|(_, line)| line).collect();
    assert_eq!(lines, [4]);
    let mdx = format!("# Le bac\n\n{{/* intertitre-disable-next-line LIS001 */}}\n{long}\n\n{long}\n");
    let lines: Vec<u64> =
        codes(&mdx, "a.mdx").into_iter().filter(|(code, _)| code == "LIS001").map(|(_, line)| line).collect();
    assert_eq!(lines, [6]);
}

#[test]
fn a_keyphrase_is_looked_for_in_every_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    let article = "---\ntitle: Des vols de nuit pour l’île\ndescription: La nuit, un vol relie l’île.\nslug: /carnet/vol-de-nuit/\n---\nUn vol de nuit part lundi.\n\n## Le vol du matin\n\nRien.\n\n## Les vols de nuit\n\nEncore un « vol de nuit ».\n\n![Un vol de nuit](a.png)\n";
    write("a.md", article);
    let focus = |args: &[&str]| {
        let done = run_in(folder.path(), &[&["analyze", "a.md"], args].concat(), None);
        let facts: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        facts["focus"].clone()
    };
    let told = |focus: &serde_json::Value| -> Vec<String> {
        let occurrences = focus["occurrences"].as_array().expect("a list");
        let row = |found: &serde_json::Value| {
            let at = |key: &str| usize::try_from(found[key].as_u64().expect("an offset")).expect("an offset");
            let text = &article[at("start")..at("end")];
            format!("{} {} {text}", found["place"].as_str().expect("a place"), found["form"].as_str().expect("a form"))
        };
        occurrences.iter().map(row).collect()
    };
    assert!(focus(&[]).is_null());
    assert_eq!(
        told(&focus(&["--keyphrase", "vol de nuit"])),
        [
            "title inflected Des vols de nuit pour l’île",
            "description near La nuit, un vol relie l’île.",
            "slug exact /carnet/vol-de-nuit/",
            "heading inflected vols de nuit",
            "introduction exact vol de nuit",
            "body exact vol de nuit",
            "image exact ![Un vol de nuit](a.png)",
        ]
    );
    assert_eq!(told(&focus(&["--keyphrase", "ile"])), [] as [&str; 0]);
    assert_eq!(told(&focus(&["--keyphrase", "ile", "--ignore-accents"])).len(), 2);
    // The configuration, then the article, then who asks.
    write("intertitre.toml", "keyphrase = \"île\"\n");
    assert_eq!((focus(&[])["text"].as_str(), focus(&[])["origin"].as_str()), (Some("île"), Some("configuration")));
    write("b.md", "---\nexpression-clé: bac de nuit\n---\nLe bac part la nuit.\n");
    let own = run_in(folder.path(), &["analyze", "b.md"], None);
    let own: serde_json::Value = serde_json::from_slice(&own.stdout).expect("JSON");
    assert_eq!(
        (own["focus"]["text"].as_str(), own["focus"]["origin"].as_str()),
        (Some("bac de nuit"), Some("article"))
    );
    let empty = run_in(folder.path(), &["analyze", "a.md", "--keyphrase", "…"], None);
    assert_eq!(empty.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&empty.stderr).contains("expression clé sans aucun mot"));
}
