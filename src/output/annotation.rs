use crate::report::{AnnotatedToken, Annotation, count};

/// How a text is read: a line per block and per sentence with its place, then, with `words`, one per token with its part
/// of speech, its lemma, its features, and a question mark where the part of speech is a guess; with `structure`, the
/// clauses, noun phrases, dates and quantities of each sentence, then the names and quotations of the text.
pub fn annotation(annotation: &Annotation, words: bool, structure: bool) -> String {
    let mut out = String::new();
    let (mut sentences, mut tokens, mut guesses) = (0, 0, 0);
    for block in &annotation.blocks {
        let generated = if block.generated { " (texte généré)" } else { "" };
        out.push_str(&format!(
            "{}:{}:{}: {}, {}{generated}\n",
            annotation.file,
            block.position.line,
            block.position.column,
            block.kind,
            count(block.words, "mot", "mots"),
        ));
        for sentence in &block.sentences {
            sentences += 1;
            tokens += sentence.tokens.len();
            guesses += sentence.tokens.iter().filter(|token| token.guess).count();
            out.push_str(&format!("  {}:{} {}\n", sentence.position.line, sentence.position.column, sentence.text));
            if words {
                out.push_str(&table(&sentence.tokens));
            }
            if structure {
                out.extend(sentence.structure.iter().map(|line| format!("    {line}\n")));
            }
        }
    }
    if structure {
        out.extend(annotation.story.iter().map(|line| format!("{line}\n")));
    }
    let guessed = match guesses {
        0 => String::new(),
        _ => format!(", dont {guesses} de catégorie devinée{}", if words { " (?)" } else { "" }),
    };
    out.push_str(&format!(
        "{} : {}, {}, {}{guessed}.\n",
        annotation.file,
        count(annotation.blocks.len(), "bloc", "blocs"),
        count(sentences, "phrase", "phrases"),
        count(tokens, "mot ou signe", "mots et signes"),
    ));
    out
}

/// The tokens of a sentence, one per line, in columns.
fn table(tokens: &[AnnotatedToken]) -> String {
    let width = |column: fn(&AnnotatedToken) -> &str| {
        tokens.iter().map(|token| column(token).chars().count()).max().unwrap_or(0)
    };
    let text = width(|token| &token.text);
    let lemma = width(|token| token.lemma.as_deref().unwrap_or(""));
    let row = |token: &AnnotatedToken| {
        let line = format!(
            "    {:<text$}  {:<5} {} {:<lemma$}  {}",
            token.text,
            token.tag,
            if token.guess { '?' } else { ' ' },
            token.lemma.as_deref().unwrap_or(""),
            token.features,
        );
        line.trim_end().to_string() + "\n"
    };
    tokens.iter().map(row).collect()
}
