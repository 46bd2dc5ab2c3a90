//! *Repères* and *Glossaire*: what the lexicons know of what the article names and of the terms that it uses.

use super::lines::{From, Lines, entry};
use super::material::Material;
use super::setting::Setting;
use crate::analysis::SentenceId;
use crate::lexicon::{Body, CountryFact, Term, bodies, country_fact, developed, fold, terms};
use crate::text::{NameKind, Token, capitalize};
use std::collections::BTreeSet;

/// Most landmarks, and most terms.
const MOST: usize = 6;

/// A name as it is compared.
fn bare(name: &str) -> String {
    fold(name).replace('-', " ")
}

/// The countries, the bodies and the acronyms that the article names without saying what they are.
pub(super) fn landmarks(material: &Material<'_>, lines: &mut Lines<'_>) {
    let setting = material.setting();
    for entity in &material.analysis.entities {
        if lines.len() == MOST {
            return;
        }
        let sure = entity.kind == NameKind::Place && entity.certain && !entity.ambiguous;
        let Some(fact) = country_fact(&entity.name).filter(|fact| sure && !fact.known) else { continue };
        let Some(mention) = entity.mentions.first() else { continue };
        let from = of_country(&fact, mention.sentence);
        let wordings = countries(&fact).iter().map(|text| text.replace('\'', "’")).collect();
        lines.add(material, material.turned(wordings, "repères"), &from);
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let fitting: Vec<Body> =
        bodies().filter(|body| setting.is_of(body.nature) && body.forms().any(|form| setting.may_have(form))).collect();
    for line in &material.lines {
        for body in fitting.iter().filter(|body| is_named(line.text(&(0..line.tokens().len())), body)) {
            if lines.len() < MOST && told.insert(body.name) {
                of_body(material, setting, lines, body, line.id());
            }
        }
    }
    for line in &material.lines {
        for token in line.tokens() {
            let written = token.text(line.prose);
            let upper = written.len() > 1 && written.chars().all(char::is_uppercase);
            if lines.len() == MOST || !upper || !told.insert(written) {
                continue;
            }
            let told = developed(written).filter(|(words, known)| !known && !setting.names(words));
            let Some((developed, _)) = told else { continue };
            let from = From {
                sources: vec![line.id()],
                entries: vec![(format!("reperes-sigles:{written}"), format!("{written} : {developed}"))],
                ..From::default()
            };
            lines.add(material, vec![entry(written, &format!("{developed}."))], &from);
        }
    }
}

fn of_country(fact: &CountryFact, sentence: SentenceId) -> From {
    let mut text = format!("{} : un pays {}", fact.name, fact.region);
    if let Some(capital) = fact.capital {
        text.push_str(&format!(", dont la capitale est {capital}"));
    }
    From { sources: vec![sentence], entries: vec![(format!("reperes-pays:{}", fact.name), text)], ..From::default() }
}

fn countries(fact: &CountryFact) -> Vec<String> {
    let CountryFact { name, region, capital, .. } = fact;
    match capital {
        Some(capital) if bare(capital) != bare(name) => vec![
            entry(name, &format!("pays {region}, dont la capitale est {capital}.")),
            entry(name, &format!("un pays {region}\u{202f}; sa capitale est {capital}.")),
            entry(name, &format!("pays {region}, capitale {capital}.")),
        ],
        _ => vec![entry(name, &format!("pays {region}."))],
    }
}

/// Whether a sentence names a body in one of its forms, letter for letter but for apostrophes.
fn is_named(sentence: &str, body: &Body) -> bool {
    let sentence = sentence.replace('’', "'");
    body.forms().any(|form| {
        sentence.match_indices(form).any(|(at, _)| {
            let before = sentence[..at].chars().next_back();
            let after = sentence[at + form.len()..].chars().next();
            let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
            // `la Cour des comptes européenne` is another one.
            let other = ["européen", "internationa", "américain"];
            let longer = other.iter().any(|word| sentence[at + form.len()..].trim_start().starts_with(word));
            !joins(before) && !joins(after) && !longer
        })
    })
}

fn of_body(material: &Material<'_>, setting: &Setting, lines: &mut Lines<'_>, body: &Body, sentence: SentenceId) {
    let nature = without_article(body.nature);
    // What the article explains itself needs no landmark.
    let from = From {
        sources: vec![sentence],
        entries: vec![(
            format!("reperes-institutions:{}", body.name),
            format!("{} : {} ; {}", body.name, body.nature, body.developed.unwrap_or("")),
        )],
        ..From::default()
    };
    let name = capitalize(body.name);
    let whole = match body.developed.filter(|developed| !setting.names(developed)) {
        Some(developed) => vec![entry(&name, &format!("{developed}, {nature}."))],
        None => Vec::new(),
    };
    let wordings = whole.into_iter().chain([entry(&name, &format!("{nature}."))]).map(|text| text.replace('\'', "’"));
    lines.add(material, wordings.collect(), &from);
}

/// A noun phrase without the article that it begins with, where no other is joined to it: `la résidence et le bureau`.
fn without_article(phrase: &str) -> &str {
    let joined = [
        " et le ", " et la ", " et les ", " et l'", " et un ", " et une ", " ou un ", " ou une ", " ou le ", " ou la ",
    ];
    if joined.iter().any(|joint| phrase.contains(joint)) {
        return phrase;
    }
    let articles = ["une ", "un ", "des ", "les ", "le ", "la ", "l'", "l’"];
    articles.into_iter().find_map(|article| phrase.strip_prefix(article)).unwrap_or(phrase)
}

/// The sentence that uses a term in the sense that is explained.
fn used(material: &Material<'_>, setting: &Setting, term: &Term) -> Option<SentenceId> {
    let here = match term.scope {
        None => true,
        Some("France") => setting.is_french(),
        Some(scope) => setting.names(scope),
    };
    let forms: Vec<Vec<String>> = term.forms().filter(|form| setting.may_have(form)).map(words).collect();
    if !here || forms.is_empty() {
        return None;
    }
    let near = |at: usize| {
        let block = material.lines[at].block;
        material.lines.iter().filter(move |line| line.block.abs_diff(block) <= 1).flat_map(|line| line.tokens())
    };
    let found = material.lines.iter().enumerate().find(|(at, line)| {
        let form = forms.iter().any(|form| has_form(line.tokens(), form));
        let sensed = || match term.cues() {
            None => true,
            Some(cues) => {
                let cues: BTreeSet<&str> = cues.collect();
                near(*at).any(|token| cues.contains(&*token.lemma()) || cues.contains(token.folded.as_str()))
            }
        };
        let barred = || {
            term.barred().any(|word| line.tokens().iter().any(|token| token.lemma() == word || token.folded == word))
        };
        form && !line.is_quoted(&(0..line.tokens().len())) && sensed() && !barred()
    });
    found.map(|(_, line)| line.id())
}

/// The words of a form, folded.
fn words(form: &str) -> Vec<String> {
    crate::text::tokenize(form).iter().map(|token| token.folded.to_string()).collect()
}

/// Whether tokens hold a form of a term, word for word.
fn has_form(tokens: &[Token], form: &[String]) -> bool {
    let is = |run: &[Token]| run.iter().map(|token| token.folded.as_str()).eq(form.iter().map(String::as_str));
    !form.is_empty() && tokens.windows(form.len()).any(is)
}

/// The terms that the article uses in the sense that is explained, in its order.
pub(super) fn glossary(material: &Material<'_>, lines: &mut Lines<'_>) {
    let setting = material.setting();
    let mut found: Vec<(SentenceId, Term)> =
        terms().filter_map(|term| Some((used(material, setting, &term)?, term))).collect();
    // `taux directeur` holds `taux`.
    let names: Vec<&str> = found.iter().map(|(_, term)| term.term).collect();
    let inside = |term: &Term| names.iter().any(|other| *other != term.term && other.contains(term.term));
    found.retain(|(_, term)| !inside(term));
    found.sort_by_key(|(sentence, term)| (*sentence, term.term));
    for (sentence, term) in found {
        if lines.len() == MOST {
            return;
        }
        let name = capitalize(term.term);
        let from = From {
            sources: vec![sentence],
            entries: vec![(format!("{}:{}", term.domain, term.term), format!("{} : {}", term.term, term.definition))],
            ..From::default()
        };
        let bodies = [without_article(term.definition).to_string(), term.definition.to_string()];
        let wordings = bodies.iter().map(|body| entry(&name, &format!("{body}.")).replace('\'', "’")).collect();
        lines.add(material, material.turned(wordings, "glossaire"), &from);
    }
}
