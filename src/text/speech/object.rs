//! Whether words quoted behind a verb of speech are what it says, and no name or circumstance.

use super::View;
use crate::lexicon::Tag;
use crate::text::token::Token;

impl View<'_> {
    /// Whether the words quoted from `open` on are too many for a name.
    pub(super) fn is_long(&self, open: usize) -> bool {
        /// So many tokens at least.
        const LONG: usize = 6;
        let inside = self.tokens.get(open + 1..).unwrap_or(&[]);
        !self.is_capital(open + 1)
            && inside.iter().take_while(|token| !matches!(&*token.folded, "»" | "\"" | "”")).take(LONG).count() == LONG
    }

    /// Whether what is quoted from `open` on is what a call asks for: `appelle à une « … »`, `appelle « à … »`.
    pub(super) fn asked_for(&self, construction: &str, gap: &[Token], open: usize) -> bool {
        let asks = |word: &str| matches!(word, "à" | "de") && construction.split('+').any(|item| item == word);
        let article = gap.last().is_some_and(|last| matches!(last.folded.as_str(), "un" | "une"));
        // `promet de ne pas « … »`
        let denied =
            matches!(gap, [.., ne, pas] if ne.folded == "ne" && matches!(&*pas.folded, "pas" | "plus" | "rien"));
        let behind = usize::from(article) + 2 * usize::from(denied);
        let last = gap.len().checked_sub(1 + behind).and_then(|at| gap.get(at));
        last.is_some_and(|last| asks(&last.folded)) || asks(self.word(open + 1))
    }

    /// Whether what is quoted from `open` on only tells where, when or what for: `dans le « livret »`.
    pub(super) fn is_circumstance(&self, open: usize) -> bool {
        let before = self.tokens.get(..open).unwrap_or(&[]);
        let preposition = before
            .iter()
            .rev()
            .take(3)
            .find(|token| !matches!(token.tag, Tag::Det | Tag::Adj) && token.folded != "des");
        preposition.is_some_and(|token| {
            matches!(
                token.folded.as_str(),
                "dans"
                    | "sur"
                    | "pour"
                    | "lors"
                    | "pendant"
                    | "après"
                    | "avant"
                    | "sous"
                    | "depuis"
                    | "chez"
                    | "avec"
                    | "vers"
                    | "durant"
                    | "par"
            )
        })
    }
}

/// Whether the object of a verb of speech is what is said: `dénonce « … »`, not `lance « … »`.
pub(super) fn quotes_object(lemma: &str, construction: &str, class: &str) -> bool {
    let acts = matches!(
        lemma,
        "prévoir"
            | "accepter"
            | "refuser"
            | "proposer"
            | "ordonner"
            | "exiger"
            | "présenter"
            | "imaginer"
            | "relever"
            | "observer"
            | "garantir"
            | "écrire"
            | "trouver"
            | "remarquer"
            | "constater"
            | "noter"
            | "rapporter"
    );
    matches!(lemma, "mettre en garde" | "évoquer" | "exprimer" | "qualifier" | "décrire" | "mentionner")
        || !acts
            && (construction.contains("que")
                || matches!(class, "accusation" | "réaction" | "opinion" | "démenti" | "revendication"))
}
