use super::super::checked::Gate;
use super::super::gates::Register;
use super::super::headings::{self, Drawn};
use super::super::plan::{Choice, Generated, Pattern, TextOrigin, UnitNature};
use super::judge::Judge;
use super::own;
use crate::analysis::Analysis;
use crate::document::Document;
use crate::lexicon::fold;

/// The author's title, or one drawn from the first sentences.
pub(in super::super) fn title(
    document: &Document,
    analysis: &Analysis,
    register: Register,
    gate: &mut Gate,
) -> Option<Generated> {
    if let Some(title) = &analysis.title {
        return Some(own(title));
    }
    let Drawn { text, pattern, sources } = headings::title(document, analysis, register, gate)?;
    Some(Generated { text, origin: TextOrigin::Genere, pattern: Some(pattern), sources })
}

/// A title without fault for an article whose own has some: the author's own without what can be taken out, else the best
/// that the article gives; none that says the same.
pub(super) fn offered(
    own: &str,
    judge: &Judge,
    titles: impl FnOnce() -> Vec<Drawn>,
    gate: &mut Gate,
) -> Option<Choice> {
    if let Some(text) = judge.mended(own).filter(|text| judge.is_sound(text)) {
        return Some(Choice { text, pattern: Pattern::TitreAbrege, sources: Vec::new() });
    }
    // A theme and a noun behind it say little more than the theme.
    let other = |drawn: &Drawn| {
        drawn.pattern != Pattern::ThemeGroupe && judge.is_sound(&drawn.text) && fold(&drawn.text) != fold(own)
    };
    let mut sound = titles().into_iter().filter(other);
    let Drawn { text, pattern, sources } =
        sound.find(|drawn| gate.passes(&drawn.text, UnitNature::Titre, &drawn.sources))?;
    Some(Choice { text, pattern, sources })
}
