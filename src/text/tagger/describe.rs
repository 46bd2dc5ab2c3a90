//! What is known of each token of a sentence before its neighbours are looked at.

use crate::lexicon::{
    Analysis, Gender, Number, Observed, Tag, TagSet, VerbForm, analyses, calendar_class, determiner, frequency,
    function_word, is_name, unit,
};
use crate::text::token::{Token, TokenKind};

/// What can be said of a word without its neighbours; a rule names it (see [`MARKS`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table names them")]
pub enum Mark {
    Unknown,
    Capital,
    Capitals,
    First,
    Infinitive,
    PastParticiple,
    PresentParticiple,
    Finite,
    Third,
    Imperative,
    Singular,
    Plural,
    Masculine,
    Feminine,
    AgreesBefore,
    AgreesAfter,
    Hyphen,
    Figure,
    Elided,
    Short,
    InMent,
    InTion,
    InEur,
    InAge,
    InIque,
    InAl,
    InIf,
    InEux,
    InAnt,
    InE,
    InEe,
    InEs,
    InEr,
    InIr,
    InRe,
    InS,
    InAble,
    InIste,
    InIsme,
    InIte,
    InAis,
    InIen,
    InU,
    InI,
    InT,
}

/// The marks with the words by which rules name them; the number of a mark is its place.
pub const MARKS: &[(Mark, &str)] = &[
    (Mark::Unknown, "inconnu"),
    (Mark::Capital, "à majuscule"),
    (Mark::Capitals, "en capitales"),
    (Mark::First, "en tête"),
    (Mark::Infinitive, "infinitif possible"),
    (Mark::PastParticiple, "participe passé possible"),
    (Mark::PresentParticiple, "participe présent possible"),
    (Mark::Finite, "forme conjuguée possible"),
    (Mark::Third, "troisième personne possible"),
    (Mark::Imperative, "impératif possible"),
    (Mark::Singular, "singulier"),
    (Mark::Plural, "pluriel"),
    (Mark::Masculine, "masculin"),
    (Mark::Feminine, "féminin"),
    (Mark::AgreesBefore, "accordable avec le précédent"),
    (Mark::AgreesAfter, "accordable avec le suivant"),
    (Mark::Hyphen, "à trait d’union"),
    (Mark::Figure, "à chiffres"),
    (Mark::Elided, "élidé"),
    (Mark::Short, "d’une ou deux lettres"),
    (Mark::InMent, "en -ment"),
    (Mark::InTion, "en -tion(s)"),
    (Mark::InEur, "en -eur(s)"),
    (Mark::InAge, "en -age(s)"),
    (Mark::InIque, "en -ique(s)"),
    (Mark::InAl, "en -al(e)(s)"),
    (Mark::InIf, "en -if(s), -ive(s)"),
    (Mark::InEux, "en -eux, -euse(s)"),
    (Mark::InAnt, "en -ant"),
    (Mark::InE, "en -é"),
    (Mark::InEe, "en -ée"),
    (Mark::InEs, "en -és, -ées"),
    (Mark::InEr, "en -er"),
    (Mark::InIr, "en -ir"),
    (Mark::InRe, "en -re"),
    (Mark::InS, "en -s"),
    (Mark::InAble, "en -able(s), -ible(s)"),
    (Mark::InIste, "en -iste(s)"),
    (Mark::InIsme, "en -isme(s)"),
    (Mark::InIte, "en -ité(s)"),
    (Mark::InAis, "en -ais(e)(s), -ois(e)(s)"),
    (Mark::InIen, "en -ien(ne)(s)"),
    (Mark::InU, "en -u(e)(s)"),
    (Mark::InI, "en -i(e)(s)"),
    (Mark::InT, "en -t"),
];

/// The endings by which words are marked.
const ENDINGS: &[(Mark, &[&str])] = &[
    (Mark::InMent, &["ment"]),
    (Mark::InTion, &["tion", "tions", "sion", "sions"]),
    (Mark::InEur, &["eur", "eurs", "euse", "euses", "trice", "trices"]),
    (Mark::InAge, &["age", "ages"]),
    (Mark::InIque, &["ique", "iques"]),
    (Mark::InAl, &["al", "ale", "ales", "aux", "el", "elle", "els", "elles"]),
    (Mark::InIf, &["if", "ive", "ifs", "ives"]),
    (Mark::InEux, &["eux", "euse", "euses"]),
    (Mark::InAnt, &["ant"]),
    (Mark::InE, &["é"]),
    (Mark::InEe, &["ée"]),
    (Mark::InEs, &["és", "ées"]),
    (Mark::InEr, &["er"]),
    (Mark::InIr, &["ir"]),
    (Mark::InRe, &["re"]),
    (Mark::InS, &["s", "x"]),
    (Mark::InAble, &["able", "ables", "ible", "ibles"]),
    (Mark::InIste, &["iste", "istes"]),
    (Mark::InIsme, &["isme", "ismes"]),
    (Mark::InIte, &["ité", "ités"]),
    (Mark::InAis, &["ais", "aise", "aises", "ois", "oise", "oises"]),
    (Mark::InIen, &["ien", "iens", "ienne", "iennes"]),
    (Mark::InU, &["u", "ue", "us", "ues"]),
    (Mark::InI, &["i", "ie", "is", "ies"]),
    (Mark::InT, &["t"]),
];

/// A set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(pub u64);

impl Marks {
    fn set(&mut self, mark: Mark, on: bool) {
        self.0 |= u64::from(on) << mark as u64;
    }

    /// Whether it holds a mark.
    pub fn contains(self, mark: Mark) -> bool {
        self.0 & 1 << mark as u64 != 0
    }
}

/// A token as the rules find it.
#[derive(Clone, Copy, Debug)]
pub struct Described {
    /// The part of speech to begin with.
    pub initial: Tag,
    /// Those that it can have; a rule gives no other.
    pub possible: TagSet,
    /// What is known of the word.
    pub marks: Marks,
    /// Whether a table or the lexicon knows it.
    pub known: bool,
}

/// What depends on the folded form alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    lower: Option<Observed>,
    capital: Option<Observed>,
    table: Option<Tag>,
    classes: TagSet,
    prior: Option<Tag>,
    marks: Marks,
    agreement: u8,
}

const MASCULINE: u8 = 1;
const FEMININE: u8 = 2;
const SINGULAR: u8 = 4;
const PLURAL: u8 = 8;
const GENDERS: u8 = MASCULINE | FEMININE;
const NUMBERS: u8 = SINGULAR | PLURAL;

/// The genders and numbers of an analysis, all where it does not say.
fn agreement(analysis: Analysis) -> u8 {
    let gender = match analysis.gender() {
        Some(Gender::Masculine) => MASCULINE,
        Some(Gender::Feminine) => FEMININE,
        None => GENDERS,
    };
    let number = match analysis.number() {
        Some(Number::Singular) => SINGULAR,
        Some(Number::Plural) => PLURAL,
        None => NUMBERS,
    };
    gender | number
}

/// Whether two words can agree in gender and number.
fn agree(one: u8, other: u8) -> bool {
    let shared = one & other;
    shared & GENDERS != 0 && shared & NUMBERS != 0
}

impl Entry {
    /// Looks a folded form up; `observed` is what the treebanks say.
    pub(super) fn new(folded: &str, observed: &dyn Fn(&str) -> Option<Observed>) -> Self {
        let lower = observed(folded);
        let capital = observed(&format!("^{folded}"));
        let table = function_word(folded).map(|known| known.tag);
        let noun = || unit(folded).is_some() || matches!(calendar_class(folded), Some("jour" | "mois"));
        let table = table.or_else(|| noun().then_some(Tag::Noun));
        let mut classes = TagSet::default();
        let mut marks = Marks::default();
        let mut nominal = 0u8;
        for analysis in analyses(folded) {
            let tag = analysis.tag();
            classes = classes.with(tag);
            match tag {
                Tag::Verb => {
                    for form in analysis.forms() {
                        match form {
                            VerbForm::Infinitive => marks.set(Mark::Infinitive, true),
                            VerbForm::PastParticiple => {
                                marks.set(Mark::PastParticiple, true);
                                classes = classes.with(Tag::Adj);
                                nominal |= agreement(analysis);
                            }
                            VerbForm::PresentParticiple => marks.set(Mark::PresentParticiple, true),
                            VerbForm::Imperative => marks.set(Mark::Imperative, true),
                            _ => {
                                marks.set(Mark::Finite, true);
                                marks.set(Mark::Third, analysis.has_person(3));
                            }
                        }
                    }
                }
                Tag::Noun | Tag::Adj => nominal |= agreement(analysis),
                _ => {}
            }
        }
        // Any adjective can stand for a noun.
        if classes.contains(Tag::Adj) {
            classes = classes.with(Tag::Noun);
        }
        if let Some((gender, number)) = determiner(folded) {
            let genders =
                gender.map_or(GENDERS, |gender| if gender == Gender::Masculine { MASCULINE } else { FEMININE });
            let numbers = number.map_or(NUMBERS, |number| if number == Number::Singular { SINGULAR } else { PLURAL });
            nominal = genders | numbers;
        }
        if nominal != 0 {
            marks.set(Mark::Singular, nominal & NUMBERS == SINGULAR);
            marks.set(Mark::Plural, nominal & NUMBERS == PLURAL);
            marks.set(Mark::Masculine, nominal & GENDERS == MASCULINE);
            marks.set(Mark::Feminine, nominal & GENDERS == FEMININE);
        }
        let letters = folded.chars().count();
        for (mark, endings) in ENDINGS {
            marks.set(*mark, endings.iter().any(|ending| folded.len() > ending.len() + 1 && folded.ends_with(ending)));
        }
        marks.set(Mark::Hyphen, folded.rfind('-').is_some_and(|at| at > 0));
        marks.set(Mark::Figure, folded.bytes().any(|byte| byte.is_ascii_digit()));
        marks.set(Mark::Elided, folded.ends_with('\''));
        marks.set(Mark::Short, letters <= 2);
        let known = lower.is_some() || table.is_some() || !classes.is_empty();
        marks.set(Mark::Unknown, !known);
        Self { lower, capital, table, classes, prior: prior(folded, classes), marks, agreement: nominal }
    }

    fn known(&self) -> bool {
        !self.marks.contains(Mark::Unknown)
    }
}

/// The class of the lexicon that the form is most often of; the most usual one where frequencies do not tell.
fn prior(folded: &str, classes: TagSet) -> Option<Tag> {
    let counts = frequency(folded).unwrap_or_default();
    // Between equals, the order of this list decides.
    let order = [Tag::Noun, Tag::Adj, Tag::Verb, Tag::Adv, Tag::Propn, Tag::Intj];
    let of = |tag: Tag| if tag == Tag::Propn { 0 } else { counts.of(tag) };
    let mut best: Option<Tag> = None;
    for tag in order.into_iter().filter(|tag| classes.contains(*tag)) {
        if best.is_none_or(|best| of(tag) > of(best)) {
            best = Some(tag);
        }
    }
    best
}

/// Describes the tokens of a sentence, behind what `found` holds already; `entry` looks a folded form up.
pub(super) fn describe(text: &str, tokens: &[Token], found: &mut Vec<Described>, mut entry: impl FnMut(&str) -> Entry) {
    let start = found.len();
    let mut agreements: Vec<u8> = Vec::with_capacity(tokens.len());
    let mut first = true;
    for token in tokens {
        let (described, agreement) = match token.kind {
            TokenKind::Word => word(token.text(text), &entry(&token.folded), first),
            TokenKind::Number => (number(&token.folded), GENDERS | NUMBERS),
            TokenKind::Url => (fixed(Tag::X, &[Tag::Propn, Tag::Sym]), GENDERS | NUMBERS),
            TokenKind::Sign => (sign(&token.folded), 0),
        };
        first &= token.kind == TokenKind::Sign;
        // A colon or a dash begins as a sentence does.
        first |= matches!(token.folded.as_str(), ":" | "—" | "–" | "«" | "\"" | "“" | "•" | "-");
        found.push(described);
        agreements.push(agreement);
    }
    for (at, described) in found[start..].iter_mut().enumerate() {
        let own = agreements[at];
        let with = |other: Option<&u8>| other.is_some_and(|other| agree(own, *other));
        let before = with(at.checked_sub(1).and_then(|before| agreements.get(before)));
        described.marks.set(Mark::AgreesBefore, before);
        described.marks.set(Mark::AgreesAfter, with(agreements.get(at + 1)));
    }
}

fn word(written: &str, entry: &Entry, first: bool) -> (Described, u8) {
    let capital = written.starts_with(char::is_uppercase);
    let letters = written.chars().filter(|c| c.is_alphabetic());
    let capitals = capital && letters.clone().count() > 1 && letters.clone().all(char::is_uppercase);
    let mut marks = entry.marks;
    marks.set(Mark::Capital, capital);
    marks.set(Mark::Capitals, capitals);
    marks.set(Mark::First, first);
    let mut possible = entry.classes;
    for tag in [entry.lower.map(|lower| lower.seen), entry.capital.filter(|_| capital).map(|upper| upper.seen)] {
        possible = possible.union(tag.unwrap_or_default());
    }
    if let Some(tag) = entry.table {
        possible = possible.with(tag);
    }
    let name = capital && !first;
    let lower = entry.lower.map(|lower| lower.best).or(entry.table).or(entry.prior);
    let initial = match (name, entry.capital, lower) {
        (true, Some(upper), _) => upper.best,
        // Letters all in capitals are an ordinary word, if they make one, in a text in capitals only.
        (true, None, _) => Tag::Propn,
        (false, upper, Some(Tag::Propn)) if !capital => upper.map_or(Tag::Propn, |upper| upper.best),
        (false, _, Some(tag)) => tag,
        (false, Some(upper), None) => upper.best,
        (false, None, None) if capital => Tag::Propn,
        (false, None, None) if is_compound(written) => Tag::Noun,
        (false, None, None) => guess(&marks),
    };
    if capital {
        possible = possible.with(Tag::Propn);
    }
    if !entry.known() {
        possible = possible.union(TagSet::of(&[Tag::Noun, Tag::Adj, Tag::Verb, Tag::Propn, Tag::X]));
    }
    let agreement = if entry.agreement == 0 && !entry.known() { GENDERS | NUMBERS } else { entry.agreement };
    // At the head of a sentence, a table alone tells a name from a word.
    let listed = || is_name(written) || written.split_once('-').is_some_and(|(before, _)| is_name(before));
    let known = entry.known() || initial == Tag::Propn && first && listed();
    (Described { initial, possible: possible.with(initial), marks, known }, agreement)
}

/// Whether a word that nothing knows is two nouns that a hyphen joins: `titres-cadeau`.
fn is_compound(written: &str) -> bool {
    let noun = |word: &str| analyses(word).any(|analysis| analysis.tag() == Tag::Noun);
    written.split_once('-').is_some_and(|(first, second)| noun(first) && noun(second))
}

/// The part of speech of a word that nothing knows, by its ending.
fn guess(marks: &Marks) -> Tag {
    let has = |mark| marks.contains(mark);
    if has(Mark::InMent) {
        Tag::Adv
    } else if has(Mark::InEr) || has(Mark::InIr) || has(Mark::InAnt) || has(Mark::InE) || has(Mark::InEe) {
        Tag::Verb
    } else if has(Mark::InIque) || has(Mark::InAl) || has(Mark::InIf) || has(Mark::InEux) || has(Mark::InAble) {
        Tag::Adj
    } else {
        Tag::Noun
    }
}

fn number(folded: &str) -> Described {
    let ordinal = ["er", "ère", "re", "e", "ème", "es", "nd", "nde"].iter().any(|ending| {
        folded.strip_suffix(ending).is_some_and(|figures| figures.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let letters = folded.chars().any(char::is_alphabetic);
    let initial = if ordinal {
        Tag::Adj
    } else if letters {
        Tag::Propn
    } else {
        Tag::Num
    };
    let mut described = fixed(initial, &[Tag::Num, Tag::Noun, Tag::Adj, Tag::Propn, Tag::X]);
    described.marks.set(Mark::Figure, true);
    described
}

fn sign(folded: &str) -> Described {
    let symbol = matches!(
        folded,
        "%" | "€"
            | "$"
            | "£"
            | "¥"
            | "°"
            | "+"
            | "="
            | "§"
            | "&"
            | "‰"
            | "<"
            | ">"
            | "±"
            | "×"
            | "÷"
            | "≥"
            | "≤"
            | "©"
            | "®"
            | "™"
    ) || folded.starts_with('°')
        || folded == "+/-";
    let other = folded.chars().any(|c| !c.is_ascii_punctuation() && !"«»“”‘’…–—·•‹›¿¡".contains(c));
    // A percent sign is a symbol by the guidelines, whatever a treebank says.
    if symbol || other { fixed(Tag::Sym, &[Tag::Punct]) } else { fixed(Tag::Punct, &[Tag::Sym]) }
}

fn fixed(initial: Tag, possible: &[Tag]) -> Described {
    Described { initial, possible: TagSet::of(possible).with(initial), marks: Marks::default(), known: true }
}
