//! Why a section that was asked for is not added, in French.

use super::super::notes::reasons;
use super::super::plan::{Decline, Declined, Refused, SectionKind};
use crate::text::count;

/// Words below which no line fits.
const A_LINE: usize = 8;

/// What there was of a section.
pub(super) struct Short {
    /// The lines that passed.
    pub(super) lines: usize,
    /// The lines it needs.
    pub(super) fewest: usize,
    /// The words it could have.
    pub(super) room: usize,
}

/// A section that the article has, or that its editor took out.
pub(super) fn taken(kind: SectionKind) -> Declined {
    let why = "l’article l’a déjà, ou vous l’avez retirée".to_string();
    Declined { kind, reason: Decline::DejaPresente, why }
}

/// A section that has too few lines; `refused` are those that the checker refused.
pub(super) fn of(kind: SectionKind, short: Short, refused: &[Refused]) -> Declined {
    let (reason, why) = if short.room < A_LINE && kind.is_lexical() {
        let why = "elle vient des lexiques du programme, qui complètent ce qui est tiré de l’article et ne le remplacent pas ; trop peu en est tiré";
        (Decline::Place, why.to_string())
    } else if short.room < A_LINE {
        (
            Decline::Place,
            "les autres ajouts prennent déjà toute la place qu’un article de cette longueur leur laisse".to_string(),
        )
    } else if !refused.is_empty() {
        let told = count(refused.len(), "ligne écartée", "lignes écartées");
        let left = match short.lines {
            0 => String::new(),
            lines => format!(" ; il en reste {lines}, il en faut {}", short.fewest),
        };
        (Decline::Verificateur, format!("{told} par le vérificateur{}{left}", reasons(refused)))
    } else if short.lines == 0 {
        (Decline::AucunFait, "rien dans l’article n’en donne une ligne sûre".to_string())
    } else {
        let gives = format!("l’article en donne {}", count(short.lines, "ligne", "lignes"));
        (Decline::TropPeu, format!("{gives}, il en faut {}", short.fewest))
    };
    Declined { kind, reason, why }
}
