//! What is offered for long sentences and long paragraphs: right French, every word kept, nothing where nothing is sure.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::document::Format;
use intertitre::restructure::{self, LongSentence, Options, Plan, SplitPattern};
use intertitre::source::Source;

/// Sentences that make an article long enough, none of them long.
const AROUND: &str = "Le bourg de Saint-Avre compte deux écoles et un collège. Le marché se tient le jeudi sur la place. \
Les commerçants y vendent des fruits et des fleurs. La rivière traverse le quartier des tanneurs. Un pont de pierre mène \
à la gare depuis un siècle. Les habitants aiment ce pont.";

fn plan(text: &str, options: &Options) -> (Source, Plan) {
    let source = Source::from_text("article.md", format!("# Saint-Avre\n\n{AROUND}\n\n{text}\n"));
    let done = restructure::restructure(&source, Format::Markdown, options).expect("an article");
    (done.base, done.plan)
}

/// What is offered for a sentence of more than twelve words.
fn offered(sentence: &str) -> Option<LongSentence> {
    let (source, plan) = plan(sentence, &Options { sentence_words: 12, ..Options::default() });
    let found = plan.long_sentences.into_iter().find(|of| source.slice(of.span) == sentence)?;
    assert_eq!(found.obstacle.is_none(), !found.parts.is_empty(), "{sentence}");
    Some(found)
}

fn parts(sentence: &str) -> Vec<String> {
    offered(sentence).expect("a long sentence").parts.into_iter().map(|part| part.text).collect()
}

#[test]
fn sentences_are_cut_where_both_halves_stand() {
    for (sentence, pattern, wanted) in [
        (
            "Le conseil a voté la rénovation du gymnase en mars ; la préfecture a refusé la subvention deux mois plus tard.",
            SplitPattern::PointVirgule,
            [
                "Le conseil a voté la rénovation du gymnase en mars.",
                "La préfecture a refusé la subvention deux mois plus tard.",
            ],
        ),
        (
            "Le conseil a voté la rénovation du gymnase en mars, et la préfecture a accordé une subvention de deux millions.",
            SplitPattern::Coordination,
            [
                "Le conseil a voté la rénovation du gymnase en mars.",
                "La préfecture a accordé une subvention de deux millions.",
            ],
        ),
        (
            "Le conseil a voté la rénovation du gymnase en mars, mais la préfecture a refusé la subvention de deux millions.",
            SplitPattern::Coordination,
            [
                "Le conseil a voté la rénovation du gymnase en mars.",
                "Mais la préfecture a refusé la subvention de deux millions.",
            ],
        ),
        (
            "La commune a fermé le gymnase des Tanneurs lundi, car la toiture menaçait de tomber sur les élèves.",
            SplitPattern::Coordination,
            [
                "La commune a fermé le gymnase des Tanneurs lundi.",
                "En effet, la toiture menaçait de tomber sur les élèves.",
            ],
        ),
        (
            "La directrice a présenté les plans du nouveau gymnase aux parents d’élèves et a promis une ouverture en septembre.",
            SplitPattern::SujetRepris,
            [
                "La directrice a présenté les plans du nouveau gymnase aux parents d’élèves.",
                "Elle a promis une ouverture en septembre.",
            ],
        ),
        (
            "La commune a inauguré dimanche un jardin, qui accueille les enfants de la crèche chaque mercredi matin.",
            SplitPattern::Relative,
            [
                "La commune a inauguré dimanche un jardin.",
                "Ce jardin accueille les enfants de la crèche chaque mercredi matin.",
            ],
        ),
        (
            "La commune a fermé le gymnase des Tanneurs lundi, ce qui oblige les élèves à courir dans la cour.",
            SplitPattern::CeQui,
            ["La commune a fermé le gymnase des Tanneurs lundi.", "Cela oblige les élèves à courir dans la cour."],
        ),
        (
            "Le marché perd ses clients depuis deux ans : les commerçants ferment leurs étals avant midi.",
            SplitPattern::DeuxPoints,
            ["Le marché perd ses clients depuis deux ans.", "Les commerçants ferment leurs étals avant midi."],
        ),
    ] {
        let found = offered(sentence).expect("a long sentence");
        let texts: Vec<&str> = found.parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(texts, wanted, "{sentence}");
        assert_eq!(found.points.first().map(|point| point.pattern), Some(pattern), "{sentence}");
        // The place stands right behind the first half.
        let at = found.points.first().expect("a place").place.offset - found.span.start;
        let half = wanted[0].trim_end_matches('.');
        assert_eq!(sentence.get(..at), Some(half));
    }
}

#[test]
fn what_holds_for_the_whole_is_never_cut() {
    for sentence in [
        // A source.
        "Selon la préfecture, le conseil a voté la rénovation du gymnase, et la région a accordé une subvention.",
        "Le conseil a voté la rénovation du gymnase, et la région a accordé une subvention, a indiqué la préfecture.",
        "La préfecture affirme que le conseil a voté les travaux, et la région accorde une subvention de deux millions.",
        // A condition, a concession.
        "Si la région accorde la subvention, le conseil votera les travaux, et le gymnase rouvrira en septembre prochain.",
        "Le conseil votera les travaux en mars, et le gymnase rouvrira en septembre, si la région accorde la subvention.",
        // Words of somebody else, an aside, an enumeration.
        "Le maire répète depuis mars : « Le conseil a voté les travaux, et la région a accordé une subvention. »",
        "Le gymnase (la commune a voté les travaux, et la région a accordé une subvention) rouvrira en septembre prochain.",
        "La commune achète trois terrains : le pré des Tanneurs, la friche de la gare ; elle vend aussi un hangar.",
        "Non seulement le conseil a voté la rénovation du gymnase, mais la région a accordé une subvention.",
        // An antecedent that may be another.
        "La commune a inauguré dimanche le jardin du musée, qui accueille les enfants de la crèche chaque mercredi.",
        "Le conseil a voté la construction d’un gymnase par une entreprise locale, qui ouvrira ses portes en septembre.",
        // A subject that may be another, a participle that shares its auxiliary.
        "La directrice a présenté une élève du collège qui apprend la flûte et joue chaque samedi sur la place.",
        "La directrice a présenté les plans du nouveau gymnase aux parents d’élèves et promis une ouverture en septembre.",
        // A question.
        "Le conseil votera-t-il la rénovation du gymnase en mars, et la région accordera-t-elle une subvention ?",
    ] {
        assert!(offered(sentence).is_none_or(|found| found.parts.is_empty()), "{sentence}: {:?}", parts(sentence));
    }
}

#[test]
fn a_sentence_is_cut_twice_at_most() {
    let sentence = "Le conseil a voté la rénovation du gymnase en mars ; la préfecture a accordé une subvention de deux \
                    millions ; les travaux commenceront au printemps devant la gare.";
    let found = plan(sentence, &Options { sentence_words: 10, ..Options::default() }).1.long_sentences;
    let found = found.into_iter().find(|of| of.words > 20).expect("the sentence");
    assert_eq!((found.points.len(), found.parts.len()), (2, 3));
}

#[test]
fn no_limit_asks_for_no_cut() {
    let sentence = "Le conseil a voté la rénovation du gymnase en mars ; la préfecture a refusé la subvention.";
    let plan = plan(sentence, &Options { sentence_words: 0, paragraph_words: 0, ..Options::default() }).1;
    assert!(plan.long_sentences.is_empty() && plan.long_paragraphs.is_empty());
}

/// Words that a cut may take away, and those that it may add.
const GONE: &[&str] = &["et", "car", "qui", "ce"];
const ADDED: &[&str] =
    &["il", "elle", "ils", "elles", "on", "je", "nous", "cela", "ce", "c", "en", "effet", "le", "les"];

#[test]
fn cuts_keep_every_word_and_repeat_only_words_of_the_sentence() {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let found = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        found.map(str::to_string).collect()
    };
    let options = Options { sentence_words: 18, force: true, ..Options::default() };
    let mut told = 0;
    for folder in ["fixtures", common::CORPORA] {
        for (source, format) in common::sources(folder).into_iter().take(60) {
            let Ok(done) = restructure::restructure(&source, format, &options) else { continue };
            for sentence in done.plan.long_sentences.iter().filter(|of| !of.parts.is_empty()) {
                let made: Vec<String> = sentence.parts.iter().flat_map(|part| words(&part.text)).collect();
                let own = words(done.base.slice(sentence.span));
                let shown = |word: &String| matches!(word.as_str(), "ce" | "cet" | "cette" | "ces");
                for word in &made {
                    assert!(
                        own.contains(word) || shown(word) || ADDED.contains(&word.as_str()),
                        "{word}: {sentence:?}"
                    );
                }
                // Markup stands among the words of the file.
                let kept = sentence.parts.iter().all(|part| part.text.ends_with('.') || part.text.ends_with('…'));
                assert!(kept, "{sentence:?}");
                if folder == "fixtures" && !done.base.slice(sentence.span).contains(['<', '&']) {
                    for word in own.iter().filter(|word| !GONE.contains(&word.as_str())) {
                        assert!(made.contains(word), "{word} is lost: {sentence:?}");
                    }
                }
                told += 1;
            }
        }
    }
    assert!(told > 0);
}

#[test]
fn paragraphs_are_cut_where_the_text_turns_and_nothing_leans_on_what_stands_before() {
    let paragraph = "Le gymnase des Tanneurs date de 1962. Le toit du gymnase fuit depuis cinq hivers, et les joueurs de \
        handball glissent sur le parquet du gymnase. Il a déjà été fermé deux fois. Le club de handball loue donc une salle \
        dans le bourg voisin pour ses matchs. Les bénévoles du club réclament un toit neuf et un parquet neuf pour le \
        handball. La rivière déborde chaque printemps dans le quartier des jardins. L’eau de la rivière a noyé les potagers \
        en avril dernier. Elle a laissé une vase noire sur les potagers et les serres. Les jardiniers du quartier ont demandé \
        une digue le long de la rivière. Un ingénieur mesure le débit de la rivière chaque semaine depuis le mois de mai.";
    let (source, plan) = plan(paragraph, &Options { paragraph_words: 100, ..Options::default() });
    let [found] = plan.long_paragraphs.as_slice() else { panic!("{:?}", plan.long_paragraphs) };
    let [cut] = found.breaks.as_slice() else { panic!("{found:?}") };
    assert!(
        source.text().get(cut.place.offset..).is_some_and(|rest| rest.starts_with("La rivière déborde")),
        "{found:?}"
    );
    assert_eq!(found.part_words.iter().sum::<usize>(), found.words);
    // Every sentence but the first leans on the one before it.
    let leaning = format!(
        "Le gymnase date de 1962. {}",
        "Il fuit depuis cinq hivers sans que personne ne le répare. ".repeat(10)
    );
    let (_, plan) = self::plan(leaning.trim_end(), &Options { paragraph_words: 90, ..Options::default() });
    let [found] = plan.long_paragraphs.as_slice() else { panic!("{:?}", plan.long_paragraphs) };
    assert!(found.breaks.is_empty());
    assert_eq!(found.obstacle.as_deref(), Some("aucune coupe sûre"));
}

#[test]
fn nothing_of_it_is_put_into_the_article() {
    for (name, source, format) in common::articles() {
        let text = |sentence_words: usize, paragraph_words: usize| {
            let options = Options { sentence_words, paragraph_words, ..Options::default() };
            restructure::restructure(&source, format, &options).expect("an article").text
        };
        assert_eq!(text(0, 0), text(10, 30), "{name}");
    }
}
