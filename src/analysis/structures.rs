use crate::text::{self, Attribution, Binding, DateMention, Parse, Quantity, Standings, Token, binding_modifiers};

/// The structure of a sentence; token indices into its tokens.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Noun phrases, verb groups and clauses.
    pub parse: Parse,
    /// How far each clause and each noun phrase is a fact.
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
    /// The structure of a tagged sentence, given its parse.
    pub(super) fn new(tokens: &[Token], parse: Parse) -> Self {
        let attributions = text::attributions(tokens, &parse);
        let standings = text::standings(tokens, &parse, &attributions);
        let bindings = parse.phrases.iter().map(|phrase| binding_modifiers(tokens, phrase)).collect();
        let dates = text::dates(tokens);
        let quantities = text::quantities_beside(tokens, &dates);
        Self { parse, standings, attributions, bindings, dates, quantities }
    }
}
