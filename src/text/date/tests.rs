use super::*;

/// Each mention as `words|kind`, with `?` where it is not certain.
fn read(text: &str) -> Vec<String> {
    let (tokens, _) = crate::text::read(text);
    let words = |range: &Range<usize>| {
        let (from, to) = (&tokens[range.start], &tokens[range.end - 1]);
        text[from.range.start..to.range.end].to_string()
    };
    dates(&tokens)
        .iter()
        .map(|mention| {
            format!("{}|{:?}{}", words(&mention.tokens), mention.kind, if mention.certain { "" } else { "?" })
        })
        .collect()
}

fn one(text: &str) -> DateMention {
    let (tokens, _) = crate::text::read(text);
    let found = dates(&tokens);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().expect("one mention")
}

#[test]
fn expressions_are_taken_whole_with_their_kind() {
    for (text, wanted) in [
        ("La scierie tourne depuis 2016.", "depuis 2016|Year"),
        ("Le hangar a brûlé dans la nuit de mardi à mercredi.", "dans la nuit de mardi à mercredi|Weekday"),
        ("La digue date de la fin des années 1960.", "de la fin des années 1960|Period"),
        ("Le bac a coulé le 7 avril 2018.", "le 7 avril 2018|Explicit"),
        ("Le salon se tient du 12 au 15 mai.", "du 12 au 15 mai|Explicit"),
        ("Ils voteront mercredi soir à 20 h 45.", "mercredi soir à 20 h 45|Weekday"),
        ("La halle a fermé il y a quatre ans.", "il y a quatre ans|Relative"),
        ("Le bassin rouvre cette semaine.", "cette semaine|Relative"),
        ("La fonderie a cessé en octobre dernier.", "en octobre dernier|Month"),
        ("Le parc doublera d’ici à 2035.", "d’ici à 2035|Year"),
        ("Le préfet avait prévenu la veille.", "la veille|Relative"),
        ("Le moulin fut bâti au XVIIe siècle.", "au XVIIe siècle|Period"),
        ("Le feu fut éteint au bout de trois heures.", "au bout de trois heures|Duration"),
        ("Il a plu pendant six jours.", "pendant six jours|Duration"),
        ("Le pont a cédé en moins de 48 heures.", "en moins de 48 heures|Duration"),
        ("Le marché se tient chaque samedi.", "chaque samedi|Frequency"),
        ("Le car passe tous les deux jours.", "tous les deux jours|Frequency"),
        ("La forge rouvrira à Noël.", "à Noël|Feast"),
        ("Le lac était à sec l’été dernier.", "l’été dernier|Relative"),
        ("Les travaux débuteront au printemps 2027.", "au printemps 2027|Season"),
        ("Trois semaines plus tard, le silo cédait.", "Trois semaines plus tard|Relative"),
        ("La crue est montée depuis des dizaines d’années.", "depuis des dizaines d’années|Relative"),
        ("Le bail court de janvier à juin.", "de janvier à juin|Month"),
        ("Le dépôt fermera avant la fin de l’année.", "avant la fin de l’année|Relative"),
        ("La cale date des années 1970-80.", "des années 1970-80|Period"),
        ("Il revint une semaine après le scrutin.", "une semaine après le scrutin|Relative"),
        ("Le fief grandit au cours du XIX siècle.", "au cours du XIX siècle|Period"),
        ("La bourse est prévue pour avril.", "pour avril|Month"),
        ("Le fort fut pris en 48 av. J.-C.", "en 48 av. J.-C.|Year"),
    ] {
        assert_eq!(read(text), [wanted], "{text}");
    }
}

#[test]
fn what_completes_a_date_goes_with_it() {
    for (text, wanted) in [
        ("Le pli part moins de 2 jours francs après la vente.", "moins de 2 jours francs après la vente|Relative"),
        ("Le chantier a duré 4 années consécutives.", "4 années consécutives|Duration"),
        ("Il attendra 2,5 jours ouvrés.", "2,5 jours ouvrés|Duration"),
        ("Il paie au cours de l’année de livraison.", "au cours de l’année de livraison|Relative"),
        ("Tout s’arrête le dernier jour du délai.", "le dernier jour du délai|Relative"),
        ("Il répond dans les 20 jours suivant la vente.", "dans les 20 jours suivant la vente|Relative"),
        ("Il répond dans les 20 jours précédant la vente.", "dans les 20 jours précédant la vente|Relative"),
        ("Le lendemain du scrutin, il est parti.", "Le lendemain du scrutin|Relative"),
        ("À huit mois du scrutin, rien n’est prêt.", "À huit mois du scrutin|Relative"),
        ("Il est condamné à huit mois de prison.", "à huit mois|Duration"),
        ("Rien ne bougera jusqu’à la fin de l’année.", "jusqu’à la fin de l’année|Relative"),
        (
            "La digue a cédé au cours des seuls trois premiers mois de l’année.",
            "au cours des seuls trois premiers mois de l’année|Period",
        ),
        ("La digue a tenu les trois premiers mois.", "les trois premiers mois|Period?"),
        ("La foire a lieu chaque premier dimanche de mai.", "chaque premier dimanche de mai|Frequency"),
        ("Le stage dure de 3 semaines à 4 mois.", "de 3 semaines à 4 mois|Duration"),
        ("Le stage dure entre 2 mois et un an.", "entre 2 mois et un an|Duration"),
        ("Le stage a duré 2 ans et 3 mois.", "2 ans et 3 mois|Duration"),
        ("On pêche entre minuit et sept heures du matin.", "entre minuit et sept heures du matin|Hour"),
        ("Le bac part vers six ou sept heures.", "vers six ou sept heures|Hour"),
        ("Le musée ferme jusqu’à 17 heures.", "jusqu’à 17 heures|Hour?"),
        ("Il a été soldat pendant la Première Guerre mondiale.", "pendant la Première Guerre mondiale|Period"),
        ("Le port fut riche durant l’Antiquité.", "durant l’Antiquité|Period"),
        ("La loi fut votée sous la Troisième République.", "sous la Troisième République|Period"),
        ("Il part le 3 mai de l’année suivante.", "le 3 mai de l’année suivante|Explicit"),
        ("Il paie le 3 mai de chaque année.", "le 3 mai de chaque année|Frequency"),
        ("Il paie le 3 mai de l’année où il vend.", "le 3 mai de l’année|Explicit?"),
        ("Il est parti le jour même où le four a sauté.", "le jour même|Relative?"),
        ("Il a plu cent ans durant.", "cent ans durant|Duration"),
        ("Suivent cent ans durant lesquels il a plu.", "cent ans|Duration"),
        ("On paie au cours d’un mois de 30 jours.", "au cours d’un mois de 30 jours|Duration?"),
        ("Elle fut prise en 451, avant le siège.", "en 451|Year"),
        ("Le port fut creusé au Ier siècle.", "au Ier siècle|Period"),
        ("Il est exonéré l’année suivant la création.", "l’année suivant la création|Relative"),
        ("Il peignit au cours des premières années du règne.", "au cours des premières années du règne|Period"),
        ("La garantie est limitée à 5 ans.", "à 5 ans|Duration"),
        ("Elle a passé 3 heures au four.", "3 heures|Duration"),
        ("La foire a lieu chaque 8 décembre.", "chaque 8 décembre|Frequency"),
        ("On sème 35 plants par année civile.", "par année civile|Frequency"),
        ("Elle a chanté toute sa vie.", "toute sa vie|Period"),
        ("Il a vécu ici pendant son enfance.", "pendant son enfance|Period"),
        ("Plus tard, il ouvrit une forge.", "Plus tard|Relative"),
        ("Un jour, il quitta la forge.", "Un jour|Relative"),
        ("Il reviendra un jour.", "un jour|Relative?"),
        ("La révolte de 1830 a tout changé.", "de 1830|Year"),
    ] {
        assert_eq!(read(text), [wanted], "{text}");
    }
    for (text, wanted) in [
        (
            "Un prêt de mars 2018 jusqu’au 30 juin 2020.",
            &["de mars 2018|Explicit", "jusqu’au 30 juin 2020|Explicit"][..],
        ),
        ("Anselme Corvin (Tours, 1452 – Blois, 1519) peignait.", &["1452|Year", "1519|Year"]),
        ("Il y vint entre 1967 (sa fondation) et 1973 (sa fusion).", &["1967|Year", "1973|Year"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
    assert_eq!(one("Ils sont partis mardi et mercredi.").extent, Extent::List);
    assert_eq!(one("Le stage dure de 3 semaines à 4 mois.").extent, Extent::Range);
    assert_eq!(one("Le prêt dure de 5 à 30 ans.").extent, Extent::Range);
    assert_eq!(one("Le mois compte 30 ou 31 jours.").extent, Extent::List);
    assert!(!one("Avant la fin des 5 ans, le bail est revu.").certain);
    assert!(!one("Le chêne donne des glands dès les 30 ans.").certain);
}

#[test]
fn lengths_and_hours_are_cut_where_they_end() {
    for (text, wanted) in [
        ("La panne a duré une à deux semaines.", "une à deux semaines|Duration"),
        ("On la laisse tremper pendant une à deux heures.", "pendant une à deux heures|Duration"),
        ("Le bac est reparti environ deux heures plus tard.", "environ deux heures plus tard|Relative"),
        (
            "Le bac part environ deux heures et demie après la cloche.",
            "environ deux heures et demie après la cloche|Relative",
        ),
        ("La traversée dure depuis une heure et quart.", "depuis une heure et quart|Relative"),
        ("Le four est froid depuis un an et demi.", "depuis un an et demi|Relative"),
        ("Le stage a une durée minimum de 12 mois.", "de 12 mois|Duration"),
        ("Le bail se loue pour une durée maximum de 90 jours.", "de 90 jours|Duration"),
        ("Le chantier a pris fin le 2 mai 2018.", "le 2 mai 2018|Explicit"),
        ("Il y a de cela deux siècles, le lac gela.", "Il y a de cela deux siècles|Relative"),
        ("Il paie un an après la mise en service.", "un an après la mise en service|Relative"),
        ("Il paie un an après la mise en service du four.", "un an après la mise en service du four|Relative"),
        ("Le train part à minuit.", "à minuit|Hour"),
        ("Ils ont dansé jusque tard dans la nuit.", "jusque tard dans la nuit|Relative"),
        ("À partir du mois de mai, le four est froid.", "À partir du mois de mai|Month"),
        ("Le conseil siège au moins une fois par mois.", "au moins une fois par mois|Frequency"),
        ("À partir de ce moment, le four est froid.", "À partir de ce moment|Relative"),
        ("Il fut soigné 14 jours et plus.", "14 jours et plus|Duration"),
        ("Il paie au cours de la même année scolaire.", "au cours de la même année scolaire|Relative"),
        ("Il faut saisir la beauté de ce moment.", "de ce moment|Relative?"),
        ("Il a validé ces deux trimestres.", "ces deux trimestres|Relative?"),
        ("1956 : Les Nuits d’avril de Jean Corvin", "1956|Year"),
        ("La foire a lieu le dernier week-end de mai.", "le dernier week-end de mai|Month"),
        ("Il est passé un peu plus tôt dans la journée.", "un peu plus tôt dans la journée|Relative"),
        ("Le lin est sorti trois semaines plus tôt que prévu.", "trois semaines plus tôt|Relative?"),
        ("Le pays votera dans une année difficile.", "dans une année|Relative?"),
    ] {
        assert_eq!(read(text), [wanted], "{text}");
    }
    for text in [
        "La guerre de Sept Ans a ruiné le port.",
        "Ils voulaient en faire une seconde Venise.",
        "La halle est gardée 24 h/24.",
        "Ils sont allés à cette soirée d’adieux.",
        "Le roman « Un lundi noir » est sorti.",
        "Maintenant que le four est froid, il dort.",
        "Le local est loué sous le régime d’un bail rural.",
        "Il faut avoir 18 ans (ou 16 ans en cas d’accord).",
        "Un Breton d’une vingtaine d’années a tout vu.",
        "À partir de 45 ans, la visite est gratuite.",
    ] {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}

#[test]
fn times_told_from_another_hold_it() {
    for (text, wanted) in [
        ("La digue céda trois ans après la crue.", "trois ans après la crue|Relative"),
        ("Le bac rouvre dix jours avant Noël.", "dix jours avant Noël|Relative"),
        ("Il paie au plus tard 1 an après la vente.", "au plus tard 1 an après la vente|Relative"),
        ("Il naquit deux ans avant 1914.", "deux ans avant 1914|Relative"),
        ("Il paie jusqu’à 20 jours ouvrés avant le départ.", "jusqu’à 20 jours ouvrés avant le départ|Relative"),
        (
            "Le four reste chaud jusque plusieurs heures après sa fermeture.",
            "jusque plusieurs heures après sa fermeture|Relative",
        ),
        ("Deux ans après avoir fermé, la halle brûla.", "Deux ans après|Relative?"),
        ("Il faut attendre deux jours avant la récolte.", "deux jours|Duration"),
        ("Un délai de 3 ans avant d’être élu est prévu.", "de 3 ans|Duration"),
        ("Deux ans après, la halle brûla.", "Deux ans après|Relative"),
        ("À moins de deux mois du scrutin, rien n’est prêt.", "À moins de deux mois du scrutin|Relative"),
        ("Il est mort à 49 ans de sa blessure.", ""),
    ] {
        assert_eq!(read(text).join(" "), wanted, "{text}");
    }
}

#[test]
fn bounds_and_ends_go_with_their_time() {
    for (text, wanted) in [
        ("Il rend le bail dans les 6 mois au plus tard.", "dans les 6 mois au plus tard|Duration"),
        ("Il ferme pendant 1 an au maximum.", "pendant 1 an au maximum|Duration"),
        ("Le marché ferme au-delà du 11 mai.", "au-delà du 11 mai|Explicit"),
        ("La mission dure entre 6 et 24 mois.", "entre 6 et 24 mois|Duration"),
        ("Elle a été menée entre le 18 juin et le 3 août.", "entre le 18 juin et le 3 août|Explicit"),
        ("Elle a lieu entre fin juillet et début août.", "entre fin juillet et début août|Month"),
        ("Le lin domine du XVIIIe siècle au XXe siècle.", "du XVIIIe siècle au XXe siècle|Period"),
        ("La révolte gronde aux XVII et XVIII siècles.", "aux XVII et XVIII siècles|Period"),
        ("Ils vécurent il y a entre 75 000 et 60 000 ans.", "il y a entre 75 000 et 60 000 ans|Relative"),
        ("Il paie le 30 de chaque mois.", "le 30 de chaque mois|Frequency"),
        ("Il agit dans les 3 mois du jugement.", "dans les 3 mois du jugement|Relative"),
        ("Le couvre-feu tombe à 21 h 00 locales.", "à 21 h 00 locales|Hour"),
        ("La laiterie prospère des années 1960 aux années 1980.", "des années 1960 aux années 1980|Period"),
        ("Il a tenu plusieurs dizaines d’années.", "plusieurs dizaines d’années|Duration"),
        ("On compte 12 noyés au cours des dernières 24 heures.", "au cours des dernières 24 heures|Relative"),
        ("Le port a prospéré au cours de l’année écoulée.", "au cours de l’année écoulée|Relative"),
        ("La photo a fixé cet instant.", "cet instant|Relative?"),
        ("A 13 h 30, la halle ouvre.", "A 13 h 30|Hour"),
        ("Il a fermé sept mois après sa refonte en raison du gel.", "sept mois après sa refonte|Relative"),
        ("On a fermé à la mi-juillet.", "à la mi-juillet|Month"),
        ("L’annonce fut faite à 15 h par la mairie.", "à 15 h|Hour"),
        ("Il jeûne durant ce mois sacré.", "durant ce mois|Relative?"),
        ("À l’époque gauloise, le port dormait.", "À l’époque gauloise|Period"),
        ("Il dort en journée.", "en journée|Relative?"),
        ("La lave coula il y a entre 6 et 13 millions d’années.", "il y a entre 6 et 13 millions d’années|Relative"),
        ("Il dormait à ce moment-là.", "à ce moment-là|Relative"),
        ("Quelques instants auparavant, le mât tombait.", "Quelques instants auparavant|Relative"),
        ("Le préfet est venu hier mardi.", "hier mardi|Relative"),
        ("La fête de cette journée du 5 mai 1962 fut belle.", "de cette journée du 5 mai 1962|Explicit"),
        ("Il vient deux à trois fois par semaine.", "deux à trois fois par semaine|Frequency"),
        ("Après 30 ans passés à bâtir, il partit.", "Après 30 ans|Duration"),
        ("La pile tient jusqu’à 10 h en veille.", "jusqu’à 10 h|Hour?"),
        ("La pile tient 3 h à 5 h.", "3 h à 5 h|Duration"),
    ] {
        assert_eq!(read(text), [wanted], "{text}");
    }
}

#[test]
fn names_counts_and_ages_are_no_dates() {
    for text in [
        "Tout a changé du jour au lendemain.",
        "Le maire craint une rentrée scolaire sans élèves.",
        "Il fut tué à Portbourg à 39 ans.",
        "Elle parle depuis son salon.",
        "Le bourg est en pleine renaissance.",
        "La forge fête les 50 bougies de ses 40 ans.",
        "La foule gronde, en maintenant la pression.",
        "Le projet coûte environ 2000 milliards.",
        "Il pleut et il fait beau dans la même heure.",
        "Les oisons partent à l’âge de 3 à 4 semaines.",
        "L’article 2012 vise 3 000 foyers.",
        "Le Boeing 737 repart en 3 étapes.",
        "Ils ont couru les 24 Heures du Mans.",
        "La foule a quitté la place du 8-Mai.",
        "Le café est rue du 4 septembre.",
        "La sonde vole vers la planète Mars.",
        "Le maire a été élu sans mal.",
        "M. Avril a parlé.",
        "Un pêcheur, Noé Garnier, 52 ans, a tout vu.",
        "Un homme de 37 ans est tombé.",
        "Elle est âgée de 19 ans.",
        "Le 20 heures de la chaîne en parle.",
        "Il en coûte 2 000 euros.",
        "La carte jeune -26 ans est gratuite.",
        "Le livre tient en 320 pages.",
        "Il faut partir au plus tard.",
        "Il dort sous la table et sous la guérite.",
        "Il parle de la guerre et de son enfance.",
        "Le livre tient en 1200 pages.",
    ] {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}

#[test]
fn only_what_is_written_is_given() {
    let mention = one("Le port ferme du 28 mai au 3 juin 2019.");
    assert!(mention.is_range() && mention.anchored);
    let wanted = DateParts { month: Some(5), day: Some(28), ..DateParts::default() };
    assert_eq!(mention.start, wanted, "the year is written for the other end");
    let wanted = DateParts { year: Some(2019), month: Some(6), day: Some(3), ..DateParts::default() };
    assert_eq!(mention.end, Some(wanted));
    let mention = one("Il viendra mardi à 9 h 15.");
    let wanted = DateParts { weekday: Some(2), hour: Some(9), minute: Some(15), ..DateParts::default() };
    assert_eq!((mention.start, mention.anchored, mention.ambiguous_weekday), (wanted, false, true));
    assert!(!one("Il viendra mardi prochain.").ambiguous_weekday);
    assert!(!one("Il est né le 2 mars.").anchored);
    assert!(one("Il est né le 2 mars 2019.").anchored);
    let mention = one("Le canal date des années 80.");
    assert_eq!((mention.start.decade, mention.anchored), (None, false));
    let mention = one("Les 3 et 4 mai, tout ferme.");
    assert_eq!(
        (mention.extent, mention.start.day, mention.end.and_then(|end| end.day)),
        (Extent::List, Some(3), Some(4))
    );
    let mention = one("Depuis la fin de 2017, tout va mieux.");
    assert_eq!((mention.relation, mention.part), (Some(TimeRelation::Since), Some(TimePart::End)));
}

#[test]
fn dates_are_ordered_only_where_that_is_sure() {
    let ordered = |one_text: &str, other: &str| order(&one(one_text), &one(other));
    use std::cmp::Ordering::{Greater, Less};
    assert_eq!(ordered("en 2018", "le 3 mars 2019"), Some(Less));
    assert_eq!(ordered("le 4 mars 2019", "le 3 mars 2019"), Some(Greater));
    assert_eq!(ordered("au XVIIIe siècle", "en 1950"), Some(Less));
    assert_eq!(ordered("le 3 mars 2019 à 8 h 30", "le 3 mars 2019 à 9 h 10"), Some(Less));
    assert_eq!(ordered("en 2019", "le 3 mars 2019"), None, "one holds the other");
    assert_eq!(ordered("depuis 2010", "en 2019"), None, "an open end");
    assert_eq!(ordered("le 2 mars", "le 3 mars 2019"), None, "no year");
    assert_eq!(ordered("vers 1900", "en 1950"), None, "about");
}

#[test]
fn any_text_is_read_without_panic() {
    for text in [
        "",
        "et",
        "le",
        "du 4 au",
        "de 9 h à",
        "à la",
        "entre 2 et",
        "12/",
        "années",
        "il y a",
        "XIXe",
        "le 31 et le",
        "tous les",
        "1er",
    ] {
        read(text);
    }
}
