//! Headings, lists and links.

use crate::{found, long, mended};

#[test]
fn directives_stand_for_headings() {
    let page = |part: &str| format!("# La digue\n\n{}\n\n{part}\n\n{}\n", long(20), long(20));
    assert_eq!(found("a.md", &page("Le soir."), "STR001"), ["STR001 warning"]);
    assert!(found("a.md", &page(".. section:: Le soir"), "STR001").is_empty());
    let levels =
        |between: &str| format!("# La digue\n\nElle tient.\n\n{between}\n\nOui.\n\n#### Les gardes\n\nIls veillent.\n");
    assert_eq!(found("a.md", &levels("Peut-on monter ?"), "STR003"), ["STR003 warning"]);
    assert!(found("a.md", &levels(".. question:: Peut-on monter ?"), "STR003").is_empty());
}

#[test]
fn tables_quotations_and_answers_want_no_headings() {
    let row = "| Le poste de la vanne | Trois gardes veillent la nuit, deux le jour |\n";
    let table = format!("# Les postes\n\n| Poste | Gardes |\n|---|---|\n{}", row.repeat(40));
    assert!(found("a.md", &table, "STR001").is_empty());
    assert!(found("a.md", &format!("# Les postes\n\n> {}\n", long(30)), "STR001").is_empty());
    let answer = |title: &str| format!("# {title}\n\n{}\n", long(28));
    assert!(found("a.md", &answer("Qui garde la digue la nuit ?"), "STR001").is_empty());
    assert_eq!(found("a.md", &answer("Les gardes de la digue"), "STR001"), ["STR001 info"]);
}

#[test]
fn a_box_is_beside_the_text_of_a_section() {
    let page = |open: &str, close: &str| {
        format!("# La digue\n\n## Les postes\n\n{}\n\n{open}\n\n{}\n\n{close}\n", long(20), long(10))
    };
    assert_eq!(found("a.md", &page("Puis.", "Enfin."), "STR002"), ["STR002 info"]);
    assert!(found("a.md", &page("{% hint style=\"info\" %}", "{% endhint %}"), "STR002").is_empty());
}

#[test]
fn a_usual_heading_over_headings_or_links_is_told_by_them() {
    let page = |part: &str| format!("# La digue\n\nElle tient.\n\n## {part}\n");
    let of = |part: &str| found("a.md", &page(part), "STR007");
    assert_eq!(of("Divers\n\nLe moulin rouvre."), ["STR007 info"]);
    assert!(of("Divers\n\n### Le moulin\n\nIl rouvre.").is_empty());
    assert_eq!(of(&format!("En savoir plus\n\n{}", long(5))), ["STR007 info"]);
    assert!(of("En savoir plus\n\nInscrivez-vous à [la visite du moulin](visite.md) avant samedi.").is_empty());
    let led =
        "En savoir plus\n\nLe guide du moulin répond aux questions des visiteurs :\n\n- [Le guide du moulin](guide.md)";
    assert!(of(led).is_empty());
}

#[test]
fn a_heading_may_say_it_all() {
    let of = |last: &str| {
        found(
            "a.md",
            &format!(
                "# La digue\n\n## Monter\n\n### 1. Demander la clé\n\nAu poste.\n\n### {last}\n\n## Redescendre\n\nLe soir.\n"
            ),
            "STR011",
        )
    };
    assert_eq!(of("2. Attendre"), ["STR011 info"]);
    assert!(of("2. Attendre le signal de la vigie").is_empty());
    assert!(of("Attendre que la vigie, qui voit le fleuve jusqu’au moulin, ait donné le signal du départ").is_empty());
}

#[test]
fn a_list_that_is_a_sentence_or_no_list_is_left() {
    let of = |items: [&str; 3]| {
        let items: String = items.iter().map(|item| format!("- {item}\n")).collect();
        found("a.md", &format!("# La digue\n\nLe garde porte :\n\n{items}"), "STR016")
    };
    assert_eq!(of(["une lampe,", "un gilet", "des gants."]), ["STR016 info"]);
    assert!(of(["une lampe,", "un gilet", "et des gants."]).is_empty());
    assert!(of(["une lampe,", "un gilet", "ou une veste."]).is_empty());
    assert!(of(["une lampe ;", "{.la-nuit} un gilet.", "{.le-jour} une veste."]).is_empty());
    let gallery = |class: &str| {
        let item =
            |end: &str| format!("<li><img src=\"a.jpg\" alt=\"Le moulin\"><p>Le moulin au printemps{end}</p></li>");
        format!(
            "<html lang=\"fr\"><body><article><h1>Le moulin</h1><p>Le moulin rouvre lundi, après trois ans de travaux.</p><ul{class}>{}{}{}</ul></article></body></html>",
            item("."),
            item(""),
            item("")
        )
    };
    assert_eq!(found("a.html", &gallery(""), "STR016"), ["STR016 info"]);
    assert!(found("a.html", &gallery(" class=\"gallery\""), "STR016").is_empty());
}

#[test]
fn words_of_sentences_may_lead_elsewhere_in_another_part() {
    let sentence =
        |page: &str| format!("Les gardes suivent [la consigne de nuit]({page}.md) et notent chaque ronde.\n\n");
    let (one, two) = (sentence("amont"), sentence("aval"));
    let parts = format!("# La digue\n\n## En amont\n\n{one}## En aval\n\n{two}");
    assert!(found("a.md", &parts, "LIE003").is_empty());
    assert_eq!(found("a.md", &format!("# La digue\n\n{one}{two}"), "LIE003"), ["LIE003 info"]);
    // So may they where they stand alone: the heading before them is read with them.
    let alone = |page: &str| format!("- [La consigne de nuit]({page}.md)\n\n");
    let (one, two) = (alone("amont"), alone("aval"));
    let parts = format!("# La digue\n\n## En amont\n\n{one}## En aval\n\n{two}");
    assert!(found("a.md", &parts, "LIE003").is_empty());
    assert_eq!(found("a.md", &format!("# La digue\n\n## En amont\n\n{one}{two}"), "LIE003"), ["LIE003 info"]);
    let post = |day: &str| {
        format!(
            "<blockquote class=\"message\"><p>L’eau monte.</p><a href=\"https://exemple.fr/{day}\">3 mars 2024</a></blockquote>\n\n"
        )
    };
    assert!(found("a.md", &format!("# La digue\n\n{}{}", post("un"), post("deux")), "LIE003").is_empty());
}

#[test]
fn a_title_may_trail_off_and_a_component_has_none() {
    let text =
        |title: &str| format!("{title}\n\nQuarante habitants veillent la nuit sur trois postes.\n\n{}\n", long(5));
    for title in [
        "La digue de Corvin a tenu ? Pas tout à fait...",
        "Ceux qui n’ont pas quitté la rive \"ont eu de la chance\", selon le capitaine du poste de Corvin : la mairie s’agace de ses mots",
    ] {
        assert!(found("depeche.txt", &text(title), "MET001").is_empty(), "{title}");
    }
    assert!(found("a.md", "---\npage: true\n---\n\n<Partenaires />\n", "MET001").is_empty());
}

#[test]
fn a_container_may_open_right_after_a_list() {
    let page = |between: &str| {
        format!(
            "# La digue\n\n## Monter\n\nLe poste ouvre.\n\n<Exercices>\n\n#### Le premier\n\n{between}\n\n<Essai>\n\n```css\nli {{\n  margin: 0;\n}}\n```\n\n</Essai>\n\n#### Le second\n\nOn redescend.\n\n</Exercices>\n"
        )
    };
    for between in ["On monte.", "1. On monte.\n2. On attend."] {
        assert!(found("a.mdx", &page(between), "STR003").is_empty(), "{between}");
        assert!(found("a.md", &page(between), "STR003").is_empty(), "{between}");
    }
}

#[test]
fn short_lines_alone_part_a_text_as_headings_do() {
    let lines = |marks: &str| {
        format!(
            "{}\n\n{marks}Sur la rive droite\n\n{}\n\n{marks}Sur la rive gauche\n\n{}\n",
            long(10),
            long(10),
            long(10)
        )
    };
    let section = |text: &str| format!("# La digue\n\n## Les rondes\n\n{text}\n## Les vannes\n\nElles tiennent.\n");
    assert!(found("a.md", &section(&lines("")), "STR002").is_empty());
    assert_eq!(found("a.md", &section(&long(30)), "STR002").len(), 1);
    // One alone may be anything, but in a plain text.
    let one = format!("La digue tient bon\n\n{}\n\nUne alerte... et deux rondes\n\n{}\n", long(20), long(20));
    assert!(found("a.txt", &one, "STR001").is_empty());
    assert_eq!(found("a.txt", &format!("La digue tient bon\n\n{}\n", long(40)), "STR001").len(), 1);
}

#[test]
fn a_heading_that_skips_is_raised_with_its_siblings() {
    let text = "# La digue\n\nElle tient.\n\n### Les rondes\n\nUne la nuit.\n\n#### La ronde de minuit\n\nDeux gardes.\n\n### Les vannes\n\nTrois.\n\n## Le moulin\n\n### La roue\n\nElle tourne.\n";
    let fixed = "# La digue\n\nElle tient.\n\n## Les rondes\n\nUne la nuit.\n\n### La ronde de minuit\n\nDeux gardes.\n\n## Les vannes\n\nTrois.\n\n## Le moulin\n\n### La roue\n\nElle tourne.\n";
    assert_eq!(mended("a.md", text, "STR003"), fixed);
    // A sibling that is not written with signs cannot be raised with the others.
    let html = text.replace("### Les vannes", "<h3>Les vannes</h3>");
    assert_eq!(mended("a.md", &html, "STR003"), html);
}

#[test]
fn a_label_may_name_its_part_again_below_it() {
    let of = |signs: &str| {
        format!("# La digue\n\n### Par téléphone\n\nAppelez la vigie.\n\n{signs} Par téléphone\n\nLe 17.\n")
    };
    assert!(found("a.md", &of("####"), "STR006").is_empty());
    assert_eq!(found("a.md", &of("###"), "STR006").len(), 1);
}

#[test]
fn usual_headings_keep_their_use_with_a_mark_or_together() {
    let of = |heading: &str| format!("# La digue\n\n## {heading}\n\n{}\n\n## Les rondes\n\nUne la nuit.\n", long(3));
    assert!(found("a.md", &of("🌊 Contexte général"), "STR007").is_empty());
    assert_eq!(found("a.md", &of("Présentation générale"), "STR007").len(), 1);
    let notes =
        |heading: &str| format!("# La digue\n\nElle tient.\n\n## {heading}\n\n- Le cahier de Mr Kerbrat, tome 2\n");
    assert!(found("a.md", &notes("Sources, notes et références"), "TYP016").is_empty());
    assert_eq!(found("a.md", &notes("Les gardes et les rondes"), "TYP016").len(), 1);
}

#[test]
fn what_stands_in_a_quotation_is_cut_by_no_heading() {
    let list = |mark: &str| {
        format!("{mark}1. {}\n", "Un garde monte chaque soir sur la digue de la Doulce avec sa lampe. ".repeat(12))
    };
    let of = |mark: &str| format!("# La digue\n\n{}\n\n{}", long(18), list(mark));
    let (quoted, own) = (found("a.md", &of("> "), "STR001").len(), found("a.md", &of(""), "STR001").len());
    assert_eq!((quoted, own), (0, 1));
}

#[test]
fn items_that_end_with_a_link_are_not_compared() {
    let list = |end: &str| {
        format!(
            "# La digue\n\n- La ronde de minuit.\n- La ronde [de midi](midi.md){end}\n- La ronde du soir.\n- La ronde du matin.\n"
        )
    };
    assert!(found("a.md", &list(""), "STR016").is_empty());
    assert_eq!(found("a.md", &list(" et demi"), "STR016").len(), 1);
}
