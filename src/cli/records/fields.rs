//! Which fields of an answer are kept: `score_auteur.valeur`, `constats.regle`.

use serde_json::{Map, Value};
use std::sync::atomic::{AtomicBool, Ordering};

/// Fields that are kept of each answer; its `id` always is.
pub(super) struct Fields {
    /// Each with whether an answer had it.
    paths: Vec<(Vec<String>, AtomicBool)>,
}

impl Fields {
    /// The fields named, whose parts are set off by dots; lists are gone into.
    pub(super) fn new(names: &[String]) -> Self {
        let path =
            |name: &String| (name.split('.').map(|part| part.trim().to_string()).collect(), AtomicBool::new(false));
        Self { paths: names.iter().map(path).collect() }
    }

    /// What is kept of an answer.
    pub(super) fn of(&self, answer: Value) -> Value {
        let mut kept = Map::new();
        if let Some(id) = answer.get("id") {
            kept.insert("id".to_string(), id.clone());
        }
        let mut kept = Value::Object(kept);
        for (path, seen) in &self.paths {
            if copy(&answer, path, &mut kept) {
                seen.store(true, Ordering::Relaxed);
            }
        }
        kept
    }

    /// The fields that no answer had.
    pub(super) fn unseen(&self) -> Vec<String> {
        let unseen = self.paths.iter().filter(|(_, seen)| !seen.load(Ordering::Relaxed));
        unseen.map(|(path, _)| path.join(".")).collect()
    }
}

/// Copies what a path leads to, into the same place; whether there is such a place, be it an empty list.
fn copy(from: &Value, path: &[String], to: &mut Value) -> bool {
    let Some((name, rest)) = path.split_first() else {
        *to = from.clone();
        return true;
    };
    match from {
        Value::Object(fields) => {
            let Some(value) = fields.get(name) else { return false };
            if to.is_null() {
                *to = Value::Object(Map::new());
            }
            let Some(kept) = to.as_object_mut() else { return true };
            // What is not there leaves no trace.
            let mut inside = kept.get(name).cloned().unwrap_or_default();
            let found = copy(value, rest, &mut inside);
            if found {
                kept.insert(name.clone(), inside);
            }
            found
        }
        Value::Array(items) => {
            if to.is_null() {
                *to = Value::Array(vec![Value::Null; items.len()]);
            }
            let Some(kept) = to.as_array_mut() else { return true };
            let found = items.iter().zip(kept).map(|(item, kept)| copy(item, path, kept));
            // All of them are gone into.
            items.is_empty() || found.fold(false, |any, one| any | one)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_keep_their_place() {
        let answer = json!({"id": 7, "score": {"valeur": 90, "axes": [1]}, "constats": [{"regle": "A", "ligne": 2}, {"regle": "B", "ligne": 4}]});
        let fields =
            Fields::new(&["score.valeur".to_string(), "constats.regle".to_string(), "constats.ligne".to_string()]);
        let kept = json!({"id": 7, "score": {"valeur": 90}, "constats": [{"regle": "A", "ligne": 2}, {"regle": "B", "ligne": 4}]});
        assert_eq!(fields.of(answer), kept);
        assert!(fields.unseen().is_empty());
    }

    #[test]
    fn a_field_that_no_answer_has_is_told() {
        let fields = Fields::new(&["constats.regle".to_string(), "scor".to_string()]);
        assert_eq!(fields.of(json!({"id": "a", "constats": []})), json!({"id": "a", "constats": []}));
        assert_eq!(fields.unseen(), ["scor"]);
        let inner = Fields::new(&["score.mots".to_string()]);
        assert_eq!(inner.of(json!({"id": "a", "score": {"valeur": 1}})), json!({"id": "a"}));
    }
}
