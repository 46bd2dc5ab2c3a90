//! What a page says of itself to machines: Open Graph and JSON-LD, from values that the article, its page or the
//! configuration gives. What none of them gives is left out.

use super::super::plan::{OpenGraph, PageData, Plan};
use super::questions;
use crate::analysis::{ContentType, DateReading, site_name, written_date};
use crate::document::Document;
use crate::document::front_matter::Entry;
use crate::lexicon::{MetaRole, given_name, organisation};
use crate::text::language;
use serde_json::{Map, Value, json};

/// The structured data of the article that `plan` makes of `document`.
pub(in super::super) fn page_data(document: &Document, plan: &Plan) -> PageData {
    let faq_json_ld = plan.options.faq_jsonld.then(|| questions::data(plan)).flatten();
    let Some(title) = &plan.title else { return PageData { faq_json_ld, ..PageData::default() } };
    let known = Known::of(document, plan);
    let description = plan.description.as_ref().map(|description| description.text.as_str());
    let mut graph: Vec<OpenGraph> = Vec::new();
    let mut add = |property: &str, content: Option<&str>| {
        let content = content.map(str::trim).filter(|content| !content.is_empty());
        graph.extend(content.map(|content| OpenGraph { property: property.to_string(), content: content.to_string() }));
    };
    add("og:type", Some("article"));
    add("og:title", Some(&title.text));
    add("og:description", description);
    add("og:url", known.url.as_deref());
    add("og:image", known.image.as_deref());
    add("og:locale", locale(&known.language).as_deref());
    add("og:site_name", known.publisher.as_deref());
    add("article:published_time", known.published.as_deref());
    add("article:modified_time", known.modified.as_deref());

    let kind = if plan.kind.kind == ContentType::Nouvelle { "NewsArticle" } else { "Article" };
    let mut fields = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        fields.extend(value.map(|value| (name.to_string(), value)));
    };
    put("@context", Some(json!("https://schema.org")));
    put("@type", Some(json!(kind)));
    put("headline", Some(json!(title.text)));
    put("description", description.map(|text| json!(text)));
    put("datePublished", known.published.map(Value::from));
    put("dateModified", known.modified.map(Value::from));
    put("author", (!known.authors.is_empty()).then(|| known.authors.iter().map(|name| author(name)).collect()));
    put("image", known.image.map(Value::from));
    put("inLanguage", Some(json!(known.language)));
    put("publisher", known.publisher.map(|name| json!({"@type": "Organization", "name": name})));
    put("mainEntityOfPage", known.url.map(Value::from));
    PageData { open_graph: graph, json_ld: Some(Value::Object(fields)), faq_json_ld }
}

/// What is known of the page besides its texts.
struct Known {
    url: Option<String>,
    image: Option<String>,
    language: String,
    publisher: Option<String>,
    published: Option<String>,
    modified: Option<String>,
    authors: Vec<String>,
}

impl Known {
    fn of(document: &Document, plan: &Plan) -> Self {
        let value = |role| document.meta(role).map(|(_, value)| value.to_string());
        let head = |key: &str| {
            let entries = document.head.iter().flat_map(|head| &head.entries);
            entries.filter(|entry| entry.key == key).find_map(|entry| entry.value.clone())
        };
        let address = |key| head(key).filter(|address| is_absolute(address));
        let url = address("canonical").or_else(|| address("og:url"));
        let date =
            |role, key: &str| value(role).as_deref().and_then(iso).or_else(|| head(key).as_deref().and_then(iso));
        // An address within the site is one as soon as the page tells its own.
        let image = value(MetaRole::Image).and_then(|image| match (is_absolute(&image), &url) {
            (true, _) => Some(image),
            (false, Some(url)) => within(url, &image),
            (false, None) => None,
        });
        let language =
            value(MetaRole::Language).filter(|tag| language::is_tag(tag)).unwrap_or_else(|| "fr".to_string());
        Self {
            image,
            language,
            publisher: plan.options.publisher.clone().or_else(|| site_name(document).map(str::to_string)),
            published: date(MetaRole::Date, "article:published_time"),
            modified: date(MetaRole::Modified, "article:modified_time"),
            authors: authors(document),
            url,
        }
    }
}

/// The names of the authors, as the first key or element that gives some says them, else the line that signs the article.
fn authors(document: &Document) -> Vec<String> {
    let front = document.front_matter.iter().flat_map(|front_matter| front_matter.all());
    let head = document.head.iter().flat_map(|head| &head.entries);
    let of_author = |entry: &&Entry| entry.role == Some(MetaRole::Author) && !entry.key.contains(':');
    let names = |entry: &Entry| -> Vec<String> {
        let items = entry.items.iter().map(|(text, _)| text.trim().trim_start_matches('@').to_string());
        items.filter(|name| !name.is_empty() && !is_absolute(name)).collect()
    };
    let declared = front.chain(head).filter(of_author).map(names).find(|names| !names.is_empty());
    declared.unwrap_or_else(|| document.signers())
}

/// An author, as a person or an organisation where the name tells which.
fn author(name: &str) -> Value {
    let first = name.split([' ', '\u{a0}']).next().unwrap_or(name);
    if organisation(name).is_some()
        || first.eq_ignore_ascii_case("rédaction")
        || name.to_lowercase().starts_with("la rédaction")
    {
        json!({"@type": "Organization", "name": name})
    } else if name.contains(' ')
        && !is_of_a_medium(name)
        && given_name(first.split('-').next().unwrap_or(first)).is_some()
    {
        json!({"@type": "Person", "name": name})
    } else {
        json!({"name": name})
    }
}

/// Whether a name may be that of a publication: `Marianne Magazine`.
fn is_of_a_medium(name: &str) -> bool {
    let media =
        ["magazine", "presse", "média", "médias", "production", "productions", "rédaction", "hebdo", "info", "tv"];
    name.split_whitespace().any(|word| media.contains(&word.to_lowercase().as_str()))
}

fn is_absolute(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// An address that begins at the root of the site of `page`.
fn within(page: &str, path: &str) -> Option<String> {
    let host = page.find("://").map(|at| at + 3)?;
    let end = page[host..].find('/').map_or(page.len(), |at| host + at);
    let rooted = path.starts_with('/') && !path.starts_with("//");
    let address = format!("{}{path}", page.get(..end)?);
    (rooted && is_absolute(&address)).then_some(address)
}

/// A language as social networks write it, with its country.
fn locale(tag: &str) -> Option<String> {
    let (language, country) = tag.split_once('-')?;
    (country.len() == 2 && country.chars().all(|c| c.is_ascii_alphabetic()))
        .then(|| format!("{}_{}", language.to_lowercase(), country.to_uppercase()))
}

/// A date as ISO 8601 writes it, from one that is told year first: `2026-02-11`, `2026/02/11 08:30:00 +0100`. None where
/// a part has to be guessed.
fn iso(date: &str) -> Option<String> {
    let date = date.trim();
    if !matches!(written_date(date), DateReading::Iso(_) | DateReading::Loose(_)) {
        return None;
    }
    let (day, rest) = date.split_at_checked(10)?;
    let digits = |text: &str, least: u32, most: u32| {
        let number: u32 = text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        (least..=most).contains(&number).then_some(())
    };
    let day = day.replace('/', "-");
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, number] = parts[..] else { return None };
    if (year.len(), month.len(), number.len()) != (4, 2, 2) {
        return None;
    }
    if !rest.is_empty() && !rest.starts_with(['T', 't', ' ']) {
        return None;
    }
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    if rest.is_empty() {
        return Some(day);
    }
    let (clock, zone) = rest.split_at(rest.find(['Z', 'z', '+', '-', ' ']).unwrap_or(rest.len()));
    let whole = clock.split('.').next().unwrap_or(clock);
    let fields: Vec<&str> = whole.split(':').collect();
    let timely = (2..=3).contains(&fields.len())
        && fields.iter().zip([23, 59, 59]).all(|(field, most)| field.len() == 2 && digits(field, 0, most).is_some());
    if !timely {
        return None;
    }
    let zone = zone.trim();
    let zone = match (zone, zone.strip_prefix(['+', '-']).map(|rest| rest.replace(':', ""))) {
        ("", _) => String::new(),
        ("Z" | "z" | "UTC", _) => "Z".to_string(),
        (_, Some(offset))
            if offset.len() == 4 && digits(&offset[..2], 0, 14).is_some() && digits(&offset[2..], 0, 59).is_some() =>
        {
            format!("{}{}:{}", &zone[..1], &offset[..2], &offset[2..])
        }
        _ => return None,
    };
    Some(format!("{day}T{whole}{zone}"))
}

/// Structured data as the content of a `script` element: nothing in it can close the element or open a comment.
pub(in super::super) fn script_safe(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_as_they_are_or_not_at_all() {
        for (date, expected) in [
            ("2026-02-11", Some("2026-02-11")),
            ("2026/02/11", Some("2026-02-11")),
            ("2026-02-11T08:30:00Z", Some("2026-02-11T08:30:00Z")),
            ("2026-02-11 08:30:00 +0100", Some("2026-02-11T08:30:00+01:00")),
            ("2026-02-11T08:30:00.000+01:00", Some("2026-02-11T08:30:00+01:00")),
            ("2026-02-11 08:30", Some("2026-02-11T08:30")),
            ("11/02/2026", None),
            ("2026-13-01", None),
            ("11 février 2026", None),
            ("2026-02-11 matin", None),
            ("2026-02-1é", None),
            ("2026-02-30", None),
            ("2026-04-31", None),
            ("2026-02-11T08:30:00+0099", None),
            ("2026-02-1108:30", None),
            ("", None),
        ] {
            assert_eq!(iso(date).as_deref(), expected, "{date}");
        }
    }

    #[test]
    fn authors_are_persons_where_nothing_else_can_be_meant() {
        assert_eq!(author("Marianne Kerneis")["@type"], "Person");
        for name in ["Marianne Magazine", "Victor Média", "Rose Production"] {
            assert!(author(name).get("@type").is_none(), "{name}");
        }
    }

    #[test]
    fn addresses_and_languages_are_told_where_they_are_known() {
        assert_eq!(within("https://exemple.org/a/b", "/i.jpg").as_deref(), Some("https://exemple.org/i.jpg"));
        assert_eq!(within("https://exemple.org/a/b", "i.jpg"), None);
        assert_eq!(within("https://exemple.org", "//ailleurs.org/i.jpg"), None);
        assert!(
            language::is_tag("fr-FR")
                && language::is_tag("fr")
                && !language::is_tag("français")
                && !language::is_tag("f")
        );
        assert_eq!((locale("fr-ca").as_deref(), locale("fr")), (Some("fr_CA"), None));
    }

    #[test]
    fn a_script_cannot_be_left() {
        let safe = script_safe(&json!({"a": "</script><!--\u{2028}&"}).to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let back: Value = serde_json::from_str(&safe).expect("JSON");
        assert_eq!(back["a"], "</script><!--\u{2028}&");
    }
}
