//! The metadata at the head of a file, in every dialect: read with its places, written, taken out again.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::front_matter::{Dialect, Entry};
use intertitre::document::{Document, DocumentError, Format, FrontMatter};
use intertitre::lexicon::MetaRole;
use intertitre::restructure::{self, Options};
use intertitre::source::Source;

/// One front matter in each dialect, with the same title, date, keywords and nested key.
const SAMPLES: &[(&str, Dialect, &str)] = &[
    (
        "yaml",
        Dialect::Yaml,
        "---\n# fiche\ntitre: \"Le bac de l’île\"\ndate: 2026-02-11\nmots-clés: [bac, 'îles']\nseo:\n  auteur: Ève\n---\n",
    ),
    (
        "yaml nommé",
        Dialect::Yaml,
        "---yaml\ntitre: Le bac de l’île # suite\ndate: 2026-02-11\nmots-clés:\n- bac\n- îles\nseo: {auteur: Ève, }\n---\n",
    ),
    (
        "toml",
        Dialect::Toml,
        "+++\ntitre = 'Le bac de l’île'\ndate = 2026-02-11\n\"mots-clés\" = [\n  'bac',\n  \"îles\",\n]\n\n# suite\n[seo]\nauteur = \"Ève\"\n+++\n",
    ),
    (
        "toml nommé",
        Dialect::Toml,
        "---toml\ntitre = \"Le bac de l’île\"\ndate = 2026-02-11\nseo.auteur = 'Ève'\n\"mots-clés\" = ['bac', 'îles']\n---\n",
    ),
    (
        "json",
        Dialect::Json,
        "{\n\t\"titre\": \"Le bac de l’île\",\n\t\"date\": \"2026-02-11\",\n\t\"mots-clés\": [\"bac\", \"\\u00eeles\"],\n\t\"seo\": {\"auteur\": \"Ève\"}\n}\n",
    ),
    (
        "json en ligne",
        Dialect::Json,
        "{ \"titre\": \"Le bac de l’île\", \"date\": \"2026-02-11\", \"mots-clés\": [\"bac\", \"îles\"], \"seo\": {\"auteur\": \"Ève\"} }\n",
    ),
    (
        "json entre lignes",
        Dialect::Json,
        "---json\n{\n  \"titre\": \"Le bac de l’île\",\n  \"date\": \"2026-02-11\", \"seo\": {\n    \"auteur\": \"Ève\"},\n  \"mots-clés\": [\"bac\",\n    \"îles\"]\n}\n---\n",
    ),
    ("pelican", Dialect::Pelican, "Titre: Le bac\n    de l’île\nDate: 2026-02-11\nMots-clés: bac, îles\n"),
];

/// What stands before, and how lines end.
const HEADS: &[&str] = &["", "\u{feff}", "<!-- Licence libre\n     pour tous -->\n\n<!-- v2 -->\n"];
const EOLS: &[&str] = &["\n", "\r\n", "\r"];

const BODY: &str = "\nLe bac de la Doulce a repris lundi ses traversées.\n";

/// An article of more than 250 words.
fn article() -> String {
    [
        "Le bac de la Doulce a repris lundi ses traversées entre Port-Marais et l’île aux Aulnes. Il avait été arrêté cinq mois pour la révision de sa chaîne, de son moteur et de ses deux rampes. La commune a financé les travaux avec l’aide du département, qui en a payé la moitié.",
        "Le chantier a coûté 480 000 euros. La chaîne, longue de 310 mètres, a été remplacée maillon par maillon, et le moteur de 1987 a cédé la place à un moteur électrique alimenté depuis la rive. Le bac consomme désormais trois fois moins d’énergie et ne fait presque plus de bruit.",
        "Les 140 habitants de l’île aux Aulnes ont vécu ces cinq mois au rythme d’une vedette à passagers, sans voitures ni camions. L’épicerie a reçu ses livraisons deux fois par semaine, et les élèves du collège ont pris la vedette de sept heures. Le médecin de Port-Marais a tenu une permanence dans la salle des fêtes.",
        "Le bac transporte 12 voitures ou 90 passagers à chaque traversée. Il circule de six heures à vingt-deux heures, toutes les vingt minutes en semaine et toutes les demi-heures le dimanche. Le passage reste gratuit pour les habitants de l’île ; les visiteurs paient quatre euros par voiture.",
        "« La chaîne de l’ancien bac était usée jusqu’à la moitié de son épaisseur », a expliqué Maryvonne Le Quellec, qui dirige le service des passages d’eau. Deux marins ont été recrutés au printemps, ce qui porte l’équipe à neuf personnes. Un automate surveille la tension de la chaîne et arrête le bac quand le courant de la Doulce dépasse deux mètres par seconde.",
        "La prochaine révision du bac aura lieu dans dix ans. Le département étudie d’ici là une passerelle pour les piétons et les cyclistes, dont le tracé partirait du vieux moulin.",
    ]
    .join("\n\n")
        + "\n"
}

fn read(text: &str) -> Option<FrontMatter> {
    Document::read(&Source::from_text("article.md", text), Format::Markdown).expect(text).front_matter
}

fn fault(text: &str) -> (usize, String) {
    let error = Document::read(&Source::from_text("x.md", text), Format::Markdown).expect_err(text);
    let DocumentError::FrontMatter { line, .. } = error else { panic!("another fault: {error}") };
    (line, error.to_string())
}

fn run(text: &str) -> String {
    let options = Options { repair: false, ..Options::default() };
    restructure::restructure(&Source::from_text("article.md", text), Format::Markdown, &options).expect(text).text
}

fn strip(text: &str) -> String {
    restructure::strip(&Source::from_text("article.md", text), Format::Markdown).expect("its own output")
}

/// What a place of the file says, without its quotes, escapes and line breaks.
fn said(text: &str) -> String {
    let text = text.replace("\\u00ee", "î");
    text.trim_matches(['"', '\'']).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn values(entry: &Entry) -> Vec<&str> {
    entry.items.iter().map(|(value, _)| value.as_str()).collect()
}

#[test]
fn every_dialect_is_read_with_its_places() {
    for (name, dialect, sample) in SAMPLES {
        for head in HEADS {
            for eol in EOLS {
                let text = format!("{head}{sample}{BODY}").replace('\n', eol);
                let case = format!("{name} {head:?} {eol:?}");
                let front_matter = read(&text).unwrap_or_else(|| panic!("{case}: none"));
                assert_eq!(front_matter.dialect, *dialect, "{case}");
                assert_eq!(&text[front_matter.span.end..], BODY.replace('\n', eol), "{case}");
                assert_eq!(text[..front_matter.span.start], head.replace('\n', eol), "{case}");
                assert_eq!(front_matter.get(MetaRole::Title).expect(&case).1, "Le bac de l’île");
                assert_eq!(front_matter.get(MetaRole::Date).expect(&case).1, "2026-02-11");
                let keywords = front_matter.entry(MetaRole::Keywords).expect(&case);
                if *dialect == Dialect::Pelican {
                    assert_eq!(values(keywords), ["bac, îles"], "{case}");
                } else {
                    assert_eq!(values(keywords), ["bac", "îles"], "{case}");
                    assert_eq!(keywords.value, None, "{case}");
                    let list = &text[keywords.value_span.range()];
                    assert!(list.starts_with(['[', '-']) && list.ends_with([']', 's']), "{case}: {list:?}");
                    let [nested] = front_matter.nested.as_slice() else { panic!("{case}: {:?}", front_matter.nested) };
                    assert_eq!((nested.key.as_str(), nested.value.as_deref()), ("seo.auteur", Some("Ève")), "{case}");
                    assert_eq!(said(&text[nested.key_span.range()]), "auteur", "{case}");
                }
                for entry in front_matter.all() {
                    let key = entry.key.rsplit('.').next().expect("a name");
                    assert_eq!(said(&text[entry.key_span.range()]), key, "{case}");
                    for (value, span) in &entry.items {
                        assert_eq!(said(&text[span.range()]), *value, "{case}");
                    }
                    if let Some(value) = &entry.value {
                        assert_eq!(said(&text[entry.value_span.range()]), *value, "{case}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_added_is_read_taken_out_and_not_added_twice() {
    let article = article();
    for (name, dialect, sample) in SAMPLES {
        for head in HEADS {
            for eol in EOLS {
                let text = format!("{head}{sample}\n{article}").replace('\n', eol);
                let case = format!("{name} {head:?} {eol:?}");
                let done = run(&text);
                let front_matter = read(&done).unwrap_or_else(|| panic!("{case}: none"));
                assert_eq!(front_matter.dialect, *dialect, "{case}");
                for role in [MetaRole::Description, MetaRole::Slug] {
                    let (entry, value) = front_matter.get(role).unwrap_or_else(|| panic!("{case}: {role:?}\n{done}"));
                    assert!(front_matter.is_generated(&entry.key), "{case}: {role:?}");
                    assert!(!value.is_empty() && !value.contains(['\n', '\r']), "{case}");
                }
                let capital = *dialect == Dialect::Pelican;
                assert_eq!(done.contains("Description: "), capital, "{case}");
                assert!(done.contains(if capital {
                    "Intertitre: {genere: [Description, Slug], h: ["
                } else {
                    "intertitre"
                }));
                if *name == "json" {
                    let expected =
                        format!(",{eol}\t\"intertitre\": {{\"genere\": [\"description\", \"slug\"], \"h\": [\"");
                    assert!(done.contains(&expected), "{done}");
                }
                assert_eq!(strip(&done), text, "{case}");
                assert_eq!(run(&done), done, "{case}");
            }
        }
    }
}

#[test]
fn objects_of_any_shape_are_written_and_restored() {
    let article = article();
    for head in [
        "{}\n",
        "{ }\n",
        "{\n}\n",
        "---json\n{}\n---\n",
        "---json\n\n  {\n\n  }\n\n---\n",
        "{\"n\": [1, {\"a\": null}]}\n",
        "{ \"a\": \"}\",\n  \"b\": \"\\\\\" }\n",
        "{\"a\": {\n  \"b\": 1\n}}  \n",
    ] {
        let text = format!("{head}\n{article}");
        let done = run(&text);
        let front_matter = read(&done).expect("front matter");
        assert!(front_matter.get(MetaRole::Description).is_some(), "{done}");
        assert_eq!(strip(&done), text);
        assert_eq!(run(&done), done);
    }
}

#[test]
fn a_pair_that_the_editor_changed_or_moved_stays_in_a_sound_object() {
    let article = article();
    for head in ["{\n  \"date\": \"2026-02-11\"\n}\n", "{}\n"] {
        let done = run(&format!("{head}\n{article}"));
        let mine = done.replacen("\"description\": \"", "\"description\": \"Enfin ! ", 1);
        let kept = strip(&mine);
        let front_matter = read(&kept).expect("front matter");
        assert!(front_matter.get(MetaRole::Description).expect("mine").1.starts_with("Enfin ! "), "{kept}");
        assert!(front_matter.entry(MetaRole::Slug).is_none() && !kept.contains("intertitre"), "{kept}");
        let added = done.replacen("\"intertitre\"", "\"visuel\": \"a.jpg\",\n  \"intertitre\"", 1);
        let kept = read(&strip(&added)).expect("front matter");
        assert_eq!(kept.entry(MetaRole::Image).expect("the picture").value.as_deref(), Some("a.jpg"));
        assert!(kept.entry(MetaRole::Description).is_none());
    }
}

#[test]
fn an_alias_is_enough_wherever_it_stands() {
    let article = article();
    for head in [
        "---\ntitle: Le bac\nseo:\n  title: T\n  description: Dit\nslug: bac\n---\n",
        "---\ntitle: Le bac\nogp:\nog: {description: Dit}\npermalink: /bac/\n---\n",
        "---\ntitle: Le bac\nchapo:\nslug: ~\n---\n",
        "---\ntitle: Le bac\nexcerpt: [Dit]\nslug: &a bac\n---\n",
        "+++\ntitle = 'Le bac'\nslug = ''\n[params]\ndescription = 'Dit'\n+++\n",
        "+++\ntitle = 'Le bac'\nslug = 'bac'\nmeta.description = 'Dit'\n+++\n",
        "{\"title\": \"Le bac\", \"slug\": null, \"params\": {\"summary\": \"Dit\"}}\n",
        "Title: Le bac\nSummary:\nSlug: bac\n",
    ] {
        let text = format!("{head}\n{article}");
        let done = run(&text);
        assert!(done.starts_with(head), "{head}\n{}", done.get(..400).unwrap_or(""));
        assert_eq!(strip(&done), text);
    }
}

#[test]
fn what_only_looks_like_front_matter_is_prose() {
    for head in [
        "{{< figure src=\"a.jpg\" >}}\n",
        "{% include \"a.html\" %}\n",
        "{: .classe}\n",
        "{/* commentaire */}\n",
        "{\"Texte\"}\n",
        "{\"title\": \"a\"} et la suite\n",
        "{\"title\": \"a\"\n",
        "Note : rien\nDate : rien\n",
        "Attention: ceci\n",
        "Title: seul\n",
        "Note: un\nTitle: deux\n",
        "Title: un\nsuite sans retrait\nDate: deux\n",
        "Auteur: un\nTags: deux\n",
        "Title:un\nDate:deux\n",
        "<!-- a -->\n---\n\nTexte : suite\n\n---\n",
        "<!-- a -->\n---\nTexte [sans fin\n---\n",
        "<!-- a -->\n---\nUne phrase.\n---\n",
        "<!-- a -->\n{}\n",
        "<!-- a --> suite\n---\ntitle: a\n---\n",
        "<!-- sans fin\n---\ntitle: a\n---\n",
        "\n---\ntitle: a\n---\n",
        "---\n\nTexte sans fin de front matter.\n",
        "--- \u{e9}\na: b\n---\n",
    ] {
        assert!(read(&format!("{head}\nTexte.\n")).is_none(), "{head:?}");
    }
}

#[test]
fn plain_text_never_becomes_front_matter() {
    let article = article().lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    for head in
        ["{\"titre\": \"Un bac\"}\n", "  {\"titre\": 1}\n", "Titre: Un bac\nDate: hier\n", "---json\n{}\n---\n", "{}\n"]
    {
        let source = Source::from_text("a.txt", format!("{head}\n{article}"));
        let done = restructure::restructure(&source, Format::Text, &Options::default()).expect("an article").text;
        assert!(read(&strip(&done)).is_none(), "{}", done.get(..300).unwrap_or(""));
    }
}

#[test]
fn unnamed_files_are_known_by_their_front_matter() {
    let settle = |text: &str| Format::settle(None, &Source::from_text("-", text));
    for (name, _, sample) in SAMPLES {
        assert_eq!(settle(&format!("{sample}{BODY}")), Format::Markdown, "{name}");
    }
    assert_eq!(settle("{\"a\" 1}\n\nTexte."), Format::Markdown);
    assert_eq!(settle("Note: rien.\n\nTexte."), Format::Text);
}

#[test]
fn yaml_values_are_decoded_in_their_places() {
    for (line, value, place) in [
        (
            "chapo: >-  # plié | replié\n  Un bac\n  neuf\n\n# fin",
            "Un bac neuf",
            ">-  # plié | replié\n  Un bac\n  neuf",
        ),
        ("chapo: |\n\n  Un bac\n   neuf\n", "\nUn bac\n neuf\n", "|\n\n  Un bac\n   neuf"),
        ("chapo: \"Un bac\n  \\\"neuf\\\"\"", "Un bac \"neuf\"", "\"Un bac\n  \\\"neuf\\\"\""),
        ("chapo: 'L''été\n\n  ici'", "L'été\nici", "'L''été\n\n  ici'"),
        ("chapo: Un bac\n  neuf # fin", "Un bac neuf", "Un bac\n  neuf"),
        ("chapo: &dit Un bac", "Un bac", "Un bac"),
        ("chapo: !!str &dit \"12\"", "12", "\"12\""),
        ("autre: &dit Un bac\nchapo: *dit", "Un bac", "*dit"),
        ("chapo: Un:bac", "Un:bac", "Un:bac"),
        ("chapo:\tUn bac", "Un bac", "Un bac"),
        ("chapo: Un bac\nchapo: Deux", "Un bac", "Un bac"),
        ("? chapo\n: Un bac", "Un bac", "Un bac"),
    ] {
        for eol in EOLS {
            let text = format!("---\nlayout: x\n{line}\nfin: 😀\n---\n").replace('\n', eol);
            let front_matter = read(&text).expect("front matter");
            let entry = front_matter.entry(MetaRole::Description).expect(line);
            assert_eq!(entry.value.as_deref(), Some(value), "{line:?}");
            assert_eq!(&text[entry.value_span.range()], place.replace('\n', eol), "{line:?}");
            let last = front_matter.entries.last().expect("the end");
            assert_eq!(&text[last.value_span.range()], "😀", "{line:?}");
        }
    }
    for null in ["chapo:", "chapo: ~", "chapo: null", "chapo: # rien"] {
        let front_matter = read(&format!("---\n{null}\n---\n")).expect("front matter");
        let entry = front_matter.entry(MetaRole::Description).expect("a key");
        assert_eq!((entry.value.as_deref(), entry.items.len()), (None, 0), "{null}");
    }
}

#[test]
fn toml_keys_stand_between_values_and_tables() {
    let article = article();
    for (head, before) in [
        ("+++\ndate = 2026-02-11\n\n# suite\n[seo]\na = 1\n+++\n", "date = 2026-02-11\n"),
        ("+++\nx = \"\"\"\n[a]\n# b\"\"\" # c\n\n[seo]\na = 1\n+++\n", "# b\"\"\" # c\n"),
        ("+++\nx = [\n  [1],\n]\n[[liens]]\nnom = 'a'\n+++\n", "]\n"),
        ("+++\nx = {\n  a = 1\n}\n[seo]\n+++\n", "}\n"),
        ("+++\na.c = 1\n[a.b]\nc = 2\n+++\n", "a.c = 1\n"),
        ("+++\n# tout\n[seo]\na = 1\n+++\n", "+++\n"),
        ("+++\na = 1\n# fin\n+++\n", "# fin\n"),
    ] {
        let text = format!("{head}\n{article}");
        let done = run(&text);
        let written = ["title", "description"].map(|key| format!("{before}{key} = \""));
        assert!(written.iter().any(|start| done.contains(start)), "{done}");
        assert_eq!(strip(&done), text);
        assert_eq!(run(&done), done);
    }
}

#[test]
fn faults_are_told_in_french_with_their_line() {
    for (text, line, cause) in [
        ("---\na: 1\ntitle: \"Le bac\ndate: 2\n---\n", 3, "guillemet non fermé"),
        ("---\na: 1\ntags: [a, b\ndate: 2\n---\n", 3, "crochet ou accolade non fermés"),
        ("---\na: 1\nb:\n\tc: 2\n---\n", 4, "indentation par tabulation"),
        ("---\ntitle: Le bac : le retour\n---\n", 2, "mettez la valeur entre guillemets"),
        ("---\ntitle: 'L'été'\n---\n", 2, "doublez l’apostrophe"),
        ("---\ntitle: @bac\n---\n", 2, "caractère réservé"),
        ("---\na: 1\ntitre\nb: 2\n---\n", 4, "deux-points manquant"),
        ("---\na: *rien\n---\n", 2, "astérisque"),
        ("+++\na = 1\na = 2\n+++\n", 3, "clé en double"),
        ("+++\na = \"Le bac\nb = 2\n+++\n", 2, "guillemet non fermé"),
        ("+++\na = Le bac\n+++\n", 2, "guillemets manquants"),
        ("+++\na: 1\n+++\n", 2, "signe `=` manquant"),
        ("{\n  \"a\": \"Le bac,\n  \"b\": 2\n}\n", 2, "guillemet non fermé"),
        ("{\n  \"a\" 1\n}\n", 2, "deux-points manquant"),
        ("{\r  \"a\": 1,\r}\r", 3, "virgule en trop"),
        ("{\n  \"a\": 1\n  \"b\": 2\n}\n", 3, "virgule manquante"),
        ("---json\n[1]\n---\n", 2, "un objet entre accolades"),
        ("---json\n\"a\": 1\n---\n", 2, "texte après"),
        ("---toml\na: 1\n---\n", 2, "signe `=` manquant"),
    ] {
        let (found, message) = fault(&format!("{text}\nTexte.\n"));
        assert_eq!(found, line, "{text:?}: {message}");
        assert!(message.contains(cause), "{text:?}: {message}");
        assert!(message.starts_with(&format!("ligne {line} : ")), "{message}");
        let english = ["expected", "while", "found", "invalid", "unexpected"];
        assert!(!english.iter().any(|word| message.contains(word)), "{message}");
    }
    let (_, message) = fault("---\n%TAG rien\na: 1\n---\n");
    assert_eq!(
        message,
        "ligne 2 : le front matter YAML ne se lit pas. Corrigez cette ligne, ou retirez le front matter"
    );
}

#[test]
fn hostile_metadata_is_survived() {
    let bomb = |n: usize| {
        let rows: String = (1..n).map(|i| format!("k{i}: &k{i} [*k{0}, *k{0}, *k{0}]\n", i - 1)).collect();
        format!("k0: &k0 bac\n{rows}title: *k{}\n", n - 1)
    };
    let big = "mot ".repeat(250_000);
    let yaml = [
        "[".repeat(10_000),
        format!("a: {}", "{a: ".repeat(10_000)),
        "- ".repeat(20_000),
        "? ".repeat(10_000),
        "a:\n".to_string() + &(1..2000).map(|i| format!("{}a:\n", " ".repeat(i))).collect::<String>(),
        bomb(2000),
        format!("a: &a {big}\n{}", "b: *a\n".repeat(10_000)),
        format!("a: &a {}\n{}", "x".repeat(60_000), "b: *a\n".repeat(10_000)),
        format!("title: \"{big}\""),
        format!("title: |\n  {big}"),
        format!("{big}: x"),
        format!("a:\n  {}: x", "b".repeat(1000)),
        "\"".repeat(10_000),
        "a: b\n--- \nc: d".to_string(),
        "a: b\n--- c\n".to_string(),
        "&a &b &c".to_string(),
        "a: !<|> |\n x".to_string(),
    ];
    for inner in &yaml {
        let source = Source::from_text("x", format!("---\n{inner}\n---\n\nTexte.\n"));
        let _ = Document::read(&source, Format::Markdown);
    }
    let front_matter = read(&format!("---\n{}---\n", bomb(50))).expect("front matter");
    assert_eq!(front_matter.entry(MetaRole::Title).expect("a key").value, None);
    for text in [
        format!("{{\"a\": {}", "[".repeat(100_000)),
        format!("{{\"a\": {}{}}}\n", "[".repeat(10_000), "]".repeat(10_000)),
        format!("{}{}\n", "{\"a\": ".repeat(10_000), "}".repeat(10_000)),
        format!("{{\"title\": \"{big}\"}}\n"),
        format!("{{\"{}", "\\".repeat(100_001)),
        format!("{{{}}}\n", "\"".repeat(100_001)),
        "{\"a\": \"\\ud800\"}\n".to_string(),
        format!("+++\na = {}\n+++\n", "[".repeat(10_000)),
        format!("+++\n{} = 1\n+++\n", vec!["a"; 10_000].join(".")),
        format!("+++\n{}+++\n", (0..3000).map(|i| format!("[a{i}.b]\n")).collect::<String>()),
        "<!--".repeat(50_000),
        "<!-- -->\n".repeat(50_000),
        format!("Title: a\nDate: b\n{}", "    c\n".repeat(50_000)),
        format!("Title: {}", "a:\n".repeat(50_000)),
    ] {
        let _ = Document::read(&Source::from_text("x", text), Format::Markdown);
    }
    let deep = format!("{}1{}\n", "{\"a\": ".repeat(500), "}".repeat(500));
    assert!(fault(&deep).1.contains("imbrication trop profonde"));
}
