//! Roles that a clause tells of its subject (`X est un peintre`) or of its object (`X comme maire`).

use super::{BEFORE_TITLE, LONGEST, NameKind, NameMention, Reader, Role, RoleForm, RoleTime, Tag, TitleHere, agrees};

/// Fields whose nouns tell what somebody does: they need no determiner after *être*.
const TRADES: &[&str] = &[
    "politique",
    "administration",
    "armée",
    "police",
    "religion",
    "entreprise",
    "syndicat",
    "association",
    "média",
    "culture",
    "sport",
    "science",
    "santé",
    "enseignement",
    "métier",
];

/// Nouns that tell a rank or a figure of speech after *être*.
const FIGURES: &[&str] = &["premier", "second", "symbole", "victime", "témoin", "géant", "adversaire", "favori"];

impl Reader<'_, '_> {
    /// `X est un peintre`, `X était maire de Lyon`: what a clause says that its subject is.
    pub(super) fn attribute(&self, mentions: &[NameMention], index: usize) -> Option<(Role, &TitleHere)> {
        let mention = mentions.get(index)?;
        self.attribute_at(mentions, index, self.after_birth(self.after_brackets(mention.tokens.end)))
    }

    /// What the clause of a name says that its subject is, whose verb begins at `at`.
    pub(super) fn attribute_at(&self, mentions: &[NameMention], index: usize, at: usize) -> Option<(Role, &TitleHere)> {
        let words = self.words;
        let mention = mentions.get(index).filter(|mention| mention.kind == NameKind::Person)?;
        if !self.opens_clause(mention) || words.written(words.len().wrapping_sub(1)) == "?" {
            return None;
        }
        let (next, past) = self.copula(at)?;
        let (title, start, alone) = self.told(next)?;
        let trade = TRADES.contains(&title.title.class);
        let fits = !FIGURES.contains(&title.title.masculine) && !self.happens(title) && agrees(mention, title, true);
        if !fits || alone && !trade && title.one_of.is_none() {
            return None;
        }
        let end = self.told_end(mentions, title)?;
        let mut role = self.role(title, start, end, RoleForm::Attribute)?;
        if past {
            role.time = RoleTime::Former;
        } else if words.is(at, &["deviendra", "redeviendra"]) {
            role.time = RoleTime::Future;
        }
        Some((role, title))
    }

    /// Where the clause goes on after who somebody was: `X, née en 1950 à Brest, | est`; `at` where nothing is told.
    fn after_birth(&self, at: usize) -> usize {
        let words = self.words;
        let told = words.is(at + 1, &["né", "née", "dit", "dite", "alias", "surnommé", "surnommée"])
            || words.is(at + 1, &["de"]) && words.is(at + 2, &["son"]) && words.is(at + 3, &["nom", "vrai"]);
        if words.written(at) != "," || !told {
            return at;
        }
        let verb = (at + 2..at + 2 * LONGEST).find(|at| matches!(words.tag(*at), Tag::Aux) || words.is(*at, &["est"]));
        verb.filter(|verb| matches!(words.written(verb - 1), "," | ")")).unwrap_or(at)
    }

    /// `On a choisi X comme maire`; of who replaces X, the role is X's no more.
    pub(super) fn named_as(&self, mentions: &[NameMention], index: usize) -> Option<(Role, &TitleHere)> {
        let words = self.words;
        let mention = mentions.get(index).filter(|mention| mention.kind == NameKind::Person)?;
        let at = self.after_brackets(mention.tokens.end);
        let appointed = self.appointed(mention.start());
        if !words.is(at, &["comme"]) && !appointed {
            return None;
        }
        let at = if words.is(at, &["comme"]) { at } else { at.checked_sub(1)? };
        let mut head = at + 1;
        while words.is(head, BEFORE_TITLE) && self.title_at(head).is_none() {
            head += 1;
        }
        let title = self.title_at(head).filter(|title| TRADES.contains(&title.title.class))?;
        if self.happens(title) || !agrees(mention, title, true) {
            return None;
        }
        let mut role = self.role(title, at + 1, self.told_end(mentions, title)?, RoleForm::As)?;
        let replaced = (mention.start().saturating_sub(6)..mention.start())
            .any(|at| ["remplac", "succéd", "succèd"].iter().any(|stem| words.folded(at).starts_with(stem)));
        if replaced {
            role.time = RoleTime::Former;
        }
        Some((role, title))
    }

    /// Whether the verb right before `start` tells who is given a role: `nomme`, `a élu`.
    fn appointed(&self, start: usize) -> bool {
        let words = self.words;
        let Some(at) = start.checked_sub(1) else { return false };
        let finite = words.is(
            at,
            &[
                "nomme",
                "nomma",
                "nomment",
                "élit",
                "élisent",
                "désigne",
                "désigna",
                "désignent",
                "proclame",
                "proclama",
                "proclament",
                "sacre",
                "sacra",
                "couronne",
                "couronna",
            ],
        );
        let participle = words.is(at, &["nommé", "élu", "désigné", "proclamé", "sacré", "couronné", "promu"])
            && at > 0
            && words.is(at - 1, &["a", "ont", "avait", "avaient"]);
        let verb = at - usize::from(participle);
        (finite || participle) && verb.checked_sub(1).is_none_or(|before| !words.is(before, &["n'", "ne"]))
    }

    /// Whether a name, with the role before it, opens a clause: no preposition, no verb and no conjunction rules it.
    fn opens_clause(&self, mention: &NameMention) -> bool {
        let words = self.words;
        let mut start = mention.start();
        let before = mention.roles.iter().find(|role| role.form == RoleForm::Before && role.tokens.end == start);
        if let Some(role) = before {
            start = role.tokens.start;
            start -= usize::from(start > 0 && words.tag(start - 1) == Tag::Det);
        }
        start.checked_sub(1).is_none_or(|at| {
            matches!(words.written(at), "," | ";" | ":" | "—" | "–" | "•")
                || words.is(at, &["et", "mais", "car", "puis", "quand", "lorsque", "lorsqu'"])
                || words.is(at, &["que", "qu'"]) && at > 0 && words.is(at - 1, &["alors", "tandis", "parce", "après"])
                // `En 1920 Luc Rol devient maire`
                || at == 1 && words.is(0, &["en"])
        })
    }

    /// Where a role ends that nothing needs to close: with its complements, else with its adjectives.
    fn told_end(&self, mentions: &[NameMention], title: &TitleHere) -> Option<usize> {
        if let Some(end) = self.apposition_end(mentions, title).or_else(|| self.core_end(mentions, title)) {
            return Some(end);
        }
        let words = self.words;
        let mut end = title.end;
        while words.tag(end) == Tag::Adj {
            end += 1;
        }
        let goes_on = words.is(end, &["de", "d'", "du", "des", "à", "au", "aux", "et", "ou", "en"]);
        let named = matches!(words.tag(end), Tag::Noun | Tag::Propn | Tag::X | Tag::Num);
        (!goes_on && !named).then_some(end)
    }
}
