use super::*;
use crate::analysis::analyze;
use crate::document::Format;
use crate::source::Source;

/// What `told` says of the running text of an article.
fn of<T>(text: &str, told: impl Fn(&[Running]) -> T) -> T {
    let source = Source::from_text("article.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = analyze(&source, &document, None);
    told(&running(&document, &analysis))
}

fn words(sentences: &[Running], sentence: usize, range: &Range<usize>) -> String {
    sentences[sentence].prose[range.clone()].to_string()
}

#[test]
fn running_text_is_paragraphs_with_sentences() {
    let text = "# La piscine\n\nElle rouvre. Les nageurs attendent.\n\n- Un bassin\n- Une plage.\n\nHoraires d’été\n\n| a | b. |\n|---|---|\n| c | d. |\n";
    assert_eq!(
        of(text, |sentences| sentences.iter().map(|running| running.text().to_string()).collect::<Vec<_>>()),
        ["Elle rouvre.", "Les nageurs attendent."]
    );
}

#[test]
fn lengths_and_indices_are_counted_by_hand() {
    let lengths = of("Le chat dort. L’eau municipale gèle au port.", lengths);
    assert_eq!(lengths.sentences, [3, 5]);
    // chat 1, dort 1, le 1; eau 1, municipale 4, gèle 1, au 1, port 1.
    assert_eq!((lengths.words, lengths.syllables, lengths.long_words), (8, 11, 1));
    assert!((lengths.kandel_moles() - (207.0 - 1.015 * 4.0 - 73.6 * 11.0 / 8.0)).abs() < 1e-9);
    assert!((lengths.lix() - (4.0 + 12.5)).abs() < 1e-9);
    assert!((lengths.variation() - 0.25).abs() < 1e-9);
    assert_eq!(lengths.longer_than(4), 1);
}

#[test]
fn links_are_told_from_nouns_and_settings() {
    for (text, linked) in [
        ("Bref, personne ne sait.", true),
        ("Il pleut, donc la fête est reportée.", true),
        ("Il attend parce que le car tarde.", true),
        ("Mais le car tarde.", true),
        ("Le car du matin attend.", false),
        ("La mairie ouvre lundi.", false),
        ("Il vend de l’or.", false),
    ] {
        assert_eq!(of(text, |sentences| sentences.iter().any(is_linked)), linked, "{text}");
    }
}

#[test]
fn passives_without_an_agent() {
    for (text, expected) in [
        ("Le pont a été fermé lundi.", &["a été fermé"][..]),
        ("La loi n’a pas été votée.", &["n’a pas été votée"]),
        ("Les crédits seront versés en mars.", &["seront versés"]),
        ("Le pont a été fermé par la mairie.", &[]),
        ("Le pont a été fermé par exemple.", &["a été fermé"]),
        ("Elle est suivie de sa sœur.", &[]),
        ("Le musée est situé à Lyon.", &[]),
        ("Elle est arrivée hier.", &[]),
        ("La mesure est destinée aux jeunes.", &[]),
    ] {
        let found = of(text, |sentences| {
            let passives = agentless_passives(sentences);
            passives.iter().map(|passive| words(sentences, passive.sentence, &passive.range)).collect::<Vec<_>>()
        });
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn openings_that_are_repeated() {
    for (text, expected) in [
        ("Il arrive. Il parle. Il part.", Some("Il")),
        ("Il arrive. Il parle.\n\nIl part.", Some("Il")),
        ("La mairie ouvre. La mairie vote. La mairie ferme.", Some("La mairie")),
        ("La mairie ouvre. La salle vote. La place ferme.", None),
        ("Il arrive. Elle parle. Il part.", None),
        ("Si tu viens, préviens. Si tu pars, préviens. Si tu dors, préviens.", None),
        ("Est-il là ? Est-il parti ? Est-il mort ?", None),
        ("Il arrive. Il parle.\n\n## Ensuite\n\nIl part.", None),
    ] {
        let found = of(text, |sentences| {
            let row = repeated_openings(sentences, 3).into_iter().next()?;
            Some(words(sentences, row.sentences.end - 1, &row.range))
        });
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}

#[test]
fn chains_of_complements() {
    for (text, expected) in [
        ("Il suit la mise en œuvre de la procédure de validation de la demande de subvention.", Some(4)),
        ("Il suit la procédure de validation de la demande de subvention.", None),
        ("Il attend la moitié du budget de la ville de Lyon.", None),
        ("Il cite le directeur du service des sports de la mairie de Lyon.", None),
        ("Il vote la fin de la vente des jeux de données de la ville.", None),
    ] {
        let found = of(text, |sentences| {
            sentences.iter().flat_map(|running| chains(running, 4)).map(|chain| chain.complements).next()
        });
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn double_negations_are_told() {
    for (text, expected) in [
        ("Il n’est pas impossible que la plage ferme.", Some(Some("possible"))),
        ("Elle n’ignore pas le danger.", Some(Some("savoir"))),
        ("On ne peut pas ne pas voir.", Some(None)),
        ("Ce n’est pas sans risque.", Some(None)),
        ("Il ne manque pas de le dire.", Some(None)),
        ("Il ne manque pas d’eau.", None),
        ("Il est impossible de voir.", None),
        ("Ce n’est pas possible.", None),
        ("Elle ignore le danger.", None),
    ] {
        let found = of(text, |sentences| sentences.iter().flat_map(double_negations).map(|found| found.plain).next());
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn brackets_are_paired() {
    let told = |text: &str| {
        let found = brackets(text).into_iter();
        found.map(|bracket| (bracket.words, bracket.nested.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(told("Le pont (fermé depuis mars) rouvre."), [(3, false)]);
    assert_eq!(told("Le pont (payé par tous (et par moi) hier) rouvre."), [(7, false)]);
    assert_eq!(told("Le pont (payé par tous (pour moitié) hier) rouvre."), [(6, true)]);
    assert_eq!(told("Les étudiant(e)s et f(x), a) puis b)."), []);
    assert_eq!(told("Un (ou deux) et (rien"), [(2, false)]);
}

#[test]
fn clauses_that_depend_on_others() {
    let told = |text: &str| of(text, |sentences| sentences.first().map(subordination).unwrap_or_default());
    assert_eq!(told("Le maire se tait."), Subordination::default());
    let flat = told("Il reste parce qu’il pleut.");
    assert_eq!((flat.clauses, flat.depth), (1, 1));
    let deep = told("Le maire, qui avait promis que le pont rouvrirait quand l’État aurait payé, ne répond plus.");
    assert_eq!((deep.clauses, deep.depth), (3, 3));
    // A second verb, a cleft and a clause beside another add nothing.
    let joined = told("Il reste parce qu’il pleut et gèle.");
    assert_eq!((joined.clauses, joined.depth), (1, 1));
    let cleft = told("Il dit que c’est le maçon qui a vu la fissure.");
    assert_eq!((cleft.clauses, cleft.depth), (1, 1));
    let beside = told(
        "Vous pouvez ôter l’un des plots qui la tiennent, si vous êtes l’agent, ou si vous aidez un service qui en dépend.",
    );
    assert_eq!((beside.clauses, beside.depth), (4, 2));
}
