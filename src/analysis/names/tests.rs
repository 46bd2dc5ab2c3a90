use super::*;
use crate::document::Format;
use crate::source::Source;

fn analysed(text: &str) -> (Document, Vec<Entity>) {
    let source = Source::from_text("article.md", text.to_string());
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    (document, analysis.entities)
}

/// The words by which an entity is mentioned otherwise than by its name.
fn others(document: &Document, entity: &Entity) -> Vec<String> {
    let text = |mention: &EntityMention| document.blocks[mention.block].prose.text()[mention.range.clone()].to_string();
    entity.mentions.iter().filter(|mention| mention.form != MentionForm::Name).map(text).collect()
}

fn find<'e>(entities: &'e [Entity], name: &str) -> &'e Entity {
    entities.iter().find(|entity| entity.name == name).unwrap_or_else(|| panic!("{name} in {entities:#?}"))
}

#[test]
fn surnames_join_the_whole_name() {
    let (document, entities) = analysed(
        "Le maire de Brest, Yann Kerbrat, ouvre le marché.\n\nSelon M. Kerbrat, la halle est belle. Kerbrat attendait la foule.",
    );
    let mayor = find(&entities, "Yann Kerbrat");
    assert_eq!(others(&document, mayor), ["Kerbrat", "Kerbrat"]);
    assert_eq!((mayor.kind, mayor.gender), (NameKind::Person, Some(Gender::Masculine)));
    assert_eq!(mayor.roles.len(), 1);
    assert!(!entities.iter().any(|entity| entity.name == "Kerbrat"));
}

#[test]
fn a_surname_of_two_persons_is_linked_to_none() {
    let (_, entities) = analysed(
        "Paul Morvan et Luc Morvan tiennent la boutique.\n\nM. Morvan vend aussi du pain, dit la voisine de la boutique.",
    );
    let short = find(&entities, "Morvan");
    assert!(short.ambiguous && !short.certain);
    let (document, entities) = analysed(
        "Paul Morvan et Anne Morvan tiennent la boutique.\n\nMme Morvan vend aussi du pain, dit la voisine de la boutique.",
    );
    assert_eq!(others(&document, find(&entities, "Anne Morvan")), ["Morvan"]);
}

#[test]
fn a_sovereign_is_named_with_the_ordinal() {
    let (_, entities) =
        analysed("On aimait la reine Jeanne. Après elle, Jeanne II régna vingt ans dans la ville de Brest.");
    let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(names, ["Jeanne", "Jeanne II", "Brest"]);
}

#[test]
fn acronyms_join_what_they_shorten() {
    let (document, entities) = analysed(
        "Le Bureau des enquêtes fluviales (BEF) ouvre un dossier sur le naufrage.\n\nLe BEF rendra son avis en mai, dit la préfecture.",
    );
    let office = find(&entities, "Bureau des enquêtes fluviales");
    assert_eq!(office.acronym.as_deref(), Some("BEF"));
    assert_eq!(others(&document, office), ["BEF", "BEF"]);
    assert!(entities.iter().all(|entity| entity.name != "BEF"));
}

#[test]
fn pronouns_mean_the_only_person() {
    let (document, entities) = analysed("Anne Morel a fondé le club. Elle entraîne aussi les enfants du quartier.");
    assert_eq!(others(&document, find(&entities, "Anne Morel")), ["Elle"]);
    for unresolved in [
        "Anne Morel a rencontré Rose Oriol. Elle entraîne aussi les enfants du quartier.",
        "Anne Morel a fondé le club. La mairie aide les enfants. Elle paie le car.",
        "Paul Morvan a invité l’ancien maire, dont on ignore où il habite depuis un an.",
        "Le gouvernement Morvan a fermé le port. Il a perdu des voix dans toutes les villes.",
        "Paul Morvan a fondé le club. Il faut maintenant trouver une salle.",
        "Le club joue sous le regard de Paul Morvan. Il a gagné deux matchs.",
    ] {
        let (document, entities) = analysed(unresolved);
        assert!(entities.iter().all(|entity| others(&document, entity).is_empty()), "{unresolved}");
    }
}

#[test]
fn a_role_means_the_only_person_who_has_it() {
    let (document, entities) = analysed(
        "Le préfet Luc Ferrand a fermé le pont hier soir.\n\nLe préfet craint une crue. La maire de Brest attend.",
    );
    assert_eq!(others(&document, find(&entities, "Luc Ferrand")), ["préfet"]);
    let (document, entities) = analysed(
        "Le préfet Luc Ferrand et le préfet Paul Morvan ont fermé le pont.\n\nLe préfet craint une crue de la rivière.",
    );
    assert!(entities.iter().all(|entity| others(&document, entity).is_empty()));
}
