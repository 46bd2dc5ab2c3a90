use super::*;
use crate::text::read;

fn mentions(text: &str) -> (Vec<Token>, Vec<NameMention>) {
    let (tokens, _) = read(text);
    let found = names(text, &tokens);
    (tokens, found)
}

#[test]
fn smoke() {
    let (_, found) = mentions("Le maire de Brest, Yann Kerbrat, est venu.");
    assert_eq!(found.len(), 2);
}
