use super::*;
use crate::lexicon::Gender;
use crate::text::read;

fn mentions(text: &str) -> Vec<(String, NameMention)> {
    let (tokens, _) = read(text);
    let bytes = |range: &std::ops::Range<usize>| tokens[range.start].range.start..tokens[range.end - 1].range.end;
    names(text, &tokens).into_iter().map(|mention| (text[bytes(&mention.tokens)].to_string(), mention)).collect()
}

/// Each name with its kind, `?` after what is a guess.
fn listed(text: &str) -> Vec<String> {
    let of = |(name, mention): (String, NameMention)| {
        let kind = match mention.kind {
            NameKind::Person => "personne",
            NameKind::Place => "lieu",
            NameKind::Organisation => "organisation",
            NameKind::People => "peuple",
            NameKind::Other => "autre",
        };
        format!("{name} = {kind}{}", if mention.certain { "" } else { "?" })
    };
    mentions(text).into_iter().map(of).collect()
}

/// Each role with its person.
fn roles(text: &str) -> Vec<String> {
    let (tokens, _) = read(text);
    let said =
        |role: &Role| text[tokens[role.tokens.start].range.start..tokens[role.tokens.end - 1].range.end].to_string();
    let of = |(name, mention): (String, NameMention)| -> Vec<String> {
        mention.roles.iter().map(|role| format!("{name} : {}", said(role))).collect()
    };
    mentions(text).into_iter().flat_map(of).collect()
}

#[test]
fn persons_keep_their_particles() {
    for (text, names) in [
        ("Hier, Solenn de Kergaradec a ri.", vec!["Solenn de Kergaradec = personne"]),
        ("Le discours de Yann Le Guen dure.", vec!["Yann Le Guen = personne"]),
        (
            "On attend Karim ben Youssef et Anna von der Heide.",
            vec!["Karim ben Youssef = personne", "Anna von der Heide = personne"],
        ),
        ("La fille de J.-P. Morvan dort.", vec!["J.-P. Morvan = personne"]),
        ("Puis Jeanne II régna.", vec!["Jeanne II = personne"]),
        ("Puis M. d’Albrac est parti avec Mme Oriol.", vec!["d’Albrac = personne", "Oriol = personne"]),
        ("Jean-Loup Ferrand, 43 ans, a ri.", vec!["Jean-Loup Ferrand = personne"]),
    ] {
        assert_eq!(listed(text), names, "{text}");
    }
}

#[test]
fn phrases_that_a_common_noun_opens_are_one_name() {
    for (text, names) in [
        ("Le tribunal correctionnel de Lyon a jugé.", vec!["tribunal correctionnel de Lyon = organisation"]),
        ("Selon le ministère de la Défense, tout va.", vec!["ministère de la Défense = organisation"]),
        ("Elle étudie à l’université de Genève.", vec!["université de Genève = organisation"]),
        ("Il a saisi la Cour des comptes.", vec!["Cour des comptes = organisation"]),
        ("Ils vivent rue Victor-Hugo.", vec!["rue Victor-Hugo = lieu"]),
        ("Les élèves du lycée Marie Curie chantent.", vec!["lycée Marie Curie = organisation"]),
        ("Ils ont perdu la Coupe du monde.", vec!["Coupe du monde = autre"]),
        (
            "Le Bureau des enquêtes fluviales (BEF) est saisi.",
            vec!["Bureau des enquêtes fluviales = organisation", "BEF = autre?"],
        ),
        ("Le groupe a vendu le tribunal et la rue.", vec![]),
    ] {
        assert_eq!(listed(text), names, "{text}");
    }
}

#[test]
fn places_and_peoples_are_known() {
    for (text, names) in [
        ("Les Arméniens quittent le Haut-Karabakh.", vec!["Arméniens = peuple", "Haut-Karabakh = lieu"]),
        ("Elle vit au Havre, en Suisse, aux Etats-Unis.", vec!["Havre = lieu", "Suisse = lieu", "Etats-Unis = lieu"]),
        ("BREST, France — La pluie tombe.", vec!["BREST = lieu", "France = lieu"]),
        ("Le village de Corvézan dort.", vec!["Corvézan = lieu"]),
        ("On mange à Belmont-sur-Lise.", vec!["Belmont-sur-Lise = lieu"]),
    ] {
        assert_eq!(listed(text), names, "{text}");
    }
}

#[test]
fn common_words_are_no_names() {
    for text in [
        "Demain, les enfants mangent.",
        "Personne ne paie la TVA sur l’ADN.",
        "« Regardons la mer », dit-elle.",
        "Jeudi 3 mars, on danse.",
        "Selon la police, il pleut.",
        "LE MAIRE A DIT OUI",
    ] {
        assert_eq!(listed(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn roles_are_copied_whole() {
    for (text, found) in [
        ("Le président azerbaïdjanais Farid Mammadov parle.", vec!["Farid Mammadov : président azerbaïdjanais"]),
        ("La ministre de la Santé, Agnès Kerbrat, est là.", vec!["Agnès Kerbrat : ministre de la Santé"]),
        ("Yann Kerbrat, maire de Brest, a voté.", vec!["Yann Kerbrat : maire de Brest"]),
        ("L’avocat de la famille, Me Louise Oriol, se tait.", vec!["Louise Oriol : avocat de la famille"]),
        ("Le chef d’état-major Paul Ferrand salue.", vec!["Paul Ferrand : chef d’état-major"]),
        ("Hier, l’ancien ministre Paul Ferrand a ri.", vec!["Paul Ferrand : ancien ministre"]),
        ("Rose Oriol, 43 ans, boulangère à Brest, rit.", vec!["Rose Oriol : boulangère à Brest"]),
        ("Rose Oriol, qui a été fonctionnaire dans le Gard, rit.", vec!["Rose Oriol : fonctionnaire dans le Gard"]),
        ("Rose Oriol, qui a servi comme juge à Lyon, rit.", vec!["Rose Oriol : juge à Lyon"]),
        ("Le ministre de la Culture Zoltan Brek est venu.", vec!["Zoltan Brek : ministre de la Culture"]),
        ("Le maire de Brest Yann Kerbrat attend.", vec!["Yann Kerbrat : maire de Brest"]),
        ("Le conseiller du président Farid Mammadov rit.", vec!["Farid Mammadov : président"]),
        ("L’une des avocates du groupe, Anne Morel, proteste.", vec!["Anne Morel : une des avocates du groupe"]),
        ("Anne Morel, maçonne de 56 ans, chante.", vec!["Anne Morel : maçonne"]),
        ("Anne Morel, l’une des auteurs, chante.", vec!["Anne Morel : une des auteurs"]),
        ("Paul Morvan, militant du parti interrogé à Brest, rit.", vec!["Paul Morvan : militant du parti"]),
        ("Voici Anne Morel, Paul Morvan, le préfet Luc Ferrand.", vec!["Luc Ferrand : préfet"]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}

#[test]
fn what_is_not_sure_gives_no_role() {
    for text in [
        "Selon Anne Morel, le maire a menti.",
        "Pour Anne Morel, le maire, qui a menti, doit partir.",
        "« C’est fini », juge Anne Morel.",
        "L’avocat de Yann Kerbrat est absent.",
        "Il est le fils d’un notaire, Paul, et d’une paysanne.",
        "On a vu la femme de l’opposant, Anne Morel, hier.",
        "Anne Morel, une femme de Brest, chante.",
        "Il interpelle, sur Blip Zarka, le préfet.",
    ] {
        assert_eq!(roles(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn time_and_gender_are_read() {
    let time = |text: &str| mentions(text).into_iter().find_map(|(_, mention)| Some(mention.roles.first()?.time));
    assert_eq!(time("L’ex-ministre Paul Ferrand rit."), Some(RoleTime::Former));
    assert_eq!(time("La future maire Anne Morel rit."), Some(RoleTime::Future));
    assert_eq!(time("Anne Morel, qui a été maire de Brest, rit."), Some(RoleTime::Former));
    assert_eq!(time("Anne Morel, maire de Brest, rit."), Some(RoleTime::Present));
    let gender = |text: &str| mentions(text).into_iter().find_map(|(_, mention)| mention.gender);
    assert_eq!(gender("La ministre Zubrovka rit."), Some(Gender::Feminine));
    assert_eq!(gender("M. Zubrovka rit."), Some(Gender::Masculine));
    assert_eq!(gender("On a vu Zubrovka."), None);
}

#[test]
fn a_party_in_brackets_is_no_role() {
    let party = |text: &str| {
        let (tokens, _) = read(text);
        let found = names(text, &tokens).into_iter().find_map(|mention| mention.affiliation);
        found.map(|at| text[tokens[at].range.clone()].to_string())
    };
    for (text, affiliation) in [
        ("Marc Vasseur (PS) a voté contre.", Some("PS")),
        ("Marc Vasseur (UMP), maire de Brest, a voté.", Some("UMP")),
        ("Marc Vasseur (Brest) a voté contre.", None),
        ("Marc Vasseur, du PS, a voté contre.", None),
    ] {
        assert_eq!(party(text).as_deref(), affiliation, "{text}");
        assert!(!roles(text).iter().any(|role| role.contains("PS") || role.contains("UMP")), "{text}");
    }
}

#[test]
fn what_follows_a_role_tells_its_time() {
    for (text, time) in [
        ("Le préfet de l’époque, Luc Ferrand, avait cédé.", RoleTime::Former),
        ("Luc Ferrand, capitaine du club (2003-2009), rit.", RoleTime::Former),
        ("Luc Ferrand, gardien du club (2003-2009) devenu entraîneur, rit.", RoleTime::Former),
        ("L’ancienne ville du président Luc Ferrand (2001-2006) dort.", RoleTime::Former),
        ("Luc Ferrand, maire de Brest de 1995 à 2001, rit.", RoleTime::Former),
        ("Luc Ferrand, maire de Brest depuis 2014, rit.", RoleTime::Present),
        ("Luc Ferrand, maire de Brest (Finistère), rit.", RoleTime::Present),
    ] {
        let found = mentions(text).into_iter().find_map(|(_, mention)| Some(mention.roles.first()?.time));
        assert_eq!(found, Some(time), "{text}");
    }
    assert_eq!(
        roles("L’acteur devenu président Luc Ferrand rit."),
        ["Luc Ferrand : acteur", "Luc Ferrand : président"]
    );
}

#[test]
fn verbs_and_events_are_no_roles() {
    for text in [
        "Il quitte la cour et épouse Jeanne à Nantes.",
        "Paul Morvan, élu dimanche par le conseil, a souri.",
        "Anne Morel, nommée hier par le roi, a souri.",
    ] {
        assert_eq!(roles(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(roles("Son épouse Jeanne rit."), ["Jeanne : épouse"]);
    assert_eq!(roles("Paul Morvan, élu de Brest, a souri."), ["Paul Morvan : élu de Brest"]);
}

#[test]
fn in_a_list_the_role_is_that_of_the_name_before() {
    for (text, found) in [
        (
            "Sont venus Paul Morvan, boulanger, Anne Morel, juge, et Luc Ferrand, maçon.",
            vec!["Paul Morvan : boulanger", "Anne Morel : juge", "Luc Ferrand : maçon"],
        ),
        (
            "Paul Morvan, maire de Brest, président du club, a souri.",
            vec!["Paul Morvan : maire de Brest", "Paul Morvan : président du club"],
        ),
        (
            "Paul Morvan, maire de Brest et président du club, a souri.",
            vec!["Paul Morvan : maire de Brest", "Paul Morvan : président du club"],
        ),
        ("Selon Paul Morvan, le maire de Brest, Luc Ferrand, a souri.", vec!["Luc Ferrand : maire de Brest"]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}

#[test]
fn clauses_tell_roles() {
    for (text, found) in [
        ("Anne Morel est une actrice et chanteuse.", vec!["Anne Morel : actrice", "Anne Morel : chanteuse"]),
        ("M. Morvan est un peintre né à Nantes.", vec!["Morvan : peintre"]),
        ("Anne Morel était maire de Brest.", vec!["Anne Morel : maire de Brest"]),
        ("On a choisi Luc Ferrand comme entraîneur du club.", vec!["Luc Ferrand : entraîneur du club"]),
        ("Anne Morel, cinéaste bretonne très connue, a ri.", vec!["Anne Morel : cinéaste bretonne très connue"]),
        ("Paul Morvan devient gouverneur de l’île.", vec!["Paul Morvan : gouverneur de l’île"]),
        ("« C’est beau », note la directrice du parc, Anne Morel.", vec!["Anne Morel : directrice du parc"]),
        ("La directrice du parc, Anne Morel a souri.", vec!["Anne Morel : directrice du parc"]),
        ("Luc F., un boulanger, a ri.", vec!["Luc F. : boulanger"]),
        ("On a vu un jeune manifestant, Karim B., courir.", vec!["Karim B. : jeune manifestant"]),
        ("Un jeune manifestant, Karim B., court.", vec!["Karim B. : jeune manifestant"]),
        ("Elle vit avec son ami Luc Ferrand.", vec!["Luc Ferrand : ami"]),
        ("Le républicain Paul Morvan attend.", vec!["Paul Morvan : républicain"]),
        // What rules the name is the subject, or nobody says it.
        ("La mère de Paul Morvan est une actrice.", vec![]),
        ("On dit que Paul Morvan est un peintre.", vec![]),
        ("Paul Morvan est un peintre ?", vec![]),
        ("Paul Morvan est accusé de fraude.", vec![]),
        ("Paul Morvan est victime d’un vol.", vec![]),
        ("Paul Morvan est un peu malade.", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
    let time = |text: &str| mentions(text).into_iter().find_map(|(_, mention)| Some(mention.roles.first()?.time));
    assert_eq!(time("Anne Morel était maire de Brest."), Some(RoleTime::Former));
    assert_eq!(time("Il remplace Luc Ferrand comme entraîneur du club."), Some(RoleTime::Former));
}

#[test]
fn odd_sentences_do_no_harm() {
    for text in ["", "(", "M.", ", maire de", "Le président", "J.", "A", "« L’»", "un des", "de d' de", "Mme (PS"]
    {
        let _ = mentions(text);
    }
}

#[test]
fn the_nearer_of_two_titles_has_the_name() {
    let said = roles("On parle d’un conseiller du Premier ministre Paul Ferrand, Luc Morvan, accusé de fraude.");
    assert_eq!(said, ["Paul Ferrand : Premier ministre", "Luc Morvan : conseiller du Premier ministre Paul Ferrand"]);
}

#[test]
fn roles_hold_quoted_names_and_stand_by_other_names() {
    for (text, wanted) in [
        (
            "« Il neige », dit Solenn Kerbrat, directrice de production d’« Odette ».",
            vec!["directrice de production d’« Odette »"],
        ),
        ("« Il neige », dit M. Tavel, un chauffeur-livreur venu de Brest.", vec!["chauffeur-livreur"]),
        ("Le maire salue Luc Morvan, un autre pêcheur.", vec!["autre pêcheur"]),
        ("Doyenne du village, la Bretonne Anne Morvan, a ouvert le bal.", vec!["Doyenne du village"]),
        ("Il reçoit son ami, le shérif Luc Morvan.", vec!["ami", "shérif"]),
        ("Il salue le surintendant des Finances Luc Morvan.", vec!["surintendant des Finances"]),
        ("Il salue le fondateur de TalOps Luc Morvan.", vec!["fondateur de TalOps"]),
        ("Anne Morvan, née en 1950 à Brest, est une peintre bretonne.", vec!["peintre bretonne"]),
        (
            "« Il neige », dit Anne Morvan, spécialiste en neige et droit de la montagne.",
            vec!["spécialiste en neige et droit de la montagne"],
        ),
        // A row of persons, not one of two roles.
        ("Le maire, la préfète Anne Morvan et les élus ont ri.", vec!["préfète"]),
        ("Le maire, le préfet Luc Morvan, la députée Anne Kerbrat ont ri.", vec!["préfet", "députée"]),
        ("Il a reçu le maire, le préfet Luc Morvan.", vec!["préfet"]),
    ] {
        let said: Vec<String> =
            roles(text).iter().filter_map(|line| line.split_once(" : ").map(|(_, role)| role.to_string())).collect();
        assert_eq!(said, wanted, "{text}");
    }
}

#[test]
fn a_plural_title_is_said_of_each_name() {
    for (text, found) in [
        (
            "Les sculpteurs Paul Morvan, Anne Morel et Luc Ferrand exposent à Brest.",
            vec!["Paul Morvan : sculpteurs", "Anne Morel : sculpteurs", "Luc Ferrand : sculpteurs"],
        ),
        (
            "Les ministres Yann Kerbrat (Budget) et Anne Morel (Santé) sont venus.",
            vec!["Yann Kerbrat : ministres", "Anne Morel : ministres"],
        ),
        (
            "On suit des chimistes bretons, Luc et Anne, et les anciens maires Paul Morvan et Luc Ferrand.",
            vec!["Paul Morvan : anciens maires", "Luc Ferrand : anciens maires"],
        ),
        (
            "Les généraux Paul Morvan et Luc Ferrand ont signé.",
            vec!["Paul Morvan : généraux", "Luc Ferrand : généraux"],
        ),
        ("Ses deux fils, Luc et Paul, ont vendu la ferme.", vec!["Luc : deux fils", "Paul : deux fils"]),
        (
            "Les présidents russe Paul Morvan et turc Luc Ferrand ont signé.",
            vec!["Paul Morvan : présidents russe", "Luc Ferrand : présidents"],
        ),
        (
            "Les présidents russe et turc Paul Morvan et Luc Ferrand ont signé.",
            vec!["Paul Morvan : présidents", "Luc Ferrand : présidents"],
        ),
        // Who follows may be somebody else.
        ("Les partisans de Paul Morvan et Anne Morel rient.", vec![]),
        ("Avec les ministres Paul Morvan, Anne Morel a signé.", vec![]),
        ("Il a parlé aux députés Paul Morvan.", vec![]),
        ("« Il neige », a dit aux journalistes Anne Morel et Paul Morvan.", vec![]),
        (
            "Les sculpteurs Paul Morvan, Zarkov, Agathon Vaillant et Luc Ferrand exposent.",
            vec![
                "Paul Morvan : sculpteurs",
                "Zarkov : sculpteurs",
                "Agathon Vaillant : sculpteurs",
                "Luc Ferrand : sculpteurs",
            ],
        ),
        ("Il a reçu les députés, Paul Morvan et Anne Morel.", vec![]),
        (
            "Les conseillers des ministres Paul Morvan et Anne Morel rient.",
            vec!["Paul Morvan : ministres", "Anne Morel : ministres"],
        ),
        ("Les actrices Anne Morel et Paul Morvan rient.", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}

#[test]
fn appositions_tell_more() {
    for (text, found) in [
        ("Paul Morvan, maire de Lille dès 1925, a fondé l’hôpital.", vec!["Paul Morvan : maire de Lille"]),
        ("Paul Morvan, préfet de la Creuse en mai, arrive.", vec!["Paul Morvan : préfet de la Creuse"]),
        ("Anne Morel, 44 ans, éminente juriste, a parlé.", vec!["Anne Morel : éminente juriste"]),
        ("Paul Morvan, un riche bourgeois lillois, a bâti le moulin.", vec!["Paul Morvan : riche bourgeois lillois"]),
        ("On y cite Anne Morel (patronne du bar).", vec!["Anne Morel : patronne du bar"]),
        ("Paul Morvan, devenu maire de Lyon, a refusé.", vec!["Paul Morvan : maire de Lyon"]),
        ("Paul Morvan, nommé préfet de la Creuse, arrive lundi.", vec!["Paul Morvan : préfet de la Creuse"]),
        ("Anne Morel, élue en 2001 maire de Brest, est venue.", vec!["Anne Morel : maire de Brest"]),
        ("Il laisse une fille unique, Anne Morel.", vec!["Anne Morel : fille unique"]),
        ("Ancien boxeur, Paul Morvan tient un bar.", vec!["Paul Morvan : Ancien boxeur"]),
        ("Directrice du musée depuis 2010, Anne Morel part en mai.", vec!["Anne Morel : Directrice du musée"]),
        ("Le docteur Paul Morvan a signé.", vec!["Paul Morvan : docteur"]),
        ("Le général de Kergoat est passé.", vec!["de Kergoat : général"]),
        ("On arrête Paul Morvan, entrepreneur breton opposé au clan.", vec!["Paul Morvan : entrepreneur breton"]),
        (
            "On cite Paul Morvan, président du bourg voisin avec lequel tout va mal.",
            vec!["Paul Morvan : président du bourg voisin"],
        ),
        (
            "Parmi eux, la colistière de Paul Morvan, Anne Morel, a souri.",
            vec!["Anne Morel : colistière de Paul Morvan"],
        ),
        ("Le pont a rouvert hier, selon la directrice du parc, Anne Morel.", vec!["Anne Morel : directrice du parc"]),
        ("Luc Ferrand a été remplacé par le chef du port, Paul Morvan.", vec!["Paul Morvan : chef du port"]),
        ("Anne Morel (le juge) et Paul Morvan (1820-1880) jouent.", vec![]),
        ("Paul Morvan, élu dimanche par le conseil, a souri.", vec![]),
        ("Il a une fille, Brest a un port.", vec![]),
        ("Après la mort de Luc Ferrand, son fils, Paul Morvan, régna.", vec!["Paul Morvan : fils"]),
        ("Il écrit à sa petite fille, Anne Morel.", vec!["Anne Morel : petite fille"]),
        ("Ce professeur à l’école Anne Morel de Lyon a ri.", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}

#[test]
fn predicates_tell_roles() {
    for (text, found) in [
        ("Le maire de la ville est Anne Morel.", vec!["Anne Morel : maire de la ville"]),
        ("Sa mère est Josiane Morel.", vec!["Josiane Morel : mère"]),
        ("C’est Paul Morvan qui est le champion.", vec!["Paul Morvan : champion"]),
        ("Paul Morvan a été élu président du club.", vec!["Paul Morvan : président du club"]),
        ("Paul Morvan a été nommé en mai ministre de la Santé.", vec!["Paul Morvan : ministre de la Santé"]),
        ("Paul Morvan est devenu directeur du musée.", vec!["Paul Morvan : directeur du musée"]),
        ("En 1920, Paul Morvan fut élu député.", vec!["Paul Morvan : député"]),
        ("Paul Morvan s’est fait proclamer roi.", vec!["Paul Morvan : roi"]),
        ("Le conseil a nommé Paul Morvan directeur du théâtre.", vec!["Paul Morvan : directeur du théâtre"]),
        ("Paul Morvan, un fils de pêcheur, est élu roi.", vec!["Paul Morvan : fils de pêcheur", "Paul Morvan : roi"]),
        ("Il est parti alors que Paul Morvan était préfet.", vec!["Paul Morvan : préfet"]),
        (
            "Le comte Paul Morvan, gouverneur du bourg, se fait proclamer roi de Corvézan et fait bâtir un fort.",
            vec!["Paul Morvan : comte", "Paul Morvan : gouverneur du bourg", "Paul Morvan : roi de Corvézan"],
        ),
        ("Son rival breton Paul Morvan rit.", vec!["Paul Morvan : rival breton"]),
        ("Le maire du bourg actuellement est Anne Morel.", vec!["Anne Morel : maire du bourg"]),
        // Nobody says that it is so.
        ("Paul Morvan pourrait être nommé ministre.", vec![]),
        ("Paul Morvan n’est pas maire de Lyon.", vec![]),
        ("Si Paul Morvan est élu maire, il partira.", vec![]),
        ("Le maire est-il Paul Morvan ?", vec![]),
        ("Le maire de la ville n’est pas Paul Morvan.", vec![]),
        ("Le conseil n’a nommé Paul Morvan directeur que plus tard.", vec![]),
        ("Paul Morvan est presque champion.", vec![]),
        ("On dit que le maire est Paul Morvan.", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
    let time = |text: &str| mentions(text).into_iter().find_map(|(_, mention)| Some(mention.roles.first()?.time));
    assert_eq!(time("Paul Morvan devint maire de Brest."), Some(RoleTime::Former));
    assert_eq!(time("Le maire était Paul Morvan."), Some(RoleTime::Former));
    assert_eq!(time("Paul Morvan a été élu maire de Brest."), Some(RoleTime::Present));
}

#[test]
fn examples_share_a_plural_role() {
    for (text, found) in [
        (
            "Des peintres comme Paul Morvan ou Anne Morel exposent ici.",
            vec!["Paul Morvan : peintres", "Anne Morel : peintres"],
        ),
        (
            "Plusieurs peintres ont vécu ici : Paul Morvan, Luc Ferrand et Anne Morel.",
            vec!["Paul Morvan : peintres", "Luc Ferrand : peintres", "Anne Morel : peintres"],
        ),
        (
            "Quelques rois y firent un palais (Louis XIV, Charles X, etc.).",
            vec!["Louis XIV : rois", "Charles X : rois"],
        ),
        ("Des villes comme Brest et Lyon ont voté.", vec![]),
        ("Des peintres vivent à Brest (Paul Morvan dort).", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}

#[test]
fn what_happened_to_somebody_may_stand_before_the_name() {
    for (text, found) in [
        (
            "On libère un chimiste brésilien d’origine polonaise emprisonné au Pérou pendant deux ans, Paul Morvan.",
            vec!["Paul Morvan : chimiste brésilien d’origine polonaise"],
        ),
        ("Un berger nommé Paul Morvan vit ici.", vec!["Paul Morvan : berger"]),
        ("On libère un chimiste emprisonné au Pérou pendant que Paul Morvan, Anne Morel et Luc rient.", vec![]),
    ] {
        assert_eq!(roles(text), found, "{text}");
    }
}
