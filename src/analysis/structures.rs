use crate::text::{self, Binding, Claim, DateMention, Parse, Quantity, Standings, Token, binding_modifiers};

/// The structure of a sentence; token indices into its tokens.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Noun phrases, verb groups and clauses.
    pub parse: Parse,
    /// How far each clause and each noun phrase is a fact.
    pub standings: Standings,
    /// The modifiers that bind each noun phrase.
    pub bindings: Vec<Vec<Binding>>,
    /// Dates and times.
    pub dates: Vec<DateMention>,
    /// Quantities.
    pub quantities: Vec<Quantity>,
}

impl Structure {
    /// The structure of a tagged sentence.
    pub fn read(tokens: &[Token]) -> Self {
        let parse = text::parse(tokens);
        let claims: Vec<Claim> = Vec::new();
        let standings = text::standings(tokens, &parse, &claims);
        let bindings = parse.phrases.iter().map(|phrase| binding_modifiers(tokens, phrase)).collect();
        Self { standings, bindings, dates: text::dates(tokens), quantities: text::quantities(tokens), parse }
    }
}
