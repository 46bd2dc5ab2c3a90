//! Forms of nouns, adjectives and verbs, chosen among those the lexicon gives.

use super::refusal::Refusal;
use crate::lexicon::{
    self, Features, Gender, Invariability, Number, Tag, VerbForm, compound_noun, fold, frequency, inflections,
};

/// Words that qualify a colour, or are one, and with it make an invariable compound: *bleu clair*, *vert foncé*.
const COLOURS: &[&str] = &[
    "bleu", "vert", "rouge", "jaune", "gris", "rose", "brun", "blanc", "noir", "violet", "blond", "roux", "beige",
    "mauve",
];

/// A gender as it is known of a noun: from the lists of compounds, the lexicon and the frequencies; none where they do
/// not tell, or where the noun has both (*livre*, *tour*).
pub fn noun_gender(noun: &str) -> Option<Gender> {
    if let Some(compound) = compound_noun(&straight(noun)) {
        return compound.gender;
    }
    let head = head_of(noun);
    if let Some(acronym) = lexicon::acronym(head) {
        return acronym.gender;
    }
    let folded = fold(head);
    if let Some(gender) = lexicon::usual_gender(&folded) {
        return Some(gender);
    }
    if let Some(title) = lexicon::title(head) {
        // A function of both genders has that of its bearer.
        return match title.feminine {
            Some(feminine) if feminine == title.masculine => None,
            Some(feminine) if feminine == head => Some(Gender::Feminine),
            _ => Some(Gender::Masculine),
        };
    }
    let folded = folded.replace('œ', "oe");
    let genders: Vec<Option<Gender>> =
        lexicon::analyses(&folded).filter(|of| of.tag() == Tag::Noun).map(|of| of.gender()).collect();
    let listed = genders.first().copied().flatten().filter(|first| genders.iter().all(|of| *of == Some(*first)));
    let usual = frequency(&folded).filter(|of| of.of(Tag::Noun) > 0).and_then(lexicon::Frequency::gender);
    match (listed, usual) {
        (Some(listed), Some(usual)) if listed != usual => None,
        // Where the lexicon leaves both, nineteen uses in twenty decide.
        (listed, usual) => listed.or(usual.filter(|_| !genders.is_empty())),
    }
}

/// A noun in a number and, where it has forms for both, a gender. A noun with a complement (*chemin de fer*) varies by its
/// first word.
pub(super) fn noun(lemma: &str, gender: Option<Gender>, number: Number) -> Result<String, Refusal> {
    let unknown = || Refusal::UnknownForm(lemma.to_string());
    let titled = lexicon::title(lemma).filter(|_| gender == Some(Gender::Feminine)).and_then(|title| title.feminine);
    let listed = compound_noun(&straight(lemma));
    if let Some(compound) = listed.filter(|of| gender.is_none() || of.gender.is_none() || of.gender == gender) {
        return Ok(if number == Number::Plural { compound.plural.to_string() } else { lemma.to_string() });
    }
    if let Some((head, rest)) = lemma.split_once(' ') {
        let complement = ["de ", "d'", "d’", "à ", "en "].iter().any(|start| rest.starts_with(start));
        if !complement {
            return Err(unknown());
        }
        return Ok(format!("{} {rest}", noun(head, gender, number)?));
    }
    if let Some(feminine) = titled.filter(|feminine| *feminine != lemma) {
        // The table of titles knows words that the lexicon does not: *autrice*, *cheffe*.
        let regular = match number {
            Number::Singular => feminine.to_string(),
            Number::Plural => format!("{feminine}s"),
        };
        return noun(feminine, None, number).or(Ok(regular));
    }
    if listed.is_some() {
        return Err(unknown());
    }
    let gender = if titled.is_some() { None } else { gender };
    let capital = lemma.starts_with(char::is_uppercase);
    if lexicon::acronym(lemma).is_some() || (capital && lemma.chars().all(char::is_uppercase)) {
        return Ok(lemma.to_string());
    }
    let in_number = |of: Features| of.number().is_none_or(|has| has == number);
    let mut forms = inflections(lemma, |of| of.tag() == Tag::Noun && in_number(of));
    let mut wanted = gender;
    if forms.is_empty() {
        // A form in the place of the lemma: *directrice*, or an inhabitant, which is listed as an adjective.
        let folded = fold(lemma);
        let of_class =
            |tag: Tag| lexicon::analyses(&folded).find(|of| of.tag() == tag && of.number() != Some(Number::Plural));
        let own = of_class(Tag::Noun).or_else(|| of_class(Tag::Adj).filter(|_| capital)).ok_or_else(unknown)?;
        wanted = wanted.or(own.gender());
        forms = inflections(&own.lemma(&folded), |of| of.tag() == own.tag() && in_number(of));
    }
    let of_gender = |has: Option<Gender>| -> Vec<String> {
        forms.iter().filter(|(_, of)| of.gender() == has).map(|(form, _)| form.clone()).collect()
    };
    let own = fold(lemma);
    let kept = match wanted {
        Some(_) => {
            let kept = [of_gender(wanted), of_gender(None)].concat();
            if kept.is_empty() {
                // A noun of the other gender only: the caller is mistaken.
                return Err(unknown());
            }
            kept
        }
        None => forms.iter().map(|(form, _)| form.clone()).collect(),
    };
    let kept = match number {
        Number::Singular if wanted.is_none() => kept.into_iter().filter(|form| fold(form) == own).collect(),
        // `aprèm` stands among the forms of *après-midi*.
        Number::Singular if kept.iter().any(|form| fold(form) == own) => vec![lemma.to_string()],
        Number::Singular => kept,
        // The lexicon has slips, and abbreviations among the plurals: `p.` for *page*.
        Number::Plural => {
            let singulars = match wanted {
                Some(_) => singulars_of(lemma, wanted),
                None => vec![own],
            };
            kept.into_iter().filter(|form| singulars.iter().any(|of| is_plural(&fold(form), of))).collect()
        }
    };
    let form = match usual(kept, Tag::Noun) {
        Some(form) => form,
        None if number == Number::Plural => regular_plural(lemma).ok_or_else(unknown)?,
        None => return Err(unknown()),
    };
    Ok(if capital { super::typography::capitalised(&form) } else { form })
}

/// The folded singulars of a noun that can have a gender.
fn singulars_of(lemma: &str, gender: Option<Gender>) -> Vec<String> {
    let fits = |of: Features| {
        of.tag() == Tag::Noun
            && of.number() != Some(Number::Plural)
            && of.gender().is_none_or(|has| Some(has) == gender)
    };
    let mut singulars = vec![fold(lemma)];
    singulars.extend(inflections(lemma, fits).iter().map(|(form, _)| fold(form)));
    singulars
}

/// The plural in s of a noun, where it is in use as a noun.
fn regular_plural(lemma: &str) -> Option<String> {
    let plural = format!("{lemma}s");
    frequency(&fold(&plural)).is_some_and(|of| of.of(Tag::Noun) > 0).then_some(plural)
}

/// Whether a form is a plural of this singular by the rules; the irregular ones are in a list.
fn is_plural(form: &str, singular: &str) -> bool {
    let stem = |end: &str| singular.strip_suffix(end).is_some_and(|stem| form.strip_suffix("aux") == Some(stem));
    let longer = form.strip_suffix(['s', 'x']) == Some(singular);
    let same = form == singular && (singular.ends_with(['s', 'x', 'z']) || singular.contains('-'));
    let compound = form.contains('-') && form.split('-').count() == singular.split('-').count();
    same || longer || stem("al") || stem("ail") || compound
}

/// An adjective in a gender and a number; beside it what it becomes before a vowel (*bel*, *nouvel*, *vieil*…).
pub(super) fn adjective(
    lemma: &str,
    gender: Option<Gender>,
    number: Number,
) -> Result<(String, Option<&'static str>), Refusal> {
    let unknown = || Refusal::UnknownForm(lemma.to_string());
    match lexicon::invariability(&straight(lemma)) {
        Some(Invariability::Invariable) => return Ok((lemma.to_string(), None)),
        Some(Invariability::NumberOnly) => {
            return Ok((format!("{lemma}{}", if number == Number::Plural { "s" } else { "" }), None));
        }
        Some(Invariability::Unsure) => return Err(unknown()),
        None => {}
    }
    let words: Vec<&str> = lemma.split([' ', '-']).collect();
    if words.len() > 1 {
        return if words.first().is_some_and(|first| COLOURS.contains(first)) {
            Ok((lemma.to_string(), None))
        } else {
            compound_adjective(lemma, gender, number)
        };
    }
    let masculine_plural = gender != Some(Gender::Feminine) && number == Number::Plural;
    // The lexicon gives both, or the rarer one.
    if masculine_plural
        && matches!(lemma, "naval" | "fatal" | "natal" | "banal" | "bancal" | "glacial" | "austral" | "final")
    {
        let plural = match lemma {
            "final" => "finaux".to_string(),
            "glacial" | "austral" => return Err(unknown()),
            _ => format!("{lemma}s"),
        };
        return Ok((plural, None));
    }
    let fits =
        |of: Features| of.number().is_none_or(|has| has == number) && of.gender().is_none_or(|has| gender == Some(has));
    let mut forms: Vec<String> =
        agreeing(lemma, gender, |of| of.tag() == Tag::Adj && of.number().is_none_or(|has| has == number));
    if forms.is_empty() && !inflections(lemma, |of| of.tag() == Tag::Adj).is_empty() && gender.is_none() {
        return Err(Refusal::UnknownGender(lemma.to_string()));
    }
    if forms.is_empty() {
        // A past participle that is used as an adjective.
        let folded = fold(lemma);
        let verb = lexicon::analyses(&folded)
            .find(|of| of.has_form(VerbForm::PastParticiple))
            .map(|of| of.lemma(&folded).into_owned());
        let verb = verb.ok_or_else(unknown)?;
        forms = inflections(&verb, |of| of.tag() == Tag::Verb && of.has_form(VerbForm::PastParticiple) && fits(of))
            .into_iter()
            .map(|(form, _)| form)
            .collect();
    }
    let single = (gender == Some(Gender::Masculine) && number == Number::Singular).then_some(lemma);
    let before_vowel = match single {
        Some("beau") => Some("bel"),
        Some("nouveau") => Some("nouvel"),
        Some("vieux") => Some("vieil"),
        Some("fou") => Some("fol"),
        Some("mou") => Some("mol"),
        _ => None,
    };
    // The form before a vowel is not one to choose elsewhere.
    forms.retain(|form| !matches!(form.as_str(), "bel" | "nouvel" | "vieil" | "fol" | "mol"));
    let form = usual(forms, Tag::Adj).ok_or_else(unknown)?;
    if gender == Some(Gender::Feminine) {
        let feminine = feminine(lemma, &form, number).ok_or_else(unknown)?;
        return Ok((feminine, before_vowel));
    }
    Ok((form, before_vowel))
}

/// A feminine form, checked against the rules: the lexicon has slips (*toulousainne*, a feminine *méfiant*).
fn feminine(lemma: &str, form: &str, number: Number) -> Option<String> {
    let lemma = fold(lemma);
    // These are regular without exception.
    let regular = ["ain", "ant", "ard", "é"].iter().any(|end| lemma.ends_with(end)).then(|| format!("{lemma}e"));
    let singular = match number {
        Number::Singular => form,
        Number::Plural => form.strip_suffix('s')?,
    };
    if let Some(regular) = regular {
        return Some(if number == Number::Plural { format!("{regular}s") } else { regular });
    }
    const ENDINGS: &[(&str, &str)] = &[
        ("", "e"),
        ("x", "se"),
        ("er", "ère"),
        ("f", "ve"),
        ("el", "elle"),
        ("eil", "eille"),
        ("en", "enne"),
        ("on", "onne"),
        ("eur", "euse"),
        ("teur", "trice"),
        ("et", "ette"),
        ("et", "ète"),
        ("eau", "elle"),
        ("c", "que"),
        ("ul", "ulle"),
        ("s", "sse"),
        ("ot", "otte"),
        ("n", "gne"),
        ("gu", "guë"),
        ("g", "gue"),
    ];
    let ruled = ENDINGS.iter().any(|(end, feminine)| {
        lemma.strip_suffix(end).is_some_and(|stem| singular.strip_suffix(feminine) == Some(stem))
    });
    let same = singular == lemma && lemma.ends_with('e');
    let in_use =
        singular != lemma && !lemma.ends_with('e') && frequency(&fold(singular)).is_some_and(|of| of.of(Tag::Adj) > 0);
    (same || ruled || in_use).then(|| form.to_string())
}

/// The forms of an adjective that agree with a gender; with none known, those that serve both.
fn agreeing(lemma: &str, gender: Option<Gender>, wanted: impl Fn(Features) -> bool) -> Vec<String> {
    let forms = inflections(lemma, wanted);
    forms.into_iter().filter(|(_, of)| of.gender().is_none() || of.gender() == gender).map(|(form, _)| form).collect()
}

/// *franco-allemand*, *sud-coréen*: the last part varies; two adjectives of which both would vary are left alone.
fn compound_adjective(
    lemma: &str,
    gender: Option<Gender>,
    number: Number,
) -> Result<(String, Option<&'static str>), Refusal> {
    const FIXED: &[&str] = &[
        "franco",
        "anglo",
        "germano",
        "russo",
        "sino",
        "israélo",
        "arabo",
        "afro",
        "ibéro",
        "italo",
        "hispano",
        "gréco",
        "nord",
        "sud",
        "est",
        "ouest",
        "socio",
        "politico",
        "économico",
        "médico",
        "agro",
        "ex",
        "néo",
        "non",
        "anti",
        "pro",
        "semi",
        "demi",
        "mi",
        "sous",
        "avant",
        "ultra",
        "extra",
        "inter",
        "super",
        "nippo",
        "américano",
        "luso",
        "austro",
        "indo",
        "turco",
        "serbo",
        "judéo",
        "euro",
        "latino",
        "centre",
        "quasi",
    ];
    let unknown = || Refusal::UnknownForm(lemma.to_string());
    let (first, last) = lemma.rsplit_once('-').ok_or_else(unknown)?;
    if !FIXED.contains(&first) || last.contains(' ') {
        return Err(unknown());
    }
    adjective(last, gender, number).map(|(form, _)| (format!("{first}-{form}"), None))
}

/// A finite form of a verb, given by its infinitive without *se*.
pub(super) fn finite(verb: &str, form: VerbForm, person: u8, number: Number) -> Result<String, Refusal> {
    if let Some(written) = lexicon::corrected_form(verb, form, number).filter(|_| person == 3) {
        return in_use(written, verb);
    }
    let wanted = |of: Features| {
        of.tag() == Tag::Verb
            && of.has_form(form)
            && of.has_person(person)
            && of.number().is_none_or(|has| has == number)
    };
    let mut forms: Vec<String> = inflections(verb, wanted).into_iter().map(|(form, _)| form).collect();
    if verb.ends_with("ayer") && forms.iter().any(|form| !form.contains("aye")) {
        // *Il paie*, *il paye*: the former throughout.
        forms.retain(|form| !form.contains("aye"));
    }
    usual(forms, Tag::Verb).ok_or_else(|| Refusal::UnknownForm(verb.to_string()))
}

/// A past participle.
pub(super) fn past_participle(verb: &str, gender: Gender, number: Number) -> Result<String, Refusal> {
    // The only forms are these: the lexicon lists them under other verbs or not at all.
    let fixed = match verb {
        "être" => Some("été"),
        "pouvoir" => Some("pu"),
        _ => None,
    };
    if let Some(fixed) = fixed {
        return Ok(fixed.to_string());
    }
    if let Some(written) = lexicon::corrected_form(verb, VerbForm::PastParticiple, number) {
        let mut form = in_use(written, verb)?;
        if gender == Gender::Feminine {
            form.push('e');
        }
        if number == Number::Plural && !form.ends_with('s') {
            form.push('s');
        }
        return Ok(form);
    }
    let wanted = |of: Features| {
        of.tag() == Tag::Verb
            && of.has_form(VerbForm::PastParticiple)
            && of.number().is_none_or(|has| has == number)
            && of.gender().is_none_or(|has| has == gender)
    };
    let forms = inflections(verb, wanted).into_iter().map(|(form, _)| form).collect();
    let form = usual(forms, Tag::Verb).ok_or_else(|| Refusal::UnknownForm(verb.to_string()))?;
    // *Dû*, *mû*: only this one form has its circumflex.
    let bare = (gender == Gender::Feminine || number == Number::Plural) && form.contains("û");
    Ok(if bare { form.replace('û', "u") } else { form })
}

/// A corrected form, unless none is in use.
fn in_use(written: &str, verb: &str) -> Result<String, Refusal> {
    if written == "-" { Err(Refusal::UnknownForm(verb.to_string())) } else { Ok(written.to_string()) }
}

/// A present participle.
pub(super) fn present_participle(verb: &str) -> Result<String, Refusal> {
    let wanted = |of: Features| of.tag() == Tag::Verb && of.has_form(VerbForm::PresentParticiple);
    let forms = inflections(verb, wanted).into_iter().map(|(form, _)| form).collect();
    usual(forms, Tag::Verb).ok_or_else(|| Refusal::UnknownForm(verb.to_string()))
}

/// Whether the lexicon knows the infinitive.
pub(super) fn is_verb(verb: &str) -> bool {
    !inflections(verb, |of| of.tag() == Tag::Verb && of.has_form(VerbForm::Infinitive)).is_empty()
}

/// The most usual of several forms (*paie*, *paye*); none where two are as usual.
fn usual(mut forms: Vec<String>, tag: Tag) -> Option<String> {
    forms.sort_unstable();
    forms.dedup();
    let often = |form: &String| frequency(&fold(form)).map_or(0, |of| of.of(tag).max(of.of(Tag::Aux)));
    let most = forms.iter().map(often).max()?;
    let mut best = forms.iter().filter(|form| often(form) == most);
    let first = best.next().cloned();
    if best.next().is_some() { None } else { first }
}

/// The first word of a noun with a complement.
fn head_of(noun: &str) -> &str {
    noun.split(' ').next().unwrap_or(noun)
}

/// With straight apostrophes, as the tables are.
fn straight(text: &str) -> String {
    text.replace('’', "'")
}
