//! Texts that rules leave alone, and texts close to them that they find: classes of errors that readers of real sites saw.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod site;
mod structure;
mod words;

use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::rules::Fixes;
use intertitre::source::Source;
use intertitre::{Checked, check, fix};

/// The codes that are found in a text, of those that are asked, with their severities: `STR001 info`.
fn found(name: &str, text: &str, codes: &str) -> Vec<String> {
    let config = Config::parse(&format!("select = [\"{}\"]", codes.replace(' ', "\", \""))).expect("a configuration");
    let format = Format::of_name(name).expect("a format").expect("a format");
    match check(&Source::from_text(name, text), format, &config).expect("a document") {
        Checked::Report(report) => {
            let told = |severity: intertitre::rules::Severity| format!("{severity:?}").to_lowercase();
            report.findings.iter().map(|finding| format!("{} {}", finding.code, told(finding.severity))).collect()
        }
        Checked::NotFrench(language) => panic!("not French: {language:?}\n{text}"),
    }
}

/// A text once a rule has mended it, with the fixes to read again.
fn mended(name: &str, text: &str, code: &str) -> String {
    let config = Config::parse(&format!("select = [\"{code}\"]")).expect("a configuration");
    let format = Format::of_name(name).expect("a format").expect("a format");
    fix(&Source::from_text(name, text), format, &config, Fixes::All).expect("a document").0
}

/// A text of so many sentences, without headings.
fn long(sentences: usize) -> String {
    "La digue a tenu, mais le chemin du moulin reste fermé aux promeneurs. ".repeat(sentences)
}

#[test]
fn a_chapo_that_is_written_as_a_heading_is_told_once() {
    let lead = "Vous ne montez sur la digue que si la vigie l’a permis, avec un gilet fermé, une lampe chargée et le numéro du poste de secours.";
    let text = format!("# La digue\n\n#### {lead}\n\n## Avant de monter\n\nLe poste ouvre à huit heures.\n");
    assert_eq!(found("a.md", &text, "STR003 STR008 STR009 STR011"), ["STR009 info"]);
    let short = "# La digue\n\n#### On monte avec un gilet.\n\n## Avant\n\nLe poste ouvre à huit heures.\n";
    assert_eq!(found("a.md", short, "STR003 STR008 STR009"), ["STR003 warning", "STR008 info"]);
}

#[test]
fn law_and_interviews_are_recognised_by_their_titles_and_questions() {
    let law = "Article 27\n----\nLe dépôt est un contrat.\n\nIl se forme par la remise de la chose.\n\nIl ne peut être partagé.\n\nIl se prouve par écrit.\n";
    assert!(found("27.md", law, "LIS006").is_empty());
    assert_eq!(found("27.md", &law.replace("Article 27", "Le dépôt"), "LIS006"), ["LIS006 info"]);
    let questions = [
        "Comment êtes-vous devenue cordière&nbsp;?",
        "Qu’avez-vous appris de votre tante&nbsp;?",
        "Que diriez-vous à un apprenti&nbsp;?",
    ];
    let answer =
        "Je filais déjà le chanvre à dix ans, dans la cour. Je voulais des cordes. Je n’ai jamais arrêté. Cela tient.";
    let asked = |questions: &[&str]| -> String {
        questions.iter().map(|question| format!("<h2>{question}</h2>\n\n{answer}\n\n")).collect()
    };
    assert!(found("a.md", &asked(&questions), "LIS006").is_empty());
    assert!(!found("a.md", &asked(&["L’enfance", "La tante", "L’apprenti"]), "LIS006").is_empty());
}

#[test]
fn files_that_are_no_pages_have_no_title() {
    let of = |name: &str, text: &str| found(name, text, "MET001");
    let piece = "Le bac part à sept heures.\n\nIl revient le soir.\n\nLe dernier départ est à neuf heures.\n";
    assert!(of("bac.md", piece).is_empty());
    assert_eq!(of("bac/index.md", piece), ["MET001 info"]);
    let page = &format!("{piece}\n{}\n", long(9));
    assert_eq!(of("bac.md", page), ["MET001 error"]);
    assert!(of("snippets/bac.md", page).is_empty());
    assert!(of("bac.qmd", &format!("::: {{.grid}}\n\n:::: h1\nLe bac\n::::\n\n:::\n\n{page}")).is_empty());
    assert!(of("contenus/conseil.md", "Le bac ne part pas quand le vent dépasse **force 7**.\n").is_empty());
    assert_eq!(of("README.md", "Le bac ne part pas quand le vent dépasse **force 7**.\n"), ["MET001 info"]);
    assert!(of("morceau.Rmd", "```{r}\nbacs <- 1:3\n```\n").is_empty());
    let settings = "# réglages du serveur de la mairie\n# le port par défaut\nserver {\n    # on écoute partout\n    listen 80;\n\n    # la racine du site\n    root /srv/mairie;\n}\n";
    assert!(of("serveur.txt", settings).is_empty());
}

#[test]
fn a_short_chapo_hides_no_title_of_a_plain_text() {
    let text = format!(
        "Des bénévoles appelés pour garder la digue de Corvin\n\nQuarante habitants veillent la nuit sur trois postes.\n\n{}\n",
        long(5)
    );
    assert!(found("depeche.txt", &text, "MET001").is_empty());
    assert!(!found("depeche.txt", &long(12), "MET001").is_empty());
}

#[test]
fn descriptions_have_several_names_and_not_all_files_want_one() {
    let of =
        |front: &str| found("a.md", &format!("---\n{front}\n---\n\nLe bac part à sept heures.\n"), "MET002 MET009");
    assert_eq!(of("title: Le bac"), ["MET002 warning"]);
    assert!(
        of("title: Le bac\nshort_description: Les heures du bac, les tarifs et les jours de grand vent.").is_empty()
    );
    assert!(of("title: Le bac\nlisting_description: Les heures du bac et ses tarifs.").is_empty());
    assert!(of("capitaine: Odile\nbac: 3").is_empty());
    let settings = "---\noutline: deep\n---\n\n# Le bac\n\nIl part à sept heures.\n";
    assert_eq!(found("a.md", settings, "MET002"), ["MET002 info"]);
    assert!(of("title: Le bac\nmission: Passer la Doulce").is_empty());
    assert_eq!(of("title: Le bac\ndescription: Passer la Doulce"), ["MET009 info"]);
    assert!(of("title: Le bac\nrobots: noindex\ndescription: Passer la Doulce").is_empty());
    assert!(of("title: Le bac\ndescription: Ferry related endpoints").is_empty());
    assert!(found("a.md", "---\ntitle: Le bac\n---\n\n<Horaires />\n", "MET002").is_empty());
}

#[test]
fn a_title_may_be_a_few_pixels_or_the_name_of_the_site_too_wide() {
    let of = |title: &str| found("a.md", &format!("---\ntitle: \"{title}\"\n---\n\nLe bac part.\n"), "MET004");
    assert!(of("Le bac de la Doulce reprend lundi, ses passages du soir aussi").is_empty());
    let wide = "Le bac de la Doulce reprend lundi, et ses passages du soir dès mardi";
    assert_eq!(of(wide), ["MET004 info"]);
    assert!(of("Le bac de la Doulce reprend lundi ses passages du soir – Rives Magazine").is_empty());
    assert_eq!(of("Le bac de la Doulce reprend lundi ses passages du soir – et du matin aussi"), ["MET004 info"]);
}

#[test]
fn a_long_text_may_be_cut_otherwise_than_by_headings_below_the_title() {
    let of = |text: &str| found("a.md", text, "STR001");
    assert_eq!(of(&format!("# La digue\n\n{}\n", long(26))), ["STR001 info"]);
    assert_eq!(of(&format!("# La digue\n\n{}\n", long(40))), ["STR001 warning"]);
    let front = "---\ntitle: La digue\n---\n";
    assert!(of(&format!("{front}# **Problème**\n\n{}\n\n# Solution\n\n{}\n", long(20), long(20))).is_empty());
    assert_eq!(of(&format!("{front}# La digue\n\n{}\n", long(40))), ["STR001 warning"]);
    let items = "- [Le chemin du moulin et sa digue](moulin.md)\n".repeat(80);
    assert!(of(&format!("# Sommaire\n\n{items}")).is_empty());
    let variant = |class: &str| format!("<div class=\"{class}\">\n\n{}\n\n</div>\n\n", long(15));
    assert!(of(&format!("# La digue\n\n{}{}", variant("options-api"), variant("composition-api"))).is_empty());
    assert_eq!(of(&format!("# La digue\n\n{}{}", variant("hiver"), variant("ete"))), ["STR001 info"]);
}

#[test]
fn a_directive_heads_a_section() {
    let part = |title: &str| format!("{title}\n\n{}\n\n", long(20));
    let text = |title: &str| format!("# La digue\n\n## Les postes\n\n{}{}", part("Le soir."), part(title));
    assert_eq!(found("a.md", &text("La nuit."), "STR002"), ["STR002 warning"]);
    assert!(found("a.md", &text(".. question:: Qui veille la nuit ?"), "STR002").is_empty());
}

#[test]
fn bold_words_before_a_line_break_open_their_paragraph() {
    let text = |between: &str| {
        format!(
            "# La digue\n\nLe poste ouvre.\n\n<p><strong>Nouveau poste</strong>{between}Il ouvre lundi, près du moulin.</p>\n"
        )
    };
    assert!(found("a.md", &text("<br>"), "STR010").is_empty());
    let boxed = "# La digue\n\nLe poste ouvre.\n\n{% hint style=\"info\" %}\n**Nouveau poste**\n\nIl ouvre lundi, près du moulin.\n{% endhint %}\n";
    assert!(found("a.md", boxed, "STR010").is_empty());
    assert_eq!(found("a.md", &text("</p>\n<p>"), "STR010"), ["STR010 warning"]);
}

#[test]
fn a_sentence_may_begin_with_code_or_the_address_of_a_site() {
    let half = "permet de suivre la crue heure par heure, poste par poste, depuis la source jusqu’au moulin, et de prévenir les riverains avant que l’eau monte";
    for start in ["`Crue`", "crues.exemple.fr"] {
        let text = format!("# La crue\n\nLe relevé {half}. {start} {half}.\n");
        assert!(found("a.md", &text, "LIS001").is_empty(), "{start}");
    }
    let long = format!("> > Le relevé {half}, et le carnet {half}.\n");
    assert!(found("a.md", &format!("# La crue\n\n{long}"), "LIS001").is_empty());
    assert_eq!(found("a.md", &format!("# La crue\n\n{}", &long[2..]), "LIS001").len(), 1);
}

#[test]
fn states_are_no_passives() {
    let state = "La vanne est verrouillée. Le poste est équipé d’une lampe. La sonde est connectée au réseau. ";
    assert!(found("a.md", &format!("# La digue\n\n{}\n", state.repeat(4)), "LIS004").is_empty());
    let others = "La rive est confrontée à la crue. La taxe est due en mars. C’est pourquoi Vue reste à quai. ";
    assert!(found("a.md", &format!("# La digue\n\n{}\n", others.repeat(5)), "LIS004").is_empty());
    let acts = "La vanne a été posée. Le poste a été repeint. La sonde a été volée. ";
    assert_eq!(found("a.md", &format!("# La digue\n\n{}\n", acts.repeat(5)), "LIS004"), ["LIS004 info"]);
    // Of few sentences, one more or less makes the difference.
    assert!(found("a.md", &format!("# La digue\n\n{}\n", acts.repeat(4)), "LIS004").is_empty());
}

#[test]
fn a_quotation_that_is_left_open_goes_on() {
    let nested = "Le maire, qui avait promis que le pont rouvrirait quand les crédits que l’État annonçait seraient versés, se tait.";
    assert_eq!(found("a.md", &format!("# Le pont\n\nOn attend. {nested}\n"), "LIS010"), ["LIS010 info"]);
    assert!(found("a.md", &format!("# Le pont\n\nOn répète \"qu’il faut attendre. {nested}\n"), "LIS010").is_empty());
}
