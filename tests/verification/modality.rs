//! Faults in what is only said, denied, doubted or planned.

use super::roles::SPEAKS;
use super::words::{capitalized, cased, finite, quoted, readings, replaced, words};
use super::{Article, Case, Mutant};
use intertitre::lexicon::VerbForm;
use regex::Regex;

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a pattern")
}

/// Whether the text has a verb in the conditional outside of quotations.
fn has_conditional(text: &str) -> bool {
    let conditional = |word: &str| readings(word).iter().any(|reading| reading.has_form(VerbForm::Conditional));
    words(text).iter().any(|word| conditional(&word.text) && !quoted(text, word.range.start))
}

/// The text without each match of the pattern that is outside of quotations.
fn without(text: &str, pattern: &Regex) -> Vec<String> {
    let found = pattern.find_iter(text).filter(|found| !quoted(text, found.start()));
    found.map(|found| replaced(text, found.range(), "")).collect()
}

/// `selon X` dropped, the speaker of a quotation dropped, `X affirme que` dropped, the label of a statement dropped.
pub(crate) fn attribution_dropped(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let mut texts = without(text, &pattern(r"^(?:Selon|D’après) [^,.;:«»]+, |^Pour (?:le |la )?\p{Lu}[^,.;:«»]+, "));
    // After the label of a line, which names the speaker, nothing is lost with these.
    if !["qui_dit_quoi", "acteurs"].contains(&case.section.as_str()) {
        texts.extend(without(text, &pattern(r", (?:selon|d’après) [^,.;:«»\x{a0}\x{202f}]+,?")));
        texts.extend(without(text, &pattern(r"\b (?:selon|d’après) (?:lui|elle|eux)\b")));
        texts.extend(without(text, &pattern(r", \w+(?:-t)?-(?:il|elle),?")));
    }
    texts.extend(without(
        text,
        &pattern(r"^[^,.;:«»]+ (?:affirme|assure|estime|déclare|rappelle|avance|prévient|a promis) qu(?:e |’)"),
    ));
    // Of « Q », says X and of X: « Q », the quotation alone.
    for found in pattern(r"(«[^»]+»), \p{L}+ [^,;:.]+$").captures_iter(text) {
        texts.push(found[1].to_string());
    }
    for found in pattern(r"^[^:«]+ : («[^»]+»)$").captures_iter(&text.replace('\u{a0}', " ")) {
        texts.push(found[1].replace("« ", "«\u{a0}").replace(" »", "\u{a0}»"));
    }
    // The label of a line, unless what remains refers to it.
    if case.section == "qui_dit_quoi"
        && let Some((_, said)) = text.split_once("\u{a0}: ")
    {
        let refers = pattern(r"\b(?:il|elle|lui|ses|son|sa|selon|d’après)\b").is_match(said) || SPEAKS.is_match(said);
        if !refers && !said.contains('«') {
            texts.push(capitalized(said));
        }
    }
    // The conditional of rumour says by itself that the claim is another’s.
    texts.retain(|changed| !has_conditional(changed));
    // Nor are a few words between quotation marks, without a verb, or what is announced.
    let short = |changed: &str| {
        let whole = changed.starts_with('«') && changed.ends_with('»') && changed.matches('«').count() == 1;
        whole
            && !words(changed).iter().any(|word| {
                finite(&word.text) && word.text != "entre" || ["est", "a", "n’"].contains(&word.text.as_str())
            })
    };
    texts.retain(|changed| !short(changed));
    if pattern(r"\ba(?:nnonc| annoncé)").is_match(&case.source(articles)) {
        texts.clear();
    }
    case.with_texts(texts)
}

/// A negation taken away (`n’a pas répondu` → `a répondu`, `aucun` → `un`, `non` → `oui`), and a denial turned round
/// (`dément` → `confirme`).
pub(crate) fn negation_lost(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let found = words(text);
    let mut texts = Vec::new();
    let second = ["pas", "jamais", "plus", "guère", "rien"];
    for (at, word) in found.iter().enumerate() {
        if !["ne", "n’"].contains(&word.lower().as_str()) {
            continue;
        }
        let follows = &found[at + 1..found.len().min(at + 6)];
        let mut changed = text.clone();
        if let Some(adverb) = follows.iter().find(|word| second.contains(&word.lower().as_str())) {
            let from = text[..adverb.range.start].trim_end().len();
            changed.replace_range(from..adverb.range.end, "");
        }
        let next = found.get(at + 1).map_or(word.range.end, |next| next.range.start);
        changed.replace_range(word.range.start..next, "");
        for (from, to) in
            [("Aucun ", "Un "), ("Aucune ", "Une "), ("aucun ", "un "), ("aucune ", "une "), ("Rien ", "Tout ")]
        {
            changed = changed.replacen(from, to, 1);
        }
        texts.push(changed);
    }
    // After what is feared, `ne` denies nothing.
    if pattern(r"\b(?:redoute|crai(?:nt|gn))").is_match(text) {
        texts.clear();
    }
    let pairs = [
        ("Pas avant ", "Avant "),
        ("Pas de ", "Un "),
        ("Non, ", "Oui, "),
        ("mais pas ", "et "),
        ("rien n’est ", "tout est "),
        ("sans boulangerie", "avec boulangerie"),
        (" nie ", " confirme "),
        (" dément ", " confirme "),
        (" conteste ", " confirme "),
        (" rejette ", " accepte "),
        (" refuse ", " accepte "),
        (" exclut ", " annonce "),
        (" critique ", " salue "),
        (" dénonce ", " approuve "),
        (" doute de ", " se félicite de "),
        (" à ne pas dépasser", " à dépasser"),
        ("jamais retrouvées", "retrouvées"),
        ("interdit", "permis"),
    ];
    texts.extend(text.strip_suffix(" dément").map(|before| format!("{before} confirme")));
    texts.extend(pairs.iter().filter(|(from, _)| text.contains(from)).map(|(from, to)| text.replacen(from, to, 1)));
    case.with_texts(texts)
}

/// A clause turned round: `a voté` → `n’a pas voté`, `promet` → `ne promet pas`.
pub(crate) fn negation_added(case: &Case, _: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    if pattern(r"(?i)\b(?:ne |n’|pas\b|aucun|rien)").is_match(text) {
        return Vec::new();
    }
    let found = words(text);
    let auxiliaries = ["a", "ont", "est", "sont", "aurait", "auraient", "serait", "seraient"];
    let mut texts = Vec::new();
    for (at, word) in found.iter().enumerate() {
        let lower = word.lower();
        let auxiliary = auxiliaries.contains(&lower.as_str());
        let proud =
            at > 0 && ["c’", "s’", "se", "l’", "le", "la", "les", "y", "en"].contains(&found[at - 1].lower().as_str());
        let ended = text[word.range.end..].starts_with(['-', '’']);
        if quoted(text, word.range.start) || proud || ended || !(auxiliary || finite(&word.text)) {
            continue;
        }
        let ne = if lower.starts_with(['a', 'e', 'é', 'i', 'o', 'u', 'y', 'ê']) { "n’" } else { "ne " };
        texts.push(replaced(text, word.range.clone(), &format!("{ne}{} pas", word.text)));
    }
    case.with_texts(texts)
}

/// A doubt, a plan, a condition or a fear dropped: `vers`, `projet de`, `présumé`, `possible`, `crainte de`, `en cas
/// de`, `à l’étude`, `promis`; `pourrait être` → `sera`; `promet de rendre` → `rend`.
pub(crate) fn hedge_lost(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    // A meeting that is fixed may be headed without *vers*.
    let source = case.source(articles);
    let fixed = source.contains(" prévu") || text.contains("au plus tôt") || text.starts_with("Dans ");
    // What will be may be named without it; what is not excluded, or hangs on a condition, is only possible anyway.
    let future =
        words(&source).iter().any(|word| readings(&word.text).iter().any(|reading| reading.has_form(VerbForm::Future)));
    let open = pattern(r"n’exclut|n’écarte|\b[Ss]auf |à moins d| si |Jusqu’|attendra").is_match(text);
    let dropped = [
        r"^Vers ",
        r"(?:projet|proposition) de ",
        r" présumée?s?\b",
        r" (?:possibles?|probables?)\b",
        r"(?i:\b(?:la crainte|l’espoir|la promesse) (?:de |d’))",
        r",? en cas (?:de |d’)[^,.;:]+",
        r"^En cas (?:de |d’)[^,.;:]+, ",
        r",? sous réserve de [^,.;:]+",
        r"^Sous réserve de [^,.;:]+, ",
        r",? sauf (?:en cas de |pour )[^,.;:]+",
        r"^Sauf (?:en cas de |pour )[^,.;:]+, ",
        r" (?:à l’étude|en suspens|en vue)$",
        r" si [^,.;:]+$",
        r" s’il [^,.;:]+$",
        r" au moins\b",
        r",? sans (?:boulangerie|« garanties écrites »)",
    ];
    let mut texts: Vec<String> = dropped
        .iter()
        .filter(|source| !((fixed || future) && source.starts_with("^Vers")))
        .filter(|source| !(open && (source.contains("possibles") || source.contains("au moins"))))
        .filter(|source| !(has_conditional(text) && source.contains("la promesse")))
        .flat_map(|source| without(text, &pattern(source)))
        .collect();
    // A participle after its noun, not after its auxiliary.
    let found = words(text);
    for pair in found.windows(2) {
        let [before, word] = pair else { continue };
        let hedges = ["attendu", "promis", "prévu", "réclamé", "recommandé", "estimé"];
        let lower = word.lower();
        let is_hedge =
            hedges.iter().filter_map(|hedge| lower.strip_prefix(hedge)).any(|end| ["", "e", "s", "es"].contains(&end));
        // What is fixed for a day, or awaited within so many weeks, is as sure without the word.
        // `une analyse recommandée par X` without its participle says nothing.
        let after = &text[word.range.end..];
        let sure = fixed && (lower.starts_with("prévu") || lower.starts_with("attendu"))
            || open && lower.starts_with("attendu")
            || after.starts_with(" dans ")
            || after.starts_with(" par ");
        if is_hedge
            && !sure
            && !["a", "ont", "est", "sont", "été", "pas"].contains(&before.lower().as_str())
            && !quoted(text, word.range.start)
        {
            texts.push(replaced(text, before.range.end..word.range.end, ""));
        }
    }
    texts.retain(|changed| changed.len() + 2 < text.len());
    let turned = [
        ("pourrait être", "a été"),
        ("pourrait s’agir", "s’agit"),
        ("pourraient ", "vont "),
        ("pourrait ", "va "),
        ("que peut atteindre", "qu’atteint"),
        ("pouvant atteindre", "de"),
        ("promet de créer", "crée"),
        ("promet de rendre", "rend"),
        ("s’engage à verser", "verse"),
        ("s’engage à organiser", "organise"),
        ("a promis de ", "a commencé à "),
        ("a promis 45", "a versé 45"),
        (" promet ", " donne "),
        ("espère", "obtient"),
        ("Appel à ", "Succès de "),
        ("envisagé", "décidé"),
        ("craint", "sait"),
        (" attend ", " accueille "),
        ("demande", "obtient"),
        ("réclame", "obtient"),
        ("exige", "obtient"),
        ("prévoit", "réalise"),
        ("doute de", "garantit"),
    ];
    for (from, to) in turned {
        for (at, found) in text.match_indices(from) {
            let after = text[at + found.len()..].chars().next();
            let whole = !found.ends_with(char::is_alphabetic) || !after.is_some_and(char::is_alphabetic);
            if whole && !quoted(text, at) {
                texts.push(replaced(text, at..at + found.len(), to));
            }
        }
    }
    case.with_texts(texts)
}

/// The conditional of rumour or of forecast turned into a present or a future: `auraient fui` → `ont fui`,
/// `aggraverait` → `aggravera`.
pub(crate) fn rumour_as_fact(case: &Case, articles: &[Article]) -> Vec<Mutant> {
    let text = &case.text;
    let conditional = |word: &str| readings(word).iter().any(|reading| reading.has_form(VerbForm::Conditional));
    if !has_conditional(&case.source(articles)) {
        return Vec::new();
    }
    let said = SPEAKS.is_match(text) || pattern(r"(?i:\b(?:selon|d’après|pour)) ").is_match(text);
    let mut texts = Vec::new();
    for word in words(text) {
        if !conditional(&word.text) || quoted(text, word.range.start) {
            continue;
        }
        let present = match word.lower().as_str() {
            "aurait" => Some("a"),
            "auraient" => Some("ont"),
            "serait" => Some("est"),
            "seraient" => Some("sont"),
            "pourrait" => Some("doit"),
            "pourraient" => Some("doivent"),
            _ => None,
        };
        // A future perfect is a guess too, a promise in the future is as good as in the conditional.
        let future = match (word.text.strip_suffix("aient"), word.text.strip_suffix("ait")) {
            _ if present.is_some() => None,
            (Some(stem), _) => Some(format!("{stem}ont")),
            (None, Some(stem)) => Some(format!("{stem}a")),
            _ => None,
        };
        let imperfect = match (word.text.strip_suffix("eraient"), word.text.strip_suffix("erait")) {
            _ if present.is_some() => None,
            (Some(stem), _) => Some(format!("{stem}ent")),
            (None, Some(stem)) => Some(format!("{stem}e")),
            _ => None,
        };
        let known = |form: &String| !readings(form).is_empty();
        // Of what is promised or said, the future is as good as the conditional.
        let future = future.filter(|_| !said);
        for new in present.map(str::to_string).into_iter().chain(future).chain(imperfect).filter(known) {
            texts.push(replaced(text, word.range.clone(), &cased(&new, &word.text)));
        }
    }
    case.with_texts(texts)
}
