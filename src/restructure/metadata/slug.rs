use super::super::plan::{Generated, Pattern, TextOrigin};
use super::focus::Focus;
use super::own;
use crate::analysis::{Analysis, MetaFact, MetaPlace};
use crate::document::Document;
use crate::lexicon::{MetaRole, Tag, ascii, function_word};
use crate::text::{TokenKind, tokenize};

/// Longest slug, in characters.
const LONGEST: usize = 60;
/// Most words of a slug.
const WORDS: usize = 7;

/// The author's slug, or the content words of the title without accents.
pub(in super::super) fn slug(document: &Document, analysis: &Analysis, title: Option<&Generated>) -> Option<Generated> {
    if let Some((entry, value)) = document.meta(MetaRole::Slug) {
        let fact = MetaFact {
            text: value.to_string(),
            span: entry.value_span,
            place: MetaPlace::FrontMatter,
            generated: false,
        };
        return Some(own(&fact));
    }
    if document.has_meta(MetaRole::Slug) {
        return None;
    }
    let title = title?;
    let text = slug_of(&title.text, Focus::of(document, analysis).as_ref());
    (!text.is_empty()).then(|| Generated {
        text,
        origin: TextOrigin::Genere,
        pattern: Some(Pattern::MotsDuTitre),
        sources: title.sources.clone(),
    })
}

/// `L’été à Nîmes : le budget` gives `ete-nimes-budget`.
fn slug_of(title: &str, focus: Option<&Focus>) -> String {
    let mut slug = String::new();
    let mut words = 0;
    for token in tokenize(title) {
        let content = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => {
                let own = focus.is_some_and(|focus| focus.has_word(&token.folded));
                !token.is_elided() && (own || !is_empty_word(&token.folded))
            }
            _ => false,
        };
        if !content {
            continue;
        }
        if words == WORDS {
            break;
        }
        let word: String = ascii(&token.folded)
            .chars()
            .filter(|c| *c != ' ' && *c != '\'')
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
            .collect();
        let word = word.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        if word.is_empty() || slug.len() + 1 + word.len() > LONGEST {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
        words += 1;
    }
    slug
}

/// Words without which a title says its contrary.
const NEGATIONS: &[&str] = &["sans", "pas", "plus", "jamais", "non", "contre", "ni"];

/// Articles, prepositions, pronouns, conjunctions, auxiliaries; homographs of a noun (`été`) stay.
fn is_empty_word(word: &str) -> bool {
    let tags = [Tag::Det, Tag::Adp, Tag::Pron, Tag::Cconj, Tag::Sconj];
    !NEGATIONS.contains(&word) && function_word(word).is_some_and(|known| known.empty || tags.contains(&known.tag))
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn a_slug_keeps_the_content_words() {
        assert_eq!(slug_of("L’aménagement de l’enclos à Nîmes", None), "amenagement-enclos-nimes");
        assert_eq!(slug_of("Œuvre d’été : 2 000 visiteurs", None), "oeuvre-ete-2000-visiteurs");
        assert_eq!(slug_of("Le cessez-le-feu vu par l’ONU", None), "cessez-le-feu-onu");
        assert_eq!(slug_of("… !", None), "");
        assert_eq!(slug_of("L’aoriste et l'imparfait", None), "aoriste-imparfait");
        assert_eq!(slug_of("Le gaz à 1,5 centime dès aujourd’hui", None), "gaz-1-5-centime");
        assert_eq!(slug_of("Isoler ses fenêtres sans les changer", None), "isoler-fenetres-sans-changer");
    }
}
