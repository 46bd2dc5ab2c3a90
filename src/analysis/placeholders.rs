//! What tools and templates leave in metadata until somebody writes something better.

use crate::lexicon::{Provisional, fold, function_word, provisional};

/// Why a value says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// A value that tools put there: `Sans titre`.
    Provisional,
    /// A sign of a template that nothing replaced: `%%title%%`.
    Template,
    /// The name of a file, or an address.
    File,
    /// The beginning of a text of filling: `Lorem ipsum`.
    Filling,
}

/// The extensions of the files that titles are taken from when nobody writes one; an article may be about `robots.txt`.
const EXTENSIONS: [&str; 9] = [".doc", ".docx", ".odt", ".pdf", ".indd", ".pptx", ".jpg", ".jpeg", ".png"];

/// Why the value of a field says nothing, where it does not; `field` is what it should be.
pub fn leftover(text: &str, field: Provisional) -> Option<Leftover> {
    let text = text.trim();
    let folded = fold(text);
    let sign = |c: char| matches!(c, '.' | '…' | '!' | '?' | ':' | ' ' | '"' | '«' | '»' | '*' | '_');
    let plain = folded.trim_matches(sign);
    let bare = plain.strip_prefix('[').and_then(|plain| plain.strip_suffix(']')).unwrap_or(plain);
    let is = |found: Provisional| found == field || found == Provisional::Anything;
    if [folded.as_str(), plain, bare].iter().any(|value| provisional(value).is_some_and(is)) {
        return Some(Leftover::Provisional);
    }
    if is_template(text) {
        return Some(Leftover::Template);
    }
    if plain.starts_with("lorem ipsum") {
        return Some(Leftover::Filling);
    }
    let one = !plain.contains(' ');
    let named = plain.rfind('.').is_some_and(|at| plain.get(at..).is_some_and(|end| EXTENSIONS.contains(&end)));
    // A page may be about `robots.txt`, and none is called `compte-rendu-du-conseil.md`.
    let page = [".md", ".html", ".txt"].iter().any(|end| plain.ends_with(end)) && plain.matches(['-', '_']).count() > 1;
    let address = ["http://", "https://", "www."].iter().any(|start| plain.starts_with(start));
    let spaced = named && plain.matches('.').count() == 1;
    let file = one && (address || page || named) || spaced || plain.starts_with("microsoft word - ");
    (file && field != Provisional::Author).then_some(Leftover::File)
}

/// What stands between the title of a page and the name of its site.
const SEPARATORS: [&str; 7] = [" | ", " - ", " – ", " — ", " · ", " :: ", " • "];

/// Whether a title says nothing of a page, the name of the site apart, where its main heading says something: `Accueil`,
/// `Sans titre | Le Courrier`.
pub fn is_vague_title(title: &str, heading: &str) -> bool {
    let says_nothing = |text: &str| {
        let folded = fold(text.trim());
        let plain = folded.trim_matches(|c: char| !c.is_alphanumeric());
        provisional(plain) == Some(Provisional::Vague) || leftover(text, Provisional::Title).is_some()
    };
    if heading.trim().is_empty() || says_nothing(heading) || title.trim().is_empty() {
        return false;
    }
    if says_nothing(title) {
        return true;
    }
    let Some((at, separator)) =
        SEPARATORS.iter().filter_map(|separator| Some((title.find(separator)?, separator))).min()
    else {
        return false;
    };
    let (Some(head), Some(rest)) = (title.get(..at), title.get(at + separator.len()..)) else { return false };
    // `Document | Le rapport de la Cour`: a rubric, and the topic of the page behind it.
    let told = fold(heading);
    let tells = |word: &&str| word.len() > 2 && function_word(word).is_none();
    let told: Vec<&str> = told.split(|c: char| !c.is_alphanumeric()).filter(tells).collect();
    let about = |part: &str| fold(part).split(|c: char| !c.is_alphanumeric()).any(|word| told.contains(&word));
    says_nothing(head) && !about(rest) || says_nothing(rest) && !about(head)
}

/// Signs that only a template reads: `{{ title }}`, `%%sitename%%`, `${titre}`, `#post_title`.
fn is_template(text: &str) -> bool {
    // The short codes of Quarto and Hugo are replaced in titles too.
    let liquid = text.contains("{{") && text.contains("}}") && !text.contains("{{<") && !text.contains("{{%");
    let yoast = text
        .split("%%")
        .skip(1)
        .step_by(2)
        .any(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
        && text.matches("%%").count() >= 2;
    let script = text.contains("${") && text.contains('}') || text.contains("<%=") || text.contains("{%");
    let fields = ["#post_title", "#site_title", "#separator_sa", "%title%", "%sitename%", "%sep%"];
    liquid || yoast || script || fields.iter().any(|field| text.contains(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_told_by_its_field() {
        let title = |text: &str| leftover(text, Provisional::Title);
        for text in ["Sans titre", "Untitled", "[Titre à compléter]", "Nouvel article", "TODO", "undefined"] {
            assert_eq!(title(text), Some(Leftover::Provisional), "{text}");
        }
        for text in ["{{ page.title }}", "%%title%% %%sep%% %%sitename%%", "${titre}", "#post_title"] {
            assert_eq!(title(text), Some(Leftover::Template), "{text}");
        }
        for text in [
            "Microsoft Word - compte rendu.doc",
            "article-final-v2.docx",
            "choix-des-sites.md",
            "https://exemple.org/a",
        ] {
            assert_eq!(title(text), Some(Leftover::File), "{text}");
        }
        for text in [
            "Introduction",
            "Le titre de transport",
            "Import avec {{< fa r >}}",
            "Vue.js",
            "robots.txt",
            "llms-full.txt",
            "100 %",
            "Admin",
        ] {
            assert_eq!(title(text), None, "{text}");
        }
        let heading = "Le bac de Kerverzh ne circule plus";
        for text in [
            "Accueil",
            "Accueil | Le Courrier du Lévan",
            "Sans titre - Le Courrier",
            "Document",
            "Le Courrier – Accueil",
        ] {
            assert!(is_vague_title(text, heading), "{text}");
        }
        for text in ["Document | Le bac en cartes", "Le bac | Le Courrier", "Accueil des réfugiés", "Test : le bac"] {
            assert!(!is_vague_title(text, heading), "{text}");
        }
        assert!(!is_vague_title("Accueil", "Bienvenue") && !is_vague_title("Accueil", ""));
        assert!(leftover("admin", Provisional::Author).is_some());
        assert!(leftover("Jeanne Admin", Provisional::Author).is_none());
        assert!(leftover("Lorem ipsum dolor sit amet, consectetur", Provisional::Description).is_some());
    }
}
