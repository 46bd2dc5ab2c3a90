//! Whether subject and object are told whole, and are what they are taken for.

use super::Certainty;
use crate::lexicon::{Number, Tag, VerbForm};
use crate::text::{Factuality, Subject, Token, Voice};

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

impl Certainty<'_> {
    /// Whether the words of the subject are all there, and it is known who that is.
    pub(super) fn has_clear_subject(&self, subject: &Subject) -> bool {
        let tokens = &subject.tokens;
        let first = self.word(tokens.start);
        // `assurez-vous`
        let told = tokens.start >= self.group.first && matches!(first, "-vous" | "-nous" | "-tu" | "-toi");
        // Who says `nous` is told outside the quotation, if anywhere; `je`, in what nobody is told to say.
        let speaker = told
            || matches!(first, "je" | "j'" | "tu" | "t'")
            || self.quoted && matches!(first, "nous" | "vous" | "on" | "l'on");
        // `sait qui viendra`
        let asked =
            self.tag(tokens.start.wrapping_sub(1)).is_some_and(|tag| matches!(tag, Tag::Verb | Tag::Aux | Tag::Adp));
        // `Un | des théâtres`, `les | autres`
        let stub = tokens.len() == 1
            && matches!(first, "un" | "une" | "autres" | "autre" | "certains" | "plusieurs" | "tel" | "telle");
        // `combien ils sont`
        let asking = ["combien", "comment", "pourquoi", "où", "quand", "quoi"].contains(&self.back(tokens.start, 1));
        // `Vous exercez un métier du spectacle`: maybe one case of a list.
        let reader = first == "vous" && self.standing.factuality == Factuality::Asserted;
        // `ce qui`, `celui qui`: nobody is named.
        let nobody = stub
            || asking
            || reader
            || subject.pronoun && matches!(first, "qui" | "lequel" | "laquelle") && (subject.phrase.is_none() || asked);
        let follows = tokens.end <= self.group.tokens.start;
        !speaker
            && !nobody
            && !self.is_lessened(tokens.start)
            && !self.is_mounted(subject)
            && !self.is_part(subject)
            && (subject.pronoun || !follows || tokens.end == self.group.tokens.start || !self.is_cut(tokens.end))
            && (subject.pronoun || self.stands_free(tokens.start))
            // `a rapporté le site | Alpha`
            && (follows || !matches!(self.tag(tokens.end), Some(Tag::Propn | Tag::X | Tag::Num)))
    }

    /// Whether the words of the object are all there, and an object they are: not `il en existe | trois copies`, `a, | une
    /// fois de plus, refusé`, `le maire | ou son adjoint`.
    pub(super) fn has_clear_object(&self, subject: &Subject) -> bool {
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
        let origin = FROM.contains(&lemma) && (object.start..object.end).any(of)
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
        let groups = || self.structure.parse.verbs.iter().filter(|group| group.is_finite());
        // `l’arrivée d’un club et d’un musée a fait …`: no verb stands before it.
        let alone = !groups().any(|group| group.tokens.end < tokens.start);
        let before = tokens.start.checked_sub(1).is_some_and(joins) && (plural || alone) && tokens.start > 1;
        // `La fermeture pourrait durer, a prévenu un élu`: the subject of the verb before.
        let taken = self.back(self.group.tokens.start, 1) == ","
            && groups().any(|group| group.tokens.start >= tokens.end && group.tokens.end < self.group.tokens.start)
            && !subject.pronoun;
        let governed = tokens.start.checked_sub(1).is_some_and(|at| self.tag(at) == Some(Tag::Adp));
        // `les halles, ainsi que les gares, doivent`
        let listed = self.back(tokens.start, 1) == "que" && self.back(tokens.start, 2) == "ainsi";
        behind || before || listed || taken || governed
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
    pub(super) fn is_cut(&self, end: usize) -> bool {
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
}
