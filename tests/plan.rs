//! The plan as a file: written, edited, read back, applied; and what is refused.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::{fault, run};
use intertitre::document::Format;
use intertitre::restructure::{
    self, Applied, Options, Pattern, Plan, PlanError, Restructured, SectionKind, TextOrigin,
};
use intertitre::source::Source;
use serde_json::{Value, json};

const ARTICLE: &str = "fixtures/articles/locale-mediatheque.md";

fn article() -> Source {
    let (_, source, _) =
        common::articles().into_iter().find(|(name, ..)| name == "locale-mediatheque.md").expect("the fixture");
    source
}

fn restructured(source: &Source, format: Format, options: &Options) -> Restructured {
    restructure::restructure(source, format, options).expect("an article")
}

/// The article of the fixture restructured, and its plan as JSON.
fn planned() -> (Source, Restructured, Value) {
    let source = article();
    let done = restructured(&source, Format::Markdown, &common::figures_only());
    let plan = serde_json::to_value(&done.plan).expect("JSON");
    (source, done, plan)
}

fn applied(source: &Source, plan: &Value) -> Result<Applied, PlanError> {
    restructure::apply(source, Plan::parse(&plan.to_string())?)
}

/// The text of an edited plan applied to the fixture, and of a later run on it.
fn then_again(edit: impl FnOnce(&mut Value)) -> (String, String) {
    let (source, _, mut plan) = planned();
    edit(&mut plan);
    let once = applied(&source, &plan).expect("a plan").text;
    let again = restructured(&Source::from_text("a.md", once.clone()), Format::Markdown, &common::figures_only()).text;
    let third = restructured(&Source::from_text("a.md", again.clone()), Format::Markdown, &common::figures_only()).text;
    assert_eq!(again, third);
    (once, again)
}

#[test]
fn an_untouched_plan_gives_the_same_bytes() {
    let choices = [
        Options::default(),
        Options { toc: true, disclose: true, faq_jsonld: true, ..Options::default() },
        Options { repair: false, force: true, toc: true, sections: Some(3), ..Options::default() },
        Options { markers: false, toc: true, ..Options::default() },
        Options { keep_text: true, toc: true, ..Options::default() },
    ];
    let mut told = 0;
    for (source, format) in common::sources("fixtures") {
        for options in &choices {
            let Ok(done) = restructure::restructure(&source, format, options) else { continue };
            let plan = Plan::parse(&serde_json::to_string(&done.plan).expect("JSON")).expect("its own plan");
            assert_eq!(plan, done.plan, "{}", source.name());
            let Applied { text, plan } = restructure::apply(&source, plan).expect("its own plan");
            assert_eq!((&text, &plan), (&done.text, &done.plan), "{}", source.name());
            told += 1;
        }
    }
    assert!(told > 80, "only {told} plans");
}

#[test]
fn a_plan_holds_for_any_encoding_and_end_of_line() {
    let text = article().text().replace('\n', "\r\n");
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    for bytes in [utf16, latin] {
        let source = Source::decode("article.md", bytes.clone()).expect("a text");
        let done = restructured(&source, Format::Markdown, &Options { toc: true, ..Options::default() });
        assert_eq!(done.plan.article.bytes, bytes.len());
        assert_eq!(restructure::apply(&source, done.plan).expect("its own plan").text, done.text);
    }
}

/// The text of a heading of a plan.
fn heading(plan: &Value, at: usize) -> String {
    plan["intertitres"][at]["texte"].as_str().expect("a heading").to_string()
}

#[test]
fn what_an_editor_changes_in_a_plan_is_as_if_changed_in_the_file() {
    let (source, done, mut plan) = planned();
    let first = heading(&plan, 0);
    plan["intertitres"][0]["texte"] = json!("  Un hall de verre pour lire la presse ");
    plan["sections"][0]["lignes"].as_array_mut().expect("lines").remove(0);
    let Applied { text, plan } = applied(&source, &plan).expect("a plan");
    let by_hand = done
        .text
        .replace(&format!("## {first}\n"), "## Un hall de verre pour lire la presse\n")
        .replace("- **31 000 ouvrages** de tous les genres\n", "");
    assert_eq!(text, by_hand);
    assert_eq!((plan.headings[0].pattern, plan.headings[0].provisional), (Pattern::Redaction, false));
    assert_eq!(plan.added_words, done.plan.added_words - 7);
    assert!(plan.headings[1].provisional);
}

#[test]
fn a_changed_heading_stays_on_later_runs_and_is_not_made_again() {
    let other = planned().2["intertitres"][0]["autres_choix"][0].clone();
    let first = format!("## {}\n", heading(&planned().2, 0));
    for mine in ["Un hall de verre", other["texte"].as_str().expect("a text")] {
        let (once, again) = then_again(|plan| plan["intertitres"][0]["texte"] = json!(mine));
        for text in [once, again] {
            assert!(text.contains(&format!("\n## {mine}\n")) && !text.contains(&first), "{text}");
            assert_eq!(text.matches("\n## ").count(), 4, "{text}");
        }
    }
    let (source, _, mut plan) = planned();
    plan["intertitres"][0]["texte"] = other["texte"].clone();
    let told = applied(&source, &plan).expect("a plan").plan.headings[0].clone();
    assert_eq!(json!([told.pattern, told.sources]), json!([other["motif"], other["sources"]]));
}

#[test]
fn what_is_taken_out_is_not_made_again() {
    let left = [0, 2].map(|at| format!("## {}", heading(&planned().2, at)));
    let (once, again) = then_again(|plan| {
        plan["intertitres"].as_array_mut().expect("headings").remove(1);
        plan["sections"] = json!([]);
    });
    for text in [once, again] {
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(headings, left);
        assert_eq!(text.matches("<!-- /intertitre -->").count(), 4, "{text}");
    }
    let stripped = restructure::strip(
        &Source::from_text("a.md", then_again(|plan| plan["intertitres"] = json!([])).0),
        Format::Markdown,
    );
    assert_eq!(stripped.expect("its own output"), article().text());
}

#[test]
fn a_heading_can_be_added_moved_and_put_on_another_level() {
    let lowered = heading(&planned().2, 1);
    let (once, again) = then_again(|plan| {
        let first = plan["intertitres"][0]["place"]["octet"].as_u64().expect("an offset");
        plan["intertitres"][1]["niveau"] = json!(3);
        let text = article().text().to_string();
        let second = text.find("La surface ouverte").expect("the paragraph");
        assert!(first < second as u64);
        let added = json!({"niveau": 3, "texte": "Plus de mètres carrés", "place": {"octet": second}});
        plan["intertitres"].as_array_mut().expect("headings").push(added);
    });
    for text in [&once, &again] {
        assert!(text.contains("\n### Plus de mètres carrés\n\n<!-- /intertitre -->\n\nLa surface ouverte"), "{text}");
        assert!(text.contains(&format!("\n### {lowered}\n")), "{text}");
        assert_eq!(text.matches(&format!("{lowered}\n")).count(), 1);
    }
}

#[test]
fn an_edited_title_description_and_slug_are_the_author_s() {
    let text = "Le conseil de Mirvolle a voté mardi la rénovation de la piscine Jeanne-Auger. ".repeat(9);
    let source = Source::from_text("a.txt", text.clone());
    let done = restructured(&source, Format::Text, &Options::default());
    let mut plan = serde_json::to_value(&done.plan).expect("JSON");
    plan["titre"] = json!({"texte": "La piscine rénovée"});
    plan["description"] = json!({"texte": "Le vote, le prix, les dates : ce qu’il faut savoir."});
    plan["slug"]["texte"] = json!("piscine-renovee");
    let Applied { text, plan } = applied(&source, &plan).expect("a plan");
    assert!(
        text.starts_with("---\ndescription: \"Le vote, le prix, les dates : ce qu’il faut savoir.\"\nslug: \"piscine-renovee\"\n---\n"),
        "{text}"
    );
    assert!(text.contains("\n# La piscine rénovée\n"), "{text}");
    assert_eq!(plan.slug.map(|slug| slug.origin), Some(TextOrigin::Redaction));
    let again = restructured(&Source::from_text("a.md", text.clone()), Format::Markdown, &Options::default());
    assert_eq!(again.text, text);
    // A title that is taken out is not made again.
    let mut untitled = serde_json::to_value(&done.plan).expect("JSON");
    untitled["titre"] = json!(null);
    let text = applied(&source, &untitled).expect("a plan").text;
    let again = restructured(&Source::from_text("a.md", text.clone()), Format::Markdown, &Options::default());
    assert!(!again.text.contains("\n# ") && again.text.contains("<!-- intertitre:h1"), "{}", again.text);
    let slug_alone = {
        let mut plan = serde_json::to_value(&done.plan).expect("JSON");
        plan["slug"]["texte"] = json!("piscine");
        applied(&source, &plan).expect("a plan").text
    };
    assert!(
        slug_alone.contains("slug: \"piscine\"\nintertitre: {cree: true, genere: [seo_title, description], h: ["),
        "{slug_alone}"
    );
}

const PARAGRAPHS: [&str; 6] = [
    "Le syndicat des eaux de la Vauzelle a présenté jeudi le chantier du nouveau captage, attendu depuis douze ans par les neuf communes du plateau.",
    "Les foreuses descendront à 140 mètres. Les foreuses travailleront de nuit pour ménager les riverains, et les gravats seront emportés par camion vers la carrière de Brissol. Les camions passeront par la route des crêtes, jamais par le bourg.",
    "La canalisation longera ensuite la voie verte. La canalisation mesure 18 kilomètres, et sa pose demandera deux étés. Les cyclistes emprunteront une déviation le long du ruisseau, que les bénévoles du club ont débroussaillée cet hiver.",
    "Le prix du mètre cube augmentera de douze centimes. Les abonnés recevront une facture détaillée, et le prix restera le même pour les familles modestes. Les agriculteurs paieront un tarif à part, fixé chaque printemps par les élus du syndicat.",
    "Les analyses de nitrates ont inquiété les habitants. Les analyses seront désormais publiées chaque mois en mairie, et les nitrates mesurés par un laboratoire indépendant. Les écoles recevront des fontaines neuves dès la rentrée.",
    "L’ancien captage fermera dans trois ans. L’ancien bâtiment deviendra un refuge pour les chauves-souris, que les naturalistes du plateau comptent depuis 2011. Une exposition racontera un siècle de pompage aux promeneurs.",
];

/// A page whose headings have an anchor, but for one.
fn page() -> Source {
    let [lead, a, b, c, d, e] = PARAGRAPHS;
    Source::from_text(
        "page.html",
        format!(
            "<!doctype html>\n<html lang=\"fr\"><head>\n  <title>Le captage de la Vauzelle</title>\n</head><body>\n<div id=\"le-prix\"></div>\n<article>\n  <h1>Le captage de la Vauzelle</h1>\n  <p>{lead}</p>\n  <p>{a}</p>\n  <p>{b}</p>\n  <p>{c}</p>\n  <h2 class=\"t\" id=\"eau\">L’eau du robinet</h2>\n  <p>{d}</p>\n  <h2>Le prix</h2>\n  <h3 id=\"prix\">Pour les abonnés</h3>\n  <p>{e}</p>\n</article>\n</body></html>\n"
        ),
    )
}

#[test]
fn a_page_gets_a_table_of_contents_of_its_anchors() {
    let source = page();
    let options = Options { toc: true, force: true, ..Options::default() };
    let done = restructured(&source, Format::Html, &options);
    assert!(
        done.text.contains("<nav aria-label=\"Sommaire\">\n")
            && done.text.contains("<li><a href=\"#eau\">L’eau du robinet</a>"),
        "{}",
        done.text
    );
    assert!(!done.text.contains("href=\"#le-prix\""), "a heading without anchor was linked to:\n{}", done.text);
    for id in done.text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert_eq!(done.text.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    let warned =
        done.plan.warnings.iter().any(|warning| warning.contains("1 intertitre de l’auteur, sans attribut `id`"));
    assert!(warned, "{:?}", done.plan.warnings);
    let output = Source::from_text("page.html", done.text.clone());
    assert_eq!(restructured(&output, Format::Html, &options).text, done.text);
    assert_eq!(restructure::strip(&output, Format::Html).expect("its own output"), source.text());
}

#[test]
fn anchors_that_apply_adds_do_not_make_headings_the_editor_s() {
    let text = format!("{}\n", PARAGRAPHS.map(|paragraph| format!("<p>{paragraph}</p>")).join("\n"));
    let source = Source::from_text("fragment.html", text);
    let plain = Options { expand: false, ..Options::default() };
    let options = Options { toc: true, ..plain.clone() };
    let mut plan = restructured(&source, Format::Html, &plain).plan;
    assert!(plan.headings.len() >= 2, "{:?}", plan.headings);
    plan.options.toc = true;
    let done = restructured(&source, Format::Html, &options).text;
    assert_eq!(restructure::apply(&source, plan.clone()).expect("a plan").text, done);
    // An anchor that the page has is not given again.
    let anchor = done.split("href=\"#").nth(2).and_then(|rest| rest.split('"').next()).expect("a second link");
    let page = source.text().replacen("<p>L’ancien", &format!("<p id=\"{anchor}\">L’ancien"), 1);
    let other = restructured(&Source::from_text("fragment.html", page), Format::Html, &options).text;
    assert!(
        other.contains(&format!("<h2 id=\"{anchor}-1\">")) && other.contains(&format!("href=\"#{anchor}-1\"")),
        "{other}"
    );
    // The heading that is changed keeps its anchor, and the table of contents follows.
    plan.headings[0].text = "L’eau & la roche".to_string();
    let edited = restructure::apply(&source, plan).expect("a plan").text;
    assert!(edited.contains("<li><a href=\"#leau--la-roche\">L’eau &amp; la roche</a>"), "{edited}");
    assert!(edited.contains("<h2 id=\"leau--la-roche\">L’eau &amp; la roche</h2>"), "{edited}");
    let again = restructured(&Source::from_text("fragment.html", edited.clone()), Format::Html, &options).text;
    assert!(again.contains("<h2 id=\"leau--la-roche\">L’eau &amp; la roche</h2>"), "{again}");
}

#[test]
fn a_table_of_contents_can_be_taken_back_and_is_made_once() {
    let mut made = 0;
    for (source, format) in common::sources("fixtures") {
        let options = Options { toc: true, repair: false, ..Options::default() };
        let Ok(done) = restructure::restructure(&source, format, &options) else { continue };
        made += done.text.matches("intertitre:sommaire").count();
        common::assert_reversible(&source, format, &options, &done);
    }
    assert!(made > 8, "only {made} tables of contents");
}

#[test]
fn anchors_follow_the_headings_of_the_author() {
    let [lead, a, b, c, d, e] = PARAGRAPHS;
    let text = format!(
        "# Le captage\n\n{lead}\n\n## La *foreuse* `X-2`\n\n{a}\n\n### Détail\n\n{b}\n\n## Détail\n\n{c}\n\n> ## Détail\n\n## Fin {{#fin-du-texte}}\n\n{d}\n\n## Un [lien](https://exemple.org)\n\n{e}\n"
    );
    let options = Options { toc: true, expand: false, ..Options::default() };
    let done = restructured(&Source::from_text("a.md", text.clone()), Format::Markdown, &options);
    let toc = "- [La foreuse](#la-foreuse-x-2)\n  - [Détail](#détail)\n- [Détail](#détail-1)\n- [Fin](#fin-du-texte)\n- [Un lien](#un-lien)\n\n<!-- /intertitre -->\n\n## La *foreuse*";
    assert!(done.text.contains(toc), "{}", done.text);
    // A table of contents without markers is the author's from then on, and is enough.
    let bare = Options { markers: false, ..options };
    let once = restructured(&Source::from_text("a.md", text), Format::Markdown, &bare).text;
    let again = restructured(&Source::from_text("a.md", once.clone()), Format::Markdown, &bare);
    assert_eq!(again.text, once);
    assert!(
        again.plan.warnings.iter().any(|warning| warning.contains("a déjà un sommaire")),
        "{:?}",
        again.plan.warnings
    );
}

/// The message on an edited plan.
fn refused(edit: impl FnOnce(&mut Value)) -> String {
    let (source, _, mut plan) = planned();
    edit(&mut plan);
    applied(&source, &plan).expect_err("a plan that cannot be applied").to_string()
}

#[test]
fn what_is_no_plan_is_refused_with_its_place() {
    let texts = [
        ("", "`intertitres[0].texte` : le texte est vide"),
        (" \u{a0}\t", "`intertitres[0].texte` : le texte est vide"),
        ("Un\ntitre", "`intertitres[0].texte` : le texte contient un saut de ligne"),
        ("Un\u{2028}titre", "le texte contient un saut de ligne"),
        ("Un <!-- intertitre:h2 -->", "`intertitres[0].texte` : le texte contient `<!--`, qui se confondrait"),
        ("Un {/* titre", "le texte contient `{/*`"),
        ("Un\u{7}titre", "un caractère de contrôle"),
    ];
    for (text, message) in texts {
        let said = refused(|plan| plan["intertitres"][0]["texte"] = json!(text));
        assert!(said.contains(message), "{text:?}: {said}");
    }
    let said = |edit: fn(&mut Value), message: &str| {
        let said = refused(edit);
        assert!(said.contains(message), "{message}: {said}");
    };
    let at = "`intertitres[1].place.octet` : ";
    said(
        |plan| plan["intertitres"][1]["place"]["octet"] = json!(999_999),
        &format!("{at}l’octet 999999 est hors de l’article"),
    );
    said(
        |plan| plan["intertitres"][1]["place"]["octet"] = json!(1_330),
        &format!("{at}aucun intertitre ne peut être placé à l’octet 1330 (ligne 16). Places les plus proches : 1323, "),
    );
    said(|plan| plan["intertitres"][1]["place"]["octet"] = json!(0), "Places les plus proches : ");
    said(
        |plan| plan["intertitres"][1]["place"] = plan["intertitres"][0]["place"].clone(),
        "deux intertitres sont placés",
    );
    said(
        |plan| {
            let offset = article().text().find('é').expect("an accent") + 1;
            plan["intertitres"][1]["place"]["octet"] = json!(offset);
        },
        "tombe au milieu d’un caractère",
    );
    said(
        |plan| plan["intertitres"][1]["niveau"] = json!(1),
        "`intertitres[1].niveau` : un intertitre est de niveau 2 à 6",
    );
    said(
        |plan| plan["sections"][0]["lignes"][2]["texte"] = json!("a\r\n- b"),
        "`sections[0].lignes[2].texte` : le texte contient un saut",
    );
    said(|plan| plan["sections"][0]["intertitre"] = json!(""), "`sections[0].intertitre` : le texte est vide");
    said(
        |plan| {
            let section = plan["sections"][0].clone();
            plan["sections"].as_array_mut().expect("sections").push(section);
        },
        "`sections[1].type` : cette section est déjà",
    );
    said(
        |plan| plan["titre"]["texte"] = json!("Autre chose"),
        "`titre` : l’auteur a écrit « Vaudrigny : la médiathèque",
    );
    said(|plan| plan["titre"] = json!(null), "`titre` : l’auteur a écrit");
    said(|plan| plan["slug"]["texte"] = json!("un deux"), "`slug.texte` : un slug est d’un seul tenant");
    said(|plan| plan["description"] = json!({"texte": "a\nb"}), "`description.texte` : le texte contient un saut");
    said(
        |plan| plan["reparations"] = json!([{"classe": "guillemet_double", "action": "", "octets": {"start": 0, "end": 1}, "ligne": 1, "colonne": 1, "avant": "", "apres": ""}]),
        "`reparations` : les réparations ne se modifient pas ici",
    );
    said(|plan| plan["article"]["empreinte_reparee"] = json!("0"), "qui lit ou répare cet article autrement");
    said(|plan| plan["article"]["empreinte"] = json!("0"), "n’est plus celui de ce plan");
    said(|plan| plan["schema_version"] = json!(1), "`schema_version` : ce plan est de la version 1");
    said(|plan| plan["couleur"] = json!(1), "clé inconnue `couleur`. Clés possibles : `schema_version`");
    said(|plan| plan["intertitres"][0]["couleur"] = json!(1), "clé inconnue `couleur`. Clés possibles : `niveau`");
    said(
        |plan| drop(plan["intertitres"][0].as_object_mut().expect("an object").remove("texte")),
        "clé manquante `texte`",
    );
    said(|plan| plan["intertitres"][0]["texte"] = json!(3), "attendu : un texte, entre guillemets droits");
    said(|plan| plan["intertitres"][0]["place"]["octet"] = json!(-1), "attendu : un nombre entier positif");
    said(|plan| plan["intertitres"] = json!("x"), "attendu : une liste, entre crochets");
    said(|plan| plan["intertitres"][0]["motif"] = json!("x"), "valeur inconnue `x`. Valeurs possibles : `citation`");
    said(|plan| plan["options"]["hors_prose"]["mots"] = json!(["("]), "n’est pas une expression régulière valide");
}

#[test]
fn nothing_is_edited_in_vain() {
    let said = |name: &str, format: Format, edit: &dyn Fn(&mut Plan)| {
        let source = common::sources("fixtures").into_iter().map(|(source, _)| source);
        let source = source.into_iter().find(|source| source.name().ends_with(name)).expect("the fixture");
        let mut plan = restructured(&source, format, &Options::default()).plan;
        edit(&mut plan);
        restructure::apply(&source, plan).expect_err("a plan that cannot be applied").to_string()
    };
    let slug = |plan: &mut Plan| plan.slug.as_mut().expect("a slug").text.push_str("-bis");
    let fragment = said("vieux-html.html", Format::Html, &slug);
    assert!(fragment.starts_with("`slug.texte` : ce texte ne serait écrit nulle part"), "{fragment}");
    for edit in [&slug as &dyn Fn(&mut Plan), &|plan| plan.headings = planned().1.plan.headings] {
        let interview = said("entretien-facteur-orgues.md", Format::Markdown, edit);
        assert!(interview.contains("l’article est laissé tel quel") && interview.contains("`--force`"), "{interview}");
    }
}

#[test]
fn json_that_does_not_parse_is_told_with_line_and_column() {
    let said = |text: &str| Plan::parse(text).expect_err("no plan").to_string();
    assert_eq!(
        said("{\n  \"schema_version\": 2,\n}"),
        "ligne 3, colonne 1 : virgule en trop après la dernière valeur. Corrigez le plan, ou refaites-le avec `restructure --plan`"
    );
    assert!(said(" \n").starts_with("ligne 1, colonne 1 : le plan est vide"));
    assert!(said("{\"schema_version\": 2, \"schema_version\": 2}").contains("clé en double `schema_version`"));
    assert!(said("[1]").contains("un objet, entre accolades"));
    assert!(said("{\"schema_version\": 2").contains("accolade non fermés"));
    assert!(said(&"[".repeat(100_000)).starts_with("ligne 1, colonne"));
}

#[test]
fn a_plan_goes_through_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (plan, mine, output) = (at("plan.json"), at("article.md"), at("sortie.md"));
    std::fs::copy(ARTICLE, &mine).expect("a copy");
    let (code, printed, messages) = run(&["restructure", &mine, "--plan", &plan, "--toc"], None);
    assert_eq!(code, 0, "{messages}");
    let (code, same, told) = run(&["apply", &plan, &mine], None);
    assert_eq!((code, &same, &told), (0, &printed, &messages));
    let json = std::fs::read_to_string(&plan).expect("the plan");
    assert_eq!(run(&["restructure", &mine, "--toc", "--format", "json"], None).1, json);
    // From standard input, the plan or the article.
    assert_eq!(run(&["apply", "-", &mine], Some(json.as_bytes())).1, printed);
    let article = std::fs::read(&mine).expect("the article");
    assert_eq!(run(&["apply", &plan, "-", "--stdin-filename", "b.md"], Some(&article)).1, printed);
    assert!(fault(&["apply", "-"], None).contains("ne peuvent pas venir tous deux de l’entrée standard"));

    let first = heading(&serde_json::from_str(&json).expect("JSON"), 0);
    let (told, mine_now) = (format!("\"texte\": \"{first}\""), "\"texte\": \"Un hall de verre\"");
    std::fs::write(&plan, json.replacen(&told, mine_now, 1)).expect("written");
    let report = at("rapport.json");
    let (code, printed, _) = run(&["apply", &plan, &mine, "-o", &output, "--report", &report], None);
    assert_eq!((code, printed.as_str()), (0, ""));
    let written = std::fs::read_to_string(&output).expect("the result");
    assert!(written.contains("- [Un hall de verre](#un-hall-de-verre)") && written.contains("## Un hall de verre"));
    let report: Value = serde_json::from_slice(&std::fs::read(report).expect("the report")).expect("JSON");
    assert_eq!(report["intertitres"][0]["motif"], "redaction");
    assert!(run(&["apply", &plan, &mine, "--diff"], None).1.contains("+## Un hall de verre"));
    let again = run(&["restructure", &output, "--toc"], None).1;
    assert!(again.contains("- [Un hall de verre](#un-hall-de-verre)") && !again.contains(&first), "{again}");

    std::fs::write(&mine, [&*article, b"\nUne ligne de plus.\n"].concat()).expect("written");
    let said = fault(&["apply", &plan, &mine, "-o", &output], None);
    assert!(
        said.starts_with(&format!(
            "intertitre : {plan} : l’article {mine} n’est plus celui de ce plan (2822 octets, 2802 dans le plan"
        )) && said.contains("Rétablissez-le, ou refaites le plan avec `restructure --plan`"),
        "{said}"
    );
    std::fs::write(&plan, b"\xff").expect("written");
    assert!(fault(&["apply", &plan, &mine, "-o", &output], None).contains("n’est pas de l’UTF-8"));
    assert!(fault(&["apply", &at("absent.json"), &mine], None).contains("le fichier n’existe pas"));
    assert_eq!(std::fs::read_to_string(&output).expect("the result"), written);
}

#[test]
fn files_to_write_are_kept_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let mine = at("article.md");
    std::fs::copy(ARTICLE, &mine).expect("a copy");
    let before = std::fs::read(&mine).expect("the article");
    let plan = at("plan.json");
    let faults: [(&[&str], &str); 6] = [
        (&["--plan", "-"], "`--plan` attend un fichier, pas la sortie standard ; `--format json`"),
        (&["--plan", &mine], "`--plan` remplacerait l’article"),
        (&["--report", &mine], "`--report` remplacerait l’article"),
        (&["--plan", &plan, "--report", &plan], "`--report` et `--plan` désignent le même fichier"),
        (&["--plan", &plan, "-o", &mine], "`-o` remplacerait l’article, auquel le plan"),
        (&["--plan", &plan, &plan], "un seul fichier à la fois est attendu"),
    ];
    for (options, message) in faults {
        let said = fault(&[&["restructure", &mine], options].concat(), None);
        assert!(said.contains(message), "{options:?}: {said}");
    }
    assert_eq!(std::fs::read(&mine).expect("the article"), before);
    assert!(!std::path::Path::new(&plan).exists());
}

#[test]
fn a_plain_text_has_no_table_of_contents_and_is_told_so() {
    let (code, printed, messages) =
        run(&["restructure", "fixtures/articles/economie-conserverie.txt", "--format", "text", "--toc"], None);
    assert_eq!(code, 0);
    assert!(!printed.contains("](#"), "{printed}");
    assert!(messages.contains("Un texte brut n’a pas de liens : `--toc` n’y ajoute pas de sommaire"), "{messages}");
}

#[test]
fn plans_are_as_their_schema_says() {
    let schema = common::schema("plan");
    let mut faults = Vec::new();
    let asked = Some(SectionKind::ALL.to_vec());
    let mut told = (false, false);
    for (source, format) in common::sources("fixtures") {
        let options = Options { disclose: true, faq_jsonld: true, wanted: asked.clone(), ..Options::default() };
        let Ok(done) = restructure::restructure(&source, format, &options) else { continue };
        told.0 |= done.plan.disclosure.is_some();
        told.1 |= done.plan.page.faq_json_ld.is_some();
        let plan = serde_json::to_value(&done.plan).expect("JSON");
        common::schema_faults(&plan, (&schema, &schema), source.name(), &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(told, (true, true));
    // What the schema lets out, the reader takes; what it asks for, the reader asks for.
    let (_, _, plan) = planned();
    for key in plan.as_object().expect("an object").keys() {
        let mut less = plan.clone();
        less.as_object_mut().expect("an object").remove(key);
        let required = schema["required"].as_array().expect("a list").contains(&json!(key));
        assert_eq!(Plan::parse(&less.to_string()).is_err(), required, "{key}");
    }
}
