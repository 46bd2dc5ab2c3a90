use super::{Defect, DefectClass};
use crate::document::{Block, Document};
use crate::lexicon::speech_verb;
use crate::source::{Source, Span};
use crate::text;

/// Most guillemets written twice that a paragraph can hold.
const MOST_DOUBLED: usize = 8;

/// Guillemets written twice, closed by a sign of another kind, and quotations never closed.
pub(super) fn defects(source: &Source, document: &Document) -> Vec<Defect> {
    let blocks: Vec<&Block> = document.author_blocks().map(|(_, block)| block).collect();
    let marks: Vec<Marks> = blocks.iter().map(|block| Marks::read(block.prose.text())).collect();
    let mut found = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        let prose = block.prose.text();
        found.extend(marks[i].doubled.iter().filter_map(|doubled| {
            Defect::at(
                source,
                block,
                DefectClass::GuillemetDouble,
                doubled.from..doubled.to,
                &prose[doubled.keep.clone()],
            )
        }));
        found.extend(text::mixed_pairs(prose).into_iter().filter_map(|(open, close)| {
            let (range, with) = matching(prose, open, close)?;
            Defect::at(source, block, DefectClass::GuillemetDepareille, range, &with)
        }));
        if let Some((at, closing)) = lost(&blocks, &marks, i).and_then(|open| closing(prose, open)) {
            found.extend(Defect::at(source, block, DefectClass::GuillemetOuvert, at..at, &closing));
        }
    }
    found
}

/// Guillemets that open words inside a sentence and are never closed, with other sentences after it: nothing says where the
/// quotation ends.
pub fn unclosed_fragments(document: &Document) -> Vec<Span> {
    let blocks: Vec<&Block> = document.author_blocks().map(|(_, block)| block).collect();
    let marks: Vec<Marks> = blocks.iter().map(|block| Marks::read(block.prose.text())).collect();
    let fragment = |(i, block): (usize, &&Block)| {
        let open = lost(&blocks, &marks, i)?;
        let sign = open..open + '«'.len_utf8();
        closing(block.prose.text(), open).is_none().then(|| block.prose.to_source(sign))
    };
    blocks.iter().enumerate().filter_map(fragment).collect()
}

/// Where a quotation opens in block `i` that neither it nor a later one surely closes.
fn lost(blocks: &[&Block], marks: &[Marks], i: usize) -> Option<usize> {
    let prose = blocks.get(i)?.prose.text();
    // A quotation over several paragraphs opens each of them again and is closed in the last.
    let goes_on = blocks.get(i + 1).is_some_and(|next| next.prose.text().trim_start().starts_with('«'));
    let before = i.checked_sub(1).and_then(|before| marks.get(before));
    let chained = before.is_some_and(|before| unclosed(before).is_some()) && prose.trim_start().starts_with('«');
    // The next guillemet of the article may close it.
    let closed_later = marks_after(marks, i).is_some_and(|sign| sign == '»');
    if goes_on || chained || closed_later {
        return None;
    }
    surely_unclosed(prose, marks.get(i)?)
}

/// The sign of a mixed pair that gives way to a guillemet, and the guillemet with its space: as the other one has it.
fn matching(prose: &str, open: usize, close: usize) -> Option<(std::ops::Range<usize>, String)> {
    let opening = prose.get(open..)?.chars().next()?;
    let closing = prose.get(close..)?.chars().next()?;
    let inside = prose.get(open + opening.len_utf8()..close)?;
    if opening == '«' {
        let space = inside.chars().next().filter(|c| c.is_whitespace());
        let spaced = inside.ends_with(char::is_whitespace);
        let space = space.filter(|_| !spaced).map(String::from).unwrap_or_default();
        return Some((close..close + closing.len_utf8(), format!("{space}»")));
    }
    let space = inside.chars().next_back().filter(|c| c.is_whitespace());
    let spaced = inside.starts_with(char::is_whitespace);
    let space = space.filter(|_| !spaced).map(String::from).unwrap_or_default();
    Some((open..open + opening.len_utf8(), format!("«{space}")))
}

/// The first guillemet after paragraph `i`.
fn marks_after(marks: &[Marks], i: usize) -> Option<char> {
    marks[i + 1..].iter().find_map(|marks| marks.list.first()).map(|(_, sign)| *sign)
}

/// A guillemet written twice: `prose[from..to]` gives way to `prose[keep]`, the white space to keep.
struct Doubled {
    from: usize,
    to: usize,
    keep: std::ops::Range<usize>,
}

/// The guillemets of a paragraph, after doubled ones are counted once.
struct Marks {
    list: Vec<(usize, char)>,
    doubled: Vec<Doubled>,
}

impl Marks {
    fn read(prose: &str) -> Self {
        let mixed = text::mixed_pairs(prose);
        let paired = |at: usize| mixed.iter().any(|(open, close)| *open == at || *close == at);
        let signs: Vec<(usize, char)> =
            text::quote_marks(prose).filter(|(at, c)| matches!(c, '«' | '»') && !paired(*at)).collect();
        let opened = signs.iter().filter(|(_, c)| *c == '«').count();
        let mut excess = opened as isize - (signs.len() - opened) as isize;
        let mut list: Vec<(usize, char)> = Vec::with_capacity(signs.len());
        let mut doubled: Vec<Doubled> = Vec::new();
        let joined = |a: &(usize, char), b: &(usize, char)| {
            a.1 == b.1 && prose[a.0 + a.1.len_utf8()..b.0].chars().all(char::is_whitespace)
        };
        for run in signs.chunk_by(joined) {
            list.push(run[0]);
            // Three in a row are no accident of copying.
            let &[(first, sign), (second, _)] = run else {
                list.extend(&run[1..]);
                continue;
            };
            let (from, after) = (first + sign.len_utf8(), second + sign.len_utf8());
            if sign == '«' && excess > 0 {
                // The space after the first one stays; where there is none, that after the second.
                let space = prose[after..].len() - prose[after..].trim_start().len();
                let (to, keep) = if from == second { (after, from..from) } else { (after + space, from..second) };
                doubled.push(Doubled { from, to, keep });
                excess -= 1;
            } else if sign == '»' && excess < 0 {
                doubled.push(Doubled { from, to: after, keep: from..from });
                excess += 1;
            } else {
                list.push((second, sign));
            }
        }
        // So many are not accidents of copying, but something else than prose.
        if doubled.len() > MOST_DOUBLED {
            doubled.clear();
        }
        Self { list, doubled }
    }
}

/// The guillemet that opens a quotation never closed, where it is sure that the quotation goes on to the end: with an
/// attribution after it (`, assure la maire.`), the quotation may have ended there.
fn surely_unclosed(prose: &str, marks: &Marks) -> Option<usize> {
    let open = unclosed(marks)?;
    let tokens = text::tokenize(&prose[open..]);
    let inverted = |token: &text::Token| {
        token.folded.starts_with("-t-") || matches!(token.folded.as_str(), "-il" | "-elle" | "-ils" | "-elles" | "-on")
    };
    let attribution = tokens.windows(3).any(|three| {
        let [comma, verb, next] = three else { return false };
        comma.folded == ","
            && (speech_verb(&verb.folded).is_some()
                || inverted(next)
                || matches!(verb.folded.as_str(), "a" | "ont" | "avait") && speech_verb(&next.folded).is_some())
    });
    (!attribution).then_some(open)
}

/// The guillemet that opens a quotation never closed: the last of the paragraph, all others being paired.
fn unclosed(marks: &Marks) -> Option<usize> {
    let (&(last, sign), others) = marks.list.split_last()?;
    let mut depth = 0isize;
    for (_, c) in others {
        depth += if *c == '«' { 1 } else { -1 };
        if depth < 0 {
            return None;
        }
    }
    (sign == '«' && depth == 0).then_some(last)
}

/// Where the quotation opened at `open` is to be closed, and with what.
///
/// A fragment inside the sentence that reports it is closed before the final full stop; whole sentences after it. With other
/// sentences behind a fragment, nothing tells where it ends.
fn closing(prose: &str, open: usize) -> Option<(usize, String)> {
    let after = &prose[open + '«'.len_utf8()..];
    let space = after.chars().next().filter(|c| c.is_whitespace()).unwrap_or('\u{a0}');
    let end = prose.trim_end().len();
    let quoted = after.trim();
    let before = prose[..open].trim_end();
    let whole =
        before.is_empty() || quoted.starts_with(char::is_uppercase) && before.ends_with([':', '.', '!', '?', '…', '»']);
    if !whole && text::sentences(quoted).len() > 1 {
        return None;
    }
    let full_stop = quoted.ends_with('.') && !quoted.ends_with("..");
    Some((if !whole && full_stop { end - 1 } else { end }, format!("{space}»")))
}
