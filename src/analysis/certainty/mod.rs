//! When a frame is certain: nothing in its sentence that could be read otherwise bears on what it tells. A doubt costs the
//! frame its certainty, and nothing else.

use super::adjuncts::Adjuncts;
use super::structures::Structure;
use crate::lexicon::{Number, StateAdjective, Tag, VerbForm, masculine_singulars, state_adjective};
use crate::text::{
    Clause, ClauseKind, Factuality, Modality, Negation, Standing, Subject, Token, TokenKind, VerbGroup, Voice,
};
use std::ops::Range;

/// Words that deny with *ne*.
const DENYING: &[&str] = &[
    "pas",
    "plus",
    "jamais",
    "rien",
    "aucun",
    "aucune",
    "personne",
    "guère",
    "point",
    "ni",
    "nul",
    "nulle",
    "nullement",
];

/// Verbs whose object has an attribute behind it: `juge la demande | irrecevable`.
const ATTRIBUTIVE: &[&str] = &[
    "considérer",
    "croire",
    "dire",
    "déclarer",
    "estimer",
    "garder",
    "juger",
    "laisser",
    "maintenir",
    "nommer",
    "penser",
    "prétendre",
    "reconnaître",
    "rendre",
    "tenir",
    "trouver",
    "élire",
];

/// Verbs that go with *de*: what follows in `des` or `du` is where something comes from, or what is had or lost.
const FROM: &[&str] = &[
    "abuser",
    "accuser",
    "arracher",
    "avertir",
    "bénéficier",
    "charger",
    "chasser",
    "couvrir",
    "dater",
    "descendre",
    "disposer",
    "dépendre",
    "détourner",
    "enlever",
    "entourer",
    "exclure",
    "exiger",
    "extraire",
    "informer",
    "jouir",
    "libérer",
    "manquer",
    "obtenir",
    "parler",
    "priver",
    "profiter",
    "protéger",
    "provenir",
    "prévenir",
    "recevoir",
    "relever",
    "remplir",
    "retirer",
    "résulter",
    "sortir",
    "souffrir",
    "séparer",
    "tirer",
    "traiter",
    "témoigner",
    "user",
    "venir",
    "écarter",
    "éloigner",
    "ôter",
];

/// A clause in its sentence, with what is looked at before its frame is called certain.
pub(super) struct Certainty<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) structure: &'t Structure,
    pub(super) clause: &'t Clause,
    pub(super) group: &'t VerbGroup,
    pub(super) standing: &'t Standing,
    pub(super) adjuncts: &'t Adjuncts<'t>,
    /// Whether the verb stands between quotation marks.
    pub(super) quoted: bool,
    /// Whether a byte of the block does.
    pub(super) in_quote: &'t dyn Fn(usize) -> bool,
    /// Whether the sentence begins with a capital.
    pub(super) capital: bool,
    /// Whether the text tells of what is long past, so that its future may be past too.
    pub(super) past: bool,
    /// The object that the frame claims.
    pub(super) object: Option<Range<usize>>,
}

impl Certainty<'_> {
    /// Whether nothing else can be meant.
    pub(super) fn holds(&self) -> bool {
        let known = self.tokens.get(self.group.head).is_some_and(|token| token.sure)
            && self.clause.certain
            && self.group.certain
            && self.standing.sure
            && !self.group.is_quality(self.tokens);
        let Some(subject) = self.clause.subject.as_ref().filter(|subject| known && subject.certain) else {
            return false;
        };
        self.has_clear_verb()
            && self.has_clear_subject(subject)
            && self.has_clear_object(subject)
            && self.has_clear_adjuncts()
            && self.has_clear_source(subject)
            && self.is_plain()
            && self.is_balanced()
            && self.names_every_source()
            && self.accounts_for_all_verbs()
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    fn back(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    /// Whether the verb group is whole and says one thing: no auxiliary whose participle comes later, no participle that
    /// may tell a state, no past or conditional of *pouvoir* and *devoir*, no subjunctive.
    fn has_clear_verb(&self) -> bool {
        let group = self.group;
        let future = group.form == VerbForm::Future || group.modality == Some(Modality::NearFuture);
        let awaited = self.tokens.get(group.first).is_some_and(|first| first.lemma() == "falloir");
        let modal = matches!(group.modality, Some(Modality::Possibility | Modality::Obligation));
        let untold = matches!(group.form, VerbForm::Subjunctive | VerbForm::SubjunctiveImperfect)
            || modal && (group.compound || !matches!(group.form, VerbForm::Present | VerbForm::Future));
        // `en ce qui concerne`, `comme on le voit`.
        // And `s’inquiète du fait qu’une baisse`, which is no reason.
        let set_phrase = self.clause.opener.as_ref().is_some_and(|opener| {
            self.back(opener.start, 1) == "ce"
                || self.word(opener.start) == "du" && self.word(opener.start + 1) == "fait"
        });
        !untold
            && !set_phrase
            && !(self.past && (future || awaited))
            && !self.is_left_open()
            && !self.is_state()
            && !self.goes_on()
    }

    /// Whether more of the verb may follow: `doit, en retour, payer`, `sera à remplir`, `est acceptée ou refusée`.
    fn goes_on(&self) -> bool {
        let head = self.tokens.get(self.group.head).map(Token::lemma);
        let end = self.group.tokens.end;
        let infinitive =
            |at: usize| self.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive));
        let alternative = self.word(end) == "ou";
        let modal = matches!(head.as_deref(), Some("devoir" | "pouvoir"));
        // `compte vendre`, `espère vendre`, `est à vendre`.
        // `qu’ils ne partent`, `peut encore moins payer`
        let ne = self.group.negation == Negation::None
            && self.group.tokens.clone().any(|at| matches!(self.word(at), "ne" | "n'"));
        let less = self.group.tokens.clone().any(|at| matches!(self.word(at), "moins" | "guère"));
        // `avant qu’il ne commence`, `ne peut partir qu’à midi`: nothing but *ne* denies it.
        let around = self.group.tokens.start.saturating_sub(4)..self.group.tokens.end + 5;
        let bare = self.group.negation == Negation::Full && !around.clone().any(|at| DENYING.contains(&self.word(at)));
        let other = self.group.negation == Negation::Full
            && (around.start..around.end + 8).any(|at| self.word(at).starts_with("qu"));
        let ceases = self.tokens.get(self.group.first).is_some_and(|first| first.lemma() == "cesser");
        bare || other && !around.clone().any(|at| self.word(at) == "pas")
            || ceases
            || alternative
            || modal
            || ne
            || less
            || infinitive(end)
            || self.word(end) == "à" && infinitive(end + 1)
    }

    /// Whether the sentence is a plain one: whole, with no condition that may concede, and no words that say a name again.
    fn is_plain(&self) -> bool {
        let parse = &self.structure.parse;
        // `ou si le bail prend fin`: an item of a list, under what its head says.
        let whole = self.tokens.first().is_some_and(|first| first.kind != TokenKind::Word || self.capital);
        let real = matches!(self.group.form, VerbForm::Future | VerbForm::Conditional)
            || self.standing.factuality == Factuality::Due
            || self.group.modality.is_some();
        // `S’il vit à la ville, il aime la campagne.`
        let conditional = self.standing.factuality == Factuality::Conditional;
        let conceding = self.tokens.iter().any(|token| matches!(token.folded.as_str(), "si" | "s'"))
            && parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Condition)
            && !(real && conditional);
        // What hangs on *que* and is told as a fact is a fact to somebody.
        // What hangs on an infinitive (`vérifier que`) takes its sense from there.
        let above = self.clause.parent.and_then(|parent| parse.clauses.get(parent));
        let above = above.and_then(|above| parse.verbs.get(above.verb));
        let asserted = self.standing.factuality == Factuality::Asserted;
        let nonfinite = above.is_none_or(|above| !above.is_finite());
        let due = above.is_some_and(|above| above.lemma(self.tokens) == "falloir");
        let told = match self.clause.kind {
            ClauseKind::Complement => asserted || nonfinite || due,
            // `un plan qui vise à aider les clubs | qui ferment`
            ClauseKind::Relative => asserted && above.is_some() && nonfinite,
            _ => false,
        };
        // `resterait ouvert en cas de gel`: under a condition, or possible.
        let cases = !matches!(self.standing.factuality, Factuality::Asserted | Factuality::Conditional)
            && self.tokens.windows(2).any(|pair| pair[0].folded == "en" && pair[1].folded == "cas");
        // `le point est : le parc ouvrira-t-il ?`: what is asked or hedged in one half says nothing of the other.
        let halved = !matches!(self.standing.factuality, Factuality::Asserted | Factuality::Attributed)
            && self.tokens.iter().rev().skip(1).any(|token| matches!(token.folded.as_str(), ":" | ";"));
        let renamed = (0..self.group.tokens.start).any(|at| {
            matches!(self.word(at), "c'est-à-dire" | "soit" | "autrement" | "alias")
                || self.word(at) == "à" && self.word(at + 1) == "savoir"
        });
        // `semble-t-il`, `dit-on`
        let rumoured = self.tokens.windows(2).any(|pair| {
            matches!(&*pair[0].lemma(), "sembler" | "paraître" | "dire" | "croire" | "penser")
                && matches!(pair[1].folded.as_str(), "-t-il" | "-il" | "-on" | "-t-on")
        });
        // `s’inquiète du fait qu’une baisse …`: each *que* opens a clause that was read.
        let opened = |at: usize| {
            parse.clauses.iter().filter_map(|clause| clause.opener.as_ref()).any(|opener| opener.contains(&at))
        };
        let unopened = (0..self.group.tokens.start)
            .any(|at| matches!(self.word(at), "que" | "qu'") && !opened(at) && self.tag(at) != Some(Tag::Adv));
        let without = matches!(self.word(0), "sans" | "faute" | "sauf" | "hors") || self.word(1) == "défaut";
        whole && !(conceding || cases || halved || told || renamed || rumoured || unopened || without)
    }

    /// Whether an auxiliary stands alone whose participle may come later: `avons, pour cela, accepté`, `sont « déçus »`.
    fn is_left_open(&self) -> bool {
        let group = self.group;
        let head = self.tokens.get(group.head).map(Token::lemma);
        let (have, be) = (head.as_deref() == Some("avoir"), head.as_deref() == Some("être"));
        if !have && !be {
            return false;
        }
        let Some(at) = (group.tokens.end..self.tokens.len()).find(|at| self.tag(*at) != Some(Tag::Adv)) else {
            return true;
        };
        let next = &self.tokens[at];
        let quoted = matches!(next.folded.as_str(), "«" | "“" | "\"");
        // `sont souvent floutées`: a participle that no table holds.
        let unknown = be && !next.sure && matches!(next.tag, Tag::Adj | Tag::Verb | Tag::X);
        let holds = matches!(next.tag, Tag::Det | Tag::Num | Tag::Noun | Tag::Propn)
            || matches!(next.folded.as_str(), "de" | "d'" | "du" | "des" | "pour" | "beaucoup");
        quoted || unknown || have && !holds
    }

    /// Whether what is read as a passive may tell a state: `sont pleinement ouvertes`.
    fn is_state(&self) -> bool {
        let Some(head) = self.tokens.get(self.group.head).filter(|_| self.group.voice == Voice::Passive) else {
            return false;
        };
        let mut after = self.tokens[self.group.head + 1..].iter().take_while(|token| token.tag != Tag::Punct);
        let agent = after.any(|token| token.folded == "par");
        let simple = !self.group.compound && matches!(self.group.form, VerbForm::Present | VerbForm::Imperfect);
        !agent && simple && (head.tag == Tag::Adj || state(head).is_some() || self.quoted)
    }

    /// Whether the words of the subject are all there, and it is known who that is.
    fn has_clear_subject(&self, subject: &Subject) -> bool {
        let tokens = &subject.tokens;
        let first = self.word(tokens.start);
        // Who says `nous` is told outside the quotation, if anywhere; `je`, in what nobody is told to say.
        // `assurez-vous`
        let told = tokens.start >= self.group.first && matches!(first, "-vous" | "-nous" | "-tu" | "-toi");
        let speaker = told
            || matches!(first, "je" | "j'" | "tu" | "t'")
            || self.quoted && matches!(first, "nous" | "vous" | "on" | "l'on");
        // `ce qui`, `celui qui`: nobody is named.
        // And `sait qui viendra`.
        let asked =
            self.tag(tokens.start.wrapping_sub(1)).is_some_and(|tag| matches!(tag, Tag::Verb | Tag::Aux | Tag::Adp));
        let nobody =
            subject.pronoun && matches!(first, "qui" | "lequel" | "laquelle") && (subject.phrase.is_none() || asked);
        let follows = tokens.end <= self.group.tokens.start;
        !speaker
            && !nobody
            && !self.is_lessened(tokens.start)
            && !self.is_mounted(subject)
            && !self.is_part(subject)
            && (subject.pronoun || !follows || tokens.end == self.group.tokens.start || !self.is_cut(tokens.end))
            && (subject.pronoun || self.stands_free(tokens.start))
    }

    /// Whether the words of the object are all there, and an object they are: not `il en existe | trois copies`, `a, | une
    /// fois de plus, refusé`, `le maire | ou son adjoint`.
    fn has_clear_object(&self, subject: &Subject) -> bool {
        let head = self.tokens.get(self.group.head).map(Token::lemma);
        let pronominal = self.group.voice == Voice::Pronominal;
        let impersonal = self.word(subject.head).ends_with("il")
            && (pronominal
                || matches!(
                    head.as_deref(),
                    Some("arriver" | "convenir" | "exister" | "manquer" | "rester" | "suffire" | "survenir" | "venir")
                ));
        let owns = head.as_deref() == Some("avoir") && self.group.voice == Voice::Active;
        let Some(object) = &self.object else { return !owns && !impersonal };
        let when = self.structure.dates.iter().any(|date| date.tokens.contains(&object.start))
            || matches!(self.word(object.end.saturating_sub(1)), "fois");
        let lemma = head.as_deref().unwrap_or_default();
        // `viennent | des écoles`, `arracher la vigne | du coteau`
        let of = |at: usize| matches!(self.word(at), "du" | "des" | "de" | "d'");
        let origin = FROM.contains(&lemma) && (of(object.start) || (object.start..object.end).any(of))
            || matches!(self.word(object.start), "de" | "d'");
        // `s’appelle la cella`
        let called = pronominal && matches!(lemma, "appeler" | "nommer" | "intituler" | "dénommer");
        // `les bureaux | et les ateliers`, `le maire | , un élu`
        let joined = matches!(self.word(object.end), "et" | "ou" | ",")
            && !matches!(self.tag(object.end + 1), Some(Tag::Verb | Tag::Aux | Tag::Pron | Tag::Sconj | Tag::Adv))
            && (self.starts_phrase(object.end + 1) || self.word(object.end) != ",");
        // `juge la demande irrecevable`, `l’activité | qui est la plus répandue`.
        let attributive = ATTRIBUTIVE.contains(&lemma) && self.tag(object.end.saturating_sub(1)) == Some(Tag::Adj);
        let restricted = matches!(self.word(object.start), "le" | "la" | "l'" | "les")
            && matches!(self.word(object.end), "qui" | "que" | "qu'" | "dont")
            && (object.end..object.end + 6).any(|at| matches!(self.word(at), "plus" | "moins" | "mieux" | "seul"));
        let lessened = self.is_lessened(object.start)
            || matches!(self.back(object.start, 1), "environ" | "près" | "presque" | "bien" | "de" | "d'" | "jusqu'");
        let cut = self.is_cut(object.end) || lessened || called || origin || joined || attributive || restricted;
        !(impersonal || cut || owns && when)
    }

    /// `les mises | à jour`, `la demande de prise | en charge`.
    fn is_mounted(&self, subject: &Subject) -> bool {
        let mounts = |at: usize| {
            let lemma = self.tokens.get(at).map(Token::lemma);
            matches!(lemma.as_deref(), Some("mise" | "remise" | "prise"))
        };
        let end = subject.tokens.end;
        (mounts(subject.head) || mounts(end.saturating_sub(1))) && self.tag(end) == Some(Tag::Adp)
    }

    /// Whether a subject may be a part of more: `des élus | et des agents ont signé`, `la première d’entre | elles`.
    fn is_part(&self, subject: &Subject) -> bool {
        let tokens = &subject.tokens;
        let joins = |at: usize| matches!(self.word(at), "et" | "ou" | "ni");
        let behind = (tokens.end..self.group.tokens.start).any(joins);
        let plural = self.group.number(self.tokens) == Some(Number::Plural);
        let finite = |group: &VerbGroup| group.is_finite();
        let groups = || self.structure.parse.verbs.iter().filter(|group| finite(group));
        // `l’arrivée d’un club et d’un musée a fait …`: no verb stands before it.
        let alone = !groups().any(|group| group.tokens.end < tokens.start);
        let before = tokens.start.checked_sub(1).is_some_and(joins) && (plural || alone) && tokens.start > 1;
        // `La fermeture pourrait durer, a prévenu un élu`: the subject of the verb before.
        let taken = self.back(self.group.tokens.start, 1) == ","
            && groups().any(|group| group.tokens.start >= tokens.end && group.tokens.end < self.group.tokens.start)
            && !subject.pronoun;
        let governed = tokens.start.checked_sub(1).is_some_and(|at| self.tag(at) == Some(Tag::Adp));
        behind || before || taken || governed
    }

    /// Whether the word before a phrase takes some of it away: `presque tous les clubs`, `moins de dix élus`.
    fn is_lessened(&self, start: usize) -> bool {
        matches!(
            self.back(start, 1),
            "presque" | "quasiment" | "pratiquement" | "pas" | "non" | "moins" | "plus" | "même" | "seul" | "jusqu'"
        )
    }

    /// Whether no noun, adjective or preposition stands right before a phrase, that it may belong to.
    fn stands_free(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1).and_then(|at| self.tokens.get(at)) else { return true };
        !matches!(before.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Adp | Tag::Det)
    }

    /// Whether a phrase may go on behind its end: `un séisme de magnitude | 5,7`, `les armes | à feu`.
    fn is_cut(&self, end: usize) -> bool {
        let Some(next) = self.tokens.get(end) else { return false };
        match next.tag {
            Tag::Num | Tag::Noun | Tag::Propn | Tag::X => true,
            Tag::Adj => !self.starts_phrase(end),
            // `les Hauts | réunis ont signé`
            Tag::Verb => next.features.form == Some(VerbForm::PastParticiple) && end + 1 == self.group.tokens.start,
            Tag::Adp => {
                !matches!(next.folded.as_str(), "au" | "aux" | "du" | "des")
                    && matches!(self.tag(end + 1), Some(Tag::Noun | Tag::Adj))
            }
            _ => matches!(next.folded.as_str(), "«" | "“" | "\"" | "-" | "/"),
        }
    }

    fn starts_phrase(&self, at: usize) -> bool {
        self.structure.parse.phrases.iter().any(|phrase| phrase.tokens.start == at)
    }

    /// Whether who says it can be named: not `selon | ouverture de la procédure`; and whether the frame is not half inside
    /// a quotation: `Cette étude « clôt le débat », estime le maire`.
    fn has_clear_source(&self, subject: &Subject) -> bool {
        let source = self.standing.source.as_ref();
        let bare = source
            .and_then(|source| self.tokens.get(source.start))
            .is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Adj));
        let inside = |at: usize| self.tokens.get(at).is_some_and(|token| (self.in_quote)(token.range.start));
        // `les élus, arrivés, selon le maire, à midi`, `…, dit le maire, le jour où le pont a cédé`: it is told of a part.
        // And `les déclarations que vous faites`, where the noun is no source.
        let noun =
            source.is_some_and(|source| self.clause.opener.as_ref().is_some_and(|opener| opener.start == source.end));
        let partial = source.is_some_and(|source| {
            let next = self.tokens.get(source.end);
            let verb = self.group.tokens.start;
            let ends = next.is_none_or(|next| matches!(next.folded.as_str(), "." | "!" | "…" | "»" | "\""));
            let incise = self
                .structure
                .parse
                .clauses
                .iter()
                .any(|clause| clause.kind == ClauseKind::Incise && clause.tokens.end <= verb);
            let cut = next.is_some_and(|next| matches!(next.tag, Tag::Propn | Tag::X | Tag::Num));
            source.start > verb && !ends || incise || cut
        });
        !bare && !noun && !partial && inside(subject.head) == self.quoted
    }

    /// Whether each date and quantity that the frame claims stands where it can only go with the verb: at the head of its
    /// part of the sentence, right behind the verb, or behind its object.
    fn has_clear_adjuncts(&self) -> bool {
        let dates = self.structure.dates.iter().filter(|date| self.adjuncts.has_date(date)).map(|date| &date.tokens);
        let quantities = self.structure.quantities.iter().filter(|quantity| self.adjuncts.has_quantity(quantity));
        dates.chain(quantities.map(|quantity| &quantity.number)).all(|tokens| self.is_bound(tokens.start))
    }

    fn is_bound(&self, at: usize) -> bool {
        let within = |range: &Range<usize>| range.contains(&at);
        if at < self.group.tokens.end
            || self.clause.subject.as_ref().is_some_and(|subject| within(&subject.tokens))
            || self.object.as_ref().is_some_and(within)
        {
            return true;
        }
        let path = self.tokens.get(self.group.tokens.end..at).unwrap_or(&[]);
        let nouns = path.iter().filter(|token| matches!(token.tag, Tag::Noun | Tag::Propn)).count();
        let parted = path.iter().any(|token| matches!(token.tag, Tag::Cconj | Tag::Sconj));
        !parted && nouns <= 1
    }

    /// Whether every quotation mark and bracket of the sentence has its other.
    fn is_balanced(&self) -> bool {
        let count = |marks: &[&str]| self.tokens.iter().filter(|token| marks.contains(&token.folded.as_str())).count();
        count(&["«", "“"]) == count(&["»", "”"])
            && count(&["\""]).is_multiple_of(2)
            && count(&["(", "["]) == count(&[")", "]"])
    }

    /// Whether each `selon`, `d’après` of the sentence has been read as somebody's words.
    fn names_every_source(&self) -> bool {
        let claims = &self.structure.attributions;
        (0..self.tokens.len()).all(|at| {
            let names =
                self.word(at) == "selon" || matches!(self.word(at), "d'" | "de") && self.word(at + 1) == "après";
            let read = |source: &Range<usize>| source.start > at && source.start <= at + 3;
            !names || claims.iter().filter_map(|claim| claim.source.as_ref()).any(read)
        })
    }

    /// Whether each finite verb of the sentence has found its subject: what is left over may belong to this clause.
    fn accounts_for_all_verbs(&self) -> bool {
        let parse = &self.structure.parse;
        parse.clauses.iter().all(|clause| {
            parse.verbs.get(clause.verb).is_none_or(|group| {
                !group.is_finite() || group.form == VerbForm::Imperative || group.certain && clause.subject.is_some()
            })
        })
    }
}

fn state(token: &Token) -> Option<StateAdjective> {
    masculine_singulars(&token.folded).iter().find_map(|form| state_adjective(form))
}

#[cfg(test)]
mod tests;
