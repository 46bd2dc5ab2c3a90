//! What a line of the input holds.

use crate::document::Format;
use crate::source::Source;
use serde::Deserialize;
use serde_json::Value;

/// A record.
#[derive(Deserialize)]
pub(in crate::cli) struct Record {
    pub(in crate::cli) id: Value,
    text: String,
    title: Option<String>,
    description: Option<String>,
    keyphrase: Option<String>,
    #[serde(default)]
    format: RecordFormat,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RecordFormat {
    #[default]
    Text,
    Markdown,
    Mdx,
    Html,
}

/// What is said of a record with other fields, or fields of another kind.
const WRONG_FORM: &str = "un enregistrement a un \"id\", un \"text\" qui est un texte, et s’il y a lieu \"title\", \"description\", \"keyphrase\" et \"format\" (text, markdown, mdx, html)";

impl Record {
    /// Reads a line; else its id, as far as it has one, and what is wrong.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, (Value, String)> {
        let text = std::str::from_utf8(bytes).map_err(|_| (Value::Null, "la ligne n’est pas en UTF-8".to_string()))?;
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| (Value::Null, format!("la ligne n’est pas du JSON (colonne {})", error.column())))?;
        let id = value.get("id").cloned().unwrap_or(Value::Null);
        serde_json::from_value(value).map_err(|_| (id, WRONG_FORM.to_string()))
    }

    /// Its text, under its id for a name.
    pub(in crate::cli) fn source(&self) -> Source {
        let name = self.id.as_str().map_or_else(|| self.id.to_string(), str::to_string);
        Source::from_text(name, self.text.as_str())
    }

    pub(in crate::cli) fn format(&self) -> Format {
        match self.format {
            RecordFormat::Text => Format::Text,
            RecordFormat::Markdown => Format::Markdown,
            RecordFormat::Mdx => Format::Mdx,
            RecordFormat::Html => Format::Html,
        }
    }

    /// The title that the record gives beside the text.
    pub(in crate::cli) fn title(&self) -> Option<&str> {
        filled(self.title.as_deref())
    }

    /// The description that the record gives beside the text.
    pub(in crate::cli) fn description(&self) -> Option<&str> {
        filled(self.description.as_deref())
    }

    /// The keyphrase that the record gives.
    pub(in crate::cli) fn keyphrase(&self) -> Option<&str> {
        filled(self.keyphrase.as_deref())
    }
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
