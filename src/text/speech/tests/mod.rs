mod more;
mod narrated;
mod words;

use super::*;
use crate::text;

struct Read {
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
    parses: Vec<Parse>,
}

fn read(prose: &str) -> Read {
    let (tokens, ranges) = text::read(prose);
    let index = |byte: usize| tokens.partition_point(|token| token.range.start < byte);
    let sentences: Vec<Range<usize>> = ranges.iter().map(|range| index(range.start)..index(range.end)).collect();
    let parses = sentences.iter().map(|range| text::parse(&tokens[range.clone()])).collect();
    Read { tokens, sentences, parses }
}

fn span<'t>(prose: &'t str, tokens: &[Token], range: &Range<usize>) -> &'t str {
    if range.is_empty() {
        return "";
    }
    &prose[tokens[range.start].range.start..tokens[range.end - 1].range.end]
}

fn quoted(prose: &str) -> Vec<Quotation> {
    let read = read(prose);
    quotations(prose, &read.tokens, &read.sentences, &read.parses)
}

/// Whether some quotation of a text has a speaker for sure.
fn certain(prose: &str) -> bool {
    quoted(prose).iter().any(|quotation| quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain))
}

fn check_unsure(texts: &[&str]) {
    for prose in texts {
        assert!(!certain(prose), "{prose}: {}", shown(prose));
    }
}

/// `kind speaker ← verb` for each quotation; `?` after a speaker that is not certain.
fn shown(prose: &str) -> String {
    let read = read(prose);
    let line = |quotation: &Quotation| {
        let who = quotation.speaker.as_ref().map_or("∅".to_string(), |speaker| {
            let verb = speaker.verb.map_or("-", |verb| read.tokens[verb].text(prose));
            format!("{}{} ← {verb}", span(prose, &read.tokens, &speaker.tokens), if speaker.certain { "" } else { "?" })
        });
        format!("{:?} {who}", quotation.kind)
    };
    quotations(prose, &read.tokens, &read.sentences, &read.parses).iter().map(line).collect::<Vec<_>>().join("; ")
}

/// `kind(source)[what is said]` for each attribution; `?` after one that is not certain.
fn attributed(prose: &str) -> String {
    let read = read(prose);
    let mut lines = Vec::new();
    for (range, parse) in read.sentences.iter().zip(&read.parses) {
        let tokens = &read.tokens[range.clone()];
        for found in attributions(tokens, parse) {
            let source = found.source.as_ref().map_or("-", |source| span(prose, tokens, source));
            let sure = if found.certain { "" } else { "?" };
            lines.push(format!("{:?}({source}){sure}[{}]", found.kind, span(prose, tokens, &found.tokens)));
        }
    }
    lines.join("; ")
}

fn check(cases: &[(&str, &str)], show: impl Fn(&str) -> String) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(sentence, expected)| (sentence, expected, show(sentence)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(sentence, expected, found)| format!("{sentence}\n   {found}\n   not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_speaker_stands_behind_the_quotation() {
    check(
        &[
            ("« Le pont rouvrira en mai », assure la maire.", "Speech la maire ← assure"),
            ("« Nous avons perdu la récolte. Tout est à refaire », a-t-elle ajouté.", "Speech -t-elle ← ajouté"),
            (
                "« Le lac est gelé », a indiqué jeudi dans un communiqué le préfet de la Creuse.",
                "Speech le préfet de la Creuse ← indiqué",
            ),
            ("\"La route est coupée\", a déclaré à l'AFP Anne Servan.", "Speech Anne Servan ← déclaré"),
            ("« On attend les secours », raconte M. Tavel, 40 ans.", "Speech M. Tavel ← raconte"),
            ("« C’est fini ! » se sont exclamés des supporters.", "Speech des supporters ← exclamés"),
            ("« La digue tiendra », selon l’ingénieur Paul Rivet.", "Speech l’ingénieur Paul Rivet ← -"),
            ("« Le feu couve encore », note le capitaine.", "Speech le capitaine ← note"),
            ("« Incroyable », souffle-t-il.", "Speech -t-il ← souffle"),
            ("« Le stade est plein », a tweeté la joueuse.", "Speech la joueuse ← tweeté"),
            ("« Le lac dégèle », confie, dans le quotidien Le Rivage, Paul Rivet.", "Speech Paul Rivet ← confie"),
            ("« Tout brûle », raconte à Radio Sud un éleveur.", "Speech un éleveur ← raconte"),
            (
                "« Le pont tremble », a dit samedi à la presse, sans plus de précisions, un ouvrier.",
                "Speech un ouvrier ← dit",
            ),
            ("« Le barrage a cédé », a fait savoir la préfecture.", "Speech la préfecture ← savoir"),
        ],
        shown,
    );
}

#[test]
fn the_speaker_stands_before_the_quotation() {
    check(
        &[
            ("La maire a prévenu : « Le pont fermera. »", "Speech La maire ← prévenu"),
            ("Paul Rivet a estimé que « la digue tiendra encore dix ans au moins ».", "Partial Paul Rivet ← estimé"),
            (
                "Selon la préfecture, « le trafic reprendra lentement dans la nuit de lundi ».",
                "Partial la préfecture ← -",
            ),
            ("Les élus dénoncent un « abandon ».", "Fragment Les élus ← dénoncent"),
            ("Le syndicat, qui juge le plan « injuste », appelle à la grève.", "Fragment Le syndicat ← juge"),
            ("La ministre, Anne Servan, a salué une « avancée ».", "Fragment La ministre ← salué"),
            ("La ville a mis en garde contre un « piège ».", "Fragment La ville ← mis"),
            ("Le club, accusant la ligue d’avoir « triché », fait appel.", "Fragment Le club ← accusant"),
            ("Le préfet a « exhorté les riverains à la prudence ».", "Fragment Le préfet ← exhorté"),
            ("Un projet qualifié de « fou » par le maire.", "Fragment le maire ← qualifié"),
            ("L’avocat a confié dans un entretien avec le juge qu’il était « épuisé ».", "Fragment L’avocat ← confié"),
        ],
        shown,
    );
}

#[test]
fn one_speech_may_be_broken() {
    check(
        &[
            ("« Nous irons, a promis la maire, jusqu’au bout de ce chantier. »", "Speech la maire ← promis"),
            (
                "« Le gel est venu tôt », dit Paul Rivet, « et les vignes ont souffert ».",
                "Speech Paul Rivet ← dit; Partial Paul Rivet ← dit",
            ),
        ],
        shown,
    );
    let joined = quoted("« Le gel est venu tôt », dit Paul Rivet, « et les vignes ont souffert ».");
    assert!(joined.iter().all(|quotation| quotation.interrupted));
    assert_eq!(joined[1].continues, Some(0));
    let inside = quoted("« Nous irons, a promis la maire, jusqu’au bout de ce chantier. »");
    assert!(inside[0].interrupted && inside[0].continues.is_none());
}

#[test]
fn who_spoke_last_goes_on() {
    check(
        &[
            (
                "« Le moulin tourne encore », sourit Anne Servan. « Il a deux siècles. »",
                "Speech Anne Servan ← sourit; Speech Anne Servan ← sourit",
            ),
            (
                "« Le moulin tourne », dit-elle. Le vent s’est levé dans la nuit. « Il a deux siècles. »",
                "Speech -elle ← dit; Speech -elle? ← dit",
            ),
            (
                "« Le moulin tourne-t-il ? », demande Anne Servan. « Il a deux siècles. »",
                "Speech Anne Servan ← demande; Speech Anne Servan? ← demande",
            ),
        ],
        shown,
    );
}

#[test]
fn an_incise_tells_who_says_all_of_its_sentence() {
    check(
        &[
            ("Il a plu « toute la nuit » sur la plaine, a-t-il dit.", "Fragment -t-il ← dit"),
            (
                "Ce moulin était « un vieil ami » et « une voix dans la plaine », a dit Anne Servan.",
                "Fragment Anne Servan ← dit; Fragment Anne Servan ← dit",
            ),
        ],
        shown,
    );
}

#[test]
fn what_stands_in_a_row_has_one_speaker() {
    check(
        &[
            ("La maire s’est dite « ruinée » et « trahie ».", "Fragment La maire ← dite; Fragment La maire ← dite"),
            ("Pour Anne Servan, « rien ne sera réparé avant la fin du printemps ».", "Partial Anne Servan ← -"),
            (
                "C’est « une longue route bordée de vieux arbres malades », a dit l’un des auteurs du plan.",
                "Partial l’un des auteurs du plan ← dit",
            ),
        ],
        shown,
    );
}

#[test]
fn labels_are_said_by_nobody_for_sure() {
    let certain = |prose: &str| {
        quoted(prose).iter().any(|quotation| quotation.speaker.as_ref().is_some_and(|speaker| speaker.certain))
    };
    for prose in [
        "Le mot latin, Silvanus, veut dire « homme des bois ».",
        "Le nom de la larve signifie : « qui porte un sac ».",
        "« Moulin » et « gué » sont des mots anciens, a rappelé le maire.",
        "La garantie « tous dommages » change selon le pays visité.",
        "Le maire assure que la commune vise la tranche des « 20-30 ans ».",
        "La préfecture a annoncé que trois « grands-ducs » étaient morts.",
        "Une foule avec des pancartes « la rivière est à nous » est entrée, a constaté l’AFP.",
        "Il répond au rapport par des « remarques finales ».",
        "« Les Vagues » et « La Dune », dont on parle peu, ferment, apprend-on.",
        "Le maire dit que si la région réclame « un autre pont », il partira.",
    ] {
        assert!(!certain(prose), "{prose}: {}", shown(prose));
    }
    let prose = "« Il remuait tout, dénonçait les puissants et riait fort. »";
    assert!(!certain(prose), "{}", shown(prose));
}

#[test]
fn titles_and_words_are_said_by_nobody() {
    check(
        &[
            ("Le film « La Dernière Vague » sort mercredi.", "Title ∅"),
            ("La tempête baptisée « Odette » a touché la côte.", "Title ∅"),
            ("Le terme « brisures » vient des meuniers.", "Title ∅"),
            ("Le collectif « Sauvons le bocage » demande un moratoire.", "Title ∅"),
            ("La foule a fui la « zone grise ».", "Fragment ∅"),
            ("Une fête « très calme » a réuni le village.", "Fragment ∅"),
        ],
        shown,
    );
}

#[test]
fn the_marks_pair_as_they_can() {
    let nested = quoted("« Il a crié “au feu” dans la cour », raconte un voisin.");
    assert_eq!((nested.len(), nested[0].nested.len()), (1, 1));
    let doubled = quoted("« « Le gué est fermé », dit le maire.");
    assert!(doubled.len() == 1 && doubled[0].repaired && doubled[0].closed);
    let prose = "Le maire a dit : « Le gué est fermé.";
    let open = quoted(prose);
    assert!(!open[0].closed && open[0].range.end == prose.len());
    assert!(open[0].speaker.as_ref().is_some_and(|speaker| speaker.certain));
    // Of an odd number of straight marks, what another opens inside was never closed.
    let cut = quoted("La ville demande \"d’ouvrir le gué, et le préfet juge le pont \"fragile\".");
    assert!(cut.len() == 2 && cut[0].repaired && !cut[0].closed && cut[1].closed);
    let odd = quoted("Le maire a dit : “Le gué est fermé pour la nuit„.");
    assert!(odd.len() == 1 && odd[0].closed);
    assert_eq!(shown("Le fermier lance : +Monsieur le maire, ouvrez le gué!\"."), "Speech Le fermier ← lance");
    assert!(quoted("Aucune parole ici, rien que des faits.").is_empty());
    assert!(quoted("Un écran de 24\" suffit.").iter().all(|quotation| quotation.speaker.is_none()));
}

#[test]
fn clauses_report_what_somebody_says() {
    check(
        &[
            ("La maire affirme que le pont rouvrira en mai.", "Reported(La maire)[que le pont rouvrira en mai]"),
            ("Paul Rivet dit avoir vu la digue céder.", "Reported(Paul Rivet)[avoir vu la digue céder]"),
            (
                "Anne espérait pouvoir rouvrir le moulin, mais elle doit payer le toit.",
                "Reported(Anne)[pouvoir rouvrir le moulin]",
            ),
            ("Les élus accusent la région d’avoir menti.", "Reported(Les élus)[d’avoir menti]"),
            (
                "Le maire, qui assure que la digue tiendra, sera entendu jeudi.",
                "Reported(Le maire)[que la digue tiendra]",
            ),
            ("Il a été annoncé que le bal aurait lieu.", "Reported(-)[que le bal aurait lieu]"),
            ("Cela veut dire que le bal est annulé.", ""),
            ("Il faut noter que le pont est fermé.", ""),
            ("Il est conseillé de réserver.", ""),
            ("À noter que le pont est fermé.", ""),
            ("Vérifiez l’heure et assurez-vous que le pont est ouvert.", ""),
            ("Espérant gagner la coupe, le club a recruté.", "Reported(le club)[gagner la coupe]"),
            (
                "Anne Servan a de son côté affirmé que la récolte serait bonne.",
                "Reported(Anne Servan)[que la récolte serait bonne]",
            ),
            ("Le pont que défend la maire rouvrira.", ""),
        ],
        attributed,
    );
}

#[test]
fn incises_tell_who_says_the_sentence() {
    check(
        &[
            (
                "La digue, explique l’ingénieur, tiendra dix ans.",
                "Incise(l’ingénieur)[La digue, explique l’ingénieur, tiendra dix ans]",
            ),
            ("Le lac est gelé, a précisé mardi la préfecture.", "Incise(la préfecture)[Le lac est gelé]"),
            ("Le lac est gelé, explique à l’AFP Anne Servan.", "Incise(Anne Servan)[Le lac est gelé]"),
            (
                "Pour cela, a fait savoir le préfet, la ville fermera le pont.",
                "Incise(le préfet)[Pour cela, a fait savoir le préfet, la ville fermera le pont]",
            ),
            ("Le facteur Youssef Tazi, a prévenu les voisins.", ""),
            ("Le livre, paru en mai, raconte la vie d’un berger.", ""),
        ],
        attributed,
    );
}

#[test]
fn sources_are_named_by_prepositions() {
    check(
        &[
            (
                "Selon la police, trois vitrines ont été brisées.",
                "According(la police)[trois vitrines ont été brisées]",
            ),
            (
                "Trois vitrines ont été brisées, selon un communiqué.",
                "According(un communiqué)[Trois vitrines ont été brisées, selon un communiqué]",
            ),
            ("D’après Anne Servan, le vent tombera.", "According(Anne Servan)[le vent tombera]"),
            ("Selon lui, le vent tombera.", "According(lui)[le vent tombera]"),
            (
                "Le toit a brûlé, selon des images diffusées par Canal Nord.",
                "According(des images)[Le toit a brûlé, selon des images diffusées par Canal Nord]",
            ),
            ("À en croire le maire, le bal aura lieu.", "According(le maire)[le bal aura lieu]"),
            ("Les tarifs changent selon les régions.", ""),
            ("Les horaires varient selon la saison.", ""),
            ("Un droit est dû selon la nature du local.", ""),
            ("Des réponses différentes selon les experts ont surpris.", ""),
            ("Le prix dépend de la taille, selon les cas.", ""),
            ("Pour le maire, la facture est lourde.", "According(le maire)?[la facture est lourde]"),
            ("Pour Noël, la ville installe un marché.", ""),
        ],
        attributed,
    );
}

#[test]
fn a_conditional_may_be_a_rumour() {
    check(
        &[
            ("Les voleurs auraient fui par les toits.", "Rumour(-)[Les voleurs auraient fui par les toits]"),
            ("Si la pluie cessait, les digues tiendraient.", ""),
            ("Le maire aurait pu fermer le pont.", ""),
            ("Elle a dit que le pont fermerait.", "Reported(Elle)[que le pont fermerait]"),
            ("Nous aimerions venir.", ""),
            ("Il serait utile de fermer le pont.", ""),
        ],
        attributed,
    );
}

#[test]
fn hostile_texts_are_read() {
    let texts = [
        "« ".repeat(200),
        "» ".repeat(200),
        "\" a\" ".repeat(101),
        "« Oui », dit-il, ".repeat(100),
        "selon ".repeat(50),
        "« “ » ”".to_string(),
        "« ».".to_string(),
        "dit-il : « » : selon".to_string(),
        "que dit-il, que, « que ».".to_string(),
    ];
    for prose in texts {
        for quotation in quoted(&prose) {
            assert!(prose.get(quotation.range).is_some() && prose.get(quotation.inner).is_some());
        }
        let _ = attributed(&prose);
    }
}
