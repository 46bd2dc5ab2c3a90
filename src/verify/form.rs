//! What no text may be, whatever it says: unbalanced, cut short, doubled, unknown, without elision or contraction, out of
//! agreement where the lexicon can decide.

use super::reading::{Reading, is_finite};
use super::{Reason, Refusal, Unit, UnitKind, agreement};
use crate::lexicon::{Elision, Number, Tag, analyses, elision, is_name};
use crate::text::TokenKind;

/// Words that ask for another after them.
const OPEN: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "à", "en", "dans", "par", "pour", "sur", "sous",
    "avec", "sans", "chez", "vers", "entre", "et", "ou", "ni", "mais", "que", "qui", "dont", "où", "ce", "cette",
    "ces", "son", "sa", "ses", "leur", "leurs", "très", "plus", "est", "sont", "a", "ont", "été", "être", "avoir",
    "se", "ne", "si", "car", "donc", "afin", "selon", "contre", "depuis", "jusque", "sauf", "comme", "dès",
];

/// Words that may stand twice in a row.
const TWICE: &[&str] = &["nous", "vous", "très"];

/// The refusal of a form.
pub(super) fn fault(detail: impl Into<String>) -> Result<(), Refusal> {
    Err(Refusal::new(Reason::Form, detail))
}

/// Refuses what is not written as French is.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    signs(read, unit.kind)?;
    if let Some(last) = read.tokens.iter().rev().find(|token| token.kind != TokenKind::Sign)
        && (OPEN.contains(&last.folded.as_str()) && last.tag != Tag::Noun || last.is_elided())
        && !(last.folded == "plus"
            && read
                .tokens
                .iter()
                .rev()
                .skip_while(|token| token.folded != "plus")
                .nth(1)
                .is_some_and(|token| matches!(token.folded.as_str(), "au" | "de" | "en")))
        // `ont voté contre`
        && !(last.folded == "contre" && last.tag == Tag::Adv)
    {
        return fault(format!("finit par « {} »", last.text(&read.text)));
    }
    for pair in read.tokens.windows(2) {
        let [one, other] = pair else { continue };
        let word = one.kind == TokenKind::Word && one.folded == other.folded;
        if word && !TWICE.contains(&one.folded.as_str()) {
            return fault(format!("mot répété : {}", one.text(&read.text)));
        }
    }
    // `Faut-il faut-il`
    for run in read.tokens.windows(4) {
        let [verb, pronoun, again, other] = run else { continue };
        if pronoun.folded.starts_with('-') && verb.folded == again.folded && pronoun.folded == other.folded {
            return fault(format!("mot répété : {}", again.text(&read.text)));
        }
    }
    for at in 0..read.tokens.len() {
        let subject = matches!(read.form(at), "rien" | "personne") && read.tag(at) == Some(Tag::Pron);
        if subject && read.tokens.get(at + 1).is_some_and(is_finite) {
            return fault("« ne » manquant");
        }
        let next = read.written(at + 1);
        if read.form(at) == "?" && read.quoted.get(at) == Some(&false) && next.starts_with(char::is_lowercase) {
            return fault(format!("minuscule : {next}"));
        }
        // `Un référendum est-il ?`
        let asked =
            read.form(at).starts_with('-') && at > 1 && read.form(at + 1) == "?" && read.tag(at - 1) == Some(Tag::Aux);
        let noun = |at: usize| matches!(read.tag(at), Some(Tag::Noun | Tag::Propn));
        if asked
            && noun(at - 2)
            && !(read.clause_start(at)..at).any(|at| {
                matches!(read.form(at), "où" | "qui" | "combien" | "quel" | "quelle" | "quels" | "quelles" | "comment")
            })
        {
            return fault("question sans attribut");
        }
        // `craignent Certains riverains`
        let article = matches!(
            read.form(at),
            "un" | "une" | "des" | "certains" | "certaines" | "plusieurs" | "chaque" | "aucun" | "aucune"
        );
        let inside = at > 0
            && read.tokens.get(at - 1).is_some_and(|before| before.kind == TokenKind::Word && !before.is_elided());
        if article
            && inside
            && read.written(at).starts_with(char::is_uppercase)
            && read.written(at + 1).starts_with(char::is_lowercase)
        {
            return fault(format!("majuscule : {}", read.written(at)));
        }
        // `au Marthe Lindqvist`
        let capital = |at: usize| read.written(at).starts_with(char::is_uppercase);
        let given = || crate::lexicon::given_name(read.written(at + 1)).is_some();
        if matches!(read.form(at), "au" | "aux") && capital(at + 2) && given() {
            return fault(format!("article devant un nom : {}", read.written(at + 1)));
        }
        elided(read, at)?;
        contracted(read, at)?;
        known(read, at, unit, sources)?;
        // Words between quotation marks are as they were said.
        if !read.quoted.get(at).copied().unwrap_or(false) {
            agreement::check(read, at, sources)?;
        }
    }
    Ok(())
}

/// Brackets and quotation marks in pairs, no space before a comma or a full stop, none doubled, no sign twice.
fn signs(read: &Reading, kind: UnitKind) -> Result<(), Refusal> {
    let text = read.text.as_str();
    let count = |sign: char| text.matches(sign).count();
    if text.trim().is_empty()
        || count('«') != count('»')
        || count('(') != count(')')
        || count('“') != count('”')
        || count('[') != count(']')
    {
        return fault("signes qui ne vont pas par deux");
    }
    let spaces = text.chars().zip(text.chars().skip(1)).any(|(one, other)| {
        one.is_whitespace() && (other.is_whitespace() || matches!(other, ',' | '.' | ')' | ']'))
            || matches!(one, '(' | '[' | '’') && other.is_whitespace()
            || matches!(one, ',' | ';') && matches!(other, ',' | ';' | '.' | ':')
    });
    if spaces || text.contains(". .") || text.contains("..") && !text.contains("...") {
        return fault("espace ou signe de trop");
    }
    let asks = matches!(
        read.form(0),
        "qui"
            | "que"
            | "qu'"
            | "quand"
            | "comment"
            | "pourquoi"
            | "combien"
            | "où"
            | "quel"
            | "quelle"
            | "quels"
            | "quelles"
    );
    let inverted = read
        .tokens
        .iter()
        .any(|token| matches!(token.folded.trim_start_matches("-t"), "-il" | "-elle" | "-ils" | "-elles" | "-on"));
    let infinitive = matches!(read.form(0), "que" | "qu'")
        && read.tokens.get(1).is_some_and(|token| token.features.form == Some(crate::lexicon::VerbForm::Infinitive));
    if asks && (inverted || infinitive) && !text.contains('?') {
        return fault("question sans point d’interrogation");
    }
    let first = text.chars().find(|c| c.is_alphanumeric());
    if kind != UnitKind::Section && first.is_some_and(char::is_lowercase) {
        return fault("pas de majuscule au début");
    }
    Ok(())
}

/// *Le*, *la*, *de*, *que*… before a vowel or a mute h, and their elided forms before anything else.
fn elided(read: &Reading, at: usize) -> Result<(), Refusal> {
    let (Some(token), Some(next)) = (read.tokens.get(at), read.tokens.get(at + 1)) else { return Ok(()) };
    if token.kind != TokenKind::Word || next.kind != TokenKind::Word {
        return Ok(());
    }
    let after = elision(next.text(&read.text));
    let full = matches!(
        token.folded.as_str(),
        "le" | "la" | "de" | "que" | "je" | "me" | "te" | "se" | "ne" | "jusque" | "lorsque" | "puisque"
    );
    // `le onze`, `le oui` and pronouns after an order (`donne-le à`) are not elided.
    let pronoun =
        matches!(token.tag, Tag::Pron) && matches!(token.folded.as_str(), "le" | "la") && next.tag == Tag::Adp;
    // `le huis clos`: a compound may be aspirated where its first word is not.
    let compound = || elision(&format!("{} {}", next.folded, read.form(at + 2))) == Elision::No;
    if full && after == Elision::Yes && !pronoun && !compound() {
        return fault(format!("élision manquante : {} {}", token.text(&read.text), next.text(&read.text)));
    }
    // `ce est`, `ne y`; `y` the pronoun, not `y compris` nor a name.
    let clitic = matches!(token.folded.as_str(), "ne" | "se" | "me" | "te") && next.folded == "y";
    let is = token.folded == "ce" && matches!(next.folded.as_str(), "est" | "était" | "étaient" | "en");
    if clitic || is {
        return fault(format!("élision manquante : {} {}", token.text(&read.text), next.text(&read.text)));
    }
    // `étaient par les élus`, `est-il ?`
    let being = token.tag == Tag::Aux
        && matches!(token.folded.as_str(), "est" | "sont" | "était" | "étaient" | "sera" | "seront");
    if being && next.folded == "par" && matches!(read.tag(at + 2), Some(Tag::Det)) {
        return fault(format!("participe manquant : {} par", token.text(&read.text)));
    }
    // `sont que 1 800`
    if matches!(token.folded.as_str(), "que" | "qu'")
        && at > 0
        && read.tag(at - 1) == Some(Tag::Aux)
        && next.kind == TokenKind::Number
    {
        let clause = read.clause_start(at - 1)..at;
        if !clause.clone().any(|at| matches!(read.form(at), "ne" | "n'")) {
            return fault("« ne » manquant");
        }
    }
    if token.folded == "ni" && at > 0 && matches!(read.tag(at - 1), Some(Tag::Aux)) {
        let clause = read.clause_start(at)..at;
        if !clause.clone().any(|at| matches!(read.form(at), "ne" | "n'")) {
            return fault("« ne » manquant");
        }
    }
    // `d'a pris`
    let finite =
        matches!(next.folded.as_str(), "a" | "ont" | "est" | "sont" | "était" | "avait") && next.tag == Tag::Aux;
    if finite
        && matches!(token.folded.as_str(), "d'" | "de" | "du" | "des" | "à" | "au" | "aux")
        && token.tag == Tag::Adp
    {
        return fault(format!("verbe derrière une préposition : {}", next.text(&read.text)));
    }
    let joined = token.range.end == next.range.start;
    let si = token.folded == "s'" && matches!(next.folded.as_str(), "il" | "ils");
    if token.is_elided() && !si && (after == Elision::No && !is_vowel(&next.folded) || !joined) {
        return fault(format!("élision de trop : {}{}", token.text(&read.text), next.text(&read.text)));
    }
    if token.folded == "si" && matches!(next.folded.as_str(), "il" | "ils") {
        return fault("élision manquante : si il");
    }
    // `ce arbre`, `beau homme`, `ma amie`.
    let before_vowel = matches!(token.folded.as_str(), "ce" | "ma" | "ta" | "sa" | "beau" | "nouveau" | "vieux");
    let noun = matches!(next.tag, Tag::Noun | Tag::Adj);
    if before_vowel
        && noun
        && after == Elision::Yes
        && token.tag != Tag::Noun
        && token.tag != Tag::Pron
        && next.features.number != Some(Number::Plural)
    {
        return fault(format!("forme devant voyelle : {} {}", token.text(&read.text), next.text(&read.text)));
    }
    Ok(())
}

fn is_vowel(form: &str) -> bool {
    form.starts_with(|c: char| "aeiouyàâéèêëîïôùûüœæh".contains(c))
}

/// *De le*, *de les*, *à le*, *à les* before a noun; *du la*, *au l’*, *aux les*.
fn contracted(read: &Reading, at: usize) -> Result<(), Refusal> {
    if matches!(read.form(at), "du" | "au" | "aux" | "des")
        && matches!(read.form(at + 1), "le" | "la" | "les" | "l'" | "un" | "une" | "ce" | "cette")
    {
        return fault(format!("article de trop : {} {}", read.form(at), read.form(at + 1)));
    }
    if !matches!(read.form(at), "de" | "à") || !matches!(read.form(at + 1), "le" | "les") {
        return Ok(());
    }
    let verb = matches!(read.tag(at + 2), Some(Tag::Verb | Tag::Aux | Tag::Pron));
    // `de Le Havre` is wrong too; `de Les Abrets` is not for us to say.
    let name = read.written(at + 1).starts_with(char::is_uppercase) && read.form(at + 1) == "les";
    if verb || name {
        return Ok(());
    }
    fault(format!("contraction manquante : {} {}", read.form(at), read.form(at + 1)))
}

/// Every word is one of the lexicon, of the sources or of the template.
fn known(read: &Reading, at: usize, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    let Some(token) = read.tokens.get(at).filter(|token| token.kind == TokenKind::Word) else { return Ok(()) };
    let form = token.folded.as_str();
    let given = || sources.iter().any(|source| source.tokens.iter().any(|other| other.folded == form));
    // A word of no list keeps its stem: `velmorien` of `velmoriens`.
    let stem = |form: &str| form.trim_end_matches(['s', 'x', 'e']).trim_end_matches('n').to_string();
    let inflected = || {
        let own = stem(form);
        form.len() > 5 && sources.iter().any(|source| source.tokens.iter().any(|other| stem(&other.folded) == own))
    };
    let listed = || token.is_function_word() || analyses(form).next().is_some() || is_name(token.text(&read.text));
    if given()
        || listed()
        || unit.vocabulary.contains(&form)
        || form.starts_with('-')
        || token.is_elided()
        || form == "l'on"
        || inflected()
    {
        return Ok(());
    }
    fault(format!("mot inconnu : {}", token.text(&read.text)))
}
