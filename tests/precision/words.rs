//! Sentences and acronyms.

use crate::{found, long, mended};
use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::source::Source;
use intertitre::{Checked, check};

#[test]
fn a_first_use_in_a_name_a_quotation_or_a_bracket_is_none() {
    let of = |first: &str| {
        found(
            "a.md",
            &format!("# Le bois\n\n{first}\n\nL’Office régional des forêts (ORF) publiera la carte jeudi.\n"),
            "CON041",
        )
    };
    assert_eq!(of("L’ORF a fermé le bois mardi."), ["CON041 info"]);
    assert!(of("Le Portail ORF a fermé mardi.").is_empty());
    let posted = "# Le bois\n\nL’ORF a fermé le bois mardi.\n\nÉcrivez à l’Office régional des forêts (ORF), 12 rue du Moulin, 44964 Corvin.\n";
    assert!(found("a.md", posted, "CON041").is_empty());
    assert!(of("« L’ORF a fermé le bois », dit le garde.").is_empty());
    assert!(of("Le bois est fermé par deux offices (ORF, mairie).").is_empty());
    assert!(of("Lisez [la carte de l’ORF](carte.md) avant de partir.").is_empty());
    let same = "# Le bois\n\nL’ORF, ou Office régional des forêts (ORF), publiera la carte jeudi.\n";
    assert!(found("a.md", same, "CON041").is_empty());
    let card = |second: &str| {
        format!("# Le bois\n\nL’Office régional des forêts (ORF) publiera la carte jeudi.\n\n{second}\n")
    };
    assert_eq!(
        found("a.md", &card("La mairie attend l’Office régional des forêts (ORF) depuis mars."), "CON041").len(),
        1
    );
    assert!(found("a.md", &card("Accueil de l’Office régional des forêts (ORF), sur la place."), "CON041").is_empty());
}

#[test]
fn brackets_are_put_behind_no_name_title_or_bracket() {
    let config = Config::parse("select = [\"CON040\"]").expect("a configuration");
    let of = |sentence: &str| {
        let source = Source::from_text("a.md", format!("# La mairie\n\n{sentence}\n"));
        let Checked::Report(report) = check(&source, Format::Markdown, &config).expect("a document") else {
            return None;
        };
        let told = report.findings.first()?;
        Some((told.advice.starts_with("Développez-le ici"), told.fix.is_some()))
    };
    assert_eq!(of("Le dossier est à l’ADEME depuis lundi."), Some((true, true)));
    assert_eq!(of("Le dossier est au Guichet ADEME depuis lundi."), None);
    assert_eq!(of("Le dossier est au CHRU de Corvin depuis lundi."), None);
    assert_eq!(of("## Agence de la transition (ADEME)\n\nLe dossier est à l’ADEME depuis lundi."), None);
    for sentence in [
        "Le dossier est à l’ADEME de Corvin depuis lundi.",
        "Le dossier est complet (voyez ce que dit l’ADEME).",
        "Lisez [le guide de l’ADEME](guide.md) avant lundi.",
        "« Le dossier est à l’ADEME », dit le maire.",
        "* #3 ADEME & mairie\u{a0}: comment répondre à l’heure",
    ] {
        assert_eq!(of(sentence), Some((false, false)), "{sentence}");
    }
}

#[test]
fn the_same_noun_before_names_opens_no_row() {
    let of = |names: [&str; 3]| {
        let text: String = names.iter().map(|name| format!("La place {name} se visite à pied. ")).collect();
        found("a.md", &format!("# La ville\n\n{text}\n"), "LIS006")
    };
    assert!(of(["Saint-Pierre", "d’Espagne", "Navone"]).is_empty());
    assert_eq!(of(["haute", "basse", "neuve"]), ["LIS006 info"]);
    let entries = |between: &str| {
        let entry = |word: &str| format!("Nous notons {word} sur le registre du poste.\n\n{between}");
        format!("# Le registre\n\n{}{}{}", entry("la crue"), entry("le vent"), entry("la ronde"))
    };
    assert_eq!(found("a.md", &entries(""), "LIS006"), ["LIS006 info"]);
    assert!(found("a.md", &entries("```\ncrue : 3\n```\n\n"), "LIS006").is_empty());
}

#[test]
fn chains_are_of_names_of_actions() {
    let of = |sentence: &str| found("a.md", &format!("# Le service\n\n{sentence}\n"), "LIS007");
    assert_eq!(
        of("La mairie annonce la mise en œuvre de la procédure de validation de la demande de subvention."),
        ["LIS007 info"]
    );
    assert!(of("Écrivez à la directrice de la bibliothèque de la faculté des lettres de la ville.").is_empty());
    assert!(
        of("Vous devez informer l’organisme assureur de la cessation du versement des allocations d’assurance.")
            .is_empty()
    );
}

#[test]
fn what_is_said_is_no_passive_of_the_author() {
    let acts = "La vanne a été posée. Le poste a été repeint. La sonde a été volée. ";
    let told = format!("# La digue\n\n{}\n", acts.repeat(5));
    assert_eq!(found("a.md", &told, "LIS004"), ["LIS004 info"]);
    let said = format!("« {} »", acts.trim());
    let told = format!("# La digue\n\n{}\n\n{said}, raconte le garde.\n\n{said}, répète la vigie.\n", long(6));
    assert!(found("a.md", &told, "LIS004").is_empty());
}

#[test]
fn glued_sentences_are_no_long_one() {
    let half = "les riverains paient chaque année une part de la digue, des vannes, des postes, des lampes, des gilets et des rondes";
    let of = |between: &str| {
        found(
            "a.md",
            &format!("# La digue\n\nEn tout, {half}, soit 30 €{between} cette année encore, {half}.\n"),
            "LIS001",
        )
    };
    for between in ["Par exemple", " (...) Le reste", "  \nLe reste", "\nLe reste"] {
        assert!(of(between).is_empty(), "{between}");
    }
    assert_eq!(of(", et").len(), 1);
}

#[test]
fn spaces_beside_markup_are_none_of_the_text() {
    let of = |sentence: &str| found("a.md", &format!("# La digue\n\n{sentence}\n"), "TYP003");
    assert_eq!(of("Le poste ( fermé) rouvre."), ["TYP003 info"]);
    assert!(of("La distance \\( AB \\) est nulle sur la droite \\( CD \\), qui la coupe.").is_empty());
    assert_eq!(of("Question :  qui garde la digue ?"), ["TYP003 info"]);
    assert!(of(".. question::  Qui garde la digue ?").is_empty());
    assert!(of("| Poste  |  Garde | Heure du départ de la ronde").len() <= 1);
}

#[test]
fn answers_and_laws_are_not_reworded() {
    let creux = "Il faut, dans la mesure du possible, fermer la vanne.";
    assert_eq!(found("a.md", &format!("# La digue\n\n{creux}\n"), "CON030").len(), 1);
    let said = format!(
        "# La digue vue par son garde\n\n**Que faites-vous la nuit ?**\n\n{creux}\n\n**Et le jour ?**\n\nJe dors un peu.\n\n**Et l’hiver ?**\n\nJe lis des romans.\n"
    );
    assert!(found("a.md", &said, "CON030").is_empty());
}

#[test]
fn a_pleonasm_before_a_list_keeps_the_half_that_announces_it() {
    let text = "# La digue\n\nElle a des gardes comme par exemple :\n\n- Yves\n- Solène\n";
    assert_eq!(mended("a.md", text, "CON031"), text.replace("comme par exemple", "par exemple"));
    let inside = "# La digue\n\nElle a des gardes comme par exemple Yves.\n";
    assert_eq!(mended("a.md", inside, "CON031"), inside.replace("comme par exemple", "comme"));
}

#[test]
fn an_acronym_is_explained_by_any_definition_before_it() {
    let line = "Agence du bassin de la Doulce (ABD)";
    let again = "Le plan vient de l’agence du bassin de la Doulce (ABD), dit le maire.";
    let used = "Le plan de l’ABD est prêt.";
    assert!(found("a.md", &format!("# La digue\n\n{line}\n\n## Le plan\n\n{used}\n\n{again}\n"), "CON041").is_empty());
    assert_eq!(found("a.md", &format!("# La digue\n\n{used}\n\n## Le plan\n\n{again}\n"), "CON041").len(), 1);
}

#[test]
fn a_bracket_that_begins_as_a_sentence_is_one() {
    let inside = "les gardes de la rive droite montent le soir avec leurs lampes et leurs gilets, ceux de la rive gauche au matin, et les autres quand la crue le demande, avec la vigie du moulin";
    let of = |start: &str| format!("# La digue\n\nElle tient{start}{inside}) depuis trois ans.\n");
    assert!(found("a.md", &of(". (L’hiver, "), "LIS009").is_empty());
    assert_eq!(found("a.md", &of(" (l’hiver, "), "LIS009").len(), 1);
}

#[test]
fn a_name_between_guillemets_keeps_its_sign() {
    assert!(found("a.md", "# La digue\n\nLe club « 100% Vélo » la longe.\n", "TYP014").is_empty());
    assert_eq!(found("a.md", "# La digue\n\nIl dit : « 100% de la digue tient. »\n", "TYP014").len(), 1);
}

#[test]
fn guillemets_are_mostly_french_where_more_than_half_are() {
    let page = |french: usize| {
        let french = "Le garde dit « la digue tient ». ".repeat(french);
        format!("# La digue\n\n{french}La vigie répond \"elle tient\". Le maire écrit \"elle tiendra\".\n")
    };
    assert_eq!(found("a.md", &page(3), "TYP005").len(), 2);
    assert_eq!(found("a.md", &page(2), "TYP005").len(), 1);
    // What a block quotes was typed by somebody else.
    let quoted = format!("{}\n> Le garde dit « la digue tient » et « elle tiendra ».\n", page(2));
    assert_eq!(found("a.md", &quoted, "TYP005").len(), 1);
}

#[test]
fn two_dots_are_what_their_place_says() {
    let of = |end: &str| {
        mended("a.md", &format!("# La digue\n\nElle tient grâce aux gardes{end}\n\nIls dorment.\n"), "TYP017")
    };
    assert!(of("..").contains("gardes.\n"));
    assert!(of(".. :\n\n- Yves\n- Solène").contains("gardes :\n"));
    assert!(of(".. et aux vannes.").contains("gardes… et"));
}

#[test]
fn a_line_of_the_page_is_cut_by_no_page_of_results() {
    let of = |key: &str| format!("---\ntitle: La digue\n{key}: {}\n---\n\n{}\n", long(4).trim(), long(2));
    assert!(found("a.md", &of("mission"), "MET008").is_empty());
    assert_eq!(found("a.md", &of("description"), "MET008").len(), 1);
}

#[test]
fn a_sentence_with_all_the_words_answers_a_keyphrase() {
    let of = |text: &str| {
        found("a.md", &format!("---\ntitle: La digue\nkeyphrase: gilet de la garde de nuit\n---\n\n{text}\n"), "CLE001")
    };
    assert!(of("La nuit, chaque gardien de la digue met son gilet avant de monter sa garde.").is_empty());
    assert_eq!(of("La nuit est longue. La garde dort. Le gilet sèche.").len(), 1);
}

#[test]
fn the_width_of_a_title_is_told_without_the_name_of_the_site() {
    let config = Config::parse("select = [\"MET004\"]").expect("a configuration");
    let of = |brand: &str| {
        let title = "La digue de la Doulce a tenu pendant toute la crue, mais le chemin du moulin reste fermé";
        let source = Source::from_text("a.md", format!("---\ntitle: {title}{brand}\n---\n\n{}\n", long(2)));
        let Checked::Report(report) = check(&source, Format::Markdown, &config).expect("a document") else {
            panic!("French");
        };
        report.findings.first().map(|finding| finding.message.clone())
    };
    assert!(of("").is_some() && of("") == of(" - Le Courrier Doulcien"));
}
