//! `check` on files and folders: what it tells, what makes it fail, what it leaves out, what it mends and what it remembers.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::run_in;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// A folder of articles.
struct Site(tempfile::TempDir);

impl Site {
    fn new(files: &[(&str, &str)]) -> Self {
        let site = Self(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            site.write(name, text);
        }
        site
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("a file")
    }

    /// The exit code, the output and the messages of a run in the folder.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        self.run_with(args, None)
    }

    fn run_with(&self, args: &[&str], input: Option<&[u8]>) -> (i32, String, String) {
        let done = run_in(self.path(), args, input);
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (done.status.code().expect("a code"), text(done.stdout), text(done.stderr))
    }

    /// The codes of the findings of a run, in order, each with its file.
    fn found(&self, args: &[&str]) -> Vec<String> {
        let (_, output, messages) = self.run(&[args, &["--format", "json"]].concat());
        let report: Value = serde_json::from_str(&output).unwrap_or_else(|_| panic!("{output}{messages}"));
        let files = report["fichiers"].as_array().expect("a list");
        files
            .iter()
            .flat_map(|file| {
                let name = file["fichier"].as_str().expect("a name").replace('\\', "/");
                let findings = file["constats"].as_array().expect("a list").iter();
                findings
                    .map(move |one| format!("{name} {}", one["regle"].as_str().expect("a code")))
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    fn git(&self, args: &[&str]) {
        let done = Command::new("git")
            .args([
                "-c",
                "user.name=Une rédactrice",
                "-c",
                "user.email=redaction@exemple.fr",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(args)
            .current_dir(self.path())
            .output()
            .expect("git");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

const VOTE: &str = "Le conseil municipal a voté lundi soir la rénovation de la médiathèque et de sa chaufferie. ";
const BARE: &str =
    "---\ntitle: Un titre\n---\n\nLe conseil municipal a voté lundi soir la rénovation de la médiathèque.\n";
/// Long enough to want a title.
const UNTITLED: &str = "Le conseil municipal a voté lundi soir la rénovation de la médiathèque et de sa chaufferie, dont le coût \
    dépasse de moitié ce qui était prévu. Les élus de la minorité demandaient un report. La maire a répondu que le chauffage ne \
    passerait pas l’hiver. Les travaux commenceront en avril et dureront huit mois. Le fonds ancien sera mis à l’abri dans les \
    caves de l’hôtel de ville, où il avait déjà passé les années de guerre. Le prêt reprendra en mai dans le préau de l’école, \
    trois jours par semaine, avec deux mille livres choisis par les lecteurs. Une navette desservira les hameaux le samedi matin. \
    Les abonnements seront prolongés d’autant.\n";
const LONG: &str = "La nouvelle halte fluviale de Corvin, dont la construction avait été décidée puis suspendue à deux reprises faute \
    d’accord entre la commune, le département et le gestionnaire du canal, accueille désormais une vingtaine de bateaux par \
    nuit, au même prix qu’autrefois.";

#[test]
fn findings_are_told_and_fail_the_run_as_asked() {
    let site = Site::new(&[
        ("contenus/a.md", BARE),
        ("contenus/b.txt", UNTITLED),
        ("contenus/en.md", &"The council voted last night to renovate the library and its boiler room. ".repeat(9)),
        ("contenus/brouillons/c.md", UNTITLED),
        ("contenus/ignore.md", UNTITLED),
        ("contenus/.intertitreignore", "ignore.md\n"),
    ]);
    let check = |args: &[&str]| site.run(&[&["check", "--select", "MET001,MET002"], args].concat());
    let (code, output, _) = check(&["contenus", "--output-format", "concise"]);
    let place = Path::new("contenus").join("a.md");
    let expected = format!("{}:1:1: avertissement MET002 Le front matter n’a pas de description.\n", place.display());
    assert!(code == 1 && output.starts_with(&expected), "{output}");
    let (code, output, _) = check(&["contenus"]);
    let expected = format!(
        "avertissement MET002 description\u{a0}: Le front matter n’a pas de description.\n  --> {}:1:1\n   = Pourquoi\u{a0}: ",
        place.display()
    );
    assert!(code == 1 && output.starts_with(&expected), "{output}");
    assert!(output.contains("Scores sur 100 : 40 au plus bas, 40 en médiane. Les plus bas :\n     40  "), "{output}");
    assert!(output.contains("b.txt (bloquant)\n") && output.contains("     90  "), "{output}");
    let (_, output, _) = check(&["contenus/a.md"]);
    assert!(output.contains("a.md : score 90/100 = moyenne de métadonnées 90\n"), "{output}");
    let (_, output, _) = check(&["contenus/b.txt"]);
    assert!(
        output.contains("b.txt : score 40/100 (bloquant) = moyenne de métadonnées 70 = 70, ramenée à 40"),
        "{output}"
    );
    let (_, output, _) = check(&["contenus"]);
    assert!(
        output.contains("1 fichier ignoré :\n") && output.contains("en.md : langue détectée : anglais"),
        "{output}"
    );
    assert!(!output.contains("ignore.md"), "{output}");
    assert!(output.contains("3 fichiers lus : 2 erreurs, 1 avertissement, 0 info.\n"), "{output}");
    assert!(output.contains("ne prédit aucun classement"), "{output}");
    for (args, code) in [
        (&["contenus/a.md", "--fail-on", "error"][..], 0),
        (&["contenus/a.md", "--fail-on", "warning"], 1),
        (&["contenus/a.md", "--fail-on", "info"], 1),
        (&["contenus", "--fail-on", "never"], 0),
        (&["contenus", "--fail-on", "never", "--max-warnings", "0"], 1),
        (&["contenus", "--fail-on", "never", "--max-warnings", "1"], 0),
        (&["contenus/a.md", "--min-score", "91"], 1),
        (&["contenus/a.md", "--min-score", "90"], 0),
    ] {
        assert_eq!(check(args).0, code, "{args:?}");
    }
    // What is shown and what fails are two things.
    let (code, output, _) = check(&["contenus/a.md", "--level", "error", "--fail-on", "warning", "--quiet"]);
    assert_eq!((code, output.as_str()), (1, ""));
    let (_, output, _) = check(&["contenus", "--statistics", "--quiet"]);
    assert_eq!(
        output,
        format!("      2  MET001  {:<28}  erreur\n      1  MET002  {:<28}  avertissement\n", "titre", "description")
    );
    let (_, output, _) = check(&["contenus/a.md", "--color", "always"]);
    assert!(output.contains("\u{1b}[1;33mavertissement\u{1b}[0m"), "{output}");
    site.write(
        "intertitre.toml",
        "ignore = [\"MET001\"]\nexclude = [\"contenus/brouillons\"]\nfail-on = \"warning\"\n",
    );
    let (code, output, _) = check(&["contenus"]);
    assert!(code == 1 && !output.contains("MET001") && output.contains("exclu par la configuration"), "{output}");
    site.write("intertitre.toml", "min-wordss = 3\n");
    let (code, _, messages) = check(&["contenus"]);
    assert!(code == 2 && messages.contains("intertitre.toml : ligne 1 : clé inconnue `min-wordss`"), "{messages}");
}

#[test]
fn a_run_that_fails_tells_which_limit_and_by_how_much() {
    let site = Site::new(&[("a.md", BARE), ("b.txt", UNTITLED), ("c.md", BARE)]);
    let told = |args: &[&str]| {
        let (code, _, messages) = site.run(&[&["check", "--select", "MET001,MET002"], args].concat());
        assert_eq!(code == 1, messages.contains("Échec"), "{args:?}: {code}, {messages}");
        messages
    };
    for (args, expected) in [
        (&["a.md"][..], ""),
        (&["a.md", "b.txt"], "Échec : 1 erreur.\n"),
        (&[".", "--fail-on", "warning"], "Échec (`--fail-on warning`) : 1 erreur et 2 avertissements.\n"),
        (&["a.md", "c.md", "--max-warnings", "1"], "Échec (`--max-warnings`) : 2 avertissements, 1 admis.\n"),
        (&["a.md", "--max-warnings", "0", "-q"], "Échec (`--max-warnings`) : 1 avertissement, aucun admis.\n"),
        (
            &["a.md", "c.md", "--max-warnings", "0", "--level", "error"],
            "Échec (`--max-warnings`) : 2 avertissements, aucun admis, que `--level` n’affiche pas.\n",
        ),
        (
            &["a.md", "--fail-on", "avertissement", "--level", "erreur", "--quiet"],
            "Échec (`--fail-on warning`) : 1 avertissement, que `--level` n’affiche pas.\n",
        ),
        (&["a.md", "--min-score", "91"], "Échec (`--min-score`) : score de 90 sur 100, 91 au moins demandé : a.md.\n"),
        (
            &["a.md", "b.txt", "--min-score", "91", "--fail-on", "jamais"],
            "Échec (`--min-score`) : 2 scores sous 91 sur 100, le plus bas de 40 : b.txt.\n",
        ),
    ] {
        assert_eq!(told(args), expected, "{args:?}");
    }
    // Where the findings that are shown tell it, and where a program reads the report.
    for args in [&["b.txt", "--quiet"][..], &["b.txt", "--output-format", "json"]] {
        let (code, _, messages) = site.run(&[&["check", "--select", "MET001"], args].concat());
        assert_eq!((code, messages.as_str()), (1, ""), "{args:?}");
    }
}

#[test]
fn a_run_tells_that_it_read_nothing() {
    let site = Site::new(&[
        ("vide/note.docx", "x"),
        ("en.md", &"The council voted last night to renovate the library and its boiler room. ".repeat(9)),
        ("court.txt", "Bonjour Marthe"),
    ]);
    let (code, output, messages) = site.run(&["check", "vide"]);
    assert!(code == 0 && output.starts_with("0 fichier lu"), "{output}");
    assert!(
        messages.starts_with("intertitre : aucun article trouvé dans `vide`. Formats lus : .txt, .text, .md, "),
        "{messages}"
    );
    // Whoever names a file is told that it was not judged, whatever the report shows.
    let told = "intertitre : en.md : rien n’est jugé, car la langue détectée est : anglais. Seul le français l’est.\n";
    for args in
        [&["check", "en.md", "--drafts"][..], &["check", "en.md", "-q"], &["check", "en.md", "--output-format", "json"]]
    {
        let (code, _, messages) = site.run(args);
        assert_eq!((code, messages.as_str()), (0, told), "{args:?}");
    }
    let (_, output, messages) = site.run(&["check", "."]);
    assert!(output.contains("langue détectée : anglais") && messages.is_empty(), "{messages}");
    // Two words are no text that a score could tell anything of.
    let (_, output, _) = site.run(&["check", "court.txt"]);
    assert!(output.contains("Le texte est trop court (2 mots) pour être jugé"), "{output}");
}

#[test]
fn an_advice_names_what_the_format_has() {
    let body = "<p>Une fuite d’eau a inondé lundi soir le sous-sol de la mairie de Corvézan, a annoncé la préfecture. Les pompiers \
        sont intervenus vers 19 heures. L’accueil a rouvert mardi matin, et les travaux dureront une semaine.</p>";
    let page = format!(
        "<!DOCTYPE html><html lang=\"fr\"><head><title>Fuite à la mairie</title><meta property=\"og:type\" \
         content=\"article\"></head><body><article><h1>Fuite à la mairie</h1>{body}</article></body></html>"
    );
    let toml = format!("+++\ntitle = \"Fuite à la mairie\"\ntype = \"article\"\n+++\n\n{}\n", VOTE.repeat(9));
    let site = Site::new(&[("page.html", &page), ("page.md", &toml)]);
    for (file, words) in [
        ("page.html", "`<meta property=\"article:published_time\" content=\"2026-03-12\">` dans `<head>`"),
        ("page.md", "`date = 2026-03-12` dans le front matter"),
    ] {
        let (_, output, _) = site.run(&["check", file, "--select", "MET020", "--output-format", "json"]);
        let report: Value = serde_json::from_str(&output).expect("JSON");
        let advice = report["fichiers"][0]["constats"][0]["a_faire"].as_str();
        assert!(advice.is_some_and(|advice| advice.contains(words)), "{file}: {output}");
    }
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let site = Site::new(&[("b.md", BARE)]);
    std::fs::write(site.path().join("a.md"), b"\0").expect("a file");
    let (code, output, messages) = site.run(&["check", ".", "--select", "MET001"]);
    assert_eq!(code, 2);
    assert!(output.contains("b.md : score 100/100"), "{output}");
    assert!(messages.contains("a.md : le contenu est binaire"), "{messages}");
}

#[test]
fn the_order_does_not_depend_on_the_number_of_threads() {
    let texts: Vec<(String, String)> =
        (0..23).map(|n| (format!("pages/{n}.md"), format!("# Page {n}\n\n{}", VOTE.repeat(n % 5 + 1)))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let site = Site::new(&files);
    let one = site.run(&["check", "pages", "--format", "json", "--jobs", "1"]).1;
    assert_eq!(one, site.run(&["check", "pages", "--format", "json", "--jobs", "7"]).1);
    assert!(one.contains("pages/22.md"));
}

#[test]
fn drafts_of_folders_are_left_out_unless_asked_for() {
    let site = Site::new(&[
        ("a.md", "---\ntitle: Un titre\ndraft: true\n---\n\nLe conseil a voté lundi soir.\n"),
        ("b.md", "---\ntitle: Un titre\npublished: false\n---\n\nLe conseil a voté lundi soir.\n"),
        ("c.md", "---\ntitle: Un titre\npublished: true\n---\n\nLe conseil a voté lundi soir.\n"),
    ]);
    let check = |args: &[&str]| site.found(&[&["check", "--select", "MET002"], args].concat());
    assert_eq!(check(&["."]), ["./c.md MET002"]);
    assert_eq!(check(&[".", "--drafts"]).len(), 3);
    assert_eq!(check(&["a.md"]), ["a.md MET002"]);
    site.write("intertitre.toml", "drafts = true\n");
    assert_eq!(check(&["."]).len(), 3);
    let (_, output, _) = site.run(&["check", ".", "--select", "MET002", "--config", "/dev/null"]);
    assert!(output.contains("2 fichiers ignorés :\n    brouillon : 2 fichiers, dont ./a.md\n"), "{output}");
}

#[test]
fn empty_files_of_folders_are_left_out_and_fail_nothing() {
    let site = Site::new(&[("a.md", "# Le bac\n\nLe bac a rouvert.\n"), ("b.md", ""), ("c.md", " \n\n")]);
    let (code, output, messages) = site.run(&["check", ".", "--select", "TYP001"]);
    assert_eq!((code, messages.as_str()), (0, ""));
    assert!(output.contains("2 fichiers ignorés :\n    fichier vide : 2 fichiers, dont ./b.md\n"), "{output}");
    // Whoever names one wants to know.
    let (code, _, messages) = site.run(&["check", "b.md", "--select", "TYP001"]);
    assert!(code == 2 && messages.contains("b.md : le fichier est vide"), "{messages}");
}

#[test]
fn settings_of_paths_and_profiles_are_laid_over_each_other() {
    let site = Site::new(&[("notes/a.md", LONG), ("guides/b.md", LONG), ("guides/court/c.md", LONG)]);
    site.write(
        "intertitre.toml",
        "profile = \"langage-clair\"\nselect = [\"LIS001\"]\n\n[[overrides]]\npaths = [\"guides\"]\n\n\
         [overrides.rules.phrase-longue]\nmots = 60\n\n[[overrides]]\npaths = [\"**/c.md\"]\nseverity = { lisibilite = \"error\" }\n\n\
         [overrides.rules.phrase-longue]\nmots = 20\n",
    );
    // 40 words are long in plain language, not for these guides, and a fault in one of them.
    assert_eq!(site.found(&["check", "."]), ["./guides/court/c.md LIS001", "./notes/a.md LIS001"]);
    assert_eq!(site.run(&["check", "notes"]).0, 0);
    assert_eq!(site.run(&["check", "guides"]).0, 1);
    // The same from standard input, and with the file named from elsewhere.
    let input = |name: &str| {
        site.run_with(
            &["check", "-", "--stdin-filename", name, "--quiet", "--format", "concise"],
            Some(LONG.as_bytes()),
        )
    };
    assert!(input("notes/x.md").1.starts_with("notes/x.md:1:1: avertissement LIS001"), "{:?}", input("notes/x.md"));
    assert_eq!(input("guides/x.md").1, "");
    let elsewhere = Site::new(&[("a.md", LONG)]);
    let config = site.path().join("intertitre.toml").display().to_string();
    assert_eq!(elsewhere.found(&["check", "a.md", "--config", &config]), ["a.md LIS001"]);
    for (wrong, told) in [
        ("[[overrides]]\nignore = [\"LIS001\"]\n", "ligne 1 : `[[overrides]]` attend une clé `paths`"),
        ("\n[[overrides]]\npaths = [\"a\"]\nmin-score = 3\n", "ligne 4 : `min-score` vaut pour tout le dépôt"),
        (
            "[[overrides]]\npaths = [\"a\"]\nmin-wordz = 3\n",
            "ligne 3 : clé inconnue `min-wordz` ; vouliez-vous dire `min-words`",
        ),
        (
            "[[overrides]]\npaths = [\"a\"]\nignore = [\"LIS01\"]\n",
            "ligne 3 : règle inconnue `LIS01` ; vouliez-vous dire `LIS001`",
        ),
        ("[[overrides]]\npaths = [\"[\"]\n", "ligne 2 : motif de chemin invalide `[`"),
        ("profile = \"pressse\"\n", "ligne 1 : valeur inconnue `pressse` ; vouliez-vous dire `presse`"),
    ] {
        site.write("intertitre.toml", wrong);
        let (code, _, messages) = site.run(&["check", "."]);
        assert!(code == 2 && messages.contains(told), "{wrong}: {messages}");
    }
}

#[test]
fn keys_of_the_front_matter_are_read_as_the_repository_names_them() {
    let site = Site::new(&[(
        "a.md",
        "---\nintitule: Un titre\nmission: Rouvrir la médiathèque.\ndescription: x\n---\n\nLe conseil a voté.\n",
    )]);
    assert_eq!(site.found(&["check", "a.md", "--select", "MET001"]), ["a.md MET001"]);
    site.write("intertitre.toml", "[keys]\ntitle = [\"Intitule\"]\ndescription = [\"mission\"]\n");
    assert!(site.found(&["check", "a.md", "--select", "MET001,MET002"]).is_empty());
    let (_, output, _) = site.run(&["analyze", "a.md"]);
    assert!(output.contains("Rouvrir la médiathèque.") && output.contains("Un titre"), "{output}");
}

#[test]
fn known_findings_fail_nothing_and_the_list_only_shrinks() {
    let site = Site::new(&[("a.md", UNTITLED), ("b.md", &format!("# Un titre\n\n{LONG}\n\n{LONG}\n"))]);
    let check = |args: &[&str]| {
        site.run(
            &[&["check", ".", "--select", "MET001,LIS001", "--baseline", "connus.json", "--fail-on", "info"], args]
                .concat(),
        )
    };
    assert!(check(&[]).2.contains("connus.json : le fichier n’existe pas"));
    assert_eq!(check(&["--write-baseline"]).0, 0);
    let list = site.read("connus.json");
    assert!(list.contains("\"a.md\"") && !list.contains("ligne"), "{list}");
    let (code, output, _) = check(&[]);
    assert!(code == 0 && output.contains("3 constats connus, non comptés.\n"), "{output}");
    // The same words further down are known; one time more is new.
    site.write("b.md", &format!("# Un titre\n\nLe bac rouvre.\n\n{LONG}\n\n{LONG}\n"));
    assert_eq!(check(&[]).0, 0);
    site.write("b.md", &format!("# Un titre\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"));
    let (code, output, _) = check(&["--quiet"]);
    assert!(code == 1 && output.matches("LIS001").count() == 1, "{output}");
    // The list does not grow by itself.
    assert_eq!(check(&["--update-baseline"]).0, 1);
    assert_eq!(site.read("connus.json"), list);
    // What was mended is told until it is taken out.
    site.write("b.md", &format!("# Un titre\n\n{LONG}\n"));
    let (code, output, _) = check(&[]);
    assert!(
        code == 1 && output.contains("b.md : 1 constat connu a disparu (LIS001). Lancez `--update-baseline`.\n"),
        "{output}"
    );
    assert_eq!(check(&["--update-baseline"]).0, 0);
    assert_eq!(check(&[]).0, 0);
    assert_ne!(site.read("connus.json"), list);
    // Named in the configuration, it stands beside it, wherever the run begins.
    site.write("intertitre.toml", "baseline = \"connus.json\"\n");
    let done = run_in(
        &site.path().join(".."),
        &["check", &site.path().display().to_string(), "--select", "MET001,LIS001", "--fail-on", "info"],
        None,
    );
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    site.write("connus.json", "[]");
    assert!(check(&[]).2.contains("connus.json : ligne 1 : ce n’est pas une liste de constats connus"));
}

#[test]
fn only_what_changed_is_told() {
    let site = Site::new(&[("a.md", UNTITLED), ("b.md", UNTITLED), ("été/index.md", &format!("{LONG}\n\nFin.\n"))]);
    site.git(&["init", "-q", "-b", "principal"]);
    site.git(&["add", "."]);
    site.git(&["commit", "-q", "-m", "Premiers articles"]);
    let check = |args: &[&str]| {
        site.found(&[&["check", ".", "--select", "MET001,LIS001", "--since", "principal"], args].concat())
    };
    assert!(check(&[]).is_empty());
    site.write("été/index.md", &format!("{LONG}\n\nFin.\n\n{LONG}\n"));
    site.write("d.md", UNTITLED);
    assert_eq!(
        check(&[]),
        ["./d.md MET001", "./été/index.md LIS001", "./été/index.md MET001", "./été/index.md LIS001"]
    );
    assert_eq!(check(&["--added-lines"]), ["./d.md MET001", "./été/index.md LIS001"]);
    let (code, _, messages) = site.run(&["check", ".", "--since", "inconnu"]);
    assert!(code == 2 && messages.contains("`--since inconnu` : git ne répond pas"), "{messages}");
    assert_eq!(site.run(&["check", ".", "--added-lines"]).0, 2);
    let empty = site.run(&["check", ".", "--keyphrase", "…"]);
    assert!(empty.0 == 2 && empty.2.contains("expression clé sans aucun mot : « … »"), "{}", empty.2);
}

#[test]
fn fixes_are_shown_made_and_leave_everything_else_as_it_was() {
    let bad = "# Le port de Kerhollen\r\n\r\nLe syndicat mixte, fondé en 1998, reconnu jeudi que deux expertises n’étaient jamais parvenues aux élus.\r\n\r\n`a  que`\r\n";
    let good = bad.replace(", reconnu", ", a reconnu");
    let site = Site::new(&[("a.md", bad)]);
    let check =
        |args: &[&str]| site.run(&[&["check", "a.md", "--select", "GRA001", "--fail-on", "info"], args].concat());
    // It is to be read again: not safe.
    assert_eq!(check(&["--fix"]).0, 1);
    assert_eq!(site.read("a.md"), bad);
    let (code, output, _) = check(&["--diff", "--unsafe-fixes"]);
    assert!(code == 1 && output.contains("+Le syndicat mixte, fondé en 1998, a reconnu"), "{output}");
    assert_eq!(site.read("a.md"), bad);
    let (code, _, messages) = check(&["--unsafe-fixes"]);
    assert!(code == 0 && messages.contains("a.md : 1 correction faite."), "{messages}");
    assert_eq!(site.read("a.md"), good);
    let (_, output, _) = site.run_with(
        &["check", "-", "--stdin-filename", "b.md", "--select", "GRA001", "--unsafe-fixes"],
        Some(bad.as_bytes()),
    );
    assert_eq!(output, good);
    // What is not judged goes through as it came.
    let english = "The council voted last night to renovate the library and its boiler room. ".repeat(9);
    let args = ["check", "-", "--stdin-filename", "b.md", "--fix"];
    assert_eq!(site.run_with(&args, Some(english.as_bytes())).1, english);
    site.write("intertitre.toml", "exclude = [\"b.md\"]\n");
    assert_eq!(site.run_with(&args, Some(bad.as_bytes())).1, bad);
    // A byte order mark and another encoding are kept.
    let latin = intertitre::source::Encoding::Windows1252.encode(bad);
    for (bytes, wanted) in [
        ([b"\xef\xbb\xbf", bad.as_bytes()].concat(), [b"\xef\xbb\xbf", good.as_bytes()].concat()),
        (latin, intertitre::source::Encoding::Windows1252.encode(&good)),
    ] {
        std::fs::write(site.path().join("a.md"), &bytes).expect("a file");
        check(&["--unsafe-fixes"]);
        assert_eq!(std::fs::read(site.path().join("a.md")).expect("a file"), wanted);
    }
}

#[test]
fn pages_are_compared_and_what_is_suppressed_is_not_told() {
    let site = Site::new(&[
        ("a.md", "# Le pont\n\nLe pont rouvrira lundi matin, dit la mairie ; voyez [la halle](b.md).\n"),
        ("b.md", "# Le pont\n\nLa halle rouvrira dimanche, dit la mairie ; voyez [le quai](quai.md).\n"),
        (
            "c.md",
            "<!-- intertitre-disable-file titre-en-double -->\n\n# Le pont\n\nLe bac reprendra mardi ses traversées, dit la mairie.\n",
        ),
    ]);
    let found = site.found(&["check", ".", "--select", "site,suppressions"]);
    assert_eq!(found, ["./a.md SIT001", "./b.md SIT001", "./b.md SIT005"]);
    // A page alone has no site, and its suppression is not in vain for that.
    assert!(site.found(&["check", "c.md", "--select", "site,suppressions"]).is_empty());
    let unknown = site.run(&["check", ".", "--select", "sit"]).2;
    assert!(unknown.contains("règle inconnue `sit`"), "{unknown}");
}

#[test]
fn init_writes_settings_that_tell_their_reasons() {
    let page = |n: usize| {
        format!(
            "---\nsujet_du_jour: Le pont numéro {n} rouvre\nintention: Dire aux habitants quand le pont numéro {n} rouvre et par où passer.\n---\n\n{}",
            VOTE.repeat(n + 2)
        )
    };
    let texts: Vec<(String, String)> = (0..6).map(|n| (format!("pages/{n}.md"), page(n))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let site = Site::new(&files);
    let english = "The council voted last night to renovate the library and its boiler room. ".repeat(9);
    for n in 0..3 {
        site.write(&format!("en/{n}.md"), &english);
    }
    site.write("mkdocs.yml", "site_name: Ponts\n");
    let (code, shown, _) = site.run(&["init", "--print"]);
    assert!(code == 0 && !site.path().join("intertitre.toml").exists(), "{shown}");
    let (code, _, messages) = site.run(&["init"]);
    assert!(code == 0 && messages.contains("écrit d’après 6 articles lus"), "{messages}");
    let written = site.read("intertitre.toml");
    assert_eq!(written, shown);
    for line in [
        "# Lu : 6 articles en français, 3 articles dans une autre langue, pages produites par MkDocs (`mkdocs.yml`).",
        "profile = \"documentation\"",
        "min-words = 0",
        "exclude = [\"en\"]",
        "# 0 fichier sur 6 a une description ; `intention` en tient lieu dans 6, avec 66 caractères (médiane).",
        "description = [\"intention\"]",
        "title = [\"sujet_du_jour\"]",
    ] {
        assert!(written.lines().any(|found| found == line), "{line}\n{written}");
    }
    // The settings are followed at once.
    assert!(site.found(&["check", "pages", "--select", "MET001,MET002"]).is_empty());
    let (code, _, messages) = site.run(&["init"]);
    assert!(code == 2 && messages.contains("intertitre.toml existe déjà : `--force`"), "{messages}");
    assert_eq!(site.run(&["init", "--force"]).0, 0);
    assert!(site.run(&["init", "en"]).2.contains("aucun article en français"));
}
