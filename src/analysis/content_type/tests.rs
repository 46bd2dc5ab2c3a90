use super::*;
use crate::document::Format;

/// The type of a text in Markdown.
fn told(text: &str) -> (ContentType, Vec<String>) {
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let fact = content_type(&source, &document, &analysis, None, None);
    (fact.kind, fact.reasons.into_iter().map(|reason| reason.text).collect())
}

#[test]
fn each_type_is_told_by_its_words_and_its_shape() {
    use ContentType as Kind;
    let cases = [
        (
            Kind::Nouvelle,
            "# Le bac de l’île à l’arrêt\n\nLe bac a heurté le quai mardi matin. « La coque est intacte », a déclaré Paul \
             Ségalen, l’armateur. Le préfet a ouvert une enquête.\n\nLes passagers ont attendu trois heures. « Nous avons eu \
             froid », a raconté Anne Morel.",
        ),
        (
            Kind::Recette,
            "# Far aux pruneaux\n\n## Ingrédients\n\n- 200 g de farine\n- 4 œufs\n- 75 cl de lait\n- 2 cuillères à soupe de rhum\n\n\
             ## Préparation\n\nFouettez les œufs et la farine. Versez le lait, puis enfournez.",
        ),
        (
            Kind::Entretien,
            "# « Le bois flotte toujours »\n\n**Comment devient-on charpentier de marine ?**\n\nJ’ai commencé à seize ans. Mon père \
             m’a appris le métier.\n\n**Que réparez-vous cet hiver ?**\n\nNous réparons deux chalutiers. J’y passe mes journées.\n\n\
             **Le métier attire-t-il encore ?**\n\nJe forme trois apprentis.\n\nPropos recueillis par Luc Morvan",
        ),
        (
            Kind::Communique,
            "# Un nouveau bac pour l’île\n\nCommuniqué de presse. La compagnie met en service un bac de trente mètres.\n\nContact \
             presse : Anne Morel, service de la communication.",
        ),
        (
            Kind::Direct,
            "# Tempête : la nuit heure par heure\n\n20 h 10 – Le vent atteint cent kilomètres par heure.\n\n20 h 45 – Le bac reste \
             au port.\n\n21 h 30 – Une grue tombe sur le quai.\n\n22 h 05 – Le courant est coupé dans le bourg.",
        ),
        (
            Kind::Juridique,
            "# Règlement du port\n\nVu le code des transports,\n\nArticle 1er\n\nLe mouillage est interdit dans la passe.\n\nArticle \
             2\n\nLes épaves sont enlevées aux frais du propriétaire.\n\nArticle 3\n\nLe présent arrêté est affiché.",
        ),
        (
            Kind::Faq,
            "# Foire aux questions du bac\n\n## Où acheter un billet ?\n\nLes billets s’achètent au guichet.\n\n## Les chiens \
             montent-ils à bord ?\n\nLes chiens montent en laisse.",
        ),
        (
            Kind::Guide,
            "# Comment hiverner un voilier\n\nVidez d’abord le réservoir. Vous éviterez ainsi le gel. Démontez ensuite les voiles, puis \
             rincez votre moteur à l’eau douce. Vous couvrirez enfin le pont.",
        ),
        (
            Kind::Fiche,
            "# Le cormoran huppé\n\nLe cormoran huppé est un oiseau marin qui niche dans les falaises. Il se nourrit de poissons. \
             La femelle pond trois œufs au printemps.",
        ),
        (
            Kind::Opinion,
            "# Tribune : sauvons nos petits ports\n\nNous aimons nos ports, et je le répète depuis dix ans. Nos élus les oublient. \
             Je demande un plan, et nos pêcheurs l’attendent.",
        ),
        (
            Kind::Liste,
            "# Liens utiles\n\n- Port de Brest\n- Port de Roscoff\n- Marées du jour\n- Météo marine\n- Capitainerie\n- Plan du bassin\n\
             - Tarifs\n- Contact",
        ),
        (
            Kind::Vers,
            "# Le vieux bac\n\nLe vieux bac dort au fond du port\nSous la lune et sous la pluie\nNul marin ne monte à bord\nDepuis que \
             l’été s’enfuit\n\nLes cordages ont la couleur\nDes algues et des saisons\nEt la cloche de malheur\nSonne encore à \
             l’horizon\n\nDemain le bac s’en ira\nVers un quai qui n’est à personne\nEt nul ne le pleurera\nQuand viendra la fin \
             d’automne",
        ),
        (
            Kind::Article,
            "# La digue\n\nLa digue protège le bourg depuis un siècle. Des blocs de granit la renforcent. La mer monte chaque hiver \
             plus haut que la route.",
        ),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(kind, text)| (kind, told(text)))
        .filter(|(kind, (found, _))| *kind != found)
        .map(|(kind, found)| format!("{kind:?}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reasons_quote_the_words() {
    let (_, reasons) = told("# Recette du far\n\n## Ingrédients\n\nDe la farine et du lait.");
    assert_eq!(reasons, ["intertitre : « Ingrédients »", "titre : « Recette »"]);
}

#[test]
fn a_day_of_conferences_is_no_live_report() {
    let programme =
        "# Les rencontres du port\n\n- 9 h 00 : accueil\n- 9 h 30 : ouverture\n- 10 h 15 : la digue\n- 11 h 00 : pause";
    assert_ne!(told(programme).0, ContentType::Direct);
}
