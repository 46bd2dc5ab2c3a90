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
/// Quotations beyond this number cost.
const QUOTATIONS: usize = 2;

#[derive(Clone)]
struct Choice<'c> {
    score: f64,
    indices: Vec<Option<usize>>,
    chosen: Vec<&'c Candidate>,
}

/// For each part the index of its heading: the combination with the best sum of scores, less what repeats.
pub(super) fn select(parts: &[Vec<Candidate>]) -> Vec<Option<usize>> {
    let mut beam = vec![Choice { score: 0.0, indices: Vec::new(), chosen: Vec::new() }];
    for candidates in parts {
        let mut next = Vec::new();
        for choice in &beam {
            let mut without = choice.clone();
            without.indices.push(None);
            without.score -= 0.6;
            next.push(without);
            let possible = candidates.iter().enumerate().filter(|(_, candidate)| possible(candidate, choice));
            for (index, candidate) in possible.take(TRIED) {
                let mut with = choice.clone();
                with.score += candidate.score - penalty(candidate, choice);
                with.indices.push(Some(index));
                with.chosen.push(candidate);
                next.push(with);
            }
        }
        next.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| order(&a.indices).cmp(&order(&b.indices))));
        next.truncate(BEAM);
        beam = next;
    }
    beam.into_iter().next().map(|choice| choice.indices).unwrap_or_default()
}

fn order(indices: &[Option<usize>]) -> Vec<usize> {
    indices.iter().map(|index| index.unwrap_or(usize::MAX)).collect()
}

fn possible(candidate: &Candidate, choice: &Choice) -> bool {
    candidate.score >= WORTH
        && choice.chosen.iter().all(|other| other.text != candidate.text && !alike(&other.stems, &candidate.stems))
}

fn penalty(candidate: &Candidate, choice: &Choice) -> f64 {
    let same_head = choice.chosen.iter().any(|other| other.head == candidate.head);
    let quotations = choice.chosen.iter().filter(|other| is_quotation(other)).count();
    let many = is_quotation(candidate) && quotations >= QUOTATIONS;
    f64::from(u8::from(same_head)) * 0.7 + f64::from(u8::from(many))
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
