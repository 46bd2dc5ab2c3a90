//! The lengths of the sentences, a bar each.

use crate::output::html::node::{Node, el, text};
use crate::output::html::parts::{figure, fold, quoted, row, say, table};
use crate::output::html::svg;
use crate::report::{Page, count};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let rhythm = &page.sheet.rhythm;
    let number = rhythm.sentences.len();
    if number == 0 {
        return vec![say("Aucune phrase n’a été lue.")];
    }
    let all: usize = rhythm.sentences.iter().map(|sentence| sentence.words).sum();
    let long = rhythm.sentences.iter().filter(|sentence| sentence.words > rhythm.most).count();
    let longest = rhythm.sentences.iter().map(|sentence| sentence.words).max().unwrap_or(0);
    let most = rhythm.most;
    let told = format!(
        "{} de l’auteur, {} en moyenne, {longest} au plus. {} de plus de {most} mots.",
        count(number, "phrase", "phrases"),
        count((all * 2 + number) / (number * 2), "mot", "mots"),
        if long == 0 { "Aucune".to_string() } else { count(long, "phrase", "phrases") },
    );
    let figure_of = el("figure").with(svg::lengths(rhythm, &told)).with(text(
        "figcaption",
        format!("Une barre par phrase, dans l’ordre du texte. Le trait marque {most} mots\u{a0}; au-delà, la barre est rayée \
            et un triangle la surmonte."),
    ));
    let rows = rhythm.sentences.iter().enumerate().map(|(at, sentence)| {
        let long = if sentence.words > most { "▼\u{a0}longue" } else { "" };
        let cells = [figure(sentence.words), Node::from(long), figure(sentence.line), sentence.opening.as_str().into()];
        row((at + 1).to_string(), cells)
    });
    let columns = ["Phrase", "Mots", "Signe", "Ligne", "Début"];
    vec![
        say(told),
        figure_of.into(),
        fold(
            "Les chiffres, phrase par phrase",
            quoted(table("phrases-table", "Longueur de chaque phrase", &columns, rows)),
        ),
    ]
}
