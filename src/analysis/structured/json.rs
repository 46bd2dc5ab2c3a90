//! JSON with the place of each key and value. It reads what `serde_json` has read already: well formed, and no deeper than
//! that allows.

use crate::source::Span;

/// A value of structured data, with its place in the file.
#[derive(Clone, Debug)]
pub struct DataValue {
    /// From its first byte to its last, quotes and brackets included.
    pub span: Span,
    pub(super) content: Content,
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    Text(String),
    List(Vec<DataValue>),
    Object(DataObject),
    /// A number, a truth value or nothing.
    Other,
}

/// An object of structured data.
#[derive(Clone, Debug, Default)]
pub struct DataObject {
    /// Its keys with their places and values, in order.
    pub fields: Vec<(String, Span, DataValue)>,
}

impl DataValue {
    /// Its text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object, where it is one.
    pub fn object(&self) -> Option<&DataObject> {
        match &self.content {
            Content::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The values of a list, or the value itself.
    pub fn items(&self) -> &[Self] {
        match &self.content {
            Content::List(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// Whether it says nothing: an empty text, list or object, or null.
    pub fn is_empty(&self) -> bool {
        match &self.content {
            Content::Text(text) => text.trim().is_empty(),
            Content::List(items) => items.iter().all(Self::is_empty),
            Content::Object(object) => object.fields.is_empty(),
            Content::Other => false,
        }
    }
}

impl DataObject {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&DataValue> {
        self.fields.iter().find(|(name, ..)| name == key).map(|(.., value)| value)
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.text().map(str::trim)
    }

    /// Whether a key has a value that says something.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| !value.is_empty())
    }

    /// Its types, without the address of the vocabulary.
    pub fn types(&self) -> impl Iterator<Item = &str> {
        let types = self.get("@type").map_or(&[][..], DataValue::items);
        types.iter().filter_map(DataValue::text).map(|name| name.rsplit(['/', ':', '#']).next().unwrap_or(name))
    }
}

/// The value that `text` is; `offset` is where it stands in the file.
pub(super) fn read(text: &str, offset: usize) -> Option<DataValue> {
    serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
    Reader { text, at: 0, offset }.value()
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    offset: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<DataValue> {
        self.blank();
        let start = self.at;
        let content = match self.peek()? {
            b'{' => Content::Object(self.object()?),
            b'[' => Content::List(self.list()?),
            b'"' => Content::Text(self.string()?),
            _ => {
                let rest = self.text.get(self.at..)?;
                self.at += rest.find([',', ']', '}', ' ', '\t', '\n', '\r']).unwrap_or(rest.len());
                if self.text.get(start..self.at)? == "null" { Content::List(Vec::new()) } else { Content::Other }
            }
        };
        Some(DataValue { span: self.span(start), content })
    }

    fn object(&mut self) -> Option<DataObject> {
        let mut object = DataObject::default();
        self.at += 1;
        loop {
            self.blank();
            match self.peek()? {
                b'}' => break,
                b',' => self.at += 1,
                _ => {
                    let start = self.at;
                    let key = self.string()?;
                    let span = self.span(start);
                    self.blank();
                    self.at += 1;
                    object.fields.push((key, span, self.value()?));
                }
            }
        }
        self.at += 1;
        Some(object)
    }

    fn list(&mut self) -> Option<Vec<DataValue>> {
        let mut items = Vec::new();
        self.at += 1;
        loop {
            self.blank();
            match self.peek()? {
                b']' => break,
                b',' => self.at += 1,
                _ => items.push(self.value()?),
            }
        }
        self.at += 1;
        Some(items)
    }

    fn string(&mut self) -> Option<String> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        serde_json::from_str(self.text.get(start..self.at)?).ok()
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn span(&self, start: usize) -> Span {
        Span::new(start, self.at).shift(self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_places() {
        let text = " {\"@type\": [\"schema:Article\"], \"headline\": \"L\\u2019été\", \"n\": 1.5, \"image\": null}";
        let value = read(text, 10).expect("JSON");
        let object = value.object().expect("an object");
        assert_eq!(object.types().collect::<Vec<_>>(), ["Article"]);
        assert_eq!(object.text("headline"), Some("L’été"));
        assert!(object.has("n") && !object.has("image"));
        let span = object.get("headline").expect("a headline").span;
        assert_eq!(&text[span.start - 10..span.end - 10], "\"L\\u2019été\"");
        assert!(read("{\"a\": }", 0).is_none());
    }
}
