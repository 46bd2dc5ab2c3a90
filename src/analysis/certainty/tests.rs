//! What is certain and what is not.

use crate::document::{Document, Format};
use crate::source::Source;

/// Whether the frame with that verb is certain, if there is one.
fn certain(text: &str, verb: &str) -> Option<bool> {
    let source = Source::decode("a.txt".to_string(), text.as_bytes().to_vec()).expect("a text");
    let document = Document::read(&source, Format::Text).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    analysis.frames.iter().find(|frame| frame.verb == verb).map(|frame| frame.certain)
}

#[test]
fn what_can_be_read_one_way_only_is_certain() {
    for (text, verb) in [
        ("La commune a vendu la halle en 2019.", "vendre"),
        ("Mardi, le conseil a voté un budget de 3 millions d’euros.", "voter"),
        ("La route est fermée par la préfecture depuis lundi.", "fermer"),
        ("Le pont qui relie les deux rives a été repeint.", "repeindre"),
        ("Les élus ont un local au bourg.", "avoir"),
        ("Un vent de force 9 a couché les arbres.", "coucher"),
        ("La demande de prise en charge part le lundi.", "partir"),
        ("Vous devez présenter une facture.", "présenter"),
        ("Selon la mairie, la halle abrite douze étals.", "abriter"),
    ] {
        assert_eq!(certain(text, verb), Some(true), "{text} [{verb}]");
    }
}

#[test]
fn what_can_be_read_two_ways_is_not() {
    let mut missing = Vec::new();
    for (text, verb) in [
        // The participle comes later, or is quoted.
        ("Nous avons bien sûr pour ces motifs refusé la vente.", "avoir"),
        ("Le canton a à cœur de bâtir.", "avoir"),
        // A state, not something done.
        ("Les volets sont alors pleinement ouverts.", "ouvrir"),
        // The words of the subject go on.
        ("Presque tous les clubs ont signé la charte.", "signer"),
        // Nobody is named.
        ("« Nous sommes perdus », dit Léa Garnier.", "perdre"),
        ("Le gérant vend ce qui reste.", "rester"),
        // It may have been done or not.
        ("Les barques pouvaient passer le seuil.", "passer"),
        ("Il devrait faire beau à Brest.", "faire"),
        // The date may complete the noun before it.
        ("Le conseil viole la loi sur les marchés de bétail depuis 2017.", "violer"),
        ("Il existe trois copies du plan.", "exister"),
        ("Les élus ont une fois de plus dit non.", "avoir"),
        ("Le prix change selon la catégorie du local.", "changer"),
        ("La loi vise le bailleur ou son agence.", "viser"),
        ("Le juge déclare la requête tardive.", "déclarer"),
        ("Les fonds proviennent des caisses du canton.", "provenir"),
        ("Le club arrache les lianes du talus.", "arracher"),
        ("On y trouve les bureaux et les ateliers.", "trouver"),
        ("Des élus de Brest et des agents de Nantes ont signé la charte.", "signer"),
        ("La première d’entre elles date de 1931.", "dater"),
        ("Les photos sont souvent gribouflées.", "être"),
        ("Le gardien peut encore moins fermer le parc.", "fermer"),
        ("Le parc, semble-t-il, ferme le lundi.", "fermer"),
        ("Le canton s’inquiète du fait qu’une digue fuit.", "fuir"),
        ("Il s’ensuit une longue suite de procès.", "ensuivre"),
        ("Le débat, savoir qui sera élu, dure.", "élire"),
        ("« Le parc ouvre, mais assurez-vous de venir tôt », dit Léa Garnier.", "assurer"),
        ("Le bail court avant que le juge ne commence l’enquête.", "commencer"),
        ("L’esprit ne peut entrer dans la grotte de son propre village qu’à la nuit.", "entrer"),
        ("Le parc profite de la halle, présente jusqu’en 1920 : on y dort.", "présenter"),
        ("À défaut d’accord, le juge fixe le loyer.", "fixer"),
        ("Les élus pensaient aux 200 marins rentrés, selon le maire, depuis mai.", "penser"),
        ("La fermeture du parc dure, a prévenu mardi un élu.", "prévenir"),
        ("L’arrivée d’un club, un musée et une halle a fait du bruit.", "faire"),
        ("Les plaintes émanent d’habitants du canton.", "émaner"),
        ("La salle s’appelle la cella.", "appeler"),
        ("Le club resterait favori en cas de gel.", "rester"),
        ("Il faut que la commune donne un accord.", "donner"),
        ("Le club a proposé trois ans au musée.", "proposer"),
        ("Nous connaissons en partie le plan du parc.", "connaître"),
        ("Un des théâtres du canton est un moulin.", "être"),
        ("Vous exercez un métier du spectacle.", "exercer"),
        ("La mairie ignore combien ils sont.", "être"),
        ("D’où vient-elle ?", "venir"),
        ("Ce n’est pas l’aîné qui garde le moulin.", "garder"),
        ("La banque peut ne pas renouveler le prêt.", "renouveler"),
        ("Les halles, ainsi que les gares du canton, doivent fermer la porte.", "fermer"),
        ("Le club a payé la taxe, alors que la crue monte, selon le maire.", "payer"),
        ("Pour le second tour, le club souhaite une fusion.", "souhaiter"),
        ("La plainte cesse de produire effet.", "produire"),
        ("Le contrôle sert à vérifier que le four chauffe.", "chauffer"),
        ("La question est : le parc ouvrira-t-il ?", "être"),
        ("Le port défend l’activité qui est la plus ancienne.", "défendre"),
        ("Le bailleur doit en échange payer les murs.", "devoir"),
        ("La halle est à vendre.", "être"),
        ("Le club comptait vendre le stade.", "compter"),
        ("La licence est refusée ou accordée par la ligue.", "refuser"),
        ("S’il vit à Brest, le peintre aime la campagne.", "aimer"),
        ("Un feu rouge signale la digue si une fuite est constatée.", "signaler"),
        ("et le locataire possède un double des clés.", "posséder"),
        ("Son jardin, c’est-à-dire son potager, longe la voie.", "longer"),
        ("Le plan « clôt le débat », juge le maire.", "clore"),
        // A quotation is not closed.
        ("Le maire a vendu la « halle en mai.", "vendre"),
    ] {
        missing.extend(
            (certain(text, verb) != Some(false)).then(|| format!("{text} [{verb}]: {:?}", certain(text, verb))),
        );
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
