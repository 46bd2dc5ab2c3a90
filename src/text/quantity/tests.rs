use super::*;

/// Each quantity as `number|kind|noun`.
fn read(text: &str) -> Vec<String> {
    let (tokens, _) = crate::text::read(text);
    quantities(&tokens)
        .iter()
        .map(|quantity| {
            let (from, to) = (&tokens[quantity.number.start], &tokens[quantity.number.end - 1]);
            let noun = quantity.noun.map_or("-", |noun| tokens[noun].text(text));
            format!("{}|{:?}|{noun}", &text[from.range.start..to.range.end], quantity.kind)
        })
        .collect()
}

fn one(text: &str) -> Quantity {
    let (tokens, _) = crate::text::read(text);
    let found = quantities(&tokens);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().expect("one quantity")
}

#[test]
fn quantities_are_told_by_kind() {
    for (text, wanted) in [
        ("Au moins 300 brebis ont péri.", &["Au moins 300|Count|brebis"][..]),
        ("La halle coûte 2,5 millions d’euros.", &["2,5 millions d’euros|Money|-"]),
        ("Il manque 15 % des tuiles.", &["15 %|Percentage|tuiles"]),
        ("Une vingtaine de barques ont coulé.", &["Une vingtaine|Count|barques"]),
        ("On attend 4 à 6 péniches.", &["4 à 6|Count|péniches"]),
        ("Le sentier fait environ 12 km.", &["environ 12 km|Measure|-"]),
        ("Il fait -5 °C au col.", &["-5 °C|Measure|-"]),
        ("Un homme de 43 ans a glissé.", &["43 ans|Age|-"]),
        ("Ils ont perdu 2-1 au stade.", &["2-1|Score|-"]),
        ("Ils ont gagné 3 à 1, hier.", &["3 à 1|Score|-"]),
        ("Selon l’article 12, il a tort.", &["12|Reference|-"]),
        ("Appelez le 01 23 45 67 89.", &["01 23 45 67 89|Reference|-"]),
        ("Elle finit 3e du concours.", &["3e|Rank|-"]),
        ("Plusieurs hameaux sont coupés.", &["Plusieurs|Count|hameaux"]),
        ("Des dizaines de hameaux sont coupés.", &["Des dizaines|Count|hameaux"]),
        ("La moitié des granges a brûlé.", &["La moitié|Proportion|granges"]),
        ("Près d’un tiers des granges a brûlé.", &["Près d’un tiers|Proportion|granges"]),
        ("Une grange sur trois a brûlé.", &["Une grange sur trois|Proportion|grange"]),
        ("Le blé vaut deux fois plus.", &["deux|Multiple|fois"]),
        ("Il est venu le 3 mars 2019 à 20 h 30.", &[]),
        ("Ils vivent entre deux rives.", &["deux|Count|rives"]),
        ("Ils vont vers un autre champ.", &[]),
        ("Ils sont tous deux partis.", &[]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn two_numbers_make_one_quantity() {
    for (text, wanted) in [
        ("Un ou plusieurs fours sont éteints.", &["Un ou plusieurs|Count|fours"][..]),
        ("Un ou deux bergers viendront.", &["Un ou deux|Count|bergers"]),
        ("Le stage dure de 3 semaines à 4 mois.", &["3 semaines à 4 mois|Measure|-"]),
        ("Le stage dure entre 2 mois et 1 an.", &["entre 2 mois et 1 an|Measure|-"]),
        ("Deux des trois barques ont coulé.", &["Deux des trois|Proportion|barques"]),
        ("Il a tenu 8 minutes et 46 secondes.", &["8 minutes et 46 secondes|Measure|-"]),
        ("Il a marché deux mois et trois ans.", &["deux mois|Measure|-", "trois ans|Measure|-"]),
        ("Il part à 19 heures, soit 14 heures à Québec.", &[]),
        ("On paie pour deux tiers en nature.", &["deux tiers|Proportion|-"]),
        ("Il a perdu deux de ses barques.", &["deux|Count|barques"]),
        ("Il a vendu trois des barques.", &["trois|Count|barques"]),
        ("À ce jour, 12,5 millions habitent ici.", &["12,5 millions|Count|-"]),
        ("Le lin couvre 1/7 des terres.", &["1/7|Proportion|terres"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn ages_are_told_from_lengths() {
    for (text, wanted) in [
        ("Il faut avoir 18 ans (ou 16 ans en cas d’accord).", &["18 ans|Age|-", "16 ans|Age|-"][..]),
        ("À partir de 45 ans, la visite est gratuite.", &["À partir de 45 ans|Age|-"]),
        (
            "La prime part de 2 000 € à partir de 15 ans d’ancienneté.",
            &["2 000 €|Money|-", "à partir de 15 ans|Measure|ancienneté"],
        ),
        ("On a vu Léa Corvin, une directrice de prison de 31 ans.", &["31 ans|Age|-"]),
        ("Ce délai peut être reporté à 6 ans maximum.", &["6 ans maximum|Measure|-"]),
        ("Vous avez 20 ans à partir de la vente.", &["20 ans|Measure|-"]),
        ("Il risque une peine de prison de 31 ans.", &["31 ans|Measure|-"]),
        ("Une mère de famille d’une trentaine d’années a parlé.", &["une trentaine d’années|Age|-"]),
        ("L’offre vise la tranche des « 13-34 ans ».", &["13-34 ans|Age|-"]),
        ("Les plants âgés restent en serre 12,4 mois.", &["12,4 mois|Measure|-"]),
        ("Un plant âgé de 12 mois a gelé.", &["12 mois|Age|-"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn nouns_are_those_that_are_counted() {
    for (text, wanted) in [
        ("On relève 620 accidents, dont 12 mortels.", &["620|Count|accidents", "12|Count|-"][..]),
        ("Avec 60 nouveaux venus, la classe déborde.", &["60|Count|venus"]),
        ("Au moins 16 militaires séparatistes ont fui.", &["Au moins 16|Count|militaires"]),
        ("Seuls les groupes 1 à 4 en ont le droit.", &["1|Reference|-"]),
        ("On a soigné 68 civils blessés par la grêle.", &["68|Count|civils"]),
        ("Un tiers des 1,2 million d’élèves est absent.", &["Un tiers|Proportion|élèves"]),
        ("On a soigné cinq autres blessés.", &["cinq|Count|blessés"]),
        ("Il a dormi trois jours d’affilée.", &["trois jours|Measure|-"]),
        ("On les a vus près des deux halles.", &["deux|Count|halles"]),
        ("Près des deux tiers des halles ferment.", &["Près des deux tiers|Proportion|halles"]),
        ("Le gain est partagé entre plusieurs hameaux.", &["plusieurs|Count|hameaux"]),
        ("Le stage a une durée minimum de 28 jours.", &["28 jours|Measure|-"]),
        ("La dose atteint 0,32 mSv/h.", &["0,32 mSv/h|Measure|-"]),
        ("On a creusé 500 mètres cube de roche.", &["500 mètres cube|Measure|roche"]),
        ("Le stage tient en périodes de 3 h 30.", &["3 h 30|Measure|-"]),
        ("La pile tient 3 h à 5 h.", &["3 h à 5 h|Measure|-"]),
        ("Il étudie au cycle 3 de conservatoire.", &["3|Reference|-"]),
        ("La cuisson dure deux heures et quart.", &["deux heures et quart|Measure|-"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn units_and_nouns_are_those_of_the_number() {
    for (text, wanted) in [
        ("L’amende atteint 400 fois le salaire.", &["400|Multiple|fois"][..]),
        ("Le gain va jusqu’à 1,5 fois le SMIC.", &["jusqu’à 1,5|Multiple|fois"]),
        ("Il a gagné trois fois le tournoi.", &["trois|Count|fois"]),
        ("Le bail court 36 mois (3 ans).", &["36 mois|Measure|-", "3 ans|Measure|-"]),
        ("Ces os datent d’il y a environ 35 000 ans.", &["environ 35 000 ans|Measure|-"]),
        ("La carte jeune -26 ans coûte 20 euros.", &["-26 ans|Age|-", "20 euros|Money|-"]),
        ("Le revenu est au moins de 40 188 €.", &["au moins de 40 188 €|Money|-"]),
        ("Un million de Sud-Coréens ont voté.", &["Un million|Count|Sud-Coréens"]),
        ("Le four rejette 50 g/km et coûte 12 €/m².", &["50 g/km|Measure|-", "12 €/m²|Money|-"]),
        ("Un retard de 1 seul jour suffit.", &["1 seul jour|Measure|-"]),
        ("Il attendra 2,5 jours ouvrés.", &["2,5 jours ouvrés|Measure|-"]),
        ("La sonde est à 0,04 UA du Soleil.", &["0,04 UA|Measure|-"]),
        ("Le tri se fait dans 13 autres.", &["13|Count|-"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn bounds_are_those_of_the_number() {
    for (text, wanted) in [
        ("Il paie dans les 6 mois au plus tard.", &["6 mois|Measure|-"][..]),
        ("Il paie jusqu’à 20 jours ouvrés avant le départ.", &["20 jours ouvrés|Measure|-"]),
        ("Le prix est inférieur ou égal à 3 000 €.", &["inférieur ou égal à 3 000 €|Money|-"]),
        ("La foule lâcha plus de « 300 lampions ».", &["plus de « 300|Count|lampions"]),
        ("Leurs griefs tournent autour de deux idées.", &["deux|Count|idées"]),
        ("Il partira dans un peu plus d’un mois.", &["un peu plus d’un mois|Measure|-"]),
        ("Les os ont entre 75 000 et 60 000 ans.", &["entre 75 000 et 60 000 ans|Measure|-"]),
        ("Les petits restent environ 1 an et demi.", &["environ 1 an et demi|Measure|-"]),
        ("Il est interdit aux moins de 18 ans.", &["moins de 18 ans|Age|-"]),
        ("Vous devez avoir au moins 18 ans pour voter.", &["au moins 18 ans|Age|-"]),
        ("Vous avez 2 ans pour répondre.", &["2 ans|Measure|-"]),
        ("Le vaccin se fait dès l’âge de six mois.", &["six mois|Age|-"]),
        ("Le mât a 3,3 m de haut.", &["3,3 m|Measure|-"]),
        ("On a tué 6 humanitaires français.", &["6|Count|humanitaires"]),
        ("Une vingtaine de millions de touristes passent.", &["Une vingtaine de millions|Count|touristes"]),
        ("Il fera 37 à 38 degrés C.", &["37 à 38 degrés C|Measure|-"]),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
}

#[test]
fn what_counts_nothing_is_no_quantity() {
    for text in [
        "On le reçoit avant la majorité de l’enfant.",
        "Il a déclaré ses revenus 2020.",
        "La guerre de Sept Ans a ruiné le port.",
        "La crue explique la multiplication par dix des appels.",
        "Le temple date des années 25-10 av. J.-C.",
        "Ils joignaient les deux bouts.",
        "Il monte quatre à quatre.",
        "Le 3 étage est en orbite.",
        "On relève 37 côté ouest.",
        "Un hôtel 4 étoiles a brûlé.",
        "On coupe des centaines de millions d’aide.",
        "Le film « Les trois moulins » est sorti.",
        "La pose en prend une cinquante seulement.",
        "Ils font tous les trois partie du conseil.",
        "Ils sont tous deux des gens du port.",
        "Le comité 5+5 siège.",
        "Le taux est fixé à1,50 %.",
        "Il paie le 1er du mois.",
        "C’est écrit (4, 12-13).",
        "Le siège fut long (885-887).",
        "Il a vu le match au Mondial 2014.",
    ] {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}

#[test]
fn quantifiers_go_with_their_number() {
    let bound = |text: &str| one(text).quantifier.map(|quantifier| quantifier.bound);
    assert_eq!(bound("Plus de 200 brebis ont péri."), Some(Bound::Minimum));
    assert_eq!(bound("Jusqu’à 200 brebis ont péri."), Some(Bound::Maximum));
    assert_eq!(bound("Ils ont vu 200 brebis environ."), Some(Bound::Approximation));
    assert_eq!(bound("Ils ont vu 200 brebis."), None);
}

#[test]
fn values_are_exact_or_absent() {
    let number = |mantissa| Decimal { mantissa, decimals: 0 };
    assert_eq!(one("Il a coûté 1,5 million d’euros.").value, Some(Value::Number(number(1_500_000))));
    assert_eq!(one("On attend entre 20 et 30 péniches.").value, Some(Value::Between(number(20), number(30))));
    assert_eq!(one("Les deux tiers des prés sont secs.").value, Some(Value::Fraction(2, 3)));
    assert_eq!(one("Des dizaines de milliers de saumons remontent.").value, Some(Value::Magnitude(10_000)));
    assert_eq!(one("Quelques saumons remontent.").value, None);
}

#[test]
fn parts_know_their_whole() {
    let (tokens, _) = crate::text::read("La tempête a fait 40 blessés, dont 12 enfants et trois pompiers.");
    let wholes: Vec<_> = quantities(&tokens).iter().map(|quantity| quantity.subset_of).collect();
    assert_eq!(wholes, [None, Some(0), Some(0)]);
}

#[test]
fn any_text_is_read_without_panic() {
    for text in [
        "",
        "3",
        "dont 3",
        "entre",
        "entre 3 et",
        "3 à",
        "un sur",
        "la moitié",
        "des dizaines de",
        "plus de",
        "%",
        "2 %",
    ] {
        read(text);
    }
}
