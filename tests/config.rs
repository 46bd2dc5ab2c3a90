//! The configuration: what it may hold, and that it decides the same from the command line, standard input and the library.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{run, run_in};
use intertitre::config::{Config, Profile};
use intertitre::document::Format;
use intertitre::lexicon::ContentType;
use intertitre::restructure::{self, Options, Plan, SectionKind};
use intertitre::source::Source;
use serde_json::{Value, json};
use std::path::Path;

const ARTICLE: &str = "fixtures/articles/economie-conserverie.txt";

/// The keys of an object, in order.
fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// Checks that a schema has the keys of what it describes, at every level; those that are no longer recommended aside.
fn assert_same_keys(value: &Value, schema: &Value, at: &str) {
    if schema["additionalProperties"].is_object() {
        // Keys of the user's own.
        return assert_eq!(value, &json!({}), "{at}");
    }
    let properties = &schema["properties"];
    let known: Vec<&str> =
        keys(properties).into_iter().filter(|key| properties[key]["deprecated"] != json!(true)).collect();
    assert_eq!(keys(value), known, "{at}");
    assert_eq!(schema["additionalProperties"], json!(false), "{at}");
    for (key, value) in value.as_object().expect("an object").iter().filter(|(_, value)| value.is_object()) {
        assert_same_keys(value, &properties[key], &format!("{at}.{key}"));
    }
}

/// The default value of a key in the schema, wherever there is one.
fn defaults<'s>(schema: &'s Value, at: &str, found: &mut Vec<(String, &'s Value)>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let at = format!("{at}/{key}");
        defaults(property, &at, found);
        found.extend(property.get("default").map(|value| (at, value)));
    }
}

#[test]
fn the_schema_describes_the_configuration() {
    let schema = common::schema("config");
    let config =
        Config { min_words_by_type: ContentType::ALL.into_iter().map(|kind| (kind, 1)).collect(), ..Config::default() };
    assert_same_keys(&serde_json::to_value(config).expect("JSON"), &schema, "config");
    let properties = &schema["properties"];
    assert_eq!(properties["type"]["enum"], json!(ContentType::ALL.map(ContentType::name)));
    assert_eq!(properties["sections"]["items"]["enum"], json!(SectionKind::ALL.map(SectionKind::name)));
    // What the thresholds and switches are where nothing is said.
    let plain = serde_json::to_value(Config::default()).expect("JSON");
    let mut told = Vec::new();
    defaults(&schema, "", &mut told);
    for (at, value) in told {
        let own = plain.pointer(&at).expect("a key");
        assert!(own.is_null() || own == value, "{at}: {value}, {own}");
    }
    assert_eq!(properties["min-words"]["default"], json!(Options::default().min_words));
}

#[test]
fn schema_and_program_take_and_refuse_the_same() {
    let schema = common::schema("config");
    let refused = |text: &str| {
        let value: Value = toml::from_str(text).expect("TOML");
        let mut faults = Vec::new();
        common::schema_faults(&value, (&schema, &schema), "config", &mut faults);
        let fault = Config::parse(text).err();
        assert_eq!(fault.is_none(), faults.is_empty(), "{text}: {fault:?}, {faults:?}");
        fault.is_some()
    };
    let readme = std::fs::read_to_string("README.md").expect("the README");
    let example = readme.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).expect("the example");
    let french = std::fs::read_to_string("README.fr.md").expect("the README");
    let french = french.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).expect("the example");
    for taken in [
        "",
        example,
        french,
        "sections = []",
        "sections = [\"chiffres-cles\"]",
        "[min-words-by-type]\nvers = 0",
        "profile = \"presse\"\nmax-warnings = 0\nmin-score = 50\nbaseline = \"a.json\"\ndrafts = true\nfail-on-generated = true",
        "select = [\"tout\", \"MET\", \"lisibilite\", \"LIS001\"]\nextend-select = []\n[severity]\nphrase-longue = \"info\"",
        "[keys]\ndescription = [\"mission\"]\nmeta-title = [\"x\"]",
        "[[overrides]]\npaths = [\"a\"]\nmin-words = 3\n[overrides.rules.phrase-longue]\nmots = 3",
        "fail-on = \"erreur\"\nmin-score = 100\n[severity]\nphrase-longue = \"avertissement\"\nMET = \"erreur\"",
        "fail-on = \"jamais\"",
        "ignore_blocks = [\"x\"]\nignore_tokens = [\"y\"]\nignore_accents = true",
    ] {
        assert!(!refused(taken), "{taken}");
    }
    for wrong in [
        "min-words = -1",
        "min-words = \"x\"",
        "min_words = 1",
        "sections = \"essentiel\"",
        "sections = [\"chiffres_cles\"]",
        "sections = [1]",
        "min-words-by-type = 3",
        "[min-words-by-type]\nroman = 900",
        "[min-words-by-type]\nguide = -1",
        "type = \"roman\"",
        "h1 = \"ailleurs\"",
        "fail-on = 1",
        "ignore = \"LIS001\"",
        "publisher = 1",
        "ignore-accents = 1",
        "profile = \"journal\"",
        "min-score = -1",
        "min-score = 101",
        "fail-on = \"grave\"",
        "[severity]\nphrase-longue = \"grave\"",
        "[keys]\ntitres = [\"x\"]",
        "[keys]\ntitle = \"x\"",
        "[[overrides]]\nmin-words = 3",
        "[[overrides]]\npaths = [\"a\"]\nprofile = \"presse\"",
        "[[overrides]]\npaths = [\"a\"]\nmots = 3",
        "[[overrides]]\npaths = [\"a\"]\nfail-on-generated = true",
        "[rules]\nphrase = 1",
        "[rules.phrase-longue]\nmots = \"x\"",
    ] {
        assert!(refused(wrong), "{wrong}");
    }
}

#[test]
fn unknown_names_are_refused_with_the_one_that_was_meant() {
    let fault = |text: &str| Config::parse(text).expect_err("a fault").to_string();
    assert_eq!(
        fault("min-words = 500\nsections = [\n  \"essentiel\",\n  \"Chronologi\",\n]\n"),
        "ligne 4 : valeur inconnue `Chronologi` ; vouliez-vous dire `chronologie`\u{202f}? Valeurs possibles : `essentiel`, \
         `declarations`, `chronologie`, `chiffres-cles`, `acteurs`, `versions`, `questions`, `suite`, `engagements`, \
         `causes`, `lieux`, `reperes`, `glossaire`"
    );
    let by_type = fault("[min-words-by-type]\nguide = 900\nnouvelles = 400\n");
    assert!(
        by_type.starts_with("ligne 3 : valeur inconnue `nouvelles` ; vouliez-vous dire `nouvelle`\u{202f}? Valeurs possibles : `article`"),
        "{by_type}"
    );
    assert!(fault("sections = [\"météo\"]").starts_with("ligne 1 : valeur inconnue `météo`. Valeurs possibles : `ess"));
    assert!(
        fault("section = []").starts_with("ligne 1 : clé inconnue `section` ; vouliez-vous dire `sections`\u{202f}?")
    );
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("intertitre.toml"), "sections = [\"suites\"]").expect("a file");
    std::fs::write(folder.path().join("a.md"), "Le conseil a voté.\n").expect("a file");
    let done = run_in(folder.path(), &["restructure", "a.md"], None);
    let messages = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        messages.contains("intertitre.toml : ligne 1 : valeur inconnue `suites` ; vouliez-vous dire `suite`"),
        "{messages}"
    );
}

#[test]
fn every_profile_can_be_followed_and_what_is_said_besides_is_added() {
    for profile in Profile::ALL {
        // What a profile says stands by itself, and names rules and options that there are.
        let alone = Config::parse(profile.settings()).expect("a profile");
        let name = serde_json::to_value(profile).expect("JSON");
        let text =
            format!("profile = {name}\nextend-select = [\"page-orpheline\"]\nignore = [\"TYP003\"]\n[rules.heures]\n");
        let followed = Config::parse(&text).expect("a configuration");
        let orphan = &intertitre::rules::find("page-orpheline").expect("a rule").meta;
        assert!(followed.wants(orphan) && !alone.wants(orphan), "{name}");
        for rule in intertitre::rules::all()
            .map(|rule| &rule.meta)
            .filter(|rule| rule.code != "TYP003" && rule.code != orphan.code)
        {
            assert_eq!(followed.wants(rule), alone.wants(rule), "{name}: {}", rule.code);
            assert_eq!(followed.severity_of(rule), alone.severity_of(rule), "{name}: {}", rule.code);
        }
        let plain = serde_json::to_value(Config::default()).expect("JSON");
        assert_ne!(serde_json::to_value(&alone).expect("JSON"), plain, "{name}");
        assert_eq!(
            serde_json::to_value(&followed.rules).expect("JSON"),
            serde_json::to_value(&alone.rules).expect("JSON"),
            "{name}"
        );
    }
}

/// The plans for the fixture under a configuration: of a file, of standard input, of the library; with more arguments.
fn plans(config: &str, arguments: &[&str], options: Options) -> Plan {
    let folder = tempfile::tempdir().expect("a folder");
    let text = std::fs::read_to_string(ARTICLE).expect("the fixture");
    std::fs::write(folder.path().join("intertitre.toml"), config).expect("a file");
    std::fs::write(folder.path().join("a.txt"), &text).expect("a file");
    let told = |arguments: &[&str], input: Option<&[u8]>| {
        let done = run_in(folder.path(), arguments, input);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    };
    let run = |more: &[&str]| {
        let file = told(&[&["restructure", "a.txt"], more, arguments].concat(), None);
        let input = told(
            &[&["restructure", "-", "--stdin-filename", "a.txt"], more, arguments].concat(),
            Some(text.as_bytes()),
        );
        assert_eq!(file, input);
        String::from_utf8(file).expect("UTF-8")
    };
    let plan = Plan::parse(&run(&["--format", "json"])).expect("a plan");
    let done = restructure::restructure(&Source::from_text("a.txt", text.clone()), Format::Text, &options)
        .expect("an article");
    assert_eq!(done.plan, plan, "{config} {arguments:?}");
    assert_eq!(done.text, run(&[]));
    plan
}

#[test]
fn targets_by_type_and_sections_decide_everywhere_the_same() {
    let kinds = |plan: &Plan| plan.sections.iter().map(|section| section.kind).collect::<Vec<_>>();
    let by_type = |rows: &[(ContentType, usize)]| rows.iter().copied().collect();
    let news = ContentType::Nouvelle;

    // The fixture is news.
    let options = Options { min_words: 600, min_words_by_type: by_type(&[(news, 0)]), ..Options::default() };
    let plan = plans("min-words = 600\n[min-words-by-type]\nnouvelle = 0\n", &[], options);
    assert_eq!((plan.kind.kind, plan.target, plan.sections.len()), (news, 0, 0));

    let options =
        Options { min_words_by_type: by_type(&[(news, 1500), (ContentType::Guide, 10)]), ..Options::default() };
    let plan = plans("[min-words-by-type]\nnouvelle = 1500\nguide = 10\n", &[], options);
    assert!(plan.target == 1500 && !plan.sections.is_empty());

    // Of the type that is told, whoever tells it.
    let options = Options {
        min_words_by_type: by_type(&[(ContentType::Guide, 10)]),
        configured_type: Some(ContentType::Guide),
        ..Options::default()
    };
    assert_eq!(plans("type = \"guide\"\n[min-words-by-type]\nguide = 10\n", &[], options.clone()).target, 10);
    let options = Options { configured_type: None, content_type: Some(ContentType::Guide), ..options };
    assert_eq!(plans("[min-words-by-type]\nguide = 10\n", &["--type", "guide"], options).target, 10);

    // The command line wins.
    let options = Options { min_words: 500, ..Options::default() };
    let plan = plans("min-words = 600\n[min-words-by-type]\nnouvelle = 0\n", &["--min-words", "500"], options);
    assert_eq!(plan.target, 500);

    let wanted = |kinds: &[SectionKind]| Options { wanted: Some(kinds.to_vec()), min_words: 0, ..Options::default() };
    let two = [SectionKind::ChiffresCles, SectionKind::Questions];
    let config = "min-words = 0\nsections = [\"questions\", \"chiffres-cles\"]\n";
    assert_eq!(kinds(&plans(config, &[], wanted(&[two[1], two[0]]))), two);
    assert_eq!(kinds(&plans(config, &["--sections", "questions"], wanted(&two[1..]))), two[1..]);
    assert!(kinds(&plans("min-words = 0\nsections = []\n", &[], wanted(&[]))).is_empty());
    let options = Options { expand: false, ..wanted(&two) };
    assert!(
        kinds(&plans("min-words = 0\nsections = [\"chiffres-cles\", \"questions\"]\n", &["--no-expand"], options))
            .is_empty()
    );
}

#[test]
fn a_plan_keeps_the_target_of_its_type() {
    let text = std::fs::read_to_string(Path::new(ARTICLE)).expect("the fixture");
    let source = Source::from_text("a.txt", text);
    let options = Options { min_words_by_type: [(ContentType::Nouvelle, 1500)].into(), ..Options::default() };
    let done = restructure::restructure(&source, Format::Text, &options).expect("an article");
    let json = serde_json::to_string(&done.plan).expect("JSON");
    assert!(json.contains("\"mots_vises_par_type\":{\"nouvelle\":1500}"), "{json}");
    let applied = restructure::apply(&source, Plan::parse(&json).expect("its own plan")).expect("its own plan");
    assert_eq!((applied.text, applied.plan), (done.text, done.plan));
    assert_eq!(run(&["restructure", ARTICLE, "--min-words", "1500", "--strict"], None).0, 1);
}
