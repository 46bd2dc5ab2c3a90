//! The spaces, apostrophes, quotation marks and capitals of French typography, over a whole text; verbatim parts keep
//! their words.

/// A narrow no-break space: before `;`, `!`, `?` and in thousands.
const NARROW: char = '\u{202f}';
/// A no-break space: before `:`, `%`, units and `h`, inside guillemets, between *M.* and the name.
const FIXED: char = '\u{a0}';

/// Symbols that a no-break space ties to the figure before.
const UNITS: &[&str] = &[
    "%", "‰", "€", "$", "£", "¥", "km", "m", "cm", "mm", "m²", "m³", "km²", "km/h", "kg", "g", "mg", "t", "l", "cl",
    "ml", "hl", "ha", "h", "min", "s", "kWh", "MWh", "GWh", "TWh", "kW", "MW", "GW", "W", "V", "°C", "°F", "Hz", "MHz",
    "GHz", "Ko", "Mo", "Go", "To", "dB", "Md€", "M€", "k€", "°",
];

/// Abbreviations that a no-break space ties to the name after.
const CIVILITIES: &[&str] = &["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Dr", "Pr", "Mgr"];

/// A text with French typography.
pub(super) fn typographic(text: &str) -> String {
    let spaced = spaced_marks(&quoted(text));
    // « Il pleut », dit-elle: before the comma the quotation loses its full stop.
    spaced_units(&spaced.replace(".\u{a0}»,", "\u{a0}»,"))
}

/// The first letter as a capital, accents kept; what stands before it (an opening guillemet) stays.
pub(super) fn capitalised(text: &str) -> String {
    let is_start = |c: char| c.is_alphanumeric();
    let Some((at, first)) = text.char_indices().find(|(_, c)| is_start(*c)) else { return text.to_string() };
    let (before, rest) = text.split_at(at);
    let mut out = before.to_string();
    out.extend(first.to_uppercase());
    out.extend(rest.chars().skip(1));
    out
}

/// The first letter in lower case, unless the word is an acronym.
pub(super) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return text.to_string();
    }
    first.to_lowercase().chain(chars).collect()
}

/// A text with a full stop, unless a mark ends it already.
pub fn stopped(text: &str) -> String {
    let bare = text.trim_end_matches(['»', '”', ')', FIXED, ' ']);
    if text.ends_with(['.', '…', '!', '?']) || (text.ends_with('»') && bare.ends_with(['.', '…', '!', '?'])) {
        return text.to_string();
    }
    format!("{text}.")
}

/// Typographic apostrophes; inside guillemets, other quotation marks as “ ”.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0usize;
    let mut straight = false;
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\'' if before.is_alphanumeric() => out.push('’'),
            '«' => {
                depth += 1;
                out.push(if depth > 1 { '“' } else { '«' });
            }
            '»' => {
                out.push(if depth > 1 { '”' } else { '»' });
                depth = depth.saturating_sub(1);
            }
            '"' => {
                straight = !straight;
                out.push(match (depth > 0, straight) {
                    (true, true) => '“',
                    (true, false) => '”',
                    (false, true) => '«',
                    (false, false) => '»',
                });
            }
            _ => out.push(c),
        }
        before = c;
    }
    out
}

/// Spaces beside marks; no double full stop, no space before a comma.
fn spaced_marks(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let is_space = |c: char| matches!(c, ' ' | FIXED | NARROW);
    for (at, c) in chars.iter().copied().enumerate() {
        let ends = ends_after(&chars, at + 1);
        let before = out.chars().next_back().unwrap_or(' ');
        match c {
            ';' | '!' | '?' | ':' if ends && !out.is_empty() => {
                trim(&mut out);
                // `?!` and `!!` stay together.
                if !out.ends_with(['!', '?', '(']) {
                    out.push(if c == ':' { FIXED } else { NARROW });
                }
                out.push(c);
            }
            '»' => {
                trim(&mut out);
                out.push(FIXED);
                out.push(c);
            }
            '.' => {
                let dots = chars.get(at..).unwrap_or(&[]).iter().take_while(|c| **c == '.').count();
                let first = at.checked_sub(1).and_then(|at| chars.get(at)) != Some(&'.');
                if first && ends_after(&chars, at + dots) {
                    trim(&mut out);
                }
                match (first, dots) {
                    (true, 3..) => out.push('…'),
                    (true, _) if !out.ends_with(['…', '!', '?', '.']) => out.push('.'),
                    _ => {}
                }
            }
            ',' if is_space(before) && ends => {
                trim(&mut out);
                out.push(',');
            }
            '”' | ')' => {
                trim(&mut out);
                out.push(c);
            }
            '«' => {
                out.push(c);
                out.push(FIXED);
            }
            _ if is_space(c) && matches!(before, '«' | '“' | FIXED | NARROW | ' ' | '(') && !out.is_empty() => {}
            _ => out.push(c),
        }
    }
    out
}

/// Whether a word ends where this character stands.
fn ends_after(chars: &[char], at: usize) -> bool {
    chars.get(at).copied().is_none_or(|next| matches!(next, ' ' | FIXED | NARROW | '»' | '”' | ')' | '\n'))
}

/// Takes the spaces off the end.
fn trim(out: &mut String) {
    out.truncate(out.trim_end_matches([' ', FIXED, NARROW]).len());
}

/// No-break spaces between figures and units, in thousands and after civilities.
fn spaced_units(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) {
            out.push(separator(before, word));
        }
        out.push_str(word);
    }
    out
}

/// The space between two words.
fn separator(before: &str, word: &str) -> char {
    let bare = word.trim_end_matches([',', '.', ';', ')', '»', '”', FIXED, NARROW, '?', '!', ':', '…']);
    let figure = before.ends_with(|c: char| c.is_ascii_digit());
    let opening = before.trim_start_matches(['(', '«', FIXED]);
    let thousands = figure
        && opening.len() <= 3
        && opening.chars().all(|c| c.is_ascii_digit())
        && bare.len() == 3
        && bare.chars().all(|c| c.is_ascii_digit());
    let minutes = before == "h" || before.ends_with("\u{a0}h");
    let measured = figure && UNITS.contains(&bare);
    let timed = minutes && bare.len() == 2 && bare.chars().all(|c| c.is_ascii_digit());
    let civil = CIVILITIES.contains(&opening.trim_start_matches("d’").trim_start_matches("l’"))
        && word.starts_with(char::is_uppercase);
    if thousands {
        NARROW
    } else if measured || timed || civil {
        FIXED
    } else {
        ' '
    }
}
