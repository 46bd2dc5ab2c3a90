//! Units realised per second: noun phrases, clauses and headings as sections and headings make them.

#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use divan::counter::ItemsCount;
use intertitre::lexicon::{Gender, Number};
use intertitre::realise::{
    Adjective, Clause, Complement, Count, Determiner, Element, Finish, Head, Mark, NameKind, Nominal, NounPhrase,
    Object, Place, PlaceRelation, Scale, Tense, realise,
};

fn main() {
    divan::main();
}

fn noun(lemma: &str, determiner: Determiner) -> NounPhrase {
    NounPhrase::new(Head::Noun(lemma.to_string()), determiner)
}

fn of(object: NounPhrase) -> Complement {
    Complement::Phrase { preposition: "de".to_string(), object: object.into() }
}

/// *Le nouvel accord des syndicats d’Irak*, *La ville aurait voté 1,5 million d’euros*, and so on.
fn units() -> Vec<Vec<Element>> {
    let mut accord = noun("accord", Determiner::Definite);
    accord.adjectives.push(Adjective { lemma: "nouveau".to_string(), ..Adjective::default() });
    let syndicats = NounPhrase { number: Number::Plural, ..noun("syndicat", Determiner::Definite) };
    accord.complements.push(of(syndicats));
    let irak = Place { name: "Irak".to_string(), kind: None, sources: Vec::new() };
    accord.complements.push(Complement::Place(PlaceRelation::In, irak));
    let count = Count { whole: 1, fraction: Some("5".to_string()), scale: Some(Scale::Million), ..Count::default() };
    let euros = NounPhrase { gender: Some(Gender::Masculine), ..noun("euro", Determiner::Count(count)) };
    let vote = Clause {
        subject: Some(noun("ville", Determiner::Definite).into()),
        verb: "voter".to_string(),
        tense: Tense::ConditionnelPasse,
        object: Some(Object::Nominal(euros.into())),
        ..Clause::default()
    };
    let fled = Clause {
        subject: Some(NounPhrase { number: Number::Plural, ..noun("famille", Determiner::Definite) }.into()),
        verb: "se réfugier".to_string(),
        tense: Tense::PasseCompose,
        ..Clause::default()
    };
    let onu = Head::Name { text: "ONU".to_string(), kind: NameKind::Organisation };
    let onu: Nominal = NounPhrase::new(onu, Determiner::Definite).into();
    let said = Clause {
        subject: Some(onu.clone()),
        verb: "affirmer".to_string(),
        object: Some(Object::Content(Box::new(fled.clone()))),
        ..Clause::default()
    };
    vec![
        vec![Element::Nominal(accord.into())],
        vec![Element::Clause(vote)],
        vec![Element::Clause(fled)],
        vec![Element::Clause(said)],
        vec![
            Element::Nominal(onu),
            Element::Mark(Mark::Colon),
            Element::Nominal(noun("appel", Determiner::Indefinite).into()),
        ],
    ]
}

#[divan::bench]
fn units_realised(bencher: divan::Bencher) {
    let units = units();
    let finish = Finish::default();
    bencher.counter(ItemsCount::new(units.len())).bench(|| {
        for unit in &units {
            divan::black_box(realise(unit, &finish).expect("a text"));
        }
    });
}
