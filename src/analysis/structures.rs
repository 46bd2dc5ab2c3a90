use crate::text::{
    self, Attribution, Binding, DateMention, NounPhrase, Parse, Quantity, Standing, Standings, Token, binding_modifiers,
};
use std::ops::Range;

/// The structure of a sentence; token indices into its tokens.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Noun phrases, verb groups and clauses.
    pub parse: Parse,
    /// How far each clause and each noun phrase is a fact; empty where a page alone was analysed, as what follows of
    /// bindings and quantities.
    pub standings: Standings,
    /// What somebody says in it, without quotation marks.
    pub attributions: Vec<Attribution>,
    /// The modifiers that bind each noun phrase.
    pub bindings: Vec<Vec<Binding>>,
    /// Dates and times.
    pub dates: Vec<DateMention>,
    /// Quantities.
    pub quantities: Vec<Quantity>,
}

impl Structure {
    /// The structure of a tagged sentence, given its parse, as far as judging a page needs it.
    pub(super) fn new(tokens: &[Token], parse: Parse) -> Self {
        let attributions = text::attributions(tokens, &parse);
        Self { parse, attributions, dates: text::dates(tokens), ..Self::default() }
    }

    /// Reads the rest of it: how far what it tells is a fact, what binds it, and its quantities.
    pub(super) fn complete(&mut self, tokens: &[Token]) {
        self.standings = text::standings(tokens, &self.parse, &self.attributions);
        self.bindings = self.parse.phrases.iter().map(|phrase| binding_modifiers(tokens, phrase)).collect();
        self.quantities = text::quantities_beside(tokens, &self.dates);
    }

    /// Its noun phrases, each with how far it is a fact.
    pub fn phrases(&self) -> impl Iterator<Item = (&NounPhrase, &Standing)> {
        self.parse.phrases.iter().zip(&self.standings.phrases)
    }

    /// How far what a token names or tells is a fact: the standing of the noun phrase that holds it, or what its place there
    /// does to it, else of the innermost clause; none where the phrase or the clause is not sure.
    pub fn standing_at(&self, token: usize) -> Option<&Standing> {
        let at = self.parse.clause_at(token)?;
        let (clause, told) = self.parse.clauses.get(at).zip(self.standings.clauses.get(at))?;
        match self.phrases().find(|(phrase, _)| phrase.tokens.contains(&token)) {
            Some((phrase, named)) => {
                let inside = self.standings.inside.iter().find(|(tokens, _)| tokens.contains(&token));
                (phrase.certain && clause.certain).then(|| inside.map_or(named, |(_, inside)| inside))
            }
            None => clause.certain.then_some(told),
        }
    }

    /// Who says what a token tells: the source of its standing, else of the attribution that holds it.
    pub fn source_at(&self, token: usize) -> Option<&Range<usize>> {
        let stands = self.standing_at(token).and_then(|standing| standing.source.as_ref());
        let said = || self.attributions.iter().find(|said| said.certain && said.tokens.contains(&token));
        stands.or_else(|| said().and_then(|said| said.source.as_ref()))
    }
}
