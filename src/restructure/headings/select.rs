use super::super::plan::Pattern;
use super::candidate::Candidate;
use std::collections::BTreeSet;

/// Candidates of a part that are tried.
const TRIED: usize = 6;
/// Combinations kept from part to part.
const BEAM: usize = 64;
/// Headings that share more than this share of their stems are alike.
const ALIKE: f64 = 0.5;
/// A heading worth less than this is worse than none.
pub(in crate::restructure) const WORTH: f64 = 0.2;
/// What a heading must be worth to part what can stay together: of those below it, readers took one in five.
const PARTING: f64 = 0.36;
/// What a part without a heading costs, where it is too long to go with the one before.
const LEFT: f64 = 0.6;
/// Quotations beyond this number cost.
const QUOTATIONS: usize = 2;
/// So do questions,
const QUESTIONS: usize = 1;
/// colons,
const COLONS: usize = 2;
/// and headings that name the subject of the article.
const NAMINGS: usize = 3;
/// An article that is cut should have as many headings.
const FEWEST: usize = 2;

/// What becomes of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pick {
    /// It gets this candidate for its heading.
    Candidate(usize),
    /// It goes on with the part before: no candidate is worth parting them.
    Joined,
    /// It is left without a heading, or has the author's.
    None,
}

/// A part whose heading is sought.
pub(super) struct Wanting {
    pub(super) candidates: Vec<Candidate>,
    pub(super) words: usize,
    /// Whether it has a heading.
    pub(super) headed: bool,
}

#[derive(Clone)]
struct Choice<'c> {
    score: f64,
    picks: Vec<Pick>,
    chosen: Vec<&'c Candidate>,
    /// The words since the last heading.
    since: usize,
}

/// For each part what becomes of it: the combination with the best sum of scores, less what repeats. Parts may be joined up to
/// `most` words.
pub(super) fn select(parts: &[Wanting], most: usize) -> Vec<Pick> {
    let mut beam = vec![Choice { score: 0.0, picks: Vec::new(), chosen: Vec::new(), since: 0 }];
    for part in parts {
        let mut next = Vec::new();
        for choice in &beam {
            let mut without = choice.clone();
            without.since += part.words;
            let joined = !part.headed && most > 0 && without.since <= most;
            if part.headed {
                without.since = part.words;
            } else if !joined {
                without.score -= LEFT;
            }
            without.picks.push(if joined { Pick::Joined } else { Pick::None });
            next.push(without);
            let possible = part.candidates.iter().enumerate().filter(|(_, candidate)| possible(candidate, choice));
            for (index, candidate) in possible.take(TRIED) {
                let mut with = choice.clone();
                with.score += candidate.score - PARTING - penalty(candidate, choice);
                with.picks.push(Pick::Candidate(index));
                with.chosen.push(candidate);
                with.since = part.words;
                next.push(with);
            }
        }
        next.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.picks.cmp(&b.picks)));
        next.truncate(BEAM);
        beam = next;
    }
    let own = parts.iter().filter(|part| !part.headed).count();
    let worth = |choice: &Choice| choice.score - if most > 0 { lacking(choice, own) } else { 0.0 };
    beam.sort_by(|a, b| worth(b).total_cmp(&worth(a)).then_with(|| a.picks.cmp(&b.picks)));
    beam.into_iter().next().map(|choice| choice.picks).unwrap_or_default()
}

fn possible(candidate: &Candidate, choice: &Choice) -> bool {
    candidate.score >= WORTH
        && choice.chosen.iter().all(|other| other.text != candidate.text && !alike(&other.stems, &candidate.stems))
}

/// What a candidate costs beside those that were chosen.
fn penalty(candidate: &Candidate, choice: &Choice) -> f64 {
    let chosen = |is: &dyn Fn(&Candidate) -> bool| choice.chosen.iter().filter(|other| is(other)).count();
    let beyond = |is: &dyn Fn(&Candidate) -> bool, most: usize| is(candidate) && chosen(is) >= most;
    let faults = [
        (chosen(&|other| other.head == candidate.head) > 0, 0.7),
        (beyond(&is_quotation, QUOTATIONS), 1.0),
        (beyond(&|of| of.text.ends_with('?'), QUESTIONS), 1.0),
        (beyond(&|of| of.text.contains(':'), COLONS), 1.0),
        (beyond(&|of| of.names_subject, NAMINGS), 0.4),
    ];
    faults.iter().filter(|(is, _)| *is).map(|(_, cost)| cost).sum()
}

/// What an article loses whose headings are fewer than it should have, or never name what it is about.
fn lacking(choice: &Choice, parts: usize) -> f64 {
    let few = FEWEST.min(parts).saturating_sub(choice.chosen.len());
    let unnamed = choice.chosen.iter().all(|candidate| !candidate.names_subject);
    #[expect(clippy::cast_precision_loss, reason = "one or two")]
    let few = few as f64;
    few * 0.3 + if unnamed { 0.15 } else { 0.0 }
}

fn is_quotation(candidate: &Candidate) -> bool {
    matches!(candidate.pattern, Pattern::Citation | Pattern::CitationSource)
}

/// Whether headings with these stems are alike.
pub(super) fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    likeness(a, b) > ALIKE
}

/// Jaccard similarity of two sets of stems.
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let union = a.union(b).count();
    #[expect(clippy::cast_precision_loss, reason = "a few words")]
    let share = if union == 0 { 0.0 } else { a.intersection(b).count() as f64 / union as f64 };
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(text: &str, score: f64) -> Candidate {
        let stems: BTreeSet<String> = text.split(' ').map(str::to_lowercase).collect();
        let names_subject = stems.contains("criée");
        Candidate {
            text: text.to_string(),
            pattern: Pattern::GroupeNominal,
            sources: Vec::new(),
            score,
            head: text.split(' ').next().unwrap_or_default().to_string(),
            stems,
            vocabulary: Vec::new(),
            names_subject,
        }
    }

    fn picked(parts: &[(usize, &[(&str, f64)])], most: usize) -> Vec<String> {
        let parts: Vec<Wanting> = parts
            .iter()
            .map(|(words, candidates)| Wanting {
                candidates: candidates.iter().map(|(text, score)| candidate(text, *score)).collect(),
                words: *words,
                headed: false,
            })
            .collect();
        let text = |(pick, part): (Pick, &Wanting)| match pick {
            Pick::Candidate(at) => part.candidates[at].text.clone(),
            Pick::Joined => "+".to_string(),
            Pick::None => "-".to_string(),
        };
        select(&parts, most).into_iter().zip(&parts).map(text).collect()
    }

    #[test]
    fn parts_go_together_where_no_heading_is_worth_parting_them() {
        let parts: &[(usize, &[(&str, f64)])] =
            &[(120, &[("Criée rouverte", 0.9)]), (130, &[("Quais vides", 0.3)]), (140, &[("Filets réparés", 0.8)])];
        assert_eq!(picked(parts, 300), ["Criée rouverte", "+", "Filets réparés"]);
        // Too long together, or each must have its own.
        assert_eq!(picked(parts, 200), ["Criée rouverte", "Quais vides", "Filets réparés"]);
        assert_eq!(picked(parts, 0), ["Criée rouverte", "Quais vides", "Filets réparés"]);
    }

    #[test]
    fn an_article_has_two_headings_where_it_can() {
        let parts: &[(usize, &[(&str, f64)])] = &[(90, &[("Criée rouverte", 0.9)]), (90, &[("Quais vides", 0.3)])];
        assert_eq!(picked(parts, 300), ["Criée rouverte", "Quais vides"]);
    }

    #[test]
    fn headings_do_not_ask_twice_nor_name_the_subject_each_time() {
        let twice: &[(usize, &[(&str, f64)])] = &[
            (200, &[("Qui peut pêcher ?", 0.9), ("Permis accordés", 0.6)]),
            (200, &[("Qui doit vendre ?", 0.9), ("Ventes obligatoires", 0.6)]),
        ];
        assert_eq!(picked(twice, 300), ["Qui peut pêcher ?", "Ventes obligatoires"]);
        let named: &[(usize, &[(&str, f64)])] = &[
            (200, &[("Criée neuve", 0.8)]),
            (200, &[("Prix de criée", 0.8)]),
            (200, &[("Toit de la criée", 0.8)]),
            (200, &[("Bateaux devant criée", 0.8), ("Bateaux amarrés", 0.6)]),
        ];
        assert_eq!(picked(named, 300)[3], "Bateaux amarrés");
    }
}
