//! What the shape of an article tells of its type: who speaks in it and to whom, its questions, lists, hours, articles of
//! law, lines.

use super::super::segments::is_interview;
use super::{ContentType, Evidence};
use crate::analysis::PageAnalysis;
use crate::document::{Block, BlockKind, Document};
use crate::lexicon::{Tag, VerbForm, calendar_class, unit};
use crate::source::Source;
use crate::text::{ClauseKind, Token, TokenKind, count_words};

/// Counts over the author's blocks.
#[derive(Debug, Default)]
pub(super) struct Shape {
    blocks: usize,
    words: usize,
    sentences: usize,
    headings: usize,
    /// Headings that ask, and those that ask somebody: `Comment êtes-vous arrivé là ?`.
    asking: usize,
    addressing: usize,
    /// Headings that tell what to do.
    commanding: usize,
    /// Paragraphs that begin with an hour.
    hours: usize,
    /// Headings and paragraphs that begin with the number of an article of law.
    articles: usize,
    /// Whether the number of one is the title.
    article: bool,
    /// Words in lists and tables, and how many items there are.
    listed: usize,
    items: usize,
    /// Items that begin with an amount in a unit of the kitchen.
    amounts: usize,
    /// Words that links are put on.
    linked: usize,
    /// Sentences, outside quotations, with a first person; with a second person or an imperative.
    first: usize,
    second: usize,
    /// Quotations with a speaker, and clauses that somebody says.
    said: usize,
    /// Whether one of the first sentences tells a day, or a whole date.
    dated: bool,
    /// Main clauses, and those of them that tell what happened.
    main: usize,
    past: usize,
    /// Whether one of the first sentences says what its subject is.
    defines: bool,
    interview: bool,
    /// Lines that end as verse does, and all lines.
    verses: usize,
    lines: usize,
}

/// Sentences that tell the day of a news, and those that say what the subject is.
const FIRST: usize = 4;
const DEFINING: usize = 2;
/// Most tokens of a title that is the number of an article of law.
const NUMBER: usize = 5;
/// Longest line of verse, in characters.
const VERSE: usize = 70;

fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let share = part as f64 / whole.max(1) as f64;
    share
}

impl Shape {
    pub(super) fn new(source: &Source, document: &Document, analysis: &PageAnalysis) -> Self {
        let mut shape = Self { interview: is_interview(document), ..Self::default() };
        for (index, block) in document.author_blocks() {
            let Some(facts) = analysis.blocks.get(index) else { continue };
            let tokens = facts.tokens.as_slice();
            shape.articles += usize::from(begins_article(tokens));
            let first = shape.blocks == 0 && shape.headings == 0;
            let heading = matches!(block.kind, BlockKind::Heading(_));
            shape.article |= first && heading && begins_article(tokens) && tokens.len() <= NUMBER;
            if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Crosshead) {
                shape.headings += usize::from(block.kind != BlockKind::Heading(1));
                shape.asking += usize::from(block.prose.text().trim_end().ends_with('?'));
                shape.addressing += usize::from(asks_somebody(block.prose.text()));
                shape.commanding += usize::from(block.kind != BlockKind::Heading(1) && commands(tokens));
                shape.hours += usize::from(begins_hour(tokens));
                continue;
            }
            if !block.kind.counts() {
                continue;
            }
            shape.block(source, block, tokens);
            shape.sentences(analysis, index);
        }
        shape.linked = document.links.iter().map(|link| count_words(&link.label)).sum();
        shape.said += analysis.speeches.iter().flatten().filter(|speech| speech.quotation.speaker.is_some()).count();
        shape
    }

    fn block(&mut self, source: &Source, block: &Block, tokens: &[Token]) {
        let words = count_words(block.prose.text());
        self.blocks += 1;
        self.words += words;
        // The entries of a programme are no live report.
        self.hours += usize::from(begins_hour(tokens) && block.kind != BlockKind::Item);
        if matches!(block.kind, BlockKind::Item | BlockKind::Cell | BlockKind::Term | BlockKind::Definition) {
            self.listed += words;
            self.items += 1;
            self.amounts += usize::from(begins_amount(tokens));
            return;
        }
        let text = source.text().get(block.span.range()).unwrap_or("");
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for line in lines {
            self.lines += 1;
            let ends = line.ends_with(['.', '…', '?', '!', ':']);
            self.verses += usize::from(
                line.chars().count() <= VERSE && line.starts_with(char::is_uppercase) && (!ends || text.contains('\n')),
            );
        }
    }

    fn sentences(&mut self, analysis: &PageAnalysis, index: usize) {
        let Some(facts) = analysis.blocks.get(index) else { return };
        for sentence in &facts.sentences {
            self.sentences += 1;
            let tokens = facts.sentence_tokens(sentence);
            // Answers are somebody's words from end to end.
            let own = || tokens.iter().filter(|token| self.interview || !facts.in_quote(token.range.start));
            let has = |words: &[&str]| own().any(|token| words.contains(&token.folded.as_str()));
            let first = has(&["je", "j'", "mon", "ma", "mes", "moi", "nous", "notre", "nos"]);
            let second = commands(tokens) || has(&["vous", "votre", "vos"]);
            self.first += usize::from(first);
            self.second += usize::from(second);
            let structure = &sentence.structure;
            self.said += structure.attributions.iter().filter(|said| said.certain && said.source.is_some()).count();
            for clause in structure.parse.clauses.iter().filter(|clause| clause.kind == ClauseKind::Main) {
                let verb = structure.parse.verbs.get(clause.verb).filter(|verb| verb.form.is_finite());
                self.main += usize::from(verb.is_some());
                self.past += usize::from(verb.is_some_and(|verb| verb.compound));
            }
            if self.sentences <= FIRST {
                let day = own().any(|token| matches!(calendar_class(&token.folded), Some("jour" | "relatif")));
                let whole = structure.dates.iter().any(|date| date.start.day.is_some() && date.start.month.is_some());
                self.dated |= day || whole;
            }
            if self.sentences <= DEFINING {
                self.defines |= defines(structure, tokens);
            }
        }
    }

    /// Tells what it tells.
    pub(super) fn tell(&self, evidence: &mut Evidence) {
        use ContentType as Kind;
        let running = self.sentences.max(1);
        let (first, second) = (share(self.first, running), share(self.second, running));
        let listed = share(self.listed, self.words);
        let mut when = |holds: bool, kind: Kind, weight: u32, text: &str| {
            if holds {
                evidence.add(kind, weight, text);
            }
        };
        when(
            self.interview && first >= 0.08,
            Kind::Entretien,
            6,
            "des questions, et des réponses à la première personne",
        );
        when(self.interview && first < 0.08, Kind::Faq, 4, "des questions, et des réponses qui n’engagent personne");
        // The questions may be headings.
        let answers = self.addressing >= 2 && share(self.addressing, self.headings) >= 0.3;
        when(
            answers && !self.interview && first >= 0.1,
            Kind::Entretien,
            7,
            "des intertitres qui interrogent quelqu’un, et des réponses à la première personne",
        );
        when(self.article, Kind::Juridique, 7, "un titre qui est le numéro d’un article");
        let asking = self.asking >= 3 && share(self.asking, self.headings) >= 0.6;
        let faq = self.asking >= 6 && share(self.asking, self.headings) >= 0.8;
        when(faq && !self.interview, Kind::Faq, 4, "presque tous les intertitres sont des questions");
        when(asking && !faq && !self.interview, Kind::Fiche, 3, "des intertitres qui sont des questions");
        when(
            self.hours >= 4 && share(self.hours, self.blocks) >= 0.2,
            Kind::Direct,
            6,
            "des entrées qui commencent par une heure",
        );
        when(
            self.articles >= 3 && share(self.articles, self.blocks) >= 0.15
                || self.articles > 0 && share(self.articles, self.blocks) >= 0.3,
            Kind::Juridique,
            6,
            "des articles numérotés",
        );
        when(self.amounts >= 3, Kind::Recette, 4, "des quantités d’ingrédients");
        when(
            self.items >= 6 && listed >= 0.6 && share(self.listed, self.items) <= 12.0,
            Kind::Liste,
            4,
            "surtout des listes, d’éléments courts",
        );
        when(share(self.linked, self.words) >= 0.35, Kind::Liste, 3, "surtout des liens");
        when(
            self.lines >= 8 && share(self.verses, self.lines) >= 0.8 && share(self.lines, self.blocks) >= 2.0,
            Kind::Vers,
            6,
            "des lignes courtes",
        );
        let steps = self.commanding >= 3 && share(self.commanding, self.headings) >= 0.5;
        when(steps, Kind::Guide, 3, "des intertitres qui disent quoi faire");
        when(second >= 0.3, Kind::Guide, 4, "un texte qui s’adresse au lecteur");
        when((0.15..0.3).contains(&second), Kind::Guide, 2, "un texte qui s’adresse parfois au lecteur");
        when(first >= 0.3 && second < 0.15 && !self.interview, Kind::Opinion, 3, "un texte à la première personne");
        when(self.defines, Kind::Fiche, 4, "une première phrase qui dit ce qu’est le sujet");
        when(self.said >= 2 && second < 0.15, Kind::Nouvelle, 2, "des propos rapportés");
        when(self.said == 1, Kind::Nouvelle, 1, "un propos rapporté");
        when(self.dated, Kind::Nouvelle, 2, "un jour ou une date dans les premières phrases");
        let told = share(self.past, self.main);
        when(told >= 0.2 && second < 0.15, Kind::Nouvelle, 2, "des faits au passé composé");
    }
}

/// Whether a sentence or heading tells its reader what to do: `Videz le bac`, `Vider le bac`.
fn commands(tokens: &[Token]) -> bool {
    let negative = |token: &&Token| matches!(token.folded.as_str(), "ne" | "n'" | "pas" | "jamais" | "plus" | "rien");
    tokens.iter().find(|token| !negative(token)).is_some_and(|verb| {
        let infinitive = verb.features.form == Some(VerbForm::Infinitive);
        verb.tag == Tag::Verb && verb.kind == TokenKind::Word && (infinitive || verb.folded.ends_with("ez"))
    })
}

/// `Comment êtes-vous arrivé là ?`, `(Anne) Pourriez-vous vous présenter ?`.
fn asks_somebody(text: &str) -> bool {
    let folded = text.to_lowercase();
    folded.contains('?') && ["-vous", "-tu"].iter().any(|you| folded.contains(you))
}

/// `14 h 05`, `14h05`, `[14:05]`, `14 heures`.
fn begins_hour(tokens: &[Token]) -> bool {
    let mut rest = tokens.iter().filter(|token| !matches!(token.folded.as_str(), "[" | "(" | "-" | "–" | "•"));
    let (Some(first), second) = (rest.next(), rest.next()) else { return false };
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let joined = first
        .folded
        .split_once(['h', ':'])
        .is_some_and(|(hour, minute)| digits(hour) && (minute.is_empty() || digits(minute)));
    let apart = || second.is_some_and(|second| matches!(second.folded.as_str(), "h" | "heures" | ":" | "h."));
    joined || digits(&first.folded) && apart()
}

/// `Article 3`, `Art. L. 121-1`.
fn begins_article(tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let numbered =
        |at: usize| tokens.get(at).is_some_and(|token| token.folded.starts_with(|c: char| c.is_ascii_digit()));
    let part = |at: usize| matches!(word(at).trim_end_matches('.'), "l" | "r" | "d" | "a" | "lo") || numbered(at);
    let coded = |at: usize| {
        word(at).strip_prefix(['l', 'r', 'd', 'a']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    matches!(word(0), "article" | "art.") && (part(1) || coded(1) || matches!(word(1), "premier" | "unique" | "1er"))
}

/// `200 g de farine`, `3 cuillères`.
fn begins_amount(tokens: &[Token]) -> bool {
    let number = tokens
        .first()
        .is_some_and(|first| first.tag == Tag::Num || first.folded.starts_with(|c: char| c.is_ascii_digit()));
    let measure = tokens.get(1).is_some_and(|second| {
        matches!(
            second.folded.as_str(),
            "cuillère" | "cuillères" | "pincée" | "pincées" | "sachet" | "gousse" | "gousses" | "tranche" | "tranches"
        ) || matches!(second.folded.as_str(), "g" | "kg" | "cl" | "ml" | "l" | "dl") && unit(&second.folded).is_some()
    });
    let food = tokens
        .get(1)
        .is_some_and(|second| matches!(second.folded.as_str(), "œuf" | "œufs" | "oeufs" | "oignon" | "oignons"));
    number && (measure || food)
}

/// Whether the main clause says what its subject is: `Le bac est un bateau qui…`.
fn defines(structure: &crate::analysis::Structure, tokens: &[Token]) -> bool {
    let parse = &structure.parse;
    parse.clauses.iter().filter(|clause| clause.kind == ClauseKind::Main).any(|clause| {
        let Some(verb) = parse.verbs.get(clause.verb) else { return false };
        let attribute = clause.object.and_then(|object| parse.phrases.get(object));
        let says = attribute
            .and_then(|phrase| tokens.get(phrase.tokens.start))
            .is_some_and(|first| matches!(first.folded.as_str(), "un" | "une" | "des" | "le" | "la" | "l'" | "les"));
        let named = clause.subject.as_ref().is_some_and(|subject| !subject.pronoun);
        let present =
            verb.form == VerbForm::Present && tokens.get(verb.head).is_some_and(|head| head.lemma() == "être");
        verb.copula && says && named && present
    })
}
